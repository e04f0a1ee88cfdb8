"""Bilingual BM25: every passage stands in the term spaces of both languages.

In its own language a passage has its own terms; in the other one the term frequencies that are to
be expected of its translation (probabilistic structured queries, Darwish and Oard 2003), computed
once for all passages as a sparse product with the translation table. A question is looked up as it
stands in the space of its language and, counted half, translated in the space of the other: each
direction of the table knows some pairs better.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from index.cognates import cognate_key
from index.errors import ReleaseError
from index.lexicon import Lexicon, load_lexicon
from index.statement import LANGUAGES, Language
from index.terms import is_code, is_stop_word, term, word_terms, words

Scores = npt.NDArray[np.float32]

K1, B = 0.9, 0.4  # the defaults of Anserini (Yang, Fang and Lin 2018)
UNTRANSLATED = 0.3  # a known word may also stand in the other language as it is: a name, a loan
COGNATE = 0.5  # weight of an unknown word's spelling key beside the word itself
TRANSLATED_QUESTION = 0.5  # weight of the question's translation beside the question itself
LEAST = 0.02  # expected frequencies below it cost room and change no ranking


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


class LexicalIndex:
    """The passages of a corpus, searchable by words in either language."""

    def __init__(
        self, size: int, spaces: Mapping[Language, Space], lexicon: Lexicon | None
    ) -> None:
        self._size = size
        self._spaces = spaces
        self._lexicon = lexicon

    def __len__(self) -> int:
        return self._size

    @classmethod
    def build(
        cls,
        texts: Sequence[str],
        languages: Sequence[Language],
        lexicon: Lexicon | None,
        *,
        k1: float = K1,
        b: float = B,
    ) -> LexicalIndex:
        """Index passages, given with the language of each.

        Without a lexicon a passage is found in its own language only, save by codes and names.

        Raises:
            ValueError: not as many languages as texts, or k1 or b is out of range.
        """
        if len(texts) != len(languages):
            raise ValueError(f"{len(texts)} texts have {len(languages)} languages")
        if k1 < 0 or not 0 <= b <= 1:
            raise ValueError(f"k1 = {k1} must be at least 0 and b = {b} in [0, 1]")
        counts = {
            language: _count_words(texts, [i for i, one in enumerate(languages) if one == language])
            for language in LANGUAGES
        }
        spaces = {
            language: _space(
                [_in_language(counts[own], own, language, lexicon) for own in LANGUAGES],
                len(texts),
                k1,
                b,
            )
            for language in LANGUAGES
        }
        return cls(len(texts), spaces, lexicon)

    def scores(self, question: str, language: Language | None = None) -> Scores:
        """BM25 scores of all passages, shape (passages,); zero where no word is shared.

        A question that may be in either language is read as both, the better of the two counting.
        """
        bag = Counter(words(question))
        if language:
            return self._scores(bag, language)
        return np.asarray(np.maximum(*(self._scores(bag, one) for one in LANGUAGES)), np.float32)

    def _scores(self, bag: Mapping[str, int], language: Language) -> Scores:
        found = np.zeros(self._size, np.float32)
        self._spaces[language].add(found, _asked(bag, language, self._lexicon), 1.0)
        if self._lexicon:
            other: Language = "es" if language == "en" else "en"
            translated = _asked_translated(bag, language, other, self._lexicon)
            self._spaces[other].add(found, translated, TRANSLATED_QUESTION)
        return found

    def idf(self, found: str, language: Language) -> float:
        """How telling a term is, in nats; a term that no passage has counts as the rarest."""
        space = self._spaces[language]
        row = space.rows.get(found)
        return float(space.idf[row] if row is not None else _idf(self._size, np.zeros(1))[0])

    def vocabulary(self, language: Language) -> Collection[str]:
        """The terms of a language that passages have, or whose translations they have."""
        return self._spaces[language].rows.keys()

    def save(self, path: Path) -> None:
        """Write the index to one .npz file.

        Raises:
            ReleaseError: it cannot be written.
        """
        arrays: dict[str, npt.NDArray[np.generic]] = {
            "size": np.array(self._size),
            "lexicon": np.frombuffer(
                (self._lexicon.digest if self._lexicon else "").encode(), np.uint8
            ),
        }
        for language, space in self._spaces.items():
            arrays |= {
                f"{language}.terms": np.frombuffer("\n".join(space.rows).encode(), np.uint8),
                f"{language}.idf": space.idf,
                f"{language}.starts": space.starts,
                f"{language}.passages": space.passages,
                f"{language}.weights": space.weights.astype(np.float16),
            }
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **arrays)
        try:
            path.write_bytes(file.getvalue())
        except OSError as error:
            raise ReleaseError(f"{path} cannot be written ({error})") from error

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon | None = None) -> LexicalIndex:
        """Read an index; ``lexicon`` is the one it was built with (default: the bundled one).

        Raises:
            ReleaseError: the file is absent, damaged, or was built with another lexicon.
            LexiconError: it was built with a lexicon, and the bundled one cannot be read.
        """
        try:
            content = io.BytesIO(path.read_bytes())
            with np.load(content, allow_pickle=False) as stored:
                arrays = dict(stored)
            spaces = {language: _read_space(arrays, language) for language in LANGUAGES}
            size, digest = int(arrays["size"]), arrays["lexicon"].tobytes().decode()
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ReleaseError(
                f"{path} cannot be read ({error}); build it again with: python -m index build"
            ) from error
        if not digest:
            return cls(size, spaces, None)
        lexicon = lexicon or load_lexicon()
        if lexicon.digest != digest:
            raise ReleaseError(
                f"{path} was built with another lexicon; build it again with: python -m index build"
            )
        return cls(size, spaces, lexicon)


def _meanings(
    word: str, source: Language, target: Language, lexicon: Lexicon | None
) -> list[tuple[str, float]]:
    """Terms to expect in one language, with weights, of a word in a passage of another."""
    if is_code(word):
        return [(found, 1.0) for found in word_terms(word, target)]
    if is_stop_word(word, source):
        return []
    known = lexicon.translations(word, source) if lexicon else []
    found = list(known)
    if not is_stop_word(word, target):
        found.append((term(word, target), UNTRANSLATED if known else 1.0))
    key = cognate_key(word) if lexicon and not known else None
    return [*found, (key, COGNATE)] if key else found


def _asked(bag: Mapping[str, int], language: Language, lexicon: Lexicon | None) -> dict[str, float]:
    """The terms and cognate keys to look up for a question's words in its own language."""
    asked: Counter[str] = Counter()
    for word, count in bag.items():
        for found in word_terms(word, language):
            asked[found] += count
        known = is_stop_word(word, language) or (lexicon and lexicon.translations(word, language))
        key = cognate_key(word) if lexicon and not known else None
        if key:
            asked[key] += count
    return dict(asked)


def _asked_translated(
    bag: Mapping[str, int], source: Language, target: Language, lexicon: Lexicon
) -> dict[str, float]:
    """The terms to look up for a question's words in the other language, with expected counts."""
    asked: dict[str, float] = {}
    for word, count in bag.items():
        if is_stop_word(word, source):
            continue
        meanings = lexicon.translations(word, source) or [(term(word, target), 1.0)]
        for found, chance in meanings:
            asked[found] = asked.get(found, 0.0) + count * chance
    return asked


@dataclass(frozen=True, slots=True)
class _Counts:
    """Counts of columns' names in all passages, shape (passages, names)."""

    names: list[str]
    matrix: sparse.csr_array


def _count_words(texts: Sequence[str], rows: Iterable[int]) -> _Counts:
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
    return _Counts(list(numbers), matrix.tocsr())


def _in_language(
    counts: _Counts, own: Language, language: Language, lexicon: Lexicon | None
) -> _Counts:
    """(Expected) frequencies of a language's terms in passages of the language ``own``."""
    numbers: dict[str, int] = {}
    entries = [
        (row, numbers.setdefault(found, len(numbers)), weight)
        for row, word in enumerate(counts.names)
        for found, weight in (
            [(own_term, 1.0) for own_term in word_terms(word, own)]
            if own == language
            else _meanings(word, own, language, lexicon)
        )
    ]
    rows, columns, weights = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(counts.names), len(numbers))
    table = sparse.coo_array((np.array(weights, np.float32), (rows, columns)), shape=shape)
    expected = (counts.matrix @ table.tocsr()).tocsr()
    expected.data[expected.data < LEAST] = 0
    expected.eliminate_zeros()
    return _Counts(list(numbers), expected)


def _space(parts: Sequence[_Counts], size: int, k1: float, b: float) -> Space:
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
    idf = _idf(size, np.asarray(holding, np.float64)).astype(np.float32)
    weights = idf[column] * frequency * (k1 + 1) / (frequency + room)
    return Space(
        rows,
        idf,
        np.searchsorted(column[order], np.arange(len(names) + 1)).astype(np.int64),
        row[order].astype(np.int32),
        weights[order].astype(np.float32),
    )


def _idf(size: int, holding: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Inverse document frequency of terms that ``holding`` passages are expected to have."""
    return np.log1p((size - holding + 0.5) / (holding + 0.5))


def _read_space(arrays: Mapping[str, npt.NDArray[np.generic]], language: Language) -> Space:
    text = arrays[f"{language}.terms"].tobytes().decode()
    return Space(
        {found: row for row, found in enumerate(text.split("\n") if text else [])},
        arrays[f"{language}.idf"].astype(np.float32),
        arrays[f"{language}.starts"].astype(np.int64),
        arrays[f"{language}.passages"].astype(np.int32),
        arrays[f"{language}.weights"].astype(np.float32),
    )
