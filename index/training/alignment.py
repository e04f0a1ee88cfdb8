"""Word alignment of parallel text, both directions agreeing, in vectorized numpy.

IBM Model 1 (Brown et al. 1993) with the diagonal preference of fast_align (Dyer et al. 2013),
trained so that the two directions agree (Liang et al. 2006), under a sparse Dirichlet prior that
keeps rare words from collecting garbage (Riley and Gildea 2012).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import digamma

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Progress = Callable[[str], None]

LINKS_AT_ONCE = 6_000_000  # bounds the memory of one step to some hundred megabytes


@dataclass(frozen=True, slots=True)
class Side:
    """One language of the sentences: word numbers, end to end, and where each sentence starts."""

    words: Ints
    starts: npt.NDArray[np.int64]  # one more than there are sentences
    vocabulary: tuple[str, ...]

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]]) -> Side:
        """Number the words of tokenized sentences."""
        numbers: dict[str, int] = {}
        flat = [numbers.setdefault(w, len(numbers)) for sentence in sentences for w in sentence]
        starts = np.zeros(len(sentences) + 1, np.int64)
        np.cumsum([len(sentence) for sentence in sentences], out=starts[1:])
        return cls(np.array(flat, np.int32), starts, tuple(numbers))

    @property
    def lengths(self) -> npt.NDArray[np.int64]:
        """Words in each sentence."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class Bitext:
    """Sentence pairs; ``weights`` says how much each counts."""

    english: Side
    spanish: Side
    weights: Floats


@dataclass(frozen=True, slots=True)
class Plan:
    """Settings of the alignment; the defaults are the ones that ship."""

    rounds: int = 7
    tension: float = 6.0  # of the diagonal preference; 0 is plain Model 1
    null: float = 0.08  # probability that a word translates nothing
    alpha: float = 0.1  # Dirichlet concentration; smaller is sparser
    guide: float = 1.0  # pseudo-count of a pair that a dictionary has too


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each English word was linked with each Spanish one (expected, weighted)."""

    english: Ints
    spanish: Ints
    counts: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Links:
    """All word pairs of a block of sentences: positions of the two words, and closeness."""

    english: npt.NDArray[np.int64]
    spanish: npt.NDArray[np.int64]
    sentence: npt.NDArray[np.int64]
    closeness: Floats


def align(
    bitext: Bitext,
    plan: Plan,
    known: Callable[[Ints, Ints], npt.NDArray[np.bool_]] | None = None,
    progress: Progress = lambda _: None,
) -> Counts:
    """Expected link counts of every word pair that shares a sentence pair.

    ``known`` tells for arrays of English and Spanish word numbers which pairs a dictionary has;
    it guides the estimation and is no part of the counts.
    """
    english, spanish, types = _types(bitext, progress)
    guide = plan.guide * known(english, spanish) if known else np.zeros(len(english))
    forward = np.ones(len(english), np.float32)
    backward = np.ones(len(english), np.float32)
    counts = np.zeros(len(english))
    for number in range(plan.rounds):
        counts = _expected(bitext, plan, types, forward, backward)
        progress(f"round {number + 1} of {plan.rounds}: {counts.sum():,.0f} links")
        evidence = counts + guide
        forward = _probabilities(evidence, spanish, plan.alpha)
        backward = _probabilities(evidence, english, plan.alpha)
    return Counts(english, spanish, counts)


def _blocks(bitext: Bitext) -> Iterator[tuple[int, int]]:
    """Runs of sentences with a bounded number of links."""
    links = np.cumsum(bitext.english.lengths * bitext.spanish.lengths)
    first, done = 0, 0
    while first < len(links):
        last = max(int(np.searchsorted(links, done + LINKS_AT_ONCE, "right")), first + 1)
        yield first, last
        first, done = last, int(links[last - 1])


def _links(bitext: Bitext, first: int, last: int, tension: float) -> _Links:
    rows, columns = bitext.english.lengths[first:last], bitext.spanish.lengths[first:last]
    size = rows * columns
    sentence = np.repeat(np.arange(first, last), size)
    within = np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size, size)
    width = np.repeat(columns, size)
    row, column = np.divmod(within, width)
    distance = np.abs(
        (row + 0.5) / np.repeat(rows, size).astype(np.float32)
        - (column + 0.5) / width.astype(np.float32)
    )
    return _Links(
        row + bitext.english.starts[sentence],
        column + bitext.spanish.starts[sentence],
        sentence,
        np.exp(-tension * distance).astype(np.float32),
    )


def _types(bitext: Bitext, progress: Progress) -> tuple[Ints, Ints, list[Ints]]:
    """The distinct word pairs, and for every block which of them each link is."""
    width = len(bitext.spanish.vocabulary)
    found, inverses = [], []
    for first, last in _blocks(bitext):
        links = _links(bitext, first, last, 0.0)
        keys = bitext.english.words[links.english].astype(np.int64) * width
        keys += bitext.spanish.words[links.spanish]
        unique, inverse = np.unique(keys, return_inverse=True)
        found.append(unique)
        inverses.append(inverse.astype(np.int32))
    every = np.unique(np.concatenate(found))
    types = [
        np.searchsorted(every, unique).astype(np.int32)[inverse]
        for unique, inverse in zip(found, inverses, strict=True)
    ]
    progress(f"{sum(map(len, types)):,} links of {len(every):,} word pairs")
    return (every // width).astype(np.int32), (every % width).astype(np.int32), types


def _expected(
    bitext: Bitext, plan: Plan, types: list[Ints], forward: Floats, backward: Floats
) -> npt.NDArray[np.float64]:
    """One expectation step: counts of each word pair, the two directions multiplied."""
    counts = np.zeros(len(forward))
    null_en = _null(bitext.english, plan.null)
    null_es = _null(bitext.spanish, plan.null)
    for (first, last), kinds in zip(_blocks(bitext), types, strict=True):
        links = _links(bitext, first, last, plan.tension)
        agreed = _posterior(forward[kinds], links.closeness, links.english, null_en)
        agreed *= _posterior(backward[kinds], links.closeness, links.spanish, null_es)
        agreed *= bitext.weights[links.sentence]
        counts += np.bincount(kinds, weights=agreed, minlength=len(counts))
    return counts


def _posterior(
    probability: Floats, closeness: Floats, generated: npt.NDArray[np.int64], null: Floats
) -> Floats:
    """Of each link: the probability that its generated word comes from its other word."""
    start = int(generated.min())
    position = generated - start
    joint = probability * closeness
    total = np.bincount(position, weights=joint)
    room = np.bincount(position, weights=closeness)
    total = total + null[start : start + len(total)] * room
    return joint / total.astype(np.float32)[position]


def _null(side: Side, null: float) -> Floats:
    """Odds-scaled probability of each word of the text when it translates nothing."""
    frequency = np.bincount(side.words, minlength=len(side.vocabulary)) / max(len(side.words), 1)
    return (null / (1 - null) * frequency[side.words]).astype(np.float32)


def _probabilities(counts: npt.NDArray[np.float64], given: Ints, alpha: float) -> Floats:
    """Variational estimate of p(other | given) under a symmetric Dirichlet prior."""
    size = int(given.max()) + 1
    kinds = np.bincount(given, minlength=size)
    totals = np.bincount(given, weights=counts, minlength=size) + alpha * kinds
    log = digamma(counts + alpha) - digamma(totals)[given]
    return np.exp(log).astype(np.float32)
