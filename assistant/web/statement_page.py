"""What the page of a statement shows, in its reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant import messages as m
from assistant.attribution import badges, language_note, opening, still_in_force
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
    """A statement with everything that its page says of it; ``language`` is its reader's."""

    statement: Statement
    language: Language
    located: Located | None
    badges: tuple[str, ...]
    notes: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    twin: Onward | None
    successor: Onward | None
    official: str | None
    recording: str | None
    permanent: str | None

    @property
    def is_digest(self) -> bool:
        """Whether it is a prepared summary, and no document of anybody's."""
        return self.statement.kind is Kind.DIGEST

    def speaker(self, turn: Turn) -> str:
        """Who speaks, in what capacity and where in the recording."""
        name = turn.speaker or say(labels.SPEAKER_UNKNOWN, self.language)
        if turn.role and turn.speaker:
            role = m.ROLES[turn.role].of(self.language)
            name = say(m.PERSON, self.language, name=name, role=role)
        return f"{name} · {clock(turn.start_s)}" if turn.start_s is not None else name


def view_of(
    statement: Statement, library: Library, way: Way, pointer: Pointer | None
) -> StatementView:
    """What the page of a statement shows to a reader."""
    language = way.language
    located = locate(statement, pointer, library) if pointer else None
    span = located.span if located else None
    return StatementView(
        statement=statement,
        language=language,
        located=located,
        badges=tuple(_badges(statement, language)),
        notes=tuple(_notes(statement, library, language)),
        facts=tuple(_facts(statement, library, language)),
        blocks=tuple(blocks(statement, library, span)),
        twin=_twin(statement, library, span, way),
        successor=_successor(statement, library, way),
        official=safe_url(statement.source_url),
        recording=_recording(statement, span),
        permanent=way.root + link(statement, *span) if span else None,
    )


def _badges(statement: Statement, language: Language) -> list[str]:
    date = str(statement.date) if statement.date else None
    as_of = str(statement.status_as_of) if statement.status_as_of else None
    found = badges(str(statement.kind), date, statement.status, as_of, language)
    return [*found, language_badge(statement.language, statement.translation, language)]


def _notes(statement: Statement, library: Library, language: Language) -> Iterator[str]:
    if statement.kind is Kind.DIGEST:
        yield opening(statement, 0, language).rstrip(":") + "."
    if note := language_note(statement, library.versions, language):
        yield note


def _facts(statement: Statement, library: Library, language: Language) -> Iterator[tuple[str, str]]:
    is_digest = statement.kind is Kind.DIGEST  # nobody speaks in it, and nobody has issued it
    if statement.issuer and not is_digest:
        yield say(labels.ISSUED_BY, language), statement.issuer
    if statement.speaker and not is_digest:
        name = statement.speaker
        if statement.speaker_role:
            role = m.ROLES[statement.speaker_role].of(language)
            name = say(m.PERSON, language, name=name, role=role)
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


def _twin(
    statement: Statement, library: Library, span: tuple[int, int] | None, way: Way
) -> Onward | None:
    twin = library.versions.twin(statement)
    if twin is None:
        return None
    place = twin_span(statement, twin, library, span) if span else None
    href = link(twin, *place) if place else page_of(twin)
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
