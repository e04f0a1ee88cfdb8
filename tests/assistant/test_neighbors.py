"""Sentences that must come along, since a quote would mislead without them."""

from __future__ import annotations

import pytest

from assistant.neighbors import with_neighbors
from index.sentences import sentence_spans


def kept(text: str, *chosen: int, language: str = "en") -> list[str]:
    spans = sentence_spans(text, language)  # type: ignore[arg-type]
    numbers = with_neighbors(text, spans, set(chosen))
    return [text[slice(*spans[number])] for number in sorted(numbers)]


@pytest.mark.parametrize(
    "limit",
    [
        "However, passengers are not asked.",
        "But this is only for drivers.",
        "Except on Sundays, everybody is asked.",
        "Unless a judge signed a warrant, nobody is held.",
        "The rule does not apply in a pursuit.",
        "There are two exceptions: a pursuit and a warrant.",
        "If a complaint has been made, the notes are kept.",
        "This does not apply when a judge has signed a warrant.",
    ],
)
def test_a_limit_in_the_next_sentence_comes_along(limit: str) -> None:
    text = f"Officers may ask drivers for papers. {limit} Lunch is at noon."
    assert kept(text, 0) == ["Officers may ask drivers for papers.", limit]


@pytest.mark.parametrize(
    "limit",
    [
        "Sin embargo, a los pasajeros no se les pregunta.",
        "Pero esto es solo para conductores.",
        "Excepto los domingos, a todos se les pregunta.",
        "A menos que un juez haya firmado una orden, no se detiene a nadie.",
        "La regla no se aplica en una persecución.",
        "Las únicas excepciones son una persecución y una orden.",
        "Si hay una queja, las notas se guardan.",
    ],
)
def test_the_same_in_spanish(limit: str) -> None:
    text = f"Los agentes pueden pedir papeles. {limit} Se come a las doce."
    assert kept(text, 0, language="es") == ["Los agentes pueden pedir papeles.", limit]


def test_limits_in_a_row_all_come_along() -> None:
    text = "They may ask. But not victims. However, minors are asked. Lunch is at noon."
    assert kept(text, 0) == ["They may ask.", "But not victims.", "However, minors are asked."]


def test_a_limit_never_stands_alone() -> None:
    text = "The police keep the notes for 30 days. The rule does not apply to complaints."
    assert len(kept(text, 1)) == 2


@pytest.mark.parametrize(
    ("language", "rule", "limit"),
    [
        ("en", "Nobody may be out after 11 p.m.", "The curfew does not apply to adults."),
        ("es", "Nadie puede salir de noche.", "El toque de queda no se aplica a los adultos."),
        ("es", "Nadie puede salir de noche.", "No se aplica a los adultos."),
    ],
)
def test_what_does_not_apply_brings_the_rule_along(language: str, rule: str, limit: str) -> None:
    assert kept(f"{rule} {limit}", 1, language=language) == [rule, limit]


def test_a_short_answer_and_its_reason_stay_together() -> None:
    text = "No. Officers do not check anybody at school. Lunch is at noon."
    assert kept(text, 1) == ["No.", "Officers do not check anybody at school."]


def test_other_sentences_stay_out() -> None:
    text = "Lunch is at noon. Officers may ask drivers for papers. The office opens at nine."
    assert kept(text, 1) == ["Officers may ask drivers for papers."]
