"""Reports: figures to tables on stdout, everything to JSON, progress to stderr."""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.metrics import RESAMPLES, SEED, Estimate

if TYPE_CHECKING:
    from index.release import Release

# What is going on, how much of it is done, of how much; also of the index's builds.
Progress = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody looks at."""


_FIGURE = re.compile(r"[-+]?\d|–$")
_PACKAGES = ("chromadb", "ir-measures", "numpy", "scipy", "sentence-transformers", "torch")


def shown(one: Estimate | Mapping[str, Any], digits: int = 3) -> str:
    """A figure with its interval, for a table."""
    found = one.to_json() if isinstance(one, Estimate) else one
    if found["value"] is None:
        return "–"
    low, high = found["ci95"]
    return f"{found['value']:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table on stdout; figures stand to the right."""
    table = Table(title=title, title_justify="left", title_style="bold", min_width=len(title))
    cells = [tuple(row) for row in rows]
    for number, column in enumerate(columns):
        figures = all(_FIGURE.match(row[number]) for row in cells)
        table.add_column(column, justify="right" if figures else "left", no_wrap=True)
    for row in cells:
        table.add_row(*map(escape, row))
    # Where nobody looks on, there is no width to keep to: a figure that is cut off is worthless.
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 400
    console.print(table)


def metrics_table(title: str, metrics: Mapping[str, Estimate | Mapping[str, Any]]) -> None:
    """Print one line a metric, with how many questions it is over."""
    found = {
        name: one.to_json() if isinstance(one, Estimate) else one for name, one in metrics.items()
    }
    rows = [(name, shown(one), str(one["n"])) for name, one in found.items()]
    print_table(title, ("metric", "value [95 % interval]", "n"), rows)


def write_json(path: Path, report: Mapping[str, Any]) -> None:
    """Write a report, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".part")
    beside.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(path)


def configuration(release: Release, **options: Any) -> dict[str, Any]:
    """All that a run over a release depends on, so that it can be repeated."""
    manifest = release.manifest
    return {
        **options,
        "embedding": manifest.embedding.model_dump(mode="json"),
        "lexicon_digest": manifest.lexicon_digest,
        "chunking": manifest.chunking,
        "weights": manifest.model_dump(mode="json")["weights"],
        "statements": len(manifest.statements),
        "passages": manifest.passages,
        **machine(),
    }


def machine() -> dict[str, Any]:
    """Versions, processor and seed that figures were made with."""
    return {
        "bootstrap": {"seed": SEED, "resamples": RESAMPLES},
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in _PACKAGES},
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None,
        "processor": _processor(),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


@contextmanager
def progress_bars() -> Iterator[Progress]:
    """A bar for each stage on stderr, gone when the work is done."""
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<24}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield show
