"""The exact-quote gate: nothing is shown as a quote that is not a span of a stored statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.sentences import sentence_spans
from index.statement import Statement


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that are to be shown as those of a statement, and where they stand in it.

    ``start`` and ``end`` are code points into the statement's text, half-open.
    """

    statement: str
    start: int
    end: int
    text: str


def is_exact(quote: Quote, statements: Mapping[str, Statement]) -> bool:
    """Whether the words stand, code point for code point, where the quote says."""
    statement = statements.get(quote.statement)
    if statement is None or not 0 <= quote.start < quote.end <= len(statement.text):
        return False
    return statement.text[quote.start : quote.end] == quote.text and bool(quote.text.strip())


def gate(quotes: Iterable[Quote], statements: Mapping[str, Statement]) -> list[Quote]:
    """The quotes that are exact, in their order; all others are dropped."""
    return [quote for quote in quotes if is_exact(quote, statements)]


def body_sentences(
    statement: Statement, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Spans of the sentences of a stretch of a statement, headings left out."""
    spans = sentence_spans(statement.text, statement.language, start, end)
    headings = statement.headings
    return [
        (begin, stop)
        for begin, stop in spans
        if not any(begin < heading.end and stop > heading.start for heading in headings)
    ]
