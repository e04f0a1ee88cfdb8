"""Blocks of text to the plain text of a statement, and the spans that are marked in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from index.statement import Heading, SpeakerRole, Turn

# Soft hyphens, zero-width, direction-changing and tag characters: nobody sees them, and some make
# a text read otherwise than it is stored (Unicode TR 36). The joiner stays where emoji need it.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f]"
)
_SPACES = re.compile(r"[^\S\n\t]+")  # a tab stays: it parts the cells of a table
_AROUND_BREAK = re.compile(r"[ \t]?\n[ \t]?")
_BREAKS = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says a piece of a block, and where in the recording (seconds)."""

    speaker: str | None = None
    role: SpeakerRole | None = None
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list, a heading (``level`` above 0) or somebody's words.

    ``pieces`` are joined by spaces; each has its own speech, or None where nobody speaks.
    """

    pieces: tuple[tuple[str, Speech | None], ...]
    level: int = 0

    @classmethod
    def of(cls, text: str, *, level: int = 0, speech: Speech | None = None) -> Block:
        """A block of one piece."""
        return cls(((text, speech),), level)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A statement's text with the spans of its headings and turns."""

    text: str
    headings: tuple[Heading, ...]
    turns: tuple[Turn, ...]


def tidy(text: str) -> str:
    """A piece of text in NFC, without invisible characters; spaces collapsed, line breaks kept."""
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))  # last: now its letters are near
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip()


def assemble(blocks: Iterable[Block]) -> PlainText:
    """The text of blocks, one empty line between them; empty ones are left out."""
    parts: list[str] = []
    headings: list[Heading] = []
    turns: list[Turn] = []
    at = 0
    for block in blocks:
        pieces = [(words, speech) for text, speech in block.pieces if (words := tidy(text))]
        for number, (words, speech) in enumerate(pieces):
            gap = " " if number else ("\n\n" if parts else "")
            parts += [gap, words]
            start = at + len(gap)
            at = start + len(words)
            if block.level:
                headings.append(Heading(start, at, block.level))
            if speech:
                turns.append(
                    Turn(start, at, speech.speaker, speech.role, speech.start_s, speech.end_s)
                )
    # Pieces are in NFC each, and a space or a line break composes with nothing.
    return PlainText("".join(parts), tuple(headings), tuple(turns))
