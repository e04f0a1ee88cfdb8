"""The likeliest passages read once more, whole and together with the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Protocol

import numpy as np

from assistant.finding import Finding
from assistant.verdict import Excerpt, Vector, Verdict

MOST_READ = 2  # of the best findings that may answer
MOST_CHARACTERS = 500  # of all that is read, if it is more than one: 20 to 40 ms on two cores
WEIGHT = 0.08  # of log-odds beside the judge's support
WEIGHT_ANYWHERE = 0.04  # the same, beside that of judging.READ_ANYWHERE
EVEN = 0.25  # log-odds that change nothing
PLAIN = 3.0  # log-odds from which few words in common are enough
VERY_MANY = 10_000  # passages among which words of a question meet by chance
NO_ANSWER = -5.0  # log-odds below which what was found among them is none
HARDLY = -2.0  # the same where its meaning is not near, or what was better found is none
NEAR = 0.5  # cosine from which a meaning is near
MOST_DOUBTED = 3  # of those are read
LEAST, MOST = -2.0, 4.0  # log-odds beyond which a reader is no surer; it doubts too easily


class Reader(Protocol):
    """What reads a question and passages together: a cross-encoder."""

    def scores(self, question: str, passages: Sequence[str]) -> Vector:
        """Log-odds that each passage answers, shape (passages,)."""
        ...


class ReadOnce:
    """A reader for one question, which reads no passage twice."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._odds: dict[str, float] = {}

    def scores(self, question: str, passages: Sequence[str]) -> Vector:
        """As those of the reader."""
        new = [one for one in dict.fromkeys(passages) if one not in self._odds]
        if new:
            odds = self._reader.scores(question, new)
            self._odds |= dict(zip(new, map(float, odds), strict=True))
        return np.array([self._odds[one] for one in passages], dtype=np.float32)


def read_excerpts(
    reader: Reader, question: str, excerpts: Sequence[Excerpt], verdicts: Sequence[Verdict]
) -> list[Verdict]:
    """The verdicts on excerpts from anywhere, after each was read with the question."""
    if not excerpts:
        return []
    odds = reader.scores(question, [one.embedded for one in excerpts])
    return [
        replace(one, support=one.support + WEIGHT_ANYWHERE * float(np.clip(own, -MOST, MOST)))
        for one, own in zip(verdicts, odds, strict=True)
    ]


def reread(
    reader: Reader,
    question: str,
    found: Sequence[Finding],
    *,
    follows_up: bool = False,
    among: int = 0,
) -> list[Finding]:
    """The findings, best first, after the best that may answer were read with the question.

    Nothing is read where a finding surely answers, which then goes first: reading decides whether
    anything does, and was no better than the judge at which answers best. Else the best are read
    that are not too long together, and the others do not answer. One with few of the question's
    words answers if a reader is ``PLAIN`` enough about it. A question that ``follows_up`` another
    is read together with it: a reader's doubt of two questions in one counts for nothing.

    Where the findings are ``among`` very many passages, words meet by chance: there, what surely
    answers is read as well, and put aside where the reader finds it no answer at all.
    """
    again = list(found)
    possible = [at for at, one in enumerate(found) if _may_answer(one.verdict)]
    possible.sort(key=lambda at: found[at].verdict.scant)  # these last, else as they were
    if any(_surely_answers(one.verdict) for one in found):
        again.sort(key=lambda one: not _surely_answers(one.verdict))
        by_chance = among >= VERY_MANY and not follows_up
        return _without_chance(reader, question, again) if by_chance else again
    if not possible:
        return again
    likeliest = possible[:MOST_READ]
    passages = [passage_of(found[at]) for at in likeliest]
    lengths = accumulate(len(question) + len(passage) for passage in passages)
    affordable = max(sum(length <= MOST_CHARACTERS for length in lengths), 1)
    odds = reader.scores(question, passages[:affordable])
    for at, own in zip(likeliest, odds, strict=False):
        verdict = found[at].verdict
        support = verdict.support + WEIGHT * (
            float(np.clip(own, EVEN if follows_up else LEAST, MOST)) - EVEN
        )
        scant = verdict.scant and own < PLAIN
        again[at] = _with(found[at], replace(verdict, support=support, scant=scant))
    for at in possible[affordable:]:
        again[at] = _with(found[at], replace(found[at].verdict, fit=False))
    return again


def _without_chance(reader: Reader, question: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, less the best of those that answer for as long as they do so by chance."""
    answering = [at for at, one in enumerate(found) if one.verdict.answers]
    likeliest = answering[:MOST_DOUBTED]
    odds = reader.scores(question, [passage_of(found[at]) for at in likeliest])
    kept, least = len(answering), NO_ANSWER
    for at, own in enumerate(odds):
        if own >= (least if found[likeliest[at]].verdict.dense >= NEAR else HARDLY):
            kept = at
            break
        least = HARDLY
    none = set(answering[:kept])
    return [
        _with(one, replace(one.verdict, fit=False)) if at in none else one
        for at, one in enumerate(found)
    ]


def _may_answer(verdict: Verdict) -> bool:
    return verdict.fit and verdict.support - verdict.line >= -WEIGHT * (MOST - EVEN)


def _surely_answers(verdict: Verdict) -> bool:
    """Whether it answers whatever a reader thinks."""
    return verdict.answers and verdict.support - verdict.line >= -WEIGHT * (LEAST - EVEN)


def _with(finding: Finding, verdict: Verdict) -> Finding:
    return replace(finding, verdict=verdict)


def passage_of(finding: Finding) -> str:
    """A finding as it was trained on: title and speaker go before the words."""
    statement = finding.statement
    turn = statement.turn_at(finding.start)
    said = statement.text[finding.start : finding.end]
    if turn and turn.speaker:
        said = f"{turn.speaker}: {said}"
    return f"{statement.title}\n{said}"
