"""The versions of a statement: the original and its translations, paragraph beside paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from index.statement import Language, Statement

Span = tuple[int, int]

SHORTEST_COPY = 20  # words; what is shorter may well be said twice
LONGEST_HEADING = 10  # words with which one of two copies may begin
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


class Versions:
    """Knows which statements are the same in another language; made once for a release."""

    def __init__(self, statements: Mapping[str, Statement]) -> None:
        self._statements = statements
        self._by_original: dict[str, dict[Language, Statement]] = {}
        for statement in statements.values():
            versions = self._by_original.setdefault(self.original_id(statement), {})
            # The original comes before a translation into its own language.
            if statement.translation_of is None or statement.language not in versions:
                versions[statement.language] = statement
        self._paragraphs: dict[str, list[Span]] = {}
        self._newer = self._newest_of_copies()

    @staticmethod
    def original_id(statement: Statement) -> str:
        """What all versions of a statement share: the id of the original."""
        return statement.translation_of or statement.id

    def originals(self, ids: Iterable[str]) -> frozenset[str]:
        """What the versions of some statements share; ids of none are left out."""
        known = (self._statements[one] for one in ids if one in self._statements)
        return frozenset(self.original_id(one) for one in known)

    def is_copy(self, id: str) -> bool:  # noqa: A002 (the contract's word)
        """Whether a later statement has the same words under the same title: that one is shown."""
        return id in self._newer

    @property
    def has_copies(self) -> bool:
        """Whether any statement is a copy."""
        return bool(self._newer)

    def copies(self, statement: Statement) -> frozenset[str]:
        """The ids of all that have the words of a statement, its own among them."""
        shown = self._newer.get(statement.id, statement.id)
        return frozenset({shown, *(one for one, newer in self._newer.items() if newer == shown)})

    def _newest_of_copies(self) -> dict[str, str]:
        """For each page of which there is a later copy, the last, in the order of reading.

        Orders and policies, and what is translated, are no copies: one takes the place of the
        other. Nor is what was said again on another day.
        """
        titled: dict[tuple[str, ...], list[Statement]] = {}
        for one in self._statements.values():
            if one.status is None and len(self._by_original[self.original_id(one)]) == 1:
                title = " ".join(one.title.split()).casefold()
                key = (one.language, one.kind, title, one.issuer or "", str(one.date or ""))
                titled.setdefault(key, []).append(one)
        newer: dict[str, str] = {}
        for some in titled.values():
            last: dict[tuple[str, ...], list[tuple[str, list[str]]]] = {}  # by how they end
            for one in reversed(some) if len(some) > 1 else ():
                said = one.text.split()
                others = last.setdefault(tuple(said[-SHORTEST_COPY:]), [])
                same = next((name for name, other in others if _are_copies(said, other)), None)
                if same:
                    newer[one.id] = same
                elif len(said) >= SHORTEST_COPY:
                    others.append((one.id, said))
        return newer

    def twin(self, statement: Statement) -> Statement | None:
        """The same statement in the other language, if there is one."""
        versions = self._by_original[self.original_id(statement)]
        return next((one for key, one in versions.items() if key != statement.language), None)

    def for_reader(self, statement: Statement, language: Language) -> Statement:
        """The version to show to a reader of a language.

        An official or prepared translation may stand in for the original; without one the
        original is shown, in whatever language it is.
        """
        versions = self._by_original[self.original_id(statement)]
        wanted = versions.get(language)
        if wanted and _may_be_shown(wanted):
            return wanted
        return next(
            (one for one in versions.values() if one.translation_of is None),
            next((one for one in versions.values() if _may_be_shown(one)), statement),
        )

    def paragraphs(self, statement: Statement) -> list[Span]:
        """Spans of a statement's paragraphs, turns and headings, in order."""
        if statement.id not in self._paragraphs:
            found = [
                (match.start(), match.start() + len(match[0].rstrip()))
                for match in _PARAGRAPH.finditer(statement.text)
            ]
            self._paragraphs[statement.id] = found
        return self._paragraphs[statement.id]

    def paragraphs_at(self, statement: Statement, start: int, end: int) -> list[int]:
        """Numbers of the paragraphs that a span touches; headings are left out."""
        return [
            number
            for number, (begin, stop) in enumerate(self.paragraphs(statement))
            if begin < end and stop > start and not _is_heading(statement, begin)
        ]

    def same_place(self, number: int, statement: Statement, version: Statement) -> int:
        """The number of the paragraph in another version that says what this one says.

        Translations keep their paragraphs; where their number differs, the place that is as far
        down is taken.
        """
        own, other = self.paragraphs(statement), self.paragraphs(version)
        if len(own) == len(other):
            return number
        share = own[number][0] / max(len(statement.text), 1)
        starts = [begin for begin, _ in other]
        return max(bisect_right(starts, int(share * len(version.text))) - 1, 0)

    def span_in(self, start: int, end: int, statement: Statement, version: Statement) -> Span:
        """The paragraphs of another version that say what those of a span say."""
        numbers = self.paragraphs_at(statement, start, end)
        places = [self.same_place(number, statement, version) for number in numbers]
        spans = [self.paragraphs(version)[place] for place in places or [0]]
        return spans[0][0], spans[-1][1]


def _are_copies(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts have the same words, but for a heading that one of them begins with."""
    more = abs(len(one) - len(other))
    return more <= LONGEST_HEADING and one[-len(other) :] == other[-len(one) :]


def _may_be_shown(statement: Statement) -> bool:
    if statement.translation_of is None:
        return True
    return statement.translation is not None and statement.translation.may_stand_in


def _is_heading(statement: Statement, position: int) -> bool:
    return any(heading.start <= position < heading.end for heading in statement.headings)
