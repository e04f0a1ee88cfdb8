"""A statement as its page shows it: paragraphs, who speaks, and the cited words marked.

The permanent link of a quote is ``/s/ID?d=DIGEST&q=START-END-PRINT#START-END``. A server never
sees what follows the ``#``: so ``q`` says the same, for readers without JavaScript. PRINT is the
beginning of a hash of the quoted words: it finds them again in a text that has changed. The short
form ``/s/ID?d=DIGEST#START-END`` works too: every sentence carries its span as its id.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from assistant.web.library import DIGEST_SHOWN, Library, Span
from index.statement import Statement, Turn

_PRINT_SHOWN = 8
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})(?:-([0-9a-f]{8}))?")
_WORD_START = re.compile(r"(?<!\w)\w|(?<!\S)\S")
_LONGEST_QUOTE = 20_000
_MOST_HASHED = 10_000_000  # characters, to find words by their print: some hundredths of a second


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a link says of the quoted place; the digest and the print may be missing."""

    start: int
    end: int
    print: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """Where quoted words are now: ``span`` is None where they are not in the text any more.

    ``changed``: the text is not the one that was quoted. ``then``: the words that were quoted,
    where they are known and gone.
    """

    span: Span | None
    changed: bool = False
    then: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a paragraph; ``ids``: the spans of the quote and the sentence that begin with it."""

    text: str
    marked: bool
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a turn; ``depth`` is how many headings a heading stands in.

    ``id`` is its span, unless that is the marked one: then the mark has it. ``turn`` is there
    where a new speaker begins, ``page`` where a new page does.
    """

    id: str | None
    pieces: tuple[Piece, ...]
    depth: int | None = None
    turn: Turn | None = None
    page: int | None = None

    @property
    def has_mark(self) -> bool:
        """Whether quoted words stand in it."""
        return any(piece.marked for piece in self.pieces)


def fingerprint(words: str) -> str:
    """The beginning of a hash of quoted words."""
    return hashlib.sha256(words.encode()).hexdigest()[:_PRINT_SHOWN]


def link(statement: Statement, start: int, end: int) -> str:
    """The permanent link of a quote: a path below the address of the pages."""
    words = fingerprint(statement.text[start:end])
    return f"{page_of(statement)}&q={start}-{end}-{words}#{start}-{end}"


def page_of(statement: Statement) -> str:
    """The path of a statement's page, with the beginning of its digest."""
    return f"/s/{percent_encoded(statement.id)}?d={statement.digest[:DIGEST_SHOWN]}"


def read_pointer(q: str | None, digest: str | None) -> Pointer | None:
    """What the parameters of a link say; None where they name no place."""
    match = _SPAN.fullmatch(q or "")
    if not match or not 0 < int(match[2]) - int(match[1]) <= _LONGEST_QUOTE:
        return None
    return Pointer(int(match[1]), int(match[2]), match[3], digest)


def locate(statement: Statement, pointer: Pointer, library: Library) -> Located:
    """Find the words that a link was made for, in the text as it is now."""
    digest = statement.digest[:DIGEST_SHOWN]
    start, end = pointer.start, pointer.end
    inside = end <= len(statement.text)
    if pointer.digest in (None, digest):
        return Located((start, end) if inside else None)
    then = library.earlier_text(statement.id, pointer.digest or "")
    if then is not None and end <= len(then):
        span = _find(statement.text, then[start:end])
        return Located(span, changed=True, then=None if span else then[start:end])
    if pointer.print:
        return Located(_find_by_print(statement.text, pointer, end - start), changed=True)
    return Located(None, changed=True)


def _find(text: str, words: str) -> Span | None:
    """Where words are in a text, however they are spaced."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(pattern, text)
    return match.span() if match else None


def _find_by_print(text: str, pointer: Pointer, length: int) -> Span | None:
    """Where words of a known length and hash are; the nearest place to where they were."""
    starts = [match.start() for match in _WORD_START.finditer(text)]
    starts.sort(key=lambda one: abs(one - pointer.start))
    for start in starts[: _MOST_HASHED // length]:
        end = start + length
        if end <= len(text) and fingerprint(text[start:end]) == pointer.print:
            return start, end
    return None


def blocks(statement: Statement, library: Library, span: Span | None) -> Iterator[Block]:
    """The paragraphs of a statement in order, their sentences named, a span marked."""
    sentences = library.sentences(statement)
    marked = span or (0, 0)
    depths = _depths(statement)
    turns = [one.start for one in statement.turns]
    pages = [one.start for one in statement.pages]
    before: Turn | None = None
    page: int | None = None
    for start, end in library.versions.paragraphs(statement):
        place = bisect_right(turns, start) - 1
        turn = statement.turns[place] if place >= 0 and start < statement.turns[place].end else None
        is_new = turn is not None and _differ(turn, before)
        place = bisect_right(pages, start) - 1
        now = statement.pages[place].number if place >= 0 else None
        inside = sentences[bisect_left(sentences, (start,)) : bisect_left(sentences, (end,))]
        yield Block(
            _name((start, end)) if (start, end) != marked else None,
            tuple(_pieces(statement.text, (start, end), inside, marked)),
            depth=depths.get(start),
            turn=turn if is_new else None,
            page=now if now != page else None,
        )
        before, page = turn or before, now


def _depths(statement: Statement) -> dict[int, int]:
    """In how many headings each heading stands, itself included, by where it begins."""
    levels: list[int] = []
    depths: dict[int, int] = {}
    for heading in statement.headings:
        while levels and levels[-1] >= heading.level:
            levels.pop()
        levels.append(heading.level)
        depths[heading.start] = len(levels)
    return depths


def _differ(turn: Turn, before: Turn | None) -> bool:
    return before is None or (turn.speaker, turn.role) != (before.speaker, before.role)


def _pieces(text: str, whole: Span, sentences: list[Span], marked: Span) -> Iterator[Piece]:
    """Cut a paragraph where a sentence or the marked span begins or ends."""
    begins = {one[0]: one for one in sentences}
    cuts = {*whole, *marked, *(at for one in sentences for at in one)}
    inside = sorted(at for at in cuts if whole[0] <= at <= whole[1])
    for begin, stop in itertools.pairwise(inside):
        named = [marked] if begin == marked[0] < marked[1] else []
        sentence = begins.get(begin)
        if sentence and sentence not in (whole, marked):
            named.append(sentence)
        yield Piece(
            text[begin:stop],
            marked=marked[0] <= begin < marked[1],
            ids=tuple(_name(one) for one in named),
        )


def _name(span: Span) -> str:
    return f"{span[0]}-{span[1]}"


def twin_span(statement: Statement, twin: Statement, library: Library, span: Span) -> Span | None:
    """The paragraphs of the twin that say what the marked paragraphs say."""
    versions = library.versions
    numbers = versions.paragraphs_at(statement, *span)
    if not numbers:
        return None
    theirs = versions.paragraphs(twin)
    places = [versions.same_place(number, statement, twin) for number in numbers]
    return theirs[min(places)][0], theirs[max(places)][1]
