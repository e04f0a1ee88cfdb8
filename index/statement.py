"""Statements and passages: what the index is made of.

Only value types, standard library only, so that every other module can import this one
for free. All offsets are code points into ``Statement.text``, half-open ``[start, end)``.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Literal, Self

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")


class Kind(StrEnum):
    """What sort of document a statement is."""

    ORDER = "order"
    POLICY = "policy"
    STATEMENT = "statement"
    PRESS_RELEASE = "press_release"
    TRANSCRIPT = "transcript"
    FAQ = "faq"
    PAGE = "page"
    DIGEST = "digest"

    @property
    def needs_date(self) -> bool:
        """Kinds that mean nothing without the day on which they were said."""
        return self in _DATED

    @property
    def has_status(self) -> bool:
        """Only orders and policies can be in force, superseded or rescinded."""
        return self in (Kind.ORDER, Kind.POLICY)


_DATED = frozenset({Kind.ORDER, Kind.POLICY, Kind.STATEMENT, Kind.PRESS_RELEASE, Kind.TRANSCRIPT})


class Reports(StrEnum):
    """What a digest tells of."""

    ORDER = "order"
    STATEMENT = "statement"
    REMARK = "remark"
    FIGURES = "figures"
    ATTENDEE = "attendee"


class Status(StrEnum):
    """Whether an order or policy still holds."""

    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    RESCINDED = "rescinded"


class Translation(StrEnum):
    """Who made a translation; only the first two may stand in for the original."""

    OFFICIAL = "official"
    PREPARED = "prepared"
    UNOFFICIAL = "unofficial"
    MACHINE = "machine"

    @property
    def may_stand_in(self) -> bool:
        """Whether it may be shown in place of the original."""
        return self in (Translation.OFFICIAL, Translation.PREPARED)


class SpeakerRole(StrEnum):
    """In what capacity somebody speaks."""

    OFFICIAL = "official"
    STAFF = "staff"
    ATTENDEE = "attendee"
    PRESS = "press"


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as its source: ``2017``, ``2017-10`` or ``2017-10-05`` (ISO 8601).

    It stands for the interval of days from ``earliest`` to ``latest``; two of them are
    compared by those intervals and never padded to a day.

    Raises:
        ValueError: the text is no such date.
    """

    iso: str

    def __post_init__(self) -> None:
        match = _PARTIAL.fullmatch(self.iso)
        if not match:
            raise ValueError(f"{self.iso!r} is not a date like 2017, 2017-10 or 2017-10-05")
        try:
            date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        except ValueError as error:
            raise ValueError(f"{self.iso!r} is not a day of the calendar") from error

    def _parts(self) -> tuple[int, int | None, int | None]:
        numbers = [int(part) for part in self.iso.split("-")]
        year, month, day = (*numbers, None, None)[:3]
        assert year is not None
        return year, month, day

    @property
    def earliest(self) -> date:
        """First day it may mean."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def latest(self) -> date:
        """Last day it may mean."""
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or monthrange(year, month)[1])

    def certainly_before(self, other: PartialDate) -> bool:
        """Whether every day it may mean lies before every day ``other`` may mean."""
        return self.latest < other.earliest

    def may_equal(self, other: PartialDate) -> bool:
        """Whether the two intervals share a day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        return self.iso


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's span in the text and its level (1 is the highest)."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words in a transcript: span, who, and where in the recording (seconds).

    The span covers the words only; the text carries no speaker label. ``speaker`` is None
    when the source does not say.
    """

    start: int
    end: int
    speaker: str | None = None
    role: SpeakerRole | None = None
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of a paged source begins in the text; pages count from 1."""

    start: int
    number: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One official text in one language, as a reader gave it.

    ``text`` is plain text in Unicode NFC with markup removed; blocks are separated by one
    empty line. ``headings``, ``turns`` and ``pages`` annotate spans of it. ``file`` is the
    path relative to the corpus folder; ``sha256`` that of the source bytes (with its
    sidecar's, where there is one).
    """

    id: str
    title: str
    text: str
    language: Language
    kind: Kind = Kind.PAGE
    reports: Reports | None = None
    issuer: str | None = None
    speaker: str | None = None
    speaker_role: SpeakerRole | None = None
    date: PartialDate | None = None
    date_note: str | None = None
    effective: PartialDate | None = None
    status: Status | None = None
    status_as_of: PartialDate | None = None
    superseded_by: str | None = None
    superseded_on: PartialDate | None = None
    translation_of: str | None = None
    translation: Translation | None = None
    source_url: str | None = None
    source_note: str | None = None
    media_url: str | None = None
    offset_s: float = 0.0
    headings: tuple[Heading, ...] = ()
    turns: tuple[Turn, ...] = ()
    pages: tuple[Page, ...] = ()
    file: str = ""
    sha256: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hex: what a quote of it depends on."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def quote(self, start: int, end: int) -> str:
        """The exact words of a span.

        Raises:
            ValueError: the span is empty or not inside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is no span of {self.id}")
        return self.text[start:end]

    def heading_path(self, position: int) -> tuple[str, ...]:
        """Titles of the headings that a position stands under, outermost first."""
        path: list[Heading] = []
        for heading in self.headings:
            if heading.start > position:
                break
            path = [above for above in path if above.level < heading.level]
            path.append(heading)
        return tuple(self.text[heading.start : heading.end] for heading in path)

    def page_at(self, position: int) -> int | None:
        """Page number of a position, or None where the source has no pages."""
        number = None
        for page in self.pages:
            if page.start > position:
                break
            number = page.number
        return number

    def turn_at(self, position: int) -> Turn | None:
        """The speaker's turn that covers a position."""
        at = bisect_right(self.turns, position, key=attrgetter("start")) - 1
        return self.turns[at] if at >= 0 and position < self.turns[at].end else None


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a statement's text that is indexed.

    ``context`` is what is embedded and matched in front of the span's words (title, heading
    path): it is never quoted.
    """

    id: str
    statement: str
    start: int
    end: int
    language: Language
    heading: tuple[str, ...] = ()
    page: int | None = None
    speaker: str | None = None
    speaker_role: SpeakerRole | None = None
    time: tuple[float, float] | None = None
    context: str = field(default="", kw_only=True)

    @classmethod
    def of(cls, statement: Statement, start: int, end: int, *, context: str = "") -> Self:
        """The passage [start, end) of a statement, with what the statement knows of the place."""
        statement.quote(start, end)
        turn = statement.turn_at(start)
        last = statement.turn_at(end - 1)
        begin = turn.start_s if turn else None
        stop = last.end_s if last else None
        return cls(
            id=f"{statement.id}#{start}-{end}",
            statement=statement.id,
            start=start,
            end=end,
            language=statement.language,
            heading=statement.heading_path(start),
            page=statement.page_at(start),
            speaker=turn.speaker if turn else statement.speaker,
            speaker_role=turn.role if turn else statement.speaker_role,
            time=(begin, stop) if begin is not None and stop is not None else None,
            context=context,
        )
