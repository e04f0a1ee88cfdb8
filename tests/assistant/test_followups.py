"""What a question leaves to the conversation."""

from __future__ import annotations

import pytest

from assistant.followups import resolve

SCHOOLS = "Will there be raids in schools?"
ESCUELAS = "¿Va a haber redadas en las escuelas?"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (SCHOOLS, "And in churches?"),
        (SCHOOLS, "what about churches?"),
        (SCHOOLS, "churches?"),
        (ESCUELAS, "¿Y en las iglesias?"),
        (ESCUELAS, "y si tengo una orden de arresto?"),
        (ESCUELAS, "¿y las clínicas?"),
    ],
)
def test_additions_lean_on_the_earlier_question(before: str, text: str) -> None:
    found = resolve(text, [before])
    assert found.focus == text
    assert found.background == before
    assert found.understood == f"{before} {text}"


@pytest.mark.parametrize(
    "text",
    [
        "When was that?",
        "who said it?",
        "¿Cuándo fue eso?",
        "¿quién lo dijo?",
        "where was that",
        "why?",
    ],
)
def test_questions_about_the_answer_search_the_earlier_question(text: str) -> None:
    found = resolve(text, [SCHOOLS])
    assert found.focus == SCHOOLS
    assert found.background == ""
    assert found.understood == f"{SCHOOLS} {text}"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in English please", "en"),
        ("en español por favor", "es"),
        ("¿Me lo puede decir en inglés?", "en"),
        ("can you say that in Spanish", "es"),
    ],
)
def test_a_language_can_be_asked_for(text: str, language: str) -> None:
    found = resolve(text, [SCHOOLS])
    assert found.answer_in == language
    assert found.focus == SCHOOLS
    assert found.understood == SCHOOLS


@pytest.mark.parametrize(
    "text",
    [
        "Can the police ask about my immigration status?",
        "¿Qué es UNIDOS?",
        "policia migra escuela",
        "And can the Dallas police department ask victims of crimes about papers?",
        "Is the meeting held in English or in Spanish?",
    ],
)
def test_questions_that_stand_by_themselves_are_left_alone(text: str) -> None:
    found = resolve(text, [SCHOOLS])
    assert found.focus == text
    assert found.background == ""
    assert found.answer_in is None


def test_without_a_history_nothing_is_added() -> None:
    for text in ("And in churches?", "When was that?"):
        assert resolve(text) == resolve(text, [])
        assert resolve(text).understood == text


def test_a_chain_keeps_its_anchor() -> None:
    found = resolve("who said that?", [SCHOOLS, "And in churches?"])
    assert found.focus == "And in churches?"
    assert found.background == SCHOOLS
    found = resolve("and in hospitals?", [SCHOOLS, "And in churches?", "when was that?"])
    assert (found.background, found.focus) == (SCHOOLS, "and in hospitals?")


def test_a_language_asked_for_after_a_chain() -> None:
    found = resolve("in Spanish please", [SCHOOLS, "And in churches?"])
    assert (found.background, found.focus, found.answer_in) == (SCHOOLS, "And in churches?", "es")


@pytest.mark.parametrize(
    "text",
    [
        "Will there be raids in churches?",
        "Is it legal to park here at night?",
        "bajo el crimen violento",
        "¿Está abierta la biblioteca?",
        "Is there parking downtown?",
    ],
)
def test_words_that_only_look_as_if_they_pointed_back(text: str) -> None:
    found = resolve(text, ["What did Samantha say about the meeting?"])
    assert (found.focus, found.background) == (text, "")


@pytest.mark.parametrize(
    "text",
    ["n churches?", "and hospitals too?", "same for hospitals?", "¿igual en los hospitales?",
     "ok what about the sheriff", "can they do that there?", "what if I am over 65?"],
)  # fmt: skip
def test_more_that_leans_on_the_earlier_question(text: str) -> None:
    assert resolve(text, [SCHOOLS]).background == SCHOOLS


@pytest.mark.parametrize(
    "text",
    ["who even said that", "kien dijo eso", "¿y eso de cuándo es?", "are you sure?",
     "where did you get that?", "What is the source?", "explain please", "¿de dónde sacó eso?",
     "How old is that?", "tell me again", "¿sigue vigente?", "is that still in force?",
     "es ley eso?", "is that an order or just a statement?", "When was that order issued?"],
)  # fmt: skip
def test_more_that_asks_about_the_answer(text: str) -> None:
    assert resolve(text, [SCHOOLS]).focus == SCHOOLS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I don't speak English", "es"),
        ("no entiendo inglés", "es"),
        ("No hablo español", "en"),
        ("sorry, I can't read Spanish", "en"),
    ],
)
def test_who_does_not_speak_a_language_wants_the_other(text: str, language: str) -> None:
    assert resolve(text, [SCHOOLS]).answer_in == language
