"""Which release is live: a pointer file, and the order in which releases went live.

.index/CURRENT      id of the live release; replaced atomically
.index/PUBLISHED    ids that were live, one a line, the live one last
.index/releases/    a folder for each release
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import NoReleaseError, ReleaseError

CURRENT, PUBLISHED, RELEASES = "CURRENT", "PUBLISHED", "releases"
_ID = re.compile(r"\d{8}T\d{9}Z-[0-9a-f]{8}")


def is_id(text: str) -> bool:
    """Whether a text has the form of a release's id."""
    return _ID.fullmatch(text) is not None


def live_id(index_dir: Path) -> str | None:
    """Id of the live release, None where nothing is published; cheap enough for every request.

    Raises:
        ReleaseError: the pointer is damaged.
    """
    try:
        text = (index_dir / CURRENT).read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{index_dir / CURRENT} cannot be read: {error}") from error
    if not is_id(text):
        raise ReleaseError(
            f"{index_dir / CURRENT} is damaged. Point it at a release again: "
            "python -m index releases, then python -m index publish ID"
        )
    return text


def release_ids(index_dir: Path) -> list[str]:
    """Ids of all releases, oldest first."""
    folder = index_dir / RELEASES
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if is_id(path.name))


def push(index_dir: Path, id_: str) -> None:
    """Point at a release, in one step that is whole or not at all."""
    with _locked(index_dir):
        history = _history(index_dir)
        if not history or history[-1] != id_:
            history.append(id_)
        _point(index_dir, history)


def step_back(index_dir: Path) -> str:
    """Point at the release that was live before, and give its id.

    Raises:
        NoReleaseError: none was live before, or none of those is left.
    """
    with _locked(index_dir):
        history = _history(index_dir)[:-1]
        while history and not (index_dir / RELEASES / history[-1] / "manifest.json").is_file():
            history.pop()
        if not history:
            raise NoReleaseError(
                "No release was live before this one. "
                "Choose one: python -m index releases, then python -m index publish ID"
            )
        _point(index_dir, history)
    return history[-1]


def prune(index_dir: Path, keep: int, *, faulty: Collection[str] = ()) -> list[str]:
    """Remove all but the newest ``keep`` releases, the live one and the one to go back to.

    Those in ``faulty`` that were never live do not count, so that builds which failed one after
    another push no good release out; one of them is kept until the next build.
    """
    history, ids = _history(index_dir), release_ids(index_dir)
    counted = [id_ for id_ in ids if id_ not in faulty or id_ in history]
    spared = {*counted[-keep:], *ids[-1:], *history[-2:]}
    removed = [id_ for id_ in ids if id_ not in spared]
    for id_ in removed:
        shutil.rmtree(index_dir / RELEASES / id_, ignore_errors=True)
    return removed


def _history(index_dir: Path) -> list[str]:
    """Ids in the order in which they went live; CURRENT has the last word."""
    path = index_dir / PUBLISHED
    lines = path.read_text("utf-8").split() if path.is_file() else []
    history = [line for line in lines if is_id(line)]
    try:
        live = live_id(index_dir)
    except ReleaseError:
        live = None  # publishing mends a damaged pointer
    if live is None:
        return history
    while history and history[-1] != live:
        history.pop()
    return history or [live]


def _point(index_dir: Path, history: list[str]) -> None:
    write_whole(index_dir / PUBLISHED, "\n".join(history[-100:]) + "\n")
    write_whole(index_dir / CURRENT, history[-1] + "\n")


def write_whole(path: Path, text: str) -> None:
    """Replace a file so that a reader, or a crash, sees the old or the new one, never a part."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(index_dir: Path) -> Iterator[None]:
    """One at a time changes the pointer; the kernel lets go of the lock of a dead process."""
    index_dir.mkdir(parents=True, exist_ok=True)
    with (index_dir / "publish.lock").open("a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
