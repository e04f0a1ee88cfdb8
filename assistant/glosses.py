"""Everyday words of residents, and what statements write instead, by language.

The words are in ``glosses_en`` and ``glosses_es``: folded, with words of the same language that
statements use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant import glosses_en, glosses_es
from assistant.inflecting import forms
from index.statement import Language

Entries = Iterable[tuple[str, tuple[str, ...]]]


def _by_word(entries: Entries) -> Mapping[str, tuple[str, ...]]:
    """The glosses of each word; a form that several rows have keeps the first one's."""
    found: dict[str, tuple[str, ...]] = {}
    for entry, glosses in entries:
        for word in forms(entry):
            found.setdefault(word, glosses)
    return found


def _patterns(entries: Entries) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(rf"\b{phrase}\b"), glosses) for phrase, glosses in entries)


GLOSSES: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "en": _by_word(glosses_en.WORDS),
    "es": _by_word(glosses_es.WORDS),
}
PHRASES: Mapping[Language, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    "en": _patterns(glosses_en.PHRASES),
    "es": _patterns(glosses_es.PHRASES),
}
