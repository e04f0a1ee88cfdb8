"""The bench as a picture: how good in each direction, and how fast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.errors import MissingPackageError

# Told apart also without colour: ours is the dark one.
_COLOURS = ("#1d4e6b", "#d08c3c", "#a9b4bb")
_LEFT_OUT = "mixed"  # the four directions and the pages say enough
_INK, _GRID = "#222222", "#dddddd"


def draw(report: Mapping[str, Any], path: Path) -> None:
    """Write the picture; the file's ending says in which format (.svg, .png, .pdf).

    Raises:
        MissingPackageError: matplotlib is not installed.
        ValueError: there is no such format.
    """
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise MissingPackageError("matplotlib", "bench") from error
    mpl.use("agg")
    from matplotlib import pyplot as plt

    # The same figures give the same file.
    style: Any = {
        "svg.hashsalt": "bench",
        "font.size": 9,
        "axes.edgecolor": _GRID,
        "text.color": _INK,
    }
    with mpl.rc_context(style):
        figure, (left, right) = plt.subplots(
            1, 2, figsize=(10, 3.9), width_ratios=(3, 1), layout="constrained"
        )
        try:
            _quality(left, report["quality"])
            _speed(right, report["speed"])
            figure.legend(
                *left.get_legend_handles_labels(),
                loc="outside upper center",
                ncols=len(_COLOURS),
                frameon=False,
            )
            path.parent.mkdir(parents=True, exist_ok=True)
            kept = {"Date": None} if path.suffix == ".svg" else {}
            figure.savefig(path, metadata=kept, dpi=160)
        finally:
            plt.close(figure)


def _quality(axes: Any, quality: Mapping[str, Mapping[str, Any]]) -> None:
    systems = list(quality)
    labels = [one for one in quality[systems[0]] if _LEFT_OUT not in one]
    width = 0.8 / len(systems)
    for number, system in enumerate(systems):
        found = [quality[system][label] for label in labels]
        values = [one["value"] for one in found]
        below = [one["value"] - one["ci95"][0] for one in found]
        above = [one["ci95"][1] - one["value"] for one in found]
        at = [place + (number - (len(systems) - 1) / 2) * width for place in range(len(labels))]
        axes.bar(at, values, width * 0.92, label=system, color=_COLOURS[number])
        axes.errorbar(at, values, (below, above), fmt="none", ecolor=_INK, elinewidth=0.8)
    names = [label.replace(" ", "\n", 1) for label in labels]
    axes.set_xticks(range(len(labels)), names)
    axes.set_ylim(0, 1)
    axes.set_title("nDCG@10, question → passages, with 95 % intervals", fontsize=9, loc="left")
    _plain(axes)


def _speed(axes: Any, speed: Mapping[str, Mapping[str, Any]]) -> None:
    systems = list(speed)
    ends: Sequence[str] = ("question_ms_p50", "question_ms_p99")
    width = 0.8 / len(systems)
    for number, system in enumerate(systems):
        at = [place + (number - (len(systems) - 1) / 2) * width for place in range(len(ends))]
        bars = axes.bar(
            at, [speed[system][end] for end in ends], width * 0.92, color=_COLOURS[number]
        )
        axes.bar_label(bars, fmt="%.3g", fontsize=7, padding=1)
    axes.set_xticks(range(len(ends)), ("p50", "p99"))
    axes.set_title("milliseconds a question", fontsize=9, loc="left")
    _plain(axes)


def _plain(axes: Any) -> None:
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(length=0, labelcolor=_INK)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=_GRID, linewidth=0.6)
