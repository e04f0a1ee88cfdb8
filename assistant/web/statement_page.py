"""What the page of a statement shows, in its reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.attribution import badges, language_note, opening, person, still_in_force
from assistant.dates import clock, spelled
from assistant.messages import say
from assistant.web import labels
from assistant.web.answers import language_badge, safe_url
from assistant.web.library import Library
from assistant.web.reader import Way
from assistant.web.sources import Block, Located, Pointer, blocks, link, locate, page_of, twin_span
from index.statement import Kind, Language, Statement, Turn


@dataclass(frozen=True, slots=True)
class Onward:
    """A link to another statement."""

    href: str
    title: str
    language: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with everything that its page says of it; ``language`` is its reader's.

    ``record``: the statement, with the words in which another version tells who and whence where
    that one is in the reader's language. ``whence``: what, when and who, once more directly above
    the marked words. ``switch``: where the switch to a language leads instead of to this page.
    """

    statement: Statement
    record: Statement
    language: Language
    located: Located | None
    badges: tuple[str, ...]
    notes: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    whence: str
    twin: Onward | None
    successor: Onward | None
    official: str | None
    recording: str | None
    permanent: str | None
    switch: dict[Language, str] = field(default_factory=dict)

    @property
    def is_digest(self) -> bool:
        """Whether it is a prepared summary, and no document of anybody's."""
        return self.statement.kind is Kind.DIGEST

    def speaker(self, turn: Turn) -> str:
        """Who speaks, in what capacity and where in the recording."""
        turn = self.record.turn_at(turn.start) or turn
        unknown = say(labels.SPEAKER_UNKNOWN, self.language)
        name = person(self.record, turn, self.language) or unknown
        return f"{name} · {clock(turn.start_s)}" if turn.start_s is not None else name


def view_of(
    statement: Statement, library: Library, way: Way, pointer: Pointer | None
) -> StatementView:
    """What the page of a statement shows to a reader."""
    language = way.language
    located = locate(statement, pointer, library) if pointer else None
    span = located.span if located else None
    record = _record(statement, library, language)
    found = tuple(_badges(statement, language))
    return StatementView(
        statement=statement,
        record=record,
        language=language,
        located=located,
        badges=found,
        notes=tuple(_notes(statement, record, library, language)),
        facts=tuple(_facts(record, library, language)),
        blocks=tuple(blocks(statement, library, span)),
        whence=" · ".join((*found, *_by(record, span[0], language))) if span else "",
        twin=_twin(statement, library, span, way),
        successor=_successor(statement, library, way),
        official=safe_url(statement.source_url),
        recording=_recording(statement, span),
        permanent=way.root + link(statement, *span) if span else None,
        switch=_switch(statement, library, span, way),
    )


def _record(statement: Statement, library: Library, language: Language) -> Statement:
    """A statement whose record is told in the reader's language, where a version of it does."""
    twin = library.versions.twin(statement)
    if statement.language == language or twin is None:
        return statement
    turns = statement.turns
    if len(turns) == len(twin.turns):
        pairs = zip(turns, twin.turns, strict=True)
        turns = tuple(replace(own, speaker=theirs.speaker) for own, theirs in pairs)
    return replace(
        statement,
        issuer=twin.issuer or statement.issuer,
        speaker=twin.speaker or statement.speaker,
        date_note=twin.date_note or statement.date_note,
        source_note=twin.source_note or statement.source_note,
        turns=turns,
    )


def _by(record: Statement, position: int, language: Language) -> Iterator[str]:
    """Who says what stands at a position; else who has issued it."""
    if name := person(record, record.turn_at(position), language) or record.issuer:
        yield name


def _badges(statement: Statement, language: Language) -> list[str]:
    date = str(statement.date) if statement.date else None
    as_of = str(statement.status_as_of) if statement.status_as_of else None
    found = badges(str(statement.kind), date, statement.status, as_of, language)
    return [*found, language_badge(statement.language, statement.translation, language)]


def _notes(
    statement: Statement, record: Statement, library: Library, language: Language
) -> Iterator[str]:
    if statement.kind is Kind.DIGEST:
        yield opening(record, 0, language).rstrip(":") + "."
    if note := language_note(statement, library.versions, language):
        yield note


def _facts(statement: Statement, library: Library, language: Language) -> Iterator[tuple[str, str]]:
    is_digest = statement.kind is Kind.DIGEST  # nobody speaks in it, and nobody has issued it
    if statement.issuer and not is_digest:
        yield say(labels.ISSUED_BY, language), statement.issuer
    name = person(statement, None, language)
    if name and not is_digest:
        yield say(labels.SPOKEN_BY, language), name
    if statement.date:
        day = spelled(statement.date, language).day
        if statement.date_note:
            day = say(labels.DATE_WITH_NOTE, language, day=day, note=statement.date_note)
        yield say(labels.DATED, language), day
    if holds := still_in_force(statement, library.statements, library.versions, language):
        yield say(labels.STANDING, language), holds
    if statement.source_note:
        yield say(labels.SOURCE_NOTE, language), statement.source_note


def _same_words(
    statement: Statement, twin: Statement, library: Library, span: tuple[int, int] | None
) -> str:
    """The path of a twin, at the words that are marked in a statement."""
    place = twin_span(statement, twin, library, span) if span else None
    return link(twin, *place) if place else page_of(twin)


def _switch(
    statement: Statement, library: Library, span: tuple[int, int] | None, way: Way
) -> dict[Language, str]:
    """To another language the switch leads by way of the version that is in it."""
    twin = library.versions.twin(statement)
    if twin is None or twin.language == way.language:
        return {}
    other = replace(way, language=twin.language)
    return {twin.language: other.to(_same_words(statement, twin, library, span))}


def _twin(
    statement: Statement, library: Library, span: tuple[int, int] | None, way: Way
) -> Onward | None:
    twin = library.versions.twin(statement)
    if twin is None:
        return None
    href = _same_words(statement, twin, library, span)
    made = labels.TRANSLATIONS[twin.translation] if twin.translation else labels.ORIGINAL
    return Onward(way.to(href), twin.title, twin.language, say(made, way.language))


def _successor(statement: Statement, library: Library, way: Way) -> Onward | None:
    newer = library.statements.get(statement.superseded_by or "")
    if newer is None:
        return None
    shown = library.versions.for_reader(newer, way.language)
    return Onward(way.to(page_of(shown)), shown.title, shown.language)


def _recording(statement: Statement, span: tuple[int, int] | None) -> str | None:
    """The recording, at the second at which the marked words are spoken (W3C Media Fragments)."""
    url = safe_url(statement.media_url)
    turn = statement.turn_at(span[0]) if span else None
    if url is None or turn is None or turn.start_s is None or "#" in url:
        return url
    return f"{url}#t={int(turn.start_s)}"
