"""Topics that staff can switch off: which of them a question or a statement is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from assistant.errors import TopicsError
from assistant.following import Followed
from assistant.spelling import Awaited
from assistant.staff_files import Part, Phrases, Words, read_file
from assistant.versions import Versions
from index.statement import LANGUAGES, Language, Statement
from index.terms import is_stop_word, term, words

TOPICS_FILE = "topics.yaml"
BETWEEN = 3  # words that may stand between those of a phrase
_REMEDY = "The topics.yaml that comes with the project shows what belongs there"
# What joins the words of a phrase when they stand the other way round: "hours of the parks".
_JOINING_WORDS = "a al at de del el en for in la las los of on para por the to"
_JOINING = frozenset(_JOINING_WORDS.split())


class Topic(Part):
    """A topic of ``topics.yaml``; while it is ``off``, its questions get the message.

    Its questions are those with one of its ``phrases`` and, in whatever words, those that would be
    answered from one of its ``statements``: ids, of which any version stands for all. Of a meeting,
    where much else is said, those turns alone are meant that have one of the phrases.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
    label: Words
    phrases: Phrases
    statements: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    off: bool = False
    message: Words


def load_topics(corpus_dir: Path) -> tuple[Topic, ...]:
    """Read ``topics.yaml``; a corpus without one has no topics.

    Raises:
        TopicsError: it cannot be read, or a value is wrong; the message gives file, line, remedy.
    """
    path = corpus_dir / TOPICS_FILE
    topics = read_file(path, tuple[Topic, ...], TopicsError, _REMEDY) or ()
    seen: set[str] = set()
    for topic in topics:
        if topic.id in seen:
            raise TopicsError(f"{path}: the id {topic.id} is there twice. Give each topic its own")
        seen.add(topic.id)
    return topics


def follow_topics(corpus_dir: Path) -> Followed[tuple[Topic, ...]]:
    """The topics of a corpus, read again when the file changes.

    They stay as they were where it has gone: only a file that says so switches a topic back on.

    Raises:
        TopicsError: it is wrong now.
    """
    path = corpus_dir / TOPICS_FILE
    return Followed(lambda: [path], lambda: load_topics(corpus_dir), lasting=True)


def switched_off(question: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic that a question is about and that is switched off, if there is one."""
    off = [topic for topic in topics if topic.off]
    return next((topic for topic in off if is_about(question, topic)), None)


def pausing(
    statement: Statement, position: int, topics: Sequence[Topic], versions: Versions
) -> Topic | None:
    """The topic that is off and names a statement, or the turn of a meeting at a position."""
    own = versions.originals([statement.id])
    turn = statement.turn_at(position)
    said = statement.text[turn.start : turn.end] if turn else ""
    naming = (one for one in topics if one.off and own & versions.originals(one.statements))
    return next((one for one in naming if turn is None or is_about(said, one)), None)


def is_about(question: str, topic: Topic) -> bool:
    """Whether a question has the words of one of the topic's phrases, near each other.

    Inflected and slightly misspelt words count, so do other words between those of a phrase and,
    joined by a preposition, the other order: "raids in schools" is in "will they raid the school"
    and "school raids", not in "parking at school after the raid on prices".
    """
    said = words(question)
    return any(
        _is_in(said, own, _phrase(phrase, language))
        for language in LANGUAGES
        for own in [[term(word, language) for word in said]]
        for phrase in topic.phrases.of(language)
    )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The terms of a phrase in their order, and its words, of which some may be misspelt."""

    terms: tuple[str, ...]
    language: Language
    awaited: Awaited

    def term_of(self, word: str, own: str) -> str:
        """The term that a word of a question stands for here; ``own`` is that of the word."""
        if own in self.terms:
            return own
        meant = self.awaited.heard(word) or self.awaited.meant_by(word)
        return term(meant, self.language) if meant else own


@lru_cache(maxsize=4096)
def _phrase(phrase: str, language: Language) -> _Phrase:
    matter = [word for word in words(phrase) if not is_stop_word(word, language)]
    matter = matter or words(phrase)
    return _Phrase(tuple(term(word, language) for word in matter), language, Awaited(matter))


def _is_in(said: Sequence[str], own: Sequence[str], phrase: _Phrase) -> bool:
    if not phrase.terms:
        return False
    at = [phrase.term_of(*word) for word in zip(said, own, strict=True)]
    starts = [number for number, one in enumerate(at) if one == phrase.terms[0]]
    if any(_follows(at, start, phrase.terms) for start in starts):
        return True
    return len(phrase.terms) > 1 and _is_reversed(said, at, phrase.terms)


def _follows(at: Sequence[str], start: int, terms: Collection[str]) -> bool:
    """Whether the terms follow each other from a place on, a few words between them."""
    place = start
    for wanted in list(terms)[1:]:
        near = range(place + 1, min(place + BETWEEN + 2, len(at)))
        found = next((number for number in near if at[number] == wanted), None)
        if found is None:
            return False
        place = found
    return True


def _is_reversed(said: Sequence[str], at: Sequence[str], terms: Sequence[str]) -> bool:
    """Whether the terms stand the other way round with nothing but prepositions between them."""
    kept = [one for word, one in zip(said, at, strict=True) if word not in _JOINING]
    backwards = list(reversed(terms))
    size = len(backwards)
    return any(kept[i : i + size] == backwards for i in range(len(kept) - size + 1))
