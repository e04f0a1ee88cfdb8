"""From parallel text to the shipped table."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.lexicon import Lexicon
from index.training.lexicon import train_lexicon
from index.training.parallel import SOURCES

PAIRS = [
    ("the police stop the man", "la policía detiene al hombre"),
    ("the police help the woman", "la policía ayuda a la mujer"),
    ("the man helps the woman", "el hombre ayuda a la mujer"),
    ("they stop the woman", "detienen a la mujer"),
    ("the church helps the man", "la iglesia ayuda al hombre"),
    ("call the church", "llame a la iglesia"),
    ("Obama calls the police", "Obama llama a la policía"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    parallel = tmp_path / "data" / "training" / "parallel"
    parallel.mkdir(parents=True)
    rows = "".join(f"{english}\t{spanish}\n" for english, spanish in PAIRS * 4)
    for source in SOURCES:
        content = rows if source.register == "everyday" else "Hello.\tHola.\n"
        (parallel / f"{source.file}.tsv.gz").write_bytes(gzip.compress(content.encode()))
    dictionary = tmp_path / "data" / "training" / "lexicon"
    dictionary.mkdir()
    entries = "church\tiglesia\nchurch\ttemplo\nsheriff\talguacil\nto stop\tdetener\nodd line\n"
    (dictionary / "one.tsv.gz").write_bytes(gzip.compress(entries.encode()))
    return tmp_path / "data"


@pytest.fixture
def lexicon(data: Path, tmp_path: Path) -> Lexicon:
    return Lexicon.load(train_lexicon(data, tmp_path / "out", progress=lambda _: None))


def test_words_translate_both_ways(lexicon: Lexicon) -> None:
    for word, meaning in (("policía", "polic"), ("hombre", "man"), ("iglesia", "church")):
        found, chance = lexicon.translations(word, "es")[0]
        assert found == meaning
        assert chance > 0.5
    assert lexicon.translations("woman", "en")[0][0] == "muj"


def test_a_verb_form_that_was_never_seen_is_understood(lexicon: Lexicon) -> None:
    assert lexicon.translations("detienes", "es")[0][0] == "stop"


def test_nothing_comes_from_the_dictionary_alone(lexicon: Lexicon) -> None:
    assert lexicon.translations("alguacil", "es") == []
    assert lexicon.translations("sheriff", "en") == []
    assert "templ" not in [found for found, _ in lexicon.translations("church", "en")]


def test_names_are_left_to_match_themselves(lexicon: Lexicon) -> None:
    assert lexicon.translations("Obama", "es") == []


def test_the_same_data_make_the_same_file(data: Path, tmp_path: Path) -> None:
    files = [
        train_lexicon(data, tmp_path / out, tmp_path / "work", progress=lambda _: None)
        for out in ("one", "two")
    ]
    assert files[0].read_bytes() == files[1].read_bytes()


def test_whole_words_are_written_for_the_vocabulary(data: Path, tmp_path: Path) -> None:
    train_lexicon(data, tmp_path / "out", tmp_path / "work", progress=lambda _: None)
    for name in ("es_en.tsv", "en_es.tsv"):
        rows = [
            line.split("\t") for line in (tmp_path / "work" / name).read_text("utf-8").splitlines()
        ]
        assert all(0.01 <= float(chance) <= 1 for _, _, chance in rows)
        chances: dict[str, list[float]] = {}
        for word, _, chance in rows:
            chances.setdefault(word, []).append(float(chance))
        assert all(found == sorted(found, reverse=True) for found in chances.values())
    first = {row.split("\t")[0]: row.split("\t")[1] for row in reversed(_lines(tmp_path))}
    assert first["ayuda"] in {"help", "helps"}
    assert first["policia"] == "police"


def _lines(tmp_path: Path) -> list[str]:
    return (tmp_path / "work" / "es_en.tsv").read_text("utf-8").splitlines()


def test_missing_data_are_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="--data"):
        train_lexicon(tmp_path, tmp_path / "out", progress=lambda _: None)


def test_a_damaged_dictionary_is_named(data: Path, tmp_path: Path) -> None:
    (data / "training" / "lexicon" / "one.tsv.gz").write_bytes(b"no archive")
    with pytest.raises(CorpusError, match=r"one\.tsv\.gz"):
        train_lexicon(data, tmp_path / "out", progress=lambda _: None)
