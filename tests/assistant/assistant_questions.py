"""The corpora that the assistant's tests ask, the questions asked of them, and conversations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from assistant.question import Message

if TYPE_CHECKING:
    from assistant.answer import Answer
    from assistant.composing import Assistant

ROOT = Path(__file__).parents[2]
CORPORA = {"dallas": ROOT / "corpus", "sample_city": ROOT / "evals" / "corpora" / "sample_city"}
QUESTIONS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("questions.yaml").read_text("utf-8")
)


def talk(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last question of a conversation."""
    history: list[Message] = []
    for question in questions:
        answer = assistant.ask(question, history=history)
        history += [Message("user", question), Message("assistant", answer.text)]
    return answer
