"""Answers that staff have approved, made of quotes and nothing else.

Each quote records the digest of the text that it was taken from. When that text changes, the
approved answer lapses by itself, and the question is answered in the usual way.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from assistant.coverage import QuestionTerm, WordMatcher, coverage, weights_of
from assistant.errors import ApprovedError
from assistant.following import Followed
from assistant.judging import Encoder
from assistant.quoting import Quote
from assistant.staff_files import Part, Phrases, read_file
from assistant.verdict import Vector
from assistant.versions import Versions
from index.statement import LANGUAGES, Language, Statement
from index.terms import words

logger = logging.getLogger(__name__)

APPROVED_DIR = "approved"
# A question is one of an approved answer when it asks for nothing that the approved question does
# not, leaves out little, is put in the same way, and means the same.
MATCHED = 0.5  # strength from which a word of the question counts as one of the approved question
TELLING = 0.06  # share of the question's weight that a word without a match may not have
COVERED = 0.7  # weighted share of the approved question's words that the question has
ALIKE = 0.75  # cosine of the two
# Words that turn a question into another one, folded: "when may they ask", "may they not ask".
_PUTTING_WORDS = """
who whom whose when where why how what which should did was were not never
quien quienes cuando donde porque como cuanto cuanta cuantos cuantas cual cuales deberia deberian
fue fueron hubo no nunca que
"""
_PUTTING = frozenset(_PUTTING_WORDS.split())
_REMEDY = "corpus/approved/README.md shows what belongs there"


class ApprovedQuote(Part):
    """The exact words of a statement; ``digest`` is that of its text when staff approved them."""

    statement: Annotated[str, Field(min_length=1)]
    quote: Annotated[str, Field(min_length=1)]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class ApprovedAnswer(Part):
    """One file of ``corpus/approved``."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
    topic: Annotated[str, Field(min_length=1)]
    questions: Phrases
    quotes: Annotated[tuple[ApprovedQuote, ...], Field(min_length=1)]


def approved_files(corpus_dir: Path) -> list[Path]:
    """The files of approved answers of a corpus, in the order of their names."""
    folder = corpus_dir / APPROVED_DIR
    return sorted((*folder.glob("*.yaml"), *folder.glob("*.yml")))


def load_approved_file(path: Path) -> ApprovedAnswer:
    """Read one approved answer.

    Raises:
        ApprovedError: it cannot be read, or a value is wrong; the message gives file, line, remedy.
    """
    answer = read_file(path, ApprovedAnswer, ApprovedError, _REMEDY)
    if answer is None:
        raise ApprovedError(f"{path}: there is no such file, or nothing in it. {_REMEDY}")
    return answer


def load_approved(corpus_dir: Path) -> tuple[ApprovedAnswer, ...]:
    """The approved answers of a corpus, one of each id.

    A file that is wrong is left out, as if it had lapsed: its question is answered in the usual
    way, and all others stay. The log names it, as ``python -m assistant check`` does.
    """
    found: dict[str, ApprovedAnswer] = {}
    for path in approved_files(corpus_dir):
        try:
            answer = load_approved_file(path)
        except ApprovedError as error:
            logger.error("An approved answer is left out. %s.", error)  # noqa: TRY400
            continue
        found.setdefault(answer.id, answer)
    return tuple(found.values())


def follow_approved(corpus_dir: Path) -> Followed[tuple[ApprovedAnswer, ...]]:
    """The approved answers of a corpus, read again when a file comes, goes or changes."""
    return Followed(lambda: approved_files(corpus_dir), lambda: load_approved(corpus_dir))


def located(quote: ApprovedQuote, statement: Statement) -> Quote | None:
    """The exact span of an approved quote; line breaks of the file may stand for spaces."""
    pattern = r"\s+".join(re.escape(word) for word in quote.quote.split())
    match = re.search(pattern, statement.text)
    return Quote(statement.id, match.start(), match.end(), match[0]) if match else None


def lapses(
    answer: ApprovedAnswer, statements: Mapping[str, Statement]
) -> Iterator[tuple[ApprovedQuote, str]]:
    """The quotes for which an approved answer does not stand any more, each with the reason."""
    for quote in answer.quotes:
        statement = statements.get(quote.statement)
        if statement is None:
            yield quote, f"there is no statement {quote.statement}"
        elif located(quote, statement) is None:
            yield quote, f"{quote.statement} does not have these words"
        elif quote.digest is None:
            yield quote, "it is not approved yet"
        elif quote.digest != statement.digest:
            yield quote, f"the text of {quote.statement} has changed since it was approved"


def quotes_for(
    answer: ApprovedAnswer,
    statements: Mapping[str, Statement],
    versions: Versions,
    language: Language,
) -> list[Quote]:
    """What the reader of a language is shown: each statement's quotes in the version for them.

    Quotes of a version that its reader would not be shown are left out where the answer has the
    other version's.
    """
    shown: list[Quote] = []
    others: list[Quote] = []
    for approved in answer.quotes:
        statement = statements[approved.statement]
        quote = located(approved, statement)
        if quote is None:
            continue
        is_theirs = versions.for_reader(statement, language).id == statement.id
        (shown if is_theirs else others).append(quote)
    originals = {versions.original_id(statements[one.statement]) for one in shown}
    rest = [q for q in others if versions.original_id(statements[q.statement]) not in originals]
    return [*shown, *rest]


@dataclass(frozen=True, slots=True)
class _Known:
    """An approved question: its answer, its language, its words, its vector."""

    answer: ApprovedAnswer
    text: str
    language: Language
    terms: Sequence[QuestionTerm]
    vector: Vector


class ApprovedQuestions:
    """Tells whether a question is (nearly) one of those of the approved answers.

    Safe to share between threads. Answers that have lapsed are left out. It keeps vectors of the
    approved questions and nothing of a resident's.
    """

    def __init__(
        self, encoder: Encoder, matcher: WordMatcher, statements: Mapping[str, Statement]
    ) -> None:
        self._encoder = encoder
        self._matcher = matcher
        self._statements = statements
        self._known: tuple[tuple[ApprovedAnswer, ...], tuple[_Known, ...]] = ((), ())

    def answer_to(
        self, question: str, language: Language | None, answers: Sequence[ApprovedAnswer]
    ) -> ApprovedAnswer | None:
        """The approved answer whose question this is in other words, if there is one."""
        asked = {one: self._matcher.read(question, one) for one in LANGUAGES}
        known = self._read(tuple(answers))
        near = [
            one
            for one in known
            if self._says_the_same(question, language, asked[language or one.language], one)
        ]
        if not near:
            return None
        vector = self._encoder.encode_query(question)
        cosines = [float(one.vector @ vector) for one in near]
        best = max(range(len(near)), key=cosines.__getitem__)
        return near[best].answer if cosines[best] >= ALIKE else None

    def _read(self, answers: tuple[ApprovedAnswer, ...]) -> tuple[_Known, ...]:
        if self._known[0] is not answers and self._known[0] != answers:
            known = tuple(
                self._understood(answer, text, language)
                for answer in answers
                if not any(True for _ in lapses(answer, self._statements))
                for language in LANGUAGES
                for text in answer.questions.of(language)
            )
            self._known = (answers, known)
        return self._known[1]

    def _understood(self, answer: ApprovedAnswer, text: str, language: Language) -> _Known:
        terms = self._matcher.read(text, language)
        return _Known(answer, text, language, terms, self._encoder.encode_query(text))

    def _says_the_same(
        self,
        question: str,
        language: Language | None,
        asked: Sequence[QuestionTerm],
        known: _Known,
    ) -> bool:
        """Whether two questions have nearly all words of each other, those that count above all."""
        if _put(question) != _put(known.text):
            return False
        there = self._matcher.strengths(asked, known.text, known.language)
        least = TELLING * float(weights_of(asked).sum())
        if any(s < MATCHED and one.weight > least for s, one in zip(there, asked, strict=True)):
            return False
        back = self._matcher.strengths(known.terms, question, language or known.language)
        return coverage(known.terms, back) >= COVERED


def _put(question: str) -> frozenset[str]:
    """How a question is put: its interrogatives, negations and moods."""
    return _PUTTING.intersection(words(question.replace("por qué", "porque")))
