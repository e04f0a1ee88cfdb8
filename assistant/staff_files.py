"""Files that staff write for the assistant: YAML read into checked values, every mistake named."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from assistant.errors import AssistantError
from index.plain_yaml import line_of, load, whats_wrong
from index.statement import Language

_T = TypeVar("_T")
# PyYAML takes a tag at its word: "!!timestamp 2" or "!!bool perhaps" fail as they may.
_UNREADABLE = (yaml.YAMLError, ValueError, LookupError, AttributeError, RecursionError)


class Part(BaseModel):
    """A value of such a file: nothing unknown in it, no space around its texts."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Words(Part):
    """A string in both languages."""

    en: Annotated[str, Field(min_length=1)]
    es: Annotated[str, Field(min_length=1)]

    def of(self, language: Language) -> str:
        """The string in one language."""
        return {"en": self.en, "es": self.es}[language]


Phrase = Annotated[str, Field(min_length=2)]


class Phrases(Part):
    """Questions or phrases, at least one in each language."""

    en: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    es: Annotated[tuple[Phrase, ...], Field(min_length=1)]

    def of(self, language: Language) -> tuple[str, ...]:
        """Those of one language."""
        return {"en": self.en, "es": self.es}[language]


def read_file(path: Path, type_: type[_T], error: type[AssistantError], remedy: str) -> _T | None:
    """What a YAML file says, as a type; None where there is no file, or nothing in it but comments.

    Raises:
        AssistantError: of the class ``error``: it cannot be read or a value is wrong; the message
            gives file and line, and ends with ``remedy`` where a value is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as wrong:
        raise error(f"{path}: cannot be read as UTF-8 text. Save it in that form") from wrong
    try:
        said = load(text)
    except _UNREADABLE as wrong:
        problem, line = whats_wrong(wrong, text)
        raise error(
            f"{path}:{line or 1}: not valid YAML ({problem}). Put text with colons or quotation "
            "marks between double quotation marks"
        ) from wrong
    if said is None:
        return None
    try:
        return TypeAdapter(type_).validate_python(said)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        place = first["loc"]
        name = ".".join(str(part) for part in place if not isinstance(part, int)) or "the file"
        problem = first["msg"].removeprefix("Value error, ")
        raise error(f"{path}:{line_of(text, place)}: {name}: {problem}. {remedy}") from wrong
