"""Dates in words, and the standing of rules on a day."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.dates import clock, spelled
from assistant.standing import Standing, day_asked_about, standing, without_day
from index.statement import Kind, PartialDate, Statement, Status

TODAY = date(2024, 12, 1)


@pytest.mark.parametrize(
    ("iso", "language", "day", "on", "of"),
    [
        ("2018-03-05", "en", "March 5, 2018", "on March 5, 2018", "of March 5, 2018"),
        (
            "2018-03-05",
            "es",
            "5 de marzo de 2018",
            "el 5 de marzo de 2018",
            "del 5 de marzo de 2018",
        ),
        ("2017-10", "en", "October 2017", "in October 2017", "of October 2017"),
        ("2017-10", "es", "octubre de 2017", "en octubre de 2017", "de octubre de 2017"),
        ("2017", "en", "2017", "in 2017", "of 2017"),
        ("2017", "es", "2017", "en 2017", "de 2017"),
    ],
)
def test_dates_are_as_exact_as_their_source(
    iso: str, language: str, day: str, on: str, of: str
) -> None:
    found = spelled(PartialDate(iso), language)  # type: ignore[arg-type]
    assert (found.day, found.on, found.of) == (day, on, of)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (7.9, "0:07"), (754, "12:34"), (3754.2, "1:02:34")]
)
def test_times(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("question", "iso"),
    [
        ("What was the rule in March 2018?", "2018-03"),
        ("¿Cuál era la regla en marzo de 2018?", "2018-03"),
        ("What happened on March 5, 2018?", "2018-03-05"),
        ("the meeting of 12 March 2024", "2024-03-12"),
        ("la reunión del 18 de abril de 2024", "2024-04-18"),
        ("could they ask in 2017?", "2017"),
        ("¿podían preguntar en 2017?", "2017"),
        ("on 2018-03-05", "2018-03-05"),
        ("on aug. 20 2019 was it good", "2019-08-20"),
        ("sept 3, 2019", "2019-09-03"),
        ("oct 2019 consular card ok?", "2019-10"),
        ("¿y allá en el 2018?", "2018"),
        ("2017 check notes how long", "2017"),
        ("Can they ask?", None),
        ("is the fine 2000 dollars or $2019", None),
        ("2000 people came", None),
        ("What will the rule be in 2031?", None),
        ("What about room 2017b or order 145?", None),
        ("on 31 February 2020", None),
    ],
)
def test_the_day_that_a_question_names(question: str, iso: str | None) -> None:
    found = day_asked_about(question, TODAY)
    assert (found.iso if found else None) == iso


def test_a_question_without_its_day() -> None:
    assert without_day("What was the rule in March 2018?") == "What was the rule ?"
    assert without_day("¿Y allá en el 2018?") == "¿Y allá ?"
    assert without_day("2017 check notes how long") == "check notes how long"
    assert without_day("Can they ask?") == "Can they ask?"


def rule(**facts: object) -> Statement:
    return Statement("r", "R", "Text.", "en", kind=Kind.ORDER, **facts)  # type: ignore[arg-type]


OLD = rule(
    date=PartialDate("2016-04-11"),
    effective=PartialDate("2016-05-01"),
    status=Status.SUPERSEDED,
    superseded_on=PartialDate("2019-09-01"),
)
GONE = rule(
    date=PartialDate("2015-06"), status=Status.RESCINDED, status_as_of=PartialDate("2020-11-05")
)
NEW = rule(date=PartialDate("2019-08-12"), status=Status.IN_FORCE)


@pytest.mark.parametrize(
    ("statement", "day", "expected"),
    [
        (OLD, "2016-04-20", Standing.NOT_YET),
        (OLD, "2018-03", Standing.HOLDS),
        (OLD, "2019-09-01", Standing.NO_LONGER),
        (OLD, "2024-01-01", Standing.NO_LONGER),
        (GONE, "2015", Standing.HOLDS),
        (GONE, "2018-03", Standing.HOLDS),
        (GONE, "2021", Standing.NO_LONGER),
        (NEW, "2018-03", Standing.NOT_YET),
        (NEW, "2019", Standing.HOLDS),
        (NEW, "2024", Standing.HOLDS),
        (Statement("s", "S", "Text.", "en"), "2024", None),
    ],
)
def test_standing(statement: Statement, day: str, expected: Standing | None) -> None:
    assert standing(statement, PartialDate(day)) is expected
