"""What a question leaves to the conversation: "And in churches?", "who said it?", "en español".

Nothing is remembered here: the earlier questions come with each new one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.recalling import point_asked
from index.statement import LANGUAGES, Language
from index.terms import is_stop_word, words


@dataclass(frozen=True, slots=True)
class Resolution:
    """A question that stands by itself.

    ``focus`` is what is asked now, ``background`` what it leans on of the earlier questions (else
    empty), ``understood`` all of it, for the reader. ``answer_in`` is set when the resident asks
    for a language. ``anchor`` is the last question that stood by itself.
    """

    understood: str
    focus: str
    background: str = ""
    answer_in: Language | None = None
    anchor: str = ""

    @property
    def matter(self) -> str:
        """What it is about, questions about the answer left out."""
        return f"{self.background} {self.focus}".strip()


def resolve(text: str, asked: Sequence[str] = ()) -> Resolution:
    """A question as it stands after the earlier ones (oldest first)."""
    topic: Resolution | None = None
    for earlier in asked:
        topic = _step(earlier, topic)
    return _step(text, topic)


def asks_of_the_record(text: str) -> bool:
    """Whether it asks of what was just told when or by whom it was issued, or if it still stands.

    Where no statement says so, every answer shows it all the same, from data.
    """
    own = [word for word in _folded(text) if not _is_empty(word)]
    return bool(own) and all(word in _STANDING | _DOCUMENTS | _ABOUT for word in own)


def _step(text: str, topic: Resolution | None) -> Resolution:
    """One more question after the topic so far."""
    said = _folded(text)
    wanted = _language_asked_for(said)
    if topic is None:
        return Resolution(text, text, answer_in=wanted, anchor=text)
    if wanted:
        return replace(topic, understood=topic.matter, answer_in=wanted)
    if point_asked(text) or _asks_about_the_answer(said):
        return replace(topic, understood=f"{topic.matter} {text}", answer_in=None)
    if _leans_on_topic(said):
        before = topic.anchor
        if _points_back(said) and topic.focus != topic.anchor:
            before = f"{topic.anchor} {topic.focus}"
        return Resolution(f"{before} {text}", text, before, anchor=topic.anchor)
    return Resolution(text, text, anchor=text)


def _language_asked_for(said: Sequence[str]) -> Language | None:
    """The language that a text asks the answer to be in, if it asks for nothing else.

    "I do not speak Spanish" asks for English.
    """
    named = {_LANGUAGE_NAMES[word] for word in said if word in _LANGUAGE_NAMES}
    others = [word for word in said if word not in _LANGUAGE_NAMES]
    if len(named) != 1 or not all(word in _POLITE or word in _NOT for word in others):
        return None
    language = named.pop()
    if any(word in _NOT for word in others):
        return next(one for one in LANGUAGES if one != language)
    return language


def _asks_about_the_answer(said: Sequence[str]) -> bool:
    """Whether it asks who, when or where the last answer is from, why, or to hear it again."""
    if all(w in _AGAIN or _is_empty(w) for w in said) and any(w in _AGAIN for w in said):
        return True
    return any(w in _ASKING for w in said) and all(w in _ABOUT or _is_empty(w) for w in said)


def _leans_on_topic(said: Sequence[str]) -> bool:
    """Whether it makes no sense without an earlier question.

    It begins like an addition, or points back with a pronoun, or has one word of its own; a
    question that defines its own matter ("What is UNIDOS?") does not.
    """
    own = [word for word in said if not _is_empty(word) and word not in _TALK]
    if any(said[: len(begin)] == begin for begin in _ADDING) or said[-1:] in _ADDED:
        return len(own) <= 4
    if any(said[: len(begin)] == begin for begin in _DEFINING) and own:
        return False
    if _points_back(said):
        return len(own) <= 2
    if own and all(word in _STANDING or word in _DOCUMENTS for word in own):
        return True
    return len(own) <= 1


def _points_back(said: Sequence[str]) -> bool:
    """Whether a word stands for something said before; "is it legal to" and "there is" do not."""
    text = _EXPLETIVE.sub(" ", f" {' '.join(said)} ")
    return any(word in _POINTING for word in text.split())


def _folded(text: str) -> list[str]:
    """The words of a question, shorthand spelt out, what only opens or closes it left out."""
    said = [_SHORT.get(word, word) for word in words(text)]
    while len(said) > 1 and said[0] in _TALK:
        said = said[1:]
    while len(said) > 1 and said[-1] in _TALK:
        said = said[:-1]
    return said


def _is_empty(word: str) -> bool:
    return any(is_stop_word(word, language) for language in LANGUAGES)


def _starts(lines: str) -> list[list[str]]:
    return [line.split() for line in lines.strip().splitlines()]


# Folded words, as index.terms.words gives them.
_LANGUAGE_NAMES: dict[str, Language] = {
    "english": "en", "ingles": "en", "spanish": "es", "espanol": "es", "castellano": "es",
}  # fmt: skip
_POLITE_WORDS = """
    a again ahora all and answer answers can could could explain favor give i in it language me
    now ok please repeat respond same say show speak tell that the this to translate want write
    you speaking speaks read reading understand understands pls plz porfa entiendo leo comprendo
    se hablar hablo conteste contestar contestame contesteme decir decirlo decirme decirmelo
    digalo digame digamelo dime dimelo en escriba explique habla hable hableme idioma la le lo
    me mejor mismo muestre podria por puede puedes quiero repita repitalo responda responde
    respuesta si todo traduce traduzca traduzcalo y
"""
_POLITE = frozenset(_POLITE_WORDS.split())
_ASKING_WORDS = "who when where why how what which cuando quien quienes donde porque que"
_ASKING = frozenset(_ASKING_WORDS.split())
_ABOUT_WORDS = """
    who when where why how what which said say says told tell wrote written issued published
    come comes from happen happened date dated day year source person exactly even sure know get
    found find official name speaking talking speaker old cuando quien quienes donde porque que
    cual dijo dijeron dicho dice dicen escribio publico viene paso sucedio fecha dia ano fuente
    persona exactamente saco sacaron saca sabe salio sale seguro oficial nombre hablando afirma
    afirmo conto
"""
_ABOUT = frozenset(_ABOUT_WORDS.split())
_ADDING = _starts(
    """
    and
    y
    e
    or
    o
    but
    pero
    also
    tambien
    what about
    same for
    same in
    same with
    does that go for
    does it apply
    igual en
    igual para
    lo mismo
    y que hay
    how about
    what if
    que hay de
    que tal
    and what
    """
)
_DEFINING = _starts(
    """
    what is
    what are
    whats
    who is
    who are
    whos
    que es
    que son
    quien es
    quienes son
    """
)
_AGAIN_WORDS = """
    again repeat tell sure really seriously source date details detail explain clarify mean
    means meaning repita repite repitalo repitamelo seguro deveras neta fuente fecha detalles
    detalle explique expliqueme explicame aclare significa
"""
_AGAIN = frozenset(_AGAIN_WORDS.split())
# "Still in force?" is asked of what was just told.
_STANDING_WORDS = """
    still force effect valid current active official law binding
    sigue siguen vigente vigentes vigor valido valida oficial actual ley obligatorio
"""
_STANDING = frozenset(_STANDING_WORDS.split())
_DOCUMENT_WORDS = "order rule policy law statement orden regla politica ley declaracion"
_DOCUMENTS = frozenset(_DOCUMENT_WORDS.split())
# Words that only open or close what is said.
_TALK_WORDS = """
    ok okay so well yeah yes hey oh please then thanks tho though sorry
    perdon disculpe pues bueno oiga oye ah entonces porfa favor gracias
"""
_TALK = frozenset(_TALK_WORDS.split())
_ADDED = (["too"], ["tambien"], ["igual"])
_NOT = frozenset({"no", "not", "dont", "do", "i", "cant", "cannot", "un"})
# As people type with their thumbs, and by ear.
_SHORT = {
    "n": "and", "w": "with", "wat": "what", "whos": "who", "whens": "when", "q": "que", "k": "que",
    "ke": "que", "kien": "quien", "qien": "quien", "cuado": "cuando", "kuando": "cuando",
    "dnd": "donde", "xq": "porque", "pq": "porque", "tb": "tambien", "tmb": "tambien",
}  # fmt: skip
_POINTING_WORDS = """
    that it this those these they them he she him her there then
    eso esa ese esos esas esto este ello ella ellos ellas alli ahi entonces
"""
_POINTING = frozenset(_POINTING_WORDS.split())
_EXPLETIVE = re.compile(
    r" (?:(?:is|was|are|were|be|will|would|can|could|isnt|arent) (?:it (?=\w+ (?:to|if|that|for) )"
    r"|there(?= ))|there (?:is|are|was|were|will|be)|(?:true|sure|know|say|said|says) that)(?= )"
)
