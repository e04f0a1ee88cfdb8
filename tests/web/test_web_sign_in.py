"""Signing in, and that nothing of it is there without a users file."""

from __future__ import annotations

import asyncio
import base64
import stat
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from typer.testing import CliRunner

from assistant.cli import app as command_line
from assistant.errors import UsersError
from assistant.settings import Settings, Site
from assistant.web.pages import create_app
from assistant.web.sign_in import COOKIE, LASTS_S, Sessions
from assistant.web.users import Role, Users, read_users, with_user, write_users
from index.settings import IndexSettings

PASSWORD = "a long enough password"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "users.yaml"
    write_users(path, with_user(path, "ana", Role.STAFF, PASSWORD))
    write_users(path, with_user(path, "luis", Role.ADMIN, PASSWORD[::-1]))
    return path


@pytest.fixture
def client(file: Path, small_index: IndexSettings) -> Iterator[TestClient]:
    settings = Settings(**small_index.model_dump(), users_file=file)
    with TestClient(make_app(settings), follow_redirects=False) as one:
        yield one


def make_app(settings: Settings) -> FastAPI:
    async def make() -> FastAPI:
        return create_app(settings, Site())

    return asyncio.run(make())


def sign_in(client: TestClient, name: str, password: str) -> int:
    answer = client.post("/sign-in", data={"name": name, "password": password})
    return answer.status_code


def test_passwords_are_kept_as_argon2_hashes_in_a_private_file(file: Path) -> None:
    text = file.read_text()
    assert PASSWORD not in text
    assert text.count("$argon2id$") == 2
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_who_has_signed_in_sees_the_page_of_their_role(client: TestClient) -> None:
    assert client.get("/staff").headers["location"].startswith("/sign-in")
    assert sign_in(client, "ana", PASSWORD) == 303
    page = client.get("/staff?lang=es")
    assert page.status_code == 200
    assert "Sesión de ana (personal)" in page.text
    assert client.get("/admin").status_code == 403


def test_an_administrator_may_open_both(client: TestClient) -> None:
    assert sign_in(client, "luis", PASSWORD[::-1]) == 303
    assert client.get("/admin").status_code == client.get("/staff").status_code == 200


@pytest.mark.parametrize(
    ("name", "password"), [("ana", "wrong"), ("nobody", PASSWORD), ("luis", PASSWORD), ("", "x")]
)
def test_a_wrong_name_and_a_wrong_password_look_the_same(
    client: TestClient, name: str, password: str
) -> None:
    answer = client.post("/sign-in", data={"name": name, "password": password})
    assert answer.status_code in (401, 422)
    assert COOKIE not in client.cookies
    if name:
        assert "The name or the password is not right." in answer.text


def test_the_cookie_is_for_this_site_and_no_script(client: TestClient) -> None:
    answer = client.post("/sign-in", data={"name": "ana", "password": PASSWORD})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert f"max-age={LASTS_S}" in cookie


def test_attempts_are_slowed_down(client: TestClient) -> None:
    codes = [sign_in(client, "ana", "wrong") for _ in range(6)]
    assert codes == [401] * 5 + [429]
    assert sign_in(client, "ana", PASSWORD) == 429


def test_a_household_with_ipv6_has_one_number_of_attempts(
    file: Path, small_index: IndexSettings
) -> None:
    app = make_app(Settings(**small_index.model_dump(), users_file=file))
    addresses = [f"2001:db8:1:2::{number}" for number in range(1, 7)] + ["2001:db8:1:3::1"]

    def codes() -> Iterator[int]:
        for address in addresses:
            client = TestClient(app, client=(address, 50_000), follow_redirects=False)
            yield sign_in(client, "ana", "wrong")

    assert list(codes()) == [401] * 5 + [429, 401]


def test_passwords_are_checked_one_at_a_time_and_a_flood_is_turned_away(
    file: Path, small_index: IndexSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(Settings(**small_index.model_dump(), users_file=file))
    inside: list[int] = []
    most: list[int] = []

    def slow(_users: Users, name: str, password: str) -> None:
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.02)
        inside.pop()

    monkeypatch.setattr(Users, "check", slow)

    async def scene() -> list[int]:
        codes: list[int] = []

        async def attempt(number: int) -> None:
            transport = httpx.ASGITransport(app, client=(f"192.0.2.{number}", 1))
            async with httpx.AsyncClient(transport=transport, base_url="http://here") as one:
                form = {"name": f"name{number}", "password": "wrong"}
                codes.append((await one.post("/sign-in", data=form)).status_code)

        async with anyio.create_task_group() as group:
            for number in range(40):
                group.start_soon(attempt, number)
        return codes

    codes = asyncio.run(scene())
    assert max(most) == 1
    assert set(codes) == {401, 503}
    assert codes.count(401) >= 21


def test_a_cookie_of_no_possible_length_is_not_unpacked(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import itsdangerous.url_safe

    unpacked: list[int] = []
    decompress = zlib.decompress

    def unpack(packed: bytes, *_: Any) -> bytes:
        unpacked.append(len(packed))
        return decompress(packed)

    monkeypatch.setattr(itsdangerous.url_safe.zlib, "decompress", unpack)
    sessions = Sessions(file)
    bomb = base64.urlsafe_b64encode(zlib.compress(b" " * 4_000_000, 9)).decode().strip("=")
    assert len(bomb) > 4000
    assert sessions.user(f".{bomb}.x.y") is None
    assert unpacked == []
    longest = with_user(file, "ñ" * 64, Role.STAFF, PASSWORD)
    write_users(file, longest)
    user = longest.named("ñ" * 64)
    assert user is not None
    assert sessions.user(sessions.begin(user)) == user


@pytest.mark.parametrize(
    "form",
    [
        {"name": "ana", "password": "canary secret " * 100},
        {"name": "canary" * 20, "password": PASSWORD},
        {"password": "canary secret"},
    ],
)
def test_a_form_that_is_refused_is_not_repeated(client: TestClient, form: dict[str, str]) -> None:
    answer = client.post("/sign-in?lang=es", data=form)
    assert answer.status_code == 422
    assert "canary" not in answer.text
    assert "formulario" in answer.text


@pytest.mark.parametrize("path", ["/sign-in", "/staff", "/admin", "/nothing", "/sign-out"])
def test_pages_for_staff_are_never_framed(
    file: Path, small_index: IndexSettings, path: str
) -> None:
    settings = Settings(
        **small_index.model_dump(), users_file=file, embed_origins="https://city.example"
    )
    with TestClient(make_app(settings), follow_redirects=False) as client:
        assert sign_in(client, "ana", PASSWORD) == 303
        headers = client.get(f"{path}?embed=1").headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        framed = client.get("/s/?embed=1").headers["content-security-policy"]
        assert "frame-ancestors https://city.example" in framed


def test_after_signing_out_the_old_cookie_is_worth_nothing(client: TestClient) -> None:
    sign_in(client, "ana", PASSWORD)
    old = client.cookies[COOKIE]
    assert client.post("/sign-out").status_code == 303
    client.cookies.set(COOKIE, old)
    assert client.get("/staff").status_code == 303


def test_signing_out_takes_a_form_not_a_link(client: TestClient) -> None:
    sign_in(client, "ana", PASSWORD)
    assert client.get("/sign-out").status_code in (404, 405)
    assert client.get("/staff").status_code == 200


ELSEWHERE = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://testserver.evil.example"},
    {"Origin": "null"},
]


@pytest.mark.parametrize("headers", ELSEWHERE)
def test_no_other_site_can_sign_its_visitors_in_or_out(
    client: TestClient, headers: dict[str, str]
) -> None:
    form = {"name": "luis", "password": PASSWORD[::-1]}
    answer = client.post("/sign-in?lang=es", data=form, headers=headers)
    assert answer.status_code == 403
    assert "otro sitio" in answer.text
    assert COOKIE not in client.cookies
    assert sign_in(client, "ana", PASSWORD) == 303
    assert client.post("/sign-out", headers=headers).status_code == 403
    assert client.get("/staff").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://ask.city.example"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://testserver"},
        {"Origin": "https://testserver"},  # a proxy before us speaks HTTPS
        {"Origin": "https://ask.city.example"},  # and may give us another name than its own
    ],
)
def test_our_own_forms_are_taken(
    file: Path, small_index: IndexSettings, headers: dict[str, str]
) -> None:
    settings = Settings(
        **small_index.model_dump(), users_file=file, public_url="https://ask.city.example/words"
    )
    with TestClient(make_app(settings), follow_redirects=False) as client:
        form = {"name": "ana", "password": PASSWORD}
        assert client.post("/sign-in", data=form, headers=headers).status_code == 303


@pytest.mark.parametrize("cookie", [None, "", "x", "a.b.c", "eyJuYW1lIjoiYW5hIn0.x.y", "é"])
def test_a_forged_cookie_is_nobodys(file: Path, cookie: str | None) -> None:
    assert Sessions(file).user(cookie) is None


def test_a_session_ends(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import itsdangerous.timed

    sessions = Sessions(file)
    ana = read_users(file).named("ana")
    assert ana is not None
    cookie = sessions.begin(ana)
    assert sessions.user(cookie) == ana
    now = itsdangerous.timed.time.time()
    monkeypatch.setattr(itsdangerous.timed.time, "time", lambda: now + LASTS_S + 5)
    assert sessions.user(cookie) is None


def test_a_new_password_ends_old_sessions_and_another_key_ends_all(file: Path) -> None:
    sessions = Sessions(file)
    users = read_users(file)
    ana, luis = users.named("ana"), users.named("luis")
    assert ana is not None
    assert luis is not None
    of_ana, of_luis = sessions.begin(ana), sessions.begin(luis)
    write_users(file, with_user(file, "ana", Role.STAFF, "another long password"))
    assert sessions.user(of_ana) is None
    assert sessions.user(of_luis) == luis
    write_users(file, Users(key="k" * 40, users=read_users(file).users))
    assert sessions.user(of_luis) is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "cannot be read"),
        ("users: []", "key"),
        ("key: short", "key"),
        (f"key: {'k' * 40}\nusers:\n- {{name: a, role: boss, hash: $argon2id$x}}", "role"),
        (f"key: {'k' * 40}\nusers:\n- {{name: a, role: staff, hash: plain}}", "hash"),
    ],
)
def test_a_damaged_file_is_named_and_its_secrets_are_not(
    tmp_path: Path, content: str, why: str
) -> None:
    path = tmp_path / "users.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(UsersError, match=why) as caught:
        read_users(path)
    assert str(path) in str(caught.value)
    assert "plain" not in str(caught.value)


def test_a_missing_file_is_named_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(UsersError, match="python -m assistant user add"):
        read_users(tmp_path / "none.yaml")


def test_users_are_added_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "users.yaml"
    typed = f"{PASSWORD}\n{PASSWORD}\n"
    arguments = ["user", "add", "eva", "--role", "admin", "--file", str(path)]
    result = CliRunner().invoke(command_line, arguments, input=typed)
    assert result.exit_code == 0, result.output
    found = read_users(path).check("eva", PASSWORD)
    assert found is not None
    assert found.role is Role.ADMIN


def test_a_short_password_or_an_odd_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsersError, match="12 characters"):
        with_user(tmp_path / "u", "eva", Role.STAFF, "short")
    with pytest.raises(UsersError, match="letters"):
        with_user(tmp_path / "u", "e v a", Role.STAFF, PASSWORD)
    assert not (tmp_path / "u").exists()
