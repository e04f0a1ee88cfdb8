"""Fixtures that every package's tests share: small corpora, tiny models, built indexes."""

from __future__ import annotations

import json
import os
import string
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Before anything imports Hugging Face's libraries: tests never use the network.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"  # see index.embedding; tests import torch before it

if TYPE_CHECKING:
    from index.search import Searcher
    from index.settings import IndexSettings

ROOT = Path(__file__).parents[1]
MakeCorpus = Callable[..., Path]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine that runs the tests changes them."""
    for name in list(os.environ):
        if name.startswith("ASSISTANT_"):
            monkeypatch.delenv(name)


PARKING_EN = """---
id: parking.en
title: Night parking
kind: order
issuer: City of Riverbend
date: 2023-05-01
---
# Night parking

No vehicle may be parked on Main Street between 10 p.m. and 5 a.m.

Residents with a permit are excepted. A permit costs 20 dollars a year.
"""
PARKING_ES = """---
id: parking.es
title: Estacionamiento nocturno
kind: order
issuer: Ciudad de Riverbend
date: 2023-05-01
translation_of: parking.en
translation: official
---
# Estacionamiento nocturno

Ningún vehículo podrá estacionarse en la calle Main entre las 10 p. m. y las 5 a. m.

Los residentes con permiso están exceptuados. El permiso cuesta 20 dólares al año.
"""
LIBRARY_EN = """---
id: library
title: Library hours
kind: page
---
The public library opens at nine in the morning and closes at eight in the evening.

On Sundays the library is closed.
"""
SMALL_CORPUS = {
    "parking.en.md": PARKING_EN,
    "parking.es.md": PARKING_ES,
    "library.md": LIBRARY_EN,
}


def write_corpus(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write files into a folder: a statement about parking with its twin, and one of a library."""
    for name, text in (SMALL_CORPUS if files is None else files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def make_corpus(tmp_path: Path) -> MakeCorpus:
    """Makes a corpus folder out of file names and texts."""
    return lambda files=None, name="corpus": write_corpus(tmp_path / name, files)


def make_model(folder: Path, *, seed: int = 1, prompts: dict[str, str] | None = None) -> Path:
    """A sentence-transformers model of some 100 KB with random weights, saved as a folder.

    It spells: every letter is a word piece, so it knows any text, and like words are near.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    letters = string.ascii_lowercase + string.digits + ".,:;?!-ñ"
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters]
    vocabulary += [f"##{letter}" for letter in letters]
    words = "parking vehicle street permit library sunday estacionarse vehiculo calle permiso"
    vocabulary += words.split()
    inside = folder.with_name(folder.name + "-bert")
    inside.mkdir(parents=True)
    (inside / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=256,
    )
    BertModel(config).save_pretrained(inside)
    BertTokenizerFast(str(inside / "vocab.txt"), model_max_length=256).save_pretrained(inside)
    modules = [Transformer(str(inside)), Pooling(32), Normalize()]
    SentenceTransformer(modules=modules, prompts=prompts, device="cpu").save(
        str(folder), create_model_card=False
    )
    return folder


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny model without prompts."""
    return make_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def prompted_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of another tiny model, with prompts of its own."""
    folder = tmp_path_factory.mktemp("models") / "prompted"
    return make_model(folder, seed=2, prompts={"query": "question: ", "passage": "text: "})


@pytest.fixture
def tiny_settings(tiny_model: Path, tmp_path: Path, make_corpus: MakeCorpus) -> IndexSettings:
    """Settings for a small corpus, an empty index folder and the tiny model."""
    from index.settings import IndexSettings

    return IndexSettings(
        corpus_dir=make_corpus(), index_dir=tmp_path / "index", embedding_model=str(tiny_model)
    )


@pytest.fixture(scope="session")
def small_index(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> IndexSettings:
    """Settings of an index of the small corpus, built once with the tiny model: read it only."""
    from index.building import build_release
    from index.settings import IndexSettings

    folder = tmp_path_factory.mktemp("small")
    settings = IndexSettings(
        corpus_dir=write_corpus(folder / "corpus"),
        index_dir=folder / "index",
        embedding_model=str(tiny_model),
    )
    build_release(settings)
    return settings


@pytest.fixture(scope="session")
def small_searcher(small_index: IndexSettings) -> Searcher:
    """A searcher of the small index."""
    from index.release import current

    return current(small_index.index_dir).open_searcher(small_index)


def _searcher_of(corpus: Path, folder: Path) -> Searcher:
    from index.building import build_release
    from index.release import current
    from index.settings import IndexSettings

    settings = IndexSettings(corpus_dir=corpus, index_dir=folder)
    build_release(settings)
    return current(folder).open_searcher(settings)


@pytest.fixture(scope="session")
def dallas_searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """A searcher of the project's own corpus with the bundled model."""
    return _searcher_of(ROOT / "corpus", tmp_path_factory.mktemp("dallas"))


@pytest.fixture(scope="session")
def city_searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """A searcher of the fictional city's corpus with the bundled model."""
    corpus = ROOT / "evals" / "corpora" / "sample_city"
    return _searcher_of(corpus, tmp_path_factory.mktemp("city"))


def read_manifest_json(release: Path) -> dict[str, object]:
    """A release's manifest as plain JSON."""
    found: dict[str, object] = json.loads((release / "manifest.json").read_text("utf-8"))
    return found
