"""Which files of a corpus folder hold a statement's text or the facts about one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

MARKDOWN, CAPTIONS, TEXT = (".md", ".markdown"), (".vtt", ".srt"), (".txt",)
UNSUPPORTED = (".html", ".htm", ".pdf", ".docx", ".doc", ".rtf", ".odt")
SIDECARS = (".yaml", ".yml")
_NOT_READ = ("README", "SOURCE", "LICENSE")  # as it is written: a "license-fees.md" is read
_NOT_ENTERED = frozenset(("approved", "drafts"))
_SITE = frozenset(("site.yaml", "topics.yaml"))


def corpus_files(folder: Path) -> list[Path]:
    """The files that hold a statement's text, in order of their paths."""
    endings = (*MARKDOWN, *CAPTIONS, *TEXT, *UNSUPPORTED)
    return [path for path in _candidates(folder) if path.suffix.lower() in endings]


def sidecar_files(folder: Path) -> list[Path]:
    """The files that hold facts about another."""
    return [path for path in _candidates(folder) if path.suffix.lower() in SIDECARS]


def _candidates(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if (
            not path.name.startswith(_NOT_READ)
            and path.stem.upper() not in _NOT_READ
            and not _NOT_ENTERED.intersection(inside.parts[:-1])
            and not any(part.startswith(".") for part in inside.parts)
            and inside.as_posix() not in _SITE
            and path.is_file()
        ):
            yield path
