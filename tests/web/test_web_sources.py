"""A statement's page: where quoted words are, also in a text that has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from made import write_corpus

from assistant.web.library import Library
from assistant.web.sources import (
    Pointer,
    blocks,
    fingerprint,
    link,
    locate,
    page_of,
    read_pointer,
    twin_span,
)
from index.building import build_release
from index.release import current
from index.settings import IndexSettings

BEFORE = """---
id: walk
title: A walk
kind: page
---
# A walk

The park opens at six. Dogs are welcome on a leash. Bicycles are not.

The lake is closed in winter.
"""
AFTER = BEFORE.replace("# A walk\n", "# A walk\n\nNew rules from May on.\n").replace(
    "Bicycles are not.", "Bicycles are welcome too."
)
DOGS = "Dogs are welcome on a leash."
BICYCLES = "Bicycles are not."


@pytest.fixture(scope="module")
def two_releases(
    tiny_model: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Library, Library]:
    """Libraries of a release, and of the one after a statement was changed."""
    folder = tmp_path_factory.mktemp("walk")
    settings = IndexSettings(
        corpus_dir=write_corpus(folder / "corpus", {"walk.md": BEFORE}),
        index_dir=folder / "index",
        embedding_model=str(tiny_model),
    )
    build_release(settings)
    before = Library(current(settings.index_dir), settings.index_dir)
    (settings.corpus_dir / "walk.md").write_text(AFTER, "utf-8")
    build_release(settings)
    return before, Library(current(settings.index_dir), settings.index_dir)


def span_of(library: Library, words: str) -> tuple[int, int]:
    start = library.statements["walk"].text.index(words)
    return start, start + len(words)


def pointer_of(url: str) -> Pointer | None:
    from urllib.parse import parse_qs, urlsplit

    query = parse_qs(urlsplit(url).query)
    return read_pointer(query["q"][0], query["d"][0])


def test_a_link_holds_digest_span_and_print(two_releases: tuple[Library, Library]) -> None:
    library, _ = two_releases
    statement = library.statements["walk"]
    start, end = span_of(library, DOGS)
    url = link(statement, start, end)
    digest = statement.digest[:8]
    assert url == f"/s/walk?d={digest}&q={start}-{end}-{fingerprint(DOGS)}#{start}-{end}"
    assert pointer_of(url) == Pointer(start, end, fingerprint(DOGS), digest)


@pytest.mark.parametrize(
    "q",
    [None, "", "3", "a-b", "9-3", "3-3", "-1-4", "1-2-zz", "0-99999", "1-2-12345678x", "../../etc"],
)
def test_what_is_no_place_is_none(q: str | None) -> None:
    assert read_pointer(q, "0123abcd") is None


def test_an_unchanged_text(two_releases: tuple[Library, Library]) -> None:
    library, _ = two_releases
    statement = library.statements["walk"]
    span = span_of(library, DOGS)
    pointer = pointer_of(link(statement, *span))
    assert pointer is not None
    assert locate(statement, pointer, library).span == span
    assert not locate(statement, pointer, library).changed
    beyond = Pointer(span[0], len(statement.text) + 1, None, statement.digest[:8])
    assert locate(statement, beyond, library).span is None


@pytest.mark.parametrize("has_print", [True, False])
def test_words_are_found_again_in_a_changed_text(
    two_releases: tuple[Library, Library], has_print: bool
) -> None:
    before, after = two_releases
    start, end = span_of(before, DOGS)
    words = fingerprint(DOGS) if has_print else None
    pointer = Pointer(start, end, words, before.statements["walk"].digest[:8])
    found = locate(after.statements["walk"], pointer, after)
    assert found.changed
    assert found.span == span_of(after, DOGS)
    assert found.span != (start, end)


def test_words_are_found_by_their_print_when_the_old_text_is_gone(
    two_releases: tuple[Library, Library],
) -> None:
    before, after = two_releases
    start, end = span_of(before, DOGS)
    found = locate(after.statements["walk"], Pointer(start, end, fingerprint(DOGS), "0" * 8), after)
    assert found.changed
    assert found.span == span_of(after, DOGS)
    lost = locate(after.statements["walk"], Pointer(start, end, None, "0" * 8), after)
    assert (lost.changed, lost.span, lost.then) == (True, None, None)


def test_words_that_are_gone_are_told(two_releases: tuple[Library, Library]) -> None:
    before, after = two_releases
    statement = before.statements["walk"]
    start, end = span_of(before, BICYCLES)
    pointer = Pointer(start, end, fingerprint(BICYCLES), statement.digest[:8])
    found = locate(after.statements["walk"], pointer, after)
    assert (found.changed, found.span, found.then) == (True, None, BICYCLES)


def test_blocks_hold_the_whole_text_and_mark_the_span(
    two_releases: tuple[Library, Library],
) -> None:
    library, _ = two_releases
    statement = library.statements["walk"]
    found = list(blocks(statement, library, span_of(library, DOGS)))
    text = "\n\n".join("".join(piece.text for piece in block.pieces) for block in found)
    assert text == statement.text
    marked = [piece for block in found for piece in block.pieces if piece.marked]
    assert "".join(piece.text for piece in marked) == DOGS
    assert marked[0].ids == ("{}-{}".format(*span_of(library, DOGS)),)
    assert [block.depth for block in found][:2] == [1, None]


def test_every_sentence_and_paragraph_has_its_span_as_id_once(
    two_releases: tuple[Library, Library],
) -> None:
    library, _ = two_releases
    statement = library.statements["walk"]
    for span in (None, span_of(library, DOGS), (3, 40), (0, len(statement.text))):
        ids = [
            id_
            for block in blocks(statement, library, span)
            for id_ in [
                *([block.id] if block.id else []),
                *(i for p in block.pieces for i in p.ids),
            ]
        ]
        assert len(ids) == len(set(ids))
        wanted = {*library.sentences(statement), *library.versions.paragraphs(statement)}
        assert {f"{start}-{end}" for start, end in wanted} <= set(ids)


def test_a_span_across_paragraphs_is_marked_throughout(
    two_releases: tuple[Library, Library],
) -> None:
    library, _ = two_releases
    statement = library.statements["walk"]
    start, end = span_of(library, BICYCLES)[0], span_of(library, "The lake")[1]
    marked = [
        piece.text
        for block in blocks(statement, library, (start, end))
        for piece in block.pieces
        if piece.marked
    ]
    assert "".join(marked) == BICYCLES + "The lake"


class Counting(tuple[Any, ...]):
    """A tuple that counts how often something is read from it."""

    __slots__ = ()
    reads = 0

    def __iter__(self) -> Iterator[Any]:
        for one in super().__iter__():
            Counting.reads += 1
            yield one

    def __getitem__(self, place: Any) -> Any:
        Counting.reads += 1
        return super().__getitem__(place)


def long_meeting(speeches: int) -> tuple[Any, Any]:
    """A statement with a heading or a turn in each paragraph and some pages, and its library."""
    from assistant.versions import Versions
    from index.statement import Heading, Page, Statement, Turn

    text, headings, turns, pages = "", [], [], []
    for number in range(speeches):
        start = len(text)
        text += f"Words of speech {number} here."
        if number % 5 == 0:
            headings.append(Heading(start, len(text), number // 5 % 3 + 1))
        else:
            turns.append(Turn(start, len(text), f"Speaker {number % 3}"))
        if number % 7 == 3:
            pages.append(Page(start, len(pages) + 2))
        text += "\n\n"
    statement = Statement(
        "meeting",
        "Meeting",
        text.rstrip(),
        "en",
        headings=Counting(headings),
        turns=Counting(turns),
        pages=Counting(pages),
    )
    library = SimpleNamespace(
        versions=Versions({"meeting": statement}), sentences=lambda one: [(0, 20)]
    )
    return statement, library


def test_blocks_know_speaker_page_and_depth_of_every_place() -> None:
    statement, library = long_meeting(60)
    found = list(blocks(statement, library, None))
    before: tuple[Any, Any] = (None, None)
    for block, (start, _) in zip(found, library.versions.paragraphs(statement), strict=True):
        turn, page = statement.turn_at(start), statement.page_at(start)
        path = statement.heading_path(start)
        assert block.turn == (turn if turn and turn.speaker != before[0] else None)
        assert block.page == (page if page != before[1] else None)
        is_heading = any(one.start == start for one in statement.headings)
        assert block.depth == (len(path) if is_heading else None)
        before = (turn.speaker if turn else before[0], page)


def test_a_meeting_of_twice_the_length_costs_twice_as_much() -> None:
    costs = []
    for speeches in (500, 1000):
        statement, library = long_meeting(speeches)
        Counting.reads = 0
        assert len(list(blocks(statement, library, None))) == speeches
        costs.append(Counting.reads)
    assert costs[1] < 2.2 * costs[0]


def test_looking_for_words_by_their_print_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.web import sources
    from index.statement import Statement

    hashed: list[int] = []
    monkeypatch.setattr(sources, "fingerprint", lambda words: hashed.append(len(words)))
    text = "word " * 40_000
    statement = Statement("long", "Long", text.strip(), "en")
    library: Any = SimpleNamespace(earlier_text=lambda *_: None)
    assert locate(statement, Pointer(500, 20_500, "0" * 8, "f" * 8), library).span is None
    assert 0 < sum(hashed) <= 10_000_000


def test_the_twins_paragraph(small_index: IndexSettings) -> None:
    library = Library(current(small_index.index_dir), small_index.index_dir)
    english, spanish = library.statements["parking.en"], library.statements["parking.es"]
    start = english.text.index("A permit costs")
    span = twin_span(english, spanish, library, (start, start + 5))
    assert span is not None
    assert spanish.text[slice(*span)].startswith("Los residentes con permiso")
    heading = twin_span(english, spanish, library, (0, 5))
    assert heading is None


def test_an_id_with_odd_characters_stays_one_path() -> None:
    from dataclasses import replace

    from index.statement import Statement

    plain = Statement("a", "A", "Text.", "en")
    odd = replace(plain, id="a b?c#d")
    assert page_of(odd).startswith("/s/a%20b%3Fc%23d?d=")
