"""assistant.attributes: the thing whose hours, price or address is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus
from assistant.attributes import thing_asked

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.statement import Language


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("library opening hours", "en", "library"),
        ("what time does the city clinic open", "en", "clinic"),
        ("how much is a vendor permit for a year", "en", "permit"),
        ("how much is the ticket for parking", "en", None),
        ("fine for driving with no license", "en", None),
        ("how many hours of training do officers get", "en", None),
        ("horario de la biblioteca", "es", "biblioteca"),
        ("¿a qué hora abre la clínica municipal?", "es", "clinica"),
        ("cuánto cuesta la licencia de perro", "es", "licencia"),
        ("¿quién abre el parque?", "es", None),
    ],
)
def test_the_thing(question: str, language: Language, thing: str | None) -> None:
    assert thing_asked(question, language) == thing


def test_hours_of_another_thing_are_no_answer(city: Assistant) -> None:
    assert city.ask("library opening hours").status is AnswerStatus.NOT_FOUND
    assert city.ask("park opening hours").status is AnswerStatus.ANSWERED
