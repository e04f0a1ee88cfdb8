"""Measures against values worked out by hand."""

from __future__ import annotations

import math

import pytest

from evals.metrics import Estimate, gap, mean, mean_of_groups, score_rankings


def test_the_mean_lies_in_its_interval_and_the_interval_is_repeatable() -> None:
    values = [1.0] * 30 + [0.0] * 10
    first, again = mean(values), mean(values)
    assert first == again
    assert first.value == pytest.approx(0.75)
    assert first.n == 40
    assert first.ci95 is not None
    low, high = first.ci95
    # The normal approximation: 0.75 ± 1.96 · sqrt(0.75 · 0.25 / 40) = [0.616, 0.884].
    assert low == pytest.approx(0.616, abs=0.03)
    assert high == pytest.approx(0.884, abs=0.03)


def test_certain_values_have_no_width() -> None:
    assert mean([1.0, 1.0, 1.0]) == Estimate(1.0, (1.0, 1.0), 3)


def test_nothing_measured_is_not_zero() -> None:
    assert mean([]).to_json() == {"value": None, "ci95": None, "n": 0}
    assert mean_of_groups([1.0], []).value is None


def test_groups_weigh_the_same_whatever_their_size() -> None:
    balanced = mean_of_groups([1.0] * 90, [0.0] * 10)
    assert balanced.value == pytest.approx(0.5)
    assert balanced.n == 100


def test_a_gap_is_paired() -> None:
    found = gap([1.0, 0.0, 1.0], [1.0, 0.0, 1.0])
    assert found.value == 0
    assert found.ci95 == (0, 0)
    with pytest.raises(ValueError, match="shorter"):
        gap([1.0, 0.0], [1.0])


def test_rankings_are_scored_as_trec_eval_does() -> None:
    relevant = {"q1": {"a": 1, "b": 1}, "q2": {"c": 1}, "q3": {"d": 1}}
    rankings = {"q1": ["x", "a", "y", "b"], "q2": ["c"]}
    scores = score_rankings(relevant, rankings)
    ideal = 1 + 1 / math.log2(3)
    expected = (1 / math.log2(3) + 1 / math.log2(5)) / ideal
    assert scores["nDCG@10"] == pytest.approx([expected, 1, 0])
    assert scores["MRR@10"] == pytest.approx([0.5, 1, 0])
    assert scores["R@1"] == pytest.approx([0, 1, 0])
    assert scores["R@5"] == pytest.approx([1, 1, 0])


def test_rank_decides_and_not_the_id_where_scores_are_alike() -> None:
    scores = score_rankings({"q": {"a": 1}}, {"q": ["z", "a"]})
    assert scores["R@1"] == [0]
    assert score_rankings({"q": {"a": 1}}, {"q": ["a", "z"]})["R@1"] == [1]


def test_what_is_deeper_than_a_measure_looks_counts_nothing() -> None:
    found = [f"x{n}" for n in range(10)] + ["a"]
    scores = score_rankings({"q": {"a": 1}}, {"q": found})
    assert (scores["nDCG@10"], scores["MRR@10"], scores["R@20"]) == ([0], [0], [1])
