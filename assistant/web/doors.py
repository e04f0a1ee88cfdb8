"""What may come in and with which rules pages go out: every request passes here first.

Gradio serves more than this application uses (uploads, files, a proxy, run history, code editing):
only the paths listed here reach it. The rules for browsers are as tight as Gradio allows.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from assistant.web import labels
from assistant.web.forgetting import where

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.messages import Text

logger = logging.getLogger(__name__)

LARGEST_BODY = 512 * 1024  # bytes; a question with a long conversation has some 100,000

# Paths of Gradio that the chat page and API clients need. File names are plain names: no client
# can say a path.
_GRADIO = {
    "GET": re.compile(
        r"/(assets|static/(js|img))/[\w-]+(\.[\w-]+)*\.(js|css|svg|png|woff2)"
        r"|/(gradio_api/)?(theme\.css|info|config)"
        r"|/gradio_api/(openapi\.json|startup-events|queue/data|call/ask/[0-9a-f]+)"
        r"|/config"
    ),
    "POST": re.compile(r"/gradio_api/(run/(predict|ask)|queue/join|call/ask)/?"),
}
_OURS = re.compile(r"/|/s(/.*)?|/look/[\w.-]+|/healthz|/readyz|/(staff|admin|sign-in|sign-out)")
_FRAMED = re.compile(r"/|/s(/.*)?")  # what another site may show in a frame, where it is allowed
_OF_OUR_OWN = re.compile(r"/sign-(in|out)")  # forms that only pages of this site may send
_SAFE = ("GET", "HEAD")
_KEEP = "public, max-age=31536000, immutable"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
)
_PERMISSIONS = (
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), "
    "interest-cohort=()"
)


@dataclass(frozen=True, slots=True)
class Doors:
    """Who may frame the chat, and where residents reach it.

    ``is_https``: by HTTPS only; ``root``: the path all is served below; ``host``: the name (and
    port) that the public address has, where one is set.
    """

    embed_origins: tuple[str, ...] = ()
    is_https: bool = False
    root: str = ""
    host: str = ""

    def frame_ancestors(self, *, embedded: bool) -> str:
        """Who may show a page in a frame: nobody, unless embedding is asked for and allowed."""
        if embedded and self.embed_origins:
            return " ".join(self.embed_origins)
        return "'none'"

    def is_from_elsewhere(self, headers: Headers) -> bool:
        """Whether a page of another site makes its visitor's browser send a request.

        Browsers say so (Fetch Metadata; Origin, RFC 6454); what is no browser has no visitor
        whom another site could sign in under a name of its own (login CSRF).
        """
        if site := headers.get("sec-fetch-site"):
            return site not in ("same-origin", "none")
        origin = headers.get("origin")
        if origin is None:
            return False
        # The scheme is not compared: a proxy before us may be the one that speaks HTTPS.
        host = origin.partition("://")[2].lower()
        return not host or host not in (headers.get("host", "").lower(), self.host)


class Doorkeeper:
    """ASGI middleware: turns away what is not served, bounds bodies, sets the rules."""

    def __init__(
        self, app: ASGIApp, doors: Doors, refuse: Callable[[Request, int, Text], ASGIApp]
    ) -> None:
        self.app = app
        self.doors = doors
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            # No WebSocket is served; "lifespan" is no request.
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        path = self._below_root(scope)
        guarded = self._with_rules(scope, send, path)
        method = scope["method"]
        if method == "HEAD" and _OURS.fullmatch(path):
            # Our pages answer GET alone; a copy, since the server looks at its own scope again.
            scope, guarded = {**scope, "method": "GET"}, _without_body(guarded)
        app = self.app
        if not is_served(method, path):
            app = self._refuse(Request(scope), 404, labels.NO_SUCH_PAGE)
        elif _length(scope) > LARGEST_BODY:
            app = self._refuse(Request(scope), 413, labels.TOO_LARGE)
        elif method not in _SAFE and _OF_OUR_OWN.fullmatch(path) and self._is_strange(scope):
            app = self._refuse(Request(scope), 403, labels.FROM_ELSEWHERE)
        await self._answered(app, scope, _bounded(receive), guarded)

    async def _answered(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Run an application; the server, which logs errors with their messages, sees none."""
        has_begun = False

        async def send_on(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await app(scope, receive, send_on)
        except Exception as error:  # noqa: BLE001 (whatever it is, its message may repeat a visitor)
            logger.error("A request failed: %s", where(error))  # noqa: TRY400
            if not has_begun:
                await self._refuse(Request(scope), 500, labels.WENT_WRONG)(scope, receive, send)

    def _is_strange(self, scope: Scope) -> bool:
        return self.doors.is_from_elsewhere(Headers(scope=scope))

    def _below_root(self, scope: Scope) -> str:
        """The path as we know it; a proxy may have left the path below which we are, or not."""
        root, path = self.doors.root, scope["path"]
        if root and (path == root or path.startswith(f"{root}/")):
            path = path.removeprefix(root) or "/"
        scope["root_path"], scope["path"] = root, root + path
        return str(path)

    def _with_rules(self, scope: Scope, send: Send, path: str) -> Send:
        asked = b"embed=1" in scope.get("query_string", b"").split(b"&")
        embedded = asked and _FRAMED.fullmatch(path) is not None
        ancestors = self.doors.frame_ancestors(embedded=embedded)

        async def send_with_rules(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = headers.get("content-security-policy", POLICY)
                headers["content-security-policy"] = f"{policy}; frame-ancestors {ancestors}"
                if ancestors == "'none'":
                    headers["x-frame-options"] = "DENY"
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "same-origin"
                headers["permissions-policy"] = _PERMISSIONS
                headers["cross-origin-opener-policy"] = "same-origin"
                headers["cross-origin-resource-policy"] = "same-origin"
                if self.doors.is_https:
                    headers["strict-transport-security"] = "max-age=31536000"
                # Gradio's files have a digest in their names; nothing else may be kept.
                keeps = message["status"] == 200 and path.startswith("/assets/")
                headers.setdefault("cache-control", _KEEP if keeps else "no-store")
            await send(message)

        return send_with_rules


def is_served(method: str, path: str) -> bool:
    """Whether there is anything behind a path for a method."""
    if _OURS.fullmatch(path):
        return True
    pattern = _GRADIO.get("GET" if method in _SAFE else method)
    return bool(pattern and pattern.fullmatch(path))


def _without_body(send: Send) -> Send:
    """Sends the head of an answer only (RFC 9110, 9.3.2)."""

    async def send_head(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return send_head


def _length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else LARGEST_BODY + 1
    return 0


def _bounded(receive: Receive) -> Receive:
    """The body of a request that does not say its length, cut off where it grows too long."""
    received = 0

    async def receive_bounded() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        return {"type": "http.disconnect"} if received > LARGEST_BODY else message

    return receive_bounded
