"""The application in a process of its own, and a browser that visits it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from serving import ROOT, Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from index.search import Searcher

OpenPage = Callable[..., "Page"]


@pytest.fixture(scope="session")
def served(
    dallas_searcher: Searcher, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Serving]:
    """The application over the project's own corpus, its models loaded."""
    index = dallas_searcher.release.path.parents[1]
    one = Serving(
        tmp_path_factory.mktemp("served"),
        {
            "ASSISTANT_CORPUS_DIR": str(ROOT / "corpus"),
            "ASSISTANT_INDEX_DIR": str(index),
            "ASSISTANT_EMBED_ORIGINS": "https://city.example, http://127.0.0.1:8123",
        },
    )
    one.start()
    try:
        one.wait("/readyz")
        yield one
    finally:
        one.stop()


# Not for the whole session: while it runs, Playwright keeps an event loop running in this thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        one = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        yield one
        one.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens pages in a new browser context; fails on script errors and on other hosts."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def open_one(url: str, *, strict: bool = True, **options: Any) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 800})
        options.setdefault("locale", "en-US")
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)  # a busy machine is slow, not wrong
        origin = "/".join(url.split("/")[:3])

        def look(address: str) -> None:
            if not address.startswith((origin, "data:", "blob:", "about:")):
                troubles.append(f"a request to another host: {address}")

        if strict:
            page.on("request", lambda request: look(request.url))
            page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
            page.on(
                "console",
                lambda message: troubles.append(message.text) if message.type == "error" else None,
            )
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert troubles == []


def ready(page: Page) -> Page:
    """Wait until the question box can be typed into."""
    page.wait_for_selector("body[data-ready]")
    return page


def ask(page: Page, question: str) -> str:
    """Ask as a visitor does; the answer's text."""
    page.fill("#question textarea", question)
    return answered(page, lambda: page.keyboard.press("Enter"))


def answered(page: Page, action: Callable[[], object]) -> str:
    """Do what asks a question and wait for the answer; its text."""
    latest = page.locator("#latest .answer")
    before = latest.get_attribute("data-id") if latest.count() else ""
    action()
    page.wait_for_selector(f"body:not([data-asking]) #latest .answer:not([data-id='{before}'])")
    return page.inner_text("#latest .answer")


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots are kept, outside git."""
    folder = ROOT / ".screenshots"
    folder.mkdir(exist_ok=True)
    return folder
