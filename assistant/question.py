"""What a resident typed, made fit to be searched, or the reason why it is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.answer import AnswerLanguage, Reason
from assistant.courtesies import without_courtesies
from assistant.emergency.recognition import in_progress
from assistant.followups import Resolution, resolve
from index.language import detect
from index.statement import LANGUAGES, Language

# Below it, a text may as well be in the language that its reader has chosen.
SURE = 0.6
HISTORY_TURNS = 20  # messages looked back on
RECENT_TURNS = 6  # messages whose words still say what is being spoken of
RECENT_CHARACTERS = 600  # of each of them
ENDS = 2  # of a text that is too long, this many times the limit is read at either end

_MARK = re.compile(r"<!--|[<>]")
_TAG = re.compile(r"</?[A-Za-z!]")
_WORD = re.compile(r"[^\W_]")
# "Mr." ends no sentence.
_TITLES = "".join(
    rf"(?<!\b{one}\.)" for one in ("mr", "mrs", "ms", "dr", "dra", "sr", "sra", "srta")
)
_SENTENCE_END = re.compile(rf"(?<=[.!?]){_TITLES}\s+", re.IGNORECASE)
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation that the caller passes in."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question to search for.

    ``understood`` is what is shown to have been searched. ``focus`` is searched for, without the
    courtesies around it;
    ``background`` is the earlier question that a follow-up leans on, and what the text tells
    beside asking; else empty.
    ``words_in`` is the language of those words (None: either or both), ``language`` that of
    the answer. ``spoken_of`` is what was said on both sides shortly before: it is not asked
    for, and only tells which statements the conversation is about. ``typed`` is the whole text,
    cleaned.
    """

    understood: str
    focus: str
    background: str
    words_in: Language | None
    language: Language
    spoken_of: str = ""
    typed: str = ""

    @property
    def searched(self) -> str:
        """The words that are searched for, background first."""
        return f"{self.background} {self.focus}".strip()

    @property
    def searched_in(self) -> Language | None:
        """The language of those words; what a follow-up leans on may be in the other one."""
        return None if self.background else self.words_in

    def led_back(self) -> Question:
        """The earlier question that a follow-up leans on, for the reader of the follow-up."""
        words_in = settled(self.background)
        return replace(self, focus=self.background, background="", words_in=words_in)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is not searched; ``language`` is "und" where the reader's is unknown.

    ``typed`` is the text, cleaned; of one that is too long, its beginning and its end.
    """

    reason: Reason
    language: AnswerLanguage
    understood: str
    typed: str


def clean(text: str) -> str:
    """The text in NFC, without invisible characters and markup, white space collapsed.

    Controls, zero-width, tag and direction-changing characters, private-use and unassigned
    code points are dropped (Unicode TR 36; tag characters carry text that nobody sees).
    """
    return unicodedata.normalize("NFC", _visible(text))


def _visible(text: str) -> str:
    """What is to be seen of a text, in time proportional to its length."""
    hidden = [c for c in set(text) if not _is_visible(c)]
    return " ".join(_without_markup(text.translate(dict.fromkeys(map(ord, hidden)))).split())


def _is_visible(character: str) -> bool:
    if _VARIATION_SELECTORS.match(character):
        return False
    return character.isspace() or not unicodedata.category(character).startswith("C")


def _without_markup(text: str) -> str:
    """A text without comments and tags, those inside of other tags first."""
    kept: list[str] = []
    opened: list[int] = []  # places in kept of each "<" that a tag may begin with
    at, last_comment = 0, text.rfind("-->")
    while mark := _MARK.search(text, at):
        kept.append(text[at : mark.start()])
        at = mark.end()
        if mark[0] == "<!--" and at <= last_comment:
            at = text.index("-->", at) + 3
            kept.append(" ")
        elif mark[0] != ">":
            at = mark.start() + 1
            opened.append(len(kept))
            kept.append("<")
        elif opened and _TAG.match("".join(kept[opened[-1] : opened[-1] + 2])):
            kept[opened.pop() :] = [" "]
        else:
            opened.clear()
            kept.append(">")
    return "".join((*kept, text[at:]))


def _ends(text: str, most: int) -> str:
    """A text, cleaned; where it is longer than twice ``most``, its beginning and its end alone."""
    seen = _visible(text)
    if len(seen) > 2 * most:
        seen = f"{seen[:most]} … {seen[-most:]}"
    return unicodedata.normalize("NFC", seen)  # last: many accents on a letter make it slow


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
    whole = _ends(text, ENDS * limit)
    if len(whole) > limit:
        language = settled(whole[: min(limit, 300)]) or preference or "und"
        return Refusal(Reason.TOO_LONG, language, "", whole)
    said = [
        replace(turn, content=_ends(turn.content, ENDS * limit))
        for turn in history[-HISTORY_TURNS:]
    ]
    if not _WORD.search(whole):
        return Refusal(Reason.EMPTY, preference or _spoken(said) or "und", whole, whole)
    detection = detect(whole)
    asked = without_courtesies(whole)
    before = [without_courtesies(one) for one in _asked(said, limit)]
    resolution = resolve(asked, before)
    if resolution.understood == asked:
        resolution = replace(resolution, understood=whole)
    if detection.language is None and detection.other and not resolution.answer_in:
        return Refusal(Reason.LANGUAGE, "und", whole, whole)
    return _question(whole, resolution, preference, said)


def _question(
    whole: str, found: Resolution, preference: Language | None, said: Sequence[Message]
) -> Question:
    focus, told = _parted(found.focus)
    background = f"{found.background} {told}".strip()
    spoken = settled(whole)
    words_in = settled(focus) or (None if background else spoken)
    language = found.answer_in or spoken or _spoken(said) or preference
    language = language or detect(whole).language or "en"
    spoken_of = " ".join(_recent(said))
    focus = without_courtesies(focus)
    return Question(found.understood, focus, background, words_in, language, spoken_of, whole)


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


def _asked(said: Sequence[Message], limit: int) -> list[str]:
    """What the resident has asked before, oldest first; ``said`` is cleaned."""
    turns = [turn.content[:limit] for turn in said if turn.role == "user"]
    return [turn for turn in turns if _WORD.search(turn)]


def _recent(said: Sequence[Message]) -> list[str]:
    """What both sides said last, oldest first."""
    return [turn.content[:RECENT_CHARACTERS].strip() for turn in said[-RECENT_TURNS:]]


def _spoken(said: Sequence[Message]) -> Language | None:
    """The language of the conversation so far: that of its latest message that shows one."""
    for turn in reversed(said):
        if language := settled(turn.content[:RECENT_CHARACTERS]):
            return language
    return None


def as_language(value: str | None) -> Language | None:
    """A caller's language as one of ours; None for any other value."""
    return next((language for language in LANGUAGES if language == value), None)
