"""What the bench compares and how: each system on the same passages, timing, tables, picture."""

from __future__ import annotations

import gzip
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from eval_files import PASSAGES
from made import write_corpus

from evals import bench, pages, speed
from evals.beir import Entry, read_benchmark
from evals.errors import DataError, MissingPackageError
from evals.retrieval import measure
from evals.systems import SYSTEMS, System, TutorialPipeline, Words, words_of

Runner = Callable[..., tuple[int, str, str]]
ENTRIES = [Entry(id_, "", text, lang) for id_, lang, text, _twin in PASSAGES]
QUESTIONS = {"Where does the zebra sleep?": "p1-en", "¿Quién recoge basura?": "p3-es"}

needs_bench = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("bm25s", "langchain_chroma")),
    reason="the bench extra is not installed",
)


# Systems: one set of tests for all


@needs_bench
@pytest.mark.filterwarnings("default")  # the others' own affair
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda one: one.name)
class TestSystems:
    def test_finds_what_shares_its_words(
        self, system: System, tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", str(tiny_model))
        system.build(ENTRIES, tmp_path / "index")
        find = system.open(tmp_path / "index", 2)
        for question, passage in QUESTIONS.items():
            assert passage in find(question)
            assert len(find(question)) <= 2
        assert speed.size_of(tmp_path / "index") > 0
        assert all(path.exists() for path in system.model())


@needs_bench
def test_bm25s_finds_nothing_where_no_word_is_shared(tmp_path: Path) -> None:
    Words().build(ENTRIES, tmp_path / "index")
    assert Words().open(tmp_path / "index", 20)("Kasparov?") == []


@needs_bench
def test_bm25s_is_measured_as_an_engine(beir: Path, tmp_path: Path) -> None:
    runs = measure(read_benchmark(beir), bench.Engine(Words(), tmp_path))
    found = {(run.language, run.pool): run.metrics["nDCG@10"].value for run in runs}
    assert found["en", "en"] == found["es", "es"] == 1
    assert found["es", "en"] < 1


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "bm25s", None)
    with pytest.raises(MissingPackageError, match=r"bm25s is not installed.*\[bench\]"):
        Words().build(ENTRIES, tmp_path / "index")
    monkeypatch.setitem(sys.modules, "langchain_chroma", None)
    with pytest.raises(MissingPackageError, match="langchain-chroma is not installed"):
        TutorialPipeline().build(ENTRIES, tmp_path / "other")


def test_all_index_the_same_words() -> None:
    assert words_of(Entry("a", "Title", "Text.", "en")) == "Title\nText."
    assert words_of(Entry("a", "", "Text.", "en")) == "Text."


# Timing


def lines(path: Path, *rows: str) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in rows)
    return path


def test_timed_passages_are_of_a_hundred_words_in_both_languages(tmp_path: Path) -> None:
    rows = [f"{'word ' * 60}\t{'palabra ' * 60}"] * 8
    made = speed.made_passages(lines(tmp_path / "a.gz", *rows), 4)
    assert [one.id for one in made] == ["en-0", "en-1", "es-0", "es-1"]
    assert {len(one.text.split()) for one in made} == {100}
    assert made[2].text.split()[0] == "palabra"


@pytest.mark.parametrize(
    ("rows", "reason"), [(["few\tpocas"], "not words enough"), (["no tab"], "cannot be read")]
)
def test_what_cannot_be_timed_is_named(tmp_path: Path, rows: list[str], reason: str) -> None:
    with pytest.raises(DataError, match=reason):
        speed.made_passages(lines(tmp_path / "a.gz", *rows), 4)
    with pytest.raises(DataError, match="cannot be read"):
        speed.made_passages(tmp_path / "gone.gz", 4)


def hold(count: int) -> int:
    """Hold so many bytes for a moment, and tell the most memory held."""
    held = bytearray(os.urandom(1) * count)
    del held
    return speed.peak_memory()


def test_memory_is_that_of_a_process_of_its_own() -> None:
    megabyte = 1_000_000
    large = speed.in_own_process(hold, 200 * megabyte)
    small = speed.in_own_process(hold, megabyte)
    assert large - small > 150 * megabyte


def test_quantiles_are_of_single_questions() -> None:
    answered = speed.Answered(0.0, tuple(float(n) for n in range(1, 102)), 0)
    assert answered.quantile(0.5) == 51
    assert answered.quantile(0.99) == 100


# Pages

FAIR_EN = "---\ntitle: The harvest fair\n---\n# Fair\n\n## Who may sell?\n\nFarmers may.\n"
FAIR_ES = "---\ntitle: La feria\n---\n# La feria\n\n## ¿Quién vende?\n\nLos agricultores venden.\n"
ALONE = "---\ntitle: Only English\n---\nThis has no twin.\n"


def test_titles_and_asking_headings_are_answered_by_the_twin(tmp_path: Path) -> None:
    alone = ALONE + "\n## Any question?\n\nCall.\n"
    fair = FAIR_EN + "\n## Any question?\n\nCall.\n"
    files = {"fair.en.md": fair, "fair.es.md": FAIR_ES, "alone.en.md": alone}
    source = write_corpus(tmp_path / "source", files)
    english, spanish = pages.across_languages(source, "Town", tmp_path / "work")
    assert (english.name, spanish.name) == ("Town en → es", "Town es → en")
    assert [one.text for one in english.questions] == ["The harvest fair", "Who may sell?"]
    assert set(english.answers.values()) == {"fair.es"}
    assert set(english.page_of.values()) == {"fair.es"}
    assert set(spanish.page_of.values()) == {"fair.en", "alone.en"}
    assert {one.language for one in spanish.passages} == {"en"}


def test_pages_without_twins_are_an_error(tmp_path: Path) -> None:
    source = write_corpus(tmp_path / "source", {"alone.en.md": ALONE})
    with pytest.raises(DataError, match="no page has a twin"):
        pages.across_languages(source, "Town", tmp_path / "work")


def test_a_page_stands_at_the_place_of_its_best_passage() -> None:
    page_of = {"a1": "a", "a2": "a", "b1": "b"}
    question = Entry("q", "", "?", "en")
    made = pages.PageSet("made", (), page_of, [question], {"q": "b"})
    assert pages.measure(made, lambda _: ["a1", "a2", "b1"])["MRR@10"].value == 0.5
    assert pages.measure(made, lambda _: ["b1", "a1"])["R@1"].value == 1
    assert pages.measure(made, lambda _: [])["nDCG@10"].value == 0


# Tables and picture


def report() -> dict[str, Any]:
    figure = {"value": 0.9, "ci95": [0.88, 0.92], "n": 10}
    names = [one.name for one in SYSTEMS]
    labels = ("XQuAD en → en", "XQuAD en → mixed", "USA.gov en → es")
    times = {
        "build_seconds": 1.0,
        "passages_per_second": 100.0,
        "question_ms_p50": 5.0,
        "question_ms_p99": 9.5,
        "opening_seconds": 1.0,
        "memory_building_mb": 500,
        "memory_answering_mb": 400,
        "index_mb": 20.5,
        "model_mb": 60.0,
    }
    encoding = {"name": "encode", "seconds": 2.0, "passages_per_second": 50.0}
    return {
        "config": {"passages_timed": 100, "words_a_passage": 100, "cores": 2},
        "quality": {name: dict.fromkeys(labels, figure) for name in names},
        "speed": dict.fromkeys(names, times),
        "encoding": encoding | {"our_build_is_times_as_fast": 2.0},
    }


def test_the_tables_name_every_system_and_figure(capsys: pytest.CaptureFixture[str]) -> None:
    bench.print_report(report())
    out = capsys.readouterr().out
    for said in ("In Their Words", "bm25s", "USA.gov en → es", "0.900 [0.880, 0.920]", "9.5"):
        assert said in out


@pytest.mark.filterwarnings("default")
def test_the_picture_is_the_same_for_the_same_figures(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from evals.plot import draw

    draw(report(), tmp_path / "a" / "one.svg")
    draw(report(), tmp_path / "two.svg")
    one = (tmp_path / "a" / "one.svg").read_text("utf-8")
    assert one == (tmp_path / "two.svg").read_text("utf-8")
    assert "</svg>" in one


def test_the_command_names_what_is_missing(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ITW_DATA", raising=False)
    code, _, err = run("bench")
    assert code == 2
    assert "ITW_DATA" in err
    code, _, err = run("bench", "--data", tmp_path)
    assert code == 2
    assert "corpus.jsonl" in err
    code, _, err = run("bench", "--data", tmp_path, "--plot", "bench.bmp")
    assert code == 2
    assert "neither .svg nor .png" in err
