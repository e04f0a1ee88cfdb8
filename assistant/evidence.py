"""Which sentences of the statements answer a question, and whether any does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.conversation import Thread, thread_of
from assistant.judging import Asked, Calibration, Excerpt, Judge, Verdict
from assistant.neighbors import with_neighbors
from assistant.question import Question
from assistant.quoting import body_sentences
from assistant.standing import Standing, standing, without_day
from assistant.steering import steers
from assistant.vernacular import Reworded, Vernacular
from assistant.versions import Span, Versions
from index.lexicon import Lexicon
from index.search import Hit, Searcher, Vector
from index.statement import LANGUAGES, Kind, Language, PartialDate, SpeakerRole, Statement
from index.terms import terms, words

# Weights of what orders the findings beside the judge's support, and limits of an answer.
RANK_WORTH = 0.1  # of the search's own order
THREAD_WORTH = 0.3  # of being what the conversation is about
BINDING = 1.1  # factor for an order or policy: it binds, a remark on it does not
NOT_HOLDING = 0.7  # factor for an order or policy that does not hold on the day asked about
SPOKEN_BY = 0.25  # added where the question names who speaks there
NOT_OFFICIAL = 0.85  # factor for the words of attendees and the press
EXPECTED = 0.12  # added where a figure or a day is asked for, and given
ASKING = 0.3  # taken off words that are a question themselves
ALSO = 0.93  # share of the best finding's worth that another statement needs to be shown too
ALSO_HERE = 0.9  # the same for another paragraph of a statement that is shown
ALIKE = 0.6  # share of words in common that makes a second quote tell nothing new
MOST_FINDINGS = 3
MOST_SENTENCES = 4
WHOLE_DIGEST_WORDS = 130  # a digest's paragraph holds an assurance and its limit: never cut
WHOLE_RULE_WORDS = 110  # half of a rule misleads, so one of an order or policy is quoted whole
WHOLE_WORDS = 60  # a paragraph short enough to be quoted whole
NEAREST_SUPPORT = 0.55  # below it, a statement is not even related
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Sentences of one paragraph that answer a question, in reading order.

    ``start`` and ``end`` are the exact span that is quoted; ``worth`` orders the findings.
    """

    statement: Statement
    start: int
    end: int
    verdict: Verdict
    worth: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What answers a question, best statement first, or else what comes nearest.

    ``stranger`` is the name in the question that no statement found speaks of. ``differing``
    tells that rules that hold side by side give different figures; the newest comes first.
    """

    findings: tuple[Finding, ...] = ()
    nearest: Finding | None = None
    stranger: str | None = None
    differing: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph to be judged: its span, what stands over it, and how search ranked it.

    ``spoken_of`` is how much the conversation is about its statement, in [0, 1].
    """

    statement: Statement
    start: int
    end: int
    context: str
    rank: float = 0.0
    spoken_of: float = 0.0


def judge(
    question: str,
    excerpts: Sequence[Excerpt],
    *,
    language: Language | None = None,
    judge_with: Judge | None = None,
) -> list[Verdict]:
    """Whether excerpts, from anywhere, answer a question; no index is needed."""
    return (judge_with or Judge()).judge(question, excerpts, language=language)


class EvidenceFinder:
    """Finds evidence in one release; safe to share between threads. It remembers no question."""

    def __init__(
        self,
        searcher: Searcher,
        lexicon: Lexicon | None = None,
        *,
        passages: int = 30,
        calibration: Calibration | None = None,
    ) -> None:
        words = searcher.lexical
        self.versions = Versions(searcher.statements)
        self._searcher = searcher
        self._passages = passages
        self._judge = Judge(searcher.embedder, lexicon, words.idf, calibration)
        vocabulary = {one: words.vocabulary(one) for one in LANGUAGES}
        self._vernacular = Vernacular(vocabulary, lexicon, words.idf)

    def find(
        self, question: Question, day: PartialDate, *, asked_about_day: bool = False
    ) -> Evidence:
        """The evidence for a question, shown in its reader's language where that may be.

        ``day`` is the day for which the answer is to hold. When the question names it
        (``asked_about_day``) and nothing answers, it is asked again without that day, of orders
        and policies only.
        """
        evidence = self._find(question, day)
        if evidence.findings or not asked_about_day:
            return evidence
        focus = without_day(question.focus)
        again = self._find(replace(question, focus=focus), day)
        holding = tuple(f for f in again.findings if f.statement.status is not None)
        return replace(again, findings=holding) if holding else evidence

    def mended(self, text: str, language: Language | None) -> str:
        """A question with its slips of spelling mended, as it is searched."""
        return self._vernacular.reword(text, language).text

    def _find(self, question: Question, day: PartialDate) -> Evidence:
        reworded = self._vernacular.reword(question.focus, question.words_in)
        searched = f"{question.background} {reworded.searched}".strip()
        language = question.words_in if not question.background else None
        vector = self._searcher.embedder.encode_query(searched)
        hits = self._searcher.search(searched, language=language, k=self._passages, vector=vector)
        asked = self._read(question, reworded, vector)
        thread = thread_of(question, self._searcher, self.versions)
        blocks = self._blocks(hits, question.language, thread)
        fit = [b for b in blocks if not steers(b.statement.text[b.start : b.end])]
        found = sorted(self._judged(asked, fit, day), key=lambda one: -one.worth)
        answering = [one for one in found if one.verdict.answers]
        if not answering:
            return self._nothing(asked, found)
        chosen = [self._cut(asked, one) for one in self._replied(asked, self._chosen(answering))]
        rules = [one for one in chosen if standing(one.statement, day) is Standing.HOLDS]
        if not _differ(asked, rules):
            return Evidence(tuple(chosen))
        newest = sorted(rules, key=lambda one: _day_of(one.statement), reverse=True)
        others = [one for one in chosen if one not in rules]
        return Evidence((*newest, *others), differing=True)

    def _read(self, question: Question, reworded: Reworded, vector: Vector) -> Asked:
        return self._judge.read(
            reworded.text,
            question.words_in,
            background=question.background,
            glosses=reworded.glosses,
            vector=vector,
        )

    def _blocks(self, hits: Sequence[Hit], language: Language, thread: Thread) -> list[_Block]:
        """The paragraphs of the hits, each once, in the version that its reader is shown."""
        best = max((hit.score for hit in hits), default=1.0) or 1.0
        blocks: dict[tuple[str, int], _Block] = {}
        found = [(hit, hit.score / best) for hit in hits]
        for hit, rank in (*found, *((hit, 0.0) for hit in thread.hits)):
            own = self._searcher.statement(hit.passage.statement)
            shown = self.versions.for_reader(own, language)
            for number in self.versions.paragraphs_at(own, hit.passage.start, hit.passage.end):
                at = self.versions.same_place(number, own, shown)
                known = blocks.get((shown.id, at)) or self._block(shown, at)
                share = thread.shares.get(self.versions.original_id(own), 0.0)
                blocks[shown.id, at] = replace(known, rank=max(known.rank, rank), spoken_of=share)
        return list(blocks.values())

    def _block(self, statement: Statement, number: int) -> _Block:
        paragraphs = self.versions.paragraphs(statement)
        start, end = paragraphs[number]
        context = [statement.title, *statement.heading_path(start), statement.issuer or ""]
        turn = statement.turn_at(start)
        context.append((turn.speaker if turn else statement.speaker) or "")
        if number and turn:
            before = statement.text[slice(*paragraphs[number - 1])]
            context.append(before if before.rstrip().endswith("?") else "")
        return _Block(statement, start, end, "\n".join(filter(None, context)))

    def _judged(
        self, asked: Asked, blocks: Sequence[_Block], day: PartialDate
    ) -> Iterable[Finding]:
        excerpts = [self._excerpt(asked, block) for block in blocks]
        for block, excerpt in zip(blocks, self._judge.with_cosines(asked, excerpts), strict=True):
            verdict = self._judge.verdict(asked, excerpt)
            if not _of_year(asked, block.statement, excerpt):
                verdict = replace(verdict, answers=False)
            worth = verdict.support + RANK_WORTH * block.rank + THREAD_WORTH * block.spoken_of
            worth = _adjusted(worth, block, excerpt.text, asked, day)
            yield Finding(block.statement, block.start, block.end, verdict, worth)

    def _excerpt(self, asked: Asked, block: _Block) -> Excerpt:
        """The words of a block; how near they are is known from the index."""
        statement = block.statement
        excerpt = Excerpt(
            statement.text[block.start : block.end], statement.language, block.context
        )
        near = (
            None
            if asked.vector is None
            else self._searcher.meaning_of(statement.id, block.start, block.end, asked.vector)
        )
        return excerpt if near is None else replace(excerpt, dense=near[0], nearest=near[1])

    def _nothing(self, asked: Asked, found: Sequence[Finding]) -> Evidence:
        near = [one for one in found if one.verdict.support >= NEAREST_SUPPORT]
        strangers = [one.verdict.stranger for one in near[:5] if one.verdict.stranger]
        nearest = self._cut(asked, near[0]) if near else None
        return Evidence(nearest=nearest, stranger=strangers[0] if strangers else None)

    def _chosen(self, answering: Sequence[Finding]) -> list[Finding]:
        """The best finding, and others that are nearly as good and tell something new.

        What no longer holds is left out where something answers that does.
        """
        chosen: list[Finding] = []
        best = answering[0]
        for one in answering:
            same = any(one.statement.id == other.statement.id for other in chosen)
            if chosen and one.worth < (ALSO_HERE if same else ALSO) * best.worth:
                continue
            if any(_alike(one, other) for other in chosen):
                continue
            chosen.append(one)
            if len(chosen) == MOST_FINDINGS:
                break
        order = list(dict.fromkeys(one.statement.id for one in chosen))
        return sorted(chosen, key=lambda one: (order.index(one.statement.id), one.start))

    def _replied(self, asked: Asked, chosen: Sequence[Finding]) -> list[Finding]:
        """The findings, and the official's reply after words of somebody who is none.

        Unless the question is about whom it names: then their words are what is asked for.
        """
        found: list[Finding] = []
        for one in chosen:
            found.append(one)
            reply = _reply_to(one)
            shown = reply and any(_overlap(other, *reply) for other in (*chosen, *found))
            if reply is None or shown or _names_speaker(asked, one.statement, one.start):
                continue
            found.append(replace(one, start=reply[0], end=reply[1]))
        return found

    def _cut(self, asked: Asked, finding: Finding) -> Finding:
        """The finding, less the sentences of its paragraph that do not answer."""
        statement = finding.statement
        sentences = body_sentences(statement, finding.start, finding.end)
        length = len(statement.text[finding.start : finding.end].split())
        whole = _whole(statement)
        if not sentences:
            return finding
        if length <= whole and len(sentences) <= MOST_SENTENCES:
            start, end = sentences[0][0], sentences[-1][1]
        else:
            start, end = self._best_sentences(asked, statement, sentences)
        return replace(finding, start=start, end=self._with_list(statement, end))

    def _best_sentences(
        self, asked: Asked, statement: Statement, sentences: Sequence[Span]
    ) -> Span:
        """The run of sentences around the best one, with those that it needs beside it."""
        excerpts = [
            Excerpt(statement.text[begin:stop], statement.language) for begin, stop in sentences
        ]
        worth = []
        for excerpt in self._judge.with_cosines(asked, excerpts):
            verdict = self._judge.verdict(asked, excerpt)
            expected = EXPECTED if asked.expects and asked.expects.met(excerpt.text) else 0.0
            question = ASKING if excerpt.text.rstrip().endswith("?") else 0.0
            worth.append(verdict.own_coverage + verdict.dense + expected - question)
        best = max(range(len(worth)), key=worth.__getitem__)
        chosen = {best}
        for near in (best - 1, best + 1):
            if 0 <= near < len(worth) and worth[near] >= ALSO_HERE * worth[best]:
                chosen.add(near)
        kept = sorted(with_neighbors(statement.text, sentences, chosen))
        return sentences[kept[0]][0], sentences[kept[-1]][1]

    def _with_list(self, statement: Statement, end: int) -> int:
        """The end of the quote or, where it introduces a list, that of the list after it."""
        if not statement.text[:end].endswith(":"):
            return end
        after = (stop for begin, stop in self.versions.paragraphs(statement) if begin >= end)
        return next(after, end)


def _adjusted(worth: float, block: _Block, text: str, asked: Asked, day: PartialDate) -> float:
    """The worth of a paragraph in view of who speaks, when, and what is asked for."""
    statement = block.statement
    stands = standing(statement, day)
    if stands is not None:
        worth *= BINDING if stands is Standing.HOLDS else NOT_HOLDING
    turn = statement.turn_at(block.start)
    role = turn.role if turn else statement.speaker_role
    if _names_speaker(asked, statement, block.start):
        worth += SPOKEN_BY
    elif role in (SpeakerRole.ATTENDEE, SpeakerRole.PRESS) and statement.kind is not Kind.DIGEST:
        worth *= NOT_OFFICIAL
    if asked.expects and asked.expects.met(text):
        worth += EXPECTED
    return worth - ASKING if text.rstrip().endswith("?") else worth


def _whole(statement: Statement) -> int:
    """Words of a paragraph that is short enough to be quoted whole."""
    if statement.kind is Kind.DIGEST:
        return WHOLE_DIGEST_WORDS
    return WHOLE_RULE_WORDS if statement.kind in (Kind.ORDER, Kind.POLICY) else WHOLE_WORDS


def _names_speaker(asked: Asked, statement: Statement, position: int) -> bool:
    """Whether the question names who speaks at a place of a transcript."""
    turn = statement.turn_at(position)
    speaker = set(words((turn.speaker if turn else None) or ""))
    return not speaker.isdisjoint({*asked.names.written, *asked.names.known})


def _reply_to(finding: Finding) -> Span | None:
    """The official's turn right after one of somebody who is none; None where there is none."""
    turns = finding.statement.turns
    at = next((i for i, t in enumerate(turns) if t.start <= finding.start < t.end), None)
    if at is None or at + 1 == len(turns):
        return None
    turn, after = turns[at], turns[at + 1]
    asks = turn.role in (SpeakerRole.ATTENDEE, SpeakerRole.PRESS)
    if not asks or after.role not in (SpeakerRole.OFFICIAL, SpeakerRole.STAFF):
        return None
    return after.start, after.end


def _overlap(finding: Finding, start: int, end: int) -> bool:
    return finding.start < end and finding.end > start


def _of_year(asked: Asked, statement: Statement, excerpt: Excerpt) -> bool:
    """Whether words that do not stand or fall are of a year that the question names, if it does."""
    years = {one.word for one in asked.terms if _YEAR.fullmatch(one.word)}
    if not years or statement.status is not None:
        return True
    told = set(_YEAR.findall(f"{excerpt.context} {excerpt.text} {statement.date or ''}"))
    return bool(years & told)


def _differ(asked: Asked, rules: Sequence[Finding]) -> bool:
    """Whether rules of several statements give different figures where one is asked for."""
    if asked.expects is None or len({one.statement.id for one in rules}) < 2:
        return False
    figures = {
        frozenset(_FIGURES.findall(one.statement.text[one.start : one.end])) for one in rules
    }
    return len(figures) > 1


def _day_of(statement: Statement) -> date:
    return statement.date.latest if statement.date else date.min


def _alike(one: Finding, other: Finding) -> bool:
    """Whether two findings, in the same language, mostly say the same."""
    if one.statement.language != other.statement.language:
        return False
    first, second = (
        set(terms(f.statement.text[f.start : f.end], f.statement.language)) for f in (one, other)
    )
    return len(first & second) >= ALIKE * min(len(first), len(second))
