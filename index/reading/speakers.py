"""Labels of speakers, as in ``[00:01:05] CHIEF: We open at nine.``, become turns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from index.reading.facts import Person
from index.reading.plain import Block, Speech

_TIME = re.compile(r"\[?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\]?\s+")
_LABEL = re.compile(r"([^\W\d_][\w .,'’()&/-]{0,60}?)\s*:\s+", re.UNICODE)
_INITIAL_WORDS = 6  # of a label that is in capitals


def speech_of(name: str | None, speakers: Mapping[str, Person], **times: float | None) -> Speech:
    """Who speaks under a label; an unknown label is a name without a role."""
    person = speakers.get(name or "")
    if person is None:
        return Speech(name, None, **times)
    return Speech(person.name, person.role, **times)


def take_label(
    text: str, speakers: Mapping[str, Person], *, guess: bool
) -> tuple[str | None, float | None, str]:
    """Label, time in seconds and words of a turn; None for what it does not begin with.

    A label is one of ``speakers`` or, where ``guess``, some words in capitals before a colon.
    """
    time = _TIME.match(text)
    rest = text[time.end() :] if time else text
    label = _LABEL.match(rest)
    if label and (label[1] in speakers or (guess and _is_label(label[1]))):
        return label[1], _seconds(time), rest[label.end() :]
    return None, _seconds(time) if time and text.startswith("[") else None, text


def _is_label(text: str) -> bool:
    return text.isupper() and len(text.split()) <= _INITIAL_WORDS


def _seconds(match: re.Match[str] | None) -> float | None:
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + (float(f"0.{fraction}") if fraction else 0.0)


def spoken(
    blocks: Iterable[Block], speakers: Mapping[str, Person], *, guess: bool, offset_s: float
) -> Iterator[Block]:
    """Blocks whose labels have become turns; a block without one goes on with the same speaker.

    Headings end a turn; where there are no labels nothing changes. A turn ends, in the
    recording, where the next one that has a time begins.
    """
    read = [(block, _read(block, speakers, guess)) for block in blocks]
    times = [found[1] for _, found in read]
    speaker: str | None = None
    for at, (block, (label, time, words)) in enumerate(read):
        if block.level:
            speaker = None
            yield block
            continue
        speaker = label or speaker
        if speaker is None:
            yield block
            continue
        after = next((one for one in times[at + 1 :] if one is not None), None)
        begin = time + offset_s if time is not None else None
        end = after + offset_s if begin is not None and after is not None else begin
        yield Block.of(words, speech=speech_of(speaker, speakers, start_s=begin, end_s=end))


def _read(
    block: Block, speakers: Mapping[str, Person], guess: bool
) -> tuple[str | None, float | None, str]:
    text = block.pieces[0][0]
    return take_label(text, speakers, guess=guess) if not block.level else (None, None, text)
