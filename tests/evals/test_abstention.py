"""``python -m evals abstention`` over passages that can be judged by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from eval_files import write_lines

Runner = Callable[..., tuple[int, str, str]]


def line(id_: str, language: str, question: str, *passages: str, answerable: bool) -> dict:
    found: dict[str, Any] = {"id": id_, "language": language, "question": question}
    return found | {"passages": list(passages), "answerable": answerable}


TRUMPET = "The trumpet concert begins at noon on the plaza."
GARBAGE = "Nobody collects garbage during a holiday week."
QUESTION = "Where on the plaza does the trumpet concert begin?"
ENGLISH = [
    line("1", "en", QUESTION, GARBAGE, TRUMPET, answerable=True),
    line("2", "en", "Which grandmaster defeated Kasparov?", GARBAGE, TRUMPET, answerable=False),
    line("3", "en", "Who is buried in Norway?", GARBAGE, answerable=False),
]
SPANISH = [line("4", "es", "¿Quién venció a Kasparov?", "Nadie recoge basura.", answerable=False)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Questions in both languages; none in Spanish can be answered."""
    write_lines(tmp_path / "tiny-abstain" / "en.jsonl", ENGLISH)
    write_lines(tmp_path / "tiny-abstain" / "es.jsonl", SPANISH)
    return tmp_path / "tiny-abstain"


def test_the_report_is_the_contract(run: Runner, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    code, out, err = run("abstention", folder, "--json", file)
    assert code == 0, err
    report = json.loads(file.read_text("utf-8"))
    assert list(report) == ["dataset", "config", "metrics", "rows"]
    assert [row["answered"] for row in report["rows"]] == [True, False, False, False]
    assert len(report["rows"][0]["support"]) == 2
    metrics = report["metrics"]
    assert metrics["balanced_accuracy.en"] == {"value": 1.0, "ci95": [1.0, 1.0], "n": 3}
    # No Spanish question can be answered, so there is nothing to balance.
    assert metrics["balanced_accuracy.es"]["value"] is None
    assert metrics["not_answered_where_not.es"]["value"] == 1
    assert report["config"]["calibration"]["threshold"] > 0
    assert "balanced_accuracy.en" in out


def test_both_halves_weigh_the_same(run: Runner, folder: Path, tmp_path: Path) -> None:
    wrong = line("5", "en", QUESTION, TRUMPET, answerable=False)
    write_lines(folder / "en.jsonl", [*ENGLISH, wrong])
    (folder / "es.jsonl").unlink()
    file = tmp_path / "report.json"
    assert run("abstention", folder, "--json", file)[0] == 0
    metrics = json.loads(file.read_text("utf-8"))["metrics"]
    assert metrics["balanced_accuracy.en"]["value"] == pytest.approx((1 + 2 / 3) / 2, abs=1e-4)
    assert "balanced_accuracy.es" not in metrics


def test_bad_data_is_named(run: Runner, folder: Path, tmp_path: Path) -> None:
    write_lines(folder / "es.jsonl", [*SPANISH, SPANISH[0] | {"passages": []}])
    code, _, err = run("abstention", folder)
    assert code == 2
    assert f"{folder / 'es.jsonl'}:2: passages: " in err
    code, _, err = run("abstention", tmp_path)
    assert code == 2
    assert "there is neither en.jsonl nor es.jsonl in it" in err
