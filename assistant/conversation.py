"""What a conversation is about: the statements that its latest turns speak of.

Nothing of it is kept: the caller passes it in with each question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.asides import aside_of
from assistant.question import HISTORY_TURNS, Message, Question, clean
from assistant.recalling import point_asked
from assistant.versions import Versions
from index.search import Hit, Mode, Searcher
from index.terms import words

LOOKED_AT = 30  # passages found for the words of the conversation
LONGEST_ASIDE = 200  # characters
_NUMBERED = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Thread:
    """What was spoken of: ``shares`` by the original's id, in [0, 1], and passages to look at.

    A question that stands by itself outweighs it; one of few words is led by it.
    """

    shares: Mapping[str, float]
    hits: tuple[Hit, ...]


def thread_of(question: Question, searcher: Searcher, versions: Versions) -> Thread:
    """The thread of a question's conversation; empty without one.

    Words alone are searched, so that it costs no embedding: what was said before comes in whole
    sentences, and often in those of the statements.
    """
    if not question.spoken_of:
        return Thread({}, ())
    language = question.language
    before = searcher.search(question.spoken_of, language=language, k=LOOKED_AT, mode=Mode.LEXICAL)
    shares: dict[str, float] = {}
    for hit in before:
        original = versions.original_id(searcher.statement(hit.passage.statement))
        shares[original] = max(shares.get(original, 0.0), hit.lexical)
    both = f"{question.spoken_of} {question.focus}"
    hits = searcher.search(both, language=language, k=LOOKED_AT, mode=Mode.LEXICAL)
    return Thread(shares, tuple(hits))


@dataclass(frozen=True, slots=True)
class Matter:
    """A question that was asked before, the conversation as it was then, and what was replied.

    The reply is empty where none is known.
    """

    question: str
    before: Sequence[Message]
    reply: str = ""


def last_matter(history: Sequence[Message]) -> Matter | None:
    """The last question about a matter: no small talk, nothing that is asked of an answer."""
    latest = range(len(history) - 1, max(len(history) - HISTORY_TURNS, 0) - 1, -1)
    for number in latest:
        turn = history[number]
        if turn.role == "user" and not _is_aside(turn.content):
            after = history[number + 1 : number + 2]
            reply = next((one.content for one in after if one.role == "assistant"), "")
            return Matter(turn.content, history[:number], reply)
    return None


def somebody_quoted(history: Sequence[Message]) -> bool:
    """Whether a reply of the conversation bears the number of a quote."""
    return any(turn.role == "assistant" and _NUMBERED.search(turn.content) for turn in history)


def _is_aside(text: str) -> bool:
    """Whether a turn brings up no matter of its own; what is long does."""
    if len(text) > LONGEST_ASIDE:
        return False
    said = clean(text)
    return not words(said) or aside_of(said) is not None or point_asked(said) is not None
