"""``python -m assistant user …``: who may sign in to the pages for staff."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import UsersError

app = typer.Typer(help="Who may sign in to the pages for staff.", no_args_is_help=True)


@app.callback()
def _root() -> None:
    """Who may sign in to the pages for staff."""


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    role: Annotated[str, typer.Option(help="staff or admin; admins may open both.")] = "staff",
    file: Annotated[
        Path | None, typer.Option(help="The users file (ASSISTANT_USERS_FILE).")
    ] = None,
) -> None:
    """Add somebody, or give them another password or role; it is asked for.

    A new password ends that person's sessions. The application reads the file at once; its first
    user makes the file, and the application must be started with ASSISTANT_USERS_FILE set to it.
    """
    from assistant.settings import read_settings
    from assistant.web.users import SHORTEST_PASSWORD, Role, with_user, write_users

    try:
        known = Role(role)
    except ValueError as error:
        choices = " or ".join(Role)
        raise typer.BadParameter(f"it is {choices}", param_hint="--role") from error
    path = read_settings(users_file=file).users_file
    if path is None:
        raise UsersError("Say which file: --file USERS.yaml, or set ASSISTANT_USERS_FILE.")
    password = typer.prompt(
        f"Password ({SHORTEST_PASSWORD} characters or more)",
        hide_input=True,
        confirmation_prompt=True,
    )
    write_users(path, with_user(path, name, known, password))
    typer.echo(f"{name} may sign in as {known}. The file is {path}.")
