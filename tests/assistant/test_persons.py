"""Who somebody is, from the data of what that person said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus

if TYPE_CHECKING:
    from assistant.composing import Assistant


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who is the current police chief", "Michael T. Igo, Dallas Interim Chief of Police"),
        ("who is the chief?", "Michael T. Igo, Dallas Interim Chief of Police"),
        ("what is the name of the police chief", "Michael T. Igo, Dallas Interim Chief of Police"),
        ("who is Michael Igo", "Michael T. Igo, Dallas Interim Chief of Police"),
        ("quien es Igo", "Michael T. Igo, jefe interino de la policía de Dallas"),
        ("¿quién es el jefe de policía?", "Michael T. Igo, jefe interino de la policía de Dallas"),
        ("¿cómo se llama el jefe de la policía?", "Michael T. Igo, jefe interino"),
        ("¿quién es Jaime Resendez?", "Jaime Resendez, concejal del Distrito 5"),
    ],
)
def test_who_somebody_is(dallas: Assistant, question: str, words: str) -> None:
    answer = dallas.ask(question)
    opening = answer.text.split("\n\n")[0]
    assert answer.status is AnswerStatus.ANSWERED
    assert words in opening
    assert "20 de febrero de 2024" in opening or "February 20, 2024" in opening
    for citation in answer.citations:
        text = dallas.searcher.statements[citation.statement].text
        assert text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    "question", ["who is the mayor", "quien es el alcalde", "who is the governor of Texas"]
)
def test_who_holds_a_post_that_nobody_speaks_for(dallas: Assistant, question: str) -> None:
    assert dallas.ask(question).status is AnswerStatus.NOT_FOUND


def test_a_speaker_of_another_post_is_not_told(city: Assistant) -> None:
    opening = city.ask("who is the mayor?").text.split("\n\n")[0]
    assert "Mayor" in opening
    assert "Okafor" not in opening
    assert city.ask("who is the sheriff?").status is AnswerStatus.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    ["who is required to carry papers", "who is the police looking for", "who are the officers",
     "quien es un testigo", "who is the police"],
)  # fmt: skip
def test_what_asks_for_nobody_that_is_known(dallas: Assistant, question: str) -> None:
    assert "Whether that is still so" not in dallas.ask(question).text
    assert "si hoy sigue igual" not in dallas.ask(question).text
