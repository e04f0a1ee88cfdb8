"""A question in, a cited answer out: the whole way, step by step."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant import messages as m
from assistant.answer import Answer, AnswerStatus, Citation, Notice, Reason
from assistant.approved import ApprovedQuestions, follow_approved, quotes_for
from assistant.asides import aside_of, is_hostile
from assistant.citing import cite, quote_for
from assistant.conversation import last_matter, somebody_quoted
from assistant.coverage import WordMatcher
from assistant.defining import leaves_open
from assistant.emergency.abuse import OF_HELP
from assistant.emergency.hearing import Ear
from assistant.evidence import EvidenceFinder
from assistant.finding import Evidence, Finding
from assistant.followups import asks_of_the_record
from assistant.messages import Text, say
from assistant.persons import Persons, told
from assistant.question import (
    RECENT_CHARACTERS,
    Message,
    Question,
    Refusal,
    as_language,
    read_question,
    settled,
)
from assistant.quoting import Quote, gate
from assistant.recalling import Point, point_asked
from assistant.record import Record
from assistant.safety import Care, care_for, is_at_the_door, is_legal_matter, notices_for
from assistant.scope import Scope
from assistant.settings import Settings, Site, load_site
from assistant.standing import day_asked_about, without_day
from assistant.telling import Teller
from assistant.topics import Topic, follow_topics, pausing, switched_off
from index.cross_encoder import load_cross_encoder
from index.lexicon import Lexicon, load_lexicon
from index.search import Searcher
from index.statement import LANGUAGES, Language, PartialDate
from index.terms import fold, words

_REFUSALS: Mapping[Reason, Text] = {
    Reason.EMPTY: m.EMPTY,
    Reason.TOO_LONG: m.TOO_LONG,
    Reason.LANGUAGE: m.OTHER_LANGUAGE,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question on its way to an answer.

    ``about`` is the past day that it or the caller names, ``notices`` what it calls for,
    ``before`` the conversation that the caller passes in.
    """

    id: str
    question: Question
    about: PartialDate | None
    notices: tuple[Notice, ...]
    before: Sequence[Message]

    @property
    def care(self) -> Care | None:
        """What else is said to somebody who was hurt, or who despairs."""
        return care_for(self.question.typed, self.notices)

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return self.question.language


class Assistant:
    """Answers questions from one release; safe to share between threads.

    It keeps nothing of a question: no log, no cache, no history. ``site`` is by default what the
    corpus folder's site.yaml says. Topics and approved answers are read from that folder too, and
    again whenever staff change them.

    Raises:
        SiteError, TopicsError: a file that staff wrote cannot be used.
        LexiconError: the lexicon cannot be read.
        LikenessError: what an emergency sounds like cannot be read.
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
        self.topics = follow_topics(self.settings.corpus_dir)
        self.approved = follow_approved(self.settings.corpus_dir)
        lexicon = lexicon or load_lexicon()
        self._ear = Ear(searcher.embedder)
        self._finder = EvidenceFinder(
            searcher,
            lexicon,
            passages=self.settings.passages_searched,
            reader=load_cross_encoder() if self.settings.cross_encoder else None,
        )
        self.versions = self._finder.versions
        matcher = WordMatcher(lexicon, searcher.lexical.idf)
        vocabulary = {one: searcher.lexical.vocabulary(one) for one in LANGUAGES}
        self._scope = Scope(matcher, vocabulary)
        self._approved_questions = ApprovedQuestions(
            searcher.embedder, matcher, searcher.statements
        )
        self._teller = Teller(searcher.statements, self.versions, self.site)
        self._record = Record(searcher.statements, self.versions)
        self._persons = Persons(searcher.statements, self.versions)
        self._released = PartialDate(searcher.release.manifest.created[:10])

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
        limit = self.settings.max_question_characters
        read = read_question(
            question, preference=as_language(language), history=history, limit=limit
        )
        notices = notices_for(read.typed)
        if isinstance(read, Refusal):
            return self._refused(id_, read, notices)
        aside, point = aside_of(read.typed), point_asked(read.typed)
        if not (aside or point):  # what is said to the assistant is no cry for help
            notices = self._heard(read.typed, notices)
        if Notice.EMERGENCY in notices and not point and history:
            # Who cries for help takes up no thread.
            alone = read_question(question, preference=read.language, limit=limit)
            read = read if isinstance(alone, Refusal) else alone
        about = as_of or _day_of(read)
        asked = _Asked(id_, read, about, notices, history)
        if topic := switched_off(read.understood, self.topics.now()):
            return self._switched_off(asked, topic)
        if aside:
            chat = replace(asked, notices=tuple(n for n in notices if n is Notice.EMERGENCY))
            text = self._teller.reply(aside, read.language)
            return replace(self._base(chat, text), reason=Reason.SMALLTALK)
        if point:
            return self._recalled(asked, point)
        return self._approved_answer(asked) or self._person(asked) or self._found(asked)

    def _heard(self, typed: str, notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
        """The notices, and that of an emergency where a text sounds like one that no rule sees.

        Insults, and what is told of agents at the door, are not listened to.
        """
        if Notice.EMERGENCY in notices or is_hostile(typed) or is_at_the_door(typed):
            return notices
        return (Notice.EMERGENCY, *notices) if self._ear.hears(typed) else notices

    def _recalled(self, asked: _Asked, point: Point) -> Answer:
        """What is asked of the answer before, which is found again: nothing of it was kept."""
        matter, before = last_matter(asked.before), None
        if matter:  # asked in the language of its reply: in another, less or more may be found
            spoken = settled(matter.reply[:RECENT_CHARACTERS]) or asked.language
            before = self.ask(
                matter.question, language=spoken, history=matter.before, as_of=asked.about
            )
        if before and before.reason is Reason.TOPIC_OFF:
            return replace(before, id=asked.id)
        shown = before and (before.citations or before.related)
        if not before or not shown:
            earlier = somebody_quoted(asked.before)
            text = self._teller.nothing_told(asked.language, earlier=earlier)
            return _as_typed(replace(self._base(asked, text), reason=Reason.NO_EVIDENCE), asked)
        statements, language = self.searcher.statements, asked.language
        quotes = [quote_for(one, statements, self.versions, language) for one in shown]
        citations = self._citations(quotes)
        answer = self._answered(asked, citations)  # staff never approved what the record tells
        opening = [self._record.told(point, citations, language)]
        opening += [] if before.citations else [say(m.ONLY_RELATED, language)]
        return _as_typed(replace(answer, text="\n\n".join((*opening, answer.text))), asked)

    def _person(self, asked: _Asked) -> Answer | None:
        """Who somebody is, where a statement names the person as its speaker."""
        known = self._persons.asked_for(asked.question.focus, asked.language)
        known = [one for one in known if not self._pausing(one.quote)]
        if not known or asked.about is not None:
            return None
        answer = self._answered(asked, self._citations([one.quote for one in known]))
        return replace(answer, text=f"{told(known, asked.language)}\n\n{answer.text}")

    def _found(self, asked: _Asked) -> Answer:
        """The answer that the statements give, or why they give none."""
        question = asked.question
        evidence = self._evidence(asked)
        if not evidence.findings and question.background and asks_of_the_record(question.focus):
            # No statement says it, but the answer before shows it, from data.
            question = question.led_back()
            question = replace(question, focus=without_day(question.focus))
            asked = replace(asked, question=question)
            evidence = self._evidence(asked)
        if evidence.findings and not self._is_answered(asked, evidence):
            evidence = evidence.unanswered()
        if not evidence.findings and not evidence.stranger:
            evidence = replace(evidence, stranger=self._scope.unknown_name(question.focus))
        if evidence.stranger and _names(evidence.closest, evidence.stranger):
            evidence = replace(evidence, stranger=None)
        quotes = [_quote(one) for one in evidence.findings]
        citations = self._citations(quotes)
        reason = self._scope.reason(question, evidence, [one.quote for one in citations])
        if reason is not None:
            return self._not_found(asked, evidence, reason)
        if topic := self._pausing(quotes[0]):
            return self._switched_off(asked, topic)
        shown = self._citations([one for one in quotes if not self._pausing(one)])
        return self._answered(asked, shown, differing=evidence.differing)

    def _is_answered(self, asked: _Asked, evidence: Evidence) -> bool:
        """Whether what was found is of the kind that is asked for, and fit to be said to who asks.

        Figures of crime answer nobody who was beaten.
        """
        question, told = asked.question, [_quote(one).text for one in evidence.findings]
        asks = self._finder.mended(question.focus, question.words_in)
        if leaves_open(asks, question.language, told):
            return False
        return asked.care is not Care.HARM or any(map(OF_HELP.search, told))

    def _evidence(self, asked: _Asked) -> Evidence:
        day = asked.about or self._released
        return self._finder.find(asked.question, day, asked_about_day=asked.about is not None)

    def _approved_answer(self, asked: _Asked) -> Answer | None:
        """What staff have approved for this question, if anything that still stands."""
        question = asked.question
        if asked.about is not None or question.background:
            return None
        text = self._finder.mended(question.focus, question.words_in)
        answers = self.approved.now()
        found = self._approved_questions.answer_to(text, question.words_in, answers)
        if found is None:
            return None
        topic = next((one for one in self.topics.now() if one.id == found.topic), None)
        if topic is not None and topic.off:
            return self._switched_off(asked, topic)
        quotes = quotes_for(found, self.searcher.statements, self.versions, asked.language)
        if topic := next(filter(None, map(self._pausing, quotes)), None):
            return self._switched_off(asked, topic)
        return self._answered(asked, self._citations(quotes), approved=True)

    def _pausing(self, quote: Quote) -> Topic | None:
        """The topic for which the words of a quote are not to be shown for now."""
        statement = self.searcher.statements[quote.statement]
        return pausing(statement, quote.start, self.topics.now(), self.versions)

    def _citations(self, quotes: Sequence[Quote]) -> list[Citation]:
        """Citations of the quotes whose words are exact, numbered in the order of reading."""
        statements = self.searcher.statements
        return [
            cite(statements[quote.statement], quote, number, self.versions)
            for number, quote in enumerate(gate(quotes, statements), start=1)
        ]

    def _answered(
        self,
        asked: _Asked,
        citations: Sequence[Citation],
        *,
        differing: bool = False,
        approved: bool = False,
    ) -> Answer:
        text = self._teller.quotes(citations, asked.language, asked.about, differing=differing)
        return replace(
            self._base(asked, text),
            status=AnswerStatus.ANSWERED,
            approved=approved,
            citations=tuple(citations),
        )

    def _not_found(self, asked: _Asked, evidence: Evidence, reason: Reason) -> Answer:
        """An honest answer that there is none: what was searched, what is near, whom to ask.

        Who is in danger is told to call 911, and has nothing else to read.
        """
        if Notice.EMERGENCY in asked.notices:
            return replace(self._base(asked, say(m.URGENT, asked.language)), reason=reason)
        if is_at_the_door(asked.question.typed):
            return replace(
                self._base(asked, self._teller.at_the_door(asked.language)), reason=reason
            )
        near = evidence.closest
        if near and asked.care is Care.HARM and not OF_HELP.search(_quote(near).text):
            near = None  # figures of crime are no word to somebody who was beaten
        hostile = is_hostile(asked.question.typed)
        if hostile or (reason is Reason.WRONG_ENTITY and asked.question.background):
            near = None  # its reader wants to read none, or has just seen it and asks of another
        quotes = [_quote(near)] if near else []
        related = self._citations([one for one in quotes if not self._pausing(one)])
        legal = not hostile and is_legal_matter(asked.question.searched)
        text = self._teller.nothing(reason, asked.language, related, evidence.stranger, legal=legal)
        return replace(self._base(asked, text), reason=reason, related=tuple(related))

    def _switched_off(self, asked: _Asked, topic: Topic) -> Answer:
        """The topic's own message: staff have said not to answer about it for now."""
        text = topic.message.of(asked.language)
        if self.site.contact.of(asked.language):
            text = f"{text}\n\n{self._teller.whom_to_ask(asked.language)}"
        base = self._base(asked, text)
        return replace(base, status=AnswerStatus.REFUSED, reason=Reason.TOPIC_OFF)

    def _base(self, asked: _Asked, text: str) -> Answer:
        """What every answer to a question that was understood has; nothing found yet."""
        question = asked.question
        # Else part may be in the other language.
        by_itself = question.understood == question.typed and not question.background
        return Answer(
            id=asked.id,
            status=AnswerStatus.NOT_FOUND,
            reason=None,
            language=question.language,
            understood=self._finder.mended(
                question.understood, question.words_in if by_itself else None
            ),
            text=self._teller.cared_for(text, asked.care, asked.notices, question.language),
            notices=asked.notices,
            approved=False,
            as_of=str(asked.about or self._released),
            release=self.searcher.release.id,
            citations=(),
            related=(),
            contact=self.site.contact.of(question.language),
        )

    def _refused(self, id_: str, refusal: Refusal, notices: tuple[Notice, ...]) -> Answer:
        """Why a text was not searched, in its language or, where that is unknown, in both."""
        known = as_language(refusal.language)
        limit = self.settings.max_question_characters
        told, care = _REFUSALS[refusal.reason], care_for(refusal.typed, notices)
        texts = [
            self._teller.cared_for(say(told, one, limit=limit), care, notices, one)
            for one in ((known,) if known else LANGUAGES)
        ]
        return Answer(
            id=id_,
            status=AnswerStatus.REFUSED,
            reason=refusal.reason,
            language=refusal.language,
            understood=refusal.understood,
            text="\n".join(texts),
            notices=notices,
            approved=False,
            as_of=str(self._released),
            release=self.searcher.release.id,
            citations=(),
            related=(),
            contact=self.site.contact.of(known) if known else None,
        )


def _quote(finding: Finding) -> Quote:
    text = finding.statement.text[finding.start : finding.end]
    return Quote(finding.statement.id, finding.start, finding.end, text)


def _names(near: Finding | None, name: str) -> bool:
    """Whether all words of a name stand in a passage: nobody reads there that nothing was found."""
    return near is not None and set(words(fold(name))) <= set(words(fold(_quote(near).text)))


def _as_typed(answer: Answer, asked: _Asked) -> Answer:
    """An answer for which nothing was searched."""
    return replace(answer, understood=asked.question.typed)


def _day_of(question: Question) -> PartialDate | None:
    """The past day that a question names or, where it leans on an earlier one, that one named."""
    today = datetime.now(UTC).date()
    return day_asked_about(question.focus, today) or day_asked_about(question.background, today)
