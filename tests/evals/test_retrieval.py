"""``python -m evals retrieval`` over a benchmark that can be checked by hand."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.beir import Entry, read_benchmark
from evals.retrieval import measure

Runner = Callable[..., tuple[int, str, str]]


def report_of(file: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(file.read_text("utf-8"))
    return found


def by_direction(report: dict) -> dict[tuple[str, str], dict]:
    return {(one["query_lang"], one["pool"]): one for one in report["runs"]}


def test_the_report_is_the_contract(run: Runner, beir: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "report.json"
    code, out, err = run("retrieval", beir, "--json", file)
    assert code == 0, err
    report = report_of(file)
    assert list(report) == ["dataset", "mode", "config", "runs"]
    assert (report["dataset"], report["mode"]) == ("tiny-bench", "hybrid")
    runs = by_direction(report)
    assert set(runs) == {(q, p) for q in ("en", "es") for p in ("en", "es", "mixed")}
    one = runs["es", "mixed"]
    assert (one["queries"], one["passages"]) == (2, 6)
    assert list(one["metrics"]) == ["nDCG@10", "MRR@10", "R@1", "R@5", "R@20"]
    assert set(one["metrics"]["nDCG@10"]) >= {"value", "ci95"}
    assert one["queries_per_second"] > 0
    assert report["config"]["embedding"]["name"] == "tiny"
    assert "tiny-bench, hybrid" in out
    assert "es → mixed" in out


def test_words_find_their_own_language_and_the_twin_across(
    run: Runner, beir: Path, tmp_path: Path
) -> None:
    file = tmp_path / "report.json"
    assert run("retrieval", beir, "--lexical-only", "--json", file)[0] == 0
    runs = by_direction(report_of(file))
    for language in ("en", "es"):
        assert runs[language, language]["metrics"]["nDCG@10"]["value"] == 1
        # With the twins both relevant, only one of the two can come first.
        assert runs[language, "mixed"]["metrics"]["R@1"]["value"] == 0.5
        assert runs[language, "mixed"]["metrics"]["R@5"]["value"] == 1
    assert set(runs["en", "mixed"]["rankings"]["q1-en"][:2]) == {"p1-en", "p1-es"}


def test_the_mode_is_what_is_searched(run: Runner, beir: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    assert run("retrieval", beir, "--dense-only", "--json", file)[0] == 0
    report = report_of(file)
    assert report["mode"] == "dense"
    # Meaning ranks every passage; words find but those that share one.
    assert all(len(found) == 3 for found in by_direction(report)["en", "en"]["rankings"].values())
    code, _, err = run("retrieval", beir, "--dense-only", "--lexical-only")
    assert code == 2
    assert "not both" in err


def test_the_same_benchmark_gives_the_same_figures(run: Runner, beir: Path, tmp_path: Path) -> None:
    reports = []
    for name in ("one.json", "two.json"):
        assert run("retrieval", beir, "--json", tmp_path / name)[0] == 0
        runs = by_direction(report_of(tmp_path / name))
        reports.append({key: (one["metrics"], one["rankings"]) for key, one in runs.items()})
    assert reports[0] == reports[1]


def test_nothing_stays_behind(
    run: Runner, beir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    assert run("retrieval", beir)[0] == 0
    assert not [path for path in scratch.iterdir() if path.name.startswith("evals-")]


# An engine whose answers are known


class _Canned:
    """Finds what it is told to, and remembers which passages it was given."""

    def __init__(self, found: dict[str, list[str]]) -> None:
        self.found = found
        self.pools: list[list[str]] = []

    def open(self, passages):
        self.pools.append([one.id for one in passages])
        return lambda question: self.found.get(question, [])


def test_a_question_with_no_result_counts_nothing(beir: Path) -> None:
    benchmark = read_benchmark(beir)
    engine = _Canned({"Where does the zebra sleep?": ["p2-en", "p1-en"]})
    runs = {(one.language, one.pool): one.metrics for one in measure(benchmark, engine)}
    assert runs["en", "en"]["MRR@10"].value == pytest.approx((0.5 + 0) / 2)
    assert runs["es", "en"]["MRR@10"].value == 0
    assert engine.pools[1:] == [["p1-en", "p2-en", "p3-en"], ["p1-es", "p2-es", "p3-es"]]


def test_in_the_mixed_pool_both_twins_count(beir: Path) -> None:
    both, one = ["p1-es", "p1-en"], ["p1-es", "p3-en"]
    for found, recall in ((both, 0.5), (one, 0.25)):
        engine = _Canned({"Where does the zebra sleep?": found})
        runs = {(r.language, r.pool): r for r in measure(read_benchmark(beir), engine)}
        assert runs["en", "mixed"].metrics["R@5"].value == recall


def test_a_benchmark_in_one_language_has_one_pool(beir: Path) -> None:
    path = beir / "corpus.jsonl"
    english = [line for line in path.read_text("utf-8").splitlines() if '"lang": "en"' in line]
    path.write_text("\n".join(english) + "\n", encoding="utf-8")
    benchmark = read_benchmark(beir)
    assert benchmark.dangling == 4
    assert [(run.language, run.pool) for run in measure(benchmark, _Canned({}))] == [
        ("en", "en"),
        ("es", "en"),
    ]


# What cannot be read


def test_a_language_that_is_not_named_is_detected(beir: Path) -> None:
    rows = [{"_id": "a", "text": "The zebra sleeps in the barn."}]
    rows += [{"_id": 7, "title": "Basura", "text": "Nadie recoge la basura los lunes."}]
    (beir / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    (beir / "qrels" / "test.tsv").write_text("q1-en\ta\t2\nq1-es\t7\t1\n", encoding="utf-8")
    benchmark = read_benchmark(beir)
    assert benchmark.passages[0] == Entry("a", "", "The zebra sleeps in the barn.", "en")
    assert (benchmark.passages[1].id, benchmark.passages[1].language) == ("7", "es")
    assert benchmark.relevant == {"q1-en": {"a": 2}, "q1-es": {"7": 1}}


GOOD = '{"_id": "a", "text": "The zebra sleeps.", "metadata": {"lang": "en"}}\n'


@pytest.mark.parametrize(
    ("file", "content", "line", "reason"),
    [
        ("corpus.jsonl", GOOD + "{oops\n", 2, "not valid JSON"),
        ("corpus.jsonl", GOOD + "[1]\n", 2, "not a JSON object"),
        ("corpus.jsonl", GOOD + GOOD, 2, "is there twice"),
        ("corpus.jsonl", GOOD.replace('"en"', '"fr"'), 1, "unknown language 'fr'"),
        ("corpus.jsonl", GOOD.replace("The zebra sleeps.", "  "), 1, "no text"),
        ("corpus.jsonl", '{"_id": "a"}\n', 1, "text: Field required"),
        ("corpus.jsonl", "\n\n", None, "nothing in it"),
        ("queries.jsonl", '{"text": "Where?"}\n', 1, "_id: Field required"),
        ("queries.jsonl", '{"_id": "a", "text": "308"}\n', 1, "cannot be told"),
        ("queries.jsonl", GOOD + "\udcff", None, "not UTF-8"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1-en p1-en 1\n", 2, "tabs"),
        ("qrels/test.tsv", "q1-en\tp1-en\tyes\nq1-en\tp1-en\tyes\n", 2, "whole number"),
        ("qrels/test.tsv", "nobody\tp1-en\t1\n", None, "no line names both"),
    ],
)
def test_bad_data_is_named_with_file_and_line(
    run: Runner, beir: Path, *, file: str, content: str, line: int | None, reason: str
) -> None:
    (beir / file).write_text(content, encoding="utf-8", errors="surrogateescape")
    code, out, err = run("retrieval", beir)
    assert (code, out) == (2, "")
    place = f"{beir / file}:{line}: " if line else f"{beir / file}: "
    assert place in err
    assert reason in err


@pytest.mark.parametrize("file", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
def test_a_missing_file_is_named(run: Runner, beir: Path, file: str) -> None:
    (beir / file).unlink()
    code, _, err = run("retrieval", beir)
    assert code == 2
    assert f"{beir / file}: cannot be read (No such file or directory)" in err


def test_a_model_that_is_not_there_is_one_clear_line(
    run: Runner, beir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", "/no/such/model")
    code, _, err = run("retrieval", beir)
    assert code == 2
    assert "There is no model folder /no/such/model" in err


@pytest.mark.data
@pytest.mark.skipif("ITW_DATA" not in os.environ, reason="ITW_DATA is not set")
def test_the_layout_of_the_published_benchmark() -> None:
    benchmark = read_benchmark(Path(os.environ["ITW_DATA"]) / "benchmarks" / "xquad-dev")
    assert len(benchmark.passages) == 240
    assert benchmark.dangling == 0
    assert all(len(grades) == 2 for grades in benchmark.relevant.values())
