"""Questions about given pages: is the right page cited, are the right words quoted?

A folder holds ``statements/`` and ``questions.jsonl`` with {id, language, question, history (latest
first, ``user:…`` and ``agent:…``), statement, gold (spans of the page, white space aside)}.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer, AnswerStatus
from assistant.question import Message
from evals.assistants import build_assistant, describe, without
from evals.beir import json_lines
from evals.errors import DataError
from evals.metrics import Estimate, gap, mean, quantile
from evals.report import Progress, metrics_table, silent
from evals.scoring import (
    QUOTED_CHARACTERS,
    QUOTED_WORDS,
    covered_characters,
    is_exact,
    shared_words,
)
from index.statement import Language

if TYPE_CHECKING:
    from assistant.composing import Assistant

QUESTIONS, STATEMENTS = "questions.jsonl", "statements"
Turns = Literal["first", "all"]
_ROLES: dict[str, Literal["user", "assistant"]] = {"user": "user", "agent": "assistant"}


class Asked(BaseModel):
    """One line of the questions."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    language: Language | None = None
    question: str
    history: tuple[str, ...] = ()
    statement: str
    gold: tuple[str, ...] = ()

    def messages(self) -> list[Message]:
        """The conversation so far, oldest first.

        Raises:
            ValueError: an entry begins with neither ``user:`` nor ``agent:``.
        """
        found = []
        for entry in reversed(self.history):
            speaker, colon, said = entry.partition(":")
            if not colon or speaker not in _ROLES:
                raise ValueError("history: an entry begins with neither user: nor agent:")
            found.append(Message(_ROLES[speaker], said.strip()))
        return found


@dataclass(frozen=True, slots=True)
class Row:
    """A question with the marks of its answer; None: it was not asked that way.

    ``quoted_characters`` is the covered share of the gold span that is covered best,
    ``quoted_words`` the share of words that a quote from the right page has in common with one.
    ``searched_first``: search alone ranks a passage of the right page first.
    """

    id: str
    statement: str
    question: str
    follow_up: bool
    answered: bool
    reason: str | None
    right_page: bool
    quoted_characters: float
    quoted_words: float
    exact: bool
    searched_first: bool
    milliseconds: float
    citations: Sequence[Mapping[str, Any]]
    right_page_without_history: bool | None = None
    answered_without_page: bool | None = None


def read_questions(
    folder: Path, turns: Turns = "first", min_words: int = 4
) -> list[tuple[int, Asked]]:
    """The questions of so many words, with the numbers of their lines.

    ``turns`` "first": those that begin a conversation.

    Raises:
        DataError: a line cannot be used, or none is left.
    """
    path = folder / QUESTIONS
    found: list[tuple[int, Asked]] = []
    for number, raw in json_lines(path):
        try:
            asked = Asked.model_validate(raw)
            asked.messages()
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(part) for part in first["loc"])
            raise DataError(path, number, f"{place}: {first['msg']}") from error
        except ValueError as error:
            raise DataError(path, number, str(error)) from error
        if len(asked.question.split()) >= min_words and not (turns == "first" and asked.history):
            found.append((number, asked))
    if not found:
        raise DataError(path, None, f"there is no question of {min_words} words or more")
    return found


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked, and where indexes are made."""

    folder: Path
    work: Path
    turns: Turns = "first"
    min_words: int = 4
    without_page: bool = False


def evaluate(plan: Plan, progress: Progress = silent) -> dict[str, Any]:
    """Ask the questions; the report of the contract.

    Raises:
        DataError: a file cannot be used.
        IndexingError, AssistantError: an index cannot be built or asked.
    """
    lines = read_questions(plan.folder, plan.turns, plan.min_words)
    work = plan.work / f"grounded-{plan.folder.resolve().name}"
    assistant, problems = build_assistant(plan.folder / STATEMENTS, work / "index", progress)
    known = assistant.searcher.statements
    for number, asked in lines:
        if asked.statement not in known:
            raise DataError(
                plan.folder / QUESTIONS, number, f"there is no statement {asked.statement}"
            )
    questions = [asked for _, asked in lines]
    rows = list(_rows(assistant, questions, progress))
    if plan.without_page:
        rows = _asked_without_page(assistant, questions, rows, progress)
    options = {"turns": plan.turns, "min_words": plan.min_words, "without_page": plan.without_page}
    return {
        "dataset": plan.folder.resolve().name,
        "config": describe(assistant, **options, not_indexed=list(problems)),
        "metrics": {name: one.to_json() for name, one in score(rows).items()},
        "rows": [asdict(row) for row in rows],
    }


def _rows(assistant: Assistant, questions: Sequence[Asked], progress: Progress) -> Iterator[Row]:
    assistant.ask(questions[0].question)  # what is loaded once is not timed
    for done, asked in enumerate(questions, start=1):
        history = asked.messages()
        began = time.perf_counter()
        answer = assistant.ask(asked.question, language=asked.language, history=history)
        took = time.perf_counter() - began
        row = _mark(assistant, asked, answer, took * 1000)
        if history:
            alone = assistant.ask(asked.question, language=asked.language)
            right = _is_right_page(assistant, asked, alone)
            row = replace(row, right_page_without_history=right)
        yield row
        progress("Asking", done, len(questions))


def _mark(assistant: Assistant, asked: Asked, answer: Answer, milliseconds: float) -> Row:
    statements, versions = assistant.searcher.statements, assistant.versions
    page = versions.original_id(statements[asked.statement])
    own = [
        one for one in answer.citations if versions.original_id(statements[one.statement]) == page
    ]
    characters = (covered_characters(gold, own, statements) for gold in asked.gold)
    words = (shared_words(gold, one.quote) for gold in asked.gold for one in own)
    hits = assistant.searcher.search(answer.understood, k=1)
    return Row(
        id=asked.id,
        statement=asked.statement,
        question=asked.question,
        follow_up=bool(asked.history),
        answered=answer.status is AnswerStatus.ANSWERED,
        reason=answer.reason,
        right_page=_is_right_page(assistant, asked, answer),
        quoted_characters=max(characters, default=0.0),
        quoted_words=max(words, default=0.0),
        exact=all(is_exact(one, statements) for one in answer.citations),
        searched_first=any(
            versions.original_id(statements[hit.passage.statement]) == page for hit in hits
        ),
        milliseconds=round(milliseconds, 2),
        citations=[
            {"statement": one.statement, "start": one.start, "end": one.end, "quote": one.quote}
            for one in answer.citations
        ],
    )


def _is_right_page(assistant: Assistant, asked: Asked, answer: Answer) -> bool:
    """Whether the statement cited first is the question's, or its twin."""
    statements, versions = assistant.searcher.statements, assistant.versions
    cited = [versions.original_id(statements[one.statement]) for one in answer.citations[:1]]
    return cited == [versions.original_id(statements[asked.statement])]


def _asked_without_page(
    assistant: Assistant,
    questions: Sequence[Asked],
    rows: Sequence[Row],
    progress: Progress,
) -> list[Row]:
    """The rows, each with whether its question is answered where its page was never indexed."""
    answered: dict[int, bool] = {}
    pages = list(dict.fromkeys(asked.statement for asked in questions))
    for done, page in enumerate(pages, start=1):
        with TemporaryDirectory(prefix="evals-", ignore_cleanup_errors=True) as folder:
            smaller = without(assistant, page, Path(folder) / "release")
            for at, asked in enumerate(questions):
                if asked.statement == page:
                    history = asked.messages()
                    answer = smaller.ask(asked.question, language=asked.language, history=history)
                    answered[at] = answer.status is AnswerStatus.ANSWERED
        progress("Without the page", done, len(pages))
    return [replace(row, answered_without_page=answered[at]) for at, row in enumerate(rows)]


def score(rows: Sequence[Row]) -> dict[str, Estimate]:
    """The measures by name, over all questions, and over first turns and follow-ups apart."""
    found = _scored(rows)
    follow_ups = [row for row in rows if row.follow_up]
    if follow_ups:
        first = [row for row in rows if not row.follow_up]
        found |= {f"first_turns.{name}": one for name, one in _scored(first).items()}
        found |= {f"follow_ups.{name}": one for name, one in _scored(follow_ups).items()}
        with_history = [float(row.right_page) for row in follow_ups]
        alone = [float(row.right_page_without_history or 0) for row in follow_ups]
        found["follow_ups.right_page_without_history"] = mean(alone)
        found["follow_ups.gain_by_history"] = gap(with_history, alone)
    found["milliseconds.p50"] = quantile([row.milliseconds for row in rows], 0.5)
    found["milliseconds.p95"] = quantile([row.milliseconds for row in rows], 0.95)
    return found


def _scored(rows: Sequence[Row]) -> dict[str, Estimate]:
    answered = [row for row in rows if row.answered]
    found = {
        "right_page": mean([float(row.right_page) for row in rows]),
        "gold_quoted_90_characters": mean(
            [float(row.quoted_characters >= QUOTED_CHARACTERS) for row in rows]
        ),
        "gold_quoted_70_words": mean([float(row.quoted_words >= QUOTED_WORDS) for row in rows]),
        "answered": mean([float(row.answered) for row in rows]),
        "right_page_where_answered": mean([float(row.right_page) for row in answered]),
        "right_page_found_first": mean([float(row.searched_first) for row in rows]),
        "exact_quotes": mean([float(row.exact) for row in answered]),
    }
    asked_without = [row for row in rows if row.answered_without_page is not None]
    if asked_without:
        quiet = [float(not row.answered_without_page) for row in asked_without]
        spoke = [float(row.answered) for row in asked_without]
        # Paired: each question is asked both ways.
        balanced = [(one + other) / 2 for one, other in zip(spoke, quiet, strict=True)]
        found["not_answered_without_page"] = mean(quiet)
        found["balanced_accuracy"] = mean(balanced)
    return found


def print_report(report: Mapping[str, Any]) -> None:
    """The report as a table."""
    metrics_table(report["dataset"], report["metrics"])
