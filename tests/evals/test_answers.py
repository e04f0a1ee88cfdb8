"""``python -m evals run`` over a town's two rules, with the tiny model."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from made import SMALL_CORPUS, write_corpus

from evals.assistants import beside, build_assistant, without
from evals.errors import DataError

Runner = Callable[..., tuple[int, str, str]]

CASES = """
- id: permit-price
  expect: answered
  corpus: town
  questions:
    en: ["How much does a parking permit cost a year?"]
    es: ["¿Cuánto cuesta al año el permiso de estacionamiento?"]
  gold:
    - statement: parking.en
      quote: {en: A permit costs 20 dollars a year., es: El permiso cuesta 20 dólares al año.}
  key_facts: {en: [[20 dollars]], es: [[20 dolares]]}
  tags: {topic: parking}
- id: chess
  expect: not_found
  corpus: town
  questions:
    en: ["Which grandmaster defeated Kasparov?"]
    es: ["¿Qué ajedrecista venció a Kasparov?"]
  tags: {topic: chess}
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A folder of cases with the corpus that they name beside them."""
    folder = tmp_path / "cases"
    write_corpus(folder / "town")
    (folder / "town.yaml").write_text(CASES, encoding="utf-8")
    return folder


def test_the_report_is_the_contract(run: Runner, cases: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    code, out, err = run("run", "--cases", cases, "--json", file)
    assert code == 0, err
    report = json.loads(file.read_text("utf-8"))
    assert {"dataset", "config", "metrics", "rows"} <= set(report)
    assert report["metrics"]["right.en"] == {"value": 1.0, "ci95": [1.0, 1.0], "n": 1}
    assert report["metrics"]["right.es"]["value"] == 1
    assert report["metrics"]["unanswerable_not_answered.es"]["value"] == 1
    for name in ("exact_quotes", "right_language", "attributed", "parity.same_source"):
        assert report["metrics"][name]["value"] == 1, name
    price = next(row for row in report["rows"] if row["language"] == "es")
    assert price["answer"]["citations"][0]["statement"] == "parking.es"
    assert report["config"]["corpora"]["town"]["embedding"]["name"] == "tiny"
    assert report["tags"]["topic: chess"]["en"]["value"] == 1
    assert "right.en" in out
    assert "not right" not in out


def test_what_is_not_right_is_listed(run: Runner, cases: Path) -> None:
    text = CASES.replace("20 dollars]]", "30 dollars]]").replace(
        "expect: not_found", "expect: refused"
    )
    (cases / "town.yaml").write_text(text, encoding="utf-8")
    code, out, _ = run("run", "--cases", cases)
    assert code == 0
    assert "a key fact is missing in parking.en" in out
    assert "not_found" in out


def test_gold_that_is_not_there_is_named(run: Runner, cases: Path, tmp_path: Path) -> None:
    text = CASES.replace("A permit costs 20", "A permit costs 50")
    (cases / "town.yaml").write_text(text, encoding="utf-8")
    file = tmp_path / "report.json"
    code, _, err = run("run", "--cases", cases, "--json", file)
    assert code == 0
    assert "case permit-price: parking.en does not have the words 'A permit costs 50" in err
    assert json.loads(file.read_text("utf-8"))["config"]["corpora"]["town"]["stale_gold"]
    (cases / "town.yaml").write_text(CASES.replace("parking.en", "gone"), encoding="utf-8")
    code, _, err = run("run", "--cases", cases)
    assert code == 2
    assert "case permit-price: there is no statement gone" in err


def test_distractors_are_indexed_beside_the_corpus(
    run: Runner, cases: Path, tmp_path: Path
) -> None:
    other = write_corpus(
        tmp_path / "other", {"fair.md": "---\ntitle: Fair\n---\nThe fair opens.\n"}
    )
    archive = tmp_path / "news.tar.gz"
    with tarfile.open(archive, "w:gz") as file:
        file.add(
            write_corpus(tmp_path / "n", {"n.md": "---\ntitle: News\n---\nIt rained.\n"}),
            arcname="news",
        )
    report = tmp_path / "report.json"
    options = ("--distractors", other, "--distractors", archive, "--cache", tmp_path / "cache")
    for _ in range(2):  # the second time over the kept index
        code, _, err = run("run", "--cases", cases, *options, "--json", report)
        assert code == 0, err
        found = json.loads(report.read_text("utf-8"))
        assert found["config"]["distractors"] == ["other", "news.tar.gz"]
        assert found["config"]["corpora"]["town"]["statements"] == len(SMALL_CORPUS) + 2
        assert found["metrics"]["right.en"]["value"] == 1


def test_what_is_no_distractor_is_named(run: Runner, cases: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.tar.gz").write_bytes(b"no archive")
    (tmp_path / "empty").mkdir()
    for name, reason in (
        ("bad.tar.gz", "cannot be unpacked"),
        ("empty", "no Markdown files"),
        ("gone", "no such folder or archive"),
    ):
        code, _, err = run("run", "--cases", cases, "--distractors", tmp_path / name)
        assert code == 2
        assert f"{tmp_path / name}: " in err
        assert reason in err


def test_an_archive_writes_nothing_outside(tmp_path: Path) -> None:
    archive = tmp_path / "evil.tar"
    with tarfile.open(archive, "w") as file:
        for name in ("../../escaped.md", f"{tmp_path}/escaped.md"):
            file.addfile(tarfile.TarInfo(name))
    with pytest.raises(DataError, match="no Markdown files"):
        beside(write_corpus(tmp_path / "town"), [archive], tmp_path / "a" / "b")
    assert not list(tmp_path.rglob("escaped.md"))


def test_without_a_statement_neither_it_nor_its_twin_is_indexed(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", str(tiny_model))
    corpus = write_corpus(tmp_path / "town")
    whole, problems = build_assistant(corpus, tmp_path / "index")
    assert problems == []
    question = "How much does a parking permit cost a year?"
    assert whole.ask(question).citations[0].statement == "parking.en"
    smaller = without(whole, "parking.es", tmp_path / "smaller")
    assert set(smaller.searcher.statements) == {"library"}
    assert not smaller.ask(question).citations
    # Words are counted anew: what only the removed statement had is as rare as can be.
    idf = [one.searcher.lexical.idf("permit", "en") for one in (whole, smaller)]
    assert idf[0] != idf[1]
    assert whole.ask(question).citations[0].statement == "parking.en"
