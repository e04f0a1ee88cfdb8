"""YAML as people mean it: every value is the text that is written, but for true, false and null.

YAML 1.1 reads ``off`` and ``no`` as false, even as a key, ``2018`` as a number, ``12:30`` as 750
and ``2024-02-30`` not at all. Here they stay text; pydantic makes of it what a field is to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

_BOOL = "tag:yaml.org,2002:bool"
_KEPT = {"tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"}


class PlainLoader(yaml.SafeLoader):
    """A SafeLoader that takes only true, false, null and << for more than text."""


PlainLoader.yaml_implicit_resolvers = {
    first: kept
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if (kept := [(tag, pattern) for tag, pattern in resolvers if tag in _KEPT])
}
PlainLoader.add_implicit_resolver(
    _BOOL, re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), "tTfF"
)


def load(text: str) -> Any:
    """What a YAML text says; None where it says nothing.

    Raises:
        yaml.YAMLError, ValueError: it is not valid; ``whats_wrong`` tells why and where.
    """
    return yaml.load(text, PlainLoader)  # noqa: S506 (a SafeLoader)


def whats_wrong(error: Exception, text: str) -> tuple[str, int | None]:
    """Why ``load`` refused a text, in a few words, and the line, if known; counts from 1."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark
        return error.problem or "unreadable", mark.line + 1 if mark else None
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return f"the character U+{error.character:04X} cannot stand in it", line
    return str(error).split("\n", maxsplit=1)[0], None


def line_of(text: str, place: Sequence[str | int]) -> int:
    """The line of a value of a valid text, or of the nearest one around it that is there."""
    node: Any = yaml.compose(text, Loader=PlainLoader)
    for step in place:
        inner = _inside(node, step)
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node is not None else 1


def _inside(node: Any, step: str | int) -> Any:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    return None
