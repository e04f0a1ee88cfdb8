"""What a text asks, and what it only tells."""

from __future__ import annotations

import pytest

from assistant.clauses import only_told
from assistant.judging import Judge
from assistant.verdict import Excerpt
from index.terms import is_stop_word


def _told(text: str) -> set[str]:
    return {
        word
        for word in only_told(text)
        if not is_stop_word(word, "en") and not is_stop_word(word, "es")
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my nephew is 16, can he use the pool alone", {"nephew", "16"}),
        ("i got robbed and i dont have papers. do they report me?", {"robbed", "papers"}),
        ("do i need a permit? my brother stays over weekends", {"brother", "stays", "weekends"}),
        ("mi hija tiene 15, ¿le piden identificación?", {"hija", "15"}),
        (
            "anoche me pararon y no hice nada, tengo que dar mi nombre",
            {"anoche", "pararon", "hice"},
        ),
        ("quiero vender elotes, cuanto cuesta el permiso", {"vender", "elotes"}),
    ],
)
def test_a_story_is_told_and_its_question_is_not(text: str, told: set[str]) -> None:
    found = _told(text)
    assert told <= found
    assert not found & {"pool", "report", "permit", "identificacion", "nombre", "permiso"}


@pytest.mark.parametrize(
    "text",
    [
        "Will the police ask about my immigration status?",
        "my rights at a traffic stop",
        "mi perro sin correa en el parque",
        "can they stop me and ask for my papers",
        "how many people came, not in percent",
        "¿cuántos fueron, en número y no en porcentaje?",
        "los policías de Lindero, ¿cuánto guardan el video?",
        "i need a lawyer. my cousin was arrested.",
        "they give free cars to immigrants, right?",
        "my neighbor says the police shares my photo with ice. is it true?",
        "dicen que la policía regala despensas, ¿verdad?",
        "mi vecino anda diciendo que el alguacil vende mis datos, es cierto eso?",
    ],
)
def test_where_nothing_else_asks_all_of_it_is_asked(text: str) -> None:
    assert not _told(text)


def test_what_a_story_adds_does_not_hide_its_answer() -> None:
    judge, card = (
        Judge(idf=lambda _term, _language: 1.0),
        Excerpt("A student card of a school is accepted.", "en"),
    )
    alone, with_story = (
        judge.judge(text, [card], language="en")[0]
        for text in (
            "is a school card accepted",
            "my nephew turned sixteen in march, is a school card accepted",
        )
    )
    assert with_story.support > 0.7 * alone.support
    assert judge.judge("is a nephew in march accepted", [card], language="en")[0].support < 0.5


def test_a_name_is_never_only_told() -> None:
    judge = Judge()
    text = "i live in Fort Worth, do they report you"
    asked = judge.read(text, "en")
    assert {"fort", "worth"} <= {one.word for one in asked.terms if not one.light}
