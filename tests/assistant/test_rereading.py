"""Reading the likeliest passages once more: what it changes, and what it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.composing import Assistant
from assistant.finding import Finding
from assistant.judging import Verdict
from assistant.rereading import EVEN, MOST, MOST_READ, WEIGHT, reread
from index.statement import Statement


@dataclass
class Thinks:
    """A reader that thinks what it is told to; ``passages`` are those that it read."""

    odds: Sequence[float]
    passages: list[str] = field(default_factory=list)

    def scores(self, question: str, passages: Sequence[str]) -> NDArray[np.float32]:
        assert question == "May I film?"
        self.passages += passages
        return np.array(self.odds[: len(passages)], np.float32)


def _found(statement: Statement, supports: Sequence[float]) -> list[Finding]:
    return [
        Finding(statement, 0, 10, Verdict(one, 1.0, 1.0, 0.5, None, 1.0, fit=True), 9.0 - at)
        for at, one in enumerate(supports)
    ]


@pytest.fixture(scope="module")
def statement(city: Assistant) -> Statement:
    return city.searcher.statement("police-questions.en")


def test_what_a_reader_thinks_moves_support_within_bounds(statement: Statement) -> None:
    found = reread(Thinks([100.0, -100.0, EVEN]), "May I film?", _found(statement, [1.0] * 3))
    gained = [one.verdict.support - 1.0 for one in found]
    assert gained == pytest.approx([WEIGHT * (MOST - EVEN), WEIGHT * (-MOST - EVEN), 0.0])
    assert [one.verdict.answers for one in found] == [True, False, True]


def test_the_order_stays_and_what_was_not_read_does_not_answer(statement: Statement) -> None:
    reader = Thinks([-2.0, 3.0, 3.0, 3.0, 3.0])
    before = _found(statement, [1.5] * (MOST_READ + 2))
    after = reread(reader, "May I film?", before)
    assert [one.worth for one in after] == [one.worth for one in before]
    assert [one.verdict.answers for one in after[MOST_READ:]] == [False, False]
    assert all(one.verdict.answers for one in after[1:MOST_READ])
    assert reader.passages == [f"{statement.title}\n{statement.text[:10]}"] * MOST_READ


def test_a_passage_that_is_unfit_stays_so(statement: Statement) -> None:
    found = [Finding(statement, 0, 10, Verdict(2.0, 1, 1, 0.5, "Houston", 1.0, fit=False), 1.0)]
    assert not reread(Thinks([4.0]), "May I film?", found)[0].verdict.answers
