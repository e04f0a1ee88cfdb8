"""Where the line between answering and not answering is drawn, over questions of both corpora.

To draw it anew for another model, run this file with ``-s``: it prints, for each place of the
line, how many of the answerable questions would be refused and how many of the others answered.
Put the best place into ``assistant.calibration.Calibration``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from assistant_questions import CORPORA, QUESTIONS

from assistant.calibration import Calibration
from assistant.evidence import EvidenceFinder
from assistant.question import Question, read_question
from index.lexicon import load_lexicon
from index.statement import PartialDate

if TYPE_CHECKING:
    from assistant.composing import Assistant

TODAY = PartialDate("2024-12-01")
SHIFTS = (-0.2, -0.1, -0.05, 0.0, 0.05, 0.1, 0.2)


def errors(finder: EvidenceFinder, corpus: str, calibration: Calibration) -> tuple[int, int]:
    """Answerable questions that are refused, and others that are answered."""
    finder._judge.calibration = calibration
    refused = answered = 0
    for case in QUESTIONS[corpus]:
        question = read_question(case["q"])
        assert isinstance(question, Question)
        found = bool(finder.find(question, TODAY).findings)
        refused += case["statement"] is not None and not found
        answered += case["statement"] is None and found
    return refused, answered


def moved(shift: float) -> Calibration:
    line = Calibration()
    return replace(
        line, threshold=line.threshold + shift, threshold_across=line.threshold_across + shift
    )


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_line_is_where_fewest_go_wrong(assistants: dict[str, Assistant], corpus: str) -> None:
    finder = EvidenceFinder(assistants[corpus].searcher, load_lexicon())
    table = {shift: errors(finder, corpus, moved(shift)) for shift in SHIFTS}
    for shift, (refused, answered) in table.items():
        print(f"{corpus} {shift:+.2f}: {refused} refused, {answered} answered wrongly")  # noqa: T201
    fewest = min(sum(wrong) for wrong in table.values())
    assert sum(table[0.0]) <= fewest + 1
    assert sum(table[0.0]) <= len(QUESTIONS[corpus]) // 20


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_right_statements_are_cited(assistants: dict[str, Assistant], corpus: str) -> None:
    """At most one in twenty questions may go wrong, in any way."""
    wrong = []
    for case in QUESTIONS[corpus]:
        answer = assistants[corpus].ask(case["q"])
        cited = answer.citations[0].statement if answer.citations else None
        wanted = case["statement"]
        wanted = (wanted,) if isinstance(wanted, str) else tuple(wanted or ())
        good = cited is not None and cited.startswith(wanted) if wanted else cited is None
        if not good:
            wrong.append((case["q"], cited))
    assert len(wrong) <= len(QUESTIONS[corpus]) // 20, wrong
