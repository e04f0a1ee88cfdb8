"""python -m index …, as an administrator types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from made import SMALL_CORPUS

from index import cli
from index.pointer import live_id, release_ids
from index.settings import IndexSettings

BAD = "---\ntitle: Bad\nkind: nonsense\n---\nText.\n"


class Run:
    """What one command printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(monkeypatch, capfd):
    """Runs a command line in this process."""

    def run_it(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["python -m index", *map(str, arguments)])
        with pytest.raises(SystemExit) as exit_:
            cli.main()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Run(int(exit_.value.code or 0), out, err)

    return run_it


@pytest.fixture
def environment(tiny_settings: IndexSettings, monkeypatch) -> IndexSettings:
    """Settings given by the environment."""
    monkeypatch.setenv("ASSISTANT_INDEX_DIR", str(tiny_settings.index_dir))
    monkeypatch.setenv("ASSISTANT_CORPUS_DIR", str(tiny_settings.corpus_dir))
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", str(tiny_settings.embedding_model))
    return tiny_settings


def test_build_then_search_then_export(run, environment: IndexSettings) -> None:
    built = run("build")
    assert built.code == 0, built.err
    assert "3 statements" in built.out
    assert "It is live." in built.out
    found = run("search", "parking on Main Street at night", "--language", "en", "--json")
    hits = json.loads(found.out)
    assert hits[0]["passage"]["statement"].startswith("parking")
    assert hits[0]["text"]
    assert hits[0].keys() == {"rank", "score", "lexical", "dense", "passage", "text"}
    shown = run("search", "library Sundays", "-k", 1, "--mode", "lexical")
    assert "On Sundays the library is closed." in shown.out
    text = run("export", "--id", "library").out
    assert text.startswith("The public library opens")
    passage = hits[0]["passage"]
    whole = run("export", "--id", passage["statement"]).out
    assert whole[passage["start"] : passage["end"]] == hits[0]["text"]


def test_folders_on_the_command_line_go_before_the_environment(
    run, environment: IndexSettings, make_corpus, tmp_path: Path
) -> None:
    corpus = make_corpus({"library.md": SMALL_CORPUS["library.md"]}, "other")
    report = run("build", "--corpus", corpus, "--index", tmp_path / "other-index")
    assert "1 statements" in report.out
    assert live_id(tmp_path / "other-index")
    assert not environment.index_dir.exists()


def test_defaults_fill_gaps(run, environment: IndexSettings, tmp_path: Path) -> None:
    (environment.corpus_dir / "order.md").write_text("---\ntitle: Order\nkind: order\n---\nText.\n")
    assert run("build", "--no-publish").code == 1
    (tmp_path / "defaults.yaml").write_text("date: 2020-02-02\nissuer: Somebody\n")
    assert run("build", "--defaults", tmp_path / "defaults.yaml").code == 0


def test_bad_files_are_listed_with_what_mends_them(run, environment: IndexSettings) -> None:
    assert run("build").code == 0
    good = live_id(environment.index_dir)
    (environment.corpus_dir / "bad.md").write_text(BAD)
    held = run("build")
    assert held.code == 1
    line = next(line for line in held.err.splitlines() if line.startswith("bad.md:"))
    assert "nonsense" in line
    assert held.out.startswith("Nothing was replaced: 1 file could not be indexed.")
    assert f"Release {good} is live as before." in held.out
    assert "Built" not in held.out
    assert live_id(environment.index_dir) == good
    new = release_ids(environment.index_dir)[-1]
    assert f"python -m index publish {new}" in held.out
    assert run("publish", new).code == 0
    assert live_id(environment.index_dir) == new
    anyway = run("build", "--allow-bad")
    assert anyway.code == 1
    assert "It is live, without the files above." in anyway.out
    assert live_id(environment.index_dir) not in (good, new)


@pytest.mark.parametrize(
    ("facts", "lacking"),
    [
        ("status: in_force", "status_as_of"),
        ("status: rescinded", "status_as_of"),
        ("status: superseded", "superseded_on"),
        ("status: superseded\nsuperseded_on: 2024-01-01", None),
        ("status: in_force\nstatus_as_of: 2024-01-01", None),
    ],
)
def test_a_status_that_nobody_dated_is_warned_of_and_no_error(
    run, environment: IndexSettings, facts: str, lacking: str | None
) -> None:
    order = f"---\ntitle: Dogs\nkind: order\ndate: 2023-05-01\n{facts}\n---\nNo dogs.\n"
    (environment.corpus_dir / "dogs.md").write_text(order)
    built = run("build")
    assert (built.code, "It is live." in built.out) == (0, True)
    warnings = [line for line in built.err.splitlines() if line.startswith("Warning: dogs.md: ")]
    assert [f"Write the day into {lacking}." in line for line in warnings] == [True] * bool(lacking)


def test_nothing_built_is_exit_2(run, environment: IndexSettings, make_corpus) -> None:
    only_bad = run("build", "--corpus", make_corpus({"bad.md": BAD}, "bad"))
    assert only_bad.code == 2
    assert "bad.md" in only_bad.err
    assert "nothing to index" in only_bad.err
    missing = run("build", "--corpus", "/no/such/folder")
    assert (missing.code, missing.out) == (2, "")
    assert len(missing.err.strip().splitlines()) == 1
    assert run("build", "--defaults", "/no/such.yaml").code == 2


def test_status_tells_what_is_live_and_whether_it_is_stale(run, environment) -> None:
    nothing = run("status")
    assert nothing.code == 2
    assert "python -m index build" in nothing.err
    run("build")
    shown = run("status")
    assert shown.code == 0
    assert "2 en, 1 es" in shown.out
    assert "unchanged" in shown.out
    (environment.corpus_dir / "library.md").unlink()
    stale = run("status", "--json")
    assert json.loads(stale.out)["stale"] is True
    assert json.loads(stale.out)["changes"]["removed"] == ["library.md"]


def test_another_model_is_refused_with_the_command(
    run, environment: IndexSettings, prompted_model: Path, monkeypatch
) -> None:
    run("build")
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", str(prompted_model))
    for command in (("search", "library"), ("status",)):
        refused = run(*command)
        assert refused.code != 0
        assert "Build it anew: python -m index build --corpus" in refused.err
    assert run("export", "--id", "library").code == 0  # texts do not depend on the model


def test_releases_rollback(run, environment: IndexSettings) -> None:
    assert run("rollback").code == 2
    run("build")
    run("build")
    first, _second = release_ids(environment.index_dir)
    listed = run("releases").out.splitlines()
    assert [line.split()[0] for line in listed] == [first, "*"]
    assert run("rollback").code == 0
    assert live_id(environment.index_dir) == first
    assert run("publish", "nothing").code == 2


def test_an_unknown_statement_suggests_near_ones(run, environment: IndexSettings) -> None:
    run("build")
    unknown = run("export", "--id", "parkin.en")
    assert (unknown.code, unknown.out) == (1, "")
    assert "Did you mean parking.en" in unknown.err
    assert "status" in run("export", "--id", "qqqqqqqqqq").err


def test_impossible_settings_are_named(run, monkeypatch) -> None:
    monkeypatch.setenv("ASSISTANT_DENSE_WEIGHT_EN", "much")
    wrong = run("status")
    assert wrong.code == 2
    assert "ASSISTANT_DENSE_WEIGHT_EN" in wrong.err


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["search"], ["build", "--keep", "0"], ["search", "x", "--k", "0"]]
)
def test_wrong_usage_is_one_clear_message(run, arguments: list[str]) -> None:
    wrong = run(*arguments)
    assert wrong.code == 2
    assert "Usage" in wrong.err


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys, index.cli\n"
        "heavy = {'torch', 'chromadb', 'numpy', 'scipy', 'langchain_core'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "sys.argv = ['index', '--help']\n"
        "index.cli.main()"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False,
        env={**os.environ, "TERM": "dumb"},
    )  # fmt: skip
    assert shown.returncode == 0, shown.stderr
    for command in ("build", "status", "search", "export", "publish", "rollback", "releases"):
        assert command in shown.stdout
