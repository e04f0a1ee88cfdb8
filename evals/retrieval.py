"""How well search finds the passages that answer, on a benchmark in BEIR's layout.

What is measured is what is shipped: a real release is built of the benchmark's passages, one line
one passage, and asked through its own searcher.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, Protocol

from evals.beir import Benchmark, Entry
from evals.metrics import DEPTH, Estimate, mean, score_rankings
from evals.report import Progress, configuration, print_table, shown, silent
from index.settings import IndexSettings
from index.statement import LANGUAGES, Kind, Language, Passage, Statement

if TYPE_CHECKING:
    from index.release import Release
    from index.search import Mode

Pool = Literal["en", "es", "mixed"]
# A question to the ids of the passages found, best first.
Find = Callable[[str], Sequence[str]]


class Engine(Protocol):
    """What searches: ours, or what it is compared with."""

    def open(self, passages: Sequence[Entry]) -> Find:
        """Index passages, so that questions can be asked of them."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """The questions in one language over one pool of passages.

    ``rankings`` holds, for each question, the ids of what was found, best first.
    """

    language: Language
    pool: Pool
    passages: int
    metrics: Mapping[str, Estimate]
    per_second: float
    rankings: Mapping[str, Sequence[str]]

    def to_json(self) -> dict[str, Any]:
        """The contract's run, and what was found."""
        return {
            "query_lang": self.language,
            "pool": self.pool,
            "queries": len(self.rankings),
            "passages": self.passages,
            "metrics": {name: one.to_json() for name, one in self.metrics.items()},
            "queries_per_second": round(self.per_second, 1),
            "rankings": {question: list(found) for question, found in self.rankings.items()},
        }


class OwnSearch:
    """The product's own search; a release for each pool, written below ``folder``."""

    def __init__(
        self, folder: Path, settings: IndexSettings, mode: Mode, progress: Progress | None = None
    ) -> None:
        self.releases: list[Release] = []
        self._folder, self._settings, self._mode, self._progress = folder, settings, mode, progress

    def open(self, passages: Sequence[Entry]) -> Find:
        """Index passages; vectors that the first release holds are taken from it.

        Raises:
            IndexingError: it cannot be built or opened.
        """
        earlier = self.releases[0] if self.releases else None
        folder = self._folder / str(len(self.releases))
        release = build_pool(folder, passages, self._settings, earlier, self._progress)
        self.releases.append(release)
        searcher = release.open_searcher(self._settings)

        def find(question: str) -> Sequence[str]:
            # Search is not told the question's language, no more than by a resident.
            hits = searcher.search(question, k=DEPTH, mode=self._mode)
            return [hit.passage.statement for hit in hits]

        return find


def evaluate(
    benchmark: Benchmark, settings: IndexSettings, mode: Mode, *, progress: Progress | None = None
) -> dict[str, Any]:
    """Measure our search on a benchmark; the report of the contract.

    Raises:
        IndexingError: a release cannot be built or searched.
        MissingPackageError: ir-measures is not installed.
    """
    with TemporaryDirectory(prefix="evals-", ignore_cleanup_errors=True) as folder:
        engine = OwnSearch(Path(folder), settings, mode, progress)
        runs = measure(benchmark, engine, progress)
        config = configuration(engine.releases[0], mode=str(mode), depth=DEPTH)
    return {
        "dataset": benchmark.name,
        "mode": str(mode),
        "config": config | {"judgments_left_out": benchmark.dangling},
        "runs": [run.to_json() for run in runs],
    }


def measure(benchmark: Benchmark, engine: Engine, progress: Progress | None = None) -> list[Run]:
    """Ask an engine each language's questions over each pool: all passages, or one language's."""
    runs: list[Run] = []
    for pool, passages in _pools(benchmark).items():
        find = engine.open(passages)
        relevant = benchmark.relevant_among(passages)
        for language in LANGUAGES:
            asked = [
                one
                for one in benchmark.questions
                if one.language == language and one.id in relevant
            ]
            if not asked:
                continue
            stage = f"Asking {language} → {pool}"
            rankings, took = ask(find, asked, stage, progress or silent)
            scores = score_rankings({one: relevant[one] for one in rankings}, rankings)
            metrics = {name: mean(values) for name, values in scores.items()}
            speed = len(asked) / took
            runs.append(Run(language, pool, len(passages), metrics, speed, rankings))
    return sorted(runs, key=lambda run: (run.pool, run.language))


def ask(
    find: Find, asked: Sequence[Entry], stage: str, progress: Progress = silent
) -> tuple[dict[str, Sequence[str]], float]:
    """What each question finds, and how many seconds all of them took."""
    find(asked[0].text)  # what is loaded once is not timed
    rankings: dict[str, Sequence[str]] = {}
    began = time.perf_counter()
    for done, one in enumerate(asked, start=1):
        rankings[one.id] = find(one.text)
        progress(stage, done, len(asked))
    return rankings, time.perf_counter() - began


def build_pool(
    folder: Path,
    passages: Sequence[Entry],
    settings: IndexSettings,
    earlier: Release | None = None,
    progress: Progress | None = None,
) -> Release:
    """A release of passages, each one statement and one passage of it, never cut.

    Raises:
        IndexingError: it cannot be built.
    """
    from index.assembly import Material, assemble

    statements = [
        Statement(one.id, one.title, one.text, one.language, Kind.PAGE) for one in passages
    ]
    spans = [Passage.of(one, 0, len(one.text), context=one.title) for one in statements]
    material = Material(statements, spans, chunking={"passages": "one corpus line each"})
    release, _ = assemble(folder, material, settings, earlier=earlier, progress=progress)
    return release


def print_report(report: Mapping[str, Any]) -> None:
    """The report as a table."""
    runs = report["runs"]
    names = list(runs[0]["metrics"]) if runs else []
    columns = ("questions → passages", "questions", "passages", *names, "questions/s")
    rows = [
        (
            f"{run['query_lang']} → {run['pool']}",
            str(run["queries"]),
            str(run["passages"]),
            *(shown(run["metrics"][name]) for name in names),
            f"{run['queries_per_second']:.0f}",
        )
        for run in runs
    ]
    print_table(f"{report['dataset']}, {report['mode']}", columns, rows)


def _pools(benchmark: Benchmark) -> dict[Pool, Sequence[Entry]]:
    """All passages first: the vectors of the others can be taken from them."""
    pools: dict[Pool, Sequence[Entry]] = {"mixed": benchmark.passages}
    for language in LANGUAGES:
        if own := [one for one in benchmark.passages if one.language == language]:
            pools[language] = own
    if len(pools) == 2:  # all are in one language
        del pools["mixed"]
    return pools
