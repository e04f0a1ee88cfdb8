"""Words to be judged, the question as its judge reads it, and the verdict on both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.coverage import QuestionTerm
from assistant.expecting import Expectation
from assistant.naming import Names
from index.statement import Language

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words to be judged, with what stands over them; ``dense`` is their cosine where known."""

    text: str
    language: Language
    context: str = ""
    dense: float | None = None

    @property
    def embedded(self) -> str:
        """What stands for its meaning: as in the index, the context goes before the words."""
        return f"{self.context}\n{self.text}".lstrip()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the judge reads it; ``text`` is all of it, what it follows up first.

    ``own`` are the words of the question itself, none of an earlier one that it follows up;
    ``expects`` tells what an answer has in it (a figure, a day). ``places`` are those of its names
    that it uses for places, and ``earlier`` the words of names in what it follows up. ``whose`` is
    the post of the person whose words it asks for. It ``adds`` where it only asks the same of
    somebody or some place else.
    """

    text: str
    terms: tuple[QuestionTerm, ...]
    own: frozenset[str]
    names: Names
    language: Language | None
    vector: Vector | None
    expects: Expectation | None
    places: frozenset[str] = frozenset()
    whose: str | None = None
    earlier: frozenset[str] = frozenset()
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far an excerpt answers a question.

    ``coverage`` counts the words of text and context, ``own_coverage`` those of the text alone.
    ``stranger`` is the weightiest name of the question that neither speaks of. It answers where
    its support reaches the ``line``, it is ``fit`` (of the matter, the name and the place), and
    not ``scant``: too few words in common to go by them.
    """

    support: float
    coverage: float
    own_coverage: float
    dense: float
    stranger: str | None
    line: float
    fit: bool
    scant: bool = False

    @property
    def answers(self) -> bool:
        """Whether the excerpt answers the question."""
        return self.fit and not self.scant and self.support >= self.line
