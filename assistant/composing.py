"""A question in, a cited answer out: the whole way, step by step."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby

from assistant import messages as m
from assistant.answer import Answer, AnswerStatus, Citation, Reason
from assistant.attribution import language_note, opening, still_in_force
from assistant.citing import cite
from assistant.dates import spelled
from assistant.evidence import Evidence, EvidenceFinder, Finding
from assistant.messages import say
from assistant.question import Message, Question, Refusal, as_language, read_question
from assistant.quoting import Quote, gate
from assistant.settings import Settings, Site, load_site
from assistant.standing import day_asked_about
from index.lexicon import Lexicon, load_lexicon
from index.search import Searcher
from index.statement import LANGUAGES, Kind, Language, PartialDate
from index.terms import fold, words


class Assistant:
    """Answers questions from one release; safe to share between threads.

    It keeps nothing of a question: no log, no cache, no history. ``site`` is by default what the
    corpus folder's site.yaml says.

    Raises:
        SiteError: site.yaml cannot be used.
        LexiconError: the lexicon cannot be read.
    """

    def __init__(
        self,
        searcher: Searcher,
        settings: Settings | None = None,
        *,
        site: Site | None = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.site = site or load_site(self.settings.corpus_dir)
        self.searcher = searcher
        self._finder = EvidenceFinder(
            searcher, lexicon or load_lexicon(), passages=self.settings.passages_searched
        )
        self.versions = self._finder.versions
        self._released = PartialDate(searcher.release.manifest.created[:10])
        dated = [one.date for one in searcher.statements.values() if one.date]
        self._latest = max(dated, key=lambda one: (one.earliest, one.iso), default=None)

    def ask(
        self,
        question: str,
        *,
        language: str | None = None,
        history: Sequence[Message] = (),
        as_of: PartialDate | None = None,
        id: str | None = None,  # noqa: A002 (the contract's word)
    ) -> Answer:
        """Answer a question with quotes, or say truthfully that there is no answer.

        ``language`` is that of the reader's page ("en" or "es"): it decides where the question
        does not show its own. ``history`` is the conversation so far, oldest first. ``as_of`` is
        the day for which the answer is to hold; by default the one that the question names, else
        the release's. ``id`` becomes the answer's (default: a random one).

        Raises:
            IndexingError: the model or the index failed; the message does not hold the question.
        """
        id_ = id or uuid.uuid4().hex
        read = read_question(
            question,
            preference=as_language(language),
            history=history,
            limit=self.settings.max_question_characters,
        )
        if isinstance(read, Refusal):
            return self._refused(id_, read)
        if _is_smalltalk(read.focus):
            return self._not_found(id_, read, Evidence(), Reason.SMALLTALK, None)
        asked_about = as_of or day_asked_about(read.focus, _today())
        day = asked_about or self._released
        evidence = self._finder.find(read, day, asked_about_day=asked_about is not None)
        citations = self._citations(evidence.findings)
        if not citations:
            reason = Reason.WRONG_ENTITY if evidence.stranger else Reason.NO_EVIDENCE
            return self._not_found(id_, read, evidence, reason, day)
        return self._answered(id_, read, evidence, citations, asked_about)

    def _citations(self, findings: Sequence[Finding]) -> list[Citation]:
        """Citations of the findings whose words are exact, numbered in the order of reading."""
        statements = self.searcher.statements
        quotes = [
            Quote(one.statement.id, one.start, one.end, one.statement.text[one.start : one.end])
            for one in findings
        ]
        exact = gate(quotes, statements)
        return [
            cite(statements[quote.statement], quote, number, self.versions)
            for number, quote in enumerate(exact, start=1)
        ]

    def _answered(
        self,
        id_: str,
        question: Question,
        evidence: Evidence,
        citations: Sequence[Citation],
        asked_about: PartialDate | None,
    ) -> Answer:
        language = question.language
        parts = []
        if evidence.differing:
            parts.append(say(m.SEVERAL_IN_FORCE, language))
        for _, group in groupby(citations, key=lambda c: (c.statement, c.speaker, c.time)):
            parts.append(self._told(list(group), language, asked_about))
        return replace(
            self._base(id_, question, asked_about),
            status=AnswerStatus.ANSWERED,
            text="\n\n".join(parts),
            citations=tuple(citations),
        )

    def _told(
        self, citations: Sequence[Citation], language: Language, asked_about: PartialDate | None
    ) -> str:
        """Quotes of one speaker of one statement, with who, when and whether it still holds."""
        statement = self.searcher.statement(citations[0].statement)
        lines = [opening(statement, citations[0].start, language)]
        if note := language_note(statement, self.versions, language):
            lines.append(note)
        for citation in citations:
            shown = citation.quote
            if statement.kind is not Kind.DIGEST:
                shown = say(m.QUOTED, language, words=citation.quote)
            lines.append(f"{shown} [{citation.number}]")
        holds = still_in_force(
            statement, self.searcher.statements, self.versions, language, asked_about
        )
        if holds:
            lines.append(holds)
        return "\n".join(lines)

    def _not_found(
        self,
        id_: str,
        question: Question,
        evidence: Evidence,
        reason: Reason,
        as_of: PartialDate | None,
    ) -> Answer:
        """An honest answer that there is none: what was searched, what is near, whom to ask."""
        language = question.language
        related = self._citations([evidence.nearest] if evidence.nearest else [])
        parts = []
        if reason is Reason.SMALLTALK:
            parts.append(say(m.SMALLTALK, language))
        elif reason is Reason.WRONG_ENTITY:
            parts.append(say(m.NOT_ABOUT, language, name=evidence.stranger))
        else:
            parts.append(say(m.NOT_FOUND, language))
        if reason is not Reason.SMALLTALK:
            parts[0] += " " + self._searched(language)
            if related:
                parts.append(say(m.RELATED, language, title=related[0].title))
            parts.append(self._whom_to_ask(language, related))
        base = self._base(id_, question, as_of)
        text = "\n\n".join(parts)
        return replace(base, reason=reason, text=text, related=tuple(related))

    def _searched(self, language: Language) -> str:
        versions = self.versions
        count = len({versions.original_id(one) for one in self.searcher.statements.values()})
        if self._latest is None:
            return say(m.SEARCHED_UNDATED, language, count=count)
        until = spelled(self._latest, language).values()
        return say(m.SEARCHED, language, count=count, **until)

    def _whom_to_ask(self, language: Language, related: Sequence[Citation]) -> str:
        contact = self.site.contact.of(language)
        if contact:
            return say(m.CONTACT, language, contact=contact)
        return say(m.ASK_ISSUER if related else m.ASK_DEPARTMENT, language)

    def _base(self, id_: str, question: Question, as_of: PartialDate | None) -> Answer:
        """What every answer to a searched question has; nothing found yet."""
        return Answer(
            id=id_,
            status=AnswerStatus.NOT_FOUND,
            reason=None,
            language=question.language,
            understood=self._finder.mended(question.understood, question.words_in),
            text="",
            notices=(),
            approved=False,
            as_of=str(as_of or self._released),
            release=self.searcher.release.id,
            citations=(),
            related=(),
            contact=self.site.contact.of(question.language),
        )

    def _refused(self, id_: str, refusal: Refusal) -> Answer:
        """Why a text was not searched, in its language or, where that is unknown, in both."""
        text = {
            Reason.EMPTY: m.EMPTY,
            Reason.TOO_LONG: m.TOO_LONG,
            Reason.LANGUAGE: m.OTHER_LANGUAGE,
        }[refusal.reason]
        limit = self.settings.max_question_characters
        known = as_language(refusal.language)
        spoken = (known,) if known else LANGUAGES
        return Answer(
            id=id_,
            status=AnswerStatus.REFUSED,
            reason=refusal.reason,
            language=refusal.language,
            understood=refusal.understood,
            text="\n".join(say(text, one, limit=limit) for one in spoken),
            notices=(),
            approved=False,
            as_of=str(self._released),
            release=self.searcher.release.id,
            citations=(),
            related=(),
            contact=self.site.contact.of(known) if known else None,
        )


def _is_smalltalk(text: str) -> bool:
    said = words(fold(text))
    return bool(said) and all(word in _SMALLTALK for word in said)


def _today() -> date:
    return datetime.now(UTC).date()


_SMALLTALK_WORDS = """
hello hi hey good morning afternoon evening night thanks thank you very much bye goodbye how are
doing today ok okay please nice to meet who
hola buenos buenas dias tardes noches dia gracias muchas muy amable adios como esta estas le va que
tal bien mucho gusto saludos favor por
"""
_SMALLTALK = frozenset(_SMALLTALK_WORDS.split())
