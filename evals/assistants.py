"""Assistants over corpora, their indexes built for an eval and nowhere else."""

from __future__ import annotations

import shutil
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from evals.errors import DataError
from evals.report import Progress, configuration

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from assistant.settings import Settings
    from index.release import Release


@contextmanager
def work_folder(kept: Path | None) -> Iterator[Path]:
    """A folder for indexes: the one that is kept from run to run, or one that goes again."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with TemporaryDirectory(prefix="evals-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def build_assistant(
    corpus: Path, index: Path, progress: Progress | None = None
) -> tuple[Assistant, Sequence[str]]:
    """An assistant over an index that is built now, and what could not be indexed.

    It is always built anew, so that it is what the present code builds; vectors that an earlier
    release in the same folder holds are taken over.

    Raises:
        IndexingError, AssistantError: it cannot be built or opened.
    """
    from assistant.settings import read_settings
    from index.building import build_release
    from index.release import current

    settings = read_settings(corpus_dir=corpus, index_dir=index, keep_releases=1)
    report = build_release(settings, allow_bad=True, progress=progress)
    return open_assistant(current(index), settings), [str(one) for one in report.problems]


def open_assistant(release: Release, settings: Settings) -> Assistant:
    """The assistant of a release.

    Raises:
        IndexingError, AssistantError: it cannot be opened.
    """
    from assistant.composing import Assistant

    return Assistant(release.open_searcher(settings), settings)


def without(assistant: Assistant, statement: str, folder: Path) -> Assistant:
    """An assistant as it were if a statement had never been indexed: no translation, no copy.

    A whole release is built without it, in a new folder: words are counted anew, too.

    Raises:
        IndexingError: it cannot be built.
    """
    from index.assembly import Material, assemble

    release, versions = assistant.searcher.release, assistant.versions
    gone = versions.originals(versions.copies(release.statements[statement]))
    kept = {
        one.id: one for one in release.statements.values() if versions.original_id(one) not in gone
    }
    material = Material(
        list(kept.values()),
        [passage for passage in release.passages if passage.statement in kept],
        chunking=release.manifest.chunking,
    )
    smaller, _ = assemble(folder, material, assistant.settings, earlier=release)
    return open_assistant(smaller, assistant.settings)


def describe(assistant: Assistant, **options: Any) -> dict[str, Any]:
    """All that the answers of an assistant depend on."""
    from assistant.calibration import Calibration

    return configuration(
        assistant.searcher.release,
        **options,
        passages_searched=assistant.settings.passages_searched,
        calibration=asdict(Calibration()),
    )


def beside(corpus: Path, distractors: Sequence[Path], folder: Path) -> Path:
    """A corpus folder with other texts beside the corpus's own, made in ``folder``.

    A distractor is a folder, or an archive of one, of which the Markdown files are taken.

    Raises:
        DataError: a distractor cannot be read, or holds no Markdown.
    """
    merged = folder / "corpus"
    shutil.rmtree(merged, ignore_errors=True)
    shutil.copytree(corpus, merged)
    for number, source in enumerate(distractors, start=1):
        take_markdown(source, merged / f"distractors-{number}")
    return merged


def take_markdown(source: Path, target: Path) -> None:
    """Write the Markdown files of a folder, or of an archive of one, below another folder.

    Raises:
        DataError: it cannot be read, or holds none.
    """
    if not (_unpack(source, target) if source.is_file() else _copy(source, target)):
        raise DataError(source, None, "there are no Markdown files in it")


def _copy(source: Path, target: Path) -> int:
    if not source.is_dir():
        raise DataError(source, None, "there is no such folder or archive")
    files = sorted(source.rglob("*.md"))
    for file in files:
        _write(target / file.relative_to(source), file.read_bytes())
    return len(files)


def _unpack(source: Path, target: Path) -> int:
    count = 0
    try:
        with tarfile.open(source) as archive:
            for member in archive:
                inside = PurePosixPath(member.name)
                # What an archive names may lie anywhere: only what lies in it is taken.
                safe = not inside.is_absolute() and ".." not in inside.parts
                content = archive.extractfile(member) if member.isfile() and safe else None
                if content is not None and inside.suffix == ".md":
                    _write(target / inside, content.read())
                    count += 1
    except (tarfile.TarError, OSError, EOFError) as error:
        raise DataError(source, None, f"cannot be unpacked ({error})") from error
    return count


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
