"""Who said it, when, in which kind of document, and whether it still holds: from data alone."""

from __future__ import annotations

from collections.abc import Mapping

from assistant import messages as m
from assistant.dates import clock, spelled
from assistant.messages import say
from assistant.standing import Standing, standing
from assistant.versions import Versions
from index.statement import (
    Kind,
    Language,
    PartialDate,
    Reports,
    SpeakerRole,
    Statement,
    Status,
    Translation,
    Turn,
)

_SPOKEN = frozenset({Kind.STATEMENT, Kind.PRESS_RELEASE, Kind.TRANSCRIPT})


def opening(statement: Statement, position: int, language: Language) -> str:
    """The line that opens a quote: who, what kind of document and when.

    A digest is told as a prepared summary, never as speech.
    """
    turn = statement.turn_at(position)
    if statement.kind is Kind.DIGEST:
        return _summary(statement, turn, language)
    if turn or (statement.speaker and statement.kind in _SPOKEN):
        return _speech(statement, turn, language)
    who = statement.issuer or statement.speaker or say(m.UNKNOWN_ISSUER, language)
    kind = m.KINDS[statement.kind].of(language)
    if statement.date is None:
        return say(m.FROM_UNDATED, language, kind=kind, who=who)
    dated = spelled(statement.date, language).values()
    return say(m.FROM_DOCUMENT, language, kind=kind, who=who, **dated)


def _speech(statement: Statement, turn: Turn | None, language: Language) -> str:
    who = person(statement, turn, language) or say(m.NOBODY, language)
    on = spelled(statement.date, language).on if statement.date else say(m.UNDATED, language)
    on = on[0].upper() + on[1:]
    if turn and turn.start_s is not None:
        return say(m.SAID_AT, language, on=on, who=who, time=clock(turn.start_s))
    if turn or statement.kind is Kind.TRANSCRIPT:
        return say(m.SAID, language, on=on, who=who)
    kind = m.KINDS[statement.kind].of(language)
    return say(m.SAID_IN, language, on=on, who=who, kind=kind)


def _summary(statement: Statement, turn: Turn | None, language: Language) -> str:
    """Of whose words or which document a digest tells; the press's own account is an event."""
    known = what_is_reported(statement, turn)
    what = (m.REPORTED[known] if known else m.REPORTED_EVENT).of(language)
    who = None if is_account(turn) else person(statement, turn, language)
    dated = spelled(statement.date, language).values() if statement.date else {}
    if who:
        what = say(m.BY, language, what=what, who=who)
        what = say(m.DATED_BY, language, what=what, **dated) if dated else what
    elif dated:
        what = say(m.DATED, language, what=what, **dated)
    issuer = None if who or turn else statement.issuer
    note = "; ".join(filter(None, (issuer, statement.date_note)))
    what = say(m.NOTED, language, what=what, note=note) if note else what
    return say(m.SUMMARY, language, what=what)


def is_account(turn: Turn | None) -> bool:
    """Whether a turn of a digest is the press's own account, and nobody's words."""
    return turn is not None and turn.role in (SpeakerRole.PRESS, None)


def what_is_reported(statement: Statement, turn: Turn | None) -> Reports | None:
    """What a digest tells of at a turn; None for an event."""
    return None if is_account(turn) else statement.reports


def person(statement: Statement, turn: Turn | None, language: Language) -> str | None:
    """Who speaks, with the role of whoever is no official; None where nobody is named."""
    name = turn.speaker if turn else statement.speaker
    role = turn.role if turn else statement.speaker_role
    if not name:
        return None
    if role is None or role is SpeakerRole.OFFICIAL:
        return name
    return say(m.PERSON, language, name=name, role=m.ROLES[role].of(language))


def still_in_force(
    statement: Statement,
    statements: Mapping[str, Statement],
    versions: Versions,
    language: Language,
    asked_about: PartialDate | None = None,
) -> str | None:
    """What is known of an order's or policy's standing, in a sentence or two; None for others.

    ``asked_about`` is the past day that the question names, if it names one.
    """
    if statement.status is None:
        return None
    ends = statement.superseded_on or statement.status_as_of
    if statement.status is Status.IN_FORCE:
        said = _dated(m.IN_FORCE, m.IN_FORCE_UNCHECKED, statement.status_as_of, language)
    elif statement.status is Status.SUPERSEDED:
        said = _dated(m.SUPERSEDED, m.SUPERSEDED_UNDATED, statement.superseded_on, language)
        said += _successor(statement, statements, versions, language)
    else:
        said = _dated(m.RESCINDED, m.RESCINDED_UNDATED, ends, language)
    if statement.status is Status.IN_FORCE and statement.effective:
        said += " " + say(
            m.APPLIES_FROM, language, **spelled(statement.effective, language).values()
        )
    if asked_about and statement.status is not Status.IN_FORCE:
        then = say(m.HELD_THEN, language, on=spelled(asked_about, language).on)
        held = standing(statement, asked_about) is Standing.HOLDS
        said = f"{then} {said}" if held else said
    return said


def _dated(dated: m.Text, undated: m.Text, day: PartialDate | None, language: Language) -> str:
    return say(dated, language, on=spelled(day, language).on) if day else say(undated, language)


def _successor(
    statement: Statement,
    statements: Mapping[str, Statement],
    versions: Versions,
    language: Language,
) -> str:
    newer = statements.get(statement.superseded_by or "")
    if newer is None:
        return ""
    title = versions.for_reader(newer, language).title
    return " " + say(m.REPLACED_BY, language, title=title)


def language_note(statement: Statement, versions: Versions, language: Language) -> str | None:
    """What a reader must know of the language of the words shown; None where there is nothing.

    They may be in another language than the reader's, for want of an official translation, or be
    a translation that is not official. A digest is nobody's official wording in either language.
    """
    if statement.language == language:
        prepared = statement.translation is Translation.PREPARED
        is_digest = statement.kind is Kind.DIGEST
        return say(m.PREPARED_TRANSLATION, language) if prepared and not is_digest else None
    return say(_note_of_other(statement, versions.twin(statement)), language)


def _note_of_other(statement: Statement, twin: Statement | None) -> m.Text:
    """What to say of words that are not in the reader's language; the twin would be.

    Nothing that is a translation is called the original, and no digest is measured by an official
    translation, which nobody makes of it.
    """
    is_digest = statement.kind is Kind.DIGEST
    if statement.translation_of is not None:
        prepared = statement.translation is Translation.PREPARED
        if is_digest and prepared:
            return m.SUMMARY_TRANSLATION_SHOWN
        return m.PREPARED_TRANSLATION_SHOWN if prepared else m.TRANSLATION_SHOWN
    if is_digest:
        return m.SUMMARY_IN_OTHER if twin else m.SUMMARY_ONLY_IN_OTHER
    if twin is None:
        return m.ONLY_ORIGINAL
    is_official = twin.translation is Translation.OFFICIAL
    return m.OFFICIAL_TRANSLATION_NEAR if is_official else m.NO_OFFICIAL_TRANSLATION


def badges(
    kind: str, date: str | None, status: str | None, status_as_of: str | None, language: Language
) -> list[str]:
    """Short labels of a citation: its kind, its date, whether it was reported in force."""
    found = [m.KINDS[Kind(kind)].of(language)]
    if kind == Kind.DIGEST:
        found.append(say(m.BADGE_DIGEST, language))
    if date:
        found.append(spelled(PartialDate(date), language).day)
    if status == Status.IN_FORCE and status_as_of:
        on = spelled(PartialDate(status_as_of), language).on
        found.append(say(m.BADGE_IN_FORCE, language, on=on))
    elif status == Status.SUPERSEDED:
        found.append(say(m.BADGE_SUPERSEDED, language))
    elif status == Status.RESCINDED:
        found.append(say(m.BADGE_RESCINDED, language))
    return found
