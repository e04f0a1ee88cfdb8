"""How often words are written: which spellings English and Spanish have, and which are slips.

Counted in the parallel text from which the lexicon was estimated; a table of translations does
not tell, since it has a guess for the stem of any word ("carito", a slip of "carrito", has that
of "caridad").
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import LexiconError
from index.lexicon import packed, unpacked
from index.statement import LANGUAGES, Language
from index.terms import fold

BUNDLED = Path(__file__).resolve().parent / "models" / "words.npz"
REMEDY = "make it again with: python -m index.training words --data DIR"
_MOST = 2**16 - 1


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many sentences each folded word stands, by language; names are not among them."""

    counts: Mapping[Language, Mapping[str, int]]

    @classmethod
    def load(cls, path: Path) -> WordCounts:
        """Read a file of counts.

        Raises:
            LexiconError: it is absent or damaged.
        """
        try:
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
                counts: dict[Language, Mapping[str, int]] = {}
                for one in LANGUAGES:
                    written = unpacked(stored[f"{one}.words"])
                    often = stored[f"{one}.counts"].tolist()
                    counts[one] = dict(zip(written, often, strict=True))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise LexiconError(f"{path} cannot be read ({error}); {REMEDY}") from error
        return cls(counts)

    def save(self, path: Path) -> None:
        """Write the counts to one file; beyond 65,535 they are told apart no more."""
        arrays: dict[str, NDArray[Any]] = {}
        for one in LANGUAGES:
            written = sorted(self.counts[one])
            arrays[f"{one}.words"] = packed(written)
            often = [min(self.counts[one][word], _MOST) for word in written]
            arrays[f"{one}.counts"] = np.array(often, np.uint16)
        np.savez_compressed(path, allow_pickle=False, **arrays)

    def count(self, word: str, language: Language) -> int:
        """In how many sentences of a language a word stands, as it is spelt; 0: it is none."""
        return self.counts[language].get(fold(word), 0)


@lru_cache(maxsize=1)
def load_word_counts(path: Path = BUNDLED) -> WordCounts:
    """The counts of a file, the bundled one by default; read once.

    Raises:
        LexiconError: it is absent or damaged.
    """
    return WordCounts.load(path)
