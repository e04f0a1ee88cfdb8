from pathlib import Path

import pytest

from index.errors import LexiconError
from index.word_counts import WordCounts, load_word_counts


def test_counts_come_back_from_their_file(tmp_path: Path) -> None:
    counts = WordCounts({"en": {"police": 70_000, "a": 3}, "es": {"policia": 12}})
    counts.save(tmp_path / "words.npz")
    again = WordCounts.load(tmp_path / "words.npz")
    assert again.counts == {"en": {"police": 65_535, "a": 3}, "es": {"policia": 12}}
    assert again.count("Policía", "es") == 12
    assert again.count("policia", "en") == 0


def test_the_same_counts_make_the_same_file(tmp_path: Path) -> None:
    for name in ("one.npz", "two.npz"):
        WordCounts({"en": {"b": 1, "a": 2}, "es": {"c": 3}}).save(tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"\x93NUMPY"])
def test_a_damaged_file_is_named_with_its_remedy(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "words.npz"
    path.write_bytes(content)
    with pytest.raises(LexiconError, match=r"words\.npz cannot be read .*training words"):
        WordCounts.load(path)


@pytest.mark.parametrize(
    ("word", "slip", "language"),
    [("aceptan", "aseptan", "es"), ("carrito", "carito", "es"), ("tickets", "tikets", "en")],
)
def test_the_bundled_counts_tell_words_from_slips(word: str, slip: str, language: str) -> None:
    counts = load_word_counts()
    assert counts.count(word, language) > 5  # type: ignore[arg-type]
    assert counts.count(slip, language) == 0  # type: ignore[arg-type]
