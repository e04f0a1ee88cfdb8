"""Retrieval benchmarks in the layout of BEIR (Thakur et al. 2021): corpus, queries, qrels.

``corpus.jsonl`` and ``queries.jsonl`` hold an object a line with ``_id`` and ``text``;
``metadata.lang`` is its language (without it: detected). ``qrels/test.tsv`` holds question,
passage and grade, with tabs between them, below one line of headings.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.errors import DataError
from index.language import detect
from index.statement import LANGUAGES, Language

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", "qrels/test.tsv"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage or a question."""

    id: str
    title: str
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Passages, questions, and which passages (with their grades) answer which question.

    Judgments of passages or questions that are not in the files are left out, ``dangling`` of
    them; so are questions that no passage here answers.
    """

    name: str
    passages: Sequence[Entry]
    questions: Sequence[Entry]
    relevant: Mapping[str, Mapping[str, int]]
    dangling: int

    def relevant_among(self, pool: Iterable[Entry]) -> dict[str, dict[str, int]]:
        """The judgments on a pool of passages; questions without one above 0 are left out."""
        ids = {one.id for one in pool}
        found = {
            question: {passage: grade for passage, grade in grades.items() if passage in ids}
            for question, grades in self.relevant.items()
        }
        return {question: grades for question, grades in found.items() if any(grades.values())}


class _Metadata(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    lang: str | None = None


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Annotated[str, Field(alias="_id", min_length=1, coerce_numbers_to_str=True)]
    title: str = ""
    text: str
    metadata: _Metadata = _Metadata()


def read_benchmark(folder: Path) -> Benchmark:
    """Read a benchmark's folder.

    Raises:
        DataError: a file is missing, or a line of it cannot be used; the message names it.
    """
    passages = list(_entries(folder / CORPUS))
    questions = list(_entries(folder / QUERIES))
    known = {one.id for one in questions}, {one.id for one in passages}
    relevant: dict[str, dict[str, int]] = {}
    dangling = judged = 0
    for question, passage, grade in _judgments(folder / QRELS):
        judged += 1
        if question in known[0] and passage in known[1]:
            relevant.setdefault(question, {})[passage] = grade
        else:
            dangling += 1
    if dangling == judged:
        raise DataError(
            folder / QRELS, None, "no line names both a question and a passage that are there"
        )
    return Benchmark(folder.resolve().name, passages, questions, relevant, dangling)


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON lines file with the numbers of their lines, which count from 1.

    Raises:
        DataError: the file is missing or empty, or a line is no JSON object in UTF-8.
    """
    empty = True
    for number, line in _lines(path):
        try:
            found = json.loads(line)
        except ValueError as error:
            raise DataError(path, number, f"not valid JSON ({error})") from error
        if not isinstance(found, dict):
            raise DataError(path, number, "not a JSON object")
        empty = False
        yield number, found
    if empty:
        raise DataError(path, None, "there is nothing in it")


def _entries(path: Path) -> Iterator[Entry]:
    seen: set[str] = set()
    for number, raw in json_lines(path):
        try:
            line = _Line.model_validate(raw)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(part) for part in first["loc"])
            raise DataError(path, number, f"{place}: {first['msg']}") from error
        if line.id in seen:
            raise DataError(path, number, f"the id {line.id} is there twice")
        seen.add(line.id)
        title = unicodedata.normalize("NFC", line.title.strip())
        text = unicodedata.normalize("NFC", line.text.strip()) or title
        if not text:
            raise DataError(path, number, "there is no text")
        yield Entry(line.id, title, text, _language(path, number, line.metadata.lang, text))


def _language(path: Path, number: int, named: str | None, text: str) -> Language:
    found = named if named is not None else detect(text).language
    language = next((one for one in LANGUAGES if one == found), None)
    if language is None:
        what = f"unknown language {named!r}" if named else "the language cannot be told"
        raise DataError(path, number, f'{what}: set metadata.lang to "en" or "es"')
    return language


def _judgments(path: Path) -> Iterator[tuple[str, str, int]]:
    for number, line in _lines(path):
        fields = line.rstrip("\r\n").split("\t")
        if number == 1 and not fields[-1].strip().lstrip("-").isdecimal():
            continue  # the line of headings
        try:
            question, passage, grade = fields
            yield question, passage, int(grade)
        except ValueError as error:
            raise DataError(
                path, number, "not a question's id, a passage's id and a whole number with tabs"
            ) from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Lines that are not blank, with their numbers."""
    try:
        with path.open(encoding="utf-8") as lines:
            yield from ((n, line) for n, line in enumerate(lines, start=1) if line.strip())
    except OSError as error:
        raise DataError(path, None, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise DataError(path, None, f"is not UTF-8 ({error.reason})") from error
