"""Plain text: paragraphs with an empty line between them, speakers labelled where there are any."""

from __future__ import annotations

import re

from index.reading.plain import Block

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n+")


def text_blocks(text: str) -> list[Block]:
    """One block a paragraph; the lines that it was broken into are joined."""
    return [Block.of(one.replace("\n", " ")) for one in _PARAGRAPHS.split(text) if one.strip()]
