"""The assistant on the command line: one question, or a batch of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from assistant.errors import AssistantError
from assistant.web.users_cli import app as users
from index.errors import IndexingError

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from assistant.settings import Settings
    from index.release import Release
    from index.statement import PartialDate

app = typer.Typer(
    name="assistant",
    help="Answer questions with what officials actually said or ordered.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


app.add_typer(users, name="user")


@app.callback()
def _root() -> None:
    """Answer questions with what officials actually said or ordered."""


def main() -> NoReturn:
    """Run the command line; every error is one clear line and an exit code."""
    try:
        app()
    except (AssistantError, IndexingError) as error:
        _complain(str(error))
        sys.exit(2)
    sys.exit(0)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in quotes.")] = None,
    batch: Annotated[
        str | None,
        typer.Option(help="File of questions as JSON lines ({id, question}); - for stdin."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    language: Annotated[
        Literal["en", "es"] | None,
        typer.Option(help="The reader's language, where the question does not show it."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(help="Answer for this day: 2018, 2018-03 or 2018-03-05.")
    ] = None,
    index: Annotated[
        Path | None, typer.Option(help="Folder of the index (ASSISTANT_INDEX_DIR, or .index).")
    ] = None,
) -> None:
    """Ask one question, or a batch of them.

    Exit code 0: answered, or truthfully not found. 1: a line of the batch could not be
    answered. 2: there is no index, or it cannot be used.
    """
    if (question is None) == (batch is None):
        raise typer.BadParameter("give one question in quotes, or --batch FILE")
    day = _day(as_of)
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    with _lines(batch) as lines:
        assistant = _open(index)
        if lines is not None:
            raise typer.Exit(_answer_batch(assistant, lines))
        answer = assistant.ask(question or "", language=language, as_of=day)
        if as_json:
            print(json.dumps(answer.to_json(), ensure_ascii=False, indent=2))  # noqa: T201
        else:
            from assistant.printing import printed

            print(printed(answer, assistant))  # noqa: T201


@app.command()
def check(
    index: Annotated[
        Path | None, typer.Option(help="Folder of the index (ASSISTANT_INDEX_DIR, or .index).")
    ] = None,
    corpus: Annotated[
        Path | None, typer.Option(help="Folder of the corpus (ASSISTANT_CORPUS_DIR, or corpus).")
    ] = None,
) -> None:
    """List what staff's files promise and the assistant does not keep, one line each.

    Approved answers that have lapsed, quotes, statements and topics that are not there, missing
    languages, mistakes in topics.yaml, example questions that are not answered. Lines that begin
    with "Note:" tell what topics that are off leave open, and what site.yaml leaves out; nothing
    is wrong with it. Exit code 0: nothing is wrong. 1: something. 2: there is no index, or it
    cannot be used.
    """
    from assistant.checking import check_answers, check_files, notes_on_site, notes_on_topics
    from assistant.settings import read_settings
    from index.release import current

    settings = read_settings(index_dir=index, corpus_dir=corpus)
    release = current(settings.index_dir, settings)
    found = check_files(settings.corpus_dir, release.statements)
    for line in found:
        print(line)  # noqa: T201
    try:
        assistant = _opened(release, settings)
    except AssistantError:  # it is one of those that were just listed
        raise typer.Exit(1) from None
    for line in check_answers(assistant):
        found.append(line)
        print(line)  # noqa: T201
    notes = (notes_on_topics(assistant), notes_on_site(settings.corpus_dir, assistant.site))
    for line in chain(*notes):
        print(f"Note: {line}")  # noqa: T201
    if found:
        raise typer.Exit(1)
    print(_all_well(settings, assistant))  # noqa: T201


@app.command()
def approve(
    files: Annotated[list[Path], typer.Argument(help="Files of corpus/approved.")],
    index: Annotated[
        Path | None, typer.Option(help="Folder of the index (ASSISTANT_INDEX_DIR, or .index).")
    ] = None,
) -> None:
    """Approve answers: print their quotes and write the digests of what they quote.

    Exit code 0: approved. 2: a file, a quote or the index is wrong; that file stays as it was.
    """
    from assistant.approving import approve as write_digests
    from assistant.settings import read_settings
    from index.release import current

    statements = current(read_settings(index_dir=index).index_dir).statements
    for file in files:
        for line in write_digests(file, statements):
            print(line)  # noqa: T201
        _complain(f"{file}: approved.")


def _all_well(settings: Settings, assistant: Assistant) -> str:
    """What was looked at and found good, in one line."""
    topics, approved = assistant.topics.now(), assistant.approved.now()
    off = sum(topic.off for topic in topics)
    return (
        f"Nothing is wrong in {settings.corpus_dir}: {len(topics)} topics ({off} off), "
        f"{len(approved)} approved answers, {len(assistant.searcher.statements)} statements."
    )


def _day(text: str | None) -> PartialDate | None:
    from index.statement import PartialDate

    try:
        return PartialDate(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--as-of") from error


@contextmanager
def _lines(batch: str | None) -> Iterator[Iterable[str] | None]:
    """The lines of a batch, opened before anything slow is done; None without a batch."""
    if batch is None:
        yield None
    elif batch == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        yield sys.stdin
    else:
        try:
            file = Path(batch).open(encoding="utf-8", errors="replace")  # noqa: SIM115
        except OSError as error:
            raise typer.BadParameter(f"{batch}: {error.strerror}", param_hint="--batch") from error
        with file:
            yield file


def _answer_batch(assistant: Assistant, lines: Iterable[str]) -> int:
    """Answer a batch; the exit code. Only answers go to stdout, one a line, at once."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from assistant.batch import answer_lines

    bad = False
    columns = (TextColumn("Answering"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for answer in answer_lines(assistant, lines):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
            bad = bad or "error" in answer
            progress.advance(task)
    return 1 if bad else 0


def _open(index: Path | None) -> Assistant:
    """The assistant of the live release.

    Raises:
        IndexingError, AssistantError: it cannot be opened; the message says what mends it.
    """
    from assistant.settings import read_settings
    from index.release import current

    settings: Settings = read_settings(index_dir=index)
    return _opened(current(settings.index_dir, settings), settings)


def _opened(release: Release, settings: Settings) -> Assistant:
    from assistant.composing import Assistant

    return Assistant(release.open_searcher(settings), settings)


def _complain(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201
