"""Command line of the training steps."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

MODELS = Path(__file__).resolve().parents[1] / "models"
MODEL = "bilingual-minilm"

app = typer.Typer(
    help="Make the bundled bilingual model and lexicon again. Each step reads what the one "
    "before it left in --work and goes on where it was stopped.",
    no_args_is_help=True,
    add_completion=False,
)

Data = Annotated[
    Path, typer.Option(envvar="ITW_DATA", help="Folder that holds training/.", exists=True)
]
Work = Annotated[Path, typer.Option(help="Folder for caches, checkpoints and models.")]
Minutes = Annotated[float, typer.Option(help="How long to train.", min=0.01)]
Seed = Annotated[int, typer.Option(help="Seed of every choice.")]
Out = Annotated[Path, typer.Option(help="Folder of the models that ship.")]

WORK = Path(".training")


@app.command()
def lexicon(data: Data, out: Out = MODELS, work: Work = WORK) -> None:
    """Estimate word translation probabilities from the parallel text: lexicon.npz."""
    from index.training.lexicon import train_lexicon

    train_lexicon(data, out, work, progress=typer.echo)


@app.command()
def words(data: Data, out: Out = MODELS) -> None:
    """Count how often words are written in the parallel text: words.npz."""
    from index.training.word_counts import count_words

    count_words(data, out, progress=typer.echo)


@app.command()
def alarms(
    pairs: Annotated[Path, typer.Option(help="Pairs that are and are no emergencies.")],
    calm: Annotated[Path, typer.Option(help="Folder of cases: their questions are calm.")],
    out: Out = MODELS,
) -> None:
    """Learn what an emergency sounds like to the bundled model: likeness.npz."""
    from index.embedding import load_embedder
    from index.settings import IndexSettings
    from index.training.alarms import train_alarms

    embedder = load_embedder(IndexSettings(embedding_model=None))
    train_alarms(pairs, calm, out, embedder, progress=typer.echo)


@app.command()
def answers(data: Data, out: Out = MODELS, seed: Seed = 1) -> None:
    """Train the cross-encoder that tells whether a passage answers: answers.npz."""
    from index.embedding import load_embedder
    from index.settings import IndexSettings
    from index.training.answers import train_answers

    embedder = load_embedder(IndexSettings(embedding_model=None))
    typer.echo(train_answers(data, out, embedder, progress=typer.echo, seed=seed))


@app.command()
def vocabulary(data: Data, work: Work = WORK) -> None:
    """Add Spanish words and word pieces to the teacher's vocabulary: the untrained student."""
    from index.training.teacher import teacher_folder
    from index.training.vocabulary import build_vocabulary, read_translations

    rows = build_vocabulary(teacher_folder(), data, read_translations(work), work / "vocabulary")
    typer.echo(f"{work / 'vocabulary'}: {rows} rows")


@app.command()
def distil(data: Data, work: Work = WORK, minutes: Minutes = 65, seed: Seed = 1) -> None:
    """Teach the student to put Spanish and English where the teacher puts English."""
    from index.training.distil import distil
    from index.training.loop import Plan

    typer.echo(distil(work / "vocabulary", data, work, Plan(minutes, seed)))


@app.command(name="distil-on")
def distil_on(
    data: Data,
    work: Work = WORK,
    minutes: Minutes = 30,
    seed: Seed = 1,
    student: Annotated[
        Path | None, typer.Option(help="Go on from this model (default: finetuned in --work).")
    ] = None,
) -> None:
    """Distil a trained student on, with English questions in word-by-word glosses."""
    from index.training.distil import ONWARD, distil
    from index.training.loop import Plan

    plan = Plan(minutes, seed, rows_rate=8e-4, rest_rate=1.5e-4)
    typer.echo(distil(student or work / "finetuned", data, work, plan, ONWARD))


@app.command()
def finetune(
    data: Data,
    work: Work = WORK,
    minutes: Minutes = 25,
    seed: Seed = 1,
    cloze: Annotated[
        int, typer.Option(help="Sentences of each source asked for their passages.", min=0)
    ] = 0,
) -> None:
    """Train the student on questions and the passages that answer them."""
    from index.training.finetune import finetune
    from index.training.loop import Plan

    plan = Plan(minutes, seed, rows_rate=1e-4, rest_rate=2e-5)
    typer.echo(finetune(work / "distilled", data, work, plan, cloze=cloze))


@app.command()
def soup(
    work: Work = WORK,
    student: Annotated[
        Path | None, typer.Option(help="The model before distil-on (default: finetuned in --work).")
    ] = None,
    share: Annotated[
        float, typer.Option(help="Of the model that distil-on made.", min=0.0, max=1.0)
    ] = 0.7,
) -> None:
    """Average the weights of a student before and after distil-on."""
    from index.training.distil import ONWARD
    from index.training.soup import average

    models = [student or work / "finetuned", work / ONWARD.folder]
    typer.echo(average(models, [1 - share, share], work / "soup"))


@app.command()
def export(
    work: Work = WORK,
    out: Out = MODELS,
    student: Annotated[
        Path | None, typer.Option(help="The model to ship (default: soup in --work).")
    ] = None,
) -> None:
    """Write the folder that ships."""
    from index.training.export import export

    typer.echo(export(student or work / "soup", out / MODEL))


@app.command(name="all")
def every(data: Data, work: Work = WORK, out: Out = MODELS, seed: Seed = 1) -> None:
    """Run every step in order."""
    lexicon(data, out, work)
    words(data, out)
    vocabulary(data, work)
    distil(data, work, seed=seed)
    finetune(data, work, seed=seed)
    distil_on(data, work, seed=seed)
    soup(work)
    export(work, out)
