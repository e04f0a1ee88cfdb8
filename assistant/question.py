"""What a resident typed, made fit to be searched, or the reason why it is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answer import AnswerLanguage, Reason
from assistant.emergency.recognition import in_progress
from assistant.followups import Resolution, resolve
from index.language import detect
from index.statement import LANGUAGES, Language

# Below it, a text may as well be in the language that its reader has chosen.
SURE = 0.6
HISTORY_TURNS = 20  # messages looked back on
RECENT_TURNS = 6  # messages whose words still say what is being spoken of
RECENT_CHARACTERS = 600  # of each of them
_PER_LIMIT = 20  # a text this many times the limit is not even cleaned

_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z!][^<>]*>", re.DOTALL)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation that the caller passes in."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question to search for.

    ``understood`` is what is shown to have been searched. ``focus`` is searched for;
    ``background`` is the earlier question that a follow-up leans on, and what the text tells
    beside asking; else empty.
    ``words_in`` is the language of those words (None: either or both), ``language`` that of
    the answer. ``spoken_of`` is what was said on both sides shortly before: it is not asked
    for, and only tells which statements the conversation is about.
    """

    understood: str
    focus: str
    background: str
    words_in: Language | None
    language: Language
    spoken_of: str = ""

    @property
    def searched(self) -> str:
        """The words that are searched for, background first."""
        return f"{self.background} {self.focus}".strip()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is not searched; ``language`` is "und" where the reader's is unknown."""

    reason: Reason
    language: AnswerLanguage
    understood: str


def clean(text: str) -> str:
    """The text in NFC, without invisible characters and markup, white space collapsed.

    Controls, zero-width, tag and direction-changing characters, private-use and unassigned
    code points are dropped (Unicode TR 36; tag characters carry text that nobody sees).
    """
    text = unicodedata.normalize("NFC", text)
    text = _VARIATION_SELECTORS.sub("", text)
    text = "".join(" " if c.isspace() else c for c in text if _is_visible(c))
    while (stripped := _TAG.sub(" ", text)) != text:
        text = stripped
    return _SPACE.sub(" ", text).strip()


def _is_visible(character: str) -> bool:
    return character.isspace() or not unicodedata.category(character).startswith("C")


def read_question(
    text: str,
    *,
    preference: Language | None = None,
    history: Sequence[Message] = (),
    limit: int = 1000,
) -> Question | Refusal:
    """Clean a text, settle its language and resolve what it leaves to the conversation.

    ``preference`` is the language of the reader's page: it decides where the text itself does
    not. ``limit`` is the longest question in characters, white space collapsed.
    """
    whole = text if len(text) <= limit * _PER_LIMIT else text[: limit + 1]
    whole = clean(whole)
    if len(whole) > limit or len(text) > limit * _PER_LIMIT:
        head = whole[: min(limit, 300)]
        return Refusal(Reason.TOO_LONG, _language_of_refusal(head, preference), "")
    if not _WORD.search(whole):
        return Refusal(Reason.EMPTY, preference or _spoken(history) or "und", whole)
    detection = detect(whole)
    resolution = resolve(whole, _asked(history, limit))
    if detection.language is None and detection.other and not resolution.answer_in:
        return Refusal(Reason.LANGUAGE, "und", whole)
    return _question(whole, resolution, preference, history)


def _question(
    whole: str, found: Resolution, preference: Language | None, history: Sequence[Message]
) -> Question:
    focus, told = _parted(found.focus)
    background = f"{found.background} {told}".strip()
    words_in = settled(focus)
    spoken = settled(whole)
    language = found.answer_in or spoken or _spoken(history) or preference
    language = language or detect(whole).language or "en"
    spoken_of = " ".join(_recent(history))
    return Question(found.understood, focus, background, words_in, language, spoken_of)


def _parted(text: str) -> tuple[str, str]:
    """What a text asks, and what it tells beside that: "I am 15. Can they ask me?" has both.

    What tells of an emergency is left out: it is no part of what is asked about.
    """
    sentences = [one for one in _SENTENCE_END.split(text) if _WORD.search(one)]
    asked = [one for one in sentences if one.endswith("?")]
    if not asked or len(asked) == len(sentences):
        return text, ""
    told = [one for one in sentences if one not in asked and not in_progress(one)]
    return " ".join(asked), " ".join(told)


def settled(text: str) -> Language | None:
    """The language of a text where that is sure."""
    found = detect(text)
    return found.language if found.confidence >= SURE else None


def _asked(history: Sequence[Message], limit: int) -> list[str]:
    """What the resident has asked before, oldest first, cleaned."""
    turns = [turn.content for turn in history[-HISTORY_TURNS:] if turn.role == "user"]
    cleaned = [clean(turn[: limit * 2])[:limit] for turn in turns]
    return [turn for turn in cleaned if _WORD.search(turn)]


def _recent(history: Sequence[Message]) -> list[str]:
    """What both sides said last, oldest first, cleaned."""
    return [clean(turn.content[:RECENT_CHARACTERS]) for turn in history[-RECENT_TURNS:]]


def _spoken(history: Sequence[Message]) -> Language | None:
    """The language of the conversation so far: that of its latest message that shows one."""
    for turn in reversed(history[-HISTORY_TURNS:]):
        if language := settled(clean(turn.content[:600])):
            return language
    return None


def _language_of_refusal(text: str, preference: Language | None) -> AnswerLanguage:
    return settled(text) or preference or "und"


def as_language(value: str | None) -> Language | None:
    """A caller's language as one of ours; None for any other value."""
    return next((language for language in LANGUAGES if language == value), None)
