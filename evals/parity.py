"""Two languages, one quality: the same case asked in English and in Spanish, side by side; pure."""

from __future__ import annotations

from collections.abc import Sequence

from evals.marking import Row, values
from evals.metrics import Estimate, gap, mean


def parity(rows: Sequence[Row]) -> dict[str, Estimate]:
    """How alike the two languages fare, over the cases that are asked in both.

    ``gap`` is how much more often English gets it right: a case counts as the share of its
    wordings that are right. ``same_outcome``: the first wording in either language is answered,
    or in neither. ``same_source``: where both are, the statement cited first is the same or its
    twin.
    """
    pairs = _pairs(rows)
    shares = [tuple(_mean(values(side, "right")) for side in pair) for pair in pairs]
    first = [(english[0], spanish[0]) for english, spanish in pairs]
    both = [pair for pair in first if pair[0].answered and pair[1].answered]
    return {
        "parity.gap": gap([one for one, _ in shares], [other for _, other in shares]),
        "parity.same_outcome": mean([float(a.answered == b.answered) for a, b in first]),
        "parity.same_source": mean([float(bool(_sources(a) & _sources(b))) for a, b in both]),
    }


def _pairs(rows: Sequence[Row]) -> list[tuple[list[Row], list[Row]]]:
    by_case: dict[str, tuple[list[Row], list[Row]]] = {}
    for row in rows:
        by_case.setdefault(row.case, ([], []))[row.language == "es"].append(row)
    return [pair for pair in by_case.values() if all(pair)]


def _sources(row: Row) -> set[str]:
    """The ids of the statement that is cited first and of its twin."""
    first = row.answer["citations"][0]
    return {first["statement"], first["twin"]} - {None}


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
