"""The facts about a statement: front matter, sidecar and defaults, checked field by field."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Annotated, Any, Self

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from index.plain_yaml import line_of, load, whats_wrong
from index.reading.problem import UnreadableError
from index.statement import (
    Kind,
    Language,
    PartialDate,
    Reports,
    SpeakerRole,
    Status,
    Translation,
)

_OF_STATUS = {"status", "status_as_of", "superseded_by", "superseded_on"}
_WITH_STATUS = tuple(kind for kind in Kind if kind.has_status)
_ALIKE = 0.85  # likeness to a known fact from which an unknown one is taken for a slip


def _partial_date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return PartialDate(value.strip())
        except ValueError as error:
            raise PydanticCustomError("date", "{why}", {"why": str(error)}) from error
    return value


def _text(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value


Date = Annotated[PartialDate | None, BeforeValidator(_partial_date)]
Text = Annotated[str | None, BeforeValidator(_text)]


class Person(BaseModel):
    """Who stands behind a speaker's label."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1)]
    role: SpeakerRole | None = None


class Facts(BaseModel):
    """What front matter or a sidecar says; other fields of theirs are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)

    id: Text = None
    title: Text = None
    kind: Kind = Kind.PAGE
    reports: Reports | None = None
    issuer: Text = None
    speaker: Text = None
    speaker_role: SpeakerRole | None = None
    date: Date = None
    date_note: Text = None
    effective: Date = None
    status: Status | None = None
    status_as_of: Date = None
    superseded_by: Text = None
    superseded_on: Date = None
    language: Language | None = None
    translation_of: Text = None
    translation: Translation | None = None
    source_url: Text = None
    source_note: Text = None
    media_url: Text = None
    offset_s: float = 0.0
    speakers: dict[str, Person] = {}

    @field_validator("source_url", "media_url")
    @classmethod
    def _on_the_web(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("https://", "http://")):
            raise PydanticCustomError("address", "it must begin with https:// or http://")
        return value

    @field_validator("id")
    @classmethod
    def _fit_for_a_link(cls, value: str | None) -> str | None:
        if value is not None and any(c.isspace() or c in "?#%\\<>\"'" for c in value):
            raise PydanticCustomError("id", "it must not have spaces or any of ? # % \\ < > \" '")
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.title is None:
            raise PydanticCustomError("missing", "there is no title", {"fact": "title"})
        if self.kind.needs_date and self.date is None:
            why = f"a statement of the kind {self.kind} needs the date on which it was issued"
            raise PydanticCustomError("missing", "{why}", {"why": why, "fact": "date"})
        if self.status is not None and not self.kind.has_status:
            why = f"a statement of the kind {self.kind} has no status; orders and policies have"
            raise PydanticCustomError("misplaced", "{why}", {"why": why, "fact": "status"})
        if self.reports is not None and self.kind is not Kind.DIGEST:
            raise PydanticCustomError("misplaced", "only a digest reports", {"fact": "reports"})
        return self


def read_yaml(text: str) -> dict[str, Any]:
    """The fields of a YAML text.

    Raises:
        UnreadableError: it is no YAML, or no fields.
    """
    try:
        found = load(text)
    except (yaml.YAMLError, ValueError) as error:
        what, line = whats_wrong(error, text)
        raise UnreadableError(
            f"the facts are not valid YAML ({what})",
            "Put text with colons, # or quotation marks between double quotation marks",
            line or _first_line(text),
        ) from error
    if not isinstance(found or {}, dict):
        raise UnreadableError(
            "the facts are not written as fields",
            "Write them as lines of NAME: VALUE",
            _first_line(text),
        )
    return {str(key): value for key, value in (found or {}).items()}


def check_facts(fields: Mapping[str, Any], defaults: Mapping[str, Any], *, yaml_text: str) -> Facts:
    """The facts that fields and, where they are silent, defaults give.

    Raises:
        UnreadableError: a value is malformed or a needed one missing; with its line.
    """
    known = Facts.model_fields
    for field in fields.keys() - known.keys():
        if near := difflib.get_close_matches(field, known, n=1, cutoff=_ALIKE):
            raise UnreadableError(
                f"there is no fact {field}",
                f"Did you mean {near[0]}? The corpus README lists the facts",
                _line_of(yaml_text, field),
            )
    given = {key: value for key, value in fields.items() if value is not None}
    try:
        return Facts.model_validate({**_fitting(defaults, given), **given})
    except ValidationError as error:
        raise _unreadable(error, yaml_text) from error


def _fitting(defaults: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The defaults that make sense for a statement's kind; a press release has no status."""
    kind = given.get("kind", defaults.get("kind"))
    unfit = set() if kind in _WITH_STATUS else _OF_STATUS
    unfit = unfit if kind == Kind.DIGEST else {*unfit, "reports"}
    return {key: value for key, value in defaults.items() if key not in unfit}


def _unreadable(error: ValidationError, yaml_text: str) -> UnreadableError:
    first = error.errors(include_url=False)[0]
    context = first.get("ctx", {})
    place = [str(part) for part in first["loc"]] or [str(context.get("fact", ""))]
    field, name = place[0], ".".join(place)
    line = _line_of(yaml_text, field)
    if first["type"] == "missing" and not first["loc"]:
        remedy = f"Add {field} to the facts (front matter or sidecar)"
        return UnreadableError(first["msg"], remedy, _first_line(yaml_text))
    if first["type"] in ("enum", "literal_error"):
        reason = f"{name} is {first['input']!r}, which is none of its values"
        return UnreadableError(reason, f"Write {context['expected']}", line)
    if first["type"] == "misplaced":
        return UnreadableError(first["msg"], f"Take {field} out, or correct the kind", line)
    reason = f"{name} is {first['input']!r}: {first['msg'][0].lower()}{first['msg'][1:]}"
    return UnreadableError(reason, "Correct it; the corpus README shows what belongs there", line)


def _line_of(yaml_text: str, field: str) -> int:
    """The line of a field, or the first line of the facts where it is not there."""
    return max(line_of(yaml_text, [field]), _first_line(yaml_text))


def _first_line(yaml_text: str) -> int:
    return yaml_text.count("\n", 0, len(yaml_text) - len(yaml_text.lstrip("\n"))) + 1
