"""What is wrong with a file of the corpus, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where it is (line counts from 1; None: the whole file), what, and the remedy."""

    file: str
    line: int | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.reason}. {self.remedy}."


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a text whose file is not known here."""

    reason: str
    remedy: str
    line: int | None = None


class UnreadableError(Exception):
    """A file cannot be read as a statement; the reader of the corpus makes Problems of it.

    ``mistakes`` are all that are known: an author should not have to build once for each.
    """

    def __init__(self, reason: str, remedy: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.mistakes: tuple[Mistake, ...] = (Mistake(reason, remedy, line),)

    @classmethod
    def of(cls, mistakes: Sequence[Mistake]) -> Self:
        """For one mistake or more."""
        made = cls(mistakes[0].reason, mistakes[0].remedy, mistakes[0].line)
        made.mistakes = tuple(mistakes)
        return made

    def at(self, file: str) -> list[Problem]:
        """The problems that they are in a file."""
        return [Problem(file, one.line, one.reason, one.remedy) for one in self.mistakes]
