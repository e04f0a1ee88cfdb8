"""Names that a question uses for places: "in Almond Flats", "la policía de Houston".

And for places that are not asked about: where somebody comes from who asks of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.terms import fold

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
    r"|(?:license|licence|licencia) (?:from|de)|issued (?:in|by))"
)
_NOT_IN = (
    r"(?:not (?:\w+ )?(?:in|from)|outside(?: of)?|no (?:estoy|vivo|soy|somos) (?:en|de)|fuera de)"
)


def places_among(question: str, names: Iterable[str]) -> set[str]:
    """Those of some names that stand for a place where the question has them."""
    return _among(question, names, _BEFORE, _AFTER)


def origins_among(question: str, names: Iterable[str]) -> set[str]:
    """Those of some names that the question is not about: where somebody is not, or comes from.

    Who comes from Houston and names no other place asks of Houston.
    """
    every = set(names)
    elsewhere = _among(question, every, _NOT_IN)
    origins = _among(question, every, _FROM) - elsewhere
    asked = places_among(question, every) - origins - elsewhere
    return elsewhere | (origins if asked else set())


def _among(question: str, names: Iterable[str], before: str, after: str = "(?!)") -> set[str]:
    folded = _said(question)
    return {
        name
        for name in names
        if (said := re.escape(_said(name)))
        and re.search(rf"\b{before} (?:the |la |el )?{said}\b|\b{said}(?: s)? {after}\b", folded)
    }


def _said(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
