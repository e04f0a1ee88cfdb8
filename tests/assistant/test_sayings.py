"""assistant.sayings: whose words a question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus
from assistant.sayings import whose_words

if TYPE_CHECKING:
    from assistant.composing import Assistant


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("What did the police chief say at the meeting?", "chief"),
        ("what does the mayor of lindero think of it", "mayor"),
        ("¿Qué dijo la jefa en la junta?", "jefa"),
        ("¿Qué le ordenó el gobernador a la policía?", "gobernador"),
        ("What did people say?", None),
        ("What does the mayor's order say about masks?", None),
        ("What does the order from the chief tell immigrants?", None),
        ("What does a vendor say on the form?", None),
        ("¿Qué dijo la gente?", None),
        ("¿Qué dijo de la jefa?", None),
        ("what did maria say about the chief", None),
    ],
)
def test_whose_words(question: str, post: str | None) -> None:
    assert whose_words(question) == post


def test_who_is_of_another_post_does_not_answer(city: Assistant) -> None:
    asked = "What did the {} say about the county's detention program?"
    assert city.ask(asked.format("mayor")).status is AnswerStatus.ANSWERED
    assert city.ask(asked.format("superintendent")).status is AnswerStatus.NOT_FOUND
