"""How fast a system indexes and answers, and what memory and disk it takes.

Each is measured in a process of its own, since memory can only be told of a whole process.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

import numpy as np

from evals.beir import Entry
from evals.errors import DataError
from evals.metrics import DEPTH
from evals.systems import load_minilm, system_named, words_of
from index.statement import LANGUAGES

WORDS_A_PASSAGE = 100
_WARM_UP = 20  # questions asked before any is timed

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Built:
    """What building an index took: seconds, bytes of memory at the most, bytes on disk."""

    seconds: float
    memory: int
    disk: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What answering takes: seconds to open, each question's milliseconds, bytes of memory."""

    opening: float
    milliseconds: tuple[float, ...]
    memory: int

    def quantile(self, share: float) -> float:
        """Milliseconds that a share of the questions does not exceed."""
        return float(np.quantile(self.milliseconds, share))


def made_passages(source: Path, count: int) -> list[Entry]:
    """Passages of about 100 words, half of them in either language, for timing only.

    ``source`` is a gzipped file of English TAB Spanish lines, neighbours of one document.

    Raises:
        DataError: it cannot be read, or has too few words.
    """
    halves = [list(_joined(source, column, count // 2)) for column in range(len(LANGUAGES))]
    made = [
        Entry(f"{language}-{number}", "", text, language)
        for language, texts in zip(LANGUAGES, halves, strict=True)
        for number, text in enumerate(texts)
    ]
    if len(made) < count // 2 * 2:
        raise DataError(source, None, f"there are not words enough for {count} passages")
    return made


def _joined(source: Path, column: int, count: int) -> Iterator[str]:
    """The lines of a column joined until they have so many words."""
    kept: list[str] = []
    try:
        with gzip.open(source, "rt", encoding="utf-8") as lines:
            for line in lines:
                kept += line.rstrip("\n").split("\t")[column].split()
                if len(kept) >= WORDS_A_PASSAGE:
                    if count == 0:
                        return
                    yield " ".join(kept[:WORDS_A_PASSAGE])
                    kept, count = [], count - 1
    except (OSError, EOFError, UnicodeDecodeError, IndexError) as error:
        raise DataError(source, None, f"cannot be read ({error})") from error


def in_own_process(function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Call a function in a new process and give what it returns."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *args, **kwargs).result()


def time_build(name: str, passages: Sequence[Entry], folder: Path) -> Built:
    """Build a system's index, its model loaded before the clock starts."""
    system = system_named(name)
    few = passages[:8]
    system.build(few, folder.with_name(folder.name + "-warm-up"))
    began = time.perf_counter()
    system.build(passages, folder)
    return Built(time.perf_counter() - began, peak_memory(), size_of(folder))


def time_encoding(passages: Sequence[Entry]) -> float:
    """Seconds that plain ``SentenceTransformer.encode`` of MiniLM in float32 takes."""
    model = load_minilm()
    texts = [words_of(one) for one in passages]
    model.encode(texts[:8])
    began = time.perf_counter()
    model.encode(texts)
    return time.perf_counter() - began


def time_answers(name: str, folder: Path, questions: Sequence[str]) -> Answered:
    """Open a system's index and ask it questions, one after the other."""
    began = time.perf_counter()
    find = system_named(name).open(folder, DEPTH)
    find(questions[0])
    opening = time.perf_counter() - began
    for question in questions[:_WARM_UP]:
        find(question)
    took = []
    for question in questions:
        began = time.perf_counter()
        find(question)
        took.append((time.perf_counter() - began) * 1000)
    return Answered(opening, tuple(took), peak_memory())


def peak_memory() -> int:
    """Bytes of memory that this process has held at the most.

    Not ``ru_maxrss``: on Linux that begins with what the parent held when it forked.
    """
    try:
        status = Path("/proc/self/status").read_text("utf-8").splitlines()
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kilobytes = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    return int(kilobytes) * 1024


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(one.stat().st_size for one in files if one.is_file())
