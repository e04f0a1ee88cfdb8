"""Estimate the English-Spanish translation table from parallel text.

Nothing enters the table that the text itself does not show: a dictionary says which pairs to
believe in when words are aligned (as a pseudo-count), and is then forgotten.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from index.errors import CorpusError
from index.lexicon import Lexicon, Translations
from index.statement import LANGUAGES, Language
from index.terms import is_code, is_stop_word, term, words
from index.training.alignment import Bitext, Counts, Ints, Plan, Progress, Side, align
from index.training.parallel import SOURCES, Source, read_pairs

Vocabularies = Mapping[Language, tuple[str, ...]]

LONGEST = 70  # words; longer sentences are rare, align badly and cost the square of their length

# A sentence of a register that residents speak or read counts more than one of a manual.
REGISTER_WEIGHTS = {
    "everyday": 1.0,
    "government": 1.5,
    "news": 1.0,
    "health": 1.5,
    "parliament": 1.0,
    "law": 0.7,
    "software": 0.3,
}


@dataclass(frozen=True, slots=True)
class Pruning:
    """What of the estimates is kept.

    ``doubt`` is the count that an estimate lacks: a word linked seldom is not trusted whole.
    ``pull`` is how many links' worth a word's stem says about the word.
    """

    least: float = 0.005
    mass: float = 0.99
    most: int = 12
    doubt: float = 0.3
    pull: float = 2.0


def train_lexicon(
    data: Path,
    out: Path,
    work: Path | None = None,
    *,
    plan: Plan | None = None,
    progress: Progress = print,
) -> Path:
    """Align `data`/training/parallel and write `out`/lexicon.npz; the path written.

    With ``work``, the probabilities of whole words are also written there, as es_en.tsv and
    en_es.tsv (source, target, probability): the vocabulary step reads them. No step draws random
    numbers: the same data give the same file.

    Raises:
        CorpusError: the data cannot be read.
    """
    bitext = read_bitext(data, progress)
    known = read_dictionary(data / "training" / "lexicon", bitext)
    counts = align(bitext, plan or Plan(), known, progress)
    vocabularies: Vocabularies = {"en": bitext.english.vocabulary, "es": bitext.spanish.vocabulary}
    if work:
        work.mkdir(parents=True, exist_ok=True)
        for source in LANGUAGES:
            write_words(work, counts, vocabularies, source)
    out.mkdir(parents=True, exist_ok=True)
    path = out / "lexicon.npz"
    build_lexicon(counts, vocabularies, Pruning()).save(path)
    progress(f"{path}: {path.stat().st_size:,} bytes")
    return path


def read_bitext(data: Path, progress: Progress, sources: tuple[Source, ...] = SOURCES) -> Bitext:
    """Every sentence pair of every source in words, weighted by register."""
    english: list[list[str]] = []
    spanish: list[list[str]] = []
    weights: list[float] = []
    for source in sources:
        for pair in read_pairs(data, source):
            one, two = words(pair.english), words(pair.spanish)
            if 0 < len(one) <= LONGEST and 0 < len(two) <= LONGEST:
                english.append(one)
                spanish.append(two)
                weights.append(REGISTER_WEIGHTS[source.register])
        progress(f"{source.file}: {len(english):,} pairs so far")
    return Bitext(Side.of(english), Side.of(spanish), np.array(weights, np.float32))


def read_dictionary(folder: Path, bitext: Bitext) -> Callable[[Ints, Ints], npt.NDArray[np.bool_]]:
    """Which pairs of word numbers a dictionary has; asked only about pairs that share a sentence.

    Raises:
        CorpusError: a file cannot be read.
    """
    english = {word: i for i, word in enumerate(bitext.english.vocabulary)}
    spanish = {word: i for i, word in enumerate(bitext.spanish.vocabulary)}
    width = len(spanish)
    keys = [-1]
    for path in sorted(folder.glob("*.tsv.gz")):
        try:
            lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        except (OSError, EOFError, UnicodeDecodeError) as error:
            raise CorpusError(f"{path} cannot be read ({error})") from error
        for line in lines:
            one, two = (words(field) for field in [*line.split("\t"), ""][:2])
            if len(one) == len(two) == 1 and one[0] in english and two[0] in spanish:
                keys.append(english[one[0]] * width + spanish[two[0]])
    listed = np.unique(np.array(keys, np.int64))

    def known(one: Ints, two: Ints) -> npt.NDArray[np.bool_]:
        return np.isin(one.astype(np.int64) * width + two, listed)

    return known


def write_words(
    folder: Path,
    counts: Counts,
    vocabularies: Vocabularies,
    source: Language,
    *,
    pruning: Pruning = Pruning(least=0.01, doubt=0.05),
) -> Path:
    """Write the probabilities of whole words, the likeliest first, as tab-separated lines."""
    target = _other(source)
    given, found = _direction(counts, source)
    totals = np.bincount(given, weights=counts.counts, minlength=len(vocabularies[source]))
    chances = counts.counts / (totals[given] + pruning.doubt)
    kept = np.flatnonzero(chances >= pruning.least)
    kept = kept[np.lexsort((found[kept], -chances[kept], given[kept]))]
    first = np.searchsorted(given[kept], given[kept])
    kept = kept[np.arange(len(kept)) - first < pruning.most]
    path = folder / f"{source}_{target}.tsv"
    with path.open("w", encoding="utf-8") as file:
        for at in kept:
            one, two = vocabularies[source][given[at]], vocabularies[target][found[at]]
            file.write(f"{one}\t{two}\t{chances[at]:.4f}\n")
    return path


def build_lexicon(counts: Counts, vocabularies: Vocabularies, pruning: Pruning) -> Lexicon:
    """Probabilities of terms given words, and given stems for the words that were never seen."""
    tables = {source: _tables(counts, vocabularies, source, pruning) for source in LANGUAGES}
    return Lexicon.of(
        {source: tables[source][0] for source in LANGUAGES},
        {source: tables[source][1] for source in LANGUAGES},
    )


def _other(language: Language) -> Language:
    return "es" if language == "en" else "en"


def _direction(counts: Counts, source: Language) -> tuple[Ints, Ints]:
    pair = counts.english, counts.spanish
    return pair if source == "en" else pair[::-1]


class _Terms:
    """Number of each word's term; -1 for stop words."""

    def __init__(self, vocabulary: tuple[str, ...], language: Language) -> None:
        numbers: dict[str, int] = {}
        self.of = np.array(
            [
                -1 if is_stop_word(w, language)
                else numbers.setdefault(term(w, language), len(numbers))
                for w in vocabulary
            ],
            np.int64,
        )  # fmt: skip
        self.names = list(numbers)


def _tables(
    counts: Counts,
    vocabularies: Vocabularies,
    source: Language,
    pruning: Pruning,
) -> tuple[dict[str, Translations], dict[str, Translations]]:
    """Rows by word and rows by stem, for one direction.

    A word's links are smoothed with its stem's; a row that says what the stem's row says, or that
    a word stays as it is, is left out.
    """
    given, found = _direction(counts, source)
    names = vocabularies[source]
    stems, targets = _Terms(names, source), _Terms(vocabularies[_other(source)], _other(source))
    totals = np.bincount(given, counts.counts, len(names)).astype(np.float64)
    used = (stems.of[given] >= 0) & (targets.of[found] >= 0)
    links = sparse.csr_array(
        (counts.counts[used], (given[used], targets.of[found[used]])),
        shape=(len(names), len(targets.names)),
    )
    words_with_stem = np.flatnonzero(stems.of >= 0)
    of_stem = sparse.csr_array(
        (np.ones(len(words_with_stem)), (stems.of[words_with_stem], words_with_stem)),
        shape=(len(stems.names), len(names)),
    )
    by_stem = _scaled(of_stem @ links, 1 / (np.asarray(of_stem @ totals) + pruning.doubt))
    by_word = _scaled(links + pruning.pull * (of_stem.T @ by_stem), 1 / (totals + pruning.pull))
    stem_rows = _rows(by_stem, stems.names, targets.names, pruning)
    word_rows = _rows(by_word, names, targets.names, pruning)
    usual = _usual_words(stems, names, totals)
    kept_stems = {
        stem: row
        for stem, row in stem_rows.items()
        if not is_code(stem) and not _stays(row, usual[stem], _other(source))
    }
    kept_words = {
        word: row
        for word, row in word_rows.items()
        if not is_code(word)
        and not _alike(row, kept_stems.get(term(word, source), []))
        and (term(word, source) in kept_stems or not _stays(row, word, _other(source)))
    }
    return kept_words, kept_stems


def _usual_words(
    stems: _Terms, names: tuple[str, ...], totals: npt.NDArray[np.float64]
) -> dict[str, str]:
    """The most frequent word of every stem."""
    order = np.argsort(totals, kind="stable")
    return {stems.names[stems.of[at]]: names[at] for at in order if stems.of[at] >= 0}


def _stays(row: Translations, word: str, target: Language) -> bool:
    """Whether a word, a name most likely, is the same in the other language."""
    return [found for found, _ in row] == [term(word, target)]


def _scaled(matrix: sparse.csr_array, factors: npt.NDArray[np.float64]) -> sparse.csr_array:
    scaled: sparse.csr_array = (sparse.diags_array(factors) @ matrix).tocsr()
    return scaled


def _rows(
    matrix: sparse.csr_array,
    keys: list[str] | tuple[str, ...],
    targets: list[str],
    pruning: Pruning,
) -> dict[str, Translations]:
    """The likeliest entries of every row, down to the least chance or until the mass is reached."""
    rows: dict[str, Translations] = {}
    for at, key in enumerate(keys):
        span = slice(matrix.indptr[at], matrix.indptr[at + 1])
        chances, columns = matrix.data[span], matrix.indices[span]
        order = np.lexsort((columns, -chances))[: pruning.most]
        order = order[chances[order] >= pruning.least]
        if not len(order):
            continue
        reached = np.cumsum(chances[order])
        end = int(np.searchsorted(reached, pruning.mass * reached[-1])) + 1
        rows[key] = [(targets[columns[i]], float(min(chances[i], 1.0))) for i in order[:end]]
    return rows


def _alike(one: Translations, two: Translations) -> bool:
    """Whether two rows differ in less than a tenth of their probability."""
    first, second = dict(one), dict(two)
    apart = sum(abs(first.get(t, 0.0) - second.get(t, 0.0)) for t in first.keys() | second.keys())
    return apart < 0.1
