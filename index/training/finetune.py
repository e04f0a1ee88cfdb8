"""Fine-tuning on questions and the passages that answer them, within and across languages.

Each question ranks its own passage above the other passages of its batch and above hard negatives:
passages that our own search, run over all of them, puts near the question. Distillation goes on
beside it, so that the two languages stay where they are.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from rich.progress import Progress
from torch.nn import functional

from index.training.distil import LOG_EVERY, Batches, BatchSize, imitation, watch
from index.training.encoder import Encoder, length_batches
from index.training.loop import Loop, Plan
from index.training.parallel import Question, read_questions, sample, sample_cloze
from index.training.teacher import teacher_folder, teacher_vectors

Vectors = npt.NDArray[np.float32]

# The share of each file's questions; government questions are the closest to what residents ask.
SHARES = {
    "gov-us-help_en-es": 1.0,
    "news-commentary-v11_headline2lead": 0.6,
    "qamr": 0.2,
    "medquad": 0.3,
    "msdocs-faq-questions_en-es": 0.4,
    "msdocs-sections_en-es": 0.1,
    "python-faq_en-es": 0.5,
}
MAX_TOKENS = 128
SCALE = 20.0  # of cosines; also the teacher's own training
HARD = 8  # negatives a question
NEAREST = 40  # among which they are drawn
TOO_NEAR = 0.97  # of the score of the true passage: such a passage may well answer too
IMITATION = 1.0  # weight of the distillation beside the ranking


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the row of a passage that answers it, and the hard negatives' rows."""

    question: str
    passage: int
    negatives: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passages:
    """All distinct passages; those of one group are the same text in two languages."""

    texts: tuple[str, ...]
    groups: npt.NDArray[np.int64]


def finetune(student: Path, data: Path, work: Path, plan: Plan, *, cloze: int = 0) -> Path:
    """Train the distilled student of folder `student`; return the folder of the averaged model.

    `cloze` sentences of each source of parallel text ask for the passages that they stand in.
    """
    parallel = sample(data, plan.seed)
    teacher = teacher_folder()
    sides = (parallel.train, parallel.held_out)
    targets, watched = (
        teacher_vectors(
            teacher, [pair.english for pair in pairs], work, max_tokens=160, title="teacher"
        )
        for pairs in sides
    )
    questions = [*read_questions(data, tuple(SHARES)), *sample_cloze(data, plan.seed, cloze)]
    passages, examples = pair_up(questions, plan.seed)
    encoder = Encoder.load(student)
    bank = encoder.encode(passages.texts, max_tokens=MAX_TOKENS)
    examples = mine(encoder, passages, bank, examples, plan.seed)
    loop = Loop(encoder, plan, work / "finetuned")
    small = encoder.device == "cpu"
    stream = Batches(
        parallel.train, targets, plan.seed + 1, BatchSize(1536, 48) if small else BatchSize()
    )
    rank(loop, Questions(passages, bank, examples, plan.seed, 24 if small else 256), stream)
    watch(loop, parallel.held_out, watched)
    loop.finish()
    return loop.folder


def pair_up(questions: Sequence[Question], seed: int) -> tuple[Passages, list[Example]]:
    """Pair each chosen question with its passage in every language that it is there in."""
    rng = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret
    sources = {question.id: question.source for question in questions}
    drawn = {id_ for id_, source in sources.items() if rng.random() < SHARES.get(source, 1.0)}
    rows: dict[str, int] = {}
    groups: list[int] = []
    twins: dict[str, list[tuple[Question, int]]] = {}
    for question in (one for one in questions if one.id in drawn):
        row = rows.setdefault(question.passage, len(rows))
        same = twins.setdefault(question.id, [])
        if row == len(groups):
            groups.append(groups[same[0][1]] if same else row)
        same.append((question, row))
    examples = [
        Example(question.question, row)
        for twin in twins.values()
        for question, _ in twin
        for row in sorted({row for _, row in twin})
    ]
    return Passages(tuple(rows), np.array(groups, dtype=np.int64)), examples


def mine(
    encoder: Encoder,
    passages: Passages,
    bank: Vectors,
    examples: Sequence[Example],
    seed: int,
) -> list[Example]:
    """Give each example passages that rank high for its question and do not answer it."""
    distinct = sorted({example.question for example in examples})
    place = {question: i for i, question in enumerate(distinct)}
    vectors = encoder.encode(distinct, max_tokens=MAX_TOKENS)
    rng = random.Random(seed)  # noqa: S311
    mined = []
    for example in examples:
        scores = bank @ vectors[place[example.question]]
        own = passages.groups == passages.groups[example.passage]
        too_near = scores > TOO_NEAR * scores[example.passage]
        scores[own | too_near] = -1.0
        near = np.argpartition(scores, -min(NEAREST, len(scores)))[-NEAREST:]
        hard = [int(i) for i in near if scores[i] > 0]
        drawn = tuple(rng.sample(hard, min(HARD, len(hard))))
        mined.append(Example(example.question, example.passage, drawn))
    return mined


@dataclass(frozen=True, slots=True)
class RankingBatch:
    """Questions, their passages, vectors of hard negatives, and what must not be compared."""

    questions: list[str]
    passages: list[str]
    negatives: Vectors
    same: npt.NDArray[np.bool_]  # (questions, passages + negatives): the same text as the answer


class Questions:
    """An endless stream of ranking batches, the same for the same seed."""

    def __init__(
        self,
        passages: Passages,
        bank: Vectors,
        examples: Sequence[Example],
        seed: int,
        size: int,
    ) -> None:
        self._passages, self._bank, self._examples = passages, bank, examples
        rng = random.Random(f"questions {seed}")  # noqa: S311
        self._batches = length_batches(
            [passages.texts[example.passage] for example in examples],
            rng,
            max_tokens=MAX_TOKENS,
            tokens=size * MAX_TOKENS,
            most=size,
        )

    def __len__(self) -> int:
        return len(self._batches)

    def __getitem__(self, step: int) -> RankingBatch:
        batch = [self._examples[i] for i in self._batches[step % len(self._batches)]]
        own = [example.passage for example in batch]
        negatives = sorted({row for example in batch for row in example.negatives})
        groups = self._passages.groups
        same = groups[own][:, None] == groups[[*own, *negatives]][None, :]
        same[np.arange(len(batch)), np.arange(len(batch))] = False
        return RankingBatch(
            [example.question for example in batch],
            [self._passages.texts[row] for row in own],
            self._bank[negatives],
            same,
        )


def rank(loop: Loop, questions: Questions, stream: Batches) -> None:
    """Run the loop to its end: every step ranks questions and imitates parallel text."""
    with Progress() as progress:
        bar = progress.add_task("fine-tuning", total=1.0)
        while loop.done < 1.0:
            ranking = ranking_loss(loop.encoder, questions[loop.step])
            imitated, cosine = imitation(loop.encoder, *stream[loop.step])
            loop.update(ranking + IMITATION * imitated)
            progress.update(bar, completed=loop.done)
            if loop.step % LOG_EVERY == 0:
                loop.log(ranking=round(ranking.item(), 4), cosine=round(cosine, 4))
            if loop.due:
                loop.save()


def ranking_loss(encoder: Encoder, batch: RankingBatch) -> torch.Tensor:
    """Cross-entropy of finding the passage by the question and the question by the passage."""
    asked = encoder.embed(batch.questions, max_tokens=MAX_TOKENS)
    answers = encoder.embed(batch.passages, max_tokens=MAX_TOKENS)
    frozen = torch.from_numpy(batch.negatives).to(encoder.device)
    same: Any = torch.from_numpy(batch.same).to(encoder.device)
    scores = SCALE * asked @ torch.cat([answers, frozen]).T
    scores = scores.masked_fill(same, float("-inf"))
    own = torch.arange(len(batch.questions), device=encoder.device)
    back = scores[:, : len(own)].T
    return 0.5 * (functional.cross_entropy(scores, own) + functional.cross_entropy(back, own))
