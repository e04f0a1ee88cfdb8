"""English texts turned into Spanish word by word, as more text to distil from.

Parallel text has few questions, and few of an encyclopedia's words. Word-by-word glosses of
English questions and the sentences that answer them have both: no good Spanish, but each word
learns to mean what it is used for (code-switched training: Qin et al. 2020, arXiv 2006.06402).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from index.terms import fold
from index.training.parallel import Pair, read_questions

Translations = Mapping[str, Sequence[tuple[str, float]]]

GLOSSED = ("qamr", "medquad")  # English only
ENGLISH = "en_es.tsv"  # the table of Spanish words by English word
SURE = 0.15  # a translation less likely than this is not drawn
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def gloss(text: str, table: Translations, rng: random.Random) -> str:
    """Put a drawn translation for each word that the table knows; names and the rest stay."""

    def word(match: re.Match[str]) -> str:
        found = [one for one in table.get(fold(match[0]), ()) if one[1] >= SURE]
        if not found:
            return match[0]
        words, weights = zip(*found, strict=True)
        return str(rng.choices(words, weights)[0])

    return _WORD.sub(word, text)


def sample_glosses(data: Path, table: Translations, seed: int, most: int) -> Iterator[Pair]:
    """Draw `most` questions of English question files, and the passages of all of them, glossed."""
    rng = random.Random(f"glosses {seed}")  # noqa: S311 - repeatable, no secret
    for name in GLOSSED:
        questions = read_questions(data, (name,))
        asked = sorted({one.question for one in questions})
        told = sorted({one.passage for one in questions if len(one.passage.split()) <= 100})
        for text in [*rng.sample(asked, min(most, len(asked))), *told]:
            yield Pair(text, gloss(text, table, rng))
