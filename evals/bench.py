"""Ours beside what people would otherwise write, in one run: how good, how fast, how large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from evals import pages, retrieval, speed
from evals.beir import Benchmark, Entry, read_benchmark
from evals.metrics import DEPTH, Estimate
from evals.report import Progress, machine, print_table, shown, silent
from evals.retrieval import Find
from evals.systems import SYSTEMS, System

MEASURE = "nDCG@10"
# Where things lie in the folder of data beside the project.
XQUAD, DOC2DIAL = "benchmarks/xquad-dev", "benchmarks/doc2dial-dev"
USAGOV = "corpora/usagov.tar.gz"
TIMED = "training/parallel/news-commentary-v11.tsv.gz"
ENCODING = "SentenceTransformer.encode, MiniLM fp32"
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the data are and indexes are made, and how many passages are timed."""

    data: Path
    work: Path
    passages: int = 10_000


@dataclass(frozen=True, slots=True)
class Engine:
    """A system as ``evals.retrieval`` asks it; each pool is indexed in a folder of its own."""

    system: System
    work: Path
    depth: int = DEPTH

    def open(self, passages: Sequence[Entry]) -> Find:
        """Index passages, and open what was made."""
        folder = Path(mkdtemp(dir=self.work)) / "index"
        self.system.build(passages, folder)
        return self.system.open(folder, self.depth)


def evaluate(plan: Plan, progress: Progress = silent) -> dict[str, Any]:
    """Measure all systems; the report.

    Raises:
        DataError: data are missing.
        MissingPackageError: a package of the ``bench`` extra is not installed.
    """
    benchmark = read_benchmark(plan.data / XQUAD)
    sets = [
        *pages.across_languages(plan.data / USAGOV, "USA.gov", plan.work / "usagov"),
        pages.asked_of_pages(plan.data / DOC2DIAL, "doc2dial en → en"),
    ]
    timed = speed.made_passages(plan.data / TIMED, plan.passages)
    quality = {one.name: _quality(one, benchmark, sets, plan.work, progress) for one in SYSTEMS}
    return {
        "dataset": [benchmark.name, *(one.name for one in sets), Path(TIMED).name],
        "config": {
            "passages_timed": len(timed),
            "words_a_passage": speed.WORDS_A_PASSAGE,
            "questions_timed": len(benchmark.questions),
            "depth": DEPTH,
            **machine(),
        },
        "quality": {
            name: {label: one.to_json() for label, one in found.items()}
            for name, found in quality.items()
        },
        **_speed(timed, [one.text for one in benchmark.questions], plan.work, progress),
    }


def _quality(
    system: System,
    benchmark: Benchmark,
    sets: Sequence[pages.PageSet],
    work: Path,
    progress: Progress,
) -> dict[str, Estimate]:
    """nDCG@10 in every direction of the benchmark and over the pages."""
    runs = retrieval.measure(benchmark, Engine(system, work), progress)
    found = {f"XQuAD {run.language} → {run.pool}": run.metrics[MEASURE] for run in runs}
    deep = Engine(system, work, DEPTH * pages.PASSAGES_A_PAGE)
    for one in sets:
        find = deep.open(one.passages)
        found[one.name] = pages.measure(one, find, progress)[MEASURE]
    return found


def _speed(
    passages: Sequence[Entry], questions: Sequence[str], work: Path, progress: Progress
) -> dict[str, Any]:
    """What each system takes, and how fast the usual way of embedding is by itself."""
    steps = 2 * len(SYSTEMS) + 1
    progress("Timing", 0, steps)
    seconds = speed.in_own_process(speed.time_encoding, passages)
    progress("Timing", 1, steps)
    found: dict[str, dict[str, Any]] = {}
    for number, system in enumerate(SYSTEMS):
        folder = work / f"timed-{number}"
        built = speed.in_own_process(speed.time_build, system.name, passages, folder)
        progress("Timing", 2 * number + 2, steps)
        answered = speed.in_own_process(speed.time_answers, system.name, folder, questions)
        progress("Timing", 2 * number + 3, steps)
        model = sum(speed.size_of(path) for path in system.model())
        found[system.name] = {
            "build_seconds": round(built.seconds, 2),
            "passages_per_second": round(len(passages) / built.seconds, 1),
            "question_ms_p50": round(answered.quantile(0.5), 2),
            "question_ms_p99": round(answered.quantile(0.99), 2),
            "opening_seconds": round(answered.opening, 2),
            "memory_building_mb": round(built.memory / _MEGABYTE),
            "memory_answering_mb": round(answered.memory / _MEGABYTE),
            "index_mb": round(built.disk / _MEGABYTE, 1),
            "model_mb": round(model / _MEGABYTE, 1),
        }
    ours = found[SYSTEMS[0].name]["build_seconds"]
    return {
        "speed": found,
        "encoding": {
            "name": ENCODING,
            "seconds": round(seconds, 2),
            "passages_per_second": round(len(passages) / seconds, 1),
            "our_build_is_times_as_fast": round(seconds / ours, 2),
        },
    }


_SPEED = {
    "build_seconds": "index build, s",
    "passages_per_second": "index build, passages/s",
    "question_ms_p50": "question p50, ms",
    "question_ms_p99": "question p99, ms",
    "opening_seconds": "to open, with the model, s",
    "memory_building_mb": "peak memory, building, MB",
    "memory_answering_mb": "peak memory, answering, MB",
    "index_mb": "index on disk, MB",
    "model_mb": "model on disk, MB",
}


def print_report(report: Mapping[str, Any]) -> None:
    """The report as two tables."""
    quality, times = report["quality"], report["speed"]
    systems = list(quality)
    rows = [
        (label, *(shown(quality[system][label]) for system in systems))
        for label in quality[systems[0]]
    ]
    print_table(f"{MEASURE} [95 % interval]", ("questions → passages", *systems), rows)
    rows = [
        (label, *(f"{times[system][key]:g}" for system in systems)) for key, label in _SPEED.items()
    ]
    config, encoding = report["config"], report["encoding"]
    title = f"{config['passages_timed']} passages of {config['words_a_passage']} words"
    print_table(f"{title}, {config['cores']} cores", ("", *systems), rows)
    print_table(
        "the index build against embedding alone",
        ("", "passages/s", "our whole build is … times as fast"),
        [
            (
                encoding["name"],
                f"{encoding['passages_per_second']:g}",
                f"{encoding['our_build_is_times_as_fast']:g}",
            )
        ],
    )
