"""Small talk is told from questions, however short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import Reason
from assistant.question import Message
from assistant.smalltalk import is_smalltalk, is_thanks

if TYPE_CHECKING:
    from assistant.composing import Assistant


@pytest.mark.parametrize(
    "text",
    [
        "hello, how are you?", "hey", "helo", "Thanks so much!", "thx",
        "tell me a joke", "good morning",
        "hola", "ola buenas tardes", "qué onda", "Muchas gracias, muy amable",
        "buenos días", "adiós", "heyyy", "ok thanks",
        "Hello friend, how are you doing today?", "that helps, thank you!", "got it", "no", "yes",
        "i am fine thanks", "ok", "sí", "gracias, eso es todo", "hola amigo, ¿cómo está?",
        "hasta luego", "que le vaya bien", "me ayudó mucho", "ya entendí, gracias",
        "Hola buenas tardes, ¿cómo está usted?",
        "thanks a bunch, ur the best", "ay, mil gracias, qué amable",
        "have a nice day", "what's up", "how's it going?", "muchísimas gracias por su ayuda",
    ],
)  # fmt: skip
def test_small_talk(text: str) -> None:
    assert is_smalltalk(text)


@pytest.mark.parametrize(
    "text",
    [
        "hello can the police ask my status", "hola la policia pide papeles", "UNIDOS", "911", "",
        "what do you know about the order", "good police", "¿Qué dijo el jefe?", "are you open",
        "How much is it?", "¿Y si no?", "And if not?", "how much", "y si no", "is it today?",
        "how is it", "and for you?", "is that it", "later today?", "jefe", "¿y el jefe?", "y",
        "¿eso qué es?", "for how much", "hello, how much is it?", "ok and how much is it",
        "gracias, ¿y si no?", "what day is it for", "thanks, and what day?", "¿y para qué día?",
        "¿y de noche?",
    ],
)  # fmt: skip
def test_no_small_talk(text: str) -> None:
    assert not is_smalltalk(text)


@pytest.mark.parametrize("question", ["How much is it?", "¿Y si no?", "And if not?"])
def test_a_short_question_is_one_with_a_conversation_and_without(
    city: Assistant, question: str
) -> None:
    history = [Message("user", "How much is a vendor permit?"), Message("assistant", "$45.")]
    for before in ([], history):
        assert city.ask(question, history=before).reason is not Reason.SMALLTALK


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("gracias", True), ("thank you so much", True), ("thx", True), ("adiós", True),
        ("muchas gracias que dios lo bendiga", True), ("hola", False),
    ],
)  # fmt: skip
def test_thanks_are_told_from_greetings(text: str, thanks: bool) -> None:
    assert is_smalltalk(text)
    assert is_thanks(text) is thanks
