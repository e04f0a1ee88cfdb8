"""What is live, whether it fits the settings, and whether the corpus has changed since."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from index.errors import ManifestMismatchError
from index.manifest import build_command
from index.pointer import release_ids
from index.release import current
from index.settings import IndexSettings
from index.staleness import Changes, changes


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The state of an index folder. ``mismatch`` is None where the release fits the settings."""

    live: str
    created: str
    statements: dict[str, int]
    passages: int
    model: str
    skipped: int
    stale: bool
    changes: Changes | None
    mismatch: str | None
    releases: int
    remedy: str

    def lines(self) -> list[tuple[str, str]]:
        """Name and value of what an administrator wants to see."""
        counts = ", ".join(f"{count} {language}" for language, count in self.statements.items())
        if self.changes is None:
            corpus = "cannot be found"
        elif self.stale:
            corpus = f"has changed: {self.changes}. To index it: {self.remedy}"
        else:
            corpus = "unchanged since then"
        return [
            ("Live", self.live),
            ("Built", self.created),
            ("Statements", counts),
            ("Passages", str(self.passages)),
            ("Model", self.model),
            ("Not indexed", f"{self.skipped} problems in corpus files" if self.skipped else "none"),
            ("Corpus", corpus),
            ("Releases", str(self.releases)),
        ]


def read_status(settings: IndexSettings) -> IndexStatus:
    """The state of the index that the settings name.

    Raises:
        NoReleaseError: nothing is published.
        ReleaseError, EmbeddingError: the live release or the model cannot be read.
    """
    release = current(settings.index_dir)
    try:
        release.check(settings)
        mismatch = None
    except ManifestMismatchError as error:
        mismatch = str(error)
    corpus = settings.corpus_dir
    found = changes(release, corpus) if corpus.is_dir() else None
    manifest = release.manifest
    counts = Counter(statement.language for statement in release.statements.values())
    return IndexStatus(
        live=release.id,
        created=manifest.created,
        statements=dict(sorted(counts.items())),
        passages=manifest.passages,
        model=manifest.embedding.name,
        skipped=len(manifest.skipped),
        stale=bool(found),
        changes=found,
        mismatch=mismatch,
        releases=len(release_ids(settings.index_dir)),
        remedy=build_command(settings),
    )
