"""A benchmark small enough to be checked by hand, and a command line to run in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from eval_files import PASSAGES, QUESTIONS, write_lines

from evals import cli


class Ran(NamedTuple):
    """What a command line printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    """A benchmark of three passages in each language; both twins answer a question."""
    folder = tmp_path / "tiny-bench"
    write_lines(
        folder / "corpus.jsonl",
        [
            {"_id": id_, "title": "", "text": text, "metadata": {"lang": lang, "twin": twin}}
            for id_, lang, text, twin in PASSAGES
        ],
    )
    write_lines(
        folder / "queries.jsonl",
        [{"_id": i, "text": text, "metadata": {"lang": lang}} for i, lang, text in QUESTIONS],
    )
    lines = ["query-id\tcorpus-id\tscore"]
    for id_, _lang, _text in QUESTIONS:
        lines += [f"{id_}\tp{id_[1]}-en\t1", f"{id_}\tp{id_[1]}-es\t1"]
    (folder / "qrels").mkdir()
    (folder / "qrels" / "test.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tiny_model: Path
) -> Callable[..., Ran]:
    """Runs ``python -m evals …`` in this process with the tiny model."""
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", str(tiny_model))

    def run_it(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["python -m evals", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Ran(int(left.value.code or 0), out, err)

    return run_it
