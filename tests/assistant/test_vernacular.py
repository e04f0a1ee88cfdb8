"""Everyday words and slips of spelling."""

from __future__ import annotations

import pytest

from assistant.vernacular import Vernacular
from index.lexicon import load_lexicon

WORDS = Vernacular(
    {
        "en": {"school", "arrest", "immigr", "church", "polic"},
        "es": {"llam", "escuel", "polic", "iglesi", "orden", "vehicul", "zapat"},
    },
    load_lexicon(),
)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("me van a reportar si yamo al 911", "me van a reportar si llamo al 911"),
        ("la polizia", "la policia"),
        ("en la ezcuela", "en la escuela"),
        ("mi beiculo", "mi vehiculo"),
    ],
)
def test_words_that_sound_alike_are_mended(typed: str, mended: str) -> None:
    assert WORDS.reword(typed, "es").text == mended


def test_slips_of_the_finger_are_mended() -> None:
    assert (
        WORDS.reword("will they arest me at shcool", "en").text == "will they arrest me at school"
    )


@pytest.mark.parametrize(
    "typed",
    ["What did Houston say?", "the library", "Mr. Scool said", "casa", "is it cold", "¿La mesa?"],
)
def test_other_words_are_left_alone(typed: str) -> None:
    for language in ("en", "es", None):
        assert WORDS.reword(typed, language).text == typed  # type: ignore[arg-type]


def test_everyday_words_are_glossed() -> None:
    found = WORDS.reword("la migra en la escuela", "es")
    assert "inmigración" in found.searched
    assert found.text == "la migra en la escuela"
    assert "police" in WORDS.reword("will the cops come", "en").searched
