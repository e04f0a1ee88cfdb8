"""A text taken apart into clauses, and how each is meant: told, asked, supposed or reported.

"My husband is hitting me" tells; "what if he hits me", "can police ask who hit me" and "they say he
hits her" do not. That is all the grammar needed to tell an emergency from a question about one;
it is written for text without accents and punctuation too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from index.terms import fold


class Mode(StrEnum):
    """How a clause is meant."""

    TOLD = "told"
    ASKED = "asked"
    SUPPOSED = "supposed"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Clause:
    """Folded words with one space around each, so that patterns can ask for whole words."""

    text: str
    mode: Mode


_PIECE = re.compile(r"[^\W_]+|[.!?¿,;:\n…()—–-]")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_ENDS = frozenset(".!?¿\n…")
_PAUSES = frozenset(",;:()—–-")

# A cry for help in the form of a question: what comes beside it is told.
_CRIES = re.compile(
    r" (?:so |and |y |oh (?:my )?god )?(?:"
    r"what (?:do|should|can|must) (?:i|we) do(?: now)?|who (?:do|should|can) (?:i|we) call|"
    r"(?:can|could|will|would) (?:you|someone|somebody|anyone|anybody)(?: please)? "
    r"(?:help(?: me| us)?|come|send (?:\w+ ){0,3}(?:police|help|ambulance|someone|somebody))|"
    r"how (?:do|can) i (?:stop|help|save|get out)(?: (?:the|him|her|them|it))?(?: bleeding)?|"
    r"(?:where|when) (?:is|are) the (?:ambulance|police|cops)|"
    r"(?:y )?(?:que (?:hago|hacemos|puedo hacer|debo hacer|podemos hacer|le hago)|"
    r"a quien (?:le )?(?:llamo|llamamos|hablo)|como (?:le hago|lo ayudo|la ayudo|paro la sangre)|"
    r"(?:alguien )?(?:me|nos) (?:puede|pueden|podria|podrian) ayudar|"
    r"(?:pueden|puede|podrian|podria) (?:venir|ayudar(?: ?me| ?nos)?|"
    r"mandar (?:\w+ ){0,2}(?:policia|ayuda|ambulancia|alguien|patrulla)))"
    r")(?= (?!when |if |in case |about |with my |with the |to |cuando |si |en caso |con |para |a "
    r"|understand|sobre |de ))"
)
_SUBJECT = (
    r"(?:(?:my|mi|mis|a|an|the|un|una|unos|el|la|two|dos) \w+|someone|somebody|alguien|he|she|they|"
    r"there|i|we|people|gente|hay|me|se|nos|lo|la|le)"
)
_FINITE = re.compile(
    rf"^ (?:{_SUBJECT} (?:\w+ ){{0,3}}(?:is|are|am|has|have|got|just|me|nos|se|le|lo|la|esta|"
    r"estan|estoy|keeps|can not|will not|wants|says|no|acaba|acaban|trae|tiene|quiere|va|van|fell|"
    r"hit|was)|hay|estoy|esta|estan|me esta|me estan|me va|me van|se esta|se estan|no (?:puede|"
    r"puedo|respira|responde|despierta|reacciona))\b"
)
# Where somebody starts to ask in the middle of words without punctuation.
_HEAD = (
    r"(?:(?:can|could|should|will|would|do|does|did|may|must|am|are|is) "
    r"(?:i|you|we|they|he|she|it|the|police|cops|ice|immigration|my|someone|anyone)|"
    r"what (?:happens|if|is|are|do|does|did|should|can|will|would|was)|"
    r"(?:who|where|why|when|how) (?:do|does|did|can|should|will|is|are|to|much|many|long)|"
    r"(?:me|nos|le|les|lo|la) (?:pueden|puede|van a|va a) (?!matar|pegar|golpear|violar|robar|"
    r"disparar|ahorcar|secuestrar|hacer dano|apunalar|quemar|dar (?:\w+ )?(?:balaz|tiro|golp|madr|"
    r"punal|navaj|patad|plom))\w+|"
    r"(?:puedo|podemos|debo|debemos|tengo que|tenemos que|se puede|es seguro|es legal|es verdad|"
    r"es cierto|es delito|es normal|hay que)|que (?:pasa|debo|dijo|dijeron|hace la|hacen)|"
    r"(?:a quien|donde|adonde|por que|cuanto|cuanta|cuantos|cuantas|cual|cuales|para que) )"
)
_HEAD_INSIDE = re.compile(
    r"(?<! no)(?<! no [mls]e)(?<! no nos)(?<! sabe)(?<! saben)(?<! knows)(?<! know)"
    rf" (?={_HEAD}\b)"
)
_HEAD_FIRST = re.compile(
    r"^ (?:and |y |but |pero |so |or |o |also |tambien |entonces |hola |hi |hello |please |oiga )?"
    r"(?:what|when|where|which|who|whom|whose|why|how|"
    r"(?:does|do|did|is|are|am|was|"
    r"were(?! (?:on|in|under|stuck|trapped) )|can|could|will|would|should|shall|may|might|must|"
    r"has|have|"
    r"had)(?! not)|isnt|anyone know|"
    r"que (?!me |se |nos |hay |alguien |vengan? |manden? )|cual|cuales|cuando|donde|adonde|quien|"
    rf"quienes|como|cuanto|cuanta|cuantos|cuantas|por que|para que|a que|de que|en que|{_HEAD})\b"
)
_SUPPOSING = re.compile(
    r" (?=(?:even )?(?:if|whether|unless|suppose|supposing|imagine|"
    r"let us say|lets say|in case|in the event|what if|"
    r"when(?:ever)? (?:someone|somebody|a|an|my|i|you|people|there|one|is)|"
    r"si(?! ,)|suponga(?:mos)?|suponiendo|imagin(?:e|ese|emos|a|ate)|"
    r"en caso|cuando (?!llegue|llego|sali|entre|desperte)\w+|"
    r"siempre que|aunque)\b)"
)
_REPORTING = re.compile(
    r" (?:i want(?:ed)? to know|i would like to know|id like to know|i wonder|wondering|tell me|"
    r"explain|i have a question|question about|information (?:about|on)|do you know|"
    r"i (?:heard|read) (?:that|about|from|people|some)|i am (?:asking|calling) about|"
    r"(?:neighbors?|friends?|people|they|news|radio|report|coworkers?|everyone|everybody) "
    r"(?:says?|said|told|tells?|claims?)"
    r"(?! (?:goodbye|(?:that )?(?:he|she|i) (?:is|will|wants?|am) (?:going|want|about|kill|die)))|"
    r"quiero (?:saber|preguntar)|quisiera (?:saber|preguntar)|"
    r"me gustaria saber|digame|expliqueme|explique|tengo una (?:pregunta|duda)|"
    r"informacion (?:de|sobre)|pregunta sobre|"
    r"dicen que(?! (?:me |nos )?van a (?:matar|quemar|golpear|tumbar))|"
    r"dice la gente|me (?:dijeron|contaron)|"
    r"(?:vecin[oa]s?|amig[oa]s?|noticias?|gente) dicen? que|(?:escuche|oi|lei) que)\b"
)
# Words that make a danger one that is not told, beside those of ``assistant.emergency.limits``.
LIMITING = (_SUPPOSING, _REPORTING)
# What joins clauses; "because" begins what is told of oneself, even in a question.
_JOINT = re.compile(
    r" (?:and|but|y|e|pero|because|cause|porque|then|entonces|(?<! right )(?<! just )now|"
    r"so(?= (?:i|we|he|she|they|my|the|can|what|should|do|is|will))|ahora(?! mismo))(?= )"
)
_CALL_THEN = re.compile(
    r"(?<= 911)(?= (?:my|mi|someone|somebody|alguien|there is|i am|he is|she is|they are|a man|un|"
    r"me esta|me estan|se esta|se estan|estoy|hay)\b)"
    r"|(?<= call the police)(?= (?:my|someone|somebody|there is|i am|he is|she is|a man)\b)"
)


def clauses(text: str, spell: Callable[[Sequence[str]], Sequence[str]] = list) -> list[Clause]:
    """The clauses of a text in their order; cries for help in the form of a question are left out.

    ``spell`` gives the words that are meant by folded words as they are typed.
    """
    return [
        clause
        for words, mark in _sentences(text)
        for clause in _read(" ".join(("", *spell(words), "")), mark)
    ]


def _sentences(text: str) -> Iterator[tuple[list[str], str]]:
    """Words and pauses of each sentence, with the mark that ends it."""
    words: list[str] = []
    for piece in _PIECE.findall(_APOSTROPHES.sub("", fold(text))):
        if piece in _ENDS:
            if words:
                yield words, piece
            words = []
        else:
            words.append("," if piece in _PAUSES else piece)
    if words:
        yield words, ""


def _read(sentence: str, mark: str) -> list[Clause]:
    """The clauses of one sentence; what nothing in it marks otherwise is told, or asked by "?"."""
    sentence, cries = _CRIES.subn(" , ", sentence)
    found: list[Clause] = []
    mode, asked = Mode.TOLD, bool(cries)
    for boundary, piece in _pieces(sentence):
        if boundary in _FRESH and _FINITE.match(piece) and (mode is Mode.ASKED or asked):
            mode = Mode.TOLD if mode is not Mode.REPORTED else mode
        if _HEAD_FIRST.match(piece) and not (boundary in _JOINED and _NO_SUBJECT.match(piece)):
            asked = True
            mode = Mode.ASKED if mode is Mode.TOLD else mode
        turns = (
            (_SUPPOSING.search(piece), Mode.SUPPOSED),
            (_REPORTING.search(piece), Mode.REPORTED),
        )
        begin, turned = min(
            ((match.start(), to) for match, to in turns if match), default=(0, mode)
        )
        if before := piece[:begin].strip():
            found.append(Clause(f" {before} ", mode))
        mode = turned
        found.append(Clause(piece[begin:], mode))
    asked = any(one.mode in (Mode.ASKED, Mode.REPORTED) for one in found)
    if mark == "?" and not cries and not asked:
        return [c if c.mode is not Mode.TOLD else Clause(c.text, Mode.ASKED) for c in found]
    return found


_JOINED = frozenset({"and", "but", "y", "e", "pero", "so", "then", "now"})
# "and is coming in" goes on with the subject before; "and is he" asks.
_NO_SUBJECT = re.compile(
    r" (?:has|have|had) (?!i |you |he |she |it |we |they |there |anyone )|"
    r" (?:is|are|was|were|can|will|does|did) (?!i |you |he |she |it |we |they |the |"
    r"a |an |my |your |this |that |there |any|some|police |cops |ice |immigration )"
)
_FRESH = frozenset({",", "because", "cause", "porque", "911"})


def _pieces(sentence: str) -> Iterator[tuple[str, str]]:
    """Stretches of a sentence, each with what stands between it and the one before."""
    sentence = _CALL_THEN.sub(" |911|", sentence)
    sentence = _HEAD_INSIDE.sub(" |head| ", sentence)
    sentence = _JOINT.sub(lambda match: f" |{match[0].strip()}|", sentence).replace(" ,", " |,|")
    parts = re.split(r"\|(\w+|,)\|", sentence)
    boundaries = ["", *parts[1::2]]
    for boundary, words in zip(boundaries, parts[::2], strict=True):
        if stripped := words.strip():
            yield boundary, f" {stripped} "
