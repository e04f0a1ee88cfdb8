"""Staff approve an answer: the digests of what it quotes are written into its file."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.approved import load_approved_file, located
from assistant.errors import ApprovedError
from index.statement import Statement


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the file that is replaced, or an empty one at which something is put in."""

    start: int
    end: int
    text: str


def approve(path: Path, statements: Mapping[str, Statement]) -> list[str]:
    """Write the digests of the statements as they are now into a file of an approved answer.

    Nothing else of the file changes, comments, line ends and mode included. The quotes are given
    back, so that whoever approves them sees what they approve.

    Raises:
        ApprovedError: the file is wrong, a statement is not there or does not have the words; the
            file is left as it was.
    """
    answer = load_approved_file(path)
    digests, shown = [], []
    for quote in answer.quotes:
        statement = statements.get(quote.statement)
        if statement is None:
            raise ApprovedError(
                f"{path}: there is no statement {quote.statement} in the index. The id is in the "
                "front matter of its file; if it is right: python -m index build"
            )
        found = located(quote, statement)
        if found is None:
            raise ApprovedError(
                f"{path}: {quote.statement} does not have these words: {_head(quote.quote)}. Copy "
                f"them from: python -m index export --id {quote.statement}"
            )
        digests.append(statement.digest)
        shown.append(f"{quote.statement}: {found.text}")
    _write(path, digests)
    return shown


def _write(path: Path, digests: list[str]) -> None:
    path = path.resolve()  # what a link leads to is written, and the link stays
    text = path.read_bytes().decode("utf-8")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    quotes = _value(root, "quotes").value
    edits = [_edit(text, node, digest) for node, digest in zip(quotes, digests, strict=True)]
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode("utf-8"))
    shutil.copymode(path, beside)
    beside.replace(path)


def _edit(text: str, node: Any, digest: str) -> _Edit:
    """How the digest gets into one quote: over an old one, or on a line before the statement's."""
    old = _value(node, "digest")
    if old is not None and old.start_mark.index < old.end_mark.index:
        return _Edit(old.start_mark.index, old.end_mark.index, digest)
    if old is not None:  # "digest:" with nothing after it
        return _Edit(old.start_mark.index, old.start_mark.index, f" {digest}")
    start = node.start_mark.index
    line_end = "\r\n" if "\r\n" in text else "\n"
    between = ", " if text[start] == "{" else line_end + " " * node.start_mark.column
    at = start + 1 if text[start] == "{" else start
    return _Edit(at, at, f"digest: {digest}{between}")


def _value(node: Any, name: str) -> Any:
    return next((value for key, value in node.value if key.value == name), None)


def _head(text: str) -> str:
    return f"“{text[:60]}{'…' if len(text) > 60 else ''}”"
