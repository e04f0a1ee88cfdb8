"""Whether the corpus has changed since a release was built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.manifest import file_digest
from index.release import Release

_SUFFIXES = (".md", ".markdown", ".txt", ".vtt", ".srt", ".html", ".htm", ".pdf", ".docx")
_SIDECARS = (".yaml", ".yml")
_NOT_READ = ("README", "SOURCE", "LICENSE")
_NOT_ENTERED = frozenset(("approved", "drafts"))
_SITE = frozenset(("site.yaml", "topics.yaml"))


@dataclass(frozen=True, slots=True)
class Changes:
    """Corpus files that came, changed or went since a release was built."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def __str__(self) -> str:
        parts = (("new", self.added), ("changed", self.changed), ("gone", self.removed))
        return "; ".join(
            f"{len(files)} {what} ({', '.join(files[:3])}{', …' if len(files) > 3 else ''})"
            for what, files in parts
            if files
        )


def sources(corpus: Path) -> dict[str, str]:
    """SHA-256 of statements' files and sidecars in a corpus folder, by their path in it."""
    return {path.relative_to(corpus).as_posix(): file_digest(path) for path in _files(corpus)}


def _files(corpus: Path) -> Iterator[Path]:
    for path in sorted(corpus.rglob("*")):
        inside = path.relative_to(corpus)
        if (
            path.suffix.lower() in _SUFFIXES + _SIDECARS
            and not path.name.upper().startswith(_NOT_READ)
            and not _NOT_ENTERED.intersection(inside.parts[:-1])
            and not any(part.startswith(".") for part in inside.parts)
            and inside.as_posix() not in _SITE
            and path.is_file()
        ):
            yield path


def changes(release: Release, corpus: Path) -> Changes:
    """What has changed in the corpus since a release was built from it."""
    before, now = release.manifest.sources or {}, sources(corpus)
    return Changes(
        added=tuple(sorted(now.keys() - before.keys())),
        changed=tuple(sorted(f for f in now.keys() & before.keys() if now[f] != before[f])),
        removed=tuple(sorted(before.keys() - now.keys())),
    )


def is_stale(release: Release, corpus: Path) -> bool:
    """Whether a release no longer says what the corpus says; False where there is no corpus."""
    return corpus.is_dir() and bool(changes(release, corpus))
