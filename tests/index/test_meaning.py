"""index.meaning: sentences of a passage, and how near the best of them is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.meaning import SentenceVectors, sentences_of
from index.statement import Language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Parks close at ten at night.", "en", []),
        (
            "Parks close at ten at night. Dogs must be kept on a leash.",
            "en",
            ["Parks close at ten at night.", "Dogs must be kept on a leash."],
        ),
        (
            "Thank you. Parks close at ten at night. No. Dogs must be on a leash.",
            "en",
            ["Thank you. Parks close at ten at night.", "No. Dogs must be on a leash."],
        ),
        (
            "Los parques cierran a las diez. Los perros van con correa. Así es.",
            "es",
            ["Los parques cierran a las diez.", "Los perros van con correa. Así es."],
        ),
        ("Parks close at ten at night. Thank you.", "en", []),
        ("Yes. No. Yes.", "en", []),
        ("", "en", []),
    ],
)
def test_sentences_stand_alone_unless_they_are_very_short(
    text: str, language: Language, expected: list[str]
) -> None:
    assert sentences_of(text, language) == expected


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12), st.integers(0, 2**32 - 1))
def test_the_nearest_sentence_is_the_best_of_its_passage(counts: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)

    def unit(rows: int) -> NDArray[np.float32]:
        found = rng.normal(size=(rows, 5)).astype(np.float32)
        return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)

    parts = [unit(count) for count in counts]
    vectors = SentenceVectors.of(parts, 5)
    assert len(vectors) == len(parts)
    question = unit(1)[0]
    rows = rng.permutation(len(parts))[: rng.integers(0, len(parts) + 1)]
    alone = rng.uniform(-1, 1, len(rows)).astype(np.float32)
    found = vectors.nearest(rows, question, alone)
    for row, cosine, own in zip(rows, found, alone, strict=True):
        part = parts[row]
        assert cosine == pytest.approx(max(part @ question) if len(part) else own, abs=2e-3)


def test_no_passages() -> None:
    vectors = SentenceVectors.of([], 5)
    none = np.zeros(0, dtype=np.float32)
    assert vectors.nearest(np.zeros(0, dtype=np.intp), np.ones(5, np.float32), none).shape == (0,)
