"""The likeliest passages read once more, whole and together with the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.finding import Finding
from assistant.judging import Verdict

AMONG = 4  # of the best findings that may answer
MOST_READ = 2  # of them
MOST_CHARACTERS = 700  # of all that is read, if it is more than one: some 20 ms on two cores
WEIGHT = 0.08  # of log-odds beside the judge's support
EVEN = 0.25  # log-odds that change nothing
LEAST, MOST = -2.0, 4.0  # log-odds beyond which a reader is no surer; it doubts too easily


class Reader(Protocol):
    """What reads a question and passages together: a cross-encoder."""

    def scores(self, question: str, passages: Sequence[str]) -> NDArray[np.float32]:
        """Log-odds that each passage answers, shape (passages,)."""
        ...


def reread(reader: Reader, question: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, best first, after those in doubt were read with the question.

    In doubt are those of which the reading can decide whether they answer. They are read if they
    are among the best, and not too long together; the others do not answer. What the reader
    thinks does not change their order: it was no better at that.
    """
    doubtful = [at for at, one in enumerate(found) if _is_in_doubt(one.verdict)]
    again = list(found)
    possible = [at for at, one in enumerate(found) if _may_answer(one.verdict)]
    likeliest = [at for at in possible[:AMONG] if _is_in_doubt(found[at].verdict)][:MOST_READ]
    passages = {at: _passage(found[at]) for at in likeliest}
    lengths = (len(question) + len(passage) for passage in passages.values())
    affordable = sum(length <= MOST_CHARACTERS for length in accumulate(lengths))
    if read := list(passages)[: max(affordable, 1)]:
        odds = reader.scores(question, [passages[at] for at in read])
        for at, more in zip(read, WEIGHT * (np.clip(odds, LEAST, MOST) - EVEN), strict=True):
            support = found[at].verdict.support + float(more)
            again[at] = _with(found[at], replace(found[at].verdict, support=support))
    for at in doubtful[len(read) :]:
        again[at] = _with(found[at], replace(found[at].verdict, fit=False))
    return again


def _may_answer(verdict: Verdict) -> bool:
    return verdict.fit and verdict.support - verdict.line >= -WEIGHT * (MOST - EVEN)


def _is_in_doubt(verdict: Verdict) -> bool:
    """Whether what a reader thinks can decide it."""
    sure = verdict.support - verdict.line >= -WEIGHT * (LEAST - EVEN)
    return _may_answer(verdict) and not sure


def _with(finding: Finding, verdict: Verdict) -> Finding:
    return replace(finding, verdict=verdict)


def _passage(finding: Finding) -> str:
    """A finding as it was trained on: title and speaker go before the words."""
    statement = finding.statement
    turn = statement.turn_at(finding.start)
    said = statement.text[finding.start : finding.end]
    if turn and turn.speaker:
        said = f"{turn.speaker}: {said}"
    return f"{statement.title}\n{said}"
