"""The process that serves the application: starting, waiting, refusing, and leaving no trace."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import OpenPage, answered, ask, ready
from made import write_corpus
from serving import ROOT, Serving

if TYPE_CHECKING:
    from playwright.sync_api import Route

    from index.settings import IndexSettings

CANARY = "quetzalcanary"


def run_app(settings: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the application where it cannot be served."""
    one = Serving(folder, settings)
    return subprocess.run(
        [sys.executable, str(ROOT / "app.py")],
        cwd=ROOT,
        env=one.environment(),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"ASSISTANT_INDEX_DIR": "/nonexistent"}, "python -m index build"),
        ({"ASSISTANT_PORT": "no port"}, "ASSISTANT_PORT"),
        ({"ASSISTANT_EMBED_ORIGINS": "city"}, "ASSISTANT_EMBED_ORIGINS"),
    ],
)
def test_what_cannot_be_served_is_one_clear_message(
    tmp_path: Path, settings: dict[str, str], said: str
) -> None:
    done = run_app(settings, tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_missing_users_file_is_named(small_index: IndexSettings, tmp_path: Path) -> None:
    settings = {
        "ASSISTANT_INDEX_DIR": str(small_index.index_dir),
        "ASSISTANT_CORPUS_DIR": str(small_index.corpus_dir),
        "ASSISTANT_EMBEDDING_MODEL": str(small_index.embedding_model),
        "ASSISTANT_USERS_FILE": str(tmp_path / "none.yaml"),
    }
    done = run_app(settings, tmp_path)
    assert done.returncode == 2
    assert "python -m assistant user add" in done.stderr


@pytest.fixture
def stale(small_index: IndexSettings, tmp_path: Path) -> Iterator[Serving]:
    """The small index, whose corpus has changed since."""
    corpus = shutil.copytree(small_index.corpus_dir, tmp_path / "corpus")
    write_corpus(corpus, {"new.md": "---\ntitle: New\n---\nNew words.\n"})
    one = Serving(
        tmp_path / "site",
        {
            "ASSISTANT_INDEX_DIR": str(small_index.index_dir),
            "ASSISTANT_CORPUS_DIR": str(corpus),
            "ASSISTANT_EMBEDDING_MODEL": str(small_index.embedding_model),
        },
    )
    one.folder.mkdir()
    yield one
    one.stop()


def test_a_stale_index_is_served_and_said_to_be_stale(stale: Serving) -> None:
    stale.start()
    stale.wait("/readyz")
    log = stale.log.read_text()
    assert "1 new (new.md)" in log
    assert "python -m index build" in log
    assert f"http://127.0.0.1:{stale.port}" in log
    assert stale.ask("When does the library open?")["status"] in ("answered", "not_found")


@pytest.mark.browser
def test_a_question_asked_while_the_models_load_waits_with_a_notice(
    served: Serving, open_page: OpenPage
) -> None:
    """The page asks ``/readyz`` while it waits: here the answer is held back and it says "no"."""
    page = ready(open_page(f"{served.url}/?lang=es", strict=False))
    held: list[Route] = []
    page.route("**/gradio_api/run/**", lambda route: held.append(route), times=1)  # noqa: PLW0108
    page.route("**/readyz", lambda route: route.fulfill(status=503, body="{}"))

    def ask_early() -> None:
        page.fill("#question textarea", "Si llamo al 911, ¿me van a reportar con migración?")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-state=starting]", state="visible")
        assert "apenas está arrancando" in page.inner_text("#pending")
        assert "apenas está arrancando" in page.inner_text("#announce")
        held[0].continue_()

    assert "911" in answered(page, ask_early)


def test_a_question_that_comes_first_is_answered_when_the_models_are_there(
    served: Serving, tmp_path: Path
) -> None:
    one = Serving(tmp_path, served.settings)
    one.start()
    try:
        one.wait("/healthz")
        answer = one.ask("If I call 911, will they report me to immigration?", "en")
        assert answer["status"] == "answered"
    finally:
        one.stop()


@pytest.mark.browser
def test_nothing_that_a_visitor_types_is_left_behind(
    served: Serving, open_page: OpenPage, tmp_path: Path
) -> None:
    """Every file that the process could write, and all that it has logged, is searched."""
    index = shutil.copytree(served.settings["ASSISTANT_INDEX_DIR"], tmp_path / "index")
    folder = tmp_path / "site"
    folder.mkdir()
    one = Serving(folder, served.settings | {"ASSISTANT_INDEX_DIR": str(index)})
    one.start()
    try:
        one.wait("/readyz")
        page = ready(open_page(f"{one.url}/"))
        ask(page, f"{CANARY} Can the police ask about my immigration status?")
        ask(page, f"And {CANARY}?")
        ask(page, CANARY * 2000)
        page.click("#clear")
        one.ask(f"{CANARY} 911?")
        one.post("/gradio_api/run/ask", {"data": [CANARY, None, [{"role": CANARY}]]})
        one.post(
            "/gradio_api/run/predict", {"data": [CANARY], "fn_index": 0, "session_hash": CANARY}
        )
        one.post("/gradio_api/call/ask", {"data": [CANARY, None, None]})
        one.get(f"/s/{CANARY}?q={CANARY}")
        one.get(f"/{CANARY}")
        page.wait_for_timeout(500)
    finally:
        one.stop()
    searched = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert one.log in searched
    assert len(searched) > 8
    for path in searched:
        content = path.read_bytes()
        assert CANARY.encode() not in content, path
        assert b"127.0.0.1:" not in content.replace(one.url.encode()[7:], b"") or path != one.log
    left = [path for path in (folder / "tmp").rglob("*") if path.is_file()]
    assert not [path for path in left if path.suffix in (".json", ".txt", ".html")]


def test_several_processes_serve_one_release(served: Serving, tmp_path: Path) -> None:
    second = Serving(tmp_path, served.settings)
    second.start()
    try:
        second.wait("/readyz")
        question = "Does the Dallas police help ICE with deportations?"
        answers = [one.ask(question, "en") for one in (served, second)]
        for answer in answers:
            answer.pop("id")
        assert answers[0] == answers[1]
        # No process knows of a conversation that another one began: the page sends it along.
        history = [
            {"role": "user", "content": question},
            {"role": "assistant", "content": answers[0]["text"]},
        ]
        body = {"data": ["And in Spanish?", "en", history]}
        status, text = second.post("/gradio_api/run/ask", body)
        assert status == 200
        assert '"language":"es"' in text
    finally:
        second.stop()
