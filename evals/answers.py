"""The cases: are the answers right, in both languages, and is there none where none should be?"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.question import Message
from assistant.standing import day_asked_about
from evals import emergencies
from evals.assistants import beside, build_assistant, describe
from evals.case import Case, Suite, corpus_folder, stale_gold, unknown_gold
from evals.emergencies import Alarm
from evals.errors import DataError
from evals.marking import Asked, Row, mark, values, versions_of
from evals.metrics import Estimate, mean, quantile
from evals.parity import parity
from evals.report import Progress, metrics_table, print_table, shown, silent
from index.statement import LANGUAGES, Language, PartialDate

if TYPE_CHECKING:
    from assistant.composing import Assistant

_WARM_UP = "What has been said?"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked, what lies beside the corpora, and where indexes are made."""

    suite: Suite
    work: Path
    distractors: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Every answer with its marks, and what they depend on."""

    rows: Sequence[Row]
    alarms: Sequence[Alarm]
    config: Mapping[str, Any]
    dataset: str

    def metrics(self) -> dict[str, Estimate]:
        """All measures by name."""
        return score(self.rows) | emergencies.score(self.alarms)

    def to_json(self) -> dict[str, Any]:
        """The contract's report; ``tags`` are the right answers by tag and language."""
        return {
            "dataset": self.dataset,
            "config": dict(self.config),
            "metrics": {name: one.to_json() for name, one in self.metrics().items()},
            "tags": {
                label: {language: one.to_json() for language, one in found.items()}
                for label, found in by_tag(self.rows).items()
            },
            "rows": [asdict(row) for row in self.rows],
            "emergencies": [asdict(alarm) for alarm in self.alarms],
        }


def evaluate(plan: Plan, progress: Progress = silent) -> Result:
    """Ask every wording of every case.

    Raises:
        DataError: a case names what is not there, or a distractor cannot be read.
        IndexingError, AssistantError: an index cannot be built or asked.
    """
    rows: list[Row] = []
    alarms: list[Alarm] = []
    corpora: dict[str, Any] = {}
    suite = plan.suite
    for corpus in suite.corpora():
        folder = corpus_folder(corpus, suite.folder)
        work = plan.work / "-".join(["cases", corpus, *(one.name for one in plan.distractors)])
        work.mkdir(parents=True, exist_ok=True)
        merged = beside(folder, plan.distractors, work) if plan.distractors else folder
        assistant, problems = build_assistant(merged, work / "index", progress)
        cases = [one for one in suite.cases if one.corpus == corpus]
        stale = _stale_gold(assistant, cases, suite.folder)
        corpora[corpus] = describe(assistant, not_indexed=list(problems), stale_gold=stale)
        rows += _ask_all(assistant, cases, progress)
        pairs = [one for one in suite.emergencies if one.corpus == corpus]
        alarms += emergencies.ask_pairs(assistant, pairs, progress)
    config = {"distractors": [one.name for one in plan.distractors], "corpora": corpora}
    return Result(rows, alarms, config, suite.folder.resolve().name)


def _stale_gold(assistant: Assistant, cases: Sequence[Case], folder: Path) -> list[str]:
    """Gold words that the corpus does not have any more; a statement that it lacks is an error."""
    versions = versions_of(assistant.searcher.statements)
    for case in cases:
        if unknown := unknown_gold(case, versions):
            raise DataError(folder, None, f"case {case.id}: there is no statement {unknown}")
    return [one for case in cases for one in stale_gold(case, versions)]


def _ask_all(assistant: Assistant, cases: Sequence[Case], progress: Progress) -> list[Row]:
    statements = assistant.searcher.statements
    versions = versions_of(statements)
    assistant.ask(_WARM_UP)  # what is loaded once is not timed
    rows: list[Row] = []
    for done, case in enumerate(cases, start=1):
        rows += [
            mark(_ask(assistant, case, language, number), statements, versions)
            for language in LANGUAGES
            for number in range(len(case.questions.of(language)))
        ]
        progress(f"Asking {case.corpus}", done, len(cases))
    return rows


def _ask(assistant: Assistant, case: Case, language: Language, number: int) -> Asked:
    question = case.questions.of(language)[number]
    history = [Message(turn.role, turn.content) for turn in case.history.of(language)]
    # A day that the question names is for the assistant to find.
    named = day_asked_about(question, datetime.now(UTC).date()) is not None
    day = PartialDate(case.as_of) if case.as_of and not named else None
    began = time.perf_counter()
    answer = assistant.ask(question, history=history, as_of=day, id=case.id)
    took = time.perf_counter() - began
    began = time.perf_counter()
    assistant.searcher.search(answer.understood, k=assistant.settings.passages_searched)
    searching = time.perf_counter() - began
    return Asked(case, language, number, question, answer, took * 1000, searching * 1000)


def score(rows: Sequence[Row]) -> dict[str, Estimate]:
    """The measures by name; those that end in a language are over its questions."""
    found: dict[str, Estimate] = {}
    for language in LANGUAGES:
        own = [row for row in rows if row.language == language]
        answerable = [row for row in own if row.expects_answer]
        others = [row for row in own if not row.expects_answer]
        found |= {
            f"right.{language}": mean(values(answerable, "right")),
            f"unanswerable_not_answered.{language}": mean(values(others, "right")),
            f"answerable_refused.{language}": mean([float(not r.answered) for r in answerable]),
            f"right_statement.{language}": mean(values(answerable, "right_statement")),
            f"right_statement_first.{language}": mean(values(answerable, "right_statement_first")),
            f"key_facts.{language}": mean(values(answerable, "key_facts")),
            f"gold_quoted.{language}": mean(values(answerable, "gold_quoted")),
            f"right_reason.{language}": mean(values(own, "right_reason")),
        }
    answered = [row for row in rows if row.answered]
    found |= {
        "nothing_forbidden": mean([float(not row.forbidden) for row in rows]),
        "right_language": mean(values(rows, "right_language")),
        "attributed": mean(values(answered, "attributed")),
        "standing_told": mean(values(answered, "standing_told")),
        "right_day": mean(values(rows, "right_day")),
        "exact_quotes": mean(values(answered, "exact")),
        "milliseconds.p50": quantile([row.milliseconds for row in rows], 0.5),
        "milliseconds.p95": quantile([row.milliseconds for row in rows], 0.95),
        "milliseconds_beside_search.p95": quantile(
            [max(row.milliseconds - row.searching, 0.0) for row in rows], 0.95
        ),
    }
    return found | parity(rows)


def by_tag(rows: Sequence[Row]) -> dict[str, dict[Language, Estimate]]:
    """For each tag the share of right outcomes, by language."""
    found: dict[str, dict[Language, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for label in row.labels:
            found[label][row.language].append(float(row.right))
    return {
        label: {language: mean(marks[language]) for language in LANGUAGES}
        for label, marks in sorted(found.items())
    }


def print_report(result: Result) -> None:
    """The report as tables, with every answer that is not right."""
    metrics_table(f"{result.dataset}: {len(result.rows)} questions", result.metrics())
    tags = [
        (label, *(f"{shown(found[one])}  n={found[one].n}" for one in LANGUAGES))
        for label, found in by_tag(result.rows).items()
    ]
    if tags:
        print_table("right outcomes by tag", ("tag", *LANGUAGES), tags)
    wrong = [
        (f"{row.case} ({row.language})", row.question[:60], row.expect, _outcome(row))
        for row in result.rows
        if not row.right
    ]
    wrong += [
        (f"{one.pair} ({one.language})", one.text[:60], *_alarm(one))
        for one in result.alarms
        if one.alarmed != one.emergency
    ]
    if wrong:
        print_table("not right", ("case", "question", "expected", "got"), wrong)


def _alarm(alarm: Alarm) -> tuple[str, str]:
    """What was expected of a text that may tell of an emergency, and what came."""
    return ("911 first", "no alarm") if alarm.emergency else ("no alarm", "911 first")


def _outcome(row: Row) -> str:
    """What is not right about a row, in a few words."""
    if not row.answered:
        return f"{row.answer['status']} ({row.answer['reason']})"
    first = row.answer["citations"][0]["statement"]
    if not row.expects_answer:
        return f"answered from {first}"
    if row.forbidden:
        return f"it says {', '.join(map(repr, row.forbidden))}"
    return f"a key fact is missing in {first}" if row.right_statement else f"it cites {first}"
