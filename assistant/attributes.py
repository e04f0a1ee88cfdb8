"""The thing whose hours, price, telephone number or address is asked for.

"Library hours" are not answered by when the parks close, however much else is alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.light_words import is_light
from assistant.phrasing import spelt_out
from index.statement import Language
from index.terms import fold, is_stop_word

LONGEST_THING = 5  # words
_HOURS = re.compile(
    r"\b(?:hours?|times?|when|open\w*|clos(?:e|es|ed|ing)|horas?|horarios?|cuando|abr\w+|cierr\w+|"
    r"abiert\w+|cerrad\w+)\b"
)
# "The center in the Acequia library": where something is, and not what is spoken of.
_PLACED = re.compile(
    r"\b((?:center|office|room|desk|clinic|station|kitchen|garden|cafe|counter|booth|stand|pantry|"
    r"shelter|gym)s?) (?:in|at|inside) (?:the|an?) \w+(?: \w+)?|"
    r"\b((?:centro|oficina|sala|cl[ií]nica|ventanilla|cocina|jard[ií]n|caf[eé]|puesto|albergue|"
    r"gimnasio)s?) (?:en|de|dentro de) (?:el|las?|los|una?) \w+",
    re.IGNORECASE,
)


def thing_asked(question: str, language: Language) -> str | None:
    """The noun that an attribute is asked of: "clinic" in "when does the city clinic open?"."""
    asked = spelt_out(question, language)
    for pattern in _PATTERNS[language]:
        if found := pattern.search(asked):
            said = found["thing"].split()[:LONGEST_THING]
            return _noun(_first_phrase(said), language)
    return None


def asks_hours(question: str) -> bool:
    """Whether it is the hours of a thing that are asked for."""
    return _HOURS.search(fold(question)) is not None


def without_places(text: str) -> str:
    """A text less the things in it that only tell where an office, a center or the like is."""
    return _PLACED.sub(lambda found: found[1] or found[2], text)


def _first_phrase(said: list[str]) -> list[str]:
    """The words before the first that joins another phrase: "permit (for vendors)"."""
    end = next((at for at, word in enumerate(said) if word in _JOINING and at), len(said))
    return said[:end]


def _noun(said: list[str], language: Language) -> str | None:
    """The noun of a phrase: the last word in English, the first in Spanish."""
    telling = [
        one
        for one in said
        if not (is_stop_word(one, language) or is_light(one, language) or one in _NO_THING)
    ]
    if any(one.endswith("ing") for one in telling):
        return None  # "the fine for driving without a license"
    if not telling:
        return None
    return telling[_HEAD[language]]


# The place of what a group of words is about: "night permit", "permiso de noche".
_HEAD: Mapping[Language, int] = {"en": -1, "es": 0}

# ---- Patterns, over folded words -------------------------------------------------------------

_JOINING_WORDS = """
    of for in on at to from with without by near after before during if when while that which who
    and or as per today tomorrow now open close cost
    de del para en a al con sin por cerca despues antes durante si cuando mientras que y o hoy ahora
"""
_JOINING = frozenset(_JOINING_WORDS.split())
# Words for what is paid or asked for: an answer may well leave them out.
_NO_THING_WORDS = """
    price prices cost costs fee fees fine fines ticket tickets charge fare hours time address phone
    number visit monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays crime
    precio costo multa multas cuota tarifa boleto cargo horario telefono direccion
    lunes martes miercoles jueves viernes sabado sabados domingo domingos
    crimen crimenes delincuencia criminalidad violencia
"""
_NO_THING = frozenset(_NO_THING_WORDS.split())
_THE = r"(?:the |a |an |my |our |your |this |that )?"
_EL = r"(?:el |la |los |las |un |una |unos |unas |mi |su |este |esta |ese |esa )?"
_ON_A_DAY = (
    r"(?:on|today|tomorrow|tonight|now|late|weekends|los|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|hoy|manana|"
    r"temprano|tarde|de noche)(?= )"
)
_THING = r"(?P<thing>\w[\w ]*)"
_PATTERNS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "en": tuple(
        re.compile(one)
        for one in (
            (
                rf" (?:what time|when|what hours|what days) (?:do|does|did|is|are|will) {_THE}"
                r"(?P<thing>\w[\w ]*?) (?:open|close|start|begin|end|opens|closes)\b"
            ),
            rf" how (?:late|early) (?:is|are|does|do) {_THE}(?P<thing>\w[\w ]*?) (?:open|close)\w*",
            rf"(?<!many)(?<!\d) hours (?:of|for|at|does|do|is|are) {_THE}{_THING}",
            r" (?P<thing>\w+) (?:\w+ing |business |office )?hours(?: $| on | this )",
            r" (?P<thing>\w+) (?:opening|closing) times?\b",
            rf" (?:phone|telephone|address|email)(?: number| address)? (?:of|for) {_THE}{_THING}",
            rf" (?:where is|where are|wheres) {_THE}{_THING}",
            rf" how much (?:is|are|was|were|does|do|did|for) {_THE}{_THING}",
            rf" (?:is|are) {_THE}(?P<thing>\w+(?: \w+)?) (?:open|closed) (?:$|{_ON_A_DAY})",
            rf" (?:price|cost|fee|fine) (?:of|for) {_THE}{_THING}",
            (
                rf" (?:has|have|did) {_THE}(?P<thing>\w[\w ]*?) (?:gone|go|went) (?:up|down) "
                r"(?:$|by|in|and|since|last|this)"
            ),
        )
    ),
    "es": tuple(
        re.compile(one)
        for one in (
            (
                r" (?:a|hasta|desde) que hora (?:\w+ )?(?:abren?|cierran?|empiezan?|terminan?|"
                rf"comienzan?|(?:esta|estan|estara) abiert\w+) {_EL}{_THING}"
            ),
            rf" horarios? (?:de |del )?(?:tienen? |tenian? )?{_EL}{_THING}",
            rf" (?:telefono|numero|direccion|domicilio|correo|pagina) (?:de |del ){_EL}{_THING}",
            rf" (?:donde|en que calle) (?:esta|queda|estan|quedan) {_EL}{_THING}",
            rf" cuanto (?:cuestan?|valen?|es|sale|cobran por|costo|costaron) {_EL}{_THING}",
            rf" (?:la|el|las|los) (?P<thing>\w+(?: \w+)?) (?:abren?|cierran?) (?:$|{_ON_A_DAY})",
            (
                rf" (?:abren?|cierran?|(?:esta|estan) abiert\w+) {_EL}(?P<thing>\w+(?: \w+)?) "
                rf"{_ON_A_DAY}"
            ),
            rf" (?:precio|costo|tarifa|multa) (?:de |del |por ){_EL}{_THING}",
            (
                r" (?:cuanto|que tanto) (?:se )?(?:ha |han |a |an )?(?:bajado|subido|disminuido|"
                rf"aumentado|bajaron|subieron|bajo|subio) {_EL}{_THING}"
            ),
        )
    ),
}
