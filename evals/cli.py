"""The evals on the command line: how good search and answers are, with how sure that is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from assistant.errors import AssistantError
from evals.errors import EvalError
from index.errors import IndexingError

app = typer.Typer(
    name="evals",
    help="Measure how well statements are found and questions are answered.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Json = Annotated[
    Path | None,
    typer.Option("--json", help="File to write configuration, outputs and scores to."),
]


def main() -> NoReturn:
    """Run the command line; every error is one clear line and an exit code."""
    try:
        app()
    except (EvalError, IndexingError, AssistantError, OSError) as error:
        typer.echo(f"Error: {error}.".replace("..", "."), err=True)
        sys.exit(2)
    sys.exit(0)


@app.callback()
def _root() -> None:
    """Measure how well statements are found and questions are answered."""


@app.command()
def retrieval(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Benchmark in BEIR's layout.")],
    lexical_only: Annotated[
        bool, typer.Option("--lexical-only", help="Search words and not meaning.")
    ] = False,
    dense_only: Annotated[
        bool, typer.Option("--dense-only", help="Search meaning and not words.")
    ] = False,
    json_file: Json = None,
) -> None:
    """How well search finds the passages that answer, within and across languages.

    DIR holds corpus.jsonl, queries.jsonl and qrels/test.tsv; metadata.lang is a line's language.
    Exit code 2: something in it cannot be used.
    """
    if lexical_only and dense_only:
        raise typer.BadParameter("give --lexical-only or --dense-only, not both")
    from evals.beir import read_benchmark
    from evals.report import progress_bars, write_json
    from evals.retrieval import evaluate, print_report
    from index.search import Mode
    from index.settings import read_settings

    mode = Mode.LEXICAL if lexical_only else Mode.DENSE if dense_only else Mode.HYBRID
    benchmark = read_benchmark(folder)
    with progress_bars() as progress:
        report = evaluate(benchmark, read_settings(), mode, progress=progress)
    print_report(report)
    if json_file:
        write_json(json_file, report)
