"""The permanent links of statements in a browser: with and without JavaScript, printed, framed."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import OpenPage, ask, ready

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from serving import Serving

pytestmark = pytest.mark.browser

QUESTION = "If I call 911, will they report me to immigration?"


def citation(served: Serving) -> dict[str, object]:
    found: dict[str, object] = served.ask(QUESTION, "en")["citations"][0]
    return found


def marked(page: Page) -> str:
    return str(page.eval_on_selector_all("mark", "all => all.map(m => m.textContent).join('')"))


def seen(page: Page, selector: str) -> bool:
    """Whether an element begins inside the window."""
    top = page.eval_on_selector(selector, "one => one.getClientRects()[0].top")
    return bool(0 <= top < page.evaluate("window.innerHeight"))


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_a_shared_link_shows_the_words(
    served: Serving, open_page: OpenPage, javascript: bool
) -> None:
    page = ready(open_page(f"{served.url}/"))
    ask(page, QUESTION)
    href = page.get_attribute("#latest .card a.open", "href")
    quote = page.inner_text("#latest .card .words")
    shared = open_page(
        f"{served.url}{href}",
        java_script_enabled=javascript,
        viewport={"width": 390, "height": 500},
    )
    if javascript:
        assert marked(shared) == quote
        assert seen(shared, "mark")
    text = shared.content()
    assert "<mark" in text
    shown = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", text))
    assert shown == quote.replace("&", "&amp;")


def test_the_short_form_of_the_contract_works_too(served: Serving, open_page: OpenPage) -> None:
    one = citation(served)
    page = open_page(f"{served.url}/s/{one['statement']}#{one['start']}-{one['end']}")
    target = page.locator(":target, mark")
    assert target.first.is_visible()
    sentence = open_page(f"{served.url}/s/dpd-911-assurance.en#10-40")
    sentence.wait_for_url("**q=10-40*")
    assert len(marked(sentence)) == 30


def test_without_javascript_the_short_form_marks_a_paragraph_by_style_alone(
    served: Serving, open_page: OpenPage
) -> None:
    one = citation(served)
    address = f"{served.url}/s/{one['statement']}#{one['start']}-{one['end']}"
    page = open_page(address, java_script_enabled=False)
    target = page.locator(":target")
    assert target.inner_text() == one["quote"]


def test_a_statement_prints_whole_and_plain(served: Serving, open_page: OpenPage) -> None:
    page = open_page(f"{served.url}/s/community-meeting-2024-02-20.en?q=10-80", color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.is_visible("#leave")
    assert not page.is_visible(".languages")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.text')).color")
        == "rgb(27, 37, 48)"
    )
    assert page.is_visible("mark")
    assert len(page.pdf()) > 10_000
    # What is on paper cannot be followed by a click: it names the host too.
    printed = page.get_attribute("a.permanent", "data-address")
    assert printed is not None
    assert printed.startswith(f"{served.url}/s/community-meeting-2024-02-20.en?d=")


@pytest.mark.parametrize(("language", "printed"), [("en", "Printed on "), ("es", "Impreso el ")])
def test_what_is_printed_names_its_day_and_no_paint_is_wasted(
    served: Serving, open_page: OpenPage, language: str, printed: str
) -> None:
    found = citation(served)
    place = f"?lang={language}#{found['start']}-{found['end']}"
    page = open_page(f"{served.url}/s/{found['statement']}{place}")
    page.wait_for_selector(".text :target")
    assert not page.is_visible(".printed")
    page.emulate_media(media="print")
    assert len(page.pdf(print_background=True)) > 10_000
    day = page.evaluate(
        "language => new Date().toLocaleDateString(language, {dateStyle: 'long'})", language
    )
    assert page.inner_text(".printed") == printed + day
    assert re.search(r"\d{4}$", day)
    painted = page.eval_on_selector_all(
        "mark, .text :target", "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert painted
    assert set(painted) == {"rgba(0, 0, 0, 0)"}


def test_a_printed_address_is_plain(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es"))
    ask(page, QUESTION)
    page.emulate_media(media="print")
    page.pdf()
    style = page.eval_on_selector(
        "#latest a.open",
        """one => { const {content, fontWeight, display} = getComputedStyle(one, '::after');
          return [content, fontWeight, display]; }""",
    )
    assert style[0].strip('"').startswith(f"{served.url}/s/")
    assert style[1:] == ["400", "inline-block"]  # which no line of the link goes under
    assert page.inner_text(".printed").startswith("Impreso el ")


def test_a_conversation_prints_without_the_controls(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/", color_scheme="dark"))
    ask(page, QUESTION)
    page.emulate_media(media="print")
    assert page.is_visible("#latest .card")
    colors = page.eval_on_selector_all(
        "#latest .asked, #latest .answer > p, #latest .words, #latest .from",
        """all => all.map(one => getComputedStyle(one).color.match(/\\d+/g))
        .map(parts => Math.max(...parts.map(Number)))""",
    )
    assert len(colors) >= 4
    assert max(colors) < 130  # dark ink, whatever the screen has
    for selector in ("#composer", "#tools", "#leave", ".copy"):
        assert not page.is_visible(selector), selector


def test_leaving_a_statement(served: Serving, open_page: OpenPage) -> None:
    page = open_page(f"{served.url}/s/dpd-stance.en", strict=False)
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.weather.gov/")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_the_twin_is_one_click_away_at_the_same_place(
    served: Serving, open_page: OpenPage, javascript: bool
) -> None:
    one = citation(served)
    address = f"{served.url}/s/{one['statement']}?q={one['start']}-{one['end']}&lang=es"
    page = open_page(address, java_script_enabled=javascript)
    assert page.get_attribute(".text", "lang") == "en"
    page.click(".actions >> text=Leerlo en español")
    page.wait_for_selector(".text[lang=es] mark")
    assert "911" in page.inner_text("mark >> nth=0")
    page.click(".actions >> text=Leerlo en inglés")
    page.wait_for_selector(".text[lang=en] mark")
    assert page.url.startswith(f"{served.url}/s/{one['statement']}?")
    assert page.get_attribute("html", "lang") == "es"


def test_a_text_that_has_changed_since_says_so_in_view(
    served: Serving, open_page: OpenPage
) -> None:
    one = citation(served)
    fresh = served.get(f"/s/{one['statement']}?q={one['start']}-{one['end']}")[1]
    link = re.search(r'class="permanent" href="([^"#]*)', fresh)
    assert link is not None
    old = re.sub(r"\?d=[0-9a-f]{8}", "?d=00000000", link[1].replace("&amp;", "&"))
    page = open_page(f"{served.url}{old}&lang=es")
    changed = page.inner_text(".changed")
    assert changed.startswith("Este texto ha cambiado desde que se hizo el enlace.")
    assert "siguen ahí" in changed
    assert marked(page) == one["quote"]


def test_without_javascript_the_chat_page_says_what_can_be_done(
    served: Serving, open_page: OpenPage
) -> None:
    page = open_page(f"{served.url}/?lang=es", java_script_enabled=False)
    assert "Para hacer preguntas se necesita JavaScript" in page.inner_text("#welcome")
    page.click("#welcome noscript a")
    assert page.locator(".shelf li").count() >= 8
    page.click(".shelf a >> nth=0")
    page.wait_for_selector(".statement .text")
    assert page.is_visible(".statement .text")


@pytest.fixture
def host(served: Serving) -> Iterator[str]:
    """Another site that shows the chat in a frame, at the origin that the settings allow."""

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            embed = "?embed=1" if self.path == "/embed" else ""
            body = f"<title>City</title><iframe src='{served.url}/{embed}' width=400 height=700>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    try:
        server = ThreadingHTTPServer(("127.0.0.1", 8123), Host)
    except OSError:
        pytest.skip("port 8123 is taken here")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield "http://127.0.0.1:8123"
    server.shutdown()
    thread.join()
    server.server_close()


def test_embedded_in_a_site_that_may(host: str, open_page: OpenPage) -> None:
    page = open_page(f"{host}/embed", strict=False)
    frame = page.frame_locator("iframe")
    frame.locator("body[data-ready]").wait_for()
    frame.locator("#question textarea").fill(QUESTION)
    frame.locator("#question textarea").press("Enter")
    frame.locator("#latest .card").first.wait_for()
    frame.locator("#latest a.open").first.click()
    frame.locator("#source mark").first.wait_for()


def test_leaving_from_inside_a_frame_leaves_the_page_around_it_too(
    host: str, open_page: OpenPage
) -> None:
    page = open_page(f"{host}/embed", strict=False)
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    frame = page.frame_locator("iframe")
    frame.locator("body[data-ready]").wait_for()
    frame.locator("#leave").click()
    page.wait_for_url("https://www.weather.gov/")


def test_not_framed_without_being_asked_for(host: str, open_page: OpenPage) -> None:
    page = open_page(f"{host}/plain", strict=False)
    page.wait_for_timeout(800)
    assert page.frame_locator("iframe").locator("#welcome").count() == 0


def test_screenshots_of_statements(served: Serving, open_page: OpenPage, shots: Path) -> None:
    for name, viewport in (
        ("phone", {"width": 390, "height": 844}),
        ("desktop", {"width": 1280, "height": 800}),
    ):
        for scheme, language in (("light", "es"), ("dark", "en")):
            for path in ("s/", f"s/community-meeting-2024-02-20.{language}?q=2873-3000", "nothing"):
                page = open_page(
                    f"{served.url}/{path}",
                    strict=False,
                    viewport=viewport,
                    color_scheme=scheme,
                    locale=language,
                )
                label = re.split(r"[/?]", path)[-2 if "?" in path else 0] or "list"
                page.screenshot(path=shots / f"{name}-{scheme}-{language}-{label}.png")
    assert len(list(shots.glob("*-nothing.png"))) == 4
