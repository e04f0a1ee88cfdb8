"""Distillation: the student's Spanish and English go where the teacher's English is.

Reimers and Gurevych 2020, "Making Monolingual Sentence Embeddings Multilingual using Knowledge
Distillation": each text's vector is pulled to the teacher's vector of the English side. An in-batch
contrastive term keeps neighbors apart, which the ranking of passages depends on.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from rich.progress import Progress
from torch.nn import functional

from index.training.encoder import Encoder, length_batches
from index.training.glosses import ENGLISH, sample_glosses
from index.training.loop import Loop, Plan
from index.training.parallel import Pair, sample
from index.training.teacher import teacher_folder, teacher_vectors
from index.training.vocabulary import read_translations

MAX_TOKENS = 160  # a passage of 100 words in Spanish
ENGLISH_SHARE = 0.27  # of the batches, so that English stays what it was
SCALE = 20.0  # of cosines in the contrastive term
IMITATION, CONTRAST = 5.0, 0.5  # weights of the two terms
LOG_EVERY = 50  # steps


@dataclass(frozen=True, slots=True)
class BatchSize:
    """How many tokens and texts a batch holds at most; more of both on a GPU."""

    tokens: int = 3072
    texts: int = 96


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a student is distilled; the defaults are those of a student that knows no Spanish yet.

    ``english`` is the share of batches in English; ``size`` that of a batch on a processor;
    ``glosses`` how many English questions of each file are learnt from in word-by-word glosses
    too. ``folder`` is where the model goes, below the work folder.
    """

    folder: str = "distilled"
    english: float = ENGLISH_SHARE
    size: BatchSize = BatchSize()
    glosses: int = 0


ONWARD = Recipe("distilled-on", english=0.2, size=BatchSize(6144, 160), glosses=15_000)


def distil(student: Path, data: Path, work: Path, plan: Plan, recipe: Recipe | None = None) -> Path:
    """Train the student of folder `student`; return the folder of the averaged model."""
    recipe = recipe or Recipe()
    parallel = sample(data, plan.seed)
    if recipe.glosses:
        more = sample_glosses(data, read_translations(work, ENGLISH), plan.seed, recipe.glosses)
        parallel = replace(parallel, train=(*parallel.train, *more))
    teacher = teacher_folder()
    watched = _targets(teacher, parallel.held_out, work, "teacher reads held-out passages")
    targets = _targets(teacher, parallel.train, work, "teacher reads the parallel text")
    encoder = Encoder.load(student)
    loop = Loop(encoder, plan, work / recipe.folder)
    size = recipe.size if encoder.device == "cpu" else BatchSize(65_536, 1024)
    stream = Batches(parallel.train, targets, plan.seed, size, english=recipe.english)
    learn(loop, stream, parallel.held_out, watched)
    return loop.folder


def learn(
    loop: Loop, stream: Batches, held_out: Sequence[Pair], watched: npt.NDArray[np.float16]
) -> None:
    """Run the loop to its end over the parallel text."""
    with Progress() as progress:
        bar = progress.add_task("distillation", total=1.0)
        while loop.done < 1.0:
            loss, cosine = imitation(loop.encoder, *stream[loop.step])
            loop.update(loss)
            progress.update(bar, completed=loop.done)
            if loop.step % LOG_EVERY == 0:
                loop.log(loss=round(loss.item(), 4), cosine=round(cosine, 4))
            if loop.due:
                watch(loop, held_out, watched)
                loop.save()
    watch(loop, held_out, watched)
    loop.finish()


class Batches:
    """An endless stream of (texts, teacher's vectors), the same for the same seed."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        targets: npt.NDArray[Any],
        seed: int,
        size: BatchSize,
        *,
        english: float = ENGLISH_SHARE,
    ) -> None:
        self._english = english
        self._pairs, self._targets, self._seed, self._size = pairs, targets, seed, size
        self._epoch, self._batches = -1, self._cut(0)
        self._per_epoch = len(self._batches)

    def __getitem__(self, step: int) -> tuple[list[str], npt.NDArray[np.float32]]:
        epoch, position = divmod(step, self._per_epoch)
        if epoch != self._epoch:
            self._epoch, self._batches = epoch, self._cut(epoch)
        batch = sorted(self._batches[position % len(self._batches)])  # files are read in order
        rng = random.Random(f"{self._seed} {step}")  # noqa: S311 - repeatable, no secret
        english = rng.random() < self._english
        texts = [self._pairs[i].english if english else self._pairs[i].spanish for i in batch]
        return texts, self._targets[batch].astype(np.float32)

    def _cut(self, epoch: int) -> list[list[int]]:
        rng = random.Random(f"{self._seed} epoch {epoch}")  # noqa: S311
        return length_batches(
            [pair.spanish for pair in self._pairs],
            rng,
            max_tokens=MAX_TOKENS,
            tokens=self._size.tokens,
            most=self._size.texts,
        )


def imitation(
    encoder: Encoder, texts: Sequence[str], targets: npt.NDArray[np.float32]
) -> tuple[torch.Tensor, float]:
    """Loss of one batch, and the mean cosine to the teacher that it comes with."""
    goal = functional.normalize(torch.from_numpy(targets).to(encoder.device), dim=-1)
    vectors = encoder.embed(texts, max_tokens=MAX_TOKENS)
    cosine = (vectors * goal).sum(-1)
    same = torch.arange(len(texts), device=encoder.device)
    contrast = functional.cross_entropy(SCALE * vectors @ goal.T, same)
    loss = IMITATION * (1.0 - cosine).mean() + CONTRAST * contrast
    return loss, cosine.mean().item()


def watch(loop: Loop, held_out: Sequence[Pair], targets: npt.NDArray[Any], most: int = 400) -> None:
    """Log how near held-out passages are to the teacher, and how often each finds its own."""
    pairs, goal = held_out[:most], targets[:most].astype(np.float32)
    figures = {}
    with loop.averaged() as encoder:
        for name in ("english", "spanish"):
            texts = [getattr(pair, name) for pair in pairs]
            cosines = encoder.encode(texts, max_tokens=MAX_TOKENS) @ goal.T
            own = float(np.mean(cosines.argmax(axis=1) == np.arange(len(pairs))))
            figures[f"{name}_cosine"] = round(float(np.diag(cosines).mean()), 4)
            figures[f"{name}_own"] = round(own, 4)
    loop.log(**figures)


def _targets(
    teacher: Path, pairs: Sequence[Pair], work: Path, title: str
) -> npt.NDArray[np.float16]:
    english = [pair.english for pair in pairs]
    return teacher_vectors(teacher, english, work, max_tokens=MAX_TOKENS, title=title)
