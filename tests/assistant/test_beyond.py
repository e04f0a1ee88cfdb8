"""assistant.beyond: the weather, food, sports, health and the like, beside matters of officials."""

from __future__ import annotations

import pytest

from assistant.beyond import is_beyond, is_known_beyond


@pytest.mark.parametrize(
    "text",
    [
        "what's the weather tomorrow", "who won the super bowl", "my tooth hurts",
        "where can I buy cheap tires", "how do I file my taxes", "are there jobs hiring",
        "va a llover mañana", "quién ganó el mundial", "me duele la cabeza", "receta de tamales",
        "dónde compro llantas", "hay trabajo en alguna bodega",
    ],
)  # fmt: skip
def test_matters_beyond(text: str) -> None:
    assert is_beyond(text)


@pytest.mark.parametrize(
    "text",
    [
        "are the police hiring", "is the chief looking for a job", "what time does the pool open",
        "¿la policía está buscando trabajo?", "¿cuándo abre la alberca?", "can I sell tamales",
    ],
)  # fmt: skip
def test_matters_of_officials(text: str) -> None:
    assert not is_beyond(text)


@pytest.mark.parametrize(
    "text",
    [
        "is it gonna rain saturday", "what's the weather like tomorrow, I am pouring concrete",
        "will it snow", "What is the capital of Australia?",
        "va a llover el sábado? es que tengo carne asada",
        "¿qué clima va a hacer mañana?", "¿Cuál es la capital de Perú?", "capital de peru",
    ],
)  # fmt: skip
def test_what_no_statement_can_have(text: str) -> None:
    assert is_known_beyond(text)


@pytest.mark.parametrize(
    "text",
    [
        "is the market open if it rains", "what happens to the pool if it rains on saturday",
        "what time does the pool close in hot weather", "si va a llover, ¿abren el mercado?",
        "Va a llover mucho, ¿dónde recojo sacos de arena?", "¿Cómo está el tiempo de espera?",
        "Mañana va a hacer frío, ¿dónde hay refugios?", "What is the capital of the pension fund?",
        "is school open should it snow", "what is the weather policy for closing pools",
        "did it rain into the library", "how much capital does a vendor need",
    ],
)  # fmt: skip
def test_what_a_statement_may_tell_of_the_weather(text: str) -> None:
    assert not is_known_beyond(text)
