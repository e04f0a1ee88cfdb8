"""Where sentences begin and end in a text: exact spans, never across a paragraph or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.statement import Language

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
# What goes on in small letters, or with a number after "No.", "Sec." and the like, has not ended.
_GOES_ON = re.compile(r"\s*(?:[a-zà-öø-ÿ]|[,;)\]])")
_NUMBER = re.compile(r"\s*\d")
_BEFORE_NUMBER = re.compile(
    r"\b(?:no|nos|núm|num|art|arts|sec|secs|ch|cap|p|pp|pág|vol|ord|res|inc|par|párr|fig)\.\s*$",
    re.IGNORECASE,
)
# "No." before a word is an answer; sentencex takes it for the abbreviation of "number".
_NO = re.compile(r"\b[Nn]o\.\s+(?=[¿¡\"“«(]*[A-ZÁÉÍÓÚÑÜ])")
# An item's own number or letter is no sentence: "1." or "(a)".
_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s*")


def sentence_spans(
    text: str, language: Language, start: int = 0, end: int | None = None
) -> list[Span]:
    """Spans [start, end) of the sentences in ``text[start:end]``, white space around them left out.

    Every character that is not white space is in one of them, in order. Split by sentencex, and
    mended where it takes an abbreviation for an end ("10 p. m. y").
    """
    stop = len(text) if end is None else min(end, len(text))
    spans: list[Span] = []
    for line in _LINE.finditer(text, start, stop):
        for begin, finish in _joined(text, _split(line[0], line.start(), language)):
            words = text[begin:finish]
            left = len(words) - len(words.lstrip())
            if stripped := words.strip():
                spans.append((begin + left, begin + left + len(stripped)))
    return spans


def _split(line: str, offset: int, language: Language) -> Iterator[Span]:
    import sentencex

    at = 0
    for sentence in sentencex.segment(language, line):
        # The pieces are taken by their length, so that nothing can be lost between them.
        end = min(at + len(sentence), len(line))
        for answer in _NO.finditer(line, at, end):
            yield offset + at, offset + answer.end()
            at = answer.end()
        yield offset + at, offset + end
        at = end
    if at < len(line):
        yield offset + at, offset + len(line)


def _joined(text: str, spans: Iterator[Span]) -> list[Span]:
    joined: list[Span] = []
    for begin, finish in spans:
        if joined and _belongs(text[joined[-1][0] : joined[-1][1]], text[begin:finish]):
            joined[-1] = (joined[-1][0], finish)
        else:
            joined.append((begin, finish))
    return joined


def _belongs(before: str, after: str) -> bool:
    """Whether the second piece goes on with the sentence of the first."""
    if not after.strip() or _GOES_ON.match(after) or _MARKER.fullmatch(before):
        return True
    return bool(_BEFORE_NUMBER.search(before) and _NUMBER.match(after))
