"""What the answer to a question has in it: a figure, a day, an address, a name.

"How many operators speak Spanish?" is not answered by words about operators that count nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.expectations import EXPECTATIONS
from assistant.figures import (
    COUNTS,
    FIGURE,
    MEASURE,
    NO_COUNT,
    NO_NUMBER,
    NO_SHARE,
    NUMBER,
    SHARE,
    UNIT,
)
from index.terms import fold

# "Within thirty (30) days", as orders put it.
_IN_DIGITS = re.compile(r"\b[a-z-]+ \((\d+)\)")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an answer has in it; where it ``must``, one without it is hardly one.

    ``met`` tells it of a text.
    """

    met: Callable[[str], bool]
    must: bool


def expected(question: str) -> Expectation | None:
    """What the answer to a question has in it, if that can be told."""
    folded = NO_SHARE.sub(" ", fold(question))
    for asks, holds, must in EXPECTATIONS:
        if asks.search(folded):
            if holds is FIGURE:
                asked = frozenset(NUMBER.findall(folded))
                counts = COUNTS.search(folded) is not None
                measured = not counts or UNIT.search(folded) is not None
                return Expectation(_Count(asked, shares=not counts, measures=measured), must)
            return Expectation(_Pattern(holds), must)
    return None


@dataclass(frozen=True, slots=True)
class _Pattern:
    holds: re.Pattern[str]

    def __call__(self, text: str) -> bool:
        return self.holds.search(_IN_DIGITS.sub(r"\1", fold(text))) is not None


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure that is no day, no year, and not one that the question has itself."""

    asked: frozenset[str]
    shares: bool  # whether a percentage will do
    measures: bool  # whether a length, a time or a price will do

    def __call__(self, text: str) -> bool:
        counted = NO_COUNT.sub(" ", fold(text))
        if not self.shares:
            counted = SHARE.sub(" ", counted)
        if not self.measures:
            counted = NO_NUMBER.sub(" ", MEASURE.sub(" ", counted))
        counted = NUMBER.sub(lambda m: " " if m[0].strip(".,:") in self.asked else m[0], counted)
        return FIGURE.search(counted) is not None
