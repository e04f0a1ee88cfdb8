"""Vectors of passages and of their sentences, those of an earlier release taken over."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexingError
from index.meaning import SentenceVectors, Vectors, sentences_of
from index.statement import Passage, Statement

if TYPE_CHECKING:
    from index.embedding import Embedder
    from index.release import Release

# Vectors of a passage and of its sentences.
_Known = Mapping[bytes, tuple[Vectors, Vectors]]


def passage_texts(statements: Sequence[Statement], passages: Sequence[Passage]) -> list[str]:
    """What is embedded and matched for each passage: its context, then its exact words."""
    by_id = {statement.id: statement for statement in statements}
    return [
        f"{passage.context}\n{by_id[passage.statement].quote(passage.start, passage.end)}".lstrip()
        for passage in passages
    ]


def encode_passages(
    texts: Sequence[str],
    passages: Sequence[Passage],
    embedder: Embedder,
    earlier: Release | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[NDArray[np.float32], SentenceVectors, int]:
    """Vectors of the passages, of their sentences, and how many passages were taken over.

    ``texts`` are those of ``passage_texts``. Vectors of words that ``earlier`` holds, made by the
    same model, are taken from it.

    Raises:
        EmbeddingError: the model failed.
    """
    keys = [_key(text, passage) for text, passage in zip(texts, passages, strict=True)]
    known = dict(_known(earlier, embedder))
    new = [row for row, key in enumerate(keys) if key not in known]
    parts = [_sentences(texts[row], passages[row]) for row in new]
    # All in one go: texts of like length are encoded together, whatever they are.
    flat = [texts[row] for row in new] + [sentence for part in parts for sentence in part]
    if flat:
        encoded = embedder.encode_documents(flat, progress=progress)
        ends = len(new) + np.cumsum([len(part) for part in parts])
        for at, row in enumerate(new):
            mine = encoded[ends[at] - len(parts[at]) : ends[at]]
            known[keys[row]] = (encoded[at], mine)
    vectors = np.zeros((len(texts), embedder.dim), dtype=np.float32)
    for row, key in enumerate(keys):
        vectors[row] = known[key][0]
    sentences = SentenceVectors.of([known[key][1] for key in keys], embedder.dim)
    return vectors, sentences, len(texts) - len(new)


def _sentences(text: str, passage: Passage) -> list[str]:
    words = text.removeprefix(passage.context) if passage.context else text
    return sentences_of(words.lstrip(), passage.language)


def _known(earlier: Release | None, embedder: Embedder) -> _Known:
    """What an earlier release holds, by the digest of its words; nothing where it does not fit."""
    if earlier is None:
        return {}
    made_by = earlier.manifest.embedding
    if (made_by.digest, made_by.prompts) != (embedder.digest, dict(embedder.prompts)):
        return {}
    try:
        texts = passage_texts(list(earlier.statements.values()), earlier.passages)
        vectors, sentences = earlier.vectors, earlier.sentences
        return {
            _key(text, passage): (vectors[row], sentences.of_passage(row))
            for row, (text, passage) in enumerate(zip(texts, earlier.passages, strict=True))
        }
    except (IndexingError, KeyError, ValueError):
        return {}  # damaged: everything is embedded anew


def _key(text: str, passage: Passage) -> bytes:
    # Where sentences end depends on the language, and which words are context on the passage.
    told = f"{passage.language}\0{passage.context}\0{text}"
    return hashlib.sha256(told.encode()).digest()
