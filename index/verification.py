"""Whether a release holds what it says, before anybody may see it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from index.errors import ReleaseError
from index.lexical import LexicalIndex
from index.meaning import Vectors
from index.release import CHROMA, LEXICAL, Release
from index.vectors import VectorStore

_SAMPLE = 50


def verify(release: Release, progress: Callable[[int, int], None] | None = None) -> None:
    """Check counts, every span, every vector, and that a sample of passages finds itself.

    Raises:
        ReleaseError: the release is not sound; the message says where.
    """
    steps = (_counts, _spans, _vectors, _searches)
    for done, step in enumerate(steps, start=1):
        step(release)
        if progress:
            progress(done, len(steps))


def _counts(release: Release) -> None:
    manifest = release.manifest
    lexical = LexicalIndex.load(release.path / LEXICAL)
    found = {
        "statements": (len(release.statements), len(manifest.statements)),
        "passages": (len(release.passages), manifest.passages),
        "vectors": (len(release.vectors), manifest.passages),
        "passages with sentences": (len(release.sentences), manifest.passages),
        "lexical rows": (len(lexical), manifest.passages),
    }
    for what, (is_, should_be) in found.items():
        if is_ != should_be:
            raise ReleaseError(f"The new release holds {is_} {what} instead of {should_be}")


def _spans(release: Release) -> None:
    seen: set[str] = set()
    for passage in release.passages:
        statement = release.statements.get(passage.statement)
        if (
            statement is None
            or not 0 <= passage.start < passage.end <= len(statement.text)
            or passage.language != statement.language
            or passage.id in seen
        ):
            raise ReleaseError(f"The passage {passage.id} is no span of its statement")
        seen.add(passage.id)


def _vectors(release: Release) -> None:
    sentences = release.sentences
    owners = np.repeat(np.arange(len(sentences)), np.diff(sentences.starts))
    bad = [*_not_unit(release.vectors), *owners[_not_unit(sentences.vectors)]]
    if bad:
        raise ReleaseError(
            f"A vector of {release.passages[bad[0]].id} is not of unit length: "
            "the embedding model is damaged, or no model for sentences"
        )


def _not_unit(vectors: Vectors) -> NDArray[np.intp]:
    lengths = np.linalg.norm(vectors.astype(np.float32), axis=1)
    return np.flatnonzero(~(np.abs(lengths - 1) < 2e-3))  # catches nan, too


def _searches(release: Release) -> None:
    """Nearest to a passage's own vector is itself, or one with the very same words."""
    store = VectorStore.open(release.path / CHROMA, [one.id for one in release.passages])
    count = len(release.passages)
    for row in np.unique(np.linspace(0, count - 1, min(count, _SAMPLE)).astype(int)):
        _, cosines = store.nearest(release.vectors[row], 1)
        if not len(cosines) or cosines[0] < 0.999:
            raise ReleaseError(f"Chroma does not find the passage {release.passages[row].id}")
