"""Count the words of the parallel text: how each language spells them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from index.statement import LANGUAGES, Language
from index.terms import fold
from index.training.alignment import Progress
from index.training.parallel import SOURCES, Source, read_pairs
from index.word_counts import WordCounts

LEAST = 3  # sentences that a spelling must stand in; the slips of the text's own writers go
LONGEST = 24  # letters
_WORD = re.compile(r"[^\W\d_]+")


def count_words(
    data: Path,
    out: Path,
    *,
    progress: Progress = print,
    sources: tuple[Source, ...] = SOURCES,
) -> Path:
    """Count in `data`/training/parallel and write `out`/words.npz; the path written.

    Words with a capital letter are left out: they may be names.

    Raises:
        CorpusError: the data cannot be read.
    """
    found: dict[Language, Counter[str]] = {one: Counter() for one in LANGUAGES}
    for source in sources:
        for pair in read_pairs(data, source):
            found["en"].update(_words(pair.english))
            found["es"].update(_words(pair.spanish))
        progress(f"{source.file}: {len(found['en']):,} and {len(found['es']):,} words so far")
    kept = {
        one: {word: often for word, often in counts.items() if often >= LEAST}
        for one, counts in found.items()
    }
    out.mkdir(parents=True, exist_ok=True)
    path = out / "words.npz"
    WordCounts(kept).save(path)
    progress(f"{path}: {path.stat().st_size:,} bytes")
    return path


def _words(text: str) -> set[str]:
    return {fold(one) for one in _WORD.findall(text) if one.islower() and len(one) <= LONGEST}
