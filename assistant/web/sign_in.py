"""Signing in and out: a signed cookie that expires, and pages for a role.

Nothing here is served without a users file.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from fastapi import APIRouter, Form, Request
from itsdangerous import BadSignature, URLSafeTimedSerializer
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.responses import HTMLResponse, RedirectResponse, Response

from assistant.web import labels
from assistant.web.limits import Full, RateLimit, Waiting, hidden, network
from assistant.web.reader import reader_language
from assistant.web.users import Role, User, Users, read_users

if TYPE_CHECKING:
    from assistant.messages import Text

COOKIE = "assistant-session"
LASTS_S = 8 * 3600
ATTEMPTS_PER_MINUTE, ATTEMPTS_AT_ONCE = 1.0, 5  # from one address
_NAME_PER_MINUTE, _NAME_AT_ONCE = 5.0, 20  # at one name: wide, so that nobody can lock others out
# A password check takes a core for a moment and 64 MiB: residents' questions need both more.
_CHECKS_AT_ONCE, _CHECKS_WAITING = 1, 20
_LONGEST_COOKIE = 1024  # characters; the longest name makes some 500, and it may be compressed

Show = Callable[..., HTMLResponse]
PAGES = {Role.STAFF: labels.STAFF_PAGE, Role.ADMIN: labels.ADMIN_PAGE}
ROLES = {Role.STAFF: labels.STAFF_ROLE, Role.ADMIN: labels.ADMIN_ROLE}


class Sessions:
    """Signed cookies that name a user; one that was signed out is refused until it expires.

    The signature covers the user's password hash too: a new password ends old sessions.
    """

    def __init__(self, file: Path, *, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock
        self._ended: dict[str, float] = {}
        read_users(file)

    @property
    def users(self) -> Users:
        """Who may sign in at this moment.

        Raises:
            UsersError: the file cannot be used any more.
        """
        return read_users(self._file)

    def begin(self, user: User) -> str:
        """The value of a new session's cookie."""
        claim = Claim(name=user.name, id=secrets.token_urlsafe(12))
        return str(self._signer(user).dumps(claim.model_dump()))

    def user(self, cookie: str | None) -> User | None:
        """Who a cookie belongs to; None where it is forged, old or signed out."""
        claim = self._claimed(cookie)
        user = self.users.named(claim.name) if claim else None
        if cookie is None or claim is None or user is None:
            return None
        try:
            self._signer(user).loads(cookie, max_age=LASTS_S)
        except BadSignature:
            return None
        return None if claim.id in self._ended else user

    def end(self, cookie: str | None) -> None:
        """Refuse a session from now on."""
        now = self._clock()
        self._ended = {id_: at for id_, at in self._ended.items() if now - at < LASTS_S}
        if self.user(cookie) and (claim := self._claimed(cookie)):
            self._ended[claim.id] = now

    def _signer(self, user: User) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer([self.users.key], salt=f"session {user.hash}")

    def _claimed(self, cookie: str | None) -> Claim | None:
        """What a cookie says, its signature not looked at."""
        if cookie is None or len(cookie) > _LONGEST_COOKIE:
            return None
        _, token = URLSafeTimedSerializer("not checked").loads_unsafe(cookie)
        try:
            return Claim.model_validate(token)
        except ValidationError:
            return None


class Claim(BaseModel):
    """What a session's cookie says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    id: str


def sign_in_routes(file: Path, show: Show, *, root: str, is_https: bool) -> APIRouter:
    """The pages ``/sign-in``, ``/sign-out``, ``/staff`` and ``/admin``.

    ``show`` makes a page out of a template and values.

    Raises:
        UsersError: the users file cannot be used.
    """
    sessions = Sessions(file)
    attempts = RateLimit(ATTEMPTS_PER_MINUTE, ATTEMPTS_AT_ONCE)
    at_name = RateLimit(_NAME_PER_MINUTE, _NAME_AT_ONCE)
    checks = Waiting(_CHECKS_AT_ONCE, _CHECKS_WAITING)
    router = APIRouter(include_in_schema=False)

    def form(
        request: Request, text: Text | None = None, status: int = 200, **values: object
    ) -> Response:
        return show(request, "sign_in.html", status=status, problem=text, values=values)

    @router.get("/sign-in")
    def ask_who(request: Request) -> Response:
        return form(request)

    @router.post("/sign-in")
    async def sign_in(
        request: Request, name: str = Form(max_length=64), password: str = Form(max_length=1000)
    ) -> Response:
        address = network(request.client.host if request.client else "")
        if not (attempts.allows(hidden(address)) and at_name.allows(hidden(name))):
            return form(request, labels.SIGN_IN_LATER, 429, minutes=ATTEMPTS_AT_ONCE)
        try:
            with checks.place() as turn:
                async with turn:
                    user = await anyio.to_thread.run_sync(sessions.users.check, name, password)
        except Full:
            return form(request, labels.SIGN_IN_BUSY, 503)
        if user is None:
            return form(request, labels.WRONG_SIGN_IN, 401)
        lang = reader_language(request)
        response = RedirectResponse(f"{root}/{user.role}?lang={lang}", status_code=303)
        response.set_cookie(
            COOKIE,
            sessions.begin(user),
            max_age=LASTS_S,
            path=root or "/",
            secure=is_https,
            httponly=True,
            samesite="strict",
        )
        return response

    @router.post("/sign-out")
    def sign_out(request: Request) -> Response:
        sessions.end(request.cookies.get(COOKIE))
        response = RedirectResponse(f"{root}/sign-in?lang={reader_language(request)}", 303)
        response.delete_cookie(COOKIE, path=root or "/")
        return response

    for role in Role:
        _add_page(router, role, sessions, show, root)
    return router


def _add_page(router: APIRouter, role: Role, sessions: Sessions, show: Show, root: str) -> None:
    @router.get(f"/{role}")
    def page(request: Request) -> Response:
        user = sessions.user(request.cookies.get(COOKIE))
        if user is None:
            return RedirectResponse(f"{root}/sign-in?lang={reader_language(request)}", 303)
        if not user.role.may_open(role):
            return show(request, "message.html", status=403, text=labels.NOT_YOUR_PAGE)
        return show(request, "role.html", user=user, role=ROLES[user.role], heading=PAGES[role])
