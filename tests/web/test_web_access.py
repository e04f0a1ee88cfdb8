"""Everybody can use it: axe-core, keyboard, screen readers, small windows, little motion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from conftest import OpenPage, answered, ask, ready
from serving import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from serving import Serving

pytestmark = pytest.mark.browser

# Development only (.ci/run does it): npm install --prefix .cache/axe --no-save axe-core@4.10.3
AXE = ROOT / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
QUESTIONS = {
    "en": "Can the police ask about my immigration status?",
    "es": "Si llamo al 911, ¿me van a reportar con migración?",
}


@pytest.fixture
def axe() -> str:
    """axe-core's script, where it is installed."""
    if not AXE.is_file():
        pytest.skip(
            "there is no axe-core: npm install --prefix .cache/axe --no-save axe-core@4.10.3"
        )
    return AXE.read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe-core finds, with the rule for the size of targets too, which it has off."""
    script = """async () => {
        const options = {rules: {'target-size': {enabled: true}}};
        return (await axe.run(document, options)).violations.flatMap(
            one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 120)}`)); }"""
    return list(page.evaluate(script))


SIZES = {"desktop": 1280, "phone": 390}


@pytest.mark.parametrize("look", ["light desktop", "dark desktop", "light phone", "dark phone"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_axe_finds_nothing_in_the_chat(
    served: Serving, open_page: OpenPage, axe: str, look: str, language: str
) -> None:
    scheme, size = look.split()
    page = open_page(
        f"{served.url}/?lang={language}",
        viewport={"width": SIZES[size], "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
    )
    ready(page)
    page.wait_for_timeout(200)
    page.evaluate(axe)
    assert violations(page) == []
    ask(page, QUESTIONS[language])
    ask(page, "xyzzy plugh")
    ask(page, QUESTIONS[language])
    assert violations(page) == []
    page.click("#latest a.open >> nth=0")
    page.wait_for_selector("#source mark")
    assert violations(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_other_pages(
    served: Serving, open_page: OpenPage, axe: str, scheme: str, language: str
) -> None:
    meeting = f"s/community-meeting-2024-02-20.{language}?q=10-80&lang={language}"
    changed = f"s/dpd-stance.en?d=00000000&q=10-80&lang={language}"
    for path in (f"s/?lang={language}", meeting, changed, f"nothing?lang={language}"):
        page = open_page(f"{served.url}/{path}", strict=False, color_scheme=scheme, bypass_csp=True)
        page.evaluate(axe)
        assert violations(page) == [], path


def focused(page: Page) -> str:
    """What has the focus, in a few words, and that it can be seen to have it."""
    script = """() => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const name = one.id || one.className || one.tagName;
        const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return (shown ? '' : 'no outline: ') + name;
    }"""
    return str(page.evaluate(script))


def test_the_whole_journey_by_keyboard(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=en"))
    press = page.keyboard.press
    press("Tab")
    assert focused(page) == "skip"
    press("Enter")
    assert page.evaluate("document.activeElement.closest('#question') !== null")
    page.keyboard.type(QUESTIONS["en"])
    answered(page, lambda: press("Enter"))
    assert page.evaluate("document.activeElement.closest('#question') !== null")
    reached = []
    for _ in range(12):
        press("Shift+Tab")
        reached.append(focused(page))
        if reached[-1] == "open":
            break
    assert reached[-1] == "open", reached
    press("Enter")
    page.wait_for_selector("#source mark")
    page.wait_for_function("document.activeElement.id === 'source-text'")
    press("ArrowDown")
    press("Escape")
    page.wait_for_selector("#source", state="hidden")
    assert focused(page) == "open"
    seen = []
    for _ in range(20):
        press("Tab")
        seen.append(focused(page))
        if seen[-1] == "print":
            break
    assert {"copy", "send", "clear", "print"} <= set(seen)
    assert not [one for one in seen if one.startswith("no outline")]


def test_an_example_by_keyboard(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es"))
    for _ in range(12):
        page.keyboard.press("Tab")
        if focused(page) == "example":
            break
    assert focused(page) == "example"
    answered(page, lambda: page.keyboard.press("Enter"))


def test_answers_are_announced(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/?lang=es"))
    page.evaluate(
        """() => { window.said = [];
        const region = document.querySelector('[role=status][aria-live=polite]#announce');
        new MutationObserver(() => said.push(region.textContent)).observe(
          region, {childList: true, characterData: true, subtree: true}); }"""
    )
    ask(page, QUESTIONS["es"])
    said = page.evaluate("window.said")
    assert said[0].startswith("Buscando")
    assert "no reportaría a las personas que llamen al 911" in said[-1]
    assert "Copiar" not in said[-1]
    page.click("#clear")
    assert page.inner_text("#announce") == "La conversación se borró."


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 640)])
def test_it_fits_400_percent_zoom(
    served: Serving, open_page: OpenPage, width: int, height: int
) -> None:
    """1280 x 1024 at 400 % is 320 x 256 (WCAG 2.2, 1.4.10): nothing scrolls sideways."""
    page = ready(open_page(f"{served.url}/?lang=es", viewport={"width": width, "height": height}))
    wide = "document.documentElement.scrollWidth > window.innerWidth"
    assert not page.evaluate(wide)
    ask(page, QUESTIONS["es"])
    assert not page.evaluate(wide)
    assert page.evaluate("document.querySelector('#question textarea').offsetWidth") > 120
    page.click("#latest a.open >> nth=0")
    page.wait_for_selector("#source mark")
    assert not page.evaluate(wide)
    for selector in ("#close", "#source .leave", "#source mark"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= height - 20, selector
    for path in ("/s/?lang=es", "/s/community-meeting-2024-02-20.es", "/nothing"):
        other = open_page(
            served.url + path, strict=False, viewport={"width": width, "height": height}
        )
        assert not other.evaluate(wide), path


def test_reduced_motion_is_respected(served: Serving, open_page: OpenPage) -> None:
    page = ready(open_page(f"{served.url}/", reduced_motion="reduce"))
    moving = page.evaluate(
        """() => { document.getElementById('pending').hidden = false;
        return document.getAnimations({subtree: true}).length; }"""
    )
    assert moving == 0


def test_targets_are_large_enough(served: Serving, open_page: OpenPage) -> None:
    """24 by 24 CSS pixels at least (WCAG 2.2, 2.5.8), on a phone."""
    page = ready(open_page(f"{served.url}/?lang=es", viewport={"width": 390, "height": 844}))
    ask(page, QUESTIONS["es"])
    small = page.eval_on_selector_all(
        "button, a, textarea",
        """all => all.filter(e => e.checkVisibility() && e.className !== 'skip')
        .map(e => [e.textContent, e.getBoundingClientRect()])
        .filter(([, b]) => b.width && (b.width < 24 || b.height < 24)).map(([t]) => t)""",
    )
    assert small == []


PASSWORD = "a long enough password"


@pytest.fixture(scope="module")
def staffed(served: Serving, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """The application with a users file: "ana" is staff, "luis" an administrator."""
    from serving import Serving as Started

    from assistant.web.users import Role, with_user, write_users

    folder = tmp_path_factory.mktemp("staffed")
    file = folder / "users.yaml"
    write_users(file, with_user(file, "ana", Role.STAFF, PASSWORD))
    write_users(file, with_user(file, "luis", Role.ADMIN, PASSWORD))
    one = Started(folder, served.settings | {"ASSISTANT_USERS_FILE": str(file)})
    one.start()
    try:
        one.wait("/healthz")
        yield one
    finally:
        one.stop()


def sign_in(page: Page, name: str, password: str) -> None:
    """Fill the form in and send it, by keyboard."""
    page.fill("input[name=name]", name)
    page.fill("input[name=password]", password)
    page.keyboard.press("Enter")


@pytest.fixture(scope="module")
def session(staffed: Serving, browser: Browser) -> list[Any]:
    """Cookies of an administrator: attempts to sign in are few."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{staffed.url}/admin?lang=en")
    sign_in(page, "luis", PASSWORD)
    page.wait_for_url("**/admin?lang=en")
    found = list(context.cookies())
    context.close()
    return found


@pytest.mark.parametrize("look", ["light en", "light es", "dark en", "dark es"])
def test_axe_finds_nothing_in_the_pages_for_staff(
    staffed: Serving, session: list[Any], open_page: OpenPage, axe: str, look: str
) -> None:
    scheme, language = look.split()
    for path in ("staff", "admin"):
        page = open_page(
            f"{staffed.url}/sign-in?lang={language}", color_scheme=scheme, bypass_csp=True
        )
        page.evaluate(axe)
        assert violations(page) == []
        page.context.add_cookies(session)
        page.goto(f"{staffed.url}/{path}?lang={language}")
        assert page.is_visible("form[action*=sign-out]")
        page.evaluate(axe)
        assert violations(page) == [], path


def test_signing_in_and_out_is_accessible_too(
    staffed: Serving, open_page: OpenPage, axe: str
) -> None:
    page = open_page(f"{staffed.url}/staff?lang=es", strict=False, bypass_csp=True)
    page.wait_for_url("**/sign-in?lang=es")
    sign_in(page, "ana", "wrong, but long")
    page.wait_for_selector("[role=alert]")
    page.evaluate(axe)
    assert violations(page) == []
    sign_in(page, "ana", PASSWORD)
    page.wait_for_url("**/staff?lang=es")
    page.goto(f"{staffed.url}/admin?lang=es")
    assert "Su cuenta no puede abrir esta página" in page.inner_text("h1")
    page.evaluate(axe)
    assert violations(page) == []
    page.goto(f"{staffed.url}/staff?lang=es")
    page.click("form button")
    page.wait_for_url("**/sign-in?lang=es")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_frame(
    served: Serving, open_page: OpenPage, axe: str, scheme: str, language: str
) -> None:
    page = open_page(
        f"{served.url}/?embed=1&lang={language}",
        viewport={"width": 400, "height": 700},
        color_scheme=scheme,
        bypass_csp=True,
    )
    ready(page)
    page.evaluate(axe)
    assert violations(page) == []
    ask(page, QUESTIONS[language])
    assert violations(page) == []
