"""The web application: the chat, the pages of statements, signing in, and how they are served."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

import gradio as gr
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from assistant.dates import spelled
from assistant.messages import KINDS, Text, say
from assistant.web import labels
from assistant.web.answers import both_languages
from assistant.web.chat import chat_blocks
from assistant.web.desk import Desk
from assistant.web.document import ChatDocument, read_boot
from assistant.web.doors import Doorkeeper, Doors
from assistant.web.forgetting import forget_visitors
from assistant.web.live import LiveAssistant
from assistant.web.reader import PARAMETER, Way
from assistant.web.rendering import render
from assistant.web.sign_in import sign_in_routes
from assistant.web.sources import page_of, read_pointer
from assistant.web.statement_page import view_of
from assistant.web.theme import gradio_theme, variables
from assistant.web.wording import Wording
from index.errors import IndexingError
from index.statement import LANGUAGES, Language

if TYPE_CHECKING:
    from assistant.settings import Settings, Site
    from assistant.web.library import Library

FOLLOW_S = 2.0  # between two looks at which release is published
_LOOK = ("page.css", "chat.js", "gradio.js", "every.js", "statement.js", "mark.svg")
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Look:
    """The stylesheet and scripts of the pages, in memory: no file is opened for a request."""

    content: dict[str, bytes]
    version: str

    @classmethod
    def read(cls) -> Look:
        """Read them, the theme's colors before the stylesheet."""
        folder = files("assistant.web") / "static"
        content = {name: (folder / name).read_bytes() for name in _LOOK}
        content["page.css"] = variables().encode() + content["page.css"]
        total = hashlib.sha256(b"\0".join(content.values()))
        return cls(content, total.hexdigest()[:12])


class Pages:
    """Makes HTML responses, in the language of whoever asks."""

    def __init__(self, settings: Settings, site: Site, look: Look) -> None:
        self.root = settings.root_path
        self._site = site
        self._look = look

    def show(
        self, request: Request, template: str, *, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """A template as a page; it is told what every page needs."""
        way = Way.of(request, self.root)
        language, root = way.language, way.root
        common: dict[str, Any] = {
            "is_chat": False,
            "language": language,
            "embedded": way.embedded,
            "site": self._site,
            "root": root,
            "look": f"{root}/look",
            "version": self._look.version,
            "home": way.to("/"),
            "every": way.to("/s/"),
            "in_language": self.in_language(request),
        }
        return HTMLResponse(
            render(template, **common | values),
            status_code=status,
            headers={"content-language": language, "vary": "accept-language"},
        )

    def in_language(self, request: Request) -> dict[Language, str]:
        """The address of the same page in each language."""
        return {one: self._switched(request, one) for one in LANGUAGES}

    def _switched(self, request: Request, language: Language) -> str:
        """The address of the same page in a language."""
        # One slash only at the beginning: browsers read two as the name of another host.
        path = percent_encoded(request.scope["path"].removeprefix(self.root)).lstrip("/")
        query = request.url.include_query_params(**{PARAMETER: language}).query
        return f"{self.root}/{path}?{query}"

    def message(
        self, request: Request, status: int, text: Text, more: Text | None = None
    ) -> HTMLResponse:
        """A page that says one thing, and perhaps what can be done about it."""
        return self.show(request, "message.html", status=status, text=text, more=more)


def create_app(settings: Settings, site: Site) -> FastAPI:
    """The application; the live release is opened in the background when it is started.

    Raises:
        UsersError: the users file cannot be used.
    """
    look = Look.read()
    pages = Pages(settings, site, look)
    live = LiveAssistant(settings, site)
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=_lifespan)
    app.state.settings, app.state.site, app.state.look, app.state.live = settings, site, look, live
    _add_errors(app, pages)
    _add_health(app, live)
    _add_look(app, look)
    _add_statements(app, pages, live)
    is_https = settings.public_url.startswith("https://")
    if settings.users_file:
        app.include_router(
            sign_in_routes(settings.users_file, pages.show, root=pages.root, is_https=is_https)
        )

    @app.get("/")
    async def chat(request: Request) -> Response:
        way = Way.of(request, pages.root)
        document: ChatDocument = app.state.document
        wording = await asyncio.to_thread(_wording, live)
        return HTMLResponse(
            document.html(way.language, way.embedded, wording),
            headers={
                "content-security-policy": document.boot.policy,
                "content-language": way.language,
                "vary": "accept-language",
            },
        )

    _mount_chat(app, Desk(live, settings), settings, site)
    origins = tuple(one.strip() for one in settings.embed_origins.split(",") if one.strip())
    host = urlsplit(settings.public_url).netloc.lower()
    doors = Doors(origins, is_https, settings.root_path, host)
    app.add_middleware(Doorkeeper, doors=doors, refuse=pages.message)
    return app


def _wording(live: LiveAssistant) -> Wording:
    """Whose words the answers will be; the first screen is there without a release, too."""
    try:
        return live.library().wording
    except IndexingError:
        return Wording.of(())


def _mount_chat(app: FastAPI, desk: Desk, settings: Settings, site: Site) -> None:
    """Put Gradio behind our own pages, with everything off that would record or report."""
    blocks = chat_blocks(desk, settings, site)
    gr.mount_gradio_app(
        app,
        blocks,
        path="",
        footer_links=[],
        run_history=False,  # Gradio would keep questions in the browser's storage
        show_error=False,
        max_file_size=0,
        ssr_mode=False,
        enable_monitoring=False,
        mcp_server=False,
        pwa=False,
        theme=gradio_theme(),
    )
    gradio = app.routes[-1].app  # type: ignore[attr-defined]
    forget_visitors(gradio, blocks)
    gradio.add_exception_handler(RequestValidationError, _unreadable)
    app.state.gradio = gradio


async def _unreadable(_request: Request, _error: Exception) -> Response:
    """The answer to a request of no known form; what was sent is not repeated."""
    return JSONResponse({"detail": both_languages(labels.BAD_REQUEST)}, status_code=422)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    state = app.state
    boot = await read_boot(state.gradio, state.settings.root_path)
    root = state.settings.root_path
    state.document = ChatDocument(
        boot, state.settings, state.site, f"{root}/look", state.look.version
    )
    following = asyncio.create_task(_follow(state.live))
    yield
    following.cancel()


async def _follow(live: LiveAssistant) -> None:
    """Look for another release time and again, so that nobody's question is the first to.

    After a rollback the text that was taken back is answered from no longer than that.
    """
    while True:
        await asyncio.to_thread(live.follow)
        await asyncio.sleep(FOLLOW_S)


def _add_errors(app: FastAPI, pages: Pages) -> None:
    @app.exception_handler(StarletteHTTPException)
    async def not_served(request: Request, error: StarletteHTTPException) -> Response:
        text = labels.NO_SUCH_PAGE if error.status_code in (404, 405) else labels.WENT_WRONG
        return pages.message(request, error.status_code, text)

    @app.exception_handler(RequestValidationError)
    async def not_read(request: Request, _error: RequestValidationError) -> Response:
        # FastAPI's own answer repeats what was sent: here, a password.
        return pages.message(request, 422, labels.BAD_FORM)

    @app.exception_handler(IndexingError)
    async def no_release(request: Request, _error: IndexingError) -> Response:
        return pages.message(request, 503, labels.WENT_WRONG)


def _add_health(app: FastAPI, live: LiveAssistant) -> None:
    @app.get("/healthz")
    async def healthz() -> Response:
        return PlainTextResponse("ok")

    @app.get("/readyz")
    async def readyz() -> Response:
        live.follow()
        content = {"ready": live.is_ready, "release": live.release}
        return JSONResponse(content, status_code=200 if live.is_ready else 503)


def _add_look(app: FastAPI, look: Look) -> None:
    @app.get("/look/{name}")
    async def part_of_the_look(name: str, request: Request) -> Response:
        if name not in look.content:
            raise HTTPException(404)
        is_current = request.url.query == look.version
        caching = "public, max-age=31536000, immutable" if is_current else "no-cache"
        return Response(
            look.content[name],
            media_type=_TYPES[name.rpartition(".")[2]],
            headers={"cache-control": caching},
        )


def _add_statements(app: FastAPI, pages: Pages, live: LiveAssistant) -> None:
    @app.get("/s")
    @app.get("/s/")
    def shelf(request: Request) -> Response:
        shelf = _shelf(live.library(), Way.of(request, pages.root))
        return pages.show(request, "statements.html", shelf=shelf)

    @app.get("/s/{id_:path}")
    def statement(request: Request, id_: str, d: str = "", q: str = "", part: str = "") -> Response:
        library = live.library()
        found = library.statements.get(id_)
        if found is None:
            more = labels.NO_SUCH_STATEMENT_MORE
            return pages.message(request, 404, labels.NO_SUCH_STATEMENT, more)
        way = Way.of(request, pages.root)
        view = view_of(found, library, way, read_pointer(q, d or None))
        in_language = pages.in_language(request) | view.switch
        is_part = part == "1"  # of the chat page, below its own headings
        template = "article.html" if is_part else "statement.html"
        top = 3 if is_part else 1
        return pages.show(request, template, view=view, top=top, in_language=in_language)


def _shelf(library: Library, way: Way) -> list[dict[str, str]]:
    """Every statement once, in the reader's language where it may be, the newest first."""
    versions, language = library.versions, way.language
    shown = {
        versions.original_id(one): versions.for_reader(one, language)
        for one in library.statements.values()
    }
    by_date = sorted(shown.values(), key=lambda one: one.date.iso if one.date else "", reverse=True)
    return [
        {
            "href": way.to(page_of(one)),
            "title": one.title,
            "language": one.language,
            "about": ", ".join(
                [
                    KINDS[one.kind].of(language),
                    spelled(one.date, language).day
                    if one.date
                    else say(labels.UNDATED_SHORT, language),
                ]
            ),
        }
        for one in by_date
    ]
