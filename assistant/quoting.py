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


def quote_span(statement: Statement, start: int, end: int) -> Quote | None:
    """The whole sentences that a span touches, as a quote; None where it touches none.

    Headings are no sentences of the statement's body: they are never part of a quote.
    """
    touched = [
        (begin, stop)
        for begin, stop in body_sentences(statement, *_block(statement, start, end))
        if begin < end and stop > start
    ]
    if not touched:
        return None
    begin, stop = touched[0][0], touched[-1][1]
    return Quote(statement.id, begin, stop, statement.text[begin:stop])


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


def _block(statement: Statement, start: int, end: int) -> tuple[int, int]:
    """The paragraphs around a span: sentences never cross an empty line."""
    before = statement.text.rfind("\n\n", 0, start)
    after = statement.text.find("\n\n", end)
    return (before + 2 if before >= 0 else 0, after if after >= 0 else len(statement.text))
