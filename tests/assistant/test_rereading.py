"""Reading the likeliest passages once more: what it changes, and what it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.calibration import READ_ANYWHERE
from assistant.composing import Assistant
from assistant.evidence import judge
from assistant.finding import Finding
from assistant.judging import Judge
from assistant.rereading import (
    EVEN,
    HARDLY,
    LEAST,
    MOST,
    MOST_CHARACTERS,
    MOST_READ,
    NEAR,
    NO_ANSWER,
    PLAIN,
    VERY_MANY,
    WEIGHT,
    WEIGHT_ANYWHERE,
    ReadOnce,
    reread,
)
from assistant.verdict import Excerpt, Verdict
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


@pytest.mark.parametrize(
    ("odds", "gained", "answers"),
    [
        (100.0, WEIGHT * (MOST - EVEN), True),
        (-100.0, WEIGHT * (LEAST - EVEN), False),
        (EVEN, 0.0, True),
    ],
)
def test_what_a_reader_thinks_moves_support_within_bounds(
    statement: Statement, odds: float, gained: float, *, answers: bool
) -> None:
    (found,) = reread(Thinks([odds]), "May I film?", _found(statement, [1.0]))
    assert found.verdict.support == pytest.approx(1.0 + gained)
    assert found.verdict.answers is answers


def test_a_doubt_of_two_questions_in_one_counts_for_nothing(statement: Statement) -> None:
    for odds, moved in ((-4.0, 0.0), (4.0, WEIGHT * (MOST - EVEN))):
        reader = Thinks([odds])
        (found,) = reread(reader, "May I film?", _found(statement, [1.0]), follows_up=True)
        assert found.verdict.support == pytest.approx(1.0 + moved)


def test_the_order_stays_and_what_is_in_doubt_and_not_read_does_not_answer(
    statement: Statement,
) -> None:
    reader = Thinks([-2.0, 3.0, 3.0, 3.0, 3.0])
    before = _found(statement, [1.05] * (MOST_READ + 4))
    after = reread(reader, "May I film?", before)
    assert [one.worth for one in after] == [one.worth for one in before]
    assert [one.verdict.answers for one in after] == [False, True] + [False] * 4
    assert reader.passages == [f"{statement.title}\n{statement.text[:10]}"] * MOST_READ


def test_what_no_reading_can_change_is_not_read(statement: Statement) -> None:
    reader = Thinks([4.0])
    most = WEIGHT * (MOST - EVEN)
    hopeless, doubtful = 1.0 - most - 0.01, 1.0 - most + 0.01
    found = reread(reader, "May I film?", _found(statement, [hopeless, doubtful]))
    assert len(reader.passages) == 1
    assert [one.verdict.answers for one in found] == [False, True]


def test_what_surely_answers_goes_first_and_nothing_is_read(statement: Statement) -> None:
    reader = Thinks([-4.0])
    first, sure, last = _found(statement, [1.01, 1.001 - WEIGHT * (LEAST - EVEN), 0.99])
    assert reread(reader, "May I film?", [first, sure, last]) == [sure, first, last]
    assert reader.passages == []


@pytest.mark.parametrize(
    ("odds", "answer"),
    [
        ([NO_ANSWER], [True, True, True]),
        ([NO_ANSWER - 0.1, HARDLY - 0.1, HARDLY], [False, False, True]),
        ([NO_ANSWER - 0.1, NO_ANSWER, NO_ANSWER], [False, False, False]),
    ],
)
def test_among_very_many_passages_what_surely_answers_is_read_too(
    statement: Statement, odds: list[float], answer: list[bool]
) -> None:
    odds = odds + [NO_ANSWER] * (3 - len(odds))
    found = reread(Thinks(odds), "May I film?", _found(statement, [1.5] * 3), among=VERY_MANY)
    assert [one.verdict.answers for one in found] == answer


def test_among_very_many_passages_a_far_meaning_needs_a_reader(statement: Statement) -> None:
    (one,) = _found(statement, [1.5])
    far = replace(one, verdict=replace(one.verdict, dense=NEAR - 0.01))
    for odds, answers in ((HARDLY - 0.1, False), (HARDLY, True)):
        (found,) = reread(Thinks([odds]), "May I film?", [far], among=VERY_MANY)
        assert found.verdict.answers is answers


def test_a_follow_up_among_very_many_passages_is_not_doubted(statement: Statement) -> None:
    sure = _found(statement, [1.5])
    reader = Thinks([-9.0])
    assert reread(reader, "May I film?", sure, among=VERY_MANY, follows_up=True) == sure
    assert reader.passages == []


@pytest.mark.parametrize(("odds", "answers"), [(PLAIN - 0.1, False), (PLAIN, True)])
def test_few_words_in_common_are_enough_where_it_plainly_answers(
    statement: Statement, odds: float, *, answers: bool
) -> None:
    (one,) = _found(statement, [1.5])
    scant = replace(one, verdict=replace(one.verdict, scant=True))
    assert not scant.verdict.answers
    (found,) = reread(Thinks([odds]), "May I film?", [scant])
    assert found.verdict.answers is answers


def test_of_long_passages_one_alone_is_read(statement: Statement) -> None:
    reader = Thinks([4.0, 4.0])
    short, *_ = _found(statement, [1.0])
    long = replace(short, end=MOST_CHARACTERS)
    after = reread(reader, "May I film?", [long, long])
    assert len(reader.passages) == 1
    assert [one.verdict.answers for one in after] == [True, False]


def test_a_passage_that_is_unfit_stays_so(statement: Statement) -> None:
    found = [Finding(statement, 0, 10, Verdict(2.0, 1, 1, 0.5, "Houston", 1.0, fit=False), 1.0)]
    assert not reread(Thinks([4.0]), "May I film?", found)[0].verdict.answers


def test_what_cannot_answer_takes_no_place_of_what_may(statement: Statement) -> None:
    (one,) = _found(statement, [1.0])
    unfit = replace(one, verdict=replace(one.verdict, fit=False))
    *_, last = reread(Thinks([4.0]), "May I film?", [*[unfit] * (MOST_READ + 1), one])
    assert last.verdict.answers


def test_excerpts_from_anywhere_are_read_too() -> None:
    excerpts = [Excerpt(text, "en", dense=0.66) for text in ("You may film.", "Film it for us.")]
    judged_with = Judge(calibration=READ_ANYWHERE)
    reader = Thinks([100.0, -100.0])
    first, second = judge("May I film?", excerpts, judge_with=judged_with, reader=reader)
    alone = judge("May I film?", excerpts, judge_with=judged_with)
    assert first.support - alone[0].support == pytest.approx(MOST * WEIGHT_ANYWHERE)
    assert second.support - alone[1].support == pytest.approx(-MOST * WEIGHT_ANYWHERE)
    assert (first.answers, second.answers) == (True, False)
    assert judge("May I film?", [], judge_with=judged_with, reader=reader) == []


def test_no_passage_is_read_twice_with_a_question() -> None:
    reader = Thinks([1.0, 2.0])
    once = ReadOnce(reader)
    assert once.scores("May I film?", ["a", "b"]).tolist() == [1.0, 2.0]
    assert once.scores("May I film?", ["b", "c", "a"]).tolist() == [2.0, 1.0, 1.0]
    assert reader.passages == ["a", "b", "c"]
