"""The meaning of passages, sentence by sentence: how near the best sentence is to a question.

The vector of a passage is a mean of all that it says, and the one sentence that answers gets
lost in it. So each sentence has a vector of its own too, and a passage is as near as a mixture of
its own cosine and that of its nearest sentence (as the MaxP of Dai and Callan 2019, arXiv
1905.09217, is for passages of a document).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.sentences import sentence_spans
from index.statement import Language

FEW_WORDS = 4  # a sentence of fewer ("No.", "Thank you.") means nothing without the next

Vectors = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """Vectors of the sentences of passages, of unit length, those of a passage side by side.

    ``vectors`` has the shape (sentences, dim). Those of passage i are the rows from
    ``starts[i]`` to before ``starts[i + 1]``: none where it is one sentence, which its own
    vector stands for.
    """

    starts: NDArray[np.int64]
    vectors: Vectors

    @classmethod
    def of(cls, vectors: Sequence[Vectors], dim: int) -> SentenceVectors:
        """From an array for each passage, kept as float16."""
        starts = np.cumsum([0, *map(len, vectors)], dtype=np.int64)
        none = np.zeros((0, dim), dtype=np.float16)
        flat = np.concatenate([none, *vectors], dtype=np.float16, casting="same_kind")
        return cls(starts, flat)

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self.starts) - 1

    def of_passage(self, row: int) -> Vectors:
        """The vectors of one passage."""
        return self.vectors[self.starts[row] : self.starts[row + 1]]

    def nearest(
        self, rows: NDArray[np.intp], vector: NDArray[np.float32], alone: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Cosine of the nearest sentence of each passage of ``rows``, which has the shape (n,).

        ``alone``, of the same shape, is the cosine of a passage that is one sentence.
        """
        best = np.array(alone, dtype=np.float32)
        begins, counts = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        several = np.flatnonzero(counts)
        if len(several):
            begins, counts = begins[several], counts[several]
            firsts = np.cumsum(counts) - counts  # where each passage begins among those taken
            taken = np.arange(counts.sum()) + np.repeat(begins - firsts, counts)
            cosines = self.vectors[taken].astype(np.float32) @ vector
            best[several] = np.maximum.reduceat(cosines, firsts)
        return best


def sentences_of(text: str, language: Language) -> list[str]:
    """The sentences of a passage, very short ones joined to the next (the last to the one before).

    None where it is one sentence.
    """
    found: list[str] = []
    waiting = ""
    for begin, end in sentence_spans(text, language):
        sentence = f"{waiting} {text[begin:end]}".lstrip()
        if len(sentence.split()) < FEW_WORDS:
            waiting = sentence
        else:
            found.append(sentence)
            waiting = ""
    if waiting and found:
        found[-1] = f"{found[-1]} {waiting}"
    return found if len(found) > 1 else []
