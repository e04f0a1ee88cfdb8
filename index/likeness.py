"""What texts of some kind sound like: a support vector machine over an embedder's vectors.

Made by `python -m index.training alarms` for one embedding model; the vectors of any other mean
something else.
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

from index.errors import LikenessError

BUNDLED = Path(__file__).resolve().parent / "models" / "likeness.npz"
REMEDY = "fetch it again, or make it with: python -m index.training alarms"

Vectors = NDArray[np.float32]
Exact = NDArray[np.floating]

_STEPS = 127  # numbers are kept as so many steps to either side of nought
_UNREADABLE = (
    *(OSError, ValueError, TypeError, KeyError, EOFError),
    *(zipfile.BadZipFile, zlib.error),
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A support vector machine with a Gaussian kernel, exp(-width |x - y|²).

    ``supports`` has shape (n, dim), all of it whole steps of ``scale``; ``weights`` has shape
    (n,). ``digest`` is that of the embedder for whose vectors it was made.
    """

    supports: Vectors
    scale: float
    weights: Vectors
    bias: float
    width: float
    threshold: float
    digest: str

    @classmethod
    def of(
        cls,
        supports: NDArray[np.floating],
        weights: NDArray[np.floating],
        bias: float,
        width: float,
    ) -> Likeness:
        """One of exact numbers, rounded to what is kept; its threshold is 0, its embedder none."""
        scale = np.float32(np.abs(supports).max() / _STEPS)
        return cls(
            np.round(supports / scale).astype(np.float32) * scale,
            float(scale),
            np.round(weights, 4).astype(np.float32),
            round(bias, 4),
            width,
            threshold=0.0,
            digest="",
        )

    @classmethod
    def load(cls, path: Path) -> Likeness:
        """Read what was learned.

        Raises:
            LikenessError: the file is absent or damaged.
        """
        try:
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
                numbers = [float(stored[one]) for one in ("scale", "bias", "width", "threshold")]
                scale, bias, width, threshold = numbers
                supports = stored["supports"].astype(np.float32) * np.float32(scale)
                weights = stored["weights"].astype(np.float32)
                digest = stored["digest"].tobytes().decode("ascii")
        except _UNREADABLE as error:
            raise LikenessError(f"{path} cannot be read ({error}); {REMEDY}") from error
        fit = supports.ndim == 2 and weights.shape == supports.shape[:1]
        if not fit or not np.isfinite([*numbers, *weights]).all():
            raise LikenessError(f"{path} cannot be read (its parts do not fit together); {REMEDY}")
        return cls(supports, scale, weights, bias, width, threshold, digest)

    def save(self, path: Path) -> None:
        """Write it to one file; the same numbers give the same bytes."""
        np.savez_compressed(
            path,
            allow_pickle=False,
            supports=np.round(self.supports / np.float32(self.scale)).astype(np.int8),
            scale=np.float32(self.scale),
            weights=self.weights,
            bias=np.float32(self.bias),
            width=np.float32(self.width),
            threshold=np.float32(self.threshold),
            digest=np.frombuffer(self.digest.encode("ascii"), np.uint8),
        )

    def scores(self, vectors: Vectors) -> Vectors:
        """How much each vector, shape (texts, dim), is like those learned; shape (texts,)."""
        own = self.supports
        square = (vectors**2).sum(1)[:, None] + (own**2).sum(1) - 2 * vectors @ own.T
        return np.asarray(np.exp(-self.width * square) @ self.weights + self.bias, np.float32)

    def is_likely(self, vector: Vectors) -> bool:
        """Whether a vector, shape (dim,), is that of a text of the kind."""
        return bool(self.scores(vector[None])[0] >= self.threshold)


@lru_cache(maxsize=1)
def load_likeness(path: Path = BUNDLED) -> Likeness:
    """What was learned of emergencies, read once.

    Raises:
        LikenessError: the file is absent or damaged.
    """
    return Likeness.load(path)
