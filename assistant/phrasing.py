"""Patterns of how people put things: one phrase a line, over folded words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.shorthand import SHORTHAND
from index.statement import Language
from index.terms import words


def plain(text: str) -> str:
    """The folded words of a text with one space around each, so that patterns ask for words."""
    return f" {' '.join(words(text))} "


def parts_of(text: str) -> list[str]:
    """The parts of a text between its marks of punctuation, blank ones among them."""
    return _MARKS.split(text)


def any_phrase(lines: str, parts: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """A pattern for any of some phrases, one a line.

    A line that begins with a bar or with a plus goes on; the plus is no part of the pattern.
    Names in angle brackets are those of ``parts``.
    """
    joined = re.sub(r"\n\s+(?:\+|(?=\|))", "", lines).strip().splitlines()
    known = parts or {}
    filled = [re.sub(r"<(\w+)>", lambda found: known[found[1]], one.strip()) for one in joined]
    return re.compile(" (?:" + "|".join(filled) + ")(?= )")


def spelt_out(text: str, language: Language) -> str:
    """As ``plain``, with the shorthand of a language spelt out: "r u" is "are you"."""
    return plain(" ".join(SHORTHAND[language].get(word, word) for word in words(text)))


_MARKS = re.compile(r"[.?!¿¡…;:,\n]+")
