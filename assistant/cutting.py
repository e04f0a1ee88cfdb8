"""From a paragraph that answers to the words that are quoted: enough to mislead nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.finding import Finding
from assistant.judging import Judge
from assistant.neighbors import replies, with_neighbors
from assistant.persons import called
from assistant.phrasing import any_phrase, plain
from assistant.quoting import body_sentences
from assistant.verdict import Asked, Excerpt
from assistant.versions import Span, Versions
from assistant.worth import as_answer, names_speaker
from index.statement import Kind, SpeakerRole, Statement, Turn

ALSO_BESIDE = 0.5  # share of the best sentence's worth that the one beside it needs to come along
MOST_SENTENCES = 4
WHOLE_DIGEST_WORDS = 130  # a digest's paragraph holds an assurance and its limit: never cut
WHOLE_RULE_WORDS = 110  # half of a rule misleads, so one of an order or policy is quoted whole
_SAYS = any_phrase(
    r"""
    (?:say|says|said|think|thinks|thought|opinion|view|promis\w+|tell|told)
    (?:dice|dicen|dijo|dijeron|piensan?|opinan?|opino|opinion|promet\w+|conto)
    """
)
_ASKED = re.compile(r" (?:asked|asks|question|pregunto|preguntaba|preguntaron|pregunta) ")
WHOLE_WORDS = 110  # a paragraph short enough to be quoted whole, if it is of few sentences


class Cutter:
    """Cuts findings to what is quoted; safe to share between threads."""

    def __init__(self, judge: Judge, versions: Versions) -> None:
        self._judge, self._versions = judge, versions

    def cut(self, asked: Asked, finding: Finding) -> Finding:
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

    def without_others(self, asked: Asked, chosen: Sequence[Finding]) -> list[Finding]:
        """The findings, less what others say where the question asks what somebody says.

        What the chief thinks is not told by the mayor's words.
        """
        if not _SAYS.search(plain(asked.text)):
            return list(chosen)
        asked_of = [one for one in chosen if self._names_who_speaks(asked, one)]
        if not asked_of:
            return list(chosen)
        return [one for one in chosen if one in asked_of or _turns_at(one)[0] is None]

    def _names_who_speaks(self, asked: Asked, finding: Finding) -> bool:
        turn, _ = _turns_at(finding)
        return turn is not None and self._judge.names(
            asked, called(turn.speaker), finding.statement.language
        )

    def with_others(self, asked: Asked, chosen: Sequence[Finding]) -> list[Finding]:
        """The findings, each with what the next speaker says to it, where the question names both.

        "Do the mayor and the chief say the same?" is half answered by the mayor.
        """
        found: list[Finding] = []
        for one in chosen:
            found.append(one)
            turn, after = _turns_at(one)
            if turn is None or after is None or not _is_of_office(after.role):
                continue
            statement = one.statement
            if any(_overlap(other, after.start, after.end) for other in (*chosen, *found)):
                continue
            both = all(
                self._judge.names(asked, called(who.speaker), statement.language)
                for who in (turn, after)
            )
            if both and replies(statement.text[after.start : after.end]):
                found.append(replace(one, start=after.start, end=after.end))
        return found

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
            worth.append(verdict.own_coverage + verdict.dense + as_answer(asked, excerpt.text))
        best = max(range(len(worth)), key=worth.__getitem__)
        chosen = {best}
        for near in (best - 1, best + 1):
            if 0 <= near < len(worth) and worth[near] >= ALSO_BESIDE * worth[best]:
                chosen.add(near)
        kept = sorted(with_neighbors(statement.text, sentences, chosen))
        return sentences[kept[0]][0], sentences[kept[-1]][1]

    def _with_list(self, statement: Statement, end: int) -> int:
        """The end of the quote or, where it introduces a list, that of the list after it."""
        if not statement.text[:end].endswith(":"):
            return end
        after = (stop for begin, stop in self._versions.paragraphs(statement) if begin >= end)
        return next(after, end)


def with_replies(asked: Asked, chosen: Sequence[Finding]) -> list[Finding]:
    """The findings, and the official's reply after words of somebody who is none.

    Unless the question is about whom it names: then their words are what is asked for, if they
    did not ask themselves.
    """
    found: list[Finding] = []
    for one in chosen:
        found.append(one)
        reply = _reply_to(one)
        shown = reply and any(_overlap(other, *reply) for other in (*chosen, *found))
        if reply is None or shown:
            continue
        if names_speaker(asked, one.statement, one.start) and not _ASKED.search(plain(asked.text)):
            continue
        found.append(replace(one, start=reply[0], end=reply[1]))
    return found


def _whole(statement: Statement) -> int:
    """Words of a paragraph that is short enough to be quoted whole."""
    if statement.kind is Kind.DIGEST:
        return WHOLE_DIGEST_WORDS
    return WHOLE_RULE_WORDS if statement.kind in (Kind.ORDER, Kind.POLICY) else WHOLE_WORDS


def _reply_to(finding: Finding) -> Span | None:
    """The official's turn right after one of somebody who is none; None where there is none."""
    turn, after = _turns_at(finding)
    if turn is None or turn.role not in (SpeakerRole.ATTENDEE, SpeakerRole.PRESS):
        return None
    return (after.start, after.end) if after and _is_of_office(after.role) else None


def _turns_at(finding: Finding) -> tuple[Turn | None, Turn | None]:
    """The turn of a finding and the one after it, where there are any."""
    turns = finding.statement.turns
    at = next((i for i, t in enumerate(turns) if t.start <= finding.start < t.end), None)
    if at is None:
        return None, None
    return turns[at], turns[at + 1] if at + 1 < len(turns) else None


def _is_of_office(role: SpeakerRole | None) -> bool:
    return role in (SpeakerRole.OFFICIAL, SpeakerRole.STAFF)


def _overlap(finding: Finding, start: int, end: int) -> bool:
    return finding.start < end and finding.end > start
