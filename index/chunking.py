"""A statement to passages: sentence-aware, with exact offsets, never across headings or speakers.

A passage is what is searched: short enough to be about one thing, long enough to be understood.
Its ``context`` tells what it stands under, which is embedded and matched with it, and not quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.sentences import Span, sentence_spans
from index.statement import Passage, Statement

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_QUESTION_WORDS = 60  # of a question before a turn that is told with its answer


def passages(statement: Statement, *, most_words: int = 120, few_words: int = 12) -> list[Passage]:
    """The passages of a statement, in its order; together they cover all but its headings.

    Each is a paragraph or a speaker's turn, or a run of sentences of one that is longer than
    ``most_words``. A paragraph of fewer than ``few_words`` words goes with the next one under
    the same heading (or the one before it) when both together are short enough, and so does one
    that ends in a colon with the list after it.
    """
    spans: list[Span] = []
    for begin, end in _merged(statement, _blocks(statement), few_words, most_words):
        spans += _cut(statement, begin, end, most_words)
    return [
        Passage.of(statement, begin, end, context=context_of(statement, begin))
        for begin, end in spans
    ]


def context_of(statement: Statement, position: int) -> str:
    """What a place stands under: title, headings, speaker, and the question that it answers."""
    turn = statement.turn_at(position)
    lines = [statement.title, *statement.heading_path(position)]
    lines.append((turn.speaker if turn else statement.speaker) or "")
    if turn:
        before = statement.text[: _block_start(statement.text, position)].rstrip()
        question = before[before.rfind("\n") + 1 :]
        if question.endswith("?") and len(question.split()) <= _QUESTION_WORDS:
            lines.append(question)
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _block_start(text: str, position: int) -> int:
    return text.rfind("\n\n", 0, position) + 1


def _blocks(statement: Statement) -> Iterator[Span]:
    """Spans of paragraphs and turns, headings left out."""
    headings = {heading.start for heading in statement.headings}
    for match in _BLOCK.finditer(statement.text):
        if match.start() not in headings:
            yield match.start(), match.start() + len(match[0].rstrip())


def _merged(
    statement: Statement, blocks: Iterator[Span], few_words: int, most_words: int
) -> Iterator[Span]:
    """The blocks, the very short ones joined to a neighbour of the same section and speaker."""
    open_: Span | None = None
    for block in blocks:
        if open_ and _together(statement, open_, block, few_words, most_words):
            open_ = (open_[0], block[1])
            continue
        if open_:
            yield open_
        open_ = block
    if open_:
        yield open_


def _together(
    statement: Statement, one: Span, other: Span, few_words: int, most_words: int
) -> bool:
    lengths = [len(statement.text[slice(*span)].split()) for span in (one, other)]
    introduces = statement.text[: one[1]].endswith(":")
    if sum(lengths) > most_words or not (introduces or min(lengths) < few_words):
        return False
    turns = [statement.turn_at(span[0]) for span in (one, other)]
    speakers = {turn.speaker if turn else None for turn in turns}
    apart = any(one[0] < heading.start < other[1] for heading in statement.headings)
    return len(speakers) == 1 and not apart


def _cut(statement: Statement, begin: int, end: int, most_words: int) -> Iterator[Span]:
    """A span, or runs of its sentences of about equal length, none longer than ``most_words``.

    A single sentence is never cut.
    """
    total = len(statement.text[begin:end].split())
    if total <= most_words:
        yield begin, end
        return
    target = total / -(-total // most_words)
    sentences = sentence_spans(statement.text, statement.language, begin, end)
    start, words = sentences[0][0], 0
    for at, (first, last) in enumerate(sentences):
        length = len(statement.text[first:last].split())
        too_long = words + length > most_words
        if words and (too_long or words >= target):
            yield start, sentences[at - 1][1]
            start, words = first, 0
        words += length
    yield start, sentences[-1][1]
