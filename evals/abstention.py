"""Ten passages and a question: does the judge tell whether one of them answers?

A folder holds ``en.jsonl`` and ``es.jsonl`` with {id, language, question, passages, answerable}
(the layout of NoMIRACL, Thakur et al. 2024).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.beir import json_lines
from evals.errors import DataError
from evals.metrics import Estimate, mean, mean_of_groups, quantile
from evals.report import Progress, machine, metrics_table, silent
from index.settings import IndexSettings
from index.statement import LANGUAGES, Language

if TYPE_CHECKING:
    from assistant.judging import Judge
    from assistant.rereading import Reader


class Asked(BaseModel):
    """One line: a question and the passages that may answer it."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    language: Language
    question: str
    passages: Annotated[tuple[str, ...], Field(min_length=1)]
    answerable: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The judgment on one question; ``support`` is that of each passage, in order."""

    id: str
    language: Language
    question: str
    answerable: bool
    answered: bool
    support: Sequence[float]
    milliseconds: float


def read_questions(folder: Path) -> list[Asked]:
    """The questions of both languages; one of the two files may be absent.

    Raises:
        DataError: a line cannot be used, or there is no file.
    """
    files = [folder / f"{language}.jsonl" for language in LANGUAGES]
    if not any(path.is_file() for path in files):
        raise DataError(folder, None, "there is neither en.jsonl nor es.jsonl in it")
    found = []
    for path in files:
        if not path.is_file():
            continue
        for number, raw in json_lines(path):
            try:
                found.append(Asked.model_validate(raw))
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                place = ".".join(str(part) for part in first["loc"])
                raise DataError(path, number, f"{place}: {first['msg']}") from error
    return found


def evaluate(folder: Path, settings: IndexSettings, progress: Progress = silent) -> dict[str, Any]:
    """Judge every question's passages; the report of the contract.

    Raises:
        DataError: a file cannot be used.
        EmbeddingError, LexiconError: the model or the lexicon cannot be used.
    """
    from assistant.calibration import READ_ANYWHERE
    from assistant.judging import Judge
    from index.cross_encoder import load_cross_encoder
    from index.embedding import load_embedder
    from index.lexicon import load_lexicon

    questions = read_questions(folder)
    embedder, lexicon = load_embedder(settings), load_lexicon()
    judge = Judge(embedder, lexicon, calibration=READ_ANYWHERE)
    rows = _rows(judge, load_cross_encoder(), questions, progress)
    return {
        "dataset": folder.resolve().name,
        "config": {
            "embedding": {"name": embedder.name, "digest": embedder.digest},
            "lexicon_digest": lexicon.digest,
            "calibration": asdict(judge.calibration),
            **machine(),
        },
        "metrics": {name: one.to_json() for name, one in score(rows).items()},
        "rows": [asdict(row) for row in rows],
    }


def _rows(
    judge: Judge, reader: Reader, questions: Sequence[Asked], progress: Progress
) -> list[Row]:
    from assistant.evidence import judge as judged
    from assistant.verdict import Excerpt

    rows = []
    for done, asked in enumerate(questions, start=1):
        excerpts = [Excerpt(text, asked.language) for text in asked.passages]
        began = time.perf_counter()
        verdicts = judged(
            asked.question, excerpts, language=asked.language, judge_with=judge, reader=reader
        )
        took = time.perf_counter() - began
        rows.append(
            Row(
                id=asked.id,
                language=asked.language,
                question=asked.question,
                answerable=asked.answerable,
                answered=any(verdict.answers for verdict in verdicts),
                support=[round(verdict.support, 4) for verdict in verdicts],
                milliseconds=round(took * 1000, 2),
            )
        )
        progress("Judging", done, len(questions))
    return rows


def score(rows: Sequence[Row]) -> dict[str, Estimate]:
    """Balanced accuracy of each language, and its two halves."""
    found: dict[str, Estimate] = {}
    for language in LANGUAGES:
        own = [row for row in rows if row.language == language]
        spoke = [float(row.answered) for row in own if row.answerable]
        quiet = [float(not row.answered) for row in own if not row.answerable]
        if own:
            found[f"balanced_accuracy.{language}"] = mean_of_groups(spoke, quiet)
            found[f"answered_where_answerable.{language}"] = mean(spoke)
            found[f"not_answered_where_not.{language}"] = mean(quiet)
    found["milliseconds.p50"] = quantile([row.milliseconds for row in rows], 0.5)
    found["milliseconds.p95"] = quantile([row.milliseconds for row in rows], 0.95)
    return found


def print_report(report: Mapping[str, Any]) -> None:
    """The report as a table."""
    metrics_table(report["dataset"], report["metrics"])
