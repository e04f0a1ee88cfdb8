"""WebVTT and SubRip: cues to paragraphs, each cue with its speaker and time."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index.reading.facts import Person
from index.reading.plain import Block, Speech, tidy
from index.reading.problem import UnreadableError
from index.reading.speakers import Label, speech_of, take_label

_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^>]+)>")
_MARKUP = re.compile(r"</?[\w.:-][^>]*>")
_ENDS = re.compile(r"[.?!…][\"”»’)]*$")
_ARROW = re.compile(r"^[^\S\n]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->.*\n?(.*)", re.MULTILINE)
_CHANGES = re.compile(r"\s+(?=>>)|\n(?=[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ .]+:)")
_LONG = 60  # words after which the next sentence begins a paragraph
_PAUSE = 2.0  # seconds of silence after which it does, too


@dataclass(frozen=True, slots=True)
class _Cue:
    words: str
    speech: Speech | None


def caption_blocks(
    text: str, suffix: str, speakers: Mapping[str, Person], *, offset_s: float = 0.0
) -> list[Block]:
    """Paragraphs of a ``.vtt`` or ``.srt`` text: what one speaker says without a long pause.

    Sentences that go over several cues are whole again; each cue keeps its own time.

    Raises:
        UnreadableError: it is not such a text, or a cue of it is malformed.
    """
    paragraphs: list[list[_Cue]] = []
    for cue in _cues(text, suffix, speakers, offset_s):
        if paragraphs and _goes_on(paragraphs[-1], cue):
            paragraphs[-1].append(cue)
        else:
            paragraphs.append([cue])
    return [Block(tuple((cue.words, cue.speech) for cue in cues)) for cues in paragraphs]


def _cues(
    text: str, suffix: str, speakers: Mapping[str, Person], offset_s: float
) -> Iterator[_Cue]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        captions = webvtt.from_buffer(io.StringIO(text), format=suffix.removeprefix("."))
    except (MalformedFileError, MalformedCaptionError) as error:
        remedy = (
            "Its first line must be WEBVTT, with an empty line after it"
            if suffix == ".vtt"
            else "Each cue is a number, a line of times and its text, then an empty line"
        )
        raise UnreadableError(f"it is not a {suffix} file ({error})", remedy, 1) from error
    _nothing_lost(text, len(captions))
    voiced = bool(_VOICE.search(text))
    speaker: str | None = None
    for caption in captions.captions:
        start, end = (
            one.hours * 3600 + one.minutes * 60 + one.seconds + one.milliseconds / 1000 + offset_s
            for one in (caption.start_time, caption.end_time)
        )
        if voiced:  # who says a cue is said in it, or not known
            speaker = None
        for label in _voices(caption.raw_text, speakers):
            speaker = label.name if label.changes else speaker
            speech = speech_of(speaker, speakers, start_s=start, end_s=end)
            if said := tidy(label.words.replace("\n", " ")):
                yield _Cue(said, speech)


def _nothing_lost(text: str, found: int) -> None:
    """The library passes over cues that it cannot read.

    Raises:
        UnreadableError: it did; with the first line of times that may be at fault.
    """
    arrows = {text.count("\n", 0, m.start()) + 1 for m in re.finditer("-->", text)}
    cues = {text.count("\n", 0, m.start()) + 1: m[1].strip() for m in _ARROW.finditer(text)}
    odd = sorted(arrows - cues.keys())
    sound = [line for line, words in cues.items() if words]  # an empty cue may be left out
    if odd or found < len(sound):
        raise UnreadableError(
            "a cue cannot be read",
            "Its times are written 00:01:05.000 --> 00:01:11.000, and its text stands below them",
            odd[0] if odd else None,
        )


def _voices(raw: str, speakers: Mapping[str, Person]) -> Iterator[Label]:
    """The voices of a cue: tags, labels before a colon, and changes of speaker (``>>``)."""
    pieces = _VOICE.split(raw)
    for line in _CHANGES.split(_unmarked(pieces[0])):
        if line.strip():
            yield take_label(line.replace("\n", " "), speakers, guess=True)
    for name, words in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Label(tidy(html.unescape(name)), True, None, _unmarked(words))


def _unmarked(text: str) -> str:
    return html.unescape(_MARKUP.sub("", text))


def _goes_on(paragraph: list[_Cue], cue: _Cue) -> bool:
    last = paragraph[-1]
    before, now = last.speech, cue.speech
    if before is None or now is None or before.speaker != now.speaker:
        return False
    length = sum(len(one.words.split()) for one in [*paragraph, cue])
    pause = (now.start_s or 0.0) - (before.end_s or 0.0)
    # Recognised speech may have no full stops at all: then a paragraph ends all the same.
    longest, silence = (_LONG, _PAUSE) if _ENDS.search(last.words) else (2 * _LONG, 2 * _PAUSE)
    return length <= longest and pause < silence
