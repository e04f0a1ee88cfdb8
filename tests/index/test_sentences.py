"""Sentences: exact spans, nothing lost, abbreviations no ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sentences import sentence_spans


def split(text: str, language: str = "en") -> list[str]:
    return [text[begin:end] for begin, end in sentence_spans(text, language)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Officers of the U.S. may ask at 10 p.m. on Main St.", "Then No. 5 applies."]),
        ("en", ["Dr. Smith said so.", "He left."]),
        ("en", ["No.", "Officers do not ask."]),
        ("en", ["Who decides?", "The chief!"]),
        ("es", ["Cierra entre las 10 p. m. y las 5 a. m. en el centro.", "Es la regla."]),
        ("es", ["Los residentes de EE. UU. están exceptuados.", "¿Cuándo?", "Siempre."]),
        ("es", ["El Sr. Ruiz dijo que no.", "Véase el núm. 7 del reglamento."]),
        ("es", ["Sí.", "La oficina abre los lunes."]),
    ],
)
def test_sentences(language: str, sentences: list[str]) -> None:
    assert split(" ".join(sentences), language) == sentences


def test_lines_and_paragraphs_end_sentences() -> None:
    assert split("You need\na permit\n\nand a card") == ["You need", "a permit", "and a card"]


def test_a_number_stays_with_its_item() -> None:
    assert split("1. Bring the form. 2. Pay the fee.") == ["1. Bring the form.", "2. Pay the fee."]


def test_only_the_stretch_that_is_asked_for() -> None:
    text = "One is here. Two is here. Three is here."
    begin, end = text.index("Two"), text.index("Three")
    assert [text[slice(*s)] for s in sentence_spans(text, "en", begin, end)] == ["Two is here."]


@given(st.text(alphabet=st.sampled_from("aB. ?!¿\n1No\"'é😀)("), max_size=80))
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_and_spans_are_exact(text: str) -> None:
    for language in ("en", "es"):
        spans = sentence_spans(text, language)
        covered = "".join(text[begin:end] for begin, end in spans)
        assert "".join(covered.split()) == "".join(text.split())
        assert all(text[begin:end] == text[begin:end].strip() != "" for begin, end in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
