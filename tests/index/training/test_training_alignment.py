"""Word alignment: what co-occurs is linked, and only that."""

from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
import pytest

from index.training import alignment
from index.training.alignment import Bitext, Counts, Ints, Plan, Side, align

# "la casa" and "la flor": only the second position tells house and flower apart.
PAIRS = [
    ("the house", "la casa"),
    ("the flower", "la flor"),
    ("the blue house", "la casa azul"),
    ("a flower", "una flor"),
    ("a house", "una casa"),
]


def bitext(pairs: list[tuple[str, str]], weights: list[float] | None = None) -> Bitext:
    return Bitext(
        Side.of([english.split() for english, _ in pairs]),
        Side.of([spanish.split() for _, spanish in pairs]),
        np.array(weights or [1.0] * len(pairs), np.float32),
    )


def links(text: Bitext, counts: Counts) -> dict[tuple[str, str], float]:
    return {
        (text.english.vocabulary[one], text.spanish.vocabulary[two]): float(count)
        for one, two, count in zip(counts.english, counts.spanish, counts.counts, strict=True)
    }


@pytest.mark.parametrize("tension", [0.0, 4.0])
def test_translations_are_linked(tension: float) -> None:
    text = bitext(PAIRS)
    found = links(text, align(text, Plan(tension=tension)))
    for english, spanish in (("house", "casa"), ("flower", "flor"), ("the", "la"), ("a", "una")):
        rivals = [count for (one, two), count in found.items() if one == english and two != spanish]
        assert found[english, spanish] > 2 * max(rivals)


def test_only_pairs_that_share_a_sentence_are_counted() -> None:
    text = bitext(PAIRS)
    together = {pair for one, two in PAIRS for pair in product(one.split(), two.split())}
    assert set(links(text, align(text, Plan()))) == together


def test_a_word_is_linked_at_most_as_often_as_it_occurs() -> None:
    text = bitext(PAIRS)
    counts = align(text, Plan())
    assert (np.bincount(counts.english, counts.counts) <= np.bincount(text.english.words)).all()
    assert (np.bincount(counts.spanish, counts.counts) <= np.bincount(text.spanish.words)).all()


def test_a_dictionary_settles_what_the_text_leaves_open() -> None:
    text = bitext([("red car", "coche rojo")])
    undecided = links(text, align(text, Plan(tension=0.0)))
    assert undecided["red", "rojo"] == pytest.approx(undecided["red", "coche"])

    def known(english: Ints, spanish: Ints) -> npt.NDArray[np.bool_]:
        red = text.english.vocabulary.index("red")
        return (english == red) & (spanish == text.spanish.vocabulary.index("rojo"))

    guided = links(text, align(text, Plan(tension=0.0), known))
    assert guided["red", "rojo"] > 2 * guided["red", "coche"]
    assert guided["red", "rojo"] <= 1, "its pseudo-count is no part of the counts"


def test_a_weight_multiplies_the_links_of_a_sentence() -> None:
    text = bitext([("house", "casa"), ("car", "coche")], [2.0, 0.5])
    found = links(text, align(text, Plan()))
    assert found["house", "casa"] / found["car", "coche"] == pytest.approx(4, rel=0.05)


def test_closeness_breaks_ties() -> None:
    text = bitext([("red car", "rojo coche")])
    found = links(text, align(text, Plan(tension=4.0)))
    assert found["red", "rojo"] > 2 * found["red", "coche"]


def test_the_size_of_the_blocks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = bitext(PAIRS * 3)
    whole = align(text, Plan())
    monkeypatch.setattr(alignment, "LINKS_AT_ONCE", 7)
    parts = align(text, Plan())
    assert (whole.english == parts.english).all()
    assert whole.counts == pytest.approx(parts.counts)


def test_progress_tells_of_every_round() -> None:
    told: list[str] = []
    align(bitext(PAIRS), Plan(rounds=3), progress=told.append)
    assert len(told) == 4
    assert told[-1].startswith("round 3 of 3")
