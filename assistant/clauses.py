"""What a text asks, and what it tells on the way there.

"My son is 16, is his school card enough?" asks of a card. That a statement speaks of no son and of
no 16 says little; where it does speak of them, it is the nearer.
"""

from __future__ import annotations

import re

from assistant.light_words import is_light
from assistant.phrasing import any_phrase, plain
from index.statement import LANGUAGES
from index.terms import carries_matter, words

_PART = re.compile(r"([^.?!,;:…\n]+)([.?!,;:…\n]*)")
_JOINT = re.compile(r"\s(?:and|but|so|y|pero|entonces)\s", re.IGNORECASE)
_LEAD = (
    r"(?:(?:and|but|so|well|ok|okay|then|like|y|pero|pues|bueno|entonces|es que|oiga|oye|mire"
    r"|fijese|fijate|que) )*"
)
_ASKING = any_phrase(
    r"""
    <lead>(?:who|whos|whom|whose|what|whats|when|whens|where|wheres|why|how|hows|which)
    <lead>(?:can|could|do|does|did|is|are|am|was|were|will|would|should|may|must|has|have|aint|isnt
    |arent) \w+
    <lead>(?:i|we|they) (?:gotta|gonna)
    <lead>(?:tell me|i (?:wanna|want to|need to|would like to) (?:know|ask|find out)|wanna know)
    <lead>(?:gonna|any (?:idea|way|chance))
    <lead>(?:a |de |en |con |por |para |pa |desde |hasta |sobre )*(?:que|quien|quienes|cual|cuales
    |cuando|donde|adonde|como|cuanto|cuanta|cuantos|cuantas)
    <lead>(?:(?:me|te|se|le|lo|la|nos|les|los|las|ahi|aqui|aca|ellos|uno|no) )*(?:puedo|puede
    |pueden|podemos|podria|podrian|podran|debo|debe|deben|debemos|van a|va a|voy a|vamos a
    |tengo que|tiene que|tienen que|tenemos que|hay que|dejan|permiten|aceptan|cobran|piden|multan
    |sirve|vale|ocupo|necesito|necesita|necesitan|es cierto|es verdad|es legal|esta permitido
    |esta bien|hay)
    <lead>(?:si|quiero saber|quisiera saber|queria saber|quiero preguntar|digame|dime|me dice|sabe
    |saben)
    """,
    {"lead": _LEAD},
)
_TELLING = any_phrase(
    r"""
    <lead>(?:i|im|ive|id|my|we|weve|our|he|hes|his|she|shes|her|they|theyve|their|there|theres)
    <lead>(?:someone|somebody|last (?:night|week|month|year|time)|yesterday|today|tonight
    |this morning|the other day|got|no|just)
    <lead>a (?:cop|guy|friend|neighbor|lady|man|woman|police\w*|officer)
    <lead>(?:cops?|police) (?:just |already )?(?:pulled|stopped|took|asked|gave|came|told|made)
    <lead>(?:yo|mi|mis|me|nos|nuestr\w+|soy|somos|estoy|estamos|ando|andaba|tengo|tenemos|nunca)
    <lead>(?:no (?:le |les |lo |la |se )?(?:tengo|tenemos|tiene|hablo|habla|entiendo|entiende
    |traigo|quiero|soy))
    <lead>(?:vivo|vivimos|trabajo|vengo|quiero|queremos|acab\w+|ayer|anoche|hoy|el otro dia)
    <lead>(?:la semana pasada|el mes pasado|hace|el vecino|dicen que|alguien|hicieron|puse|meti
    |entro|a mi|van a|ya)
    <lead>un (?:policia|agente|oficial|senor|vecino|amigo)
    """,
    {"lead": _LEAD},
)


def only_told(text: str) -> frozenset[str]:
    """The folded words that stand only in what a text tells; none where nothing else asks.

    "They can ask for my papers, right?" asks of what it tells: "right" has no matter of its own.
    """
    asking: set[str] = set()
    told: set[str] = set()
    asks = False
    for part, end in _PART.findall(text):
        tale, question = _parted(part, asked="?" in end or "¿" in part)
        told.update(words(tale))
        asking.update(words(question))
        asks = asks or "?" in end or _is_asking(question)
    return frozenset(told - asking) if asks and any(map(_has_matter, asking)) else frozenset()


def _parted(part: str, *, asked: bool) -> tuple[str, str]:
    """What a part of a text tells, and what it asks; one of both is mostly empty."""
    if _is_asking(part) or _TELLING.match(plain(part)) is None:
        return "", part
    for joint in _JOINT.finditer(part):
        if _is_asking(part[joint.end() :]):
            return part[: joint.start()], part[joint.end() :]
    return ("", part) if asked else (part, "")


def _has_matter(word: str) -> bool:
    return carries_matter(word) and not any(is_light(word, one) for one in LANGUAGES)


def _is_asking(part: str) -> bool:
    return _ASKING.match(plain(part)) is not None
