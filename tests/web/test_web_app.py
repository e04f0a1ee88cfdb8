"""The process that serves the application: starting, waiting, refusing, and leaving no trace."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import string
import subprocess
import sys
import tempfile
import time
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


def written_since(began: float, folder: Path) -> Iterator[Path]:
    """Files below a folder that were written after a moment; some may vanish meanwhile."""
    for where, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith(OF_THE_BROWSER)]
        for path in (Path(where) / name for name in names):
            with contextlib.suppress(OSError):
                if path.is_file() and path.stat().st_mtime >= began - 1:
                    yield path


def holds(path: Path, words: bytes) -> bool:
    """Whether a file has words in it, in one of the encodings in which programs keep text."""
    try:
        content = path.read_bytes().lower()
    except OSError:
        return False
    text = words.decode()
    encoded = {words, text.encode("utf-16-le"), text.encode("utf-16-be"), words.hex().encode()}
    return any(one in content for one in encoded)


def open_for_writing(process: int) -> list[Path]:
    """Files that a process has open for writing (Linux; elsewhere none are known)."""
    found = []
    folder = Path(f"/proc/{process}/fd")
    for one in folder.iterdir() if folder.is_dir() else ():
        with contextlib.suppress(OSError):
            flags = (folder.parent / "fdinfo" / one.name).read_text().split("flags:")[1].split()[0]
            target = one.readlink()
            if int(flags, 8) & os.O_ACCMODE and target.is_absolute():
                found.append(target)
    return found


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


OF_THE_BROWSER = ("playwright", "chromium", "org.chromium", ".org.chromium", "com.google")


def leave_tracks(one: Serving, canary: str) -> None:
    """Everything else that a client may send with the word in it, well-formed or not."""
    one.ask(f"{canary} 911?")
    one.post("/gradio_api/run/ask", {"data": [canary, None, [{"role": canary}]]})
    one.post("/gradio_api/run/ask", {canary: canary})
    one.post("/gradio_api/run/predict", {"data": [canary], "fn_index": 0, "session_hash": canary})
    one.post("/gradio_api/run/predict", {"data": [canary] * 9, "fn_index": 10**9})
    one.post("/gradio_api/queue/join", {"data": [canary], "fn_index": 0, "session_hash": canary})
    one.post("/gradio_api/call/ask", {"data": [canary, None, None]})
    one.post("/sign-in", {"name": canary, "password": canary})
    one.get(f"/s/{canary}?q={canary}")
    one.get(f"/{canary}", **{"User-Agent": canary, "Referer": canary, "Cookie": canary})


@pytest.mark.browser
def test_nothing_that_a_visitor_types_is_left_behind(
    served: Serving, open_page: OpenPage, tmp_path: Path
) -> None:
    """Every file that the process could have written, and all that it has logged, is searched.

    The word is another one each time: so files that others wrote meanwhile can be searched too.
    """
    canary = "quetzal" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(12))
    index = shutil.copytree(served.settings["ASSISTANT_INDEX_DIR"], tmp_path / "index")
    before = contents(index)
    folder = tmp_path / "site"
    folder.mkdir()
    one = Serving(folder, served.settings | {"ASSISTANT_INDEX_DIR": str(index)})
    began = time.time()
    one.start()
    try:
        one.wait("/readyz")
        page = ready(open_page(f"{one.url}/"))
        ask(page, f"{canary} Can the police ask about my immigration status?")
        ask(page, f"And {canary}?")
        ask(page, canary * 2000)
        page.click("[data-lang=es]")
        page.click("#earlier .card a.open >> nth=0")
        page.wait_for_selector("#source mark")
        page.click("#clear")
        leave_tracks(one, canary)
        page.wait_for_timeout(500)
        assert one.process is not None
        opened = open_for_writing(one.process.pid)
    finally:
        one.stop()
    for path in opened:
        assert path.is_relative_to(tmp_path) or path.is_relative_to("/dev"), path
    assert contents(index) == before
    places = [ROOT, Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/dev/shm"), Path.home()]
    elsewhere = [path for place in places for path in written_since(began, place)]
    searched = {*elsewhere, *(path for path in tmp_path.rglob("*") if path.is_file())}
    assert one.log in searched
    assert len(searched) > 8
    assert [path for path in searched if holds(path, canary.encode())] == []
    log = one.log.read_bytes()
    assert b"127.0.0.1:" not in log.replace(one.url.encode()[7:], b"")
    assert b"Traceback" not in log
    left = [path for path in (folder / "tmp").rglob("*") if path.is_file()]
    assert not [path for path in left if path.suffix in (".json", ".txt", ".html")]


def test_what_is_written_can_be_found(tmp_path: Path) -> None:
    """The search above, on files that do hold the word."""
    (tmp_path / "playwright-profile").mkdir()
    for name, content in {
        "plain": b"\0 Quetzalone",
        "wide": "quetzalone".encode("utf-16"),
        "playwright-profile/own": b"quetzalone",
        "other": b"quetzal one",
    }.items():
        (tmp_path / name).write_bytes(content)
    found = {path.name for path in written_since(0, tmp_path) if holds(path, b"quetzalone")}
    assert found == {"plain", "wide"}


@pytest.mark.soak
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
