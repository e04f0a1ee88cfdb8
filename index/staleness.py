"""Whether the corpus has changed since a release was built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from index.manifest import file_digest
from index.reading.files import corpus_files, sidecar_files
from index.release import Release


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
    files = sorted((*corpus_files(corpus), *sidecar_files(corpus)))
    return {path.relative_to(corpus).as_posix(): file_digest(path) for path in files}


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
