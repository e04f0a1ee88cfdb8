"""Does a text sound like an emergency, where no rule sees one?

Learned by `python -m index.training alarms` over the vectors of one embedding model; with any
other model the rules are alone.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.emergency.recognition import speaks_against
from assistant.errors import LikenessError
from index.embedding import Embedder, Vectors

BUNDLED = Path(__file__).with_name("likeness.npz")
REMEDY = "fetch it again, or make it with: python -m index.training alarms"
LONGEST = 60  # words; the vector of a longer text tells of too many things


@dataclass(frozen=True, slots=True)
class Likeness:
    """A support vector machine with a Gaussian kernel.

    ``supports`` has shape (n, dim), ``weights`` shape (n,); ``digest`` is that of the embedder
    for whose vectors it was made.
    """

    supports: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: float
    width: float
    threshold: float
    digest: str

    @classmethod
    def load(cls, path: Path) -> Likeness:
        """Read what was learned.

        Raises:
            LikenessError: the file is absent or damaged.
        """
        try:
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
                supports = stored["supports"].astype(np.float32) * stored["scale"]
                weights = stored["weights"].astype(np.float32)
                bias, width, threshold = (
                    float(stored[name]) for name in ("bias", "width", "threshold")
                )
                digest = stored["digest"].tobytes().decode("ascii")
            if supports.ndim == 2 and weights.shape == supports.shape[:1]:
                learned = cls(supports, weights, bias, width, threshold, digest)
            else:
                learned = None
        except (
            OSError,
            ValueError,
            TypeError,
            KeyError,
            EOFError,
            zipfile.BadZipFile,
            zlib.error,
        ) as error:
            raise LikenessError(f"{path} cannot be read ({error}); {REMEDY}") from error
        if learned is None or not np.isfinite([bias, width, threshold, *weights]).all():
            raise LikenessError(f"{path} cannot be read (its parts do not fit together); {REMEDY}")
        return learned

    def score(self, vector: Vectors) -> float:
        """How much a vector, shape (dim,), is like those of emergencies."""
        square = ((self.supports - vector) ** 2).sum(1)
        return float(np.exp(-self.width * square) @ self.weights) + self.bias

    def is_likely(self, vector: Vectors) -> bool:
        """Whether a vector, shape (dim,), is that of an emergency."""
        return self.score(vector) >= self.threshold


@lru_cache(maxsize=1)
def load_likeness(path: Path = BUNDLED) -> Likeness:
    """What was learned, read once.

    Raises:
        LikenessError: the file is absent or damaged.
    """
    return Likeness.load(path)


class Ear:
    """Hears emergencies in the vectors of one embedder; deaf where nothing was learned for it.

    Raises:
        LikenessError: what was learned cannot be read.
    """

    def __init__(self, embedder: Embedder, likeness: Likeness | None = None) -> None:
        learned = likeness or load_likeness()
        self._embedder = embedder
        self._likeness = learned if learned.digest == embedder.digest else None

    def hears(self, text: str) -> bool:
        """Whether a text sounds like an emergency, and nothing in it speaks against that.

        Raises:
            EmbeddingError: the model failed.
        """
        if self._likeness is None or not 0 < len(text.split()) <= LONGEST or speaks_against(text):
            return False
        return self._likeness.is_likely(self._embedder.encode_query(text.lower()))
