"""Names that a question uses for places: "in Almond Flats", "la policía de Houston".

And for places that are not asked about: where somebody comes from who asks of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.terms import fold

FEW_WORDS = 6
_BEFORE = (
    r"(?:in|at|near|around|inside|outside|over in|over at|en|hasta|por|cerca de|"
    r"(?:police|cops|city|town|mayor|chief|parks?|schools?|library|government|officers?|people|"
    r"residents|policias?|ciudad|pueblo|alcalde|alcaldesa|jefe|jefa|parques?|escuelas?|"
    r"biblioteca|gobierno|agentes|oficiales|departamento|gente|residentes|vecinos) (?:of|de|in|en))"
)
_AFTER = (
    r"(?:police|pd|cops?|city|town|mayor|parks?|schools?|library|government|officers?|residents|"
    r"department|jail|court|hall)"
)

_FROM = (
    r"(?:(?:i ?m|i am|we are|we re|i just|i|we) (?:\w+ )?(?:from|come from|moved from|moving from)"
    r"|(?:soy|somos|vengo|venimos|llegue|me mude) de"
    r"|(?:license|licence|licencia) (?:from|de)"
    r"|(?:license|licence|licencia|id|card|identificacion) (?:\w+ )?(?:issued|expedida|sacada)"
    r" (?:in|en))"
)
_NOT_IN = (
    r"(?:(?:i ?m|i am|we are|we re) not (?:\w+ )?(?:in|from)|(?:do not|don ?t) live in"
    r"|no (?:estoy|estamos|vivo|vivimos|soy|somos) (?:\w+ )?(?:en|de))"
)
# "And Almond Flats?" asks the same of another place.
_ADDED = r"^(?:and|n|y|or|o|what about|how about|(?:y )?que hay de|(?:y )?que tal)"
_ARTICLE = r"(?: (?:the|la|el))? $"
_ENDS_BEFORE, _ENDS_FROM, _ENDS_NOT_IN, _ENDS_ADDED = (
    re.compile(rf"\b{one}{_ARTICLE}") for one in (_BEFORE, _FROM, _NOT_IN, _ADDED)
)
_ASKING_WORDS = """
how what when where who why which if can could do does did is are was will may must much many pay
costs cost closed open
si no como que cuando donde quien cual cuanto cuanta cuesta puedo pueden hay es son esta estan va
"""
_ASKING = frozenset(_ASKING_WORDS.split())
_BEGINS_ADDED = re.compile(rf"{_ADDED}\b")
_NOTHING = re.compile(r"$")
_BEGINS_AFTER = re.compile(rf"^(?: s)? {_AFTER}\b")


def places_among(question: str, names: Iterable[str]) -> set[str]:
    """Those of some names that stand for a place where the question has them."""
    every = set(names)
    added = _among(question, every, _ENDS_ADDED, _NOTHING, both=True)
    return _among(question, every, _ENDS_BEFORE, _BEGINS_AFTER) | added


def adds_only(question: str) -> bool:
    """Whether a few words only ask the same of something else: "and the county sheriff?"."""
    said = _said(question)
    begins = _BEGINS_ADDED.match(said.strip())
    if begins is None or len(said.split()) > FEW_WORDS:
        return False
    return _ASKING.isdisjoint(said.strip()[begins.end() :].split())


def origins_among(question: str, names: Iterable[str]) -> set[str]:
    """Those of some names that the question is not about: where somebody is not, or comes from.

    Who comes from Houston and names no other place asks of Houston.
    """
    every = set(names)
    elsewhere = _among(question, every, _ENDS_NOT_IN)
    origins = _among(question, every, _ENDS_FROM) - elsewhere
    asked = places_among(question, every) - origins - elsewhere
    return elsewhere | (origins if asked else set())


def _among(
    question: str,
    names: Iterable[str],
    before: re.Pattern[str],
    after: re.Pattern[str] | None = None,
    *,
    both: bool = False,
) -> set[str]:
    """The names that stand after or before certain words, or (``both``) between them.

    Names go into no pattern: patterns are remembered, and what people type is not.
    """
    folded, found = _said(question), set[str]()
    for name in names:
        said = _said(name)
        at = folded.find(said) if said else -1
        while at >= 0:
            end = at + len(said)
            whole = not folded[at - 1 : at].isalnum() and not folded[end : end + 1].isalnum()
            begins = before.search(folded[:at]) is not None
            ends = after is not None and after.match(folded[end:]) is not None
            if whole and (begins and ends if both else begins or ends):
                found.add(name)
                break
            at = folded.find(said, at + 1)
    return found


def _said(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
