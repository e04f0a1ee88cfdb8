"""What a question asks of the answer just given: who said it, when, what it is, if it still holds.

Such a question has no matter of its own, and often more slips than words: "kien lo dijo", "es ley
eso?". It is told by its words alone, all of which must be known here: whatever else is said makes
it a question for the statements.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum

from assistant.shorthand import SHORTHAND
from assistant.spelling import Awaited
from index.statement import LANGUAGES
from index.terms import fold, words


class Point(StrEnum):
    """What can be asked of an answer, and told from the data of what it cites."""

    WHO = "who"
    WHEN = "when"
    KIND = "kind"
    HOLDS = "holds"
    WHERE = "where"


def point_asked(text: str) -> Point | None:
    """The point that a text asks about and nothing else, if it does."""
    said = list(_meant(text))
    if not said or not all(word in _WORDS for word in said):
        return None
    if _has(said, _CAN):
        return Point.WHERE if _asks_where_to_read(said) else None
    asks = {
        Point.HOLDS: _asks_if_it_holds,
        Point.WHERE: _asks_where,
        Point.WHO: _asks_who,
        Point.WHEN: _asks_when,
        Point.KIND: _asks_what_it_is,
    }
    return next((point for point, is_asked in asks.items() if is_asked(said)), None)


def _asks_if_it_holds(said: Sequence[str]) -> bool:
    """For example: is that still true? ¿Todavía vale? ¿Ya cambió? ¿Eso ya no es así?"""
    if _has(said, _WHO | _WHICH):
        return False
    if _has(said, _STILL | _CHANGED):
        return True
    return _has(said, _TRUE) and (_has(said, _NOW) or {"ya", "no"} <= set(said))


def _asks_where(said: Sequence[str]) -> bool:
    """For example: where does it say that? But "where was that" asks for a place."""
    if _has(said, _KNOWING) and not _has(said, _SAYING):
        return _has(said, {"how", "como"}) and "they" not in said
    return _has(said, _SOURCE) or (_has(said, _WHERE) and _has(said, _SAYING | _COMING))


def _asks_where_to_read(said: Sequence[str]) -> bool:
    """For example: where can I read that? But "where can I get it" asks for a place."""
    looking = _has(said, _COMING) and _has(said, _DOCUMENTS | _SOURCE)
    return _has(said, _WHERE) and (_has(said, _READING) or looking)


def _asks_who(said: Sequence[str]) -> bool:
    """For example: who said so? Which official said that?"""
    if ("you" in said or _has(said, _KNOWING | _CHIEF)) and not _has(said, _SAYING):
        return False
    named = _has(said, _PERSON) and _has(said, _SAYING | {"he", "she", "ella"})
    return _has(said, _WHO) or named


def _asks_when(said: Sequence[str]) -> bool:
    """For example: when was that? ¿De cuándo es? But "when is it?" asks for a day to come."""
    if _has(said, _NOW | _CHANGED):
        return False
    if _has(said, _AGE) or {"hace", "cuanto"} <= set(said):
        return True
    told = not _has(said, _PRESENT) or _has(said, _PAST | _SAYING | _COMING)
    return _has(said, _WHEN) and told


def _asks_what_it_is(said: Sequence[str]) -> bool:
    """For example: is that an order or just a statement? But not "what is the order?"."""
    if _has(said, _WHO | _WHEN | _WHERE):
        return False
    if _has(said, _SORT):
        return _has(said, _DOCUMENTS | _OFFICIAL)
    either = _has(said, {"or", "o"})  # "An order or just what he said?"
    if said[0] in _WHICH | {"que"} or (_has(said, _WHICH) and not either):
        return False
    named = _has(said, _DOCUMENTS | _OFFICIAL) and _has(said, _PRESENT | _PAST | _IT)
    return _has(said, _BINDING) or named


def _has(said: Sequence[str], wanted: Collection[str]) -> bool:
    return any(word in wanted for word in said)


def _meant(text: str) -> Iterator[str]:
    """The words of a text as they are meant, shorthand spelt out."""
    for word in words(_ASKED_OF_US.sub("", _UP_TO_DATE.sub("current", fold(text)))):
        for one in words(word if word in _WORDS else _SPELT.get(word, word)):
            yield _AWAITED.meant_by(one) or one


def _set(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# ---- Words, folded ---------------------------------------------------------------------------

_WHO = _set("who whose whom quien quienes")
# Of them the record is asked only by what they said: who the chief is, the statements tell.
_CHIEF = _set("chief mayor jefe jefa alcalde alcaldesa")
_KNOWING = _set("know knows sabe sabes saben supo")
_CAN = _set("can could may puedo puede puedes podria podemos")
_READING = _set("read leer leerlo leerla leo")
_PERSON = _set("official person name oficial persona nombre autoridad funcionario funcionaria")
_WHICH = _set("what which how why cual cuales como porque cuanto")
_WHEN = _set("when date dated day month year cuando fecha dia mes ano")
_AGE = _set("old ago recent new reciente viejo vieja nuevo nueva")
_WHERE = _set("where donde")
_SOURCE = _set("source sources fuente fuentes link enlace")
_SAYING = _set(
    """
    say said says saying told tell tells wrote write written issued issue published signed
    announced gave made promised claims claimed assured states stated declared ordered
    according dice dicen diciendo dijo dijeron dicho escribio escrito escrita publico
    publicaron firmo afirmo conto anuncio emitio dio decir segun
    asegura aseguro promete prometio declaro declara ordeno
    """
)
_COMING = _set(
    """
    from come comes came get got find found read see happen happened
    de saco sacaron saca sale salio viene vino encontro leyo aparece paso sucedio tiene ver
    verlo verla encontrar encontrarlo encontrarla encuentro
    """
)
_STILL = _set(
    """
    still anymore outdated current currently valid force effect
    todavia aun sigue siguen siguiendo vigente vigentes vigor valido valida actual
    """
)
_CHANGED = _set("changed change cambio cambiado cambiaron")
# Of today, or with "still": by themselves they ask whether it is so at all.
_TRUE = _set(
    """
    true case hold holds stand stands count counts apply applies
    cierto verdad vale valen valiendo cuenta asi igual rige correcto aplica
    aplican aplicando
    """
)
_NOW = _set("now today nowadays hoy ahora ahorita ya actualmente")
_DOCUMENTS = _set(
    """
    order orders rule rules policy law laws statement document promise opinion comment
    talk rumor gossip hearsay text file
    orden ordenes regla reglas politica ley leyes declaracion documento promesa comentario norma
    reglamento decreto chisme rumor opinion cuento platica texto archivo
    """
)
_OFFICIAL = _set("official oficial")
_BINDING = _set(
    """
    binding mandatory obey follow obligatorio obligatoria obliga obligan obligados cumplir
    cumplirlo cumplirla cumplen obedecer obedecerlo obedecerla
    """
)
_SORT = _set("kind type sort tipo clase")
_PRESENT = _set("is are es son sea isnt")
_PAST = _set("was were did had been fue fueron era eran ha han sido")
_IT = _set(
    """
    that this it those these they he she him her them
    eso esa ese esos esas esto esta este lo la los las el ella ellos
    """
)
# "Me" is not among them: whether it applies to somebody is no question of the record.
_FILLING = _set(
    """
    a an the so and or but then not no do does has have to in on of by as you even ever just only
    really actually exactly ok okay well oh hey please thing words word one required supposed must
    any be being sure like anyone somebody out though legally whole full original long i
    un una de del en por para le les se hace tan y o pero pues que si a al nomas nada mas solo
    solamente mero misma mismo tal cosa usted palabras palabra tambien entonces bueno oiga oye
    perdon disculpe favor exactamente siendo pie tienen deben con su sus alguien alguna algun
    puro pura completo completa legalmente tiempo
    """
)
_WORDS = frozenset().union(
    _WHO, _PERSON, _WHICH, _WHEN, _AGE, _WHERE, _SOURCE, _SAYING, _COMING, _STILL, _CHANGED,
    _TRUE, _NOW, _DOCUMENTS, _OFFICIAL, _BINDING, _SORT, _PRESENT, _PAST, _IT, _FILLING,
    _CHIEF, _KNOWING, _CAN, _READING,
)  # fmt: skip
_AWAITED = Awaited(_WORDS)
# Said to us before what is asked; the word of a request is no "can" of the question.
_ASKED_OF_US = re.compile(
    r"^\W*(?:(?:can|could|would) (?:you|u) (?:please )?tell me"
    r"|do (?:you|u) know(?= (?:who|when|where))"
    r"|(?:me )?(?:puedes?|podrias?) (?:decir(?:me)?|indicar(?:me)?)|digame|dime|sabes?"
    r"(?= (?:quien|cuando|donde)))\b"
)
_UP_TO_DATE = re.compile(r"\bup[ -]to[ -]date\b")
# By ear and by thumb, beside the shorthand of either language.
_SPELT = {
    **{word: fold(spelt) for one in LANGUAGES for word, spelt in SHORTHAND[one].items()},
    "kien": "quien", "qien": "quien", "kienes": "quienes", "cuado": "cuando", "wuz": "was",
    "todabia": "todavia", "aora": "ahora", "bale": "vale",
}  # fmt: skip
