"""JSON lines in, JSON lines out: many questions, one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.answer import Answer
from assistant.composing import Assistant
from assistant.errors import BatchLineError
from assistant.question import Message
from index.errors import IndexingError


class Turn(BaseModel):
    """One message of a history."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    role: Literal["user", "assistant"]
    content: str


class BatchQuestion(BaseModel):
    """One line of a batch; a number will do for its id."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)]
    question: str
    language: Literal["en", "es"] | None = None
    history: tuple[Turn, ...] = ()


def read_line(line: str) -> BatchQuestion:
    """A line as a question.

    Raises:
        BatchLineError: it is none; the message names the field and not what is in it.
    """
    try:
        return BatchQuestion.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise BatchLineError(f"{field}: {first['msg'].split(': ')[0]}") from None


def answer_lines(assistant: Assistant, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The answer of each line that is not empty, or {id, error}, in the order of the lines."""
    for line in lines:
        if line.strip():
            yield _answered(assistant, line)


def _answered(assistant: Assistant, line: str) -> dict[str, Any]:
    try:
        asked = read_line(line)
        return _ask(assistant, asked).to_json()
    except (BatchLineError, IndexingError) as error:
        return {"id": _id_of(line), "error": str(error)}


def _ask(assistant: Assistant, asked: BatchQuestion) -> Answer:
    history = [Message(turn.role, turn.content) for turn in asked.history]
    return assistant.ask(asked.question, language=asked.language, history=history, id=asked.id)


def _id_of(line: str) -> str | None:
    """The id of a line that is no question, where it has one."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    id_ = found.get("id") if isinstance(found, dict) else None
    return str(id_) if isinstance(id_, str | int) else None
