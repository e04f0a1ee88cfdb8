"""Who somebody is: told from the data of what that person said, with the day that it is from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant import messages as m
from assistant.attribution import person
from assistant.dates import spelled
from assistant.messages import say
from assistant.naming import is_post
from assistant.phrasing import spelt_out
from assistant.quoting import Quote
from assistant.versions import Versions
from index.statement import Language, PartialDate, SpeakerRole, Statement
from index.terms import fold, words

LONGEST_NAME = 7  # words of a name or a post that is asked for
MOST_PERSONS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A person as a statement names the speaker, and a paragraph that shows it.

    ``who`` has the name, the post and, where it matters, the role.
    """

    who: str
    date: PartialDate | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Persons:
    """Knows the speakers of one release by their names and posts."""

    statements: Mapping[str, Statement]
    versions: Versions

    def asked_for(self, question: str, language: Language) -> list[Known]:
        """The persons that a question asks the name or the post of, the latest first.

        Each is taken from the latest statement; whoever only attended or reports is none of them.
        """
        wanted = _wanted(question, language)
        if not wanted:
            return []
        latest: dict[str, Known] = {}
        for statement in self.statements.values():
            if self.versions.for_reader(statement, language).id != statement.id:
                continue
            for speaker, at, end in _speakers(statement):
                if not self._is_meant(wanted, speaker, statement):
                    continue
                name = fold(speaker.split(",")[0])
                known = latest.get(name)
                if known is None or _day(statement.date) > _day(known.date):
                    latest[name] = self._known(statement, speaker, at, end, language)
        found = sorted(latest.values(), key=lambda one: _day(one.date), reverse=True)
        return found[:MOST_PERSONS]

    def _is_meant(self, wanted: list[str], speaker: str, statement: Statement) -> bool:
        """Whether all that is asked for is in a speaker's name and post, in either language."""
        twin = self.versions.twin(statement)
        own = words(speaker)
        if twin and twin.speaker and speaker == statement.speaker:
            own += words(twin.speaker)
        offices = [one.issuer or "" for one in (statement, twin) if one]
        around = {word for one in offices for word in words(one)}
        name = words(speaker.split(",", maxsplit=1)[0])
        telling = any(word in name or is_post(word) for word in wanted if word in own)
        return telling and all(word in own or word in around for word in wanted)

    def _known(
        self, statement: Statement, speaker: str, at: int, end: int, language: Language
    ) -> Known:
        """A person, with the shortest paragraph of the words that has the name, else the first."""
        paragraphs = self.versions.paragraphs(statement)
        own = [paragraphs[one] for one in self.versions.paragraphs_at(statement, at, end)]
        last = words(speaker.split(",", maxsplit=1)[0])[-1:]
        named = [one for one in own if set(last) <= set(words(statement.text[slice(*one)]))]
        start, stop = min(named, key=lambda one: one[1] - one[0]) if named else own[0]
        who = person(statement, statement.turn_at(start), language) or speaker
        quote = Quote(statement.id, start, stop, statement.text[start:stop])
        return Known(who, statement.date, quote)


def called(speaker: str | None) -> str:
    """The name and the post of a speaker, without the office that the post is in."""
    name, _, post = (speaker or "").partition(",")
    return " ".join([*words(name), *(word for word in words(post) if is_post(word))])


def told(persons: list[Known], language: Language) -> str:
    """Who they are, a line each, with the day of the statement that names them."""
    lines = []
    for one in persons:
        dated = spelled(one.date, language).values() if one.date else {}
        text = m.KNOWN_PERSON if dated else m.KNOWN_PERSON_UNDATED
        lines.append(say(text, language, who=one.who, **dated))
    return "\n".join([*lines, say(m.NOT_SURE_TODAY, language)])


def _wanted(question: str, language: Language) -> list[str]:
    """The words of the name or post that a question asks for; none where it asks for more."""
    found = _WHO_IS.search(spelt_out(question, language))
    said = found["who"].split() if found else []
    left = [word for word in said if word not in _FILLING]
    return left if len(said) <= LONGEST_NAME else []


def _speakers(statement: Statement) -> Iterator[tuple[str, int, int]]:
    """Who speaks in a statement for an office, and where the words begin and end."""
    spoken = [(one.speaker, one.role, one.start, one.end) for one in statement.turns]
    if not spoken:
        spoken = [(statement.speaker, statement.speaker_role, 0, len(statement.text))]
    for speaker, role, start, end in spoken:
        if speaker and role not in (SpeakerRole.ATTENDEE, SpeakerRole.PRESS):
            yield speaker, start, end


def _day(date: PartialDate | None) -> str:
    return str(date.earliest) if date else ""


_WHO_IS = re.compile(
    r" (?:who(?: is| are)?|whos|quien(?:es)? (?:es|son)|what is the name of|como se llama"
    r"|cual es el nombre de) (?P<who>\w.*?)(?: name| nombre)? $"
)
_FILLING_WORDS = """
    the a an our of in is right now today current currently these days mr mrs ms
    el la los las un una de del en actual actualmente ahora ahorita hoy dia senor senora
    sr sra nuestro nuestra ese esa este esta
"""
_FILLING = frozenset(_FILLING_WORDS.split())
