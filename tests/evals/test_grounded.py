"""``python -m evals grounded`` over three pages, with the tiny model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from eval_files import write_lines
from made import write_corpus

from evals.errors import DataError
from evals.grounded import Asked, read_questions

Runner = Callable[..., tuple[int, str, str]]

QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "1",
        "language": "en",
        "question": "How much does a parking permit cost a year?",
        "history": [],
        "statement": "parking.en",
        "gold": ["A permit  costs 20 dollars a year . "],
    },
    {
        "id": "2",
        "language": "en",
        "question": "Is the public library closed on Sundays?",
        "history": [],
        "statement": "library",
        "gold": ["On Sundays the library is closed."],
    },
    {
        "id": "3",
        "language": "en",
        "question": "When does it open in the morning?",
        "history": ["agent:It is.", "user:Is the public library closed on Sundays?"],
        "statement": "library",
        "gold": ["The public library opens at nine in the morning"],
    },
    {"id": "4", "question": "Hi there", "statement": "library"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pages and questions about them."""
    write_corpus(tmp_path / "pages" / "statements")
    write_lines(tmp_path / "pages" / "questions.jsonl", QUESTIONS)
    return tmp_path / "pages"


def report_of(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def test_the_report_is_the_contract(run: Runner, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    code, out, err = run("grounded", folder, "--json", file)
    assert code == 0, err
    report = report_of(file)
    assert list(report) == ["dataset", "config", "metrics", "rows"]
    assert [row["id"] for row in report["rows"]] == ["1", "2"]
    metrics = report["metrics"]
    assert metrics["right_page"] == {"value": 1.0, "ci95": [1.0, 1.0], "n": 2}
    assert metrics["gold_quoted_90_characters"]["value"] == 1
    assert metrics["gold_quoted_70_words"]["value"] == 1
    assert metrics["exact_quotes"]["value"] == 1
    assert "balanced_accuracy" not in metrics
    first = report["rows"][0]
    assert first["quoted_characters"] == 1
    assert "A permit costs 20 dollars a year." in first["citations"][0]["quote"]
    assert report["config"]["turns"] == "first"
    assert "right_page" in out


def test_without_its_page_a_question_has_no_answer(
    run: Runner, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "report.json"
    code, _, err = run("grounded", folder, "--without-page", "--json", file)
    assert code == 0, err
    report = report_of(file)
    assert [row["answered_without_page"] for row in report["rows"]] == [False, False]
    assert report["metrics"]["not_answered_without_page"]["value"] == 1
    assert report["metrics"]["balanced_accuracy"]["value"] == 1


def test_follow_ups_are_asked_with_and_without_their_history(
    run: Runner, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "report.json"
    code, _, err = run("grounded", folder, "--turns", "all", "--json", file)
    assert code == 0, err
    report = report_of(file)
    assert [row["follow_up"] for row in report["rows"]] == [False, False, True]
    assert [row["right_page_without_history"] is None for row in report["rows"]] == [
        True,
        True,
        False,
    ]
    metrics = report["metrics"]
    assert (metrics["first_turns.right_page"]["n"], metrics["follow_ups.right_page"]["n"]) == (2, 1)
    gained = metrics["follow_ups.right_page"]["value"]
    gained -= metrics["follow_ups.right_page_without_history"]["value"]
    assert metrics["follow_ups.gain_by_history"]["value"] == gained


def test_short_questions_are_left_out(run: Runner, folder: Path, tmp_path: Path) -> None:
    assert len(read_questions(folder, "all", 1)) == 4
    assert len(read_questions(folder, "first", 1)) == 3
    code, _, err = run("grounded", folder, "--min-words", 40)
    assert code == 2
    assert "there is no question of 40 words or more" in err


def test_history_is_turned_round() -> None:
    asked = Asked.model_validate(QUESTIONS[2])
    assert [(one.role, one.content) for one in asked.messages()] == [
        ("user", "Is the public library closed on Sundays?"),
        ("assistant", "It is."),
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"statement": "gone"}, "there is no statement gone"),
        ({"history": ["robot:Hello"]}, "begins with neither user: nor agent:"),
        ({"question": None}, "question: "),
        ({"language": "fr"}, "language: "),
    ],
)
def test_a_bad_line_is_named(
    run: Runner, folder: Path, change: dict[str, Any], reason: str
) -> None:
    write_lines(folder / "questions.jsonl", [QUESTIONS[0], QUESTIONS[0] | change])
    code, _, err = run("grounded", folder, "--turns", "all")
    assert code == 2
    assert f"{folder / 'questions.jsonl'}:2: " in err
    assert reason in err


def test_missing_questions_are_named(folder: Path) -> None:
    (folder / "questions.jsonl").unlink()
    with pytest.raises(DataError, match="cannot be read"):
        read_questions(folder)
