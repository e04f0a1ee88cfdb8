"""Answer and Citation: what the assistant returns, and their JSON form.

Standard library only. The JSON form is a contract: no field is ever absent.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Literal

AnswerLanguage = Literal["en", "es", "und"]


class AnswerStatus(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    REFUSED = "refused"


class Reason(StrEnum):
    """Why there is no answer. The first four: not searched; the others: nothing found."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    LANGUAGE = "language"
    TOPIC_OFF = "topic_off"
    NO_EVIDENCE = "no_evidence"
    WRONG_ENTITY = "wrong_entity"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"
    FUTURE = "future"
    OPINION = "opinion"


class Notice(StrEnum):
    """A fixed sentence that goes with an answer."""

    EMERGENCY = "emergency"
    NO_LEGAL_ADVICE = "no_legal_advice"
    OUTSIDE_MODEL = "outside_model"


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered quote with its source.

    ``quote`` is exactly ``statement.text[start:end]`` (code points). ``twin`` is the id of
    the same statement in the other language. Dates are ISO with the source's precision.
    ``time`` is [start, end] in seconds of the recording; ``page`` counts from 1; ``heading``
    is the path of headings, outermost first.
    """

    number: int
    statement: str
    title: str
    kind: str
    reports: str | None
    issuer: str | None
    speaker: str | None
    speaker_role: str | None
    date: str | None
    status: str | None
    status_as_of: str | None
    superseded_by: str | None
    superseded_on: str | None
    language: str
    twin: str | None
    translation: str | None
    source_url: str | None
    quote: str
    start: int
    end: int
    page: int | None
    heading: tuple[str, ...]
    time: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a resident gets for a question.

    ``understood`` is the question as it was searched; ``text`` the whole answer in words,
    with citation numbers in brackets; ``as_of`` the ISO date that the answer holds for;
    ``release`` the index release that it came from.
    """

    id: str
    status: AnswerStatus
    reason: Reason | None
    language: AnswerLanguage
    understood: str
    text: str
    notices: tuple[Notice, ...]
    approved: bool
    as_of: str | None
    release: str | None
    citations: tuple[Citation, ...]
    related: tuple[Citation, ...]
    contact: str | None

    def to_json(self) -> dict[str, Any]:
        """The contract's JSON object: plain strings, numbers, lists and nulls."""
        return asdict(self)
