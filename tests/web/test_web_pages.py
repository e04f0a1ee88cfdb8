"""The application's pages, headers, doors and endpoints, asked over HTTP."""

from __future__ import annotations

import asyncio
import html
import logging
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from made import PARKING_EN, PARKING_ES, write_corpus
from starlette.testclient import TestClient

from assistant.settings import Settings, Site
from assistant.web.doors import LARGEST_BODY, Doorkeeper, Doors, is_served
from assistant.web.pages import create_app
from index.building import build_release

HOSTILE = """---
id: hostile
title: "<script>alert('title')</script>"
kind: press_release
issuer: '"><img src=x onerror=alert(1)>'
date: 2024-01-02
source_url: https://city.example/a"onmouseover="alert(1)
---
Plain words first. `<script>alert('text')</script>` stays text. Press `<a
href="javascript:alert(1)" onclick="alert(2)">here</a>` and `{{ labels }}` or `${value}`.
"""


@pytest.fixture(scope="module")
def settings(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("pages")
    files = {"parking.en.md": PARKING_EN, "parking.es.md": PARKING_ES, "hostile.md": HOSTILE}
    made = Settings(
        corpus_dir=write_corpus(folder / "corpus", files),
        index_dir=folder / "index",
        embedding_model=str(tiny_model),
        questions_per_minute=1000,
        questions_per_minute_address=100_000,
    )
    build_release(made)
    return made


def make_app(settings: Settings) -> FastAPI:
    """The application, made inside an event loop: else Gradio makes loops and leaves them open."""

    async def make() -> FastAPI:
        return create_app(settings, Site())

    return asyncio.run(make())


@pytest.fixture(scope="module")
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(make_app(settings)) as one:
        until = time.monotonic() + 120
        while one.get("/readyz").status_code != 200 and time.monotonic() < until:
            time.sleep(0.1)
        yield one


def ask(client: TestClient, question: Any, language: Any = None, history: Any = None) -> Any:
    return client.post("/gradio_api/run/ask", json={"data": [question, language, history]})


# ---- Pages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "name"), [("en", "In Their Words"), ("es", "En sus palabras")]
)
def test_the_chat_page_is_there_in_both_languages(
    client: TestClient, language: str, name: str
) -> None:
    answer = client.get(f"/?lang={language}")
    assert answer.status_code == 200
    assert f"<title>{name}</title>" in answer.text
    assert f'<html lang="{language}"' in answer.text
    assert answer.headers["content-language"] == language
    assert client.get("/", headers={"Accept-Language": language}).text == answer.text


DIGEST = """---
title: Night parking, told by a newspaper
kind: digest
language: en
---
Prepared summary of a news report: according to it, nobody may park at night.
"""


@pytest.mark.parametrize(
    ("files", "promised", "not_promised"),
    [
        ({"a.md": PARKING_EN}, ["quoted word for word", "palabra por palabra"], ["summaries"]),
        (
            {"a.md": DIGEST},
            ["summaries, prepared from news", "not the officials", "No son sus palabras exactas"],
            ["word for word", "own words", "palabra por palabra", "propias palabras", "actually"],
        ),
        (
            {"a.md": PARKING_EN, "b.md": DIGEST},
            ["word for word", "summaries prepared", "palabra por palabra", "resúmenes preparados"],
            ["own words", "propias palabras"],
        ),
        (None, ["word for word", "summaries prepared"], ["own words", "propias palabras"]),
    ],
    ids=["own words", "summaries", "both", "nothing published"],
)
def test_the_first_screen_promises_what_the_statements_are(
    tiny_model: Path,
    tmp_path: Path,
    files: dict[str, str] | None,
    promised: list[str],
    not_promised: list[str],
) -> None:
    made = Settings(
        corpus_dir=write_corpus(tmp_path / "corpus", files),
        index_dir=tmp_path / "index",
        embedding_model=str(tiny_model),
    )
    if files:
        build_release(made)
    with TestClient(make_app(made)) as one:
        page = one.get("/?lang=es")
        assert page.status_code == 200
        welcome = page.text.split('class="tagline"')[1].split("<noscript>")[0]
    assert [words for words in promised if words not in welcome] == []
    assert [words for words in not_promised if words in welcome] == []


def test_911_is_called_with_one_press_on_the_first_screen(client: TestClient) -> None:
    page = client.get("/").text
    for name in ("Call 911", "Llamar al 911"):
        assert page.count(f'href="tel:911" aria-label="{name}">911</a>') == 1


def test_no_other_host_is_named_in_the_chat_page(client: TestClient) -> None:
    hosts = set(re.findall(r"https?://([\w.-]+)", client.get("/").text))
    assert hosts <= {"www.weather.gov"}  # the quick exit


def test_statements_are_listed_once_in_the_readers_language(client: TestClient) -> None:
    english, spanish = client.get("/s/?lang=en").text, client.get("/s/?lang=es").text
    assert "Night parking" in english
    assert "Estacionamiento nocturno" not in english
    assert "Estacionamiento nocturno" in spanish


def test_a_statement_with_its_words_marked_without_javascript(client: TestClient) -> None:
    page = client.get("/s/parking.en?q=15-40").text
    marked = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", page))
    from index.release import current

    index_dir = client.app.state.settings.index_dir  # type: ignore[attr-defined]
    text = current(index_dir).statements["parking.en"].text
    assert html.unescape(marked) == text[15:40]
    assert '<mark id="15-40">' in page


def test_a_text_that_has_changed_says_so(client: TestClient) -> None:
    page = client.get("/s/parking.en?d=00000000&q=15-40&lang=es").text
    assert "Este texto ha cambiado desde que se hizo el enlace." in page
    assert "<mark" not in page


def test_the_record_is_told_in_the_readers_language(client: TestClient) -> None:
    for path, other in (("/s/parking.en?lang=es", "City of"), ("/s/parking.es?lang=en", "Ciudad")):
        facts = client.get(path).text.split('<dl class="facts">')[1].split("</dl>")[0]
        assert ("Ciudad de Riverbend" in facts) is (other != "Ciudad")
        assert other not in facts
    own = client.get("/s/parking.en?lang=en").text
    assert "City of Riverbend" in own


def test_a_speaker_and_the_source_are_told_in_the_readers_language(client: TestClient) -> None:
    from assistant.web.library import Library
    from assistant.web.reader import Way
    from assistant.web.statement_page import view_of
    from index.statement import Kind, Reports, SpeakerRole, Statement, Translation, Turn

    class Shelf(Library):
        def __init__(self, *statements: Statement) -> None:
            from assistant.versions import Versions

            self.statements = {one.id: one for one in statements}
            self.versions = Versions(self.statements)
            self._sentences = {}

    def version(id_: str, language: Any, name: str, note: str, **more: Any) -> Statement:
        text = "Words.\n\nMore of them."
        turn = Turn(0, len(text), name, SpeakerRole.OFFICIAL)
        return Statement(
            id_, id_, text, language, kind=Kind.DIGEST, reports=Reports.REMARK,
            source_note=note, turns=(turn,), **more,
        )  # fmt: skip

    english = version("a", "en", "Ann Lee, Chief", "Prepared from news")
    spanish = version(
        "b", "es", "Ann Lee, jefa", "Preparado de una noticia",
        translation_of="a", translation=Translation.PREPARED,
    )  # fmt: skip
    view = view_of(english, Shelf(english, spanish), Way("", "es"), None)
    assert "Ann Lee, jefa" in view.notes[0]
    assert ("De dónde viene", "Preparado de una noticia") in view.facts
    assert view.blocks[0].turn is not None
    assert view.speaker(view.blocks[0].turn) == "Ann Lee, jefa"
    assert view.statement.text == english.text
    alone = view_of(english, Shelf(english), Way("", "es"), None)
    assert "Ann Lee, Chief" in alone.notes[0]


def test_a_line_above_the_words_says_whose_they_are(client: TestClient) -> None:
    for path in ("/s/parking.en?q=15-40&lang=es", "/s/parking.en?q=15-40&lang=es&part=1"):
        page = client.get(path).text
        assert page.count('class="whence"') == 1
        above = page[: page.index("<mark")]
        line = above[above.index('class="whence"') :]
        assert "orden · 1 de mayo de 2023 · en inglés, original · Ciudad de Riverbend" in line
        assert line.count("<p") == 1  # the paragraph of the words, and no other
    assert 'class="whence"' not in client.get("/s/parking.en").text


def test_the_language_switch_leads_to_the_same_words_in_that_language(client: TestClient) -> None:
    page = client.get("/s/parking.es?q=30-50&lang=es").text
    hrefs = dict(re.findall(r'<a href="([^"]*)" lang="e[ns]" hreflang="(e[ns])"', page))
    english, spanish = (html.unescape(one) for one in sorted(hrefs, key=hrefs.__getitem__))
    assert english.startswith("/s/parking.en?d=")
    assert "lang=en" in english
    assert spanish.startswith("/s/parking.es?")
    assert "<mark" in client.get(english).text
    # Somebody who reads the other version on purpose is not led away from it.
    read = client.get("/s/parking.es?lang=en").text
    assert 'href="/s/parking.es?lang=es"' in read
    assert 'href="/s/parking.es?lang=en" lang="en"' in read


def test_an_unknown_statement_is_told_with_what_to_do(client: TestClient) -> None:
    page = client.get("/s/nothing?lang=en").text
    assert "There is no such statement here" in page
    assert "ask about its matter" in page
    assert '<a href="/?lang=en">Ask a question</a>' in page
    assert "ask about its matter" not in client.get("/nothing?lang=en").text


def test_a_part_of_a_statement_for_the_panel_is_no_whole_page(client: TestClient) -> None:
    part = client.get("/s/parking.en?part=1&lang=es").text
    assert part.lstrip().startswith("<article")
    assert "<h3" in part
    assert "<h1" not in part


def test_the_permanent_link_takes_no_conversation_away(client: TestClient) -> None:
    page, part = (
        re.findall(r'<a class="permanent"[^>]*>', client.get(f"/s/parking.en?q=15-40{more}").text)
        for more in ("", "&part=1")
    )
    assert len(page) == len(part) == 1
    assert "target" not in page[0]
    assert 'target="_blank" rel="noopener"' in part[0]


def test_hostile_text_is_shown_as_text(client: TestClient) -> None:
    for path in ("/s/hostile", "/s/hostile?part=1", "/s/"):
        page = client.get(path).text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt;" in page
        assert not re.search(r"<[^>]*\son\w+=", page)
        assert not re.search(r"""(href|src)=["']?javascript:""", page)
    page = client.get("/s/hostile").text
    assert "javascript:alert(1)" in html.unescape(page)
    assert "{{ labels }}" in page
    links = re.findall(r'<a href="(https://city\.example[^"]*)"', page)
    assert links == ["https://city.example/a&#34;onmouseover=&#34;alert(1)"]


@pytest.mark.parametrize(
    "path", ["/s/nothing", "/s/../../etc/passwd", "/s/%2e%2e%2fapp.py", "/s/parking.en%00"]
)
def test_what_is_not_a_statement_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept-Language": "es"})
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert '<html lang="es"' in answer.text


@pytest.mark.parametrize(
    "path", ["//evil.example/x", "///evil.example", "/\\evil.example/x", "/\t/evil.example"]
)
def test_no_link_of_a_page_leads_to_another_host(client: TestClient, path: str) -> None:
    # Browsers read a backslash as a slash and leave tabs out (URL Standard, 4.4).
    page = _raw(client, path)
    switches = re.findall(r'<a href="([^"]*)" lang="e[ns]" hreflang', page)
    assert len(switches) == 2
    for href in switches:
        assert re.fullmatch(r"/[\w%][^\\\s]*", href), href


def test_the_language_switch_keeps_to_the_page(client: TestClient) -> None:
    page = client.get("/s/a%3Fb%23c?d=1&lang=en").text
    assert 'href="/s/a%3Fb%23c?d=1&amp;lang=es"' in page


def _raw(client: TestClient, path: str) -> str:
    """The page at a path that an HTTP client would tidy up first."""
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "GET", "path": path, "root_path": "", "scheme": "http",
        "query_string": b"", "headers": [(b"host", b"testserver")], "server": ("testserver", 80),
        "client": ("192.0.2.1", 1), "http_version": "1.1", "raw_path": path.encode(),
    }  # fmt: skip
    asyncio.run(client.app(scope, receive, send))  # type: ignore[arg-type]
    return b"".join(one.get("body", b"") for one in sent).decode()


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").text == "ok"
    ready = client.get("/readyz").json()
    assert ready["ready"]
    assert re.fullmatch(r"\d{8}T\d{9}Z-[0-9a-f]{8}", ready["release"])


# ---- The endpoint ----------------------------------------------------------------------------

FIELDS = {
    "id", "status", "reason", "language", "understood", "text", "notices", "approved", "as_of",
    "release", "citations", "related", "contact",
}  # fmt: skip


def test_ask_is_the_only_documented_endpoint(client: TestClient) -> None:
    info = client.get("/gradio_api/info").json()
    assert list(info["named_endpoints"]) == ["/ask"]
    assert info["unnamed_endpoints"] == {}
    names = [one["parameter_name"] for one in info["named_endpoints"]["/ask"]["parameters"]]
    assert names == ["question", "language", "history"]
    assert "exact quotes" in info["named_endpoints"]["/ask"]["description"]


def test_ask_gives_the_answer_as_the_contract_has_it(client: TestClient) -> None:
    answer = ask(client, "When may vehicles be parked on Main Street?").json()["data"][0]
    assert set(answer) == FIELDS
    later = ask(
        client, "¿Y cuánto cuesta?", "es", [{"role": "user", "content": "the parking permit"}]
    )
    assert later.json()["data"][0]["language"] == "es"


@pytest.mark.parametrize(
    "history",
    [[{"role": "system", "content": "x"}], ["text"], {"role": "user"}, [{"role": "user"}]],
)
def test_a_history_that_is_none_is_refused_politely(client: TestClient, history: Any) -> None:
    answer = ask(client, "parking?", None, history)
    assert answer.status_code == 500
    assert "Esa solicitud no se puede leer" in answer.json()["error"]


@pytest.mark.parametrize("question", [None, 5, {"a": 1}, ["x"], "", "\x00", "x" * 100_000])
def test_any_question_gets_a_clear_answer(client: TestClient, question: Any) -> None:
    answer = ask(client, question)
    assert answer.status_code == 200
    assert answer.json()["data"][0]["status"] == "refused"


def test_gradio_remembers_no_session(client: TestClient) -> None:
    chat = next(
        one["id"]
        for one in client.get("/config").json()["dependencies"]
        if one["api_name"] != "ask" and len(one["inputs"]) == 3
    )
    body = {"fn_index": chat, "session_hash": "abc", "data": ["canary parking?", [], "en"]}
    answer = client.post("/gradio_api/run/predict", json=body)
    assert "canary" in answer.text
    holder = client.app.state.gradio.state_holder  # type: ignore[attr-defined]
    assert not holder.session_data
    assert "canary" not in repr(vars(holder["abc"]))


def test_the_chat_shows_hostile_questions_as_text(client: TestClient) -> None:
    chat = next(
        one["id"]
        for one in client.get("/config").json()["dependencies"]
        if one["api_name"] != "ask" and len(one["inputs"]) == 3
    )
    typed = "<img src=x onerror=alert(1)> ${value} {{ 7*7 }} parking on Main Street?"
    body = {"fn_index": chat, "session_hash": "abc", "data": [typed, "no conversation", "xx"]}
    shown = client.post("/gradio_api/run/predict", json=body).json()["data"][0]
    assert "<img" not in shown
    body["data"] = [typed, [], "xx"]
    shown = client.post("/gradio_api/run/predict", json=body).json()["data"][0]
    assert "&lt;img src=x onerror=alert(1)&gt; ${value} {{ 7*7 }}" in shown
    assert "<img" not in shown


@pytest.mark.parametrize("path", ["run/ask", "run/predict", "call/ask", "queue/join"])
@pytest.mark.parametrize(
    "content",
    [b'{"data": "canary"}', b'{"canary": 1}', b'["canary"]', b'{"data": ["canary"', b"canary"],
)
def test_a_request_that_cannot_be_read_is_not_repeated(
    client: TestClient, path: str, content: bytes
) -> None:
    headers = {"content-type": "application/json"}
    answer = client.post(f"/gradio_api/{path}", content=content, headers=headers)
    assert answer.status_code >= 400
    assert "canary" not in answer.text


def test_no_logger_is_told_what_is_asked(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even where somebody turns every logger of every library on."""
    with caplog.at_level(logging.DEBUG):
        ask(client, "quetzalcanary: when may vehicles be parked on Main Street?")
        ask(client, "quetzalcanary", None, [{"role": "user", "content": "quetzalcanary"}])
        ask(client, {"quetzalcanary": 1}, "quetzalcanary", "quetzalcanary")
        client.post("/gradio_api/run/predict", json={"data": ["quetzalcanary"], "fn_index": 0})
        event = client.post("/gradio_api/call/ask", json={"data": ["quetzalcanary", None, None]})
        client.get(f"/gradio_api/call/ask/{event.json()['event_id']}")
    ours = [one for one in caplog.records if one.name != "httpx"]  # the client of this test
    assert "quetzalcanary" not in " ".join(one.getMessage() for one in ours)


# ---- Doors and rules -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/gradio_api/file=/etc/passwd"),
        ("GET", "/gradio_api/file/etc/passwd"),
        ("GET", "/gradio_api/proxy=https://example.org"),
        ("POST", "/gradio_api/upload"),
        ("GET", "/gradio_api/deep_link?session_hash=a"),
        ("GET", "/gradio_api/runs"),
        ("POST", "/gradio_api/run-history/connect"),
        ("POST", "/gradio_api/component_server"),
        ("POST", "/gradio_api/process_recording"),
        ("POST", "/gradio_api/vibe-edit"),
        ("GET", "/gradio_api/vibe-code"),
        ("GET", "/gradio_api/heartbeat/a"),
        ("GET", "/gradio_api/token"),
        ("POST", "/gradio_api/stream/a"),
        ("GET", "/monitoring"),
        ("POST", "/login"),
        ("GET", "/svelte/../../../routes.py"),
        ("GET", "/assets/../index.html"),
        ("GET", "/assets/%2e%2e/index.html"),
        ("GET", "/static/../../routes.py"),
        ("GET", "/docs"),
        ("GET", "/openapi.json"),
        ("PUT", "/gradio_api/run/ask"),
        ("POST", "/gradio_api/call/reply"),
        ("GET", "/staff"),
        ("GET", "/admin"),
        ("GET", "/sign-in"),
    ],
)
def test_nothing_else_is_served(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code in (404, 405)
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_every_file_of_the_chat_page_is_served(client: TestClient) -> None:
    page = client.get("/").text
    for path in re.findall(r'(?:src|href)="(/(?:look|assets)/[^"]+)"', page):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["/", "/s/", "/s/parking.en", "/nothing", "/healthz", "/gradio_api/info"]
)
def test_the_rules_go_with_every_answer(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    script = policy.split("script-src")[1].split(";")[0]
    assert "unsafe" not in script
    assert "http" not in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_a_request_that_fails_is_said_without_its_message(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """A function that does not exist: Gradio raises, and names what was sent."""
    answer = client.post("/gradio_api/run/predict", json={"data": ["x"], "fn_index": 31_415_926})
    assert answer.status_code == 500
    assert "A request failed: KeyError at" in caplog.text
    assert "31415926" not in caplog.text + answer.text
    assert "Traceback" not in caplog.text


def test_a_failure_of_our_own_pages_is_a_page() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise RuntimeError("canary")

    async def page(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 500, "headers": []})
        await send({"type": "http.response.body", "body": b"sorry"})

    door = Doorkeeper(app, Doors(), refuse=lambda _request, _status, _text: page)
    answer = TestClient(door).get("/s/")
    assert (answer.status_code, answer.text) == (500, "sorry")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_body_that_is_too_large_is_refused(client: TestClient) -> None:
    answer = client.post("/gradio_api/run/ask", content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413


def test_a_body_that_does_not_say_its_length_is_cut_off() -> None:
    received: list[int] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (message := await receive())["type"] == "http.request" and message["more_body"]:
            received.append(len(message["body"]))

    async def endless() -> dict[str, Any]:
        return {"type": "http.request", "body": b"x" * 65_536, "more_body": True}

    async def send(message: Any) -> None:
        raise AssertionError("nothing is sent")

    scope = {"type": "http", "method": "POST", "path": "/gradio_api/run/ask", "headers": []}
    door = Doorkeeper(app, Doors(), refuse=lambda *_: app)
    asyncio.run(door(scope, endless, send))
    assert sum(received) <= LARGEST_BODY


@pytest.mark.parametrize(
    ("method", "path", "served"),
    [
        ("GET", "/", True),
        ("HEAD", "/", True),
        ("GET", "/gradio_api/queue/data", True),
        ("GET", "/assets/Index-abc_1.js", True),
        ("GET", "/assets/a/b.js", False),
        ("GET", "/gradio_api/run/ask", False),
        ("DELETE", "/gradio_api/run/ask", False),
        ("GET", "/s", True),
        ("GET", "/sx", False),
    ],
)
def test_doors(method: str, path: str, served: bool) -> None:
    assert is_served(method, path) is served


@pytest.mark.parametrize(
    "path", ["/", "/s/", "/s/parking.en?q=15-40", "/s/nothing", "/healthz", "/readyz", "/nothing"]
)
def test_head_answers_like_get_without_a_body(client: TestClient, path: str) -> None:
    got, head = client.get(path), client.head(path)
    assert head.status_code == got.status_code
    assert head.content == b""
    assert dict(head.headers) == dict(got.headers)
    assert "text/html" not in got.headers["content-type"] or "<html" in got.text


# ---- Other settings --------------------------------------------------------------------------


def test_embedding_only_where_it_is_allowed(settings: Settings) -> None:
    allowed = settings.model_copy(update={"embed_origins": "https://city.example, https://*.gov"})
    with TestClient(make_app(allowed)) as one:
        framed, plain = one.get("/?embed=1").headers, one.get("/").headers
        assert (
            "frame-ancestors https://city.example https://*.gov"
            in framed["content-security-policy"]
        )
        assert "x-frame-options" not in framed
        assert "frame-ancestors 'none'" in plain["content-security-policy"]
        assert plain["x-frame-options"] == "DENY"
        assert 'class="chat embedded"' in one.get("/?embed=1").text


def test_links_inside_a_frame_stay_in_it(settings: Settings) -> None:
    allowed = settings.model_copy(update={"embed_origins": "https://city.example"})
    with TestClient(make_app(allowed)) as one:
        seen: set[str] = set()
        for path in ("/?embed=1", "/s/?embed=1", "/s/parking.en?embed=1", "/s/none?embed=1"):
            page = one.get(path).text
            for link in re.findall(r'<a [^>]*href="/[^>]*>', page):
                href = html.unescape(re.search(r'href="([^"]*)"', link)[1])  # type: ignore[index]
                assert "embed=1" in href or "target" in link, link
                assert one.get(href).status_code == 200 or "/s/none" in href
                seen.add(href.split("?")[0])
        assert {"/", "/s/", "/s/parking.es"} <= seen


@pytest.mark.parametrize("prefix", ["", "/assistant"])
def test_below_a_path_whether_the_proxy_takes_it_off_or_not(
    settings: Settings, prefix: str
) -> None:
    below = settings.model_copy(update={"root_path": "/assistant"})
    with TestClient(make_app(below)) as one:
        page = one.get(f"{prefix}/?lang=es")
        assert page.status_code == 200
        for path in re.findall(r'(?:src|href)="(/[^"?]*)', page.text):
            assert path.startswith("/assistant/"), path
            assert (
                one.get(path.removeprefix("/assistant") if not prefix else path).status_code == 200
            )
        assert 'window.location.origin+"/assistant"' in page.text
        assert one.get(f"{prefix}/gradio_api/info").status_code == 200
        assert "/assistant/s/parking.en?d=" in one.get(f"{prefix}/s/").text


def test_limits_are_said_in_both_languages(settings: Settings) -> None:
    tight = settings.model_copy(update={"questions_per_minute_address": 4})
    with TestClient(make_app(tight)) as one:
        first = ask(one, "When may vehicles be parked?")
        assert first.status_code == 200
        second = ask(one, "When may vehicles be parked?")
        assert "Many questions are coming from your network" in second.json()["error"]
        assert "llegan muchas preguntas desde su red" in second.json()["error"]


def test_a_limit_names_911_first_and_keeps_the_question_in_the_box(settings: Settings) -> None:
    danger = "me esta pegando mi marido"
    tight = settings.model_copy(update={"questions_per_minute_address": 4})
    with TestClient(make_app(tight)) as one:
        ask(one, "When may vehicles be parked?")
        said = ask(one, danger).json()["error"]
        assert said.index("llame al 911") < said.index("Many questions are coming")
        chat = next(
            each["id"]
            for each in one.get("/config").json()["dependencies"]
            if each["api_name"] != "ask" and len(each["inputs"]) == 3
        )
        body = {"fn_index": chat, "session_hash": "abc", "data": [danger, [], "es"]}
        shown, conversation, box = one.post("/gradio_api/run/predict", json=body).json()["data"]
        assert shown.index('href="tel:911" aria-label="Llamar al 911"') < shown.index(
            "unos segundos"
        )
        assert (conversation, box) == ([], danger)
        body["data"] = ["Parking?", [], "es"]
        shown, _, box = one.post("/gradio_api/run/predict", json=body).json()["data"]
        assert "tel:911" not in shown
        assert box == "Parking?"


def test_https_is_kept_to_where_it_is_served(settings: Settings) -> None:
    secure = settings.model_copy(update={"public_url": "https://ask.city.example"})
    with TestClient(make_app(secure)) as one:
        assert "max-age" in one.get("/").headers["strict-transport-security"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EMBED_ORIGINS", "city.example"),
        ("EMBED_ORIGINS", "https://a.example; script-src *"),
        ("ROOT_PATH", "assistant"),
        ("ROOT_PATH", '/a"b'),
        ("PORT", "70000"),
        ("PUBLIC_URL", "ftp://x"),
    ],
)
def test_impossible_settings_are_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    from assistant.settings import read_settings
    from index.errors import SettingsError

    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(SettingsError, match=f"ASSISTANT_{name}"):
        read_settings()
