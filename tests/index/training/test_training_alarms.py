"""What an emergency sounds like is learned from our own texts, the same each time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import yaml

from index.embedding import Embedder, load_embedder
from index.errors import CorpusError
from index.likeness import Likeness
from index.settings import IndexSettings
from index.training.alarms import HELD_OUT, forms, read_texts, train_alarms


@pytest.fixture
def embedder(tiny_model: Path) -> Embedder:
    return load_embedder(IndexSettings(embedding_model=str(tiny_model)))


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """A file of 24 pairs of either kind, and a folder of cases."""
    numbers = range(24)
    pairs = {
        "emergency": [{"en": f"fire number {n}", "es": f"fuego número {n}"} for n in numbers],
        "calm": [{"en": f"library number {n}", "es": f"biblioteca número {n}"} for n in numbers],
        "brief": {"en": ["help"], "es": []},
        "brief_calm": {"en": [], "es": ["hola"]},
        "beyond_rules": {"emergency": [], "calm": [{"en": "a park", "es": "un parque"}]},
    }
    file, folder = tmp_path / "pairs.yaml", tmp_path / "cases"
    file.write_text(yaml.safe_dump(pairs), encoding="utf-8")
    folder.mkdir()
    case = [{"id": "one", "questions": {"en": ["Who pays?"], "es": ["¿Quién paga?"]}}]
    (folder / "cases.yaml").write_text(yaml.safe_dump(case), encoding="utf-8")
    (folder / HELD_OUT).write_text("neither YAML: [nor read", encoding="utf-8")
    return file, folder


def test_the_same_texts_give_the_same_bytes(
    texts: tuple[Path, Path], embedder: Embedder, tmp_path: Path
) -> None:
    said: list[str] = []
    one = train_alarms(*texts, tmp_path / "one", embedder, progress=said.append)
    two = train_alarms(*texts, tmp_path / "two", embedder, progress=said.append)
    assert one.read_bytes() == two.read_bytes()
    assert any("unseen" in line for line in said)


def test_no_calm_text_reaches_the_threshold(
    texts: tuple[Path, Path], embedder: Embedder, tmp_path: Path
) -> None:
    made = train_alarms(*texts, tmp_path, embedder, progress=lambda _: None)
    learned = Likeness.load(made)
    assert learned.digest == embedder.digest
    found = read_texts(*texts)
    calm = [t for t, urgent in zip(found.texts, found.emergency, strict=True) if not urgent]
    vectors = np.stack([embedder.encode_query(text) for text in calm])
    assert learned.scores(vectors).max() < learned.threshold


def test_texts_are_read_in_all_their_forms_and_the_held_out_ones_never(
    texts: tuple[Path, Path],
) -> None:
    found = read_texts(*texts)
    assert "quien paga" in found.texts
    assert "¿quién paga?" in found.texts
    assert len({found.group[row] for row, text in enumerate(found.texts) if "paga" in text}) == 1
    assert found.emergency[found.texts.index("help")]
    assert not found.emergency[found.texts.index("a park")]


def test_forms_are_those_of_a_telephone() -> None:
    assert forms("¡Está aquí, I'm sure!") == (
        "¡está aquí, i'm sure!",
        "¡esta aqui, i'm sure!",
        "esta aqui im sure",
    )


def test_texts_that_are_none_are_named(texts: tuple[Path, Path], tmp_path: Path) -> None:
    pairs, cases = texts
    with pytest.raises(CorpusError, match="absent"):
        read_texts(tmp_path / "absent.yaml", cases)
    few = tmp_path / "few.yaml"
    few.write_text("emergency: [{en: fire, es: fuego}]", encoding="utf-8")
    with pytest.raises(CorpusError, match="too few"):
        read_texts(few, cases)
    few.write_text("emergency: [{en: fire}]", encoding="utf-8")
    with pytest.raises(CorpusError, match="no pairs"):
        read_texts(few, cases)
    (cases / "other.yaml").write_text("[{id: one}]", encoding="utf-8")
    with pytest.raises(CorpusError, match="no cases"):
        read_texts(pairs, cases)
