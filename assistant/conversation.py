"""What a conversation is about: the statements that its latest turns speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.question import Question
from assistant.versions import Versions
from index.search import Hit, Mode, Searcher

LOOKED_AT = 30  # passages found for the words of the conversation


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
