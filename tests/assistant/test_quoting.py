"""The exact-quote gate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quoting import Quote, body_sentences, gate, is_exact
from index.statement import Heading, Statement

TEXT = "Parking\n\nNobody may park here at night. Residents are excepted.\n\nA permit costs $20."
STATEMENT = Statement("parking", "Parking", TEXT, "en", headings=(Heading(0, 7, 1),))
STATEMENTS = {"parking": STATEMENT}


def test_an_exact_span_passes() -> None:
    start = TEXT.index("Nobody")
    end = start + len("Nobody may park here at night.")
    assert is_exact(Quote("parking", start, end, TEXT[start:end]), STATEMENTS)


@pytest.mark.parametrize(
    "quote",
    [
        Quote("parking", 9, 15, "nobody"),
        Quote("parking", 9, 15, "Nobody may"),
        Quote("parking", 9, 14, "Nobody"),
        Quote("other", 9, 15, "Nobody"),
        Quote("parking", -6, 6, "Nobody"),
        Quote("parking", 9, 9, ""),
        Quote("parking", 7, 9, "\n\n"),
        Quote("parking", 0, 10_000, TEXT),
        Quote("parking", 15, 9, ""),
    ],
)
def test_anything_else_is_dropped(quote: Quote) -> None:
    good = Quote("parking", 9, 15, "Nobody")
    assert gate([quote, good], STATEMENTS) == [good]


@given(st.integers(-5, 100), st.integers(-5, 100), st.text(max_size=10))
def test_what_passes_is_in_the_text(start: int, end: int, words: str) -> None:
    for one in gate([Quote("parking", start, end, words)], STATEMENTS):
        assert TEXT[one.start : one.end] == one.text


def test_a_heading_is_never_quoted() -> None:
    sentences = [TEXT[begin:stop] for begin, stop in body_sentences(STATEMENT)]
    assert sentences == [
        "Nobody may park here at night.",
        "Residents are excepted.",
        "A permit costs $20.",
    ]
