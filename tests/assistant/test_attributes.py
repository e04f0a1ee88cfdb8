"""assistant.attributes: the thing whose hours, price or address is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus
from assistant.attributes import thing_asked, without_places

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
        ("how late is the city pool open", "en", "pool"),
        ("is the library open on sunday", "en", "library"),
        ("are you open on sundays", "en", None),
        ("has car theft gone down, and by how much", "en", "theft"),
        ("how much did crime go down", "en", None),
        ("horario de la biblioteca", "es", "biblioteca"),
        ("¿hasta qué hora está abierta la alberca?", "es", "alberca"),
        ("la biblioteca abre los domingos?", "es", "biblioteca"),
        ("¿abren los domingos?", "es", None),
        ("¿cuánto ha bajado el robo de carros?", "es", "robo"),
        ("¿a qué hora abre la clínica municipal?", "es", "clinica"),
        ("cuánto cuesta la licencia de perro", "es", "licencia"),
        ("¿quién abre el parque?", "es", None),
        ("¿la policía abre una investigación?", "es", None),
        ("si abren la puerta de mi casa", "es", None),
        ("is it legal to have an open container", "en", None),
        ("have the police gone down to the border", "en", None),
    ],
)
def test_the_thing(question: str, language: Language, thing: str | None) -> None:
    assert thing_asked(question, language) == thing


def test_hours_of_another_thing_are_no_answer(city: Assistant) -> None:
    assert city.ask("library opening hours").status is AnswerStatus.NOT_FOUND
    assert city.ask("¿A qué hora cierra la alberca?").status is AnswerStatus.NOT_FOUND
    assert city.ask("park opening hours").status is AnswerStatus.ANSWERED
    assert city.ask("cooling center hours").status is AnswerStatus.ANSWERED


def test_a_thing_that_another_is_in_is_not_spoken_of() -> None:
    told = without_places("The center in the Acequia library is open. The pool opens at noon.")
    assert "library" not in told
    assert "pool opens at noon" in told
    assert "biblioteca" not in without_places("El centro de la biblioteca abre a las 9.")


@pytest.mark.parametrize(
    "text",
    [
        "In the summer the pool opens at noon and closes at 8 p.m.",
        "Hours at the library are 9 a.m. to 5 p.m.",
        "El horario de la biblioteca es de 9 a.m. a 5 p.m.",
        "En el verano la alberca abre a las 12.",
        "You may be in the park from 5 to 11.",
    ],
)
def test_the_thing_itself_stays(text: str) -> None:
    assert without_places(text) == text
