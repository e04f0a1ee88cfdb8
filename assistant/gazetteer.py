"""The names in a corpus, so that they are known in questions that are written in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.naming import runs_of_capitals
from index.statement import LANGUAGES, Statement
from index.terms import fold, is_stop_word, words

LONGEST = 4  # words of a name
_SMALL = re.compile(r"(?<![^\W_])[a-zà-öø-ÿ][^\W_]*")


class Gazetteer:
    """Names of people, places and agencies: what is nowhere in a corpus written without a capital.

    Of a run of capitals ("Mirador Park") one word must be such a one.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        spelt: set[str] = set()
        capitals: set[str] = set()
        for text in texts:  # each text once, each word once: a corpus may have millions
            capitals.update(runs_of_capitals(text))
            spelt.update(_SMALL.findall(text))
        small = {fold(word) for word in spelt}
        runs = {tuple(words(run)) for run in capitals}
        self._names = {run for run in runs if _is_name(run, small)}
        # "Okafor" of "Chief Okafor", but not "Flats" of "Almond Flats".
        self._names |= {own for run in self._names if len(own := _own(run, small)) == 1}

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Gazetteer:
        """The names in the texts of statements."""
        return cls(one.text for one in statements)

    def names_in(self, question: str) -> dict[str, str]:
        """The words of a question that are in a name, folded, each with the whole name."""
        asked, found = words(question), dict[str, str]()
        for size in range(LONGEST, 0, -1):
            for start in range(len(asked) - size + 1):
                run = asked[start : start + size]
                if tuple(run) in self._names and found.keys().isdisjoint(run):
                    found |= dict.fromkeys(run, " ".join(run))
        return found


def _is_name(run: tuple[str, ...], small: set[str]) -> bool:
    return len(run) <= LONGEST and bool(_own(run, small))


def _own(run: tuple[str, ...], small: set[str]) -> tuple[str, ...]:
    """The words of a name that are never written without a capital."""
    return tuple(
        word
        for word in run
        if len(word) > 2
        and word.isalpha()
        and word not in small
        and not any(is_stop_word(word, one) for one in LANGUAGES)
    )
