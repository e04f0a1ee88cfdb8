"""Dates in words, as exact as their source, and times of recordings."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.messages import (
    FULL_DATE,
    IN_PERIOD,
    MONTH_DATE,
    MONTHS,
    OF_DAY,
    OF_PERIOD,
    ON_DAY,
    say,
)
from index.statement import LANGUAGES, Language, PartialDate


@dataclass(frozen=True, slots=True)
class SpelledDate:
    """A date in words: ``day`` by itself, after "on" or "in", and after "of"."""

    day: str
    on: str
    of: str

    def values(self) -> dict[str, str]:
        """The forms by the names under which messages ask for them."""
        return {"day": self.day, "on": self.on, "of": self.of}


def spelled(date: PartialDate, language: Language) -> SpelledDate:
    """A date in words; "2017-10" is "October 2017", never a day."""
    year, month, day = (*date.iso.split("-"), None, None)[:3]
    name = MONTHS[int(month) - 1].of(language) if month else ""
    if day:
        words = say(FULL_DATE, language, year=year, month=name, day=int(day))
    else:
        words = say(MONTH_DATE, language, year=year, month=name) if month else str(year)
    on, of = (ON_DAY, OF_DAY) if day else (IN_PERIOD, OF_PERIOD)
    return SpelledDate(words, say(on, language, day=words), say(of, language, day=words))


def month_and_year(date: PartialDate) -> str:
    """The year of a date and, where it is known, its month in both languages."""
    year, month = (*date.iso.split("-"), None)[:2]
    names = [MONTHS[int(month) - 1].of(one) for one in LANGUAGES] if month else []
    return " ".join([str(year), *names])


def clock(seconds: float) -> str:
    """A place in a recording: 754 is "12:34", 3754 is "1:02:34"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
