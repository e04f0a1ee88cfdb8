"""The administrator's command line: build an index, look into it, publish it, go back."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from index.errors import IndexingError, NothingBuiltError
from index.settings import read_settings

if TYPE_CHECKING:
    from index.assembly import Progress
    from index.building import BuildReport
    from index.release import Release
    from index.search import Hit, Searcher

app = typer.Typer(
    name="index",
    help="Build and look after the index of official statements.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Corpus = Annotated[
    Path | None,
    typer.Option("--corpus", help="Folder of statements (ASSISTANT_CORPUS_DIR, or corpus)."),
]
Index = Annotated[
    Path | None,
    typer.Option("--index", help="Folder of the index (ASSISTANT_INDEX_DIR, or .index)."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def main() -> NoReturn:
    """Run the command line; every error is one clear line and an exit code."""
    try:
        app()
    except (IndexingError, OSError) as error:
        _complain(str(error))
        sys.exit(2)
    sys.exit(0)


@app.command()
def build(
    corpus: Corpus = None,
    index: Index = None,
    defaults: Annotated[
        Path | None, typer.Option(help="YAML file that fills gaps in the front matter.")
    ] = None,
    publish: Annotated[
        bool, typer.Option(help="Make the new release live; --no-publish holds it back.")
    ] = True,
    allow_bad: Annotated[
        bool, typer.Option("--allow-bad", help="Publish even if files could not be indexed.")
    ] = False,
    keep: Annotated[int | None, typer.Option(min=1, help="How many releases to keep (5).")] = None,
) -> None:
    """Build a release from the corpus, verify it and publish it.

    Exit code 0: all is well. 1: some files could not be indexed; the release is published only
    if nothing is live yet, or with --allow-bad. 2: nothing was built.
    """
    from index.building import build_release

    settings = read_settings(corpus=corpus, index=index)
    if keep is not None:
        settings = settings.model_copy(update={"keep_releases": keep})
    try:
        with _progress() as progress:
            report = build_release(
                settings,
                defaults=defaults,
                publishing=publish,
                allow_bad=allow_bad,
                progress=progress,
            )
    except NothingBuiltError as error:
        _list_problems(error.problems)
        raise
    _list_problems(report.problems)
    for doubt in report.doubts:
        typer.echo(f"Warning: {doubt}", err=True)
    typer.echo(_summary(report))
    raise typer.Exit(report.exit_code)


def _summary(report: BuildReport) -> str:
    taken = f" ({report.reused} vectors taken over)" if report.reused else ""
    size = f"{report.statements} statements, {report.passages} passages{taken}"
    publishing = f"python -m index publish {report.release}"
    if report.problems and not report.published:
        return _failure(report, size, publishing)
    lines = [f"Built release {report.release} in {report.seconds:.1f} s: {size}."]
    if report.published:
        lines.append("It is live" + (", without the files above." if report.problems else "."))
    else:
        lines.append(f"It is held back. To make it live: {publishing}")
    return "\n".join(lines)


def _failure(report: BuildReport, size: str, publishing: str) -> str:
    """First what matters: that residents' answers are the same as before."""
    files = len({problem.file for problem in report.problems})
    told = f"Release {report.live} is live as before" if report.live else "No release is live"
    return (
        f"Nothing was replaced: {files} {'file' if files == 1 else 'files'} could not be indexed. "
        f"{told}. Mend what is named above and build again.\n"
        f"The rest ({size}) is set aside as {report.release}; to publish it without them: "
        f"{publishing}"
    )


@app.command()
def status(corpus: Corpus = None, index: Index = None, as_json: AsJson = False) -> None:
    """Say what is live, whether it fits the settings, and whether the corpus has changed."""
    from index.status import read_status

    found = read_status(read_settings(corpus=corpus, index=index))
    if as_json:
        typer.echo(json.dumps(asdict(found), ensure_ascii=False))
    else:
        for name, value in found.lines():
            typer.echo(f"{name:<12} {value}")
    if found.mismatch:
        _complain(found.mismatch)
        raise typer.Exit(1)


@app.command()
def search(
    question: str,
    index: Index = None,
    k: Annotated[int, typer.Option("-k", "--k", min=1, help="How many passages.")] = 5,
    mode: Annotated[
        Literal["hybrid", "lexical", "dense"], typer.Option(help="Search words, meaning, or both.")
    ] = "hybrid",
    language: Annotated[
        Literal["en", "es"] | None, typer.Option(help="The question's language (detected).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the passages that a question finds, in both languages."""
    from index.release import current

    settings = read_settings(index=index)
    searcher = current(settings.index_dir, settings).open_searcher(settings)
    hits = searcher.search(question, language=language, k=k, mode=mode)
    if as_json:
        typer.echo(json.dumps([_hit(searcher, hit) for hit in hits], ensure_ascii=False))
        return
    for hit in hits:
        statement = searcher.statement(hit.passage.statement)
        typer.echo(
            f"{hit.rank}. {statement.title} [{hit.passage.language}] {hit.passage.id}  "
            f"score {hit.score:.3f} (words {hit.lexical:.2f}, meaning {hit.dense:.2f})"
        )
        typer.echo("   " + " ".join(searcher.text_of(hit.passage).split()) + "\n")
    if not hits:
        typer.echo("Nothing was found.", err=True)


def _hit(searcher: Searcher, hit: Hit) -> dict[str, object]:
    scores = {"rank": hit.rank, "score": hit.score, "lexical": hit.lexical, "dense": hit.dense}
    return {**scores, "passage": asdict(hit.passage), "text": searcher.text_of(hit.passage)}


@app.command()
def export(
    id_: Annotated[str, typer.Option("--id", help="Id of a statement.")], index: Index = None
) -> None:
    """Print the plain text of a statement, exactly: quotes are spans of it."""
    from difflib import get_close_matches

    statements = _live(index).statements
    if id_ not in statements:
        near = get_close_matches(id_, statements, n=3, cutoff=0.5)
        hint = f"Did you mean {', '.join(near)}?" if near else "python -m index status counts them"
        _complain(f"There is no statement {id_}. {hint}")
        raise typer.Exit(1)
    sys.stdout.buffer.write(statements[id_].text.encode())
    sys.stdout.buffer.flush()


@app.command()
def publish(id_: Annotated[str, typer.Argument(metavar="ID")], index: Index = None) -> None:
    """Make a release live that was built before."""
    from index.release import publish as make_live

    settings = read_settings(index=index)
    typer.echo(f"Release {make_live(settings.index_dir, id_).id} is live.")


@app.command()
def rollback(index: Index = None) -> None:
    """Go back to the release that was live before."""
    from index.release import rollback as go_back

    settings = read_settings(index=index)
    typer.echo(f"Release {go_back(settings.index_dir).id} is live again.")


@app.command()
def releases(index: Index = None) -> None:
    """List the releases, oldest first; the live one is marked."""
    from index.pointer import live_id, release_ids
    from index.release import find

    folder = read_settings(index=index).index_dir
    live = live_id(folder)
    for id_ in release_ids(folder):
        try:
            manifest = find(folder, id_).manifest
            about = f"{len(manifest.statements)} statements, {manifest.passages} passages"
            about += f", {len(manifest.skipped)} problems" if manifest.skipped else ""
        except IndexingError as error:
            about = str(error)
        typer.echo(f"{'*' if id_ == live else ' '} {id_}  {about}")


def _live(index: Path | None) -> Release:
    from index.release import current

    return current(read_settings(index=index).index_dir)


def _list_problems(problems: tuple[object, ...]) -> None:
    for problem in problems:
        typer.echo(str(problem), err=True)


def _complain(text: str) -> None:
    typer.echo(f"Error: {text}.".replace("..", "."), err=True)


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar for each stage on stderr, gone when the work is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)  # type: ignore[arg-type]

        yield show
