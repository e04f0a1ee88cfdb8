"""Findings beside each other: do they say the same, do their figures differ, which is newer?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.finding import Finding
from assistant.verdict import Asked
from index.statement import Statement
from index.terms import terms

ALIKE = 0.6  # share of words in common that makes a second quote tell nothing new
_FIGURES = re.compile(r"\d+")


def differ(asked: Asked, rules: Sequence[Finding]) -> bool:
    """Whether rules of several statements give different figures where one is asked for."""
    if asked.expects is None or len({one.statement.id for one in rules}) < 2:
        return False
    figures = {
        frozenset(_FIGURES.findall(one.statement.text[one.start : one.end])) for one in rules
    }
    return len(figures) > 1


def day_of(statement: Statement) -> date:
    """The last day that a statement may be of; one without a date is the oldest."""
    return statement.date.latest if statement.date else date.min


def alike(one: Finding, other: Finding) -> bool:
    """Whether two findings, in the same language, mostly say the same, figures among it."""
    if one.statement.language != other.statement.language:
        return False
    figures = [set(_FIGURES.findall(f.statement.text[f.start : f.end])) for f in (one, other)]
    if figures[0] - figures[1] and figures[1] - figures[0]:
        return False
    first, second = (
        set(terms(f.statement.text[f.start : f.end], f.statement.language)) for f in (one, other)
    )
    return len(first & second) >= ALIKE * min(len(first), len(second))
