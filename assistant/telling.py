"""What was found, or that nothing was, in the words that a resident reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant import messages as m
from assistant.answer import Citation, Notice, Reason
from assistant.asides import Aside
from assistant.attribution import language_note, opening, still_in_force
from assistant.dates import spelled
from assistant.messages import Text, say
from assistant.safety import Care
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

# What is replied to an aside, and how many example questions follow it.
_REPLIES: Mapping[Aside, tuple[Text, int]] = {
    Aside.PRIVACY: (m.PRIVACY, 0),
    Aside.WHO: (m.WHO_I_AM, 0),
    Aside.MAKER: (m.MAKER, 0),
    Aside.TRUST: (m.TRUST, 0),
    Aside.CONFUSED: (m.CONFUSED, 1),
    Aside.SCOPE: (m.SMALLTALK, 3),
    Aside.HELP: (m.HELP, 2),
    Aside.INSULT: (m.INSULTED, 0),
    Aside.THANKS: (m.THANKED, 0),
    Aside.GREETING: (m.SMALLTALK, 2),
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
        *,
        legal: bool,
    ) -> str:
        """That there is no answer: why, what was searched, what is near, whom to ask.

        ``legal`` tells that a matter of the law was asked about.
        """
        why = say(_REASONS[reason], language, name=stranger, held=self._held(language))
        parts = [f"{why} {self._searched(language)}"]
        if related and reason is Reason.WRONG_ENTITY:
            parts.append(say(m.NOT_OF_THEM, language, title=related[0].title, name=stranger))
            related = ()  # who issued that cannot tell of somebody else either
        elif related:
            parts.append(say(m.RELATED, language, title=related[0].title))
        parts.append(self.whom_to_ask(language, related, legal=legal))
        return "\n\n".join(parts)

    def reply(self, aside: Aside, language: Language) -> str:
        """What is replied to an aside: a fixed text, with what may be asked where that helps."""
        text, examples = _REPLIES[aside]
        return f"{say(text, language)} {self.examples(language, examples)}".rstrip()

    def examples(self, language: Language, most: int) -> str:
        """The first of this deployment's example questions; empty where it has none."""
        asked = self.site.example_questions.of(language)[:most]
        if not asked:
            return ""
        quoted = " ".join(say(m.QUOTED, language, words=one) for one in asked)
        return say(m.FOR_EXAMPLE, language, questions=quoted)

    def nothing_told(self, language: Language, *, earlier: bool) -> str:
        """That there is nobody to tell of; ``earlier`` an answer before the last had quotes."""
        told = m.NOTHING_TOLD_LAST if earlier else m.NOTHING_TOLD
        return f"{say(told, language)} {self.examples(language, 1)}".rstrip()

    def whom_to_ask(
        self, language: Language, related: Sequence[Citation] = (), *, legal: bool = False
    ) -> str:
        """The contact of this deployment or, where it names none, the department; no guess.

        Of a lawyer it speaks only where a matter of the law was asked about (``legal``).
        """
        contact, help_ = self.site.contact.of(language), self.site.legal_help.of(language)
        first = f"{say(m.LEGAL_HELP, language, help=help_)} " if legal and help_ else ""
        if contact:
            return first + say(m.CONTACT, language, contact=contact)
        whom = say(m.ASK_ISSUER if related else m.ASK_DEPARTMENT, language)
        if legal and not help_:
            return say(m.ASK_LAWYER, language, whom=whom)
        return first + whom[0].upper() + whom[1:]

    def at_the_door(self, language: Language) -> str:
        """That nothing here tells what to do while agents are at the door, and who can tell."""
        help_ = self.site.legal_help.of(language)
        whom = say(m.LEGAL_HELP, language, help=help_) if help_ else say(m.NO_LEGAL_HELP, language)
        return say(m.AT_THE_DOOR, language, whom=whom, held=self._held(language))

    def cared_for(
        self, text: str, care: Care | None, notices: Sequence[Notice], language: Language
    ) -> str:
        """The text with its notices, and what the care that its reader needs puts before it."""
        crisis = self.site.crisis_line.of(language) if care is Care.DESPAIR else None
        first = say(m.HARMED, language) if care is Care.HARM else crisis
        return with_notices(f"{first}\n\n{text}" if first else text, notices, language)

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

    def _only_summaries(self) -> bool:
        """Whether nothing here is in the words of officials themselves."""
        kinds = {one.kind for one in self.statements.values()}
        return kinds == {Kind.DIGEST}

    def _held(self, language: Language) -> str:
        return say(m.SUMMARIES_HELD if self._only_summaries() else m.STATEMENTS_HELD, language)

    def _searched(self, language: Language) -> str:
        count = len({self.versions.original_id(one) for one in self.statements.values()})
        dated = [one.date for one in self.statements.values() if one.date]
        latest = max(dated, key=lambda one: (one.earliest, one.iso), default=None)
        summaries = self._only_summaries()
        if latest is None:
            text = m.SEARCHED_SUMMARIES_UNDATED if summaries else m.SEARCHED_UNDATED
            return say(text, language, count=count)
        text = m.SEARCHED_SUMMARIES if summaries else m.SEARCHED
        return say(text, language, count=count, **spelled(latest, language).values())


def with_notices(text: str, notices: Sequence[Notice], language: Language) -> str:
    """The text with its notices: an emergency before everything, any other after it."""
    first = [m.NOTICES[one] for one in notices if one is Notice.EMERGENCY]
    last = [m.NOTICES[one] for one in notices if one is not Notice.EMERGENCY]
    parts = [say(one, language) for one in first]
    parts += [text, *(say(one, language) for one in last)]
    return "\n\n".join(parts)
