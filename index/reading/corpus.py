"""A folder of files to statements, with every mistake named and nothing passed over in silence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from index.errors import CorpusError
from index.language import detect
from index.reading.captions import caption_blocks
from index.reading.facts import Facts, check_facts, read_yaml
from index.reading.files import (
    CAPTIONS,
    MARKDOWN,
    SIDECARS,
    TEXT,
    UNSUPPORTED,
    corpus_files,
    sidecar_files,
)
from index.reading.markdown import front_matter, markdown_blocks
from index.reading.plain import PlainText, assemble
from index.reading.problem import Problem, UnreadableError
from index.reading.speakers import spoken
from index.reading.text import text_blocks, unbroken
from index.statement import Kind, Language, Statement, Status

_NOT_UTF8 = ("it is not UTF-8 text", "Save it in the encoding UTF-8")

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a corpus folder holds: statements in the order of their files, and the mistakes.

    ``doubts`` are about statements that can be read all the same.
    """

    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...] = ()


def read_corpus(
    folder: Path, *, defaults: Path | None = None, progress: Progress | None = None
) -> Reading:
    """Read every statement of a folder and the folders in it.

    ``defaults`` is a YAML file of facts for those that do not say them. A file with a mistake is
    left out and named in ``problems``.

    Raises:
        CorpusError: the folder or the defaults cannot be read.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"There is no corpus folder {folder}. "
            "Name another with --corpus or ASSISTANT_CORPUS_DIR"
        )
    shared = _defaults(defaults) if defaults else {}
    statements: list[Statement] = []
    problems: list[Problem] = []
    files = corpus_files(folder)
    for done, path in enumerate(files, start=1):
        name = path.relative_to(folder).as_posix()
        try:
            statements.append(_read(path, name, shared))
        except UnreadableError as error:
            problems += error.at(name)
        except OSError as error:
            problems.append(Problem(name, None, f"it cannot be read ({error})", "Check its rights"))
        if progress:
            progress("Reading", done, len(files))
    problems += _lonely_sidecars(folder, defaults)
    sound = _without_broken_ties(_without_doubles(statements, problems), problems)
    problems.sort(key=lambda one: (one.file, one.line or 0))
    return Reading(tuple(sound), tuple(problems), tuple(_undated_status(sound)))


def _defaults(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8")
        fields = read_yaml(text)
        # What is not said by them is taken to be such that all of them can apply.
        check_facts({"title": "-"}, {"kind": "order", "date": "2000", **fields}, yaml_text=text)
    except UnreadableError as error:
        raise CorpusError(" ".join(map(str, error.at(str(path))))) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"The defaults {path} cannot be read as UTF-8 text: {error}") from error
    return fields


def _read(path: Path, name: str, defaults: Mapping[str, Any]) -> Statement:
    suffix = path.suffix.lower()
    if suffix in UNSUPPORTED:
        raise UnreadableError(
            f"files of the kind {suffix} cannot be read", "Save its text as Markdown (.md)"
        )
    content = path.read_bytes()
    text = _decoded(content)
    sidecar = _sidecar(path)
    yaml_text, body = front_matter(text) if suffix in MARKDOWN else ("", text)
    fields = read_yaml(yaml_text)
    if sidecar is not None:
        beside = sidecar.read_bytes()
        content += b"\0" + beside
        facts = _beside(sidecar, _decoded(beside), fields, defaults)
    else:
        facts = _own(suffix, fields, defaults, yaml_text)
    plain = _plain(body, suffix, facts)
    if not plain.text:
        raise UnreadableError("there is no text in it", "Put the statement's words in it")
    return _statement(facts, plain, name, hashlib.sha256(content).hexdigest())


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(*_NOT_UTF8, line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sidecar(path: Path) -> Path | None:
    return next((s for s in (path.with_suffix(one) for one in SIDECARS) if s.is_file()), None)


def _beside(
    sidecar: Path, yaml_text: str, fields: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Facts:
    """The facts in a sidecar; what the file says itself goes before them."""
    try:
        beside = read_yaml(yaml_text)
        return check_facts({**beside, **fields}, defaults, yaml_text=yaml_text)
    except UnreadableError as error:
        raise UnreadableError.of(
            [replace(one, reason=f"in {sidecar.name}, {one.reason}") for one in error.mistakes]
        ) from error


def _own(
    suffix: str, fields: Mapping[str, Any], defaults: Mapping[str, Any], yaml_text: str
) -> Facts:
    if not fields and not defaults and suffix not in MARKDOWN:
        raise UnreadableError(
            "there are no facts about it",
            "Write its title, kind and date into a file of the same name that ends in .yaml",
        )
    return check_facts(fields, defaults, yaml_text=yaml_text)


def _plain(body: str, suffix: str, facts: Facts) -> PlainText:
    if suffix in CAPTIONS:
        return assemble(caption_blocks(body, suffix, facts.speakers, offset_s=facts.offset_s))
    guess = facts.kind is Kind.TRANSCRIPT
    told = bool(guess or facts.speakers)
    blocks = markdown_blocks(body, lines=told) if suffix in MARKDOWN else text_blocks(body)
    if told:
        blocks = list(spoken(blocks, facts.speakers, guess=guess, offset_s=facts.offset_s))
    elif suffix in TEXT:
        blocks = [unbroken(block) for block in blocks]
    return assemble(blocks)


def _statement(facts: Facts, plain: PlainText, name: str, sha256: str) -> Statement:
    own = {"id", "title", "language", "speakers"}
    said = {field: getattr(facts, field) for field in Facts.model_fields if field not in own}
    assert facts.title is not None
    return Statement(
        id=facts.id or name.rsplit(".", maxsplit=1)[0],
        title=facts.title,
        text=plain.text,
        language=facts.language or _language_of(plain.text),
        headings=plain.headings,
        turns=plain.turns,
        file=name,
        sha256=sha256,
        **said,
    )


def _language_of(text: str) -> Language:
    found = detect(text)
    if found.other:
        raise UnreadableError(
            "its text is neither in English nor in Spanish",
            "Take it out or, if that is wrong, write language: en or language: es",
        )
    return found.language or "en"


def _lonely_sidecars(folder: Path, defaults: Path | None) -> list[Problem]:
    """Facts without the text that they are about."""
    texts = {path.with_suffix("") for path in corpus_files(folder)}
    return [
        Problem(
            path.relative_to(folder).as_posix(),
            None,
            "there is no text beside these facts",
            "Put the text in a file of the same name, or take this one away",
        )
        for path in sidecar_files(folder)
        if path.with_suffix("") not in texts and not (defaults and path.samefile(defaults))
    ]


def _without_doubles(statements: list[Statement], problems: list[Problem]) -> list[Statement]:
    seen: dict[str, Statement] = {}
    for one in statements:
        if one.id in seen:
            reason = f"its id {one.id} is that of {seen[one.id].file} too"
            problems.append(Problem(one.file, None, reason, "Give one of them another id"))
        else:
            seen[one.id] = one
    return list(seen.values())


def _without_broken_ties(statements: list[Statement], problems: list[Problem]) -> list[Statement]:
    """The statements, less translations whose original is not there or not one."""
    by_id = {one.id: one for one in statements}
    sound = []
    for one in statements:
        mistake = _mistake_of_twin(one, by_id) if one.translation_of else None
        if mistake:
            problems.append(Problem(one.file, None, *mistake))
        else:
            sound.append(one)
    return sound


def _undated_status(statements: list[Statement]) -> Iterator[Problem]:
    """Of a status that nobody dated, readers cannot know how old it is."""
    for one in statements:
        dated = one.status_as_of or (one.status is Status.SUPERSEDED and one.superseded_on)
        if one.status and not dated:
            field = "superseded_on" if one.status is Status.SUPERSEDED else "status_as_of"
            yield Problem(
                one.file,
                None,
                f"its status is {one.status}, without the day on which that was known",
                f"Write the day into {field}",
            )


def _mistake_of_twin(one: Statement, by_id: Mapping[str, Statement]) -> tuple[str, str] | None:
    original = by_id.get(one.translation_of or "")
    if original is None:
        return (
            f"it says that it translates {one.translation_of}, which is not there",
            "Correct translation_of, or mend that statement",
        )
    if original is one or original.translation_of:
        return (
            f"it says that it translates {original.id}, which is no original",
            "Name the original in translation_of",
        )
    if original.language == one.language:
        return (
            f"it says that it translates {original.id}, which is in the same language",
            "Correct language or translation_of",
        )
    return None
