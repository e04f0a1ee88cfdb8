"""One language's term space: counts of terms in passages, and their BM25 weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from index.terms import words

Scores = npt.NDArray[np.float32]
Arrays = dict[str, npt.NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class Space:
    """BM25 weights of all passages in the terms of one language, stored by term.

    The passages of term ``rows[t]`` are ``passages[starts[row]:starts[row + 1]]``, with their
    ``weights``, in which the term's ``idf`` is contained.
    """

    rows: Mapping[str, int]
    idf: npt.NDArray[np.float32]
    starts: npt.NDArray[np.int64]
    passages: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]

    def add(self, scores: Scores, query: Mapping[str, float], weight: float) -> None:
        """Add the weighted score of every passage for a bag of terms."""
        for found, count in query.items():
            row = self.rows.get(found)
            if row is not None:
                span = slice(self.starts[row], self.starts[row + 1])
                scores[self.passages[span]] += np.float32(weight * count) * self.weights[span]

    def arrays(self, name: str) -> Arrays:
        """What is stored of it, under names that start with ``name``."""
        return {
            f"{name}.terms": np.frombuffer("\n".join(self.rows).encode(), np.uint8),
            f"{name}.idf": self.idf,
            f"{name}.starts": self.starts,
            f"{name}.passages": self.passages,
            f"{name}.weights": self.weights.astype(np.float16),  # three digits do for a ranking
        }

    @classmethod
    def read(cls, name: str, stored: Mapping[str, npt.NDArray[np.generic]]) -> Space:
        """The space that ``arrays`` wrote.

        Raises:
            KeyError, ValueError: the arrays are not those of a space.
        """
        text = stored[f"{name}.terms"].tobytes().decode()
        rows = {found: row for row, found in enumerate(text.split("\n") if text else [])}
        space = cls(
            rows,
            stored[f"{name}.idf"].astype(np.float32),
            stored[f"{name}.starts"].astype(np.int64),
            stored[f"{name}.passages"].astype(np.int32),
            stored[f"{name}.weights"].astype(np.float32),
        )
        entries = len(space.passages)
        if not len(rows) == len(space.idf) == len(space.starts) - 1 or space.starts[-1] != entries:
            raise ValueError(f"the arrays of {name} do not fit together")
        return space


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of columns' names in all passages, shape (passages, names)."""

    names: list[str]
    matrix: sparse.csr_array


def count_words(texts: Sequence[str], rows: Iterable[int]) -> Counts:
    """Words of the passages in ``rows``; the other passages are left empty."""
    numbers: dict[str, int] = {}
    at: list[int] = []
    flat: list[int] = []
    for row in rows:
        found = [numbers.setdefault(word, len(numbers)) for word in words(texts[row])]
        flat += found
        at += [row] * len(found)
    shape = (len(texts), len(numbers))
    matrix = sparse.coo_array((np.ones(len(flat), np.float32), (at, flat)), shape=shape)
    return Counts(list(numbers), matrix.tocsr())


def weigh(parts: Sequence[Counts], size: int, k1: float, b: float) -> Space:
    """Weigh the passages of all languages in the terms of one.

    Lengths are compared among passages of the same language: expected frequencies add up
    otherwise than counted ones, and no language is to be favored for it.
    """
    names = sorted({name for part in parts for name in part.names})
    rows = {name: row for row, name in enumerate(names)}
    blocks = []
    for part in parts:
        block = part.matrix.tocoo()
        columns = np.array([rows[name] for name in part.names], np.int64)[block.col]
        length = np.asarray(part.matrix.sum(axis=1)).ravel()
        mean = float(length[length > 0].mean()) if length.any() else 1.0
        room = k1 * (1 - b + b * length / mean)
        blocks.append((columns, block.row, block.data, room[block.row]))
    column, row, frequency, room = (np.concatenate(arrays) for arrays in zip(*blocks, strict=True))
    order = np.lexsort((row, column))
    holding = np.bincount(column, weights=np.minimum(frequency, 1.0), minlength=len(names))
    rarity = idf(size, np.asarray(holding, np.float64)).astype(np.float32)
    weights = rarity[column] * frequency * (k1 + 1) / (frequency + room)
    return Space(
        rows,
        rarity,
        np.searchsorted(column[order], np.arange(len(names) + 1)).astype(np.int64),
        row[order].astype(np.int32),
        weights[order].astype(np.float32),
    )


def idf(size: int, holding: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Inverse document frequency of terms that ``holding`` passages are expected to have."""
    return np.log1p((size - holding + 0.5) / (holding + 0.5))
