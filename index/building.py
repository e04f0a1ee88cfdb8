"""Build a release beside the live one, publish it when it is sound."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from index.assembly import Material, Progress, assemble, chunking, cut_all
from index.errors import BusyError, IndexingError, NothingBuiltError, ReleaseError
from index.manifest import SkippedRecord
from index.pointer import RELEASES, live_id, prune, release_ids, sync_folder
from index.reading import Problem, Reading, read_corpus
from index.release import Release, publish
from index.settings import IndexSettings
from index.staleness import sources


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. ``live`` is the id of the live release afterwards.

    ``doubts`` are about statements that were indexed all the same.
    """

    release: str
    published: bool
    live: str | None
    statements: int
    passages: int
    reused: int
    problems: tuple[Problem, ...]
    removed: tuple[str, ...]
    seconds: float
    doubts: tuple[Problem, ...] = ()

    @property
    def exit_code(self) -> int:
        """0, or 1 where a file could not be indexed."""
        return 1 if self.problems else 0


def build_release(
    settings: IndexSettings,
    *,
    defaults: Path | None = None,
    publishing: bool = True,
    allow_bad: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Index ``settings.corpus_dir`` into a new release in ``settings.index_dir``.

    With bad files it goes live only where nothing is live yet, or with ``allow_bad``.

    Raises:
        CorpusError, EmbeddingError, LexiconError: nothing could be built.
        NothingBuiltError: no statement could be read; it holds the problems.
        BusyError: another build is running here.
    """
    began = time.monotonic()
    index_dir = settings.index_dir
    try:
        with _only_build(index_dir):
            material, reading = _read(settings, defaults, progress)
            problems = reading.problems
            release, reused = _build(index_dir, material, settings, progress)
            sound = not problems or allow_bad or live_id(index_dir) is None
            if publishing and sound:
                publish(index_dir, release.id)
            removed = prune(index_dir, settings.keep_releases, faulty=_faulty(index_dir))
    except OSError as error:
        raise ReleaseError(f"The index cannot be written in {index_dir}: {error}") from error
    return BuildReport(
        release=release.id,
        published=publishing and sound,
        live=live_id(index_dir),
        statements=len(material.statements),
        passages=len(material.passages),
        reused=reused,
        problems=problems,
        removed=tuple(removed),
        seconds=time.monotonic() - began,
        doubts=reading.doubts,
    )


def _read(
    settings: IndexSettings, defaults: Path | None, progress: Progress | None
) -> tuple[Material, Reading]:
    # Before reading: what changes in between makes the release stale, not wrong.
    files = sources(settings.corpus_dir) if settings.corpus_dir.is_dir() else {}
    reading = read_corpus(settings.corpus_dir, defaults=defaults, progress=progress)
    passages = cut_all(reading.statements, progress)
    if not passages:
        raise NothingBuiltError(
            f"There is nothing to index in {settings.corpus_dir}", reading.problems
        )
    skipped = [
        SkippedRecord(file=one.file, line=one.line, reason=one.reason) for one in reading.problems
    ]
    return Material(reading.statements, passages, skipped, files, chunking()), reading


def _build(
    index_dir: Path, material: Material, settings: IndexSettings, progress: Progress | None
) -> tuple[Release, int]:
    folder = index_dir / RELEASES / f".building-{os.getpid()}"
    release, reused = assemble(
        folder, material, settings, earlier=_latest(index_dir), progress=progress
    )
    final = folder.with_name(release.id)
    folder.rename(final)
    sync_folder(final.parent)
    return Release(final), reused


def _latest(index_dir: Path) -> Release | None:
    """The newest release that can be read, for its vectors."""
    for id_ in reversed(release_ids(index_dir)):
        try:
            return Release(index_dir / RELEASES / id_)
        except IndexingError:
            continue
    return None


def _faulty(index_dir: Path) -> list[str]:
    """Ids of the releases that lack files which could not be indexed."""
    found = []
    for id_ in release_ids(index_dir):
        try:
            manifest = Release(index_dir / RELEASES / id_).manifest
        except IndexingError:
            continue
        if manifest.skipped:
            found.append(id_)
    return found


@contextmanager
def _only_build(index_dir: Path) -> Iterator[None]:
    """Hold the build lock, which the kernel lets go of when the process dies.

    What a killed build left half done is removed.

    Raises:
        BusyError: another process holds it.
    """
    index_dir.mkdir(parents=True, exist_ok=True)
    with (index_dir / "build.lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            raise BusyError(
                f"Another build is running in {index_dir} (process {file.read().strip()}). "
                "Wait until it ends"
            ) from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        for left in (index_dir / RELEASES).glob(".building-*"):
            shutil.rmtree(left, ignore_errors=True)
        yield
