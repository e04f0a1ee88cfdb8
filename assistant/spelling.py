"""Words as they are meant: what a resident typed in fear, by ear, or on a telephone.

Against a list of words that are waited for; the words of the corpus are ``assistant.vernacular``'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from index.lexicon import BUNDLED, load_lexicon
from index.statement import LANGUAGES
from index.terms import is_stop_word

SHORTEST_HEARD = 4  # letters of a word that is taken for one that sounds the same
SHORTEST_MENDED = 5  # letters of a word with a slip of the finger
ALIKE = 0.8  # difflib's ratio of a word and what is meant

_DOUBLED = re.compile(r"(.)\1+")


class Awaited:
    """A list of folded words, among which a misspelt one is found; safe to share."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._by_letter: dict[str, list[str]] = {}
        self._heard: dict[str, str] = {}
        for word in sorted(self.words):
            self._by_letter.setdefault(word[0], []).append(word)
            self._heard.setdefault(squeezed(word), word)
            self._heard.setdefault(sound(word), word)

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def meant_by(self, word: str) -> str | None:
        """The word of the list that a folded word is or, where nobody knows it, must mean."""
        if word in self.words:
            return word
        if len(word) < SHORTEST_HEARD or not word.isalpha() or is_known(word):
            return None
        return self.heard(word) or self._near(word)

    def heard(self, word: str) -> str | None:
        """The word of the list that sounds like a folded word."""
        return self._heard.get(squeezed(word)) or self._heard.get(sound(word))

    def _near(self, word: str) -> str | None:
        if len(word) < SHORTEST_MENDED:
            return None
        found = get_close_matches(word, self._by_letter.get(word[0], ()), n=1, cutoff=ALIKE)
        return found[0] if found else None


class Spellings:
    """Folded words, and those of them that sound alike to ``heard``; safe to share."""

    def __init__(self, words: Iterable[str], heard: Callable[[str], str]) -> None:
        self.words = frozenset(words)
        sounds: dict[str, list[str]] = {}
        for word in sorted(self.words):
            sounds.setdefault(heard(word), []).append(word)
        self.sounds: Mapping[str, Sequence[str]] = sounds


@lru_cache(maxsize=1)
def _lexicon_is_there() -> bool:
    return BUNDLED.is_file()


def is_known(word: str) -> bool:
    """Whether a folded word is one of either language, as far as is known: then it is meant."""
    if any(is_stop_word(word, one) for one in LANGUAGES):
        return True
    if not _lexicon_is_there():
        return False
    lexicon = load_lexicon()
    return any(lexicon.translations(word, one) for one in LANGUAGES)


def sound(word: str) -> str:
    """How a folded word sounds: letters that are confused in either language become one."""
    word = re.sub(r"(?<![cst])h", "", word).replace("ph", "f").replace("ck", "k")
    word = word.replace("ll", "y").replace("v", "b").replace("z", "s").replace("qu", "k")
    word = re.sub(r"c(?=[ei])", "s", word).replace("x", "s")
    word = re.sub(r"g(?=[ei])", "j", re.sub(r"c(?!h)", "k", word)).replace("gu", "g")
    return squeezed(word)


def spanish_sound(word: str) -> str:
    """How a folded word sounds in Latin America; letters that sound alike become one."""
    return sound(re.sub(r"^y(?=[^aeiou])", "i", re.sub(r"(?<=[st])h", "", word)))


def english_sound(word: str) -> str:
    """How a folded English word sounds, nearly: "polise" is "police", "skool" is "school"."""
    word = word.replace("ph", "f").replace("ck", "k").replace("sch", "sk").replace("gh", "")
    word = re.sub(r"c(?=[eiy])", "s", word)
    word = re.sub(r"c(?!h)", "k", word).replace("z", "s")
    word = re.sub(r"(?<=\w\w)(?:er|or|ar|re)$", "er", word).removesuffix("e")
    return squeezed(word.replace("oo", "u"))


def squeezed(word: str) -> str:
    """A word with its double letters made single: "hiting" is "hitting"."""
    return _DOUBLED.sub(r"\1", word)
