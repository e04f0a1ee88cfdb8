"""What was found for a question: the words that answer it, or what comes nearest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.verdict import Verdict
from index.statement import Statement


@dataclass(frozen=True, slots=True)
class Finding:
    """Sentences of one paragraph that answer a question, in reading order.

    ``start`` and ``end`` are the exact span that is quoted; ``worth`` orders the findings, and
    ``page`` is the part of it that is for the whole statement.
    """

    statement: Statement
    start: int
    end: int
    verdict: Verdict
    worth: float
    page: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What answers a question, best statement first, or else what comes nearest.

    ``stranger`` is the name in the question that no statement found speaks of. ``differing``
    tells that rules that hold side by side give different figures; the newest comes first.
    """

    findings: tuple[Finding, ...] = ()
    nearest: Finding | None = None
    stranger: str | None = None
    differing: bool = False

    @property
    def closest(self) -> Finding | None:
        """What is shown as related where nothing answers."""
        return self.nearest or next(iter(self.findings), None)

    def unanswered(self) -> Evidence:
        """The same, where its findings turn out to be no answer: the best is but the nearest."""
        return replace(self, findings=(), nearest=self.closest)
