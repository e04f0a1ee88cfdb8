"""Choosing, joining and cleaning the text that training reads."""

import gzip
import random
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.training.parallel import Pair, Source, join_runs, read_pairs, read_questions, sample


def test_placeholders_go_and_bad_alignments_are_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "training" / "parallel"
    folder.mkdir(parents=True)
    with gzip.open(folder / "x.tsv.gz", "wt", encoding="utf-8") as file:
        file.write("You and ___ file <> taxes\tUsted y ___ declaran\n")
        file.write(f"Short\t{'largo ' * 30}\n")
        file.write("No translation\n")
    pairs = read_pairs(tmp_path, Source("x", "government", 1.0))
    assert pairs == [Pair("You and file taxes", "Usted y declaran")]


def test_joined_runs_keep_both_sides_together_and_in_order() -> None:
    pairs = [Pair(f"{'a ' * 9}e{i}", f"s{i}") for i in range(40)]
    joined = list(join_runs(pairs, random.Random(0), words=(30, 50), limit=6))
    seen = [word for pair in joined for word in pair.spanish.split()]
    assert seen == sorted(seen, key=lambda word: int(word[1:]))
    for pair in joined:
        english = [word[1:] for word in pair.english.split() if word != "a"]
        assert english == [word[1:] for word in pair.spanish.split()]
        assert 2 <= len(english) <= 6
        assert len(pair.english.split()) <= 50


def test_the_same_seed_chooses_the_same_text(data: Path) -> None:
    assert sample(data, 1) == sample(data, 1)
    assert sample(data, 1).train != sample(data, 2).train


def test_held_out_passages_share_no_sentence_with_the_training(tmp_path: Path) -> None:
    folder = tmp_path / "training" / "parallel"
    folder.mkdir(parents=True)
    with gzip.open(folder / "n.tsv.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"english sentence {i}\tfrase número {i}\n" for i in range(600))
    parallel = sample(tmp_path, 1, [Source("n", "news", 1.0, joined=True)])
    trained = {word for pair in parallel.train for word in pair.english.split() if word.isdigit()}
    kept = {word for pair in parallel.held_out for word in pair.english.split() if word.isdigit()}
    assert kept
    assert not kept & trained
    assert len(kept | trained) > 590


def test_twins_share_an_id(data: Path) -> None:
    questions = read_questions(data, ["qamr"])
    assert len(questions) == 16
    assert questions[0].id == questions[1].id
    assert {questions[0].language, questions[1].language} == {"en", "es"}


def test_a_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"qamr\.jsonl\.gz.*--data"):
        read_questions(tmp_path, ["qamr"])


def test_an_impossible_share_is_rejected() -> None:
    with pytest.raises(ValueError, match="share"):
        Source("x", "news", 1.5)
