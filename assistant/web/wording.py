"""Whose words the statements are: the officials' own, or summaries of what they said."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from index.statement import Kind


class Wording(StrEnum):
    """What the first screen may promise of the answers."""

    EXACT = "exact"
    SUMMARIES = "summaries"
    BOTH = "both"

    @classmethod
    def of(cls, kinds: Iterable[Kind]) -> Wording:
        """That of statements of these kinds; of none, that which promises no more than is true."""
        found = {kind is Kind.DIGEST for kind in kinds}
        if len(found) != 1:
            return cls.BOTH
        return cls.SUMMARIES if found.pop() else cls.EXACT
