"""What the answer to a question has in it: a figure, a day, an address, a name.

"How many operators speak Spanish?" is not answered by words about operators that count nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.terms import fold

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
)
CALENDAR = re.compile(f"{_MONTHS}|{_WEEKDAYS}")

_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|half|"
    "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|"
    "veint\\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos|mil|miles|"
    "millon(?:es)?|docenas?|mitad"
)
_FIGURE = re.compile(
    rf"\d|\b(?:{_NUMBERS}|free|nothing|nobody|none|gratis|gratuit\w*|nada|nadie|ningun\w*)\b"
)
# Figures that count nothing: a day, a year, the name of a rule.
_NO_COUNT = re.compile(
    rf"\b(?:{_MONTHS})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?|"
    rf"\b\d{{1,2}}\s+(?:de\s+)?(?:{_MONTHS})(?:\s+(?:de\s+|del\s+)?\d{{4}})?|"
    r"\b(?:19|20)\d\d\b|"
    r"\b(?:order|section|rule|article|chapter|route|item|"
    r"orden|seccion|regla|articulo|capitulo|ruta|punto)\s+(?:no\.?\s*)?\d[\d.-]*"
)
_NUMBER = re.compile(r"\d[\d.,:/-]*")
_DATE = re.compile(rf"\d|{_MONTHS}|{_WEEKDAYS}")
_TIME = re.compile(rf"{_DATE.pattern}|\b(?:noon|midnight|sunset|mediodia|medianoche)\b")
_OPENING = r"(?:open|close|start|begin|end|abre|cierra|empieza|comienza|termina)"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an answer has in it; where it ``must``, one without it is hardly one.

    ``met`` tells it of a text.
    """

    met: Callable[[str], bool]
    must: bool


def expected(question: str) -> Expectation | None:
    """What the answer to a question has in it, if that can be told."""
    folded = fold(question)
    for asks, holds, must in _EXPECTATIONS:
        if asks.search(folded):
            if holds is _FIGURE:
                return Expectation(_Count(frozenset(_NUMBER.findall(folded))), must)
            return Expectation(_Pattern(holds), must)
    return None


@dataclass(frozen=True, slots=True)
class _Pattern:
    holds: re.Pattern[str]

    def __call__(self, text: str) -> bool:
        return self.holds.search(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure that is no day, no year, and not one that the question has itself."""

    asked: frozenset[str]

    def __call__(self, text: str) -> bool:
        counted = _NO_COUNT.sub(" ", fold(text))
        counted = _NUMBER.sub(lambda m: " " if m[0].strip(".,:") in self.asked else m[0], counted)
        return _FIGURE.search(counted) is not None


_SURNAME = r"\b(?:last ?name|surname|apellidos?)\b"
_ASKS_ADDRESS = (
    r"\b(?:add?re?ss?|(?:what|which) (?:street|building)|que (?:calle|edificio)|domicilio|"
    r"(?:que|cual|la|es) dire[cs]+ion)\b|^dire[cs]+ion\b"
)
_ADDRESS = (
    r"\b(?:street|avenue|ave|road|boulevard|blvd|calle|avenida|bulevar|building|edificio|"
    r"address|direccion|domicilio)\b"
)
_ASKS_PHONE = (
    r"\b(?:phone|telephone) number\b|\bnumber (?:do i|to|should i|can i) (?:call|text)\b|"
    r"\b(?:numero (?:de )?telefono|telefono de|que numero (?:llamo|marco|hablo))\b"
)
_ASKS_TIME = rf"\b(?:what time|a que hora|hours|horario)\b|\b(?:when|cuando)\b.*\b{_OPENING}"
# What a question asks for, what its answer has in it, and whether it is none without that; all
# in folded words. The first that fits counts.
_EXPECTATIONS = tuple(
    (re.compile(asks), re.compile(holds), must)
    for asks, holds, must in (
        (_SURNAME, _SURNAME, True),
        (_ASKS_ADDRESS, _ADDRESS, True),
        (_ASKS_PHONE, r"\d{3}\D{0,2}\d{4}|\b[2-9]11\b", True),
        (r"\bpercent\w*|\bporcentaje\b|\bpor ciento\b", r"%|\bpercent|\bpor ciento\b", True),
        (r"\bhow (?:much|many|long|old|far)\b|\bcuant[oa]s?\b", _FIGURE, True),
        (_ASKS_TIME, _TIME, True),
        (r"\b(?:when|what da(?:y|te)|cuando|que dias?|que fecha)\b", _DATE, False),
    )
)
