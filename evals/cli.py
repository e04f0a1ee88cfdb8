"""The evals on the command line: how good search and answers are, with how sure that is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, NoReturn

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
Cache = Annotated[
    Path | None,
    typer.Option(help="Folder to keep indexes in from run to run (default: none is kept)."),
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


@app.command()
def run(
    cases: Annotated[
        Path | None, typer.Option(help="Folder of cases (default: evals/cases).")
    ] = None,
    distractors: Annotated[
        list[Path] | None,
        typer.Option(
            help="Folder or archive of Markdown to index beside each corpus; may be repeated."
        ),
    ] = None,
    cache: Cache = None,
    json_file: Json = None,
) -> None:
    """Whether the answers to the cases are right, in both languages.

    Exit code 2: a case or a corpus cannot be used.
    """
    from evals.answers import Plan, evaluate, print_report
    from evals.assistants import work_folder
    from evals.case import CASES, read_suite
    from evals.report import progress_bars, write_json

    suite = read_suite(cases or CASES)
    with work_folder(cache) as work, progress_bars() as progress:
        result = evaluate(Plan(suite, work, tuple(distractors or ())), progress)
    for about in result.config["corpora"].values():
        _list_problems(about["not_indexed"])
        for words in about["stale_gold"]:
            typer.echo(f"Stale gold: {words}", err=True)
    print_report(result)
    if json_file:
        write_json(json_file, result.to_json())


@app.command()
def grounded(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder of statements/ and questions.jsonl.")
    ],
    turns: Annotated[
        Literal["first", "all"],
        typer.Option(help="Questions that begin a conversation, or all; follow-ups both ways."),
    ] = "first",
    min_words: Annotated[int, typer.Option(min=1, help="Leave out shorter questions.")] = 4,
    without_page: Annotated[
        bool,
        typer.Option(
            "--without-page",
            help="Ask again where the question's page, and its copies, are not indexed.",
        ),
    ] = False,
    cache: Cache = None,
    json_file: Json = None,
) -> None:
    """Whether questions about given pages get the right page and words, with their history.

    Exit code 2: something in DIR cannot be used.
    """
    from evals.assistants import work_folder
    from evals.grounded import Plan, evaluate, print_report
    from evals.report import progress_bars, write_json

    with work_folder(cache) as work, progress_bars() as progress:
        report = evaluate(Plan(folder, work, turns, min_words, without_page), progress)
    _list_problems(report["config"]["not_indexed"])
    print_report(report)
    if json_file:
        write_json(json_file, report)


@app.command()
def abstention(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of en.jsonl and es.jsonl.")],
    json_file: Json = None,
) -> None:
    """Whether it is told from passages alone that none of them answers.

    Exit code 2: something in DIR cannot be used.
    """
    from evals.abstention import evaluate, print_report
    from evals.report import progress_bars, write_json
    from index.settings import read_settings

    with progress_bars() as progress:
        report = evaluate(folder, read_settings(), progress)
    print_report(report)
    if json_file:
        write_json(json_file, report)


@app.command()
def bench(
    data: Annotated[
        Path | None,
        typer.Option(envvar="ITW_DATA", help="Folder of data beside the project."),
    ] = None,
    passages: Annotated[int, typer.Option(min=100, help="How many passages are timed.")] = 10_000,
    plot: Annotated[
        Path | None, typer.Option(help="File to draw the figures into (.svg or .png).")
    ] = None,
    json_file: Json = None,
) -> None:
    """Ours beside LangChain's tutorial pipeline and bm25s, in one run (some 20 minutes).

    Exit code 2: data or packages are missing.
    """
    if data is None:
        raise typer.BadParameter("set ITW_DATA, or give --data DIR")
    if plot and plot.suffix not in (".svg", ".png"):
        raise typer.BadParameter(f"{plot} ends in neither .svg nor .png")
    from evals.assistants import work_folder
    from evals.bench import Plan, evaluate, print_report
    from evals.report import progress_bars, write_json

    with work_folder(None) as work, progress_bars() as progress:
        report = evaluate(Plan(data, work, passages), progress)
    print_report(report)
    if json_file:
        write_json(json_file, report)
    if plot:
        from evals.plot import draw

        draw(report, plot)


def _list_problems(problems: Sequence[str]) -> None:
    """Files that could not be indexed: their questions count as not answered."""
    for problem in problems:
        typer.echo(f"Not indexed: {problem}", err=True)
