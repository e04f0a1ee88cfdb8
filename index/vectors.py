"""Nearest passages by meaning: the one place that imports chromadb.

A release's ``chroma/`` folder holds ids and vectors only and is a cache of ``vectors.npy``.
Opening a Chroma folder writes to it (it takes a row lock in ``chroma.sqlite3`` and waits up to
1,000 s for it: chroma issue 7040), and a folder on a read-only disk cannot be opened at all. A
release must never change, and several processes read it, so each opens a private copy in the
temporary folder, which goes when the process ends.
"""

from __future__ import annotations

import logging
import shutil
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.errors import ReleaseError
from index.privacy import silence_telemetry
from index.private_folder import PrivateFolder

if TYPE_CHECKING:
    from chromadb.api.client import Client

_log = logging.getLogger(__name__)
_COLLECTION = "passages"
_BATCH = 5000
# Recall against exact search on 10,000 passages: 1.000 of the 10 nearest, .999 of 100, .997 of 200.
_HNSW: dict[str, Any] = {
    "space": "cosine",
    "ef_construction": 200,
    "max_neighbors": 32,
    "ef_search": 800,
}


class VectorStore:
    """Passage vectors in an embedded Chroma, opened for reading; safe to share between threads."""

    def __init__(self, copy: PrivateFolder, ids: Sequence[str]) -> None:
        client = _client(copy.path / "chroma")
        weakref.finalize(self, _discard, client, copy)
        self._rows = {passage: row for row, passage in enumerate(ids)}
        self._collection: Any = client.get_collection(_COLLECTION, embedding_function=None)

    def __len__(self) -> int:
        return int(self._collection.count())

    @classmethod
    def build(
        cls,
        folder: Path,
        ids: Sequence[str],
        vectors: NDArray[np.float32],
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Write a new Chroma folder with the vectors, shape (len(ids), dim).

        Raises:
            ReleaseError: Chroma refused them.
        """
        client = _client(folder)
        try:
            size = min(_BATCH, client.get_max_batch_size())
            batches = np.array_split(np.arange(len(ids)), -(-len(ids) // size))
            # Chroma writes its graph to disk when this many vectors have come in; smaller than
            # every batch, so that none is left in the log for the readers to work in.
            threshold = max(2, min(len(batch) for batch in batches))
            graph: Any = {"hnsw": {**_HNSW, "sync_threshold": threshold}}
            collection = client.create_collection(
                _COLLECTION, configuration=graph, embedding_function=None
            )
            for batch in batches:
                collection.add(ids=[ids[row] for row in batch], embeddings=vectors[batch])
                if progress:
                    progress(int(batch[-1]) + 1, len(ids))
        except Exception as error:
            raise ReleaseError(f"Chroma cannot store the vectors in {folder}: {error}") from error
        finally:
            client.close()

    @classmethod
    def open(
        cls,
        folder: Path,
        ids: Sequence[str],
        *,
        intact: bool = True,
        vectors: NDArray[np.float32] | None = None,
    ) -> VectorStore:
        """Open a private copy of a Chroma folder; the folder itself is only read.

        Where it is missing or damaged (``intact`` False: its digests differ) the copy is made
        anew from ``vectors``.

        Raises:
            ReleaseError: it cannot be read, and there are no vectors to make it from.
        """
        if intact and folder.is_dir():
            try:
                copy = PrivateFolder()
                shutil.copytree(folder, copy.path / "chroma")
                store = cls(copy, ids)
                if len(store) == len(ids):
                    return store
                reason = f"it holds {len(store)} of {len(ids)} vectors"
            except Exception as error:  # noqa: BLE001 (Chroma's Rust side raises anything)
                reason = str(error)
        else:
            reason = "its files are missing or changed"
        if vectors is None:
            raise ReleaseError(
                f"{folder} cannot be read: {reason}. Make a new release: python -m index build"
            )
        _log.warning(
            "%s cannot be used (%s); searching a copy made anew from vectors.npy. "
            "To mend it: python -m index build",
            folder,
            reason,
        )
        copy = PrivateFolder()
        cls.build(copy.path / "chroma", ids, vectors)
        return cls(copy, ids)

    def nearest(
        self, vector: NDArray[np.float32], k: int
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Rows and cosines of the k nearest passages, nearest first (approximate: HNSW).

        Raises:
            ReleaseError: Chroma failed.
        """
        try:
            found = self._collection.query(
                query_embeddings=[vector], n_results=min(k, len(self._rows)), include=["distances"]
            )
        except Exception as error:
            raise ReleaseError(
                f"Chroma failed: {error}. Make a new release: python -m index build"
            ) from error
        rows = np.array([self._rows[passage] for passage in found["ids"][0]], dtype=np.intp)
        return rows, 1 - np.asarray(found["distances"][0], dtype=np.float32)


def _client(folder: Path) -> Client:
    silence_telemetry()
    import chromadb
    from chromadb.config import Settings

    folder.mkdir(parents=True, exist_ok=True)
    client: Client = chromadb.PersistentClient(  # type: ignore[assignment]
        str(folder), settings=Settings(anonymized_telemetry=False, is_persistent=True)
    )
    return client


def _discard(client: Client, copy: PrivateFolder) -> None:
    client.close()
    copy.close()
