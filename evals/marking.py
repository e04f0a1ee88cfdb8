"""A case's answer marked: is it right, and in which respects is it not; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.answer import Answer, AnswerStatus, Reason
from evals.case import Case
from evals.scoring import (
    QUOTED_CHARACTERS,
    covered_characters,
    is_attributed,
    is_exact,
    says,
    tells_standing,
)
from index.statement import LANGUAGES, Language, Statement

# What is in no language of ours, or in none.
_NO_LANGUAGE = (Reason.LANGUAGE, Reason.EMPTY)
# The versions of each statement, by the id of any of them and by language.
Versions = Mapping[str, Mapping[Language, Statement]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One wording of a case's question, its answer, and how many milliseconds that took.

    ``searching`` are those of a search alone.
    """

    case: Case
    language: Language
    wording: int
    question: str
    answer: Answer
    milliseconds: float
    searching: float


@dataclass(frozen=True, slots=True)
class Row:
    """An answer with its marks; None: the case does not ask for that.

    ``right`` is the verdict: where an answer is expected, it cites the right statement and has
    every key fact and nothing forbidden; where none is expected, there is none.
    """

    case: str
    corpus: str
    expect: str
    labels: tuple[str, ...]
    language: Language
    wording: int
    question: str
    right: bool
    right_statement: bool | None
    right_statement_first: bool | None
    key_facts: bool | None
    gold_quoted: bool | None
    forbidden: tuple[str, ...]
    right_reason: bool | None
    right_language: bool | None
    right_day: bool | None
    attributed: bool
    standing_told: bool
    exact: bool
    milliseconds: float
    searching: float
    answer: Mapping[str, Any]

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return bool(self.answer["status"] == AnswerStatus.ANSWERED)

    @property
    def expects_answer(self) -> bool:
        """Whether there should be one."""
        return self.expect == AnswerStatus.ANSWERED


def versions_of(statements: Mapping[str, Statement]) -> Versions:
    """The versions of every statement."""
    found: dict[str, dict[Language, Statement]] = {}
    for statement in statements.values():
        found.setdefault(statement.translation_of or statement.id, {})[statement.language] = (
            statement
        )
    return {one.id: found[one.translation_of or one.id] for one in statements.values()}


def mark(asked: Asked, statements: Mapping[str, Statement], versions: Versions) -> Row:
    """Mark one answer."""
    case, answer, language = asked.case, asked.answer, asked.language
    expected = case.expect == "answered"
    gold = {one.id for g in case.gold for one in versions[g.statement].values()}
    cited = [one.statement for one in answer.citations]
    quotes = "\n".join(one.quote for one in answer.citations)
    facts = all(says(quotes, alternatives) for alternatives in case.key_facts.of(language))
    forbidden = tuple(one for one in case.forbidden.of(language) if says(answer.text, [one]))
    found = any(one in gold for one in cited)
    return Row(
        case=case.id,
        corpus=case.corpus,
        expect=case.expect,
        labels=tuple(case.labels()),
        language=language,
        wording=asked.wording,
        question=asked.question,
        right=_is_right(case, answer, found and facts) and not forbidden,
        right_statement=found if expected else None,
        right_statement_first=cited[:1] != [] and cited[0] in gold if expected else None,
        key_facts=facts if expected and case.key_facts.of(language) else None,
        gold_quoted=_gold_quoted(asked, statements) if expected else None,
        forbidden=forbidden,
        right_reason=answer.reason == case.reason if case.reason else None,
        right_language=None if case.reason in _NO_LANGUAGE else answer.language == language,
        right_day=answer.as_of == case.as_of if case.as_of else None,
        attributed=is_attributed(answer, language),
        standing_told=tells_standing(answer, language),
        exact=all(is_exact(one, statements) for one in answer.citations),
        milliseconds=round(asked.milliseconds, 2),
        searching=round(asked.searching, 2),
        answer=answer.to_json(),
    )


def _is_right(case: Case, answer: Answer, complete: bool) -> bool:
    if case.expect == "answered":
        return answer.status is AnswerStatus.ANSWERED and complete
    if case.expect == "refused":
        return answer.status is AnswerStatus.REFUSED
    return answer.status is not AnswerStatus.ANSWERED


def _gold_quoted(asked: Asked, statements: Mapping[str, Statement]) -> bool | None:
    """Whether some gold words are quoted, in whichever language they are shown."""
    golds = [
        gold.quote[language]
        for gold in asked.case.gold
        for language in LANGUAGES
        if language in gold.quote
    ]
    shares = (covered_characters(one, asked.answer.citations, statements) for one in golds)
    return any(share >= QUOTED_CHARACTERS for share in shares) if golds else None


def values(rows: Iterable[Row], name: str) -> list[float]:
    """The marks of one kind as 1 and 0, those left out that are None."""
    marks = (getattr(row, name) for row in rows)
    return [float(one) for one in marks if one is not None]
