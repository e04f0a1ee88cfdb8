"""Word-by-word glosses of English text."""

import random
from pathlib import Path

import pytest

from index.errors import LexiconError
from index.training.glosses import ENGLISH, GLOSSED, gloss, sample_glosses
from index.training.parallel import read_questions
from index.training.vocabulary import read_translations

TABLE = {"police": [("policia", 0.9)], "will": [("va", 0.5), ("hara", 0.5)], "can't": [("no", 1.0)]}


def test_known_words_are_translated_and_the_rest_stays() -> None:
    found = gloss("Will the POLICE of Dallas, Texas, (can't) 911?", TABLE, random.Random(1))
    assert found in {f"{will} the policia of Dallas, Texas, (no) 911?" for will in ("va", "hara")}


def test_translations_are_drawn_by_their_probability() -> None:
    rng = random.Random(1)
    drawn = [gloss("will", TABLE, rng) for _ in range(400)]
    assert set(drawn) == {"va", "hara"}
    assert 150 < drawn.count("va") < 250


def test_what_is_unlikely_is_not_drawn() -> None:
    table = {"police": [("policia", 0.8), ("agente", 0.1)], "night": [("rara", 0.1)]}
    drawn = {gloss("police night", table, random.Random(seed)) for seed in range(60)}
    assert drawn == {"policia night"}


@pytest.mark.parametrize("text", [None, "police\tpolicia\n", "police\tpolicia\tmuch\n"])
def test_a_table_that_cannot_be_read(tmp_path: Path, text: str | None) -> None:
    if text:
        (tmp_path / ENGLISH).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"en_es\.tsv .*training lexicon"):
        read_translations(tmp_path, ENGLISH)


def test_questions_are_drawn_and_passages_all_taken(data: Path) -> None:
    pairs = list(sample_glosses(data, {}, seed=1, most=3))
    assert pairs == list(sample_glosses(data, {}, seed=1, most=3))
    assert all(pair.english == pair.spanish for pair in pairs)
    passages = {one.passage for one in read_questions(data, GLOSSED)}
    assert len(pairs) == len(GLOSSED) * (3 + len(passages))
    assert passages <= {pair.english for pair in pairs}
