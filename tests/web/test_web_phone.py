"""The chat on a small phone, with a large font, and with little room: what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from conftest import OpenPage, answered, ask, ready

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from serving import Serving

pytestmark = pytest.mark.browser

QUESTION = "Si llamo al 911, ¿me van a reportar con migración?"
SMALL = {"width": 360, "height": 640}


def small(served: Serving, open_page: OpenPage, language: str = "es", **options: Any) -> Page:
    options = {"viewport": SMALL, "has_touch": True, "is_mobile": True} | options
    return ready(open_page(f"{served.url}/?lang={language}", **options))


def box(page: Page, selector: str) -> dict[str, float]:
    """The first of the boxes of an element, in the window."""
    found: dict[str, float] = page.eval_on_selector(
        selector, "one => { const {top, bottom, left, right, height} = one.getBoundingClientRect();"
        " return {top, bottom, left, right, height}; }"
    )  # fmt: skip
    return found


def example(page: Page, language: str = "es") -> None:
    answered(page, lambda: page.click(f".examples.only-{language} .example >> nth=0"))


@pytest.mark.parametrize("width", [320, 360, 375, 390])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_header_is_one_row_with_the_way_out_at_its_end(
    served: Serving, open_page: OpenPage, width: int, language: str
) -> None:
    page = small(served, open_page, language, viewport={"width": width, "height": 640})
    header, leave = box(page, ".top"), box(page, "#leave")
    assert header["height"] < 60
    assert leave["right"] >= width - 17
    assert leave["left"] >= box(page, ".languages")["right"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_first_screen_shows_911_and_the_whole_hint(
    served: Serving, open_page: OpenPage, language: str
) -> None:
    page = small(served, open_page, language)
    composer = box(page, "#composer")
    assert box(page, ".emergency")["bottom"] <= composer["top"]
    assert box(page, ".top")["height"] + composer["height"] < 130
    hint = page.eval_on_selector(
        "#question textarea",
        """one => { const pen = document.createElement('canvas').getContext('2d');
          const style = getComputedStyle(one); pen.font = style.font;
          return [pen.measureText(one.placeholder).width,
            one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)]; }""",
    )
    assert 0 < hint[0] < hint[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_first_words_of_an_answer_are_seen_at_once(
    served: Serving, open_page: OpenPage, language: str
) -> None:
    page = small(served, open_page, language)
    example(page, language)
    asked, words = box(page, "#latest .asked"), box(page, "#latest .words")
    assert asked["top"] >= box(page, ".top")["bottom"]
    assert words["top"] + 60 < box(page, "#composer")["top"]  # two lines of them


def test_a_badge_that_the_line_above_has_said_is_for_the_ear_alone(
    served: Serving, open_page: OpenPage
) -> None:
    page = small(served, open_page)
    example(page)
    assert box(page, "#latest .told")["height"] <= 1
    assert "no es el texto oficial" in page.inner_text("#latest .badges >> nth=0")
    assert "no el texto oficial" in page.inner_text("#latest .answer > p >> nth=1")
    wide = ready(open_page(f"{served.url}/?lang=es"))
    ask(wide, QUESTION)
    assert box(wide, "#latest .told")["height"] > 10


def test_no_keyboard_is_called_up(served: Serving, open_page: OpenPage) -> None:
    page = small(served, open_page)
    typed = "document.activeElement.closest('#question') !== null"
    example(page)
    assert not page.evaluate(typed)
    page.eval_on_selector("#clear", "one => one.click()")
    page.wait_for_selector("#welcome", state="visible")
    assert page.evaluate("scrollY") == 0
    assert not page.evaluate(typed)
    assert page.evaluate("document.activeElement.id") == "welcome"


def test_clearing_shows_the_first_screen_from_its_top(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es", viewport={"width": 1280, "height": 500}))
    ask(page, QUESTION)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.click("#clear")
    page.wait_for_selector("#welcome", state="visible")
    page.wait_for_function("() => scrollY === 0")
    assert page.evaluate("document.activeElement.closest('#question') !== null")


@pytest.mark.parametrize("what", ["lost", "long"])
def test_what_went_wrong_is_seen(served: Serving, open_page: OpenPage, what: str) -> None:
    page = small(served, open_page, strict=False)
    example(page)
    text = "¿La policía ayuda a migración? " * (200 if what == "long" else 35)
    if what == "lost":
        page.route("**/gradio_api/run/**", lambda route: route.abort())
    page.fill("#question textarea", text)
    page.tap("#send")
    selector = {"lost": "#pending [data-state=failed]", "long": "#latest [data-passing] > p"}[what]
    page.wait_for_selector(selector, state="visible")
    page.wait_for_function(
        """([selector]) => {
          const one = document.querySelector(selector).getBoundingClientRect();
          const above = document.querySelector('.top').getBoundingClientRect().bottom;
          const below = document.querySelector('#composer').getBoundingClientRect().top;
          return one.top >= above && one.bottom <= below; }""",
        arg=[selector],
    )
    assert page.input_value("#question textarea") == text


@pytest.mark.parametrize("path", ["", "s/dpd-911-assurance.es"])
def test_with_little_height_the_way_out_alone_stays(
    served: Serving, open_page: OpenPage, path: str
) -> None:
    page = open_page(f"{served.url}/{path}?lang=es", viewport={"width": 320, "height": 200})
    page.evaluate("scrollTo(0, 600)")
    page.wait_for_function("() => scrollY > 300")
    leave = box(page, "#leave")
    assert leave["top"] >= 0
    assert leave["bottom"] <= 60
    assert leave["right"] <= 320
    assert box(page, ".top")["bottom"] < 0
    assert page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('.leave') !== null",
        [(leave["left"] + leave["right"]) / 2, (leave["top"] + leave["bottom"]) / 2],
    )
    page.evaluate("scrollTo(0, 0)")
    languages = box(page, ".languages")
    assert languages["right"] <= leave["left"] or languages["top"] >= leave["bottom"]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", ["", "s/dpd-911-assurance.es"])
@pytest.mark.parametrize("width", [320, 740])
def test_with_little_height_the_way_out_covers_no_text(
    served: Serving, open_page: OpenPage, path: str, language: str, width: int
) -> None:
    size = {"width": width, "height": 200}
    page = open_page(f"{served.url}/{path}?lang={language}", viewport=size)
    if not path:
        ask(ready(page), "me están pegando")
        assert "911" in page.inner_text("#latest .urgent")
    beside = page.evaluate(
        """() => {
          const walk = document.createTreeWalker(
            document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const right = [], edge = document.querySelector('#leave').getBoundingClientRect().left;
          let seen = 0;
          while (walk.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walk.currentNode);
            const text = walk.currentNode.data.trim();
            if (!text || walk.currentNode.parentElement.closest('.vh')) continue;
            for (const one of range.getClientRects()) {
              seen += one.width > 1;
              if (one.width > 1 && one.right > edge) right.push(text);
            }
          }
          return [seen, right]; }"""
    )
    assert beside[0] > 5
    assert beside[1] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("size", [SMALL, {"width": 1280, "height": 800}], ids=["phone", "desktop"])
def test_the_language_switch_moves_nothing_that_is_read(
    served: Serving, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = ready(open_page(f"{served.url}/?lang=es", viewport=size))
    for _ in range(3):
        ask(page, QUESTION)
    before = box(page, "#latest .asked")["top"]
    for language in ("en", "es"):
        page.click(f"[data-lang={language}]")
        assert abs(box(page, "#latest .asked")["top"] - before) <= 1


def test_a_document_that_opens_beside_the_answer_moves_nothing(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    for _ in range(3):
        ask(page, "If I call 911, will they report me to immigration?")
    before = box(page, "#latest .asked")["top"]
    page.click("#latest a.open >> nth=0")
    page.wait_for_selector("#source mark")
    assert abs(box(page, "#latest .asked")["top"] - before) <= 1
    page.click("#close")
    page.wait_for_selector("#source", state="hidden")
    assert abs(box(page, "#latest .asked")["top"] - before) <= 1


@pytest.mark.parametrize("size", [SMALL, {"width": 1280, "height": 400}], ids=["phone", "desktop"])
def test_a_shared_link_shows_whose_words_it_leads_to(
    served: Serving, open_page: OpenPage, size: dict[str, int]
) -> None:
    found = served.ask(QUESTION, "es")["citations"][0]
    place = f"?q={found['start']}-{found['end']}&lang=es"
    page = open_page(f"{served.url}/s/{found['statement']}{place}", viewport=size)
    whence, mark = box(page, ".whence"), box(page, "mark")
    assert "no es el texto oficial" in page.inner_text(".whence")
    assert "2024" in page.inner_text(".whence")
    assert whence["top"] >= box(page, ".top")["bottom"]
    assert whence["bottom"] <= mark["top"]
    assert mark["top"] < size["height"]
