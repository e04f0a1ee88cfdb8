"""Give the English teacher Spanish words and word pieces, and drop what neither language uses.

A new word starts as the translation-probability-weighted mean of its English translations'
vectors, so the model understands Spanish tolerably before any training (compare WECHSEL, Minixhofer
et al. 2022, and FOCUS, Dobler and de Melo 2023, which start new words from related old ones).
"""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from index.errors import LexiconError
from index.training.parallel import REGISTER_WEIGHTS, SOURCES, Pair, Source, read_pairs

Vectors = npt.NDArray[np.float32]
Translations = Mapping[str, Sequence[tuple[str, float]]]

ROWS = 44_000  # fits 60 MB as float16, with the transformer
PIECES = 3_500  # of which, Spanish word pieces
MIN_COUNT = 3.0  # weighted occurrences of a Spanish word that gets a row
MIN_LETTERS = 3
TRANSLATIONS = 6  # of a word, the most probable
NAME_PROBABILITY = 0.5  # a word that most likely translates to itself is a name: pieces serve it
ENGLISH_FIRST = 2.0  # weight of the English meaning of a spelling that both languages use
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
UNICODE_SYMBOLS_END = 0x2200  # punctuation, currency, letterlike symbols and arrows lie below
FILES = (
    "modules.json",
    "config_sentence_transformers.json",
    "sentence_bert_config.json",
    "1_Pooling",
    "tokenizer_config.json",
    "special_tokens_map.json",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """Occurrences of lower-cased, accent-stripped words, weighted by register."""

    english: Counter[str]
    spanish: Counter[str]


class WordPieces:
    """The teacher's way of cutting text, over any vocabulary."""

    def __init__(self, definition: Mapping[str, Any]) -> None:
        self._tokenizer = Tokenizer.from_str(json.dumps(definition))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def words(self, text: str) -> Iterator[str]:
        """Lower-cased, accent-stripped words and punctuation marks."""
        normal = self._tokenizer.normalizer.normalize_str(text)
        return (word for word, _ in self._tokenizer.pre_tokenizer.pre_tokenize_str(normal))

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """Ids of the pieces of each word."""
        encodings = self._tokenizer.encode_batch_fast(list(words), add_special_tokens=False)
        return [encoding.ids for encoding in encodings]


def build_vocabulary(
    teacher: Path, data: Path, translations: Translations, out: Path, *, rows: int = ROWS
) -> int:
    """Write the untrained student to `out` and return its number of rows.

    `translations` gives, for a Spanish word, English words and their probabilities, all
    lower-cased and accent-stripped.
    """
    definition = json.loads((teacher / "tokenizer.json").read_text("utf-8"))
    old = WordPieces(definition)
    counts = count_words(old, data, SOURCES)
    vocabulary: dict[str, int] = definition["model"]["vocab"]
    kept = kept_pieces(vocabulary, _used(old, vocabulary, counts))
    words = new_words(counts.spanish, translations, set(kept), rows - len(kept) - PIECES)
    pieces = new_pieces(counts.spanish, {*kept, *words}, rows - len(kept) - len(words))
    names = [*kept, *words, *pieces]

    weights = load_file(teacher / "model.safetensors")
    key = next(key for key in weights if key.endswith("word_embeddings.weight"))
    define(definition, names)
    start = Start(old, weights[key], translations, counts)
    weights[key] = start.rows(names, [vocabulary.get(name) for name in names], definition)
    write_student(teacher, out, definition, weights)
    return len(names)


def read_translations(folder: Path, file: str = "es_en.tsv") -> dict[str, list[tuple[str, float]]]:
    """Read a table of `folder`: words of the other language by word, likeliest first."""
    path = folder / file
    table: dict[str, list[tuple[str, float]]] = {}
    try:
        for line in path.read_text("utf-8").splitlines():
            word, meaning, probability = line.split("\t")
            table.setdefault(word, []).append((meaning, float(probability)))
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read ({error}); run python -m index.training lexicon first"
        raise LexiconError(message) from error
    for found in table.values():
        found.sort(key=lambda entry: -entry[1])
    return table


def count_words(pieces: WordPieces, data: Path, sources: Iterable[Source]) -> Counts:
    """Count the words of both sides of every source, whole."""
    counts = Counts(Counter(), Counter())
    for source in sources:
        weight = REGISTER_WEIGHTS[source.register]
        for pair in read_pairs(data, source):
            _count(pieces, pair, weight, counts)
    return counts


def kept_pieces(vocabulary: Mapping[str, int], used: set[str]) -> list[str]:
    """The teacher's pieces that stay: Latin ones, digits, common symbols, and any that are used."""
    in_order = sorted(vocabulary, key=vocabulary.__getitem__)
    rest = (name for name in in_order if name not in SPECIAL and not name.startswith("[unused"))
    return [*SPECIAL, *(name for name in rest if name in used or _latin(name))]


def new_words(
    counts: Counter[str], translations: Translations, known: set[str], room: int
) -> list[str]:
    """The most frequent Spanish words that are no names and have no row yet."""
    words: list[str] = []
    for word, count in counts.most_common():
        if count < MIN_COUNT or len(words) >= room:
            break
        if word in known or not word.isalpha() or len(word) < MIN_LETTERS:
            continue
        found = dict(translations.get(word, ()))
        if found and found.get(word, 0.0) < NAME_PROBABILITY:
            words.append(word)
    return words


def new_pieces(counts: Counter[str], known: set[str], room: int) -> list[str]:
    """Beginnings and endings learned from the Spanish words that have no row of their own."""
    rest = {word: n for word, n in counts.items() if word.isalpha() and word not in known}
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))  # noqa: S106 - a token of text
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.WordPieceTrainer(
        vocab_size=max(4 * room, 1000), special_tokens=["[UNK]"], show_progress=False
    )
    tokenizer.train_from_iterator(
        (" ".join([word] * min(round(n) + 1, 20)) for word, n in sorted(rest.items())), trainer
    )
    learned = tokenizer.get_vocab()
    fresh = (p for p in learned if p not in known and p.removeprefix("##").isalpha())
    in_order = sorted((p for p in fresh if len(p.removeprefix("##")) > 1), key=learned.__getitem__)
    return in_order[:room]


def define(definition: dict[str, Any], names: Sequence[str]) -> None:
    """Put the new vocabulary into a tokenizer's definition, special tokens' ids included."""
    ids = {name: i for i, name in enumerate(names)}
    definition["model"]["vocab"] = ids
    definition["padding"] = definition["truncation"] = None
    for token in definition["added_tokens"]:
        token["id"] = ids[token["content"]]
    for name, token in definition["post_processor"].get("special_tokens", {}).items():
        token["ids"] = [ids[name]]


@dataclass(frozen=True, slots=True)
class Start:
    """Where the vectors of the student's rows start."""

    old: WordPieces
    vectors: Vectors
    translations: Translations
    counts: Counts

    def rows(
        self, names: Sequence[str], old_ids: Sequence[int | None], definition: Mapping[str, Any]
    ) -> Vectors:
        """One vector a name: float32 (len(names), dimensions)."""
        rows = np.empty((len(names), self.vectors.shape[1]), dtype=np.float32)
        words = sorted(word for word in self.counts.spanish if word in self.translations)
        meanings = dict(zip(words, self._meanings(words), strict=True))
        of_pieces = self._piece_means(words, meanings, definition, len(names))
        spelled = self._spelled([name.removeprefix("##") for name in names])
        for i, (name, old_id) in enumerate(zip(names, old_ids, strict=True)):
            if old_id is not None:
                rows[i] = self._shared(name, self.vectors[old_id], meanings)
            elif name in meanings:
                rows[i] = meanings[name]
            else:
                rows[i] = of_pieces.get(i, spelled[i])
        return rows

    def _meanings(self, words: Sequence[str]) -> Iterator[Vectors]:
        """For each Spanish word, the mean of its translations, as long as they are on average."""
        targets = sorted({t for word in words for t, _ in self.translations[word][:TRANSLATIONS]})
        known = dict(zip(targets, self._spelled(targets), strict=True))
        for word in words:
            best = self.translations[word][:TRANSLATIONS]
            yield _mean([known[target] for target, _ in best], [p for _, p in best])

    def _spelled(self, words: Sequence[str]) -> list[Vectors]:
        """The mean vector of the teacher's pieces of each word."""
        return [
            self.vectors[ids].mean(axis=0) if ids else self.vectors.mean(axis=0)
            for ids in self.old.pieces(words)
        ]

    def _shared(self, name: str, old: Vectors, meanings: Mapping[str, Vectors]) -> Vectors:
        """A spelling that both languages use ("once", "para") starts between its meanings."""
        spanish, english = self.counts.spanish[name], ENGLISH_FIRST * self.counts.english[name] + 1
        if name not in meanings or spanish <= english:
            return old
        return _mean([old, meanings[name]], [english, spanish])

    def _piece_means(
        self,
        words: Sequence[str],
        meanings: Mapping[str, Vectors],
        definition: Mapping[str, Any],
        size: int,
    ) -> dict[int, Vectors]:
        """The mean meaning of the words that contain a piece, by id of the piece."""
        total = np.zeros((size, self.vectors.shape[1]), dtype=np.float32)
        weight = np.zeros(size, dtype=np.float32)
        for word, ids in zip(words, WordPieces(definition).pieces(words), strict=True):
            if len(ids) > 1:
                count = np.sqrt(self.counts.spanish[word])
                total[ids] += count * meanings[word]
                weight[ids] += count
        return {int(i): total[i] / weight[i] for i in np.flatnonzero(weight)}


def write_student(
    teacher: Path, out: Path, definition: Mapping[str, Any], weights: Mapping[str, Any]
) -> None:
    """Write a folder that SentenceTransformer(out) loads, beside the teacher's other files."""
    out.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        source = teacher / name
        if source.is_dir():
            shutil.copytree(source, out / name, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, out / name)
    text = json.dumps(definition, ensure_ascii=False)
    (out / "tokenizer.json").write_text(text, encoding="utf-8")
    config = json.loads((teacher / "config.json").read_text("utf-8"))
    config["vocab_size"] = len(definition["model"]["vocab"])
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    save_file(dict(weights), out / "model.safetensors", metadata={"format": "pt"})


def _mean(vectors: Sequence[Vectors], weights: Sequence[float]) -> Vectors:
    """Weighted mean, brought to the vectors' mean length: a mean of many is else too short."""
    stacked = np.stack(vectors)
    share = np.asarray(weights, dtype=np.float32) / np.float32(sum(weights))
    mean = share @ stacked
    length = share @ np.linalg.norm(stacked, axis=1)
    return np.asarray(mean * (length / max(float(np.linalg.norm(mean)), 1e-6)), dtype=np.float32)


def _count(pieces: WordPieces, pair: Pair, weight: float, counts: Counts) -> None:
    for word in pieces.words(pair.english):
        counts.english[word] += weight  # type: ignore[assignment]
    for word in pieces.words(pair.spanish):
        counts.spanish[word] += weight  # type: ignore[assignment]


def _used(pieces: WordPieces, vocabulary: Mapping[str, int], counts: Counts) -> set[str]:
    """Pieces that any word of the text is cut into."""
    names = {i: name for name, i in vocabulary.items()}
    words = sorted({*counts.english, *counts.spanish})
    return {names[i] for ids in pieces.pieces(words) for i in ids}


def _latin(name: str) -> bool:
    return all(
        character.isascii()
        or unicodedata.name(character, "").startswith("LATIN")
        or (not character.isalpha() and ord(character) < UNICODE_SYMBOLS_END)
        for character in name.removeprefix("##")
    )
