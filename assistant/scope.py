"""What a question is beyond the statements: small talk, the future, an opinion, another matter.

Evidence goes first: these are reasons for having none. One is clear enough to go before it: the
wish that we judge somebody or say what we like, which no official's words may stand in for. "Do you
think they will report me?" asks for facts first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np

from assistant.answer import Reason
from assistant.attributes import asks_hours, thing_asked, without_places
from assistant.beyond import is_beyond, is_known_beyond, is_official
from assistant.commanding import is_to_make, is_to_say
from assistant.coverage import QuestionTerm, WordMatcher, spoken_of
from assistant.finding import Evidence, Finding
from assistant.fitness import CONTEXT_WORTH
from assistant.glosses import GLOSSES
from assistant.naming import names_in
from assistant.question import Question
from assistant.wishes import (
    asks_of_change,
    asks_of_future,
    asks_of_years_ahead,
    leans_to_opinion,
    speaks_of_change,
    speaks_of_years_ahead,
    wants_opinion,
    without_change,
)
from index.meaning import sentences_of
from index.statement import LANGUAGES, Language, Statement
from index.terms import fold, words

KNOWN_WELL = 0.8  # strength from which the statements have a word itself, or its translation
KNOWN_AT_ALL = 0.5  # strength below which they do not have it
SPOKEN_OF = 0.3  # strength from which words found speak of a thing
TOLD_OF_CHANGE = 0.65  # of a question's weight in words, in the sentence that looks ahead
KNOWN_SHARE = 0.5  # of a question's weight in words that the statements have: below, another matter


class Scope:
    """Decides why there is no answer; ``vocabulary`` is that of the statements."""

    def __init__(
        self, matcher: WordMatcher, vocabulary: Mapping[Language, Collection[str]]
    ) -> None:
        self._matcher = matcher
        self._vocabulary = vocabulary

    def reason(
        self, question: Question, evidence: Evidence, quotes: Sequence[str]
    ) -> Reason | None:
        """Why a question has no answer; None where the quotes that were found answer it."""
        asked = question.focus
        if wants_opinion(asked) or is_to_say(question.typed):
            return Reason.OPINION
        if is_to_make(question.typed) or is_known_beyond(asked):
            return Reason.OUT_OF_SCOPE
        return self._of_the_evidence(question, evidence, quotes)

    def _of_the_evidence(
        self, question: Question, evidence: Evidence, quotes: Sequence[str]
    ) -> Reason | None:
        asked = question.focus
        changing = asks_of_change(asked)
        if quotes and changing and not self._tells_of_change(question, evidence.findings):
            return Reason.FUTURE
        today = datetime.now(UTC).date()
        ahead = asks_of_years_ahead(asked, today)
        if quotes and ahead and not any(speaks_of_years_ahead(one, today) for one in quotes):
            return Reason.FUTURE
        if quotes and self._tells_of_thing(question, evidence.findings):
            return None
        return self._of_nothing(question, evidence, changing=changing)

    def _of_nothing(self, question: Question, evidence: Evidence, *, changing: bool) -> Reason:
        asked = question.focus
        if evidence.stranger:
            future = changing and self._has_all(evidence.stranger)
            return Reason.FUTURE if future else Reason.WRONG_ENTITY
        if is_beyond(asked):
            return Reason.OUT_OF_SCOPE
        if leans_to_opinion(asked):
            return Reason.OPINION
        if self._is_unknown(question, evidence):
            return Reason.OUT_OF_SCOPE
        return Reason.FUTURE if asks_of_future(asked) else Reason.NO_EVIDENCE

    def unknown_name(self, question: str) -> str | None:
        """A city, an office or a person that a question names and no statement has a word of."""
        names = names_in(question)
        for word, name in names.known.items():
            if self._known(word) < KNOWN_AT_ALL:
                return names.written.get(word, name)
        whole = (name for name in dict.fromkeys(names.written.values()) if len(name.split()) > 1)
        return next(
            (name for name in whole if max(map(self._known, words(name))) < KNOWN_AT_ALL), None
        )

    def _known(self, word: str) -> float:
        """How well the statements know a word by itself."""
        return max(map(self._strength, self._matcher.read(word, None)), default=1.0)

    def _has_all(self, name: str) -> bool:
        """Whether the statements have all words of a name."""
        return all(self._known(one) >= KNOWN_WELL for one in words(fold(name)))

    def _tells_of_change(self, question: Question, findings: Sequence[Finding]) -> bool:
        """Whether a sentence looks ahead, and with the one before tells of what is asked."""
        matter = self._matcher.read(without_change(question.searched), question.searched_in)
        return any(
            speaks_of_change(sentence, question.focus)
            and (not matter or self._told(matter, before, sentence, one.statement))
            for one in findings
            for before, sentence in pairwise(["", *_sentences(one)])
        )

    def _told(
        self, matter: Sequence[QuestionTerm], before: str, sentence: str, statement: Statement
    ) -> bool:
        """Whether two sentences, or else their title, speak of much of some words."""
        language = statement.language
        said = self._matcher.strengths(matter, f"{before} {sentence}", language)
        titled = self._matcher.strengths(matter, statement.title, language, stated=True)
        told = spoken_of(matter, np.maximum(said, CONTEXT_WORTH * titled))
        return told >= TOLD_OF_CHANGE

    def _tells_of_thing(self, question: Question, findings: Sequence[Finding]) -> bool:
        """Whether what was found speaks of the thing whose hours, price or the like is asked for.

        A thing of which no statement has a word may go by another name there, and so may any
        thing in the other language.
        """
        thing = thing_asked(question.focus, question.language) or ""
        asked = self._matcher.read(thing, question.words_in)
        if asked and self._strength(asked[0]) < KNOWN_WELL:
            glosses = GLOSSES[question.language]
            asked = self._matcher.read(thing, question.words_in, glosses=glosses)
        if not asked or not findings or self._strength(asked[0]) < KNOWN_WELL:
            return True
        hours = asks_hours(question.focus)
        return any(
            one.statement.language != question.language
            or float(
                max(self._matcher.strengths(asked, _around(one, hours), one.statement.language))
            )
            >= SPOKEN_OF
            for one in findings
        )

    def _is_unknown(self, question: Question, evidence: Evidence) -> bool:
        """Whether nothing is near, and most words are none that officials use."""
        if evidence.nearest is not None or is_official(question.focus):
            return False
        return self.known_share(question) < KNOWN_SHARE

    def known_share(self, question: Question) -> float:
        """The weighted share of a question's words that the statements have; 1 without words."""
        asked = self._matcher.read(question.searched, question.searched_in)
        total = sum(one.weight for one in asked)
        known = sum(one.weight * self._strength(one) for one in asked)
        return known / total if total else 1.0

    def _strength(self, asked: QuestionTerm) -> float:
        """How well the statements know a word, in either language."""
        return max(
            (
                strength
                for language in LANGUAGES
                for form, strength in asked.forms[language].items()
                if form in self._vocabulary[language]
            ),
            default=0.0,
        )


def _sentences(finding: Finding) -> list[str]:
    said = finding.statement.text[finding.start : finding.end]
    return sentences_of(said, finding.statement.language) or [said]


def _around(finding: Finding, hours: bool) -> str:
    """The words of a finding, with its title, headings and speaker.

    Where ``hours`` are asked for, a thing counts that is more than the place of another.
    """
    statement, at = finding.statement, finding.start
    turn = statement.turn_at(at)
    speaker = (turn.speaker if turn else statement.speaker) or ""
    parts = [statement.title, *statement.heading_path(at), statement.issuer or "", speaker]
    text = statement.text[at : finding.end]
    return "\n".join([*parts, without_places(text) if hours else text])
