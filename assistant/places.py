"""Names that a question uses for places: "in Almond Flats", "la policía de Houston"."""

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


def places_among(question: str, names: Iterable[str]) -> set[str]:
    """Those of some names that stand for a place where the question has them."""
    folded = " ".join(re.findall(r"\w+", fold(question)))
    return {
        name
        for name in names
        if (said := re.escape(" ".join(re.findall(r"\w+", fold(name)))))
        and re.search(rf"\b{_BEFORE} (?:the |la |el )?{said}\b|\b{said}(?: s)? {_AFTER}\b", folded)
    }
