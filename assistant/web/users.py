"""Who may sign in: a YAML file of names, roles and password hashes, written by ``user add``."""

from __future__ import annotations

import os
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import yaml
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import UsersError

# A name that nobody has is checked against this, so that it takes as long as one that is there.
_hasher = PasswordHasher()  # Argon2id with the parameters of RFC 9106's second choice
SHORTEST_PASSWORD = 12


class Role(StrEnum):
    """What somebody may open: administrators also what is there for staff."""

    STAFF = "staff"
    ADMIN = "admin"

    def may_open(self, page: Role) -> bool:
        """Whether somebody in this role may open a page that is there for a role."""
        return self is page or self is Role.ADMIN


class User(BaseModel):
    """One person who may sign in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(pattern=r"^[\w.@-]{1,64}$")]
    role: Role
    hash: Annotated[str, Field(pattern=r"^\$argon2id\$")]


class Users(BaseModel):
    """The users file. ``key`` signs sessions: changing it signs everybody out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Annotated[str, Field(min_length=32)]
    users: tuple[User, ...] = ()

    def named(self, name: str) -> User | None:
        """A user by name."""
        return next((user for user in self.users if user.name == name), None)

    def check(self, name: str, password: str) -> User | None:
        """The user whose password this is; None for a wrong name or password, equally slowly."""
        user = self.named(name)
        try:
            right = _hasher.verify(user.hash if user else _nobody(), password)
        except (Argon2Error, InvalidHashError):
            return None
        return user if right else None


def read_users(path: Path) -> Users:
    """Read a users file.

    Raises:
        UsersError: it cannot be read or is damaged; the message says what mends it.
    """
    try:
        return Users.model_validate(yaml.safe_load(path.read_text("utf-8")))
    except FileNotFoundError as error:
        raise UsersError(
            f"There is no users file {path}. Make it: python -m assistant user add NAME"
        ) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsersError(f"The users file {path} cannot be read: {type(error).__name__}") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UsersError(f"The users file {path}: {place or 'the file'}: {first['msg']}") from error


def with_user(path: Path, name: str, role: Role, password: str) -> Users:
    """The users of a file, where there is one, and one more or another password for one of them.

    Raises:
        UsersError: the file is damaged, or the name or the password cannot be used.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise UsersError(f"A password has at least {SHORTEST_PASSWORD} characters.")
    users = read_users(path) if path.exists() else Users(key=secrets.token_urlsafe(48))
    try:
        user = User(name=name, role=role, hash=_hasher.hash(password))
    except ValidationError as error:
        raise UsersError("A name has letters, digits and . _ - @ in it, 64 at the most.") from error
    others = tuple(one for one in users.users if one.name != name)
    return Users(key=users.key, users=(*others, user))


def write_users(path: Path, users: Users) -> None:
    """Write a users file that only its owner may read; whole, or not at all."""
    text = yaml.safe_dump(users.model_dump(mode="json"), sort_keys=False, allow_unicode=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


_nobodys: list[str] = []


def _nobody() -> str:
    if not _nobodys:
        _nobodys.append(_hasher.hash(secrets.token_urlsafe(16)))
    return _nobodys[0]
