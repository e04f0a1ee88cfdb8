"""Which sentences of the statements answer a question, and whether any does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.calibration import Calibration
from assistant.comparing import alike, day_of, differ
from assistant.conversation import Thread, thread_of
from assistant.crowding import MANY, without_crowd
from assistant.cutting import Cutter, with_replies
from assistant.dates import month_and_year
from assistant.expecting import expected
from assistant.finding import Evidence, Finding
from assistant.gazetteer import Gazetteer
from assistant.judging import Judge
from assistant.neighbors import replies
from assistant.question import Question
from assistant.quoting import body_sentences
from assistant.rereading import Reader, ReadOnce, read_excerpts, reread
from assistant.standing import (
    Standing,
    asks_of_today,
    asks_whether_it_holds,
    day_asked_about,
    standing,
    without_day,
)
from assistant.steering import steers
from assistant.verdict import Asked, Excerpt, Verdict
from assistant.vernacular import Reworded, Vernacular
from assistant.versions import Versions
from assistant.worth import adjusted, of_year
from index.lexicon import Lexicon
from index.search import Hit, Searcher, Vector
from index.statement import LANGUAGES, Language, PartialDate, Statement
from index.terms import words

RANK_WORTH = 0.1  # of the search's own order, beside the judge's support
PAGE_WORTH = 0.8  # of how well its whole statement was found
PAGE_DECAY = 0.5  # of what each further passage of a statement tells of it
TITLE_WORTH = 0.5  # of a title near the question: once all words are there, it tells what of
THREAD_WORTH = 0.3  # of being what the conversation is about
TOLD = 0.5  # taken off words that a follow-up has before it: it asks for what is new
ALSO = 0.91  # share of the best finding's worth that another statement needs to be shown too
ALSO_HERE = 0.85  # the same for another paragraph of a statement that is shown
MOST_FINDINGS = 3
NEAREST_SUPPORT = 0.55  # below it, a statement is not even related
NEAREST_MEANING = 0.3  # cosine from which it is, whatever its words
NEAREST_MATTER = 0.5  # else: weighted share of the words that are not general which it speaks of
LEAST_OWN = 0.05  # coverage by its own words that a paragraph needs whose speaker is nobody
LONGEST_LABEL = 4  # words of a link, a name or the like that says nothing
FEW_WORDS = 5  # of a sentence that may stand in a conversation by chance
_ENDED_OR_FIGURE = re.compile(r"[\d@.:;,!?]")


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph to be judged: its span, what stands over it, and how search ranked it.

    ``page`` tells how well its whole statement was found, and ``spoken_of`` how much the
    conversation is about it; both are in [0, 1]. ``told``: the conversation has its words already.
    """

    statement: Statement
    start: int
    end: int
    context: str
    rank: float = 0.0
    page: float = 0.0
    spoken_of: float = 0.0
    told: bool = False


def judge(
    question: str,
    excerpts: Sequence[Excerpt],
    *,
    language: Language | None = None,
    judge_with: Judge | None = None,
    reader: Reader | None = None,
) -> list[Verdict]:
    """Whether excerpts, from anywhere, answer a question; no index is needed.

    With a ``reader``, which reads each of them, the judge's calibration is to be
    ``READ_ANYWHERE``.
    """
    verdicts = (judge_with or Judge()).judge(question, excerpts, language=language)
    return read_excerpts(reader, question, excerpts, verdicts) if reader else verdicts


class EvidenceFinder:
    """Finds evidence in one release; safe to share between threads. It remembers no question."""

    def __init__(
        self,
        searcher: Searcher,
        lexicon: Lexicon | None = None,
        *,
        passages: int = 30,
        calibration: Calibration | None = None,
        reader: Reader | None = None,
    ) -> None:
        lexical = searcher.lexical
        self.versions = Versions(searcher.statements)
        self._searcher = searcher
        self._passages = passages
        self._searched = passages * (2 if self.versions.has_copies else 1)
        gazetteer = Gazetteer.of(searcher.statements.values())
        self._judge = Judge(searcher.embedder, lexicon, lexical.idf, calibration, gazetteer)
        self._reader = reader
        self._cutter = Cutter(self._judge, self.versions)
        vocabulary = {one: lexical.vocabulary(one) for one in LANGUAGES}
        self._vernacular = Vernacular(vocabulary, lexicon, lexical.idf)

    def find(
        self, question: Question, day: PartialDate, *, asked_about_day: bool = False
    ) -> Evidence:
        """The evidence for a question, shown in its reader's language where that may be.

        ``day`` is the day for which the answer is to hold. When the question names it
        (``asked_about_day``) and nothing answers, it is asked again without that day, of orders
        and policies only, and of none that were still to come.
        """
        evidence = self._find(question, day)
        if asks_of_today(question.focus, question.language) and _no_longer_hold(
            evidence.findings, day
        ):
            return evidence.unanswered()
        if evidence.findings or not asked_about_day:
            return evidence
        focus = without_day(question.focus)
        again = self._find(replace(question, focus=focus), day)
        holding = tuple(
            one
            for one in again.findings
            if standing(one.statement, day) in (Standing.HOLDS, Standing.NO_LONGER)
        )
        return replace(again, findings=holding) if holding else evidence

    def mended(self, text: str, language: Language | None) -> str:
        """A question with its slips of spelling mended, as it is searched."""
        return self._vernacular.reword(text, language).text

    def _find(self, question: Question, day: PartialDate) -> Evidence:
        reworded = self._vernacular.reword(question.focus, question.words_in)
        searched = f"{question.background} {reworded.searched}".strip()
        vector = self._searcher.embedder.encode_query(searched)
        hits = self._searcher.search(
            searched, language=question.searched_in, k=self._searched, vector=vector
        )
        hits = [hit for hit in hits if not self.versions.is_copy(hit.passage.statement)]
        hits = hits[: self._passages]
        asked = self._read(question, reworded, vector)
        thread = thread_of(question, self._searcher, self.versions)
        blocks = self._blocks(hits, question, thread)
        fit = [b for b in blocks if not steers(b.statement.text[b.start : b.end])]
        found = sorted(self._judged(asked, fit, day), key=lambda one: -one.worth)
        if self._reader is not None and not asks_whether_it_holds(question.focus):
            # Whether a rule still holds is known from data, and read in no passage.
            found = self._reread(question, asked, found)
        answering = [one for one in found if one.verdict.answers]
        if not answering:
            return self._nothing(asked, found)
        best = self._cutter.without_others(asked, self._chosen(answering))
        chosen = [
            self._cutter.cut(asked, one)
            for one in with_replies(asked, self._cutter.with_others(asked, best))
        ]
        rules = [one for one in chosen if standing(one.statement, day) is Standing.HOLDS]
        if not differ(asked, rules):
            return Evidence(tuple(chosen))
        newest = sorted(rules, key=lambda one: day_of(one.statement), reverse=True)
        others = [one for one in chosen if one not in rules]
        return Evidence((*newest, *others), differing=True)

    def _reread(self, question: Question, asked: Asked, found: Sequence[Finding]) -> list[Finding]:
        """The findings after the likeliest were read together with the question."""
        assert self._reader is not None
        among, follows_up = len(self._searcher.passages), bool(question.background)
        reader = ReadOnce(self._reader)
        again = reread(reader, asked.text, found, follows_up=follows_up, among=among)
        if among < MANY or follows_up:
            return again
        page_of = self.versions.original_id
        return without_crowd(reader, asked.text, found, again, lambda one: page_of(one.statement))

    def _read(self, question: Question, reworded: Reworded, vector: Vector) -> Asked:
        asked = self._judge.read(
            reworded.text,
            question.words_in,
            background=question.background,
            glosses=reworded.glosses,
            vector=vector,
        )
        if question.spoken_of or asked.expects:
            return asked
        # "Are they many? How many?" is one text: what its other sentence asks for counts as well.
        return replace(asked, expects=expected(question.background))

    def _blocks(self, hits: Sequence[Hit], question: Question, thread: Thread) -> list[_Block]:
        """The paragraphs of the hits, each once, in the version that its reader is shown."""
        best = max((hit.score for hit in hits), default=1.0) or 1.0
        blocks: dict[tuple[str, int], _Block] = {}
        pages = self._pages(hits)
        said = " ".join(words(question.spoken_of)) if question.background else ""
        dated = day_asked_about(question.focus, datetime.now(UTC).date()) is not None
        found = [(hit, hit.score / best) for hit in hits]
        for hit, rank in (*found, *((hit, 0.0) for hit in thread.hits)):
            own = self._searcher.statement(hit.passage.statement)
            shown = self.versions.for_reader(own, question.language)
            for number in self.versions.paragraphs_at(own, hit.passage.start, hit.passage.end):
                at = self.versions.same_place(number, own, shown)
                known = blocks.get((shown.id, at)) or self._block(shown, at, said, dated=dated)
                page = self.versions.original_id(own)
                blocks[shown.id, at] = replace(
                    known,
                    rank=max(known.rank, rank),
                    page=pages.get(page, 0.0),
                    spoken_of=thread.shares.get(page, 0.0),
                )
        return list(blocks.values())

    def _pages(self, hits: Sequence[Hit]) -> dict[str, float]:
        """How well statements were found, twins as one, beside the best of them, in [0, 1].

        A statement that speaks of the matter in many places is rather about it than one that
        touches on it once: its passages add up, each further one counting for less.
        """
        found: dict[str, dict[Language, list[float]]] = {}
        for hit in hits:
            own = self._searcher.statement(hit.passage.statement)
            scores = found.setdefault(self.versions.original_id(own), {})
            scores.setdefault(own.language, []).append(hit.score - hits[-1].score)
        worth = {
            page: max(
                sum(score * PAGE_DECAY**at for at, score in enumerate(scores))
                for scores in versions.values()
            )
            for page, versions in found.items()
        }
        best = max(worth.values(), default=0.0) or 1.0
        return {page: own / best for page, own in worth.items()}

    def _block(self, statement: Statement, number: int, said: str, *, dated: bool) -> _Block:
        """A paragraph by its number; ``said`` are the words of the conversation.

        Where the question is ``dated``, the month of a statement stands over its words, but for
        an order, which holds beyond its month.
        """
        paragraphs = self.versions.paragraphs(statement)
        start, end = paragraphs[number]
        context = [statement.title, *statement.heading_path(start), statement.issuer or ""]
        turn = statement.turn_at(start)
        context.append((turn.speaker if turn else statement.speaker) or "")
        if dated and statement.date and statement.status is None:
            context.append(month_and_year(statement.date))
        if number and turn and turn.start == start:
            before = statement.text[slice(*paragraphs[number - 1])]
            leans = before.rstrip().endswith("?") or replies(statement.text[start:end])
            context.append(before if leans else "")
        around = "\n".join(filter(None, context))
        told = bool(said) and _is_told(statement, start, end, said)
        return _Block(statement, start, end, around, told=told)

    def _judged(
        self, asked: Asked, blocks: Sequence[_Block], day: PartialDate
    ) -> Iterable[Finding]:
        excerpts = [self._excerpt(asked, block) for block in blocks]
        titles = [Excerpt(one.statement.title, one.statement.language) for one in blocks]
        known = (self._judge.with_cosines(asked, some) for some in (excerpts, titles))
        new = any(not one.light for one in asked.terms if one.word in asked.own)
        for block, excerpt, title in zip(blocks, *known, strict=True):
            verdict = self._judge.verdict(asked, excerpt)
            if not of_year(asked, block.statement, excerpt) or _is_empty(block, verdict):
                verdict = replace(verdict, fit=False)
            page = PAGE_WORTH * block.page
            worth = verdict.support + RANK_WORTH * block.rank + THREAD_WORTH * block.spoken_of
            worth += TITLE_WORTH * max(title.dense or 0.0, 0.0)
            worth -= TOLD if block.told and new else 0.0
            found = Finding(block.statement, block.start, block.end, verdict, worth + page, page)
            yield adjusted(found, asked, day)

    def _excerpt(self, asked: Asked, block: _Block) -> Excerpt:
        """The words of a block; how near they are is known from the index."""
        statement = block.statement
        excerpt = Excerpt(
            statement.text[block.start : block.end], statement.language, block.context
        )
        if asked.vector is None:
            return excerpt
        dense = self._searcher.cosine(statement.id, block.start, block.end, asked.vector)
        return replace(excerpt, dense=dense)

    def _nothing(self, asked: Asked, found: Sequence[Finding]) -> Evidence:
        near = [one for one in found if one.verdict.support >= NEAREST_SUPPORT]
        strangers = [one.verdict.stranger for one in near[:5] if one.verdict.stranger]
        related = next((one for one in near[:5] if self._is_related(asked, one)), None)
        nearest = self._cutter.cut(asked, related) if related else None
        return Evidence(nearest=nearest, stranger=strangers[0] if strangers else None)

    def _is_related(self, asked: Asked, finding: Finding) -> bool:
        """Whether a finding is near by its meaning, or by words that tell what is asked about.

        "Where can my kids play?" has nothing in common with a rule on vendors but the kids.
        """
        if finding.verdict.dense >= NEAREST_MEANING:
            return True
        statement = finding.statement
        words = statement.text[finding.start : finding.end]
        telling = tuple(one for one in asked.terms if not one.light)
        excerpt = Excerpt(words, statement.language, statement.title)
        return (
            self._judge.verdict(replace(asked, terms=telling), excerpt).coverage >= NEAREST_MATTER
        )

    def _chosen(self, answering: Sequence[Finding]) -> list[Finding]:
        """The best finding, and others that are nearly as good and tell something new.

        What no longer holds is left out where something answers that does.
        """
        chosen: list[Finding] = []
        best = answering[0]
        for one in answering:
            same = any(one.statement.id == other.statement.id for other in chosen)
            # Another statement need not be as much about the matter, if it tells as much of it.
            least = (ALSO_HERE if same else ALSO) * (best.worth - best.page)
            if chosen and one.worth - one.page < least:
                continue
            if any(alike(one, other) for other in chosen):
                continue
            chosen.append(one)
            if len(chosen) == MOST_FINDINGS:
                break
        order = list(dict.fromkeys(one.statement.id for one in chosen))
        return sorted(chosen, key=lambda one: (order.index(one.statement.id), one.start))


def _is_told(statement: Statement, start: int, end: int, said: str) -> bool:
    """Whether a conversation has a sentence of a paragraph, told with a few words at least."""
    sentences = body_sentences(statement, start, end)
    spans = (words(statement.text[begin:stop]) for begin, stop in sentences)
    return any(len(one) >= FEW_WORDS and " ".join(one) in said for one in spans)


def _no_longer_hold(findings: Sequence[Finding], day: PartialDate) -> bool:
    """Whether the best of some findings no longer holds: others tell of the matter by the way."""
    return bool(findings) and standing(findings[0].statement, day) is Standing.NO_LONGER


def _is_label(said: str) -> bool:
    """Whether a paragraph is but the words of a link: "Contact the governor"."""
    return len(said.split()) <= LONGEST_LABEL and not _ENDED_OR_FIGURE.search(said)


def _is_empty(block: _Block, verdict: Verdict) -> bool:
    """Whether only what stands over a paragraph is of the matter, or it is but a label.

    Unless somebody speaks there.
    """
    turn = block.statement.turn_at(block.start)
    if (turn.speaker if turn else block.statement.speaker) is not None:
        return False
    said = block.statement.text[block.start : block.end]
    return verdict.own_coverage < LEAST_OWN or _is_label(said)
