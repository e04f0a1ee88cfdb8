"""Bilingual BM25: exact weights, both term spaces, what is kept on disk."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.errors import ReleaseError
from index.lexical import EVEN, TRANSLATED_QUESTION, LexicalIndex
from index.lexicon import Lexicon, load_lexicon
from index.statement import LANGUAGES, Language

TEXTS = [
    "Officers will not stop anyone to ask about immigration.",
    "The library opens at nine and closes at five.",
    "La policía no detendrá a nadie para preguntar por su estatus migratorio.",
    "La biblioteca abre a las nueve y cierra a las cinco.",
    "Item 24-031 was adopted by the council.",
    "El concejal Riverbend presentó el punto 24-031.",
]
SPOKEN: list[Language] = ["en", "en", "es", "es", "en", "es"]


@pytest.fixture(scope="module")
def index() -> LexicalIndex:
    return LexicalIndex.build(TEXTS, SPOKEN, load_lexicon())


def test_weights_are_those_of_bm25() -> None:
    texts = ["tree tree house", "house", "car road"]
    built = LexicalIndex.build(texts, ["en"] * 3, None, k1=1.2, b=0.75)
    mean = (3 + 1 + 2) / 3
    idf = math.log1p((3 - 2 + 0.5) / (2 + 0.5))
    expected = [
        idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length / mean))
        for tf, length in ((1, 3), (1, 1), (0, 2))
    ]
    assert built.scores("house", "en") == pytest.approx(expected, rel=1e-5)
    assert built.scores("house house", "en") == pytest.approx([2 * x for x in expected], rel=1e-5)
    assert built.idf("hous", "en") == pytest.approx(idf)
    assert built.idf("absent", "en") > built.idf("hous", "en")


def test_expected_frequencies_weigh_a_translation() -> None:
    lexicon = Lexicon.of({"es": {"casa": [("hous", 0.5), ("home", 0.25)]}, "en": {}})
    built = LexicalIndex.build(["casa", "arbol"], ["es", "es"], lexicon, k1=1.0, b=0.0)
    # One passage is expected to hold "hous" half a time: df 0.5 of 2, tf 0.5.
    half = EVEN * math.log1p(2.0 / 1.0) * 0.5 * 2 / 1.5
    assert built.scores("house", "en")[0] == pytest.approx(half, rel=0.02)
    assert built.scores("home", "en")[0] < built.scores("house", "en")[0]
    assert built.scores("house", "en")[1] == 0


def test_a_question_is_also_translated() -> None:
    only_forward = Lexicon.of({"en": {"house": [("cas", 1.0)]}})
    built = LexicalIndex.build(["casas"], ["es"], only_forward, k1=1.0, b=0.0)
    one = EVEN * math.log1p(0.5 / 1.5)
    assert built.scores("house", "en") == pytest.approx([TRANSLATED_QUESTION * one], rel=0.02)


@pytest.mark.parametrize(
    ("question", "language", "best"),
    [
        ("Do officers ask about immigration?", "en", {0, 2}),
        ("¿La policía pregunta por el estatus migratorio?", "es", {0, 2}),
        ("When does the library open?", "en", {1, 3}),
        ("¿A qué hora abre la biblioteca?", "es", {1, 3}),
        ("Qué es 24-031", "es", {4, 5}),
        ("item 24031", "en", {4, 5}),
    ],
)
def test_a_question_finds_both_languages(
    index: LexicalIndex, question: str, language: Language, best: set[int]
) -> None:
    scores = index.scores(question, language)
    assert scores.shape == (len(TEXTS),)
    assert scores.dtype == np.float32
    assert set(np.argsort(-scores)[:2].tolist()) == best


def test_the_language_need_not_be_known(index: LexicalIndex) -> None:
    for question, best in (("library", {1, 3}), ("biblioteca", {1, 3})):
        scores = index.scores(question)
        assert set(np.argsort(-scores)[:2].tolist()) == best
        for language in LANGUAGES:
            assert (scores >= index.scores(question, language)).all()


def test_a_name_matches_itself_across_languages(index: LexicalIndex) -> None:
    assert int(index.scores("What did Riverbend say?", "en").argmax()) == 5


def test_a_name_meets_its_form_in_the_other_language_behind_the_same_spelling() -> None:
    texts = ["Los hugonotes.", "Los huguenots.", "Los molinos."]
    built = LexicalIndex.build(texts, ["es"] * 3, Lexicon.of({}))
    variant, same, other = built.scores("Huguenots", "en")
    assert same > variant > 0
    assert other == 0


def test_twins_weigh_nearly_the_same() -> None:
    lexicon = Lexicon.of({"en": {"house": [("cas", 0.8)]}, "es": {"casa": [("hous", 0.8)]}})
    built = LexicalIndex.build(["house", "casa", "tree"], ["en", "es", "en"], lexicon)
    for question, language in (("house", "en"), ("casa", "es")):
        english, spanish, _ = built.scores(question, language)
        assert 0.85 < english / spanish < 1.15


@pytest.mark.parametrize("question", ["", "¿?", "the of and", "zzyzx qwxyz"])
def test_a_question_without_a_known_word_finds_nothing(index: LexicalIndex, question: str) -> None:
    assert not index.scores(question, "en").any()


def test_without_a_lexicon_each_language_is_searched_by_its_words() -> None:
    built = LexicalIndex.build(TEXTS, SPOKEN, None)
    assert not built.scores("library", "en")[3]
    assert built.scores("24-031", "en")[5] > 0


def test_no_passages_and_empty_passages_are_no_trouble() -> None:
    assert LexicalIndex.build([], [], load_lexicon()).scores("police", "en").shape == (0,)
    built = LexicalIndex.build(["", "police"], ["es", "en"], load_lexicon())
    assert built.scores("police", "en").tolist()[0] == 0


def test_impossible_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="languages"):
        LexicalIndex.build(["a"], [], None)
    for k1, b in ((-1.0, 0.5), (1.0, 1.5)):
        with pytest.raises(ValueError, match="k1"):
            LexicalIndex.build(["a"], ["en"], None, k1=k1, b=b)


def test_a_saved_index_answers_the_same(index: LexicalIndex, tmp_path: Path) -> None:
    path = tmp_path / "lexical.npz"
    index.save(path)
    again = LexicalIndex.load(path)
    assert len(again) == len(index) == len(TEXTS)
    for question in ("When does the library open?", "24-031", "Riverbend"):
        expected = index.scores(question, "en")
        assert again.scores(question, "en") == pytest.approx(expected, rel=2e-3)
    LexicalIndex.build(TEXTS, SPOKEN, None).save(path)
    assert not LexicalIndex.load(path).scores("library", "en")[3]


def test_a_damaged_or_foreign_file_is_refused(index: LexicalIndex, tmp_path: Path) -> None:
    path = tmp_path / "lexical.npz"
    with pytest.raises(ReleaseError, match="index build"):
        LexicalIndex.load(path)
    index.save(path)
    with pytest.raises(ReleaseError, match="another lexicon"):
        LexicalIndex.load(path, Lexicon.of({}))
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(ReleaseError, match="cannot be read"):
        LexicalIndex.load(path)
    with pytest.raises(ReleaseError, match="cannot be written"):
        index.save(tmp_path / "absent" / "lexical.npz")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.mark.data
@pytest.mark.skipif("ITW_DATA" not in os.environ, reason="needs $ITW_DATA")
@pytest.mark.parametrize(("asked", "spoken"), [("es", "en"), ("en", "es"), ("en", "en")])
def test_benchmark_questions_find_their_paragraph(asked: Language, spoken: Language) -> None:
    folder = Path(os.environ["ITW_DATA"]) / "benchmarks" / "xquad-dev"
    rows = _rows(folder / "corpus.jsonl")
    rows = [row for row in rows if row["metadata"]["lang"] == spoken]
    built = LexicalIndex.build([r["text"] for r in rows], [spoken] * len(rows), load_lexicon())
    at = {row["_id"]: i for i, row in enumerate(rows)}
    lines = (folder / "qrels" / "test.tsv").read_text("utf-8").splitlines()[1:]
    right = {q: at[p] for q, p, _ in (line.split("\t") for line in lines) if p in at}
    gains = []
    for row in _rows(folder / "queries.jsonl"):
        if row["metadata"]["lang"] == asked:
            scores = built.scores(row["text"], asked)
            rank = int((scores > scores[right[row["_id"]]]).sum()) + 1
            gains.append(1 / math.log2(rank + 1) if rank <= 10 else 0.0)
    assert np.mean(gains) >= 0.938  # nDCG@10, the bar for words alone
