"""The chat in a real browser: asking, citations, language, leaving, clearing, waiting."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import OpenPage, answered, ask, ready

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route
    from serving import Serving

pytestmark = pytest.mark.browser

SPANISH = "Si llamo al 911, ¿me van a reportar con migración?"
ENGLISH = "Can the police ask about my immigration status?"


def in_view(page: Page, selector: str) -> bool:
    """Whether the middle of the top of an element can be seen: nothing covers it."""
    script = """(selector) => {
        const element = document.querySelector(selector);
        const box = element.getClientRects()[0];
        const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return element === at || element.contains(at);
    }"""
    return bool(page.evaluate(script, selector))


def test_a_spanish_question_is_answered_and_its_words_are_shown_in_place(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/", locale="es-MX"))
    assert page.title() == "En sus palabras"
    text = ask(page, SPANISH)
    assert "no reportaría a las personas que llamen al 911" in text
    assert "resumen preparado" in text
    quote = page.inner_text("#latest .card .words")
    page.click("#latest .card a.open")
    page.wait_for_selector("#source mark")
    marked = page.eval_on_selector_all(
        "#source mark", "all => all.map(m => m.textContent).join('')"
    )
    assert marked == quote
    assert in_view(page, "#source mark")
    assert page.inner_text("#source .title")


def test_a_digest_has_no_quotation_marks(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/"))
    ask(page, ENGLISH)
    for words in page.locator("#latest .digest .words").all_inner_texts():
        assert words[0] not in '“«"'
    assert page.locator("#latest blockquote").count() == 0


@pytest.mark.parametrize("example", range(6))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_example_question_is_answered(served: Serving, language: str, example: int) -> None:
    import yaml
    from serving import ROOT

    site = yaml.safe_load((ROOT / "corpus" / "site.yaml").read_text("utf-8"))
    answer = served.ask(site["example_questions"][language][example], language)
    assert answer["status"] == "answered"
    assert answer["language"] == language


def test_an_example_is_asked_with_one_press(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es"))
    answered(page, lambda: page.click(".examples.only-es button >> nth=1"))
    assert page.inner_text("#latest .asked").endswith("estatus migratorio?")
    assert not page.is_visible("#welcome")


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_javascript_nothing_is_shown_that_does_nothing(
    served: Serving, open_page: OpenPage, language: str
) -> None:
    page = open_page(f"{served.url}/?lang={language}", java_script_enabled=False)
    assert page.locator("button:visible, #examples-heading:visible").count() == 0
    assert page.is_hidden("a.skip")
    page.click(".welcome noscript a")
    assert page.url.endswith(f"/s/?lang={language}")


def test_switching_the_language_changes_the_page_and_keeps_the_conversation(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    ask(page, ENGLISH)
    answer = page.inner_text("#latest .answer > p >> nth=0")
    english = page.inner_text("body")
    page.click("[data-lang=es]")
    assert page.url.endswith("?lang=es")
    assert page.title() == "En sus palabras"
    assert page.get_attribute("html", "lang") == "es"
    assert page.get_attribute("#question textarea", "placeholder") == "Escriba su pregunta"
    assert page.get_attribute("#question textarea", "aria-label") == "Su pregunta"
    assert page.inner_text("#send") == "Preguntar"
    assert page.get_attribute("#leave", "title").startswith("Sale de inmediato")
    assert page.inner_text("#latest .answer > p >> nth=0") == answer
    spanish = page.inner_text("body")
    for label in (
        "Ask",
        "Clear the conversation",
        "Print",
        "Leave this page",
    ):
        assert label in english
        assert label not in spanish
    # What stands on the cards of an answer stays in its language, as all of it.
    assert "Copy with its source" in spanish
    assert "Copiar con su fuente" not in spanish
    page.reload()
    assert ready(page).title() == "En sus palabras"
    page.click("[data-lang=en]")
    assert page.get_attribute(".brand a", "href") == "/?lang=en"  # which begins anew


@pytest.mark.parametrize(("locale", "shown"), [("es-US", "es"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_first_guess_is_the_browsers(
    served: Serving, open_page: OpenPage, locale: str, shown: str
) -> None:
    page = ready(open_page(f"{served.url}/", locale=locale))
    page.wait_for_timeout(300)  # Gradio sets the language of the document late
    assert page.get_attribute("html", "lang") == shown
    assert page.is_visible(f".examples.only-{shown}")


def test_no_gradio_word_is_in_another_language(served: Serving, open_page: OpenPage) -> None:
    """With an English browser, a Spanish page has no English word that can be seen or heard."""
    page = ready(open_page(f"{served.url}/?lang=es", locale="en-US"))
    ask(page, SPANISH)
    texts = page.inner_text("body") + " ".join(
        page.eval_on_selector_all(
            "[aria-label], [title], [placeholder], [alt]",
            """all => all.filter(e => e.checkVisibility()).flatMap(e =>
              ['aria-label', 'title', 'placeholder', 'alt'].map(n => e.getAttribute(n) ?? ''))""",
        )
    )
    english = r"\b(the|your|submit|clear|copy|send|loading|error|ask)\b"
    assert not re.search(english, texts.lower())


def test_a_follow_up_leans_on_the_conversation_and_earlier_answers_stay(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/"))
    ask(page, "If I call 911, will they report me to immigration?")
    first = page.inner_text("#latest .answer > p >> nth=0")
    ask(page, "And in Spanish?")
    assert page.inner_text("#earlier .answer > p >> nth=0") == first
    assert page.locator("#earlier .turn").count() == 1
    assert page.get_attribute("#latest .answer", "lang") == "es"


def test_clearing_takes_everything_away(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/"))
    ask(page, "Zanzibar 911 report me to immigration?")
    page.click("#latest .card a.open")
    page.wait_for_selector("#source mark")
    page.click("#clear")
    page.wait_for_selector("#welcome", state="visible")
    page.wait_for_function("!document.querySelector('#latest .turn')")
    assert "Zanzibar" not in page.content()
    assert not page.is_visible("#source")
    assert page.evaluate("document.activeElement.closest('#question') !== null")
    sent = []
    page.on("request", lambda request: sent.append(request.post_data or ""))
    ask(page, "And in Spanish?")
    assert "Zanzibar" not in "".join(sent)


@pytest.mark.parametrize("how", ["button", "shift"])
def test_leaving_at_once(served: Serving, open_page: OpenPage, how: str) -> None:
    page = ready(open_page(f"{served.url}/", strict=False))
    plain = "<title>Weather</title>"
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body=plain))
    ask(page, ENGLISH)
    if how == "button":
        page.click("#leave")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url("https://www.weather.gov/")
    page.go_back()
    assert "immigration status" not in page.inner_text("body").replace(
        "Can the police ask about my immigration status?",
        "",  # it is an example question too
    )
    assert page.url in ("about:blank", f"{served.url}/")


def test_typing_capitals_does_not_leave(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/"))
    page.click("#question textarea")
    for letter in "ICE":
        page.keyboard.press(f"Shift+{letter}")
    assert page.input_value("#question textarea") == "ICE"


def test_copying_a_quote_with_its_source(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/", permissions=["clipboard-read", "clipboard-write"]))
    ask(page, ENGLISH)
    page.click("#latest .card .copy >> nth=0")
    page.wait_for_selector("#latest .copy[data-said]")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert page.inner_text("#latest .card .words >> nth=0") in copied
    assert f"{served.url}/s/" in copied
    assert page.inner_text("#latest cite >> nth=0") in copied


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x" * 10_000, "too long"),
        ("\u200b\x07\u202e", "question in words"),
        ("🙂🙂🙂", "question in words"),
        ("<img src=x onerror=alert(1)>", "question in words"),
        ("Est-ce que la police travaille avec les agents de l'immigration ?", "English or Spanish"),
    ],
)
def test_bad_input_gets_a_clear_sentence(
    served: Serving, open_page: OpenPage, typed: str, said: str
) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    assert said in ask(page, typed)
    assert page.locator("#latest img, #latest script").count() == 0


def test_an_empty_question_is_not_sent(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es"))
    page.fill("#question textarea", "   ")
    for press in (lambda: page.click("#send"), lambda: page.keyboard.press("Enter")):
        press()
        page.wait_for_selector("#unsent", state="visible")
        assert "escriba una pregunta" in page.inner_text("#unsent")
        assert "escriba una pregunta" in page.inner_text("#announce")
        assert page.is_visible("#welcome .examples.only-es")
        assert page.locator(".turn").count() == 0
    assert "911" in ask(page, SPANISH)
    assert page.is_hidden("#unsent")


def test_what_is_too_long_stays_in_the_box(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    long = "Can the police ask about my status? " * 300
    assert "too long" in ask(page, long)
    assert page.input_value("#question textarea") == long
    assert len(page.inner_text("#latest .asked")) < 1400
    assert "911" in ask(page, "If I call 911, will they report me to immigration?")
    assert page.input_value("#question textarea") == ""


def test_a_lost_connection_is_said_in_the_pages_language(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/?lang=es", strict=False))
    page.route("**/gradio_api/run/**", lambda route: route.abort())
    page.fill("#question textarea", SPANISH)
    page.keyboard.press("Enter")
    page.wait_for_selector("#pending [data-state=failed]", state="visible")
    assert page.inner_text("#pending .notice").startswith("Su pregunta no llegó")
    assert page.is_hidden("#pending .waiting")  # its dot too
    page.unroute("**/gradio_api/run/**")
    assert page.input_value("#question textarea") == SPANISH
    assert "911" in answered(page, lambda: page.click("#send"))


def test_clearing_while_an_answer_is_on_its_way(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/"))
    held: list[Route] = []
    page.route("**/gradio_api/run/**", lambda route: held.append(route), times=1)  # noqa: PLW0108
    page.fill("#question textarea", "Zanzibar 911 report me to immigration?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#pending", state="visible")
    page.click("#clear")
    held[0].continue_()
    page.wait_for_timeout(1000)
    assert page.is_visible("#welcome")
    assert "Zanzibar" not in page.content()
    assert page.input_value("#question textarea") == ""


def test_the_panel_follows_the_language_and_shows_the_twin(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    ask(page, ENGLISH)
    page.click("#latest .card a.open >> nth=0")
    page.wait_for_selector("#source mark")
    page.click("[data-lang=es]")
    page.wait_for_selector("#source .actions >> text=Leerlo en español")
    page.click("#source .actions a.within")
    page.wait_for_selector("#source .text[lang=es] mark")
    assert in_view(page, "#source mark")


@pytest.mark.parametrize(
    ("language", "summary", "document"),
    [("en", "The summary", "The document"), ("es", "El resumen", "El documento")],
)
def test_the_panel_calls_a_summary_a_summary(
    served: Serving, open_page: OpenPage, language: str, summary: str, document: str
) -> None:
    page = ready(open_page(f"{served.url}/?lang={language}"))
    ask(page, {"en": ENGLISH, "es": SPANISH}[language])
    page.click("#latest .card a.open >> nth=0")
    assert page.inner_text("#source-heading") == summary  # before it is loaded, too
    page.wait_for_selector("#source mark")
    assert page.get_by_role("dialog", name=summary, exact=True).is_visible()
    order = '<article class="statement"><a class="within" href="/s/x">x</a></article>'
    page.route("**/s/**", lambda route: route.fulfill(body=order))
    page.click("#source .actions a.within")
    page.wait_for_selector("#source .statement:not(.digest)")
    assert page.inner_text("#source-heading") == document


def test_on_a_phone_the_document_covers_the_page_and_closes(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/?lang=es", viewport={"width": 390, "height": 844}))
    ask(page, SPANISH)
    page.click("#latest .card a.open >> nth=0")
    page.wait_for_selector("#source mark")
    box = page.locator("#source").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (390, 844)
    page.keyboard.press("Escape")
    assert not page.is_visible("#source")
    assert page.evaluate("document.activeElement.classList.contains('open')")


def test_closing_the_document_takes_no_focus_from_what_comes_next(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/"))
    ask(page, ENGLISH)
    page.click("#latest .card a.open >> nth=0")
    page.wait_for_selector("#source mark")
    page.evaluate(
        """() => new Promise(told => {
          document.getElementById('source').addEventListener('close', () => setTimeout(told));
          document.getElementById('close').click();
          document.querySelector('#question textarea').focus(); })"""
    )
    assert page.evaluate("document.activeElement.closest('#question') !== null")


def test_the_document_stays_open_when_the_window_is_turned(
    served: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{served.url}/", viewport={"width": 1000, "height": 600}))
    ask(page, ENGLISH)
    page.click("#latest .card a.open >> nth=0")
    page.wait_for_selector("#source mark")
    for width, height in ((600, 1000), (1000, 600)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_selector("#source:modal" if width < 900 else "#source:not(:modal)")
        page.wait_for_selector("#source mark")
        page.wait_for_timeout(200)
        assert page.is_visible("#source mark")
        assert page.get_attribute("body", "data-source") == "open"


def test_leaving_while_a_document_covers_the_page(served: Serving, open_page: OpenPage) -> None:
    page = ready(
        open_page(f"{served.url}/?lang=es", strict=False, viewport={"width": 390, "height": 844})
    )
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    ask(page, SPANISH)
    page.click("#latest .card a.open >> nth=0")
    page.wait_for_selector("#source mark")
    page.click("#source .leave")
    page.wait_for_url("https://www.weather.gov/")


def test_what_a_client_can_ask_of_the_page(served: Serving, open_page: OpenPage) -> None:
    """Nothing is kept in the browser: no cookie, no storage, no question in an address."""
    page = ready(open_page(f"{served.url}/"))
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    ask(page, "quetzalcanary: will they report me to immigration?")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    assert not any("quetzalcanary" in address for address in addresses)


def test_screenshots(served: Serving, open_page: OpenPage, shots: Path) -> None:
    """Every page, both languages, phone and desktop, light and dark: to be looked at."""
    sizes = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
    for name, viewport in sizes.items():
        for scheme, language in (("light", "es"), ("dark", "en")):
            page = open_page(
                f"{served.url}/?lang={language}", viewport=viewport, color_scheme=scheme
            )
            ready(page)
            page.screenshot(path=shots / f"{name}-{scheme}-{language}-start.png")
            ask(page, SPANISH if language == "es" else ENGLISH)
            page.wait_for_timeout(150)
            page.screenshot(path=shots / f"{name}-{scheme}-{language}-answer.png")
            page.click("#latest .card a.open >> nth=0")
            page.wait_for_selector("#source mark")
            page.screenshot(path=shots / f"{name}-{scheme}-{language}-source.png")
    assert len(list(shots.glob("*-source.png"))) >= 4
