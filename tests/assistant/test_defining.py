"""What something is, and where to report, is answered only by words that tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus
from assistant.defining import leaves_open, thing_to_define

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.statement import Language


def language_of(question: str) -> Language:
    return "en" if question.startswith(("w", "can")) else "es"


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("what is ICE", "ice"), ("what is a warrant?", "warrant"), ("¿qué es ICE?", "ice"),
        ("que es una orden de arresto", "orden de arresto"), ("whats a detainer", "detainer"),
        ("what's a detainer", "detainer"), ("a warrant what happens", None),
        ("what does lawfully detained mean", "lawfully detained"),
        ("¿qué significa estatus migratorio?", "estatus migratorio"),
        ("what is the fee", None), ("what is a fine", None), ("what is allowed", None),
        ("what is happening", None), ("what is it", None), ("¿qué es eso?", None),
        ("what is the general order", None), ("what is ICE doing in schools", None),
        ("what are the rules", None), ("what happens if I have a warrant", None),
        ("¿qué es lo que dijo?", None), ("¿qué es la orden general?", None),
    ],
)  # fmt: skip
def test_the_thing_to_define(question: str, thing: str | None) -> None:
    assert thing_to_define(question, language_of(question)) == thing


@pytest.mark.parametrize(
    ("question", "quote", "open_"),
    [
        ("what is a warrant", "A warrant is an order that a judge signs.", False),
        ("what is a warrant", "Warrants are still likely to lead to deportation.", True),
        (
            "¿qué es una orden de arresto?",
            "Una orden de arresto es la que firma un juez.",
            False,
        ),
        ("¿qué es una orden de arresto?", "Quien tiene una orden de arresto va a la cárcel.", True),
        ("what does detainer mean", "A detainer means that the jail holds somebody.", False),
        ("where do I report a pothole", "Report potholes by calling 311.", False),
        ("where do I report a pothole", "Crews fill potholes within five days.", True),
        ("where do I report my neighbor", "Police will not report people who call 911.", True),
        ("¿dónde reporto un bache?", "Para reportar un bache, llame al 311.", False),
        ("¿dónde reporto a mi vecino?", "No reportarían a quienes llamen al 911.", True),
        ("what is the name of the officer", "The officer was kind to the children.", True),
        ("what is the name of the officer", "It was Chief Okafor who came.", False),
        ("¿cómo se llama la directora?", "La directora habló de los parques.", True),
        ("¿cómo se llama la directora?", "Habló la directora Irene Salas.", False),
        ("why did murders go down", "Murders dropped by 26% since the year before.", True),
        ("why did the park close", "The park closed because it has no lights.", False),
        ("¿por qué cambiaron la orden?", "La orden cambió en mayo.", True),
        ("¿por qué cambiaron la orden?", "La orden cambió debido a las quejas.", False),
        ("can the police report me", "Police will not report people who call 911.", False),
    ],
)
def test_what_leaves_it_open(question: str, quote: str, open_: bool) -> None:
    assert leaves_open(question, language_of(question), [quote]) is open_


@pytest.mark.parametrize(
    "question",
    ["my neighbor is illegal, where do I report him?", "donde reporto a mi vecino ilegal",
     "q es una orden de arresto", "que es ICE", "what is ICE", "what is a warrant"],
)  # fmt: skip
def test_what_nobody_tells_is_not_found(dallas: Assistant, question: str) -> None:
    answer = dallas.ask(question)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.related


def test_a_misspelt_unit_is_still_one(city: Assistant) -> None:
    answer = city.ask("cuantos minutoss tarda la policia en llegar a una emergencia")
    assert answer.status is AnswerStatus.ANSWERED
