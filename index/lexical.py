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
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from index.cognates import cognate_key
from index.errors import ReleaseError
from index.lexicon import Lexicon, load_lexicon
from index.statement import LANGUAGES, Language
from index.term_space import Arrays, Counts, Scores, Space, count_words, idf, weigh
from index.terms import is_code, is_stop_word, term, word_terms, words

K1, B = 0.9, 0.4  # the defaults of Anserini (Yang, Fang and Lin 2018)
UNTRANSLATED = 0.3  # a known word may also stand in the other language as it is: a name, a loan
COGNATE = 0.5  # weight of an unknown word's spelling key beside the word itself
TRANSLATED_QUESTION = 0.5  # weight of the question's translation beside the question itself
EVEN = 1.1  # expected words weigh less than counted ones: makes up for it, measured on twin texts
LEAST = 0.02  # expected frequencies below it cost room and change no ranking


class LexicalIndex:
    """The passages of a corpus, searchable by words in either language."""

    def __init__(
        self,
        spaces: Mapping[Language, Space],
        spanish: npt.NDArray[np.bool_],
        lexicon: Lexicon | None,
    ) -> None:
        self._spaces = spaces
        self._spanish = spanish
        self._lexicon = lexicon

    def __len__(self) -> int:
        return len(self._spanish)

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
            language: count_words(texts, [i for i, one in enumerate(languages) if one == language])
            for language in LANGUAGES
        }
        spaces = {
            language: weigh(
                [_in_language(counts[own], own, language, lexicon) for own in LANGUAGES],
                len(texts),
                k1,
                b,
            )
            for language in LANGUAGES
        }
        return cls(spaces, np.array([one == "es" for one in languages], np.bool_), lexicon)

    def scores(self, question: str, language: Language | None = None) -> Scores:
        """BM25 scores of all passages, shape (passages,); zero where no word is shared.

        A question that may be in either language is read as both, the better of the two counting.
        """
        bag = Counter(words(question))
        if language:
            return self._scores(bag, language)
        return np.asarray(np.maximum(*(self._scores(bag, one) for one in LANGUAGES)), np.float32)

    def _scores(self, bag: Mapping[str, int], language: Language) -> Scores:
        found = np.zeros(len(self), np.float32)
        self._spaces[language].add(found, _asked(bag, language, self._lexicon), 1.0)
        if self._lexicon:
            other: Language = "es" if language == "en" else "en"
            translated = _asked_translated(bag, language, other, self._lexicon)
            self._spaces[other].add(found, translated, TRANSLATED_QUESTION)
            found[self._spanish != (language == "es")] *= np.float32(EVEN)
        return found

    def idf(self, found: str, language: Language) -> float:
        """How telling a term is, in nats; a term that no passage has counts as the rarest."""
        space = self._spaces[language]
        row = space.rows.get(found)
        return float(space.idf[row] if row is not None else idf(len(self), np.zeros(1))[0])

    def vocabulary(self, language: Language) -> Collection[str]:
        """The terms of a language that passages have, or whose translations they have."""
        return self._spaces[language].rows.keys()

    def save(self, path: Path) -> None:
        """Write the index to one .npz file.

        Raises:
            ReleaseError: it cannot be written.
        """
        digest = self._lexicon.digest if self._lexicon else ""
        arrays: Arrays = {
            "spanish": self._spanish,
            "lexicon": np.frombuffer(digest.encode(), np.uint8),
        }
        for language, space in self._spaces.items():
            arrays |= space.arrays(language)
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
            spaces = {language: Space.read(language, arrays) for language in LANGUAGES}
            digest = arrays["lexicon"].tobytes().decode()
            spanish = arrays["spanish"].astype(np.bool_)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ReleaseError(
                f"{path} cannot be read ({error}); build it again with: python -m index build"
            ) from error
        if not digest:
            return cls(spaces, spanish, None)
        lexicon = lexicon or load_lexicon()
        if lexicon.digest != digest:
            raise ReleaseError(
                f"{path} was built with another lexicon; build it again with: python -m index build"
            )
        return cls(spaces, spanish, lexicon)


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


def _in_language(
    counts: Counts, own: Language, language: Language, lexicon: Lexicon | None
) -> Counts:
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
    return Counts(list(numbers), expected)
