"""The English-Spanish translation table: what terms of the other language a word may mean.

Keys are folded words as they stand in text; a word that is not a key is looked up by its stem, so
that a verb form nobody has aligned yet is still understood. How the table was estimated, and from
what, is told in ``index/training`` and the model card.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.errors import LexiconError
from index.statement import LANGUAGES, Language
from index.terms import fold, is_code, is_stop_word, term, word_terms

BUNDLED = Path(__file__).resolve().parent / "models" / "lexicon.npz"
REMEDY = "make it again with: python -m index.training lexicon --data DIR"

Translations = Sequence[tuple[str, float]]
Arrays = dict[str, npt.NDArray[np.generic]]

_STEPS = 255  # probabilities are kept in one byte, as their square root: small ones stay apart


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of (term, probability) by key, in flat arrays.

    ``starts`` has one entry more than there are keys; ``targets`` index into ``vocabulary``.
    """

    rows: Mapping[str, int]
    starts: npt.NDArray[np.int64]
    targets: npt.NDArray[np.int32]
    probabilities: npt.NDArray[np.uint8]
    vocabulary: tuple[str, ...]

    @classmethod
    def of(cls, entries: Mapping[str, Translations]) -> Table:
        """A table of plain entries; probabilities are rounded to what a byte can hold.

        Raises:
            ValueError: a probability is not in (0, 1].
        """
        keys = sorted(entries)
        flat = [pair for key in keys for pair in entries[key]]
        if not all(0 < p <= 1 for _, p in flat):
            raise ValueError("a translation probability must be above 0 and at most 1")
        vocabulary = sorted({found for found, _ in flat})
        number = {found: i for i, found in enumerate(vocabulary)}
        lengths = [len(entries[key]) for key in keys]
        rounded = np.ceil(np.sqrt([p for _, p in flat]) * _STEPS - 0.5).clip(1, _STEPS)
        return cls(
            {key: i for i, key in enumerate(keys)},
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            np.array([number[found] for found, _ in flat], np.int32),
            rounded.astype(np.uint8),
            tuple(vocabulary),
        )

    def row(self, key: str) -> list[tuple[str, float]] | None:
        """The entries of a key in the order they were given; None where there is no such key."""
        at = self.rows.get(key)
        if at is None:
            return None
        span = slice(self.starts[at], self.starts[at + 1])
        chances = np.square(self.probabilities[span].astype(np.float64) / _STEPS)
        return [
            (self.vocabulary[target], chance)
            for target, chance in zip(self.targets[span].tolist(), chances.tolist(), strict=True)
        ]

    def arrays(self, name: str) -> Arrays:
        """What is stored of it, under names that start with ``name``."""
        small = np.uint16 if len(self.vocabulary) < 2**16 else np.int32
        return {
            f"{name}.keys": packed(self.rows),
            f"{name}.lengths": np.diff(self.starts).astype(np.uint8),
            f"{name}.targets": self.targets.astype(small),
            f"{name}.probabilities": self.probabilities,
            f"{name}.vocabulary": packed(self.vocabulary),
        }

    @classmethod
    def read(cls, name: str, stored: Mapping[str, npt.NDArray[np.generic]]) -> Table:
        """The table that ``arrays`` wrote."""
        lengths = stored[f"{name}.lengths"].astype(np.int64)
        table = cls(
            {key: i for i, key in enumerate(unpacked(stored[f"{name}.keys"]))},
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            stored[f"{name}.targets"].astype(np.int32),
            stored[f"{name}.probabilities"].astype(np.uint8),
            tuple(unpacked(stored[f"{name}.vocabulary"])),
        )
        if len(table.rows) != len(lengths) or len(table.targets) != len(table.probabilities):
            raise ValueError(f"the arrays of {name} do not fit together")
        if table.starts[-1] != len(table.targets):
            raise ValueError(f"the arrays of {name} do not fit together")
        return table


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Both directions of the table; ``digest`` is the SHA-256 of its file, in hex."""

    words: Mapping[Language, Table]
    stems: Mapping[Language, Table]
    digest: str

    @classmethod
    def of(
        cls,
        words: Mapping[Language, Mapping[str, Translations]],
        stems: Mapping[Language, Mapping[str, Translations]] | None = None,
    ) -> Lexicon:
        """A lexicon of plain entries by source language: of folded words, and of stems."""
        one = {source: Table.of(words.get(source, {})) for source in LANGUAGES}
        two = {source: Table.of((stems or {}).get(source, {})) for source in LANGUAGES}
        return cls(one, two, hashlib.sha256(_bytes(one, two)).hexdigest())

    @classmethod
    def load(cls, path: Path) -> Lexicon:
        """Read a lexicon file.

        Raises:
            LexiconError: it is absent or damaged.
        """
        try:
            content = path.read_bytes()
            with np.load(io.BytesIO(content), allow_pickle=False) as stored:
                arrays = dict(stored)
            words = {source: Table.read(f"{source}.words", arrays) for source in LANGUAGES}
            stems = {source: Table.read(f"{source}.stems", arrays) for source in LANGUAGES}
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise LexiconError(f"{path} cannot be read ({error}); {REMEDY}") from error
        return cls(words, stems, hashlib.sha256(content).hexdigest())

    def save(self, path: Path) -> None:
        """Write the lexicon to one file; the same entries give the same bytes."""
        path.write_bytes(_bytes(self.words, self.stems))

    def translations(self, word: str, source: Language) -> list[tuple[str, float]]:
        """Terms of the other language that a word may mean, likeliest first, with probabilities.

        A code stands for itself. Empty for a stop word and for a word that the table does not
        know, as most names: they match themselves, untranslated. The probabilities need not add
        up to 1: what is lacking went to stop words or was pruned.
        """
        word = fold(word)
        target: Language = "en" if source == "es" else "es"
        if is_code(word):
            return [(found, 1.0) for found in word_terms(word, target)]
        if is_stop_word(word, source):
            return []
        row = self.words[source].row(word)
        return row or self.stems[source].row(term(word, source)) or []

    def comes_back(self, word: str, stem: str, source: Language) -> bool:
        """Whether a likely translation of a word translates back to its stem.

        Then it is a word of its language; what chance put into the lexicon does not come back.
        """
        other: Language = "en" if source == "es" else "es"
        return any(
            back == stem
            for meaning, _ in self.translations(word, source)[:2]
            for back, _ in self.translations(meaning, other)
        )


@lru_cache(maxsize=4)
def load_lexicon(path: Path = BUNDLED) -> Lexicon:
    """The lexicon of a file, the bundled one by default; read once.

    Raises:
        LexiconError: it is absent or damaged.
    """
    return Lexicon.load(path)


def lexicon_digest(path: Path = BUNDLED) -> str:
    """SHA-256 of a lexicon file in hex, which is its ``Lexicon.digest``, without reading it in.

    Raises:
        LexiconError: it cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise LexiconError(f"{path} cannot be read ({error}); {REMEDY}") from error


def _bytes(words: Mapping[Language, Table], stems: Mapping[Language, Table]) -> bytes:
    """One .npz file without time stamps, which np.savez would write."""
    arrays: Arrays = {}
    for source in LANGUAGES:
        arrays |= words[source].arrays(f"{source}.words") | stems[source].arrays(f"{source}.stems")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.save(member, array, allow_pickle=False)
            archive.writestr(_member(name), member.getvalue())
    return file.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def packed(words: Iterable[str]) -> npt.NDArray[np.uint8]:
    """Words as an array that can be stored."""
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def unpacked(stored: npt.NDArray[np.generic]) -> list[str]:
    """The words of such an array."""
    text = stored.tobytes().decode()
    return text.split("\n") if text else []
