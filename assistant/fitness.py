"""Is a passage of what is asked: of the matter, the names, the post, the number in a question?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assistant.calibration import Calibration
from assistant.coverage import QuestionTerm, Strengths, WordMatcher, spoken_of, weights_of
from assistant.naming import beside_offices, is_office, numbers
from assistant.verdict import Asked, Excerpt
from index.meaning import sentences_of
from index.terms import is_code

CONTEXT_WORTH = 0.8  # of a match in title or heading beside one in the words themselves
MISSING = 0.3  # strength below which a name is not spoken of
OF_OFFICE = 0.7  # share of what is told of a place that has to be told of an office


@dataclass(frozen=True, slots=True)
class _Called:
    """A name in a question: where its words are among the terms, and where the rest is."""

    name: list[int]
    rest: list[int]
    office: bool


class Fitness:
    """Tells whether passages are of what is asked, whatever they have in common with it.

    ``knows`` tells whether the corpus has a word of the question.
    """

    def __init__(
        self, matcher: WordMatcher, calibration: Calibration, knows: Callable[[QuestionTerm], bool]
    ) -> None:
        self._matcher, self._calibration, self._knows = matcher, calibration, knows

    def fits(self, asked: Asked, excerpt: Excerpt, around: Strengths, strengths: Strengths) -> bool:
        """Whether an excerpt is of what is asked.

        ``around`` are the strengths of the question's terms in what stands over it, ``strengths``
        those in both.
        """
        return (
            self._of_the_matter(asked, strengths)
            and self._of_those_named(asked, excerpt, around)
            and self._of_what_is_new(asked, strengths)
            and _of_whose_words(asked, strengths)
        )

    def stranger(self, asked: Asked, strengths: Strengths) -> str | None:
        """The name that is missing, if it carries much of the question; its words count as one.

        One that is known for a name need not carry much.
        """
        weights = weights_of(asked.terms)
        own = np.array([one.word in asked.own for one in asked.terms], dtype=bool)
        share = weights * (1 - strengths) / max(float(weights[own].sum()), 1e-9)
        missing: dict[str, float] = {}
        for lost, strength, one in zip(share, strengths, asked.terms, strict=True):
            if name := asked.names.known.get(one.word):
                if strength < MISSING and lost > 0.02:
                    return asked.names.written.get(one.word, name)
            elif name := asked.names.written.get(one.word):
                missing[name] = missing.get(name, 0.0) + float(lost)
        name = max(missing, key=missing.__getitem__, default=None)
        line = self._calibration
        most = line.place_share if name in asked.places else line.name_share
        return name if name and missing[name] > most else None

    def _of_the_matter(self, asked: Asked, strengths: Strengths) -> bool:
        """Whether more is spoken of than the names in the question."""
        named = asked.names.written.keys() | asked.names.known.keys()
        own = [at for at, one in enumerate(asked.terms) if one.word in asked.own]
        rest = [at for at in own if asked.terms[at].word not in named]
        if not rest or (asked.adds and named):  # "And in Almond Flats?" asks the same of it
            rest = [
                at
                for at, one in enumerate(asked.terms)
                if at not in own and one.word not in {*named, *asked.earlier} and not one.light
            ]
            spoken = spoken_of([asked.terms[at] for at in rest], strengths[rest])
            return not rest or spoken >= self._calibration.least_matter
        weights = weights_of(asked.terms)
        share = float(weights[rest].sum()) / max(float(weights[own].sum()), 1e-9)
        if len(rest) == len(own) or share <= self._calibration.matter_share:
            return True
        spoken = spoken_of([asked.terms[at] for at in rest], strengths[rest])
        return spoken >= self._calibration.least_matter

    def _of_those_named(self, asked: Asked, excerpt: Excerpt, around: Strengths) -> bool:
        """Whether the matter is told of the places and offices in the question.

        "It does not apply to the police of Almond Flats" tells nothing else of Almond Flats. What
        an office does may be told in the sentence after the one that names it.
        """
        offices = {one for one in asked.names.known.values() if is_office(one)}
        if not asked.places | offices:
            return True
        named = {**asked.names.known, **asked.names.written}
        others = {*named, *asked.earlier, *beside_offices(asked.text)}
        rest = [at for at, one in enumerate(asked.terms) if one.word not in others]
        if asked.adds:  # of the earlier question, whose matter is asked of somebody else
            rest = [
                at
                for at in rest
                if not (asked.terms[at].light or asked.terms[at].word in asked.own)
            ]
        for called in asked.places | offices:
            name = [at for at, one in enumerate(asked.terms) if named.get(one.word) == called]
            if not rest or not name or float(around[name].min()) >= MISSING:
                continue
            least = self._calibration.least_there
            if called not in asked.places:
                least *= OF_OFFICE
            one = _Called(name, rest, called in offices)
            if self._told_of(asked, excerpt, around, one) < least:
                return False
        return True

    def _told_of(self, asked: Asked, excerpt: Excerpt, around: Strengths, called: _Called) -> float:
        """How much of the matter the sentence tells that names somebody or some place."""
        terms, told = [asked.terms[at] for at in called.rest], 0.0
        sentences = sentences_of(excerpt.text, excerpt.language) or [excerpt.text]
        for sentence, after in pairwise([*sentences, ""]):
            said = self._matcher.strengths(asked.terms, sentence, excerpt.language)
            if float(said[called.name].max()) < MISSING:
                continue
            if called.office:
                more = self._matcher.strengths(asked.terms, after, excerpt.language)
                said = np.maximum(said, more)
            # What stands over it is told of the place by no word of its own.
            if not asked.adds or (said[called.rest] >= MISSING).any():
                both = np.maximum(said, CONTEXT_WORTH * around)
                told = max(told, spoken_of(terms, both[called.rest]))
        return told

    def _of_what_is_new(self, asked: Asked, strengths: Strengths) -> bool:
        """Whether a follow-up's own words are spoken of, where the corpus has any of them.

        "And in the churches?" after a question on schools is not answered by schools again.
        """
        if len(asked.own) == len(asked.terms):
            return True
        new = [
            strength
            for one, strength in zip(asked.terms, strengths, strict=True)
            if one.word in asked.own and not one.light and self._knows(one)
        ]
        return not new or max(new) >= MISSING


def _of_whose_words(asked: Asked, strengths: Strengths) -> bool:
    """Whether somebody of the post is spoken of whose words are asked for, or speaks."""
    return all(
        float(strength) >= MISSING
        for one, strength in zip(asked.terms, strengths, strict=True)
        if one.word == asked.whose
    )


def as_numbers(asked: Asked, excerpt: Excerpt) -> Strengths:
    """For each term 0 if it numbers an order in the question and nothing here, else 1."""
    codes = [is_code(one.word) and one.word in asked.names.known for one in asked.terms]
    around = f"{excerpt.context}\n{excerpt.text}" if any(codes) else ""
    there = [
        not code or numbers(one.word, around) for code, one in zip(codes, asked.terms, strict=True)
    ]
    return np.array(there, dtype=np.float32)
