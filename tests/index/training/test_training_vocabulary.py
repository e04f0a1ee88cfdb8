"""The student's vocabulary and where its vectors start."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from index.errors import LexiconError
from index.training.vocabulary import read_translations


def rows(folder: Path) -> dict[str, np.ndarray]:
    weights = load_file(folder / "model.safetensors")
    vectors = next(weights[key] for key in weights if key.endswith("word_embeddings.weight"))
    names = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    assert len(names) == len(vectors)
    return {name: vectors[i] for name, i in names.items()}


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_a_new_word_starts_at_the_weighted_mean_of_its_translations(
    teacher: Path, student: Path
) -> None:
    old, new = rows(teacher), rows(student)
    assert "policia" not in old
    expected = 0.9 * old["police"] + 0.1 * old["city"]
    assert cosine(new["policia"], expected) == pytest.approx(1.0, abs=1e-4)
    lengths = 0.9 * np.linalg.norm(old["police"]) + 0.1 * np.linalg.norm(old["city"])
    assert np.linalg.norm(new["policia"]) == pytest.approx(lengths, rel=1e-4)


def test_a_translation_of_several_pieces_counts_as_their_mean(teacher: Path, student: Path) -> None:
    old, new = rows(teacher), rows(student)
    spelled = (old["tax"] + old["##es"]) / 2
    assert cosine(new["impuestos"], spelled) == pytest.approx(1.0, abs=1e-4)


def test_english_words_keep_their_vectors_and_unused_pieces_go(
    teacher: Path, student: Path
) -> None:
    old, new = rows(teacher), rows(student)
    for name in ("police", "the", "##es", "[CLS]", "q"):
        np.testing.assert_array_equal(old[name], new[name])
    assert "[unused0]" not in new
    assert "中" not in new


def test_the_student_loads_and_reads_spanish_in_whole_words(student: Path) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(student), device="cpu", local_files_only=True)
    assert model.tokenizer.tokenize("La POLICÍA ayuda") == ["la", "policia", "ayuda"]
    assert model.tokenizer("la")["input_ids"][0] == model.tokenizer.cls_token_id
    police, spanish, other = model.encode(["police", "policía", "abril"])
    assert police @ spanish > police @ other


def test_translations_come_likeliest_first(tmp_path: Path) -> None:
    (tmp_path / "es_en.tsv").write_text("orden\twarrant\t0.1\norden\torder\t0.8\n")
    assert read_translations(tmp_path) == {"orden": [("order", 0.8), ("warrant", 0.1)]}


def test_a_missing_table_says_which_step_makes_it(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"index\.training lexicon"):
        read_translations(tmp_path)
