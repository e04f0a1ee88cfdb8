"""The forms that entries of the lists of everyday words stand for."""

from __future__ import annotations

import pytest

from assistant.glosses import GLOSSES, PHRASES
from assistant.inflecting import forms
from index.statement import LANGUAGES, Language
from index.terms import fold, is_stop_word


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("migra", {"migra"}),
        ("gripe/s/d", {"gripe", "gripes", "griped"}),
        ("hassl~e", {"hassle", "hassles", "hassled", "hassling"}),
        ("bust~", {"bust", "busts", "busted", "busting"}),
        ("chamac~o", {"chamaco", "chamaca", "chamacos", "chamacas"}),
    ],
)
def test_an_entry_has_all_its_forms(entry: str, expected: set[str]) -> None:
    assert set(forms(entry)) == expected


def test_spanish_verbs_are_spelt_as_they_sound_and_take_pronouns() -> None:
    assert {"delata", "delataron", "delatarme", "delatandolo"} <= set(forms("delat~ar"))
    assert {"atraque", "atraco"} <= set(forms("atrac~ar"))
    assert "atrace" not in set(forms("atrac~ar"))
    assert {"entregue"} <= set(forms("entreg~ar"))
    assert {"vende", "vendio", "venderlo", "vendiendo"} <= set(forms("vend~er"))
    assert {"subi", "subimos", "subirme"} <= set(forms("sub~ir"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_glossed_words_can_be_met(language: Language) -> None:
    """They are folded, and none is a stop word, which would count for nothing."""
    for word in GLOSSES[language]:
        assert word == fold(word)
        # "id" is still searched for by its gloss.
        assert word == "id" or not is_stop_word(word, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_gloss_one_word(language: Language) -> None:
    assert all(phrase.groups == 1 for phrase, _ in PHRASES[language])
