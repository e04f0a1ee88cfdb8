"""What is wrong with a file of the corpus, said so that its author can mend it."""

from __future__ import annotations

from dataclasses import dataclass


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


class UnreadableError(Exception):
    """A file cannot be read as a statement; the reader of the corpus makes a Problem of it."""

    def __init__(self, reason: str, remedy: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
        self.line = line

    def at(self, file: str) -> Problem:
        """The problem that it is in a file."""
        return Problem(file, self.line, self.reason, self.remedy)
