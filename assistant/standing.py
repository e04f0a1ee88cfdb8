"""Whether an order or policy holds on a day, and the day that a question asks about."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from assistant.phrasing import any_phrase, plain
from index.statement import Language, PartialDate, Statement, Status
from index.terms import fold, words


class Standing(StrEnum):
    """How a statement stands on a day. Statements other than orders and policies have none."""

    HOLDS = "holds"
    NOT_YET = "not_yet"
    NO_LONGER = "no_longer"


def standing(statement: Statement, day: PartialDate) -> Standing | None:
    """How an order or policy stands on a day, as far as its file tells; None for other kinds.

    A day on which it may or may not hold, since a date is not exact, counts as one on which it
    holds. A rescinded one is taken to have held until the day its rescission was noted.
    """
    if statement.status is None:
        return None
    begins = statement.effective or statement.date
    if begins and day.certainly_before(begins):
        return Standing.NOT_YET
    if statement.status is Status.IN_FORCE:
        return Standing.HOLDS
    ended = statement.superseded_on or statement.status_as_of
    if ended and day.certainly_before(ended):
        return Standing.HOLDS
    return Standing.NO_LONGER


_MONTH_NAMES = """
january february march april may june july august september october november december
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""
_MONTHS = {name: number % 12 + 1 for number, name in enumerate(_MONTH_NAMES.split())}
_MONTHS["setiembre"] = 9
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_M = "|".join(_MONTHS)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_COUNTED = "dollars|dolares|people|personas|feet|pesos"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)(?:-(?P<day>\d\d))?\b",
        rf"\b{_DAY}(?: de| of)? (?P<month>{_M})\.?(?: del?|,)? {_YEAR}\b",
        rf"\b(?P<month>{_M})\.? {_DAY},? (?:de )?{_YEAR}\b",
        rf"\b(?P<month>{_M})\.?(?: del?| of|,)? {_YEAR}\b",
        rf"\b(?:in|en|during|durante|since|desde|year|ano|of|de|del)(?: el| the)? {_YEAR}\b",
        # On its own, as it is typed in a hurry, and no sum or number of anything.
        rf"(?<![$#\w.,-]){_YEAR}(?![\w-]|[.,]\d| ?%| (?:{_COUNTED}))",
    )
)

_NOW = {
    "en": any_phrase("(?:today|now|nowadays|currently|these days|at the moment|this year)"),
    "es": any_phrase(
        r"""
        (?:hoy|ahora|ahorita|aora|aorita|actualmente|hoy por hoy|en estos (?:dias|momentos)
            |este ano)
        """
    ),
}
_STILL = any_phrase(
    r"""
    (?:still|any ?more|in force|in effect|valid)
    (?:todavia|aun|sigue|siguen|vigentes?|en vigor|ya no)
    """
)
_STANDING = any_phrase(
    r"""
    in (?:force|effect)
    (?:still|yet|currently) (?:valid|active|good|around|a thing)
    (?:been|was|is|are|were) (?:repealed|withdrawn|rescinded|cancell?ed|revoked|expired)
    (?:sigue|siguen|esta|estan|todavia|aun) (?:\w+ )?(?:vigentes?|valid[oa]s?|activ[oa]s?)
    (?:entr(?:o|a|an|aron|ara) )?en (?:vigor|vigencia)
    (?:vigentes?|vigencia)
    (?:take|takes|took|go|goes|went|come|came) (?:in|into) (?:force|effect)
    (?:fue|fueron|esta|estan|ha sido) (?:anulad[oa]s?|derogad[oa]s?|cancelad[oa]s?|revocad[oa]s?)
    """
)


_WHETHER = re.compile(
    r"^\W*(?:is|are|was|were|has|have)\b|\bstill (?:in|valid|active)\b|"
    r"\b(?:sigue|siguen|todavia|aun|esta|estan|ha sido|fue|fueron) (?:\w+ )?"
    r"(?:en vigor|vigentes?|valid[oa]s?|activ[oa]s?|anulad[oa]s?|derogad[oa]s?|revocad[oa]s?)\b"
)
_WHILE = re.compile(r"\b(?:when|while|if|during|cuando|mientras|si|durante)\b")


def day_asked_about(question: str, today: date) -> PartialDate | None:
    """The past day, month or year that a question names, if it names one."""
    found = day_named(question)
    return found if found and found.earliest <= today else None


def day_named(text: str) -> PartialDate | None:
    """The first day, month or year that a text names, past or to come."""
    folded = fold(text)
    for pattern in _DATES:
        if match := pattern.search(folded):
            return _date(match.groupdict())
    return None


def months_in(text: str) -> frozenset[int]:
    """The months that a text names, from 1 to 12."""
    return frozenset(_MONTHS[name] for name in words(fold(text)) if name in _MONTHS)


def asks_of_today(question: str, language: Language) -> bool:
    """Whether a question asks what is the case now, not whether something still is."""
    said = plain(question)
    return _NOW[language].search(said) is not None and _STILL.search(said) is None


def words_of_standing(question: str) -> frozenset[str]:
    """The folded words that ask whether something still holds; every answer shows it from data."""
    found = _STANDING.finditer(plain(question))
    return frozenset(word for one in found for word in one[0].split())


def asks_whether_it_holds(question: str) -> bool:
    """Whether a question asks nothing but whether a rule still holds."""
    said = plain(question)
    whether = _WHETHER.search(said) is not None and _WHILE.search(said) is None
    return whether and _STANDING.search(said) is not None


def without_day(question: str) -> str:
    """The question with the day that it names left out."""
    folded = fold(question)
    if len(folded) != len(question):
        return question
    for pattern in _DATES:
        if match := pattern.search(folded):
            before = re.sub(
                r"\b(?:in|on|en|en el|el|the|of|de|del|back in|as of)\s*$",
                "",
                question[: match.start()],
            )
            return f"{before.rstrip()} {question[match.end() :].lstrip()}".strip()
    return question


def _date(parts: dict[str, str | None]) -> PartialDate | None:
    month = parts.get("number") or (f"{_MONTHS[name]:02}" if (name := parts.get("month")) else None)
    day = parts.get("day")
    iso = "-".join(part for part in (parts["year"], month, day and day.zfill(2)) if part)
    try:
        return PartialDate(iso)
    except ValueError:
        return None
