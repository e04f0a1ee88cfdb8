"""What the data of a quote says of it: who, when, which kind of document, whether it holds, where.

A sentence each, for whoever asks that of an answer. Nothing here reads the words of a statement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant import messages as m
from assistant.answer import Citation
from assistant.attribution import is_account, person, still_in_force, what_is_reported
from assistant.dates import clock, spelled
from assistant.messages import Text, say
from assistant.recalling import Point
from assistant.versions import Versions
from index.statement import Kind, Language, Reports, Statement, Status

_SAID = frozenset({Kind.STATEMENT, Kind.PRESS_RELEASE, Kind.TRANSCRIPT})
_BINDING: Mapping[Kind, Text] = {Kind.ORDER: m.IS_ORDER, Kind.POLICY: m.IS_POLICY}


@dataclass(frozen=True, slots=True)
class Record:
    """Tells a point of the quotes of an answer, for the statements of one release."""

    statements: Mapping[str, Statement]
    versions: Versions

    def told(self, point: Point, citations: Sequence[Citation], language: Language) -> str:
        """The point in plain sentences, each once; with their numbers where they differ."""
        numbers: dict[str, list[int]] = {}
        for citation in citations:
            numbers.setdefault(self._of(point, citation, language), []).append(citation.number)
        if len(numbers) == 1:
            return next(iter(numbers))
        return "\n".join(
            " ".join([sentence, *(f"[{one}]" for one in of)]) for sentence, of in numbers.items()
        )

    def _of(self, point: Point, citation: Citation, language: Language) -> str:
        statement = self.statements[citation.statement]
        match point:
            case Point.WHO:
                return _who(statement, citation.start, language)
            case Point.WHEN:
                return _when(statement, citation.start, language)
            case Point.KIND:
                return self._kind(statement, citation.start, language)
            case Point.HOLDS:
                return self._holds(statement, language)
            case Point.WHERE:
                return _where(statement, citation, language)

    def _kind(self, statement: Statement, position: int, language: Language) -> str:
        kind = m.KINDS[statement.kind].of(language)
        if binding := _BINDING.get(statement.kind):
            holds = still_in_force(statement, self.statements, self.versions, language)
            return f"{say(binding, language)} {holds or ''}".rstrip()
        if statement.kind is Kind.DIGEST:
            reports = what_is_reported(statement, statement.turn_at(position))
            if reports is Reports.ORDER:
                return say(m.IS_REPORT_OF_ORDER, language)
            what = m.REPORTED[reports] if reports else m.REPORTED_EVENT
            return say(m.IS_REPORT, language, what=what.of(language))
        return say(m.IS_SAID if statement.kind in _SAID else m.IS_INFORMATION, language, kind=kind)

    def _holds(self, statement: Statement, language: Language) -> str:
        known = still_in_force(statement, self.statements, self.versions, language)
        if known:
            later = statement.status is Status.IN_FORCE
            return f"{known} {say(m.NOTHING_LATER, language)}" if later else known
        if statement.date is None:
            return say(m.HOLDS_UNDATED, language)
        return say(m.HOLDS_UNKNOWN, language, **_dated(statement, language))


def _who(statement: Statement, position: int, language: Language) -> str:
    turn = statement.turn_at(position)
    who = person(statement, turn, language)
    if statement.kind is Kind.DIGEST:
        reported = None if is_account(turn) else who or statement.issuer
        if reported is None:
            return say(m.WHO_REPORTS, language)
        nobody = "" if who else f" {say(m.NO_PERSON, language)}"
        return say(m.WHO_REPORTED, language, who=reported) + nobody
    if turn or (statement.speaker and statement.kind in _SAID):
        return say(m.WHO_SAID, language, who=who or say(m.NOBODY, language))
    issuer = statement.issuer or who
    told = say(m.WHO_ISSUED, language, who=issuer) if issuer else say(m.WHO_UNKNOWN, language)
    return told if who else f"{told} {say(m.NO_PERSON, language)}"


def _when(statement: Statement, position: int, language: Language) -> str:
    if statement.date is None:
        note = statement.date_note
        return say(m.WHEN_NOTED if note else m.WHEN_UNKNOWN, language, note=note)
    if statement.kind is Kind.DIGEST:
        text = m.WHEN_REPORTED
    else:
        spoken = statement.turn_at(position) or statement.kind in _SAID
        text = m.WHEN_SAID if spoken else m.WHEN_ISSUED
    return say(text, language, **_dated(statement, language))


def _dated(statement: Statement, language: Language) -> dict[str, str]:
    """The day in its forms, with the words that it needs."""
    assert statement.date is not None
    note = f" ({statement.date_note})" if statement.date_note else ""
    return {**spelled(statement.date, language).values(), "note": note}


def _where(statement: Statement, citation: Citation, language: Language) -> str:
    place = [citation.title]
    if citation.heading:
        place.append(say(m.UNDER_HEADING, language, heading=citation.heading[-1]))
    if citation.page is not None:
        place.append(say(m.ON_PAGE, language, page=citation.page))
    if citation.time:
        place.append(say(m.AT_TIME, language, time=clock(citation.time[0])))
    told = say(m.STANDS_IN, language, place=", ".join(place))
    return f"{told} {statement.source_note}" if statement.source_note else told
