"""Nothing that a resident types is written down: no log, no file, no message."""

from __future__ import annotations

import gc
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.coverage import WordMatcher, _terms_in
from assistant.question import Message
from index.errors import EmbeddingError

if TYPE_CHECKING:
    from assistant.composing import Assistant

CANARY = "quetzalcanary"
QUESTION = f"Can the police ask {CANARY} about my immigration status?"


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_log_line_and_no_file(
    dallas: Assistant, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    release = dallas.searcher.release.path
    before = snapshot(release)
    with caplog.at_level(logging.DEBUG):
        dallas.ask(QUESTION)
        dallas.ask(f"And {CANARY}?", history=[Message("user", QUESTION)])
        dallas.ask(CANARY * 200)
        dallas.ask(f"<b>{CANARY}</b>", language="es")
    assert CANARY not in caplog.text
    out, err = capfd.readouterr()
    assert CANARY not in out + err
    assert snapshot(release) == before
    assert not any(CANARY.encode() in content for content in before.values())


def test_the_assistant_holds_nothing_of_a_question(dallas: Assistant) -> None:
    """What is kept in memory between questions is words of the corpus alone."""
    dallas.ask(QUESTION)
    gc.collect()
    held = [
        text
        for owner in (dallas, dallas._finder, dallas._finder._judge, dallas._finder._vernacular)
        for value in vars(owner).values()
        if isinstance(value, dict)
        for text in value
    ]
    assert held
    assert not any(CANARY in str(text) for text in held)


def test_an_error_does_not_repeat_the_question(
    dallas: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(dallas.searcher.embedder._model, "encode_query", broken)
    with pytest.raises(EmbeddingError) as caught:
        dallas.ask(QUESTION)
    assert CANARY not in str(caught.value)


def test_terms_of_what_was_typed_are_not_kept() -> None:
    matcher = WordMatcher()
    asked = matcher.read("police status", "en")
    matcher.strengths(asked, "The police do not ask about status.", "en", stated=True)
    before = _terms_in.cache_info().currsize
    kept = matcher.strengths(asked, QUESTION, "en")
    assert kept.tolist() == [1.0, 1.0]
    assert _terms_in.cache_info().currsize == before


def test_nothing_that_was_typed_becomes_a_remembered_pattern(city: Assistant) -> None:
    city.ask("What time do parks close in Quetzalcanary, and what is a quetzalcanary?")
    city.ask("¿Qué es un quetzalcanary?")
    known = [str(key) for name in ("_cache", "_cache2") for key in getattr(re, name, ())]
    assert known
    assert not any(CANARY in one.lower() for one in known)
