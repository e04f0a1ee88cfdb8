"""The facts about a statement: front matter, sidecar and defaults, checked field by field."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from index.plain_yaml import line_of, load, whats_wrong
from index.reading.problem import Mistake, UnreadableError
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
        UnreadableError: values are malformed or needed ones missing; all, with their lines.
    """
    slips = _slips(fields)
    mistakes = [
        Mistake(
            f"there is no fact {field}",
            f"Did you mean {meant}? The corpus README lists the facts",
            _line_of(yaml_text, field),
        )
        for field, meant in slips.items()
    ]
    given = {key: value for key, value in fields.items() if value is not None}
    said = {**_fitting(defaults, given), **given}
    malformed: set[str] = set()
    try:
        facts = Facts.model_validate(said)
    except ValidationError as error:
        details = error.errors(include_url=False)
        malformed = {str(one["loc"][0]) for one in details}
        mistakes += [_malformed(one, yaml_text) for one in details]
        facts = Facts.model_validate({k: v for k, v in said.items() if k not in malformed})
    # What is told wrongly is not missing, and where the kind is, nobody knows what belongs to it.
    unsure = malformed | set(slips.values())
    mistakes += [
        mistake
        for field, mistake in _at_odds(facts, yaml_text)
        if field not in unsure and (field == "title" or "kind" not in unsure)
    ]
    if mistakes:
        raise UnreadableError.of(sorted(mistakes, key=lambda one: one.line or 0))
    return facts


def _slips(fields: Mapping[str, Any]) -> dict[str, str]:
    """Fields that are no facts but nearly the names of some, with those names."""
    known = Facts.model_fields
    found = {}
    for field in fields:
        if field in known:
            continue
        if near := difflib.get_close_matches(field, known, n=1, cutoff=_ALIKE):
            found[field] = near[0]
    return found


def _at_odds(facts: Facts, yaml_text: str) -> Iterator[tuple[str, Mistake]]:
    """Facts that are missing or do not go with the kind, and what mends it."""
    kind = facts.kind
    missing, misplaced = [], []
    if facts.title is None:
        missing.append(("title", "there is no title"))
    if kind.needs_date and facts.date is None:
        why = f"a statement of the kind {kind} needs the date on which it was issued"
        missing.append(("date", why))
    if facts.status is not None and not kind.has_status:
        why = f"a statement of the kind {kind} has no status; orders and policies have"
        misplaced.append(("status", why))
    if facts.reports is not None and kind is not Kind.DIGEST:
        misplaced.append(("reports", "only a digest reports"))
    for field, why in missing:
        remedy = f"Add {field} to the facts (front matter or sidecar)"
        yield field, Mistake(why, remedy, _first_line(yaml_text))
    for field, why in misplaced:
        remedy = f"Take {field} out, or correct the kind"
        yield field, Mistake(why, remedy, _line_of(yaml_text, field))


def _fitting(defaults: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The defaults that make sense for a statement's kind; a press release has no status."""
    kind = given.get("kind", defaults.get("kind"))
    unfit = set() if kind in _WITH_STATUS else _OF_STATUS
    unfit = unfit if kind == Kind.DIGEST else {*unfit, "reports"}
    return {key: value for key, value in defaults.items() if key not in unfit}


def _malformed(error: ErrorDetails, yaml_text: str) -> Mistake:
    place = [str(part) for part in error["loc"]]
    name, line = ".".join(place), _line_of(yaml_text, place[0])
    if error["type"] in ("enum", "literal_error"):
        reason = f"{name} is {error['input']!r}, which is none of its values"
        return Mistake(reason, f"Write {error['ctx']['expected']}", line)
    reason = f"{name} is {error['input']!r}: {error['msg'][0].lower()}{error['msg'][1:]}"
    return Mistake(reason, "Correct it; the corpus README shows what belongs there", line)


def _line_of(yaml_text: str, field: str) -> int:
    """The line of a field, or the first line of the facts where it is not there."""
    return max(line_of(yaml_text, [field]), _first_line(yaml_text))


def _first_line(yaml_text: str) -> int:
    return yaml_text.count("\n", 0, len(yaml_text) - len(yaml_text.lstrip("\n"))) + 1
