"""The browser's own way back: it closes an open document, and brings nothing back that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import OpenPage, ask, ready

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from serving import Serving

pytestmark = pytest.mark.browser

QUESTION = "Si llamo al 911, ¿me van a reportar con migración?"
PHONE = {"width": 360, "height": 640}
DESKTOP = {"width": 1280, "height": 800}
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


def opened(served: Serving, open_page: OpenPage, size: dict[str, int]) -> Page:
    """A page that was come to from another one, with an answer whose document is open."""
    page = open_page("about:blank", viewport=size, strict=False)
    page.goto(f"{served.url}/?lang=es")
    ask(ready(page), QUESTION)
    page.click("#latest a.open >> nth=0")
    page.wait_for_selector("#source mark")
    return page


def is_closed(page: Page) -> None:
    page.wait_for_selector("#source", state="hidden")
    assert "reportar con migración" in page.inner_text("#latest .asked")
    assert page.locator("#latest .card").count() >= 1


@SIZES
def test_back_closes_the_document_and_keeps_the_conversation(
    served: Serving, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = opened(served, open_page, size)
    for _ in range(2):
        page.evaluate("setTimeout(() => history.back())")
        is_closed(page)
        assert page.url == f"{served.url}/?lang=es"
        page.click("#latest a.open >> nth=0")
        page.wait_for_selector("#source mark")


@SIZES
@pytest.mark.parametrize("how", ["button", "Escape"])
def test_closing_leaves_no_place_in_the_history_behind(
    served: Serving, open_page: OpenPage, size: dict[str, int], how: str
) -> None:
    page = opened(served, open_page, size)
    for again in range(3):
        if again:
            page.click("#latest a.open >> nth=0")
            page.wait_for_selector("#source mark")
        if how == "button":
            page.click("#close")
        else:
            page.keyboard.press("Escape")
        is_closed(page)
        page.wait_for_function("() => history.state === null || !history.state.document")
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url("about:blank")


def test_escape_closes_the_document_wherever_the_focus_is(
    served: Serving, open_page: OpenPage
) -> None:
    page = opened(served, open_page, DESKTOP)
    page.click("#latest .asked")
    page.click("#question textarea")
    page.keyboard.press("Escape")
    is_closed(page)


def test_a_document_that_is_opened_while_another_closes_stays_open(
    served: Serving, open_page: OpenPage
) -> None:
    page = opened(served, open_page, DESKTOP)
    page.evaluate(
        """() => { document.getElementById('close').click();
                   document.querySelector('#latest a.open').click(); }"""
    )
    page.wait_for_selector("#source mark")
    page.wait_for_function("() => history.state && history.state.document")
    page.evaluate("setTimeout(() => history.back())")
    is_closed(page)


def test_the_language_that_was_chosen_beside_a_document_stays_in_the_address(
    served: Serving, open_page: OpenPage
) -> None:
    page = opened(served, open_page, DESKTOP)
    page.click("[data-lang=en]")
    page.keyboard.press("Escape")
    is_closed(page)
    page.wait_for_url(f"{served.url}/?lang=en")
    assert page.get_attribute("html", "lang") == "en"


@SIZES
@pytest.mark.parametrize("is_open", [True, False], ids=["document", "answer"])
def test_after_leaving_no_way_through_the_history_shows_the_page(
    served: Serving, open_page: OpenPage, size: dict[str, int], is_open: bool
) -> None:
    page = opened(served, open_page, size)
    page.context.route(
        "https://www.weather.gov/**",
        lambda route: route.fulfill(body="<title>Weather</title>sun", content_type="text/html"),
    )
    if not is_open:
        page.click("#close")
        page.wait_for_function("() => history.state === null || !history.state.document")
        page.click("#leave")
    elif size is PHONE:
        page.click("#source .leave")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url("https://www.weather.gov/")
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url("about:blank")
    if is_open:  # the place of the document is still there, ahead: it is empty and leads away
        page.evaluate("setTimeout(() => history.go(2))")
        page.wait_for_url("https://www.weather.gov/")
        assert page.inner_text("body") == "sun"
