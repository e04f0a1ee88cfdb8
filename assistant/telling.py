"""What was found, or that nothing was, in the words that a resident reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant import messages as m
from assistant.answer import Citation, Notice, Reason
from assistant.attribution import language_note, opening, still_in_force
from assistant.dates import spelled
from assistant.messages import Text, say
from assistant.settings import Site
from assistant.versions import Versions
from index.statement import Kind, Language, PartialDate, Statement

# Why there is no answer. The name of a wrong entity is filled in.
_REASONS: Mapping[Reason, Text] = {
    Reason.WRONG_ENTITY: m.NOT_ABOUT,
    Reason.OUT_OF_SCOPE: m.OUT_OF_SCOPE,
    Reason.FUTURE: m.FUTURE,
    Reason.OPINION: m.OPINION,
    Reason.NO_EVIDENCE: m.NOT_FOUND,
}


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts answers into words, for the statements of one release and one deployment."""

    statements: Mapping[str, Statement]
    versions: Versions
    site: Site

    def quotes(
        self,
        citations: Sequence[Citation],
        language: Language,
        asked_about: PartialDate | None,
        *,
        differing: bool = False,
    ) -> str:
        """The quotes with who, when and whether it still holds; ``asked_about`` is a past day."""
        parts = [say(m.SEVERAL_IN_FORCE, language)] if differing else []
        for _, group in groupby(citations, key=lambda c: (c.statement, c.speaker, c.time)):
            parts.append(self._told(list(group), language, asked_about))
        return "\n\n".join(parts)

    def nothing(
        self,
        reason: Reason,
        language: Language,
        related: Sequence[Citation],
        stranger: str | None,
    ) -> str:
        """That there is no answer: why, what was searched, what is near, whom to ask."""
        why = say(_REASONS[reason], language, name=stranger)
        parts = [f"{why} {self._searched(language)}"]
        if related and reason is Reason.WRONG_ENTITY:
            parts.append(say(m.NOT_OF_THEM, language, title=related[0].title, name=stranger))
            related = ()  # who issued that cannot tell of somebody else either
        elif related:
            parts.append(say(m.RELATED, language, title=related[0].title))
        parts.append(self.whom_to_ask(language, related))
        return "\n\n".join(parts)

    def whom_to_ask(self, language: Language, related: Sequence[Citation] = ()) -> str:
        """The contact of this deployment or, where it names none, the department; no guess."""
        contact = self.site.contact.of(language)
        if contact:
            return say(m.CONTACT, language, contact=contact)
        return say(m.ASK_ISSUER if related else m.ASK_DEPARTMENT, language)

    def _told(
        self, citations: Sequence[Citation], language: Language, asked_about: PartialDate | None
    ) -> str:
        """Quotes of one speaker of one statement."""
        statement = self.statements[citations[0].statement]
        lines = [opening(statement, citations[0].start, language)]
        if note := language_note(statement, self.versions, language):
            lines.append(note)
        for citation in citations:
            shown = citation.quote
            if statement.kind is not Kind.DIGEST:
                shown = say(m.QUOTED, language, words=citation.quote)
            lines.append(f"{shown} [{citation.number}]")
        holds = still_in_force(statement, self.statements, self.versions, language, asked_about)
        if holds:
            lines.append(holds)
        return "\n".join(lines)

    def _searched(self, language: Language) -> str:
        count = len({self.versions.original_id(one) for one in self.statements.values()})
        dated = [one.date for one in self.statements.values() if one.date]
        latest = max(dated, key=lambda one: (one.earliest, one.iso), default=None)
        if latest is None:
            return say(m.SEARCHED_UNDATED, language, count=count)
        return say(m.SEARCHED, language, count=count, **spelled(latest, language).values())


def with_notices(text: str, notices: Sequence[Notice], language: Language) -> str:
    """The text with its notices: an emergency before everything, any other after it."""
    first = [m.NOTICES[one] for one in notices if one is Notice.EMERGENCY]
    last = [m.NOTICES[one] for one in notices if one is not Notice.EMERGENCY]
    parts = [say(one, language) for one in first]
    parts += [text, *(say(one, language) for one in last)]
    return "\n\n".join(parts)
