"""Markdown with front matter: CommonMark and tables, rendered as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from index.reading.plain import Block
from index.reading.problem import UnreadableError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def front_matter(text: str) -> tuple[str, str]:
    """The YAML between the fences at the top and the Markdown after it.

    The YAML comes with as many empty lines before it as keep its place; without fences there is
    none.

    Raises:
        UnreadableError: the front matter is never closed.
    """
    from frontmatter.default_handlers import YAMLHandler

    handler = YAMLHandler()
    if not handler.detect(text):
        return "", text
    try:
        facts, body = handler.split(text)
    except ValueError as error:
        raise UnreadableError(
            "the facts at the top are never closed", "Add a line of --- after them", 1
        ) from error
    return "\n" * text.count("\n", 0, text.index(facts)) + facts, body


def markdown_blocks(text: str, *, lines: bool = False) -> list[Block]:
    """Headings, paragraphs, lists and tables of a Markdown text, as a reader sees them.

    Raw HTML is shown as the text that it is, and never obeyed; comments are left out. ``lines``
    keeps the lines that paragraphs are broken into.
    """
    tokens = _parser().parse(text)
    for token in (child for one in tokens for child in one.children or () if lines):
        token.type = "hardbreak" if token.type == "softbreak" else token.type
    return list(_blocks(tokens))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


_LISTS = ("bullet_list", "ordered_list", "table")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """One block a heading or paragraph; a list or table is one block, a line an item or row."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type.removesuffix("_open") in _LISTS:
            end = _closing(tokens, at)
            yield Block.of("\n".join(_lines(tokens[at + 1 : end])))
            at = end
        elif said := _words(token):
            heading = tokens[at - 1] if at and tokens[at - 1].type == "heading_open" else None
            yield Block.of(said, level=int(heading.tag[1:]) if heading else 0)
        at += 1


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Where the token that closes the one at ``at`` stands."""
    close, level = tokens[at].type.replace("_open", "_close"), tokens[at].level
    return next(
        number
        for number in range(at + 1, len(tokens))
        if tokens[number].type == close and tokens[number].level == level
    )


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    """A line for each paragraph of each item, however deep; for each row of a table."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield "\t".join(row)
            row = None
        elif said := _words(token):
            if row is None:
                yield said
            else:
                row.append(said.replace("\n", " "))


def _words(token: Token) -> str:
    """The words of a token that holds any."""
    if token.type == "inline":
        return "".join(_inline(child) for child in token.children or ()).strip()
    if token.type in ("code_block", "fence"):
        return token.content.strip("\n")
    return _COMMENT.sub("", token.content).strip() if token.type == "html_block" else ""


def _inline(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "html_inline":
        return "\n" if _BREAK.fullmatch(token.content) else _COMMENT.sub("", token.content)
    if token.type in ("text", "code_inline"):
        return token.content
    return ""  # marks of emphasis and links; pictures, which say nothing
