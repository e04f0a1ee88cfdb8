"""assistant.crowding: among many pages, the one that answers stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.crowding import without_crowd
from assistant.finding import Finding
from assistant.verdict import Verdict
from index.statement import Kind, Statement


@dataclass
class Thinks:
    """A reader that thinks what it is told to; ``passages`` are those that it read."""

    odds: float
    passages: list[str] = field(default_factory=list)

    def scores(self, question: str, passages: Sequence[str]) -> NDArray[np.float32]:
        assert question == "May I film?"
        self.passages += passages
        return np.full(len(passages), self.odds, np.float32)


def _found(page: str, start: int, support: float, kind: Kind = Kind.PAGE) -> Finding:
    statement = Statement(page, page, "You may film. Film it for us.", "en", kind=kind)
    verdict = Verdict(support, 1.0, 1.0, 0.6, None, 1.0, fit=True)
    return Finding(statement, start, start + 10, verdict, support)


def _answering(found: Sequence[Finding], odds: float = 2.0) -> list[str]:
    again = without_crowd(Thinks(odds), "May I film?", found, found, lambda one: one.statement.id)
    assert [one.start for one in again] == [one.start for one in found]
    return [one.statement.id for one in again if one.verdict.answers]


def test_a_page_that_tells_more_than_the_others_answers() -> None:
    found = [_found("film", 0, 1.6), _found("film", 14, 1.2), _found("dogs", 0, 1.1)]
    assert _answering(found) == ["film", "film", "dogs"]


def test_one_that_tells_as_much_as_another_once_does_not() -> None:
    found = [_found("film", 0, 1.3), _found("dogs", 0, 1.3), _found("cats", 0, 1.2)]
    assert _answering(found, odds=-2.0) == []


@pytest.mark.parametrize("odds", [-4.0, 4.0])
def test_a_reader_has_its_say(odds: float) -> None:
    found = [_found("film", 0, 1.4), _found("film", 14, 0.9), _found("dogs", 0, 1.3)]
    assert bool(_answering(found, odds)) is (odds > 0)


def test_what_is_no_page_needs_not_stand_out() -> None:
    order = _found("order", 0, 1.3, Kind.ORDER)
    crowd = [_found("dogs", 0, 1.3), _found("cats", 0, 1.2)]
    assert _answering([order, *crowd], odds=-4.0) == ["order", "dogs", "cats"]
    assert _answering([*crowd, order], odds=-4.0) == ["order"]


def test_what_answers_may_be_far_down() -> None:
    """A reader may lift what was found late."""
    late = _found("film", 14, 0.9)
    found = [*(_found("dogs", start, 1.0) for start in range(40)), late]
    unfit = [replace(one, verdict=replace(one.verdict, fit=False)) for one in found[:-1]]
    again = without_crowd(
        Thinks(-4.0), "May I film?", found, [*unfit, late], lambda one: one.statement.id
    )
    assert len(again) == len(found)


def test_where_nothing_answers_nothing_is_read() -> None:
    (one,) = [_found("film", 0, 1.3)]
    unfit = [replace(one, verdict=replace(one.verdict, fit=False))]
    reader = Thinks(4.0)
    assert without_crowd(reader, "May I film?", unfit, unfit, lambda one: one.statement.id) == unfit
    assert reader.passages == []
