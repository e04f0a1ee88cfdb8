"""The translation table: exact look-ups, fall-back to stems, one compact file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import LexiconError
from index.lexicon import BUNDLED, Lexicon, Table, lexicon_digest, load_lexicon

ENTRIES = st.dictionaries(
    st.text("abcdefgñ", min_size=1, max_size=6),
    st.lists(
        st.tuples(st.text("uvwxyz", min_size=1, max_size=4), st.floats(0.001, 1.0)),
        min_size=1,
        max_size=12,
        unique_by=lambda entry: entry[0],
    ),
    max_size=20,
)


@pytest.fixture
def small() -> Lexicon:
    return Lexicon.of(
        {"es": {"policia": [("polic", 0.9), ("cop", 0.1)]}, "en": {"police": [("polici", 1.0)]}},
        {"es": {"arrest": [("arrest", 0.8)]}},
    )


def test_a_word_is_looked_up_as_it_stands_whatever_its_accents(small: Lexicon) -> None:
    assert [found for found, _ in small.translations("Policía", "es")] == ["polic", "cop"]
    assert small.translations("police", "en") == [("polici", 1.0)]


def test_an_unseen_form_is_looked_up_by_its_stem(small: Lexicon) -> None:
    ((found, chance),) = small.translations("arrestándolos", "es")
    assert found == "arrest"
    assert chance == pytest.approx(0.8, abs=0.01)


def test_codes_translate_as_themselves_and_stop_words_and_names_not(small: Lexicon) -> None:
    assert small.translations("24-031", "es") == [("24031", 1.0), ("24", 1.0), ("031", 1.0)]
    assert small.translations("las", "es") == []
    assert small.translations("Riverbend", "en") == []


@given(ENTRIES)
def test_a_table_gives_back_its_entries(entries: dict[str, list[tuple[str, float]]]) -> None:
    table = Table.of(entries)
    for key, row in entries.items():
        found = table.row(key)
        assert found is not None
        assert [one for one, _ in found] == [one for one, _ in row]
        for (_, got), (_, given_) in zip(found, row, strict=True):
            assert got == pytest.approx(given_, abs=0.005)
            assert 0 < got <= 1
    assert table.row("not there") is None


@pytest.mark.parametrize("chance", [0.0, -0.1, 1.1])
def test_an_impossible_probability_is_refused(chance: float) -> None:
    with pytest.raises(ValueError, match="probability"):
        Table.of({"a": [("b", chance)]})


def test_a_file_holds_the_lexicon_and_is_the_same_every_time(
    small: Lexicon, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.npz", tmp_path / "two.npz"
    small.save(one)
    small.save(two)
    assert one.read_bytes() == two.read_bytes()
    again = Lexicon.load(one)
    assert again.translations("policia", "es") == small.translations("policia", "es")
    assert again.translations("arrestaron", "es") == small.translations("arrestaron", "es")
    digest = hashlib.sha256(one.read_bytes()).hexdigest()
    assert again.digest == small.digest == lexicon_digest(one) == digest


def test_an_empty_lexicon_can_be_kept(tmp_path: Path) -> None:
    Lexicon.of({}).save(tmp_path / "empty.npz")
    assert Lexicon.load(tmp_path / "empty.npz").translations("casa", "es") == []


def test_a_missing_or_damaged_file_says_how_to_mend_it(small: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "lexicon.npz"
    for read in (Lexicon.load, load_lexicon, lexicon_digest):
        with pytest.raises(LexiconError, match=r"index\.training lexicon"):
            read(path)
    small.save(path)
    whole = path.read_bytes()
    for damaged in (b"", b"no archive", whole[: len(whole) // 2]):
        path.write_bytes(damaged)
        with pytest.raises(LexiconError, match=r"cannot be read"):
            Lexicon.load(path)


def test_arrays_that_do_not_fit_are_refused(small: Lexicon) -> None:
    arrays = small.words["es"].arrays("t")
    with pytest.raises(ValueError, match="do not fit"):
        Table.read("t", {**arrays, "t.lengths": arrays["t.lengths"][:0]})
    with pytest.raises(ValueError, match="do not fit"):
        Table.read("t", {**arrays, "t.targets": arrays["t.targets"][:1]})


@pytest.mark.parametrize(
    ("word", "source", "meaning"),
    [
        ("policía", "es", "polic"),
        ("inmigración", "es", "immigr"),
        ("detener", "es", "stop"),
        ("iglesia", "es", "church"),
        ("alcalde", "es", "mayor"),
        ("impuestos", "es", "tax"),
        ("Varsovia", "es", "warsaw"),
        ("mayor", "en", "alcald"),
        ("fear", "en", "mied"),
        ("schools", "en", "escuel"),
        ("warrant", "en", "orden"),
        ("neighborhood", "en", "barri"),
    ],
)
def test_the_bundled_lexicon_knows_everyday_and_official_words(
    word: str, source: str, meaning: str
) -> None:
    found = load_lexicon().translations(word, source)  # type: ignore[arg-type]
    assert meaning in [one for one, _ in found[:3]]


def test_the_bundled_lexicon_is_sound_and_small() -> None:
    assert BUNDLED.stat().st_size < 4_000_000
    lexicon = load_lexicon()
    for tables in (lexicon.words, lexicon.stems):
        for table in tables.values():
            assert len(table.rows) > 5_000
            for key in list(table.rows)[::97]:
                row = table.row(key)
                assert row
                chances = [chance for _, chance in row]
                assert chances == sorted(chances, reverse=True)
                assert sum(chances) < 1.05
