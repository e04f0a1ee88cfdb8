"""The likeliest passages read once more, whole and together with the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.finding import Finding

MOST_READ = 4  # each costs some milliseconds
WEIGHT = 0.08  # of log-odds beside the judge's support
EVEN = -1.0  # log-odds that change nothing
MOST = 4.0  # log-odds, either way, beyond which a reader is no surer


class Reader(Protocol):
    """What reads a question and passages together: a cross-encoder."""

    def scores(self, question: str, passages: Sequence[str]) -> NDArray[np.float32]:
        """Log-odds that each passage answers, shape (passages,)."""
        ...


def reread(reader: Reader, question: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, best first; those alone may answer that were read with the question.

    What the reader thinks of them does not change their order: it was no better at that.
    """
    read, rest = found[:MOST_READ], found[MOST_READ:]
    odds = np.clip(reader.scores(question, [_passage(one) for one in read]), -MOST, MOST)
    again = [
        replace(one.verdict, support=one.verdict.support + float(more))
        for one, more in zip(read, WEIGHT * (odds - EVEN), strict=True)
    ]
    return [
        *(replace(one, verdict=new) for one, new in zip(read, again, strict=True)),
        *(replace(one, verdict=replace(one.verdict, fit=False)) for one in rest),
    ]


def _passage(finding: Finding) -> str:
    """A finding as it was trained on: the title of its statement goes before the words."""
    statement = finding.statement
    return f"{statement.title}\n{statement.text[finding.start : finding.end]}"
