"""Releases: immutable builds of the index, one of which is live.

A folder ``.index/releases/<id>/`` holds manifest.json, statements.jsonl, passages.jsonl,
vectors.npy (the truth), sentences.npy and sentence_starts.npy (vectors of the sentences of each
passage), lexical.npz and chroma/ (a cache of vectors.npy). Nothing in it changes after it is
published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from pydantic import TypeAdapter, ValidationError

from index.errors import NoReleaseError, ReleaseError
from index.lexicon import BUNDLED, lexicon_digest
from index.manifest import Manifest, build_command, check_fits, digests, file_digest, read_manifest
from index.meaning import SentenceVectors
from index.model_choice import choose_model
from index.pointer import RELEASES, is_id, live_id, push, step_back
from index.settings import IndexSettings
from index.statement import Passage, Statement

if TYPE_CHECKING:
    from index.embedding import Embedder
    from index.search import Searcher

STATEMENTS, PASSAGES, VECTORS = "statements.jsonl", "passages.jsonl", "vectors.npy"
SENTENCES, SENTENCE_STARTS = "sentences.npy", "sentence_starts.npy"
LEXICAL, CHROMA = "lexical.npz", "chroma"
_Row = TypeVar("_Row")


class Release:
    """One release, read when it is asked; ``statements`` in the order of the corpus."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.manifest: Manifest = read_manifest(path)
        self.id = self.manifest.id

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id.

        Raises:
            ReleaseError: the file is damaged.
        """
        rows = _read_rows(self._intact(STATEMENTS), TypeAdapter(Statement))
        return {statement.id: statement for statement in rows}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Passages; row i of ``vectors.npy`` belongs to passage i.

        Raises:
            ReleaseError: the file is damaged.
        """
        return tuple(_read_rows(self._intact(PASSAGES), TypeAdapter(Passage)))

    @cached_property
    def vectors(self) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        """Vectors of the passages, unit length, shape (passages, dim); mapped, read-only.

        Raises:
            ReleaseError: the file is damaged.
        """
        vectors = np.load(self._intact(VECTORS), mmap_mode="r")
        if vectors.shape != (self.manifest.passages, self.manifest.embedding.dim):
            raise ReleaseError(f"{self.path / VECTORS} has the shape {vectors.shape}. {_REMEDY}")
        return vectors  # type: ignore[no-any-return]

    @cached_property
    def sentences(self) -> SentenceVectors:
        """Vectors of the sentences of the passages; mapped, read-only.

        Raises:
            ReleaseError: a file is damaged.
        """
        starts = np.load(self._intact(SENTENCE_STARTS))
        vectors = np.load(self._intact(SENTENCES), mmap_mode="r")
        if starts.shape != (self.manifest.passages + 1,) or starts[-1] != len(vectors):
            raise ReleaseError(f"{self.path / SENTENCES} has the shape {vectors.shape}. {_REMEDY}")
        return SentenceVectors(starts, vectors)

    def check(self, settings: IndexSettings) -> None:
        """Refuse to be used with other settings than it was built with.

        Raises:
            ManifestMismatchError: the message gives the command that mends it.
        """
        check_fits(self.manifest, choose_model(settings), lexicon_in_use(), settings)

    def open_searcher(
        self, settings: IndexSettings | None = None, *, embedder: Embedder | None = None
    ) -> Searcher:
        """Load everything that answers questions (some seconds: the model).

        Raises:
            ManifestMismatchError: built with other settings.
            EmbeddingError, ReleaseError: the model or a file is damaged.
        """
        from index.embedding import load_embedder
        from index.lexical import LexicalIndex
        from index.search import Searcher
        from index.vectors import VectorStore

        settings = settings or IndexSettings()
        self.check(settings)
        ids = [passage.id for passage in self.passages]
        lexical = LexicalIndex.load(self._intact(LEXICAL))
        store = VectorStore.open(
            self.path / CHROMA, ids, intact=self._chroma_intact(), vectors=self.vectors
        )
        return Searcher(self, embedder or load_embedder(settings), lexical, store)

    def _intact(self, name: str) -> Path:
        path = self.path / name
        if not path.is_file():
            raise ReleaseError(f"{path} is missing. {_REMEDY}")
        if file_digest(path) != self.manifest.files.get(name):
            raise ReleaseError(f"{path} has changed since it was built. {_REMEDY}")
        return path

    def _chroma_intact(self) -> bool:
        expected = {n: d for n, d in self.manifest.files.items() if n.startswith(f"{CHROMA}/")}
        return digests(self.path, self.path / CHROMA) == expected


_REMEDY = "Go back to the release before it (python -m index rollback) or make a new one"


def _read_rows(path: Path, row: TypeAdapter[_Row]) -> Iterator[_Row]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield row.validate_json(line)
            except ValidationError as error:
                raise ReleaseError(f"{path}:{number} is damaged. {_REMEDY}") from error


def write_rows(path: Path, rows: Iterable[_Row], row: TypeAdapter[_Row]) -> None:
    """Write one JSON object a line."""
    with path.open("wb") as lines:
        for one in rows:
            lines.write(row.dump_json(one) + b"\n")


def lexicon_in_use() -> str | None:
    """Digest of the bundled lexicon; None where there is none, and each language stands alone."""
    return lexicon_digest() if BUNDLED.is_file() else None


def current(index_dir: Path, settings: IndexSettings | None = None) -> Release:
    """The live release; with ``settings``, only if it was built with them.

    Raises:
        NoReleaseError: nothing is published.
        ReleaseError, ManifestMismatchError: it cannot be used.
    """
    id_ = live_id(index_dir)
    if id_ is None:
        settings = (settings or IndexSettings()).model_copy(update={"index_dir": index_dir})
        raise NoReleaseError(
            f"There is no index in {index_dir}. Build it: {build_command(settings)}"
        )
    release = find(index_dir, id_)
    if settings is not None:
        release.check(settings)
    return release


def find(index_dir: Path, id_: str) -> Release:
    """A release by its id.

    Raises:
        ReleaseError: there is none, or it is damaged.
    """
    folder = index_dir / RELEASES / id_
    if not is_id(id_) or not folder.is_dir():
        raise ReleaseError(
            f"There is no release {id_} in {index_dir}. List them: python -m index releases"
        )
    return Release(folder)


def publish(index_dir: Path, id_: str) -> Release:
    """Make a release the live one.

    Raises:
        ReleaseError: there is no such release, or it is damaged.
    """
    release = find(index_dir, id_)
    push(index_dir, id_)
    return release


def rollback(index_dir: Path) -> Release:
    """Make the release live that was live before; again: the one before that.

    Raises:
        NoReleaseError: none was live before.
    """
    return find(index_dir, step_back(index_dir))
