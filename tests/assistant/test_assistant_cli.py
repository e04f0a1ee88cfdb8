"""The command line: one question, batches, bad input, no index."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from assistant_questions import CORPORA, ROOT

from assistant import cli

if TYPE_CHECKING:
    from index.search import Searcher

FRENCH = "Est-ce que la police peut me demander mes papiers d'identité ?"


@pytest.fixture
def live(dallas_searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of an administrator whose live index is that of the project's corpus."""
    releases = dallas_searcher.release.path.parent
    monkeypatch.setenv("ASSISTANT_INDEX_DIR", str(releases.parent))
    monkeypatch.setenv("ASSISTANT_CORPUS_DIR", str(CORPORA["dallas"]))


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the command line in this process: exit code, stdout and stderr."""
    before = sys.argv
    sys.argv = ["assistant", *arguments]
    try:
        with pytest.raises(SystemExit) as left:
            cli.main()
    finally:
        sys.argv = before
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


@pytest.mark.usefixtures("live")
class TestOneQuestion:
    def test_a_person_reads_answer_source_and_link(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, out, _ = run("ask", "If I call 911, will they report me?", capsys=capsys)
        assert code == 0
        assert "would not report people who call 911" in out
        assert "/s/dpd-911-assurance.en?d=" in out
        assert "file: statements/dpd-911-assurance.en.md" in out

    def test_spanish(self, capsys: pytest.CaptureFixture[str]) -> None:
        code, out, _ = run("ask", "¿Va a haber redadas en las escuelas?", capsys=capsys)
        assert code == 0
        assert "Fuentes" in out
        assert "archivo: statements/dpd-schools-churches.es.md" in out

    def test_json_is_the_contract(self, capsys: pytest.CaptureFixture[str]) -> None:
        code, out, _ = run("ask", "--json", "What is the capital of France?", capsys=capsys)
        answer = json.loads(out)
        assert code == 0
        assert answer["status"] == "not_found"
        assert answer["citations"] == []

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("", "empty"),
            ("\u200b\u2066 \u2069", "empty"),
            ("\x1b\x07\x08", "empty"),
            ("<script></script>", "empty"),
            ("👮👮👮", "empty"),
            ("Can the police ask? " * 500, "too_long"),
            (FRENCH, "language"),
        ],
    )
    def test_bad_input_gets_a_clear_sentence(
        self, text: str, reason: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, out, err = run("ask", "--json", text, capsys=capsys)
        answer = json.loads(out)
        assert code == 0
        assert (answer["status"], answer["reason"]) == ("refused", reason)
        assert answer["text"].strip().endswith(".")
        assert "Traceback" not in out + err

    def test_a_page_s_language_decides(self, capsys: pytest.CaptureFixture[str]) -> None:
        _, out, _ = run("ask", "--json", "--language", "es", "👮", capsys=capsys)
        assert json.loads(out)["language"] == "es"

    def test_html_does_not_come_back(self, capsys: pytest.CaptureFixture[str]) -> None:
        question = "<img src=x onerror=alert(1)>Can the police <b>ask</b> my status?"
        _, out, _ = run("ask", "--json", question, capsys=capsys)
        answer = json.loads(out)
        assert answer["status"] == "answered"
        assert "<" not in answer["understood"] + answer["text"]

    def test_bytes_that_are_no_text(self, capsys: pytest.CaptureFixture[str]) -> None:
        broken = b"can the police ask my status\xff?".decode("utf-8", "surrogateescape")
        code, out, err = run("ask", "--json", broken, capsys=capsys)
        assert code == 0
        assert json.loads(out)["status"] == "answered"
        assert "Traceback" not in err

    @pytest.mark.parametrize(
        "arguments",
        [
            ("ask",),
            ("ask", "a question", "--batch", "file"),
            ("ask", "--batch", "no/such/file"),
            ("ask", "--as-of", "soon", "a question"),
            ("ask", "--language", "fr", "a question"),
            ("answer",),
        ],
    )
    def test_wrong_use_is_explained(
        self, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, out, err = run(*arguments, capsys=capsys)
        assert code == 2
        assert out == ""
        assert "Usage" in err or "No such" in err


@pytest.mark.usefixtures("live")
class TestBatch:
    def batch(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], *lines: Any
    ) -> tuple[int, list[dict[str, Any]], str]:
        file = tmp_path / "questions.jsonl"
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        file.write_text("\n".join(texts) + "\n", encoding="utf-8")
        code, out, err = run("ask", "--batch", str(file), capsys=capsys)
        return code, [json.loads(line) for line in out.splitlines()], err

    def test_answers_come_in_the_order_of_the_questions(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, answers, _ = self.batch(
            tmp_path,
            capsys,
            {"id": "b", "question": "What is the capital of France?"},
            {"id": "a", "question": "¿Va a haber redadas en las iglesias?"},
            {"id": 3, "question": "👮", "language": "es"},
        )
        assert code == 0
        assert [one["id"] for one in answers] == ["b", "a", "3"]
        assert [one["status"] for one in answers] == ["not_found", "answered", "refused"]
        assert answers[2]["language"] == "es"

    def test_a_history_is_heard(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        history = [
            {"role": "user", "content": "¿Va a haber redadas en las escuelas?"},
            {"role": "assistant", "content": "…"},
        ]
        line = {"id": "1", "question": "¿Y en las iglesias?", "history": history}
        _, answers, _ = self.batch(tmp_path, capsys, line)
        assert answers[0]["citations"][0]["statement"] == "dpd-schools-churches.es"
        assert answers[0]["understood"].startswith("¿Va a haber redadas")

    @pytest.mark.parametrize(
        ("line", "id_"),
        [
            ("not json", None),
            ("[1, 2]", None),
            ('{"question": "no id"}', None),
            ('{"id": "x"}', "x"),
            ('{"id": "x", "question": 5, "secret": "canary"}', "x"),
            ('{"id": "x", "question": "q", "language": "canary"}', "x"),
            ('{"id": "x", "question": "q", "history": [{"role": "canary", "content": ""}]}', "x"),
        ],
    )
    def test_a_bad_line_is_told_and_the_others_are_answered(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, id_: str | None
    ) -> None:
        good = {"id": "good", "question": "Will there be raids in schools?"}
        code, answers, err = self.batch(tmp_path, capsys, line, "", good)
        assert code == 1
        assert [one["id"] for one in answers] == [id_, "good"]
        assert set(answers[0]) == {"id", "error"}
        assert "canary" not in answers[0]["error"]
        assert answers[1]["status"] == "answered"
        assert "Traceback" not in err


def test_no_index_names_the_command_that_builds_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run("ask", "hello", "--index", str(tmp_path / "none"), capsys=capsys)
    assert code == 2
    assert out == ""
    assert "python -m index build" in err
    assert "hello" not in err


def test_help_loads_nothing_heavy() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "assistant", "ask", "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "--batch" in shown.stdout
    heavy = "import sys, assistant.cli; print({'torch', 'chromadb', 'gradio'} & set(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "set()"


def test_a_batch_is_answered_line_by_line(dallas_searcher: Searcher) -> None:
    """Each answer is there before the next question is read; only answers go to stdout."""
    index = dallas_searcher.release.path.parents[1]
    command = [sys.executable, "-m", "assistant", "ask", "--batch", "-", "--index", str(index)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(2):
            line = json.dumps({"id": f"{number}", "question": "¿Va a haber redadas en escuelas?"})
            process.stdin.write(line.encode() + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert answer["id"] == f"{number}"
            assert answer["status"] == "answered"
        rest, _ = process.communicate(timeout=60)
    assert rest == b""
    assert process.returncode == 0
