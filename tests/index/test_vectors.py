"""index.vectors against exact search, on real Chroma folders."""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from index.errors import ReleaseError
from index.private_folder import PrivateFolder
from index.vectors import VectorStore


def unit_vectors(count: int, dim: int = 16) -> np.ndarray:
    vectors = np.random.default_rng(7).normal(size=(count, dim)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def names(count: int) -> list[str]:
    return [f"statement#{row}-{row + 1}" for row in range(count)]


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_small_stores_find_everything_exactly(tmp_path: Path, count: int) -> None:
    vectors = unit_vectors(count)
    VectorStore.build(tmp_path / "chroma", names(count), vectors)
    store = VectorStore.open(tmp_path / "chroma", names(count))
    rows, cosines = store.nearest(vectors[0], 100)
    assert sorted(rows) == list(range(count))
    assert rows[0] == 0
    assert np.allclose(cosines, vectors[rows] @ vectors[0], atol=1e-5)
    assert list(cosines) == sorted(cosines, reverse=True)
    assert len(store) == count


def test_several_batches_are_all_in_the_graph(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("index.vectors._BATCH", 30)
    vectors, seen = unit_vectors(101), []
    VectorStore.build(
        tmp_path / "chroma", names(101), vectors, lambda done, total: seen.append((done, total))
    )
    assert seen[-1] == (101, 101)
    assert len(seen) == 4
    graph = next((tmp_path / "chroma").glob("*/length.bin"))
    assert graph.stat().st_size >= 101 * 4  # all on disk, none waiting in the log
    store = VectorStore.open(tmp_path / "chroma", names(101))
    assert [int(store.nearest(vector, 1)[0][0]) for vector in vectors] == list(range(101))


def test_recall_at_200_is_nearly_exact(tmp_path: Path) -> None:
    vectors = unit_vectors(1500, 64)
    VectorStore.build(tmp_path / "chroma", names(1500), vectors)
    store = VectorStore.open(tmp_path / "chroma", names(1500))
    recalls = []
    for vector in unit_vectors(1520, 64)[1500:]:
        exact = np.argsort(-(vectors @ vector))[:200]
        recalls.append(len(set(exact) & set(store.nearest(vector, 200)[0])) / 200)
    assert np.mean(recalls) > 0.98


def test_opening_and_searching_change_no_byte_of_the_release(tmp_path: Path) -> None:
    folder = tmp_path / "chroma"
    VectorStore.build(folder, names(50), unit_vectors(50))
    before = contents(folder)
    first, second = (VectorStore.open(folder, names(50)) for _ in range(2))
    assert list(first.nearest(unit_vectors(50)[3], 5)[0]) == list(
        second.nearest(unit_vectors(50)[3], 5)[0]
    )
    assert contents(folder) == before


def test_private_copies_go_when_they_are_not_needed(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    VectorStore.build(tmp_path / "chroma", names(3), unit_vectors(3))
    store = VectorStore.open(tmp_path / "chroma", names(3))
    assert len(list((tmp_path / "temp").iterdir())) == 1
    del store
    gc.collect()
    assert not list((tmp_path / "temp").iterdir())


def test_what_a_killed_process_left_is_removed_and_the_livings_is_not(
    tmp_path: Path, monkeypatch
) -> None:
    script = (
        "import os, signal; from index.private_folder import PrivateFolder as P\n"
        "folder = P(); print(folder.path, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    left = Path(killed.stdout.strip())
    assert left.parent == tmp_path
    assert left.is_dir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    living = PrivateFolder()
    another = PrivateFolder()
    assert not left.exists()
    assert living.path.is_dir()
    living.close()
    another.close()
    assert not list(tmp_path.iterdir())


def test_a_missing_or_damaged_folder_is_made_anew_from_the_vectors(tmp_path: Path, caplog) -> None:
    vectors, folder = unit_vectors(20), tmp_path / "chroma"
    with caplog.at_level(logging.WARNING):
        store = VectorStore.open(folder, names(20), vectors=vectors)
    assert "python -m index build" in caplog.text
    assert store.nearest(vectors[4], 1)[0][0] == 4
    assert not folder.exists()
    VectorStore.build(folder, names(20), vectors)
    (folder / "chroma.sqlite3").write_bytes(b"garbage" * 1000)
    store = VectorStore.open(folder, names(20), intact=False, vectors=vectors)
    assert store.nearest(vectors[4], 1)[0][0] == 4
    assert VectorStore.open(folder, names(20), vectors=vectors).nearest(vectors[4], 1)[0][0] == 4


def test_a_store_of_another_size_is_refused(tmp_path: Path) -> None:
    VectorStore.build(tmp_path / "chroma", names(3), unit_vectors(3))
    with pytest.raises(ReleaseError, match=r"3 of 4 vectors.*python -m index build"):
        VectorStore.open(tmp_path / "chroma", names(4))
    with pytest.raises(ReleaseError, match="missing"):
        VectorStore.open(tmp_path / "none", names(4))


def test_vectors_that_chroma_refuses(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="cannot store"):
        VectorStore.build(tmp_path / "chroma", ["same", "same"], unit_vectors(2))


def test_holds_ids_and_vectors_only_and_reports_nothing(tmp_path: Path) -> None:
    import chromadb

    folder = tmp_path / "chroma"
    VectorStore.build(folder, names(2), unit_vectors(2))
    assert os.environ["ANONYMIZED_TELEMETRY"] == "False"
    with chromadb.PersistentClient(str(folder)) as client:
        found = client.get_collection("passages").get(
            include=["documents", "metadatas", "embeddings"]
        )
    assert found["ids"] == names(2)
    assert found["documents"] == found["metadatas"] == [None, None]
