"""Measures as values with standard names, and how sure they are; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from evals.errors import MissingPackageError

SEED = 20_170_410  # of every bootstrap: the same outputs give the same intervals
RESAMPLES = 2_000
_CHUNK = 100  # resamples drawn at once: some 10 MB for 10,000 questions

# The names that the reports use, and those of ir-measures (trec_eval's).
RETRIEVAL = {"nDCG@10": "nDCG@10", "MRR@10": "RR@10", "R@1": "R@1", "R@5": "R@5", "R@20": "R@20"}
DEPTH = 20  # results asked for: as many as the deepest measure looks at


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over ``n`` questions with its 95 % bootstrap interval.

    None for both where there was no question at all.
    """

    value: float | None
    ci95: tuple[float, float] | None
    n: int

    def to_json(self) -> dict[str, Any]:
        """The contract's {value, ci95, n}; figures rounded to what they can tell."""
        return {
            "value": None if self.value is None else round(self.value, 5),
            "ci95": None if self.ci95 is None else [round(end, 5) for end in self.ci95],
            "n": self.n,
        }


def mean(values: Sequence[float]) -> Estimate:
    """The mean of one value a question."""
    return mean_of_groups(values)


def mean_of_groups(*groups: Sequence[float]) -> Estimate:
    """The mean of the groups' means, each group weighing the same whatever its size.

    Balanced accuracy is that of the answerable and the unanswerable questions. The interval is
    the percentile bootstrap's (Efron 1979), each group drawn by itself. A group without values
    leaves nothing to tell.
    """
    arrays = [np.asarray(group, dtype=np.float64) for group in groups]
    count = sum(array.size for array in arrays)
    if any(array.size == 0 for array in arrays):
        return Estimate(None, None, count)
    rng = np.random.default_rng(SEED)
    drawn = np.zeros(RESAMPLES)
    for array in arrays:
        for begin in range(0, RESAMPLES, _CHUNK):
            rows = rng.integers(0, array.size, (min(_CHUNK, RESAMPLES - begin), array.size))
            drawn[begin : begin + len(rows)] += array[rows].mean(axis=1) / len(arrays)
    low, high = np.percentile(drawn, [2.5, 97.5])
    value = sum(float(array.mean()) for array in arrays) / len(arrays)
    return Estimate(value, (float(low), float(high)), count)


def quantile(values: Sequence[float], share: float) -> Estimate:
    """The value that a share of the values does not exceed, such as the 0.95 quantile."""
    if not values:
        return Estimate(None, None, 0)
    array = np.asarray(values, dtype=np.float64)
    rows = np.random.default_rng(SEED).integers(0, array.size, (RESAMPLES, array.size))
    low, high = np.percentile(np.quantile(array[rows], share, axis=1), [2.5, 97.5])
    return Estimate(float(np.quantile(array, share)), (float(low), float(high)), array.size)


def gap(first: Sequence[float], second: Sequence[float]) -> Estimate:
    """The mean of paired differences: positive where the first is better.

    Raises:
        ValueError: not as many values on both sides.
    """
    return mean([one - other for one, other in zip(first, second, strict=True)])


def score_rankings(
    relevant: Mapping[str, Mapping[str, int]], rankings: Mapping[str, Sequence[str]]
) -> dict[str, list[float]]:
    """Per measure, its value for each question of ``relevant``, in order.

    ``relevant`` maps questions to the grades of their passages, ``rankings`` to the ids of what
    was found, best first. A question with no result counts 0.

    Raises:
        MissingPackageError: ir-measures is not installed.
    """
    try:
        import ir_measures
    except ImportError as error:
        raise MissingPackageError("ir-measures", "evals") from error
    names = {ir_measures.parse_measure(theirs): ours for ours, theirs in RETRIEVAL.items()}
    qrels = [
        ir_measures.Qrel(question, passage, grade)
        for question, grades in relevant.items()
        for passage, grade in grades.items()
    ]
    # By rank and not by score: trec_eval would order passages of equal score by their ids.
    run = [
        ir_measures.ScoredDoc(question, passage, float(-rank))
        for question, found in rankings.items()
        for rank, passage in enumerate(found)
    ]
    values = {ours: dict.fromkeys(relevant, 0.0) for ours in names.values()}
    for one in ir_measures.iter_calc(list(names), qrels, run):
        values[names[one.measure]][one.query_id] = one.value
    return {ours: list(of_question.values()) for ours, of_question in values.items()}
