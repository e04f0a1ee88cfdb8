"""Labels of speakers, as in ``[00:01:05] CHIEF: We open at nine.``, become turns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from index.reading.facts import Person
from index.reading.plain import Block, Speech

_TIME = re.compile(r"\[?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\]?\s+")
_LABEL = re.compile(r"([^\W\d_][\w .,'’()&/-]{0,60}?)\s*:(?:\s+|$)", re.UNICODE)
_MOST_WORDS = 6  # of a label
_CHANGE = re.compile(r"^>>+\s*")  # in captions, somebody else speaks
# A word of what may be the label of somebody unknown: capitalised, or between two such words.
_LABEL_WORD = re.compile(r"[A-ZÁÉÍÓÚÑÜ(][\w.,'’()&/-]*|de|del|la|of|the|and|y|&")


@dataclass(frozen=True, slots=True)
class Label:
    """What a line of a transcript begins with.

    ``name`` None with ``changes``: somebody else speaks, and nobody says who.
    """

    name: str | None
    changes: bool
    time: float | None
    words: str


def speech_of(name: str | None, speakers: Mapping[str, Person], **times: float | None) -> Speech:
    """Who speaks under a label; an unknown label is a name without a role."""
    person = speakers.get(name or "")
    if person is None:
        return Speech(name, None, **times)
    return Speech(person.name, person.role, **times)


def take_label(text: str, speakers: Mapping[str, Person], *, guess: bool) -> Label:
    """The label, time and words of a line.

    A label is one of ``speakers`` or, where ``guess``, some words in capitals before a colon.
    What else looks like one is left in the words, and whose they are is not known: an
    official must never be credited with them.
    """
    text = text.strip()
    time = _TIME.match(text)
    rest = text[time.end() :] if time else text
    marked = _CHANGE.match(rest)
    rest = rest[marked.end() :] if marked else rest
    label = _LABEL.match(rest)
    seconds = _seconds(time)
    if label and (label[1] in speakers or (guess and _is_label(label[1]))):
        return Label(label[1], True, seconds, rest[label.end() :])
    unknown = bool(guess and label and _looks_like_label(label[1]))
    if marked or unknown:
        return Label(None, True, seconds, rest)
    is_time = time is not None and text.startswith("[")
    return Label(None, False, seconds if is_time else None, rest if is_time else text)


def _is_label(text: str) -> bool:
    return text.isupper() and len(text.split()) <= _MOST_WORDS


def _looks_like_label(text: str) -> bool:
    parts = text.split()
    return len(parts) <= _MOST_WORDS and all(_LABEL_WORD.fullmatch(part) for part in parts)


def _seconds(match: re.Match[str] | None) -> float | None:
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + (float(f"0.{fraction}") if fraction else 0.0)


def spoken(
    blocks: Iterable[Block], speakers: Mapping[str, Person], *, guess: bool, offset_s: float
) -> Iterator[Block]:
    """Blocks whose labels have become turns; what has no label goes on with the same speaker.

    A label may begin any line of a block, or stand alone before the next. Headings end a turn;
    where there are no labels nothing changes. A turn ends, in the recording, where the next one
    that has a time begins.
    """
    read = [piece for block in blocks for piece in _pieces(block, speakers, guess)]
    times = [piece.time if isinstance(piece, Label) else None for piece in read]
    speaker: str | None = None
    labelled = False
    for at, piece in enumerate(read):
        if isinstance(piece, Block):
            speaker, labelled = None, False
            yield piece
            continue
        if piece.changes:
            speaker, labelled = piece.name, True
        if not labelled:
            yield Block.of(piece.words)
        elif piece.words:
            begin = None if piece.time is None else piece.time + offset_s
            after = next((one for one in times[at + 1 :] if one is not None), None)
            end = begin if after is None or begin is None else after + offset_s
            yield Block.of(
                piece.words, speech=speech_of(speaker, speakers, start_s=begin, end_s=end)
            )


def _pieces(block: Block, speakers: Mapping[str, Person], guess: bool) -> Iterator[Block | Label]:
    """A heading as it is; another block cut where a line begins with a label, its lines joined."""
    if block.level:
        yield block
        return
    open_: Label | None = None
    for line in block.pieces[0][0].split("\n"):
        label = take_label(line, speakers, guess=guess)
        if open_ is None or label.changes:
            if open_:
                yield open_
            open_ = label
        else:
            open_ = replace(open_, words=f"{open_.words} {line.strip()}".strip())
    if open_:
        yield open_
