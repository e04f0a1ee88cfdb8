"""Train the cross-encoder: first on what there is of questions and passages, then on our own.

What there is (QAMR, MedQuAD and help pages in both languages) shows it how an answer lies in a
passage; `passages/` shows it what a resident asks an office, and what looks like an answer and is
none. Every record of it has questions that share their words with the text and questions that do
not, of both kinds, so that shared words alone tell nothing.
"""

from __future__ import annotations

import gzip
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import BaseModel, ConfigDict, ValidationError

from index.cross_encoder import MOST_TOKENS, QUESTION_CHARACTERS, load_base, network_of, own_weights
from index.cross_encoder import save as save_weights
from index.embedding import Embedder
from index.errors import CorpusError
from index.meaning import sentences_of
from index.statement import LANGUAGES, Language
from index.training.alignment import Progress
from index.training.encoder import length_batches

PASSAGES = Path(__file__).resolve().parent / "passages"
TITLED = 0.7  # of the passages have their title before them, as in a release
ACROSS = 0.25  # of the questions meet the passage in the other language
OTHER = 0.4  # of the answered questions also meet a passage of another record
NEAR = 8  # records among which that one is mostly chosen
QAMR_ROWS = 11_000
LONGEST = 110  # words of a passage
BATCH = 32
WARMUP = 100  # steps
HEAD_RATE = 5.0  # times that of the layers: the head is new


class Record(BaseModel):
    """A passage in both languages, and questions that it answers and narrowly does not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: dict[Language, str]
    text: dict[Language, str]
    answered: dict[Language, list[str]]
    missed: dict[Language, list[str]]


@dataclass(frozen=True, slots=True)
class Example:
    """A question, a passage, and whether it answers."""

    question: str
    passage: str
    answers: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """How one part of the training goes; the rate falls to nothing by its end."""

    epochs: int
    rate: float
    seed: int = 1


def train_answers(
    data: Path, out: Path, embedder: Embedder, *, progress: Progress = print, seed: int = 1
) -> Path:
    """Train on `data`/training/qa and on the records beside this module; `out`/answers.npz.

    Raises:
        CorpusError: a record cannot be used.
        OSError: the data are absent.
        EmbeddingError: the model failed.
    """
    torch.manual_seed(seed)
    records = read_records(PASSAGES)
    tokenizer, bert = load_base()
    # Plain products in bfloat16 are the quicker way back on a processor.
    bert.set_attn_implementation("eager")
    bert.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    network = network_of(bert)
    groundwork = list(existing(data / "training" / "qa", embedder, random.Random(seed)))  # noqa: S311
    _train(network, tokenizer, groundwork, Stage(1, 6e-5, seed), progress)
    near = _near(records, embedder)
    rng = random.Random(seed + 1)  # noqa: S311
    own = [one for _ in range(2) for one in examples(records, near, rng)]
    _train(network, tokenizer, own, Stage(1, 8e-5, seed), progress)
    out.mkdir(parents=True, exist_ok=True)
    path = out / "answers.npz"
    save_weights(own_weights(network), path)
    return path


def read_records(folder: Path) -> list[Record]:
    """The records of a folder of .jsonl files, in the order of their names.

    Raises:
        CorpusError: a line is none, or there is none.
    """
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                found.append(Record.model_validate_json(line))
            except ValidationError as error:
                raise CorpusError(f"{path}, line {number}: {error.errors()[0]['msg']}") from error
    if not found:
        raise CorpusError(f"{folder} holds no records")
    return found


def examples(
    records: Sequence[Record], near: Sequence[Sequence[int]], rng: random.Random
) -> Iterator[Example]:
    """Each question of each record with its passage, and some with that of another record.

    ``near`` has for each record the positions of those that are most like it.
    """
    for at, record in enumerate(records):
        for questions, answers in ((record.answered, True), (record.missed, False)):
            for language in LANGUAGES:
                for question in questions[language]:
                    shown = _other(language) if rng.random() < ACROSS else language
                    yield Example(question, _passage(record, shown, rng), answers)
                    if answers and rng.random() < OTHER:
                        other = rng.choice(near[at]) if rng.random() < TITLED else None
                        of = records[other] if other is not None else rng.choice(records)
                        if of is not record:
                            yield Example(question, _passage(of, shown, rng), answers=False)


def existing(folder: Path, embedder: Embedder, rng: random.Random) -> Iterator[Example]:
    """Questions of other makers: a passage that answers, and one close by that does not."""
    yield from _qamr(_rows(folder / "qamr.jsonl.gz"), rng)
    yield from _medquad(_rows(folder / "medquad.jsonl.gz"), rng)
    for name in ("gov-us-help_en-es", "msdocs-faq-questions_en-es"):
        yield from _twins(_rows(folder / f"{name}.jsonl.gz"), embedder, rng)


def _qamr(rows: list[dict[str, str]], rng: random.Random) -> Iterator[Example]:
    """Sentences around the one that answers, and others of the same text."""
    rng.shuffle(rows)
    left = QAMR_ROWS
    for row in rows:
        sentences = sentences_of(row["context"], "en")
        at = next((i for i, s in enumerate(sentences) if row["sentence"][:60] in s), None)
        if at is None or len(sentences) < 3 or not left:
            continue
        begin = max(0, at - rng.randint(0, 1))
        rest = sentences[:at] + sentences[at + 1 :]
        other = rng.randint(0, len(rest) - 2)
        without = " ".join(rest[other : other + rng.randint(2, 3)])
        if row["answer"] and row["answer"].lower() in without.lower():
            continue
        question = _typed(row["question"], rng)
        yield Example(question, " ".join(sentences[begin : at + rng.randint(1, 2)]), answers=True)
        yield Example(question, without, answers=False)
        left -= 1


def _medquad(rows: Sequence[dict[str, str]], rng: random.Random) -> Iterator[Example]:
    """What is said of a disease, and what is said of it otherwise: symptoms are no treatment."""
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row["id"].rsplit("-", 1)[0]].append(row)
    for group in groups.values():
        for row in group if len(group) > 1 else ():
            other = rng.choice([one for one in group if one is not row])
            question = _typed(row["question"].replace(" ?", "?"), rng)
            yield Example(question, _cut(row["context"], rng.randint(50, LONGEST)), answers=True)
            yield Example(question, _cut(other["context"], rng.randint(50, LONGEST)), answers=False)


def _twins(
    rows: Sequence[dict[str, str]], embedder: Embedder, rng: random.Random
) -> Iterator[Example]:
    """Help in both languages: the own passage, and one that the search would find as well."""
    both: dict[str, dict[Language, dict[str, str]]] = defaultdict(dict)
    for row in rows:
        if row.get("kind") == "question":
            both[row["id"]]["es" if row["lang"] == "es" else "en"] = row
    twins = [one for one in both.values() if len(one) == len(LANGUAGES)]
    asked = embedder.encode_documents([one["en"]["question"] for one in twins])
    told = embedder.encode_documents([one["en"]["context"] for one in twins])
    for at, twin in enumerate(twins):
        near = [i for i in np.argsort(-(told @ asked[at]))[: NEAR + 1].tolist() if i != at]
        for language in LANGUAGES:
            shown = _other(language) if rng.random() < ACROSS else language
            question = _typed(twin[language]["question"], rng)
            yield Example(question, _cut(twin[shown]["context"]), answers=True)
            other = twins[rng.choice(near)][shown]["context"]
            yield Example(question, _cut(other), answers=other == twin[shown]["context"])


def _train(
    network: Any,
    tokenizer: Any,
    found: Sequence[Example],
    stage: Stage,
    progress: Progress,
) -> None:
    rng = random.Random(stage.seed)  # noqa: S311
    head = list(network.head.parameters())
    layers = [one for one in network.bert.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW([{"params": layers}, {"params": head}], lr=0.0, weight_decay=0.01)
    texts = [f"{one.question} {one.passage}" for one in found]
    steps = stage.epochs * math.ceil(len(found) / BATCH)
    step, lost = 0, 0.0
    network.train()
    for _ in range(stage.epochs):
        for batch in length_batches(
            texts, rng, max_tokens=MOST_TOKENS, tokens=BATCH * MOST_TOKENS, most=BATCH
        ):
            rate = stage.rate * min(1.0, (step + 1) / WARMUP) * max(0.02, 1 - step / steps)
            for group, times in zip(optimizer.param_groups, (1.0, HEAD_RATE), strict=True):
                group["lr"] = rate * times
            some = [found[i] for i in batch]
            inputs = tokenizer(
                [one.question[-QUESTION_CHARACTERS:] for one in some],
                [one.passage for one in some],
                truncation="longest_first",
                max_length=MOST_TOKENS,
                padding=True,
                return_tensors="pt",
            )
            with torch.autocast("cpu", torch.bfloat16):
                odds = network(inputs)
            wanted = torch.tensor([float(one.answers) for one in some])
            loss = torch.nn.functional.binary_cross_entropy_with_logits(odds.float(), wanted)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_([*layers, *head], 1.0)
            optimizer.step()
            step, lost = step + 1, lost + loss.item()
            if step % 100 == 0:
                progress(f"{step:,} of {steps:,} steps, loss {lost / 100:.3f}")
                lost = 0.0


def _near(records: Sequence[Record], embedder: Embedder) -> list[list[int]]:
    vectors = embedder.encode_documents([f"{one.title['en']}\n{one.text['en']}" for one in records])
    order = np.argsort(-(vectors @ vectors.T), axis=1)
    return [
        [other for other in row[: NEAR + 1].tolist() if other != at] for at, row in enumerate(order)
    ]


def _passage(record: Record, language: Language, rng: random.Random) -> str:
    text = record.text[language]
    return f"{record.title[language]}\n{text}" if rng.random() < TITLED else text


def _typed(question: str, rng: random.Random) -> str:
    """A question as it stands or, as often, as people type it."""
    return question if rng.random() < 0.5 else question.lower().strip("¿? ")


def _cut(text: str, most: int = LONGEST) -> str:
    return " ".join(text.split()[:most])


def _other(language: Language) -> Language:
    return "en" if language == "es" else "es"


def _rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
