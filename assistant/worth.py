"""What orders the paragraphs that answer: who speaks, when, and what is asked for; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.finding import Finding
from assistant.phrasing import any_phrase, plain
from assistant.standing import Standing, day_named, months_in, standing
from assistant.verdict import Asked, Excerpt
from index.statement import Kind, PartialDate, SpeakerRole, Statement
from index.terms import words

BINDING = 1.1  # factor for an order or policy: it binds, a remark on it does not
NOT_HOLDING = 0.7  # factor for an order or policy that does not hold on the day asked about
SPOKEN_BY = 0.25  # added where the question names who speaks there
NOT_OFFICIAL = 0.85  # factor for the words of attendees and the press
EXPECTED = 0.12  # added where a figure or a day is asked for, and given
ASKING = 0.3  # taken off words that are a question themselves
# "Since January 2023" is of later months, too.
_SPAN = any_phrase(
    r"""
    (?:since|after|before|between|from|until|till|by|through)
    (?:desde|entre|despues|antes|hasta|a partir)
    """
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def adjusted(finding: Finding, asked: Asked, day: PartialDate) -> Finding:
    """A finding, its worth in view of who speaks, when, and what is asked for."""
    statement, worth = finding.statement, finding.worth
    text = statement.text[finding.start : finding.end]
    stands = standing(statement, day)
    if stands is not None:
        worth *= BINDING if stands is Standing.HOLDS else NOT_HOLDING
    turn = statement.turn_at(finding.start)
    role = turn.role if turn else statement.speaker_role
    if names_speaker(asked, statement, finding.start):
        worth += SPOKEN_BY
    elif role in (SpeakerRole.ATTENDEE, SpeakerRole.PRESS) and statement.kind is not Kind.DIGEST:
        worth *= NOT_OFFICIAL
    return replace(finding, worth=worth + as_answer(asked, text))


def as_answer(asked: Asked, text: str) -> float:
    """What words are worth for having what is asked for, and for being no question themselves."""
    worth = EXPECTED if asked.expects and asked.expects.met(text) else 0.0
    return worth - ASKING if text.rstrip().endswith("?") else worth


def names_speaker(asked: Asked, statement: Statement, position: int) -> bool:
    """Whether the question names who speaks at a place of a transcript."""
    turn = statement.turn_at(position)
    speaker = set(words((turn.speaker if turn else None) or ""))
    return not speaker.isdisjoint({*asked.names.written, *asked.names.known})


def _of_month(named: str, statement: Statement, around: str) -> bool:
    """Whether words tell of the month that a question names with its year, if it does."""
    asked = day_named(named)
    if asked is None or _SPAN.search(plain(named)):
        return True
    first, last = asked.earliest, asked.latest
    if (first.year, first.month) != (last.year, last.month):
        return True
    dated = statement.date
    near = dated and dated.earliest <= asked.latest and dated.latest >= asked.earliest
    return bool(near) or asked.earliest.month in months_in(around)


def of_year(asked: Asked, statement: Statement, excerpt: Excerpt) -> bool:
    """Whether words are of a year that the question names, if it does, and of its month.

    An order or policy is of every year since its own.
    """
    years = {one.word for one in asked.terms if _YEAR.fullmatch(one.word)}
    around = f"{excerpt.context} {excerpt.text}"
    told = set(_YEAR.findall(f"{around} {statement.date or ''}"))
    if not years:
        return True
    if years & told:
        return statement.status is not None or _of_month(asked.text, statement, around)
    if statement.status is None:
        return False
    return statement.date is None or int(max(years)) >= statement.date.earliest.year
