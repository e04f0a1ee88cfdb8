"""Parallel text and question–passage pairs, chosen by register and read in a repeatable order."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import CorpusError

PLACEHOLDER = re.compile(r"_{2,}|<>|\{[^}]*\}")
MAX_LENGTH_RATIO = 3.0  # one side this many times longer than the other is a bad alignment
SHORT = 40  # characters; the ratio of shorter sentences says nothing
KEPT = 0.5  # of the sentences taken as questions stay in their passages
HELD_OUT_EVERY = 40  # one run in forty of the news text is kept to watch training by


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the collection: its register, the share taken, whether to join runs."""

    file: str
    register: str
    share: float
    joined: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            message = f"the share of {self.file} must lie between 0 and 1, not {self.share}"
            raise ValueError(message)


# Everyday, news and government text matter more than software manuals: residents ask about the
# former, and manuals would teach the model the menus of one program.
SOURCES: tuple[Source, ...] = (
    Source("news-commentary-v11", "news", 0.5, joined=True),
    Source("wmt_newstest2008-2013", "news", 1.0, joined=True),
    Source("europarl-extracts", "parliament", 0.5, joined=True),
    Source("jrc-acquis-extract", "law", 0.4, joined=True),
    Source("gov-irs-direct-file", "government", 1.0, joined=True),
    Source("gov-vita-min_us-tax-help", "government", 1.0, joined=True),
    Source("tico19-test", "health", 1.0, joined=True),
    Source("anki_tatoeba_spa-eng", "everyday", 0.6),
    Source("tatoeba-test", "everyday", 1.0),
    Source("msdocs-dynamics365-business-ht", "software", 0.15),
    Source("msdocs-dynamics365-operations-ht", "software", 0.15),
    Source("msdocs-o365-compliance-ht", "software", 0.15),
    Source("python-docs-es", "software", 0.1),
)

# How much a word counts for the vocabulary, by the register it is met in.
REGISTER_WEIGHTS = {
    "everyday": 2.0,
    "government": 2.0,
    "news": 1.0,
    "health": 1.5,
    "parliament": 1.0,
    "law": 0.5,
    "software": 0.2,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in both languages."""

    english: str
    spanish: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the passage that answers it; rows that share an id are twins."""

    id: str
    language: str
    question: str
    passage: str
    source: str


def read_pairs(data: Path, source: Source) -> list[Pair]:
    """Read one file of `data`/training/parallel in its own order, badly aligned lines left out."""
    path = data / "training" / "parallel" / f"{source.file}.tsv.gz"
    pairs = []
    for line in _lines(path):
        english, _, spanish = line.partition("\t")
        pair = Pair(_clean(english), _clean(spanish))
        if _aligned(pair):
            pairs.append(pair)
    return pairs


def join_runs(
    pairs: Sequence[Pair], rng: random.Random, *, words: tuple[int, int] = (30, 95), limit: int = 7
) -> Iterator[Pair]:
    """Join consecutive sentences into passages of `words` English words, `limit` sentences at most.

    What is searched are passages, and a model that has only met single sentences represents them
    poorly. The same sentences are joined on both sides, so the two stay translations.
    """
    for run in cut_runs(pairs, rng, words=words, limit=limit):
        yield _joined(run)


def cut_runs(
    pairs: Sequence[Pair], rng: random.Random, *, words: tuple[int, int] = (30, 95), limit: int = 7
) -> Iterator[list[Pair]]:
    """Cut neighbours into the runs that `join_runs` joins; each has two sentences at least."""
    run: list[Pair] = []
    count, target = 0, rng.randint(*words)
    for pair in pairs:
        length = len(pair.english.split())
        if len(run) > 1 and count + length > words[1]:
            yield run
            run, count, target = [], 0, rng.randint(*words)
        run.append(pair)
        count += length
        if len(run) > 1 and (count >= target or len(run) == limit):
            yield run
            run, count, target = [], 0, rng.randint(*words)
    if len(run) > 1:
        yield run


def sample_cloze(
    data: Path, seed: int, most: int, sources: Sequence[Source] = ()
) -> Iterator[Question]:
    """Take sentences as questions for the passages that they stand in, in both languages.

    The inverse cloze task (Lee et al. 2019, arXiv 1906.00300): in half of them the passage has
    lost the sentence, so that meaning is asked for as well as words. `most` are taken of each
    source; twins share an id.
    """
    for source in sources or [one for one in SOURCES if one.joined and one.register != "law"]:
        rng = random.Random(f"cloze {seed} {source.file}")  # noqa: S311 - repeatable, no secret
        runs = list(cut_runs(read_pairs(data, source), rng))
        for number, run in enumerate(rng.sample(runs, min(most, len(runs)))):
            place = rng.randrange(len(run))
            rest = run if rng.random() < KEPT else [p for i, p in enumerate(run) if i != place]
            asked, passage = run[place], _joined(rest)
            id_, file = f"cloze/{source.file}/{number}", "cloze"
            yield Question(id_, "en", asked.english, passage.english, file)
            yield Question(id_, "es", asked.spanish, passage.spanish, file)


@dataclass(frozen=True, slots=True)
class Parallel:
    """What distillation learns from, and the passages kept back to watch it by."""

    train: tuple[Pair, ...]
    held_out: tuple[Pair, ...]


def sample(data: Path, seed: int, sources: Sequence[Source] = SOURCES) -> Parallel:
    """Choose sentences and joined passages by source; the same seed chooses the same ones."""
    train: list[Pair] = []
    held_out: list[Pair] = []
    for source in sources:
        rng = random.Random(f"{seed} {source.file}")  # noqa: S311 - a repeatable choice, no secret
        pairs = read_pairs(data, source)
        if source.register == "news":
            kept = _held_out(pairs)
            held_out.extend(join_runs(kept, rng))
            chosen = set(kept)
            pairs = [pair for pair in pairs if pair not in chosen]
        train.extend(rng.sample(pairs, round(len(pairs) * source.share)))
        if source.joined:
            train.extend(join_runs(pairs, rng))
    random.Random(seed).shuffle(train)  # noqa: S311
    return Parallel(tuple(train), tuple(held_out))


def read_questions(data: Path, names: Sequence[str]) -> list[Question]:
    """Read the named files of `data`/training/qa."""
    questions = []
    for name in names:
        for line in _lines(data / "training" / "qa" / f"{name}.jsonl.gz"):
            row = json.loads(line)
            question = Question(
                f"{name}/{row['id']}",
                row["lang"],
                _clean(row["question"]),
                _clean(row["context"]),
                name,
            )
            if question.question and question.passage:
                questions.append(question)
    return questions


def _held_out(pairs: Sequence[Pair], run: int = 6) -> list[Pair]:
    """Whole runs of neighbours, so that no sentence of a kept passage is trained on."""
    return [pair for i, pair in enumerate(pairs) if (i // run) % HELD_OUT_EVERY == 0]


def _joined(run: Sequence[Pair]) -> Pair:
    return Pair(" ".join(pair.english for pair in run), " ".join(pair.spanish for pair in run))


def _clean(text: str) -> str:
    return " ".join(PLACEHOLDER.sub(" ", text).split())


def _aligned(pair: Pair) -> bool:
    shorter, longer = sorted((len(pair.english), len(pair.spanish)))
    return shorter > 0 and (longer < SHORT or longer <= MAX_LENGTH_RATIO * shorter)


def _lines(path: Path) -> Iterator[str]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n")
    except OSError as error:
        message = (
            f"{path} cannot be read ({error}); point --data at the folder that holds training/"
        )
        raise CorpusError(message) from error
