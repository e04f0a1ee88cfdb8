"""Plain text: paragraphs with an empty line between them."""

from __future__ import annotations

import re

from index.reading.plain import Block

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n+")


def text_blocks(text: str) -> list[Block]:
    """One block a paragraph, in the lines that it was broken into."""
    return [Block.of(one) for one in _PARAGRAPHS.split(text) if one.strip()]


def unbroken(block: Block) -> Block:
    """A block whose lines are one: where they break says nothing."""
    pieces = ((" ".join(words.split("\n")), speech) for words, speech in block.pieces)
    return Block(tuple(pieces), block.level)
