"""Scores of words and of meaning made one; pure.

A convex combination of normalised scores, which Bruch, Gai and Ingber (2022, arXiv 2210.11934)
found ahead of reciprocal rank fusion and robust to the choice of normalisation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.statement import Language

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FusionWeights:
    """How scores are combined; written to a release's manifest.

    ``dense_en`` and ``dense_es`` are the shares of the dense score for a question in that
    language. ``candidates`` is how many passages each of the two searches puts forward.
    ``sentence`` is the share of a passage's nearest sentence in its dense score.
    A passage in the language that the question is not in scores lower for the same matter;
    ``lexical_across`` (a factor) and ``dense_across`` (in standard deviations) make up for that.
    Constants, unlike statistics of each language's passages, are also right where there are few
    passages in one of them. Chosen on the development half of XQuAD.

    Raises:
        ValueError: a share is not in [0, 1], there are no candidates, or a factor is below 1.
    """

    dense_en: float = 0.6
    dense_es: float = 0.5
    lexical_across: float = 1.2
    dense_across: float = 0.3
    candidates: int = 100
    sentence: float = 0.5

    def __post_init__(self) -> None:
        if not all(0 <= share <= 1 for share in (self.dense_en, self.dense_es, self.sentence)):
            raise ValueError("a share must be between 0 and 1")
        if self.lexical_across < 1 or self.dense_across < 0:
            raise ValueError("what makes up for another language must not lower its scores")
        if self.candidates < 1:
            raise ValueError("there must be at least one candidate")

    def dense(self, language: Language | None) -> float:
        """Share of the dense score; the mean of both for a question in neither language."""
        shares = {"en": self.dense_en, "es": self.dense_es}
        return shares[language] if language else (self.dense_en + self.dense_es) / 2


def normalized(scores: Scores) -> Scores:
    """Scores of the candidates of one question as z-scores; zeros where all are alike."""
    spread = float(scores.std()) if scores.size else 0.0
    if spread < 1e-9:
        return np.zeros_like(scores)
    return np.asarray((scores - scores.mean()) / spread, dtype=np.float32)


def fuse(lexical: Scores, dense: Scores, dense_share: float, dense_bonus: Scores) -> Scores:
    """Combined scores of a question's candidates, all arrays of shape (candidates,).

    ``dense_bonus`` is added to the normalized dense scores.
    """
    meaning = normalized(dense) + dense_bonus
    return np.asarray(
        (1 - dense_share) * normalized(lexical) + dense_share * meaning, dtype=np.float32
    )
