"""Answers to cases marked, and the two languages held beside each other."""

from __future__ import annotations

from typing import Any

import pytest
from made_answers import NEWS, ORDEN, ORDER, STATEMENTS, answer, citation

from assistant.answer import Answer, AnswerStatus, Reason
from evals.answers import by_tag, score
from evals.case import Case
from evals.marking import Asked, Row, mark, versions_of
from evals.parity import parity

RULE, REGLA = "No vehicle may be parked on Main Street at night.", "El permiso cuesta 20 dólares."
CASE: dict[str, Any] = {
    "id": "parking",
    "expect": "answered",
    "corpus": "town",
    "questions": {"en": ["May I park?"], "es": ["¿Puedo?"]},
    "gold": [{"statement": "order.en", "quote": {"en": "No vehicle may be parked"}}],
    "key_facts": {"en": [["no vehicle", "nobody"], ["night"]]},
    "forbidden": {"en": ["30 dollars"]},
    "tags": {"topic": "parking"},
}
UNANSWERABLE = {"id": "chess", "expect": "not_found", "reason": "no_evidence", "corpus": "town"}
UNANSWERABLE |= {"questions": {"en": ["Who won?"], "es": ["¿Quién ganó?"]}}


def marked(given: Answer, case: dict[str, Any] | None = None, language: str = "en") -> Row:
    asked = Asked(Case.model_validate(case or CASE), language, 0, "?", given, 12.0, 5.0)
    return mark(asked, STATEMENTS, versions_of(STATEMENTS))


def test_the_right_statement_with_every_fact_is_right() -> None:
    row = marked(answer(citation(ORDER, RULE)))
    assert row.right
    assert row.right_statement
    assert row.right_statement_first
    assert row.key_facts
    assert row.gold_quoted
    assert row.exact


def test_the_twin_counts_as_much() -> None:
    row = marked(answer(citation(ORDEN, REGLA), language="es"), language="es")
    assert row.right
    assert row.key_facts is None
    assert row.right_language


def test_what_makes_an_answer_wrong() -> None:
    half = marked(answer(citation(ORDER, "at night.")))
    assert (half.right, half.right_statement, half.key_facts) == (False, True, False)
    assert not half.gold_quoted
    other = marked(answer(citation(NEWS, "Music plays at noon.")))
    assert (other.right, other.right_statement) == (False, False)
    said = marked(answer(citation(ORDER, RULE), text="It was 30 dollars once."))
    assert (said.right, said.forbidden) == (False, ("30 dollars",))
    silent = marked(answer())
    assert (silent.right, silent.answered) == (False, False)


def test_a_right_statement_that_is_not_the_first() -> None:
    row = marked(answer(citation(NEWS, "Music plays at noon."), citation(ORDER, RULE)))
    assert row.right
    assert row.right_statement_first is False


@pytest.mark.parametrize(
    ("given", "right", "right_reason"),
    [
        (answer(), True, True),
        (answer(reason=Reason.OPINION), True, False),
        (answer(status=AnswerStatus.REFUSED, reason=Reason.EMPTY), True, False),
        (answer(citation(ORDER, RULE)), False, False),
    ],
)
def test_no_answer_is_right_where_there_is_none(
    given: Answer, right: bool, right_reason: bool
) -> None:
    row = marked(given, UNANSWERABLE)
    assert (row.right, row.right_reason, row.right_statement) == (right, right_reason, None)


def test_only_a_refusal_is_a_refusal() -> None:
    case = UNANSWERABLE | {"expect": "refused", "reason": "language"}
    assert marked(answer(status=AnswerStatus.REFUSED, reason=Reason.LANGUAGE), case).right
    assert not marked(answer(), case).right


def test_the_day_and_the_language_of_the_answer() -> None:
    row = marked(answer(citation(ORDER, RULE), as_of="2018-03"), CASE | {"as_of": "2018-03"})
    assert row.right_day
    assert marked(answer(), CASE | {"as_of": "2018-03"}).right_day is False
    assert marked(answer()).right_day is None
    assert marked(answer(language="es")).right_language is False
    refused = UNANSWERABLE | {"expect": "refused", "reason": "language"}
    assert marked(answer(language="und"), refused).right_language is None


# Over many


def rows() -> list[Row]:
    return [
        marked(answer(citation(ORDER, RULE))),
        marked(answer(), language="es"),
        marked(answer(), UNANSWERABLE),
        marked(answer(citation(NEWS, "Music plays at noon.")), UNANSWERABLE, "es"),
    ]


def test_the_measures_of_each_language() -> None:
    found = score(rows())
    assert found["right.en"].value == 1
    assert found["right.es"].value == 0
    assert found["answerable_refused.es"].value == 1
    assert found["unanswerable_not_answered.en"].value == 1
    assert found["unanswerable_not_answered.es"].value == 0
    assert found["exact_quotes"].n == 2
    assert found["milliseconds_beside_search.p95"].value == pytest.approx(7)
    assert found["right_day"].to_json() == {"value": None, "ci95": None, "n": 0}


def test_right_outcomes_by_tag() -> None:
    found = by_tag(rows())
    assert list(found) == ["topic: parking"]
    assert (found["topic: parking"]["en"].value, found["topic: parking"]["es"].value) == (1, 0)


def test_parity_is_measured_over_pairs() -> None:
    found = parity(rows())
    assert found["parity.gap"].value == 1
    assert found["parity.same_outcome"].value == 0
    assert found["parity.same_source"].n == 0
    alike = [
        marked(answer(citation(ORDER, RULE))),
        marked(answer(citation(ORDEN, REGLA)), language="es"),
        marked(answer(), UNANSWERABLE | {"id": "english only"}),
    ]
    found = parity(alike)
    assert (found["parity.gap"].value, found["parity.gap"].n) == (0, 1)
    assert (found["parity.same_outcome"].value, found["parity.same_source"].value) == (1, 1)
