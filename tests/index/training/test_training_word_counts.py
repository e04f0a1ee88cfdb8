from pathlib import Path

from index.training.parallel import SOURCES
from index.training.word_counts import LEAST, count_words
from index.word_counts import WordCounts


def test_words_are_counted_by_sentence_and_names_left_out(data: Path, tmp_path: Path) -> None:
    source = next(one for one in SOURCES if one.share == 1 and not one.joined)
    path = count_words(data, tmp_path, sources=(source,), progress=lambda _: None)
    counts = WordCounts.load(path)
    assert counts.count("policia", "es") >= LEAST
    assert counts.count("police", "en") == counts.count("policía", "es")
    assert counts.count("friday", "en") == 0  # written with a capital: it may be a name
    assert counts.count("police", "es") == 0


def test_rare_spellings_are_left_out(data: Path, tmp_path: Path) -> None:
    source = next(one for one in SOURCES if one.share == 1 and not one.joined)
    path = count_words(data, tmp_path, sources=(source,), progress=lambda _: None)
    counts = WordCounts.load(path)
    assert all(often >= LEAST for one in counts.counts.values() for often in one.values())
    assert counts.count("april", "en") == 0
