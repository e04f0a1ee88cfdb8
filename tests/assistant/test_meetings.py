"""Who said what, to whom, and what of it is the answer: in meetings and in conversations."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerStatus
from assistant.composing import Assistant
from assistant.neighbors import replies
from assistant.question import Message


def _quotes(city: Assistant, question: str, history: tuple[Message, ...] = ()) -> str:
    return "\n".join(one.quote for one in city.ask(question, history=history).citations)


@pytest.mark.parametrize(
    "question",
    [
        "What did Chief Okafor say about the county's detention program?",
        "¿Qué dijo la jefa Okafor sobre el programa de detención del condado?",
    ],
)
def test_a_reply_is_of_the_matter_that_it_replies_to(city: Assistant, question: str) -> None:
    told = _quotes(city, question)
    assert "I see that a little differently" in told
    assert "I will not sign" not in told


@pytest.mark.parametrize(
    "question",
    [
        "Do the mayor and the chief of Lindero say the same about the county's detention program?",
        "¿La alcaldesa Ruiz y la jefa Okafor dicen lo mismo del programa de detención del condado?",
    ],
)
def test_who_asks_of_two_hears_both(city: Assistant, question: str) -> None:
    told = _quotes(city, question)
    assert "I will not sign an agreement" in told
    assert "I see that a little differently" in told


def test_who_asks_of_one_hears_no_other(city: Assistant) -> None:
    told = _quotes(city, "What did the mayor say about the county's detention program?")
    assert "I will not sign an agreement" in told
    assert "a little differently" not in told


def test_what_somebody_asked_is_told_with_the_reply(city: Assistant) -> None:
    asked = "¿De quién era el retén de la carretera por el que preguntó Carmen en La Loma?"
    assert "Ese retén era del condado" in _quotes(city, asked)


def test_a_follow_up_is_not_told_the_same_again(city: Assistant) -> None:
    before = "How long are body camera recordings kept in Lindero?"
    first = city.ask(before)
    history = (Message("user", before), Message("assistant", first.text))
    again = city.ask("And who looks at those recordings?", history=history).citations
    assert "180 days" in first.citations[0].quote
    assert "Office of Police Review looks at forty recordings" in again[-1].quote


@pytest.mark.parametrize(
    "question",
    [
        "Were people asked for identification at the cooling centers in July 2023?",
        "¿En los centros para refrescarse de julio de 2023 se pedía identificación?",
    ],
)
def test_the_month_of_a_statement_is_no_matter_of_one_paragraph(
    city: Assistant, question: str
) -> None:
    told = _quotes(city, question)
    assert "Nobody is asked for identification" in told or "A nadie se le pide" in told


@pytest.mark.parametrize(
    "question",
    [
        "What is the fine for breaking the youth curfew in Lindero today?",
        "multa toque de queda lindero ahorita",
    ],
)
def test_what_no_longer_holds_is_not_the_answer_for_today(city: Assistant, question: str) -> None:
    answer = city.ask(question)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert any("youth-curfew" in one.statement for one in answer.related)


@pytest.mark.parametrize(
    "question",
    [
        "How much is the fine for breaking the youth curfew in Lindero?",
        "¿De cuánto es la multa del toque de queda juvenil de Lindero?",
        pytest.param(
            "What is the fine for breaking the youth curfew in Lindero?",
            marks=pytest.mark.xfail(reason="the cross-encoder doubts it", strict=True),
        ),
    ],
)
def test_what_no_longer_holds_is_told_with_that_where_nobody_says_today(
    city: Assistant, question: str
) -> None:
    answer = city.ask(question)
    assert [one.status for one in answer.citations][:1] == ["rescinded"]


def test_whether_a_rule_still_holds_is_no_matter_of_reading(city: Assistant) -> None:
    assert city.ask("Is the youth curfew in Lindero still in force now?").citations


@pytest.mark.parametrize(
    ("turn", "leans"),
    [
        ("I see that a little differently.", True),
        ("No. Officers do not check.", True),
        ("Eso no es justo.", True),
        ("«Tiene razón en que hay que avisar.»", True),
        ("I see many of you here.", False),
        ("Nobody comes when you call.", False),
        ("Nosotros no ponemos retenes.", False),
        ("Si usted es víctima, llame al 911.", False),
        ("No one is above the law.", False),
        ("This Council will meet on Monday.", False),
    ],
)
def test_a_turn_that_leans_on_the_one_before(turn: str, leans: bool) -> None:
    assert replies(turn) is leans
