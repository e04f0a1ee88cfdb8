"""The release in use: opened behind the pages, followed when it changes; and the desk before it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI
from made import SMALL_CORPUS, write_corpus
from starlette.testclient import TestClient

from assistant.messages import URGENT
from assistant.question import Message
from assistant.settings import Settings, Site
from assistant.web import labels, pages
from assistant.web.desk import Desk, NotTaken, read_history
from assistant.web.live import LiveAssistant
from index.building import build_release
from index.errors import NoReleaseError
from index.release import rollback


@pytest.fixture
def settings(tiny_model: Path, tmp_path: Path) -> Settings:
    return Settings(
        corpus_dir=write_corpus(tmp_path / "corpus", SMALL_CORPUS),
        index_dir=tmp_path / "index",
        embedding_model=str(tiny_model),
    )


def wait_until(holds: Callable[[], bool], seconds: float = 60.0) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_statements_can_be_read_before_the_models_are_loaded(settings: Settings) -> None:
    release = build_release(settings).release
    live = LiveAssistant(settings, Site())
    assert live.library().release == release
    assert "library" in live.library().statements
    wait_until(lambda: live.is_ready)
    assert live.release == release


def test_another_release_is_followed_while_the_old_one_answers(settings: Settings) -> None:
    build_release(settings)
    live = LiveAssistant(settings, Site())
    live.follow()
    wait_until(lambda: live.is_ready)
    old = live.opened()
    (settings.corpus_dir / "new.md").write_text("---\nid: new\ntitle: New\n---\nNew words here.\n")
    newer = build_release(settings).release
    assert live.opened() is old  # it goes on answering while the new one is opened
    wait_until(lambda: live.release == newer)
    assert "new" in live.library().statements


def test_a_release_that_cannot_be_opened_leaves_the_old_one_answering(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    first = build_release(settings).release
    live = LiveAssistant(settings, Site())
    live.follow()
    wait_until(lambda: live.is_ready)
    (settings.corpus_dir / "new.md").write_text("---\nid: new\ntitle: New\n---\nNew words here.\n")
    second = build_release(settings).release
    (settings.index_dir / "releases" / second / "vectors.npy").write_bytes(b"damaged")
    live.follow()
    wait_until(lambda: "cannot be opened" in caplog.text)
    assert live.release == first
    assert not live.has_failed


def test_one_failure_is_logged_once_however_often_it_is_met(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    build_release(settings)
    pointer = settings.index_dir / "CURRENT"
    good = pointer.read_bytes()
    pointer.write_bytes(b"../../nothing\n")
    live = LiveAssistant(settings, Site())
    for _ in range(5):
        live.opened()
    assert caplog.text.count("cannot be opened") == 1
    pointer.write_bytes(good)
    live.follow()
    wait_until(lambda: live.is_ready)
    pointer.write_bytes(b"../../nothing\n")
    for _ in range(5):
        live.opened()
    assert caplog.text.count("cannot be opened") == 2


def test_without_a_release_nothing_is_answered(settings: Settings) -> None:
    live = LiveAssistant(settings, Site())
    live.follow()
    assert live.has_failed
    with pytest.raises(NoReleaseError, match="python -m index build"):
        live.library()
    with pytest.raises(NotTaken) as caught:
        asyncio.run(_ask(Desk(live, settings)))
    assert caught.value.text is labels.UNAVAILABLE


async def _ask(desk: Desk, question: str = "When does the library open?", **more: str) -> str:
    answer, _ = await desk.ask(
        question,
        language="en",
        history=(),
        address=more.get("address"),
        session=more.get("session"),
    )
    return answer.text


def test_a_question_waits_for_the_models(settings: Settings) -> None:
    build_release(settings)
    live = LiveAssistant(settings, Site())
    assert not live.is_ready
    assert asyncio.run(_ask(Desk(live, settings)))
    assert live.is_ready


def test_limits_for_a_session_and_for_an_address(settings: Settings) -> None:
    build_release(settings)
    tight = settings.model_copy(
        update={"questions_per_minute": 4, "questions_per_minute_address": 20}
    )
    desk = Desk(LiveAssistant(tight, Site()), tight)

    async def scene() -> list[object]:
        told: list[object] = []
        for number in range(9):
            try:
                await _ask(desk, address="192.0.2.1", session=f"session {number // 3}")
                told.append("answered")
            except NotTaken as refusal:
                told.append(refusal.text)
        return told

    told = asyncio.run(scene())
    assert told[:4] == ["answered", "answered", labels.TOO_MANY, "answered"]
    assert labels.TOO_MANY_HERE in told[6:]


def test_too_many_at_once_are_told_to_come_back(settings: Settings) -> None:
    build_release(settings)
    small = settings.model_copy(update={"questions_waiting": 1})
    desk = Desk(LiveAssistant(small, Site()), small)

    async def scene() -> list[object]:
        return list(await asyncio.gather(*(_ask(desk) for _ in range(20)), return_exceptions=True))

    told = asyncio.run(scene())
    refused = [one for one in told if isinstance(one, NotTaken)]
    assert refused
    assert {one.text for one in refused} == {labels.BUSY}
    assert any(isinstance(one, str) for one in told)


DANGER = "me esta pegando mi marido"
CALM = "¿cuándo abre la biblioteca?"


@pytest.mark.parametrize(("question", "urgent"), [(DANGER, True), (CALM, False)])
@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"questions_per_minute": 1}, labels.TOO_MANY),
        ({"questions_per_minute_address": 1}, labels.TOO_MANY_HERE),
    ],
    ids=["session", "address"],
)
def test_no_limit_swallows_an_emergency(
    settings: Settings, question: str, urgent: bool, limits: dict[str, int], said: object
) -> None:
    build_release(settings)
    tight = settings.model_copy(update=limits)
    desk = Desk(LiveAssistant(tight, Site()), tight)

    async def scene() -> NotTaken:
        await _ask(desk, CALM, address="192.0.2.1", session="one")
        with pytest.raises(NotTaken) as caught:
            await _ask(desk, question, address="192.0.2.1", session="one")
        return caught.value

    refusal = asyncio.run(scene())
    assert (refusal.text, refusal.is_urgent) == (said, urgent)


def test_a_full_line_swallows_no_emergency(settings: Settings) -> None:
    build_release(settings)
    small = settings.model_copy(update={"questions_waiting": 1})
    desk = Desk(LiveAssistant(small, Site()), small)

    async def scene() -> list[object]:
        await _ask(desk)  # it has started
        asked = [DANGER if number % 2 else CALM for number in range(20)]
        return list(
            await asyncio.gather(*(_ask(desk, one) for one in asked), return_exceptions=True)
        )

    told = asyncio.run(scene())
    calm, danger = told[::2], told[1::2]
    assert any(isinstance(one, NotTaken) and one.text is labels.BUSY for one in danger)
    assert all(one.is_urgent for one in danger if isinstance(one, NotTaken))
    assert not any(one.is_urgent for one in calm if isinstance(one, NotTaken))


def test_an_emergency_waits_for_no_start(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = LiveAssistant(settings, Site())  # nothing is published, and nothing has failed
    monkeypatch.setattr(live, "follow", lambda: None)
    with pytest.raises(NotTaken) as caught:
        asyncio.run(_ask(Desk(live, settings), DANGER))
    assert caught.value.is_urgent
    assert caught.value.text is URGENT


def test_a_failure_is_told_without_the_question(
    settings: Settings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_release(settings)
    live = LiveAssistant(settings, Site())
    live.follow()
    wait_until(lambda: live.is_ready)
    opened = live.opened()
    assert opened is not None

    def broken(question: str, **_: object) -> None:
        raise ValueError(f"cannot read {question}")

    monkeypatch.setattr(opened.assistant, "ask", broken)
    with caplog.at_level(logging.DEBUG), pytest.raises(NotTaken) as caught:
        asyncio.run(_ask(Desk(live, settings), "quetzalcanary?"))
    assert caught.value.text is labels.UNAVAILABLE
    assert "ValueError at" in caplog.text
    assert "quetzalcanary" not in caplog.text


def test_a_conversation_is_read_and_cut_to_its_latest_messages() -> None:
    given = [{"role": "user", "content": str(number)} for number in range(50)]
    assert read_history(given)[-1] == Message("user", "49")
    assert len(read_history(given)) == 20
    assert read_history(None) == read_history([]) == []


@pytest.mark.parametrize(
    "given",
    [
        "text",
        [{"role": "system", "content": "x"}],
        [{"role": "user", "content": "x" * 20_001}],
        [{"role": "user", "content": "x"}] * 201,
        [{"role": "user", "content": "x", "more": 1}],
    ],
)
def test_what_is_no_conversation_is_refused(given: object) -> None:
    with pytest.raises(NotTaken):
        read_history(given)


def test_a_rollback_is_followed_before_anybody_asks(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "FOLLOW_S", 0.05)
    older = build_release(settings).release
    (settings.corpus_dir / "new.md").write_text("---\nid: new\ntitle: New\n---\nNew words here.\n")
    newer = build_release(settings).release

    async def make() -> FastAPI:
        return pages.create_app(settings, Site())

    app = asyncio.run(make())
    with TestClient(app):
        wait_until(lambda: app.state.live.release == newer)
        rollback(settings.index_dir)
        wait_until(lambda: app.state.live.release == older)
