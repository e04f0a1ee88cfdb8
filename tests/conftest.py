"""Fixtures that every package's tests share: small corpora, tiny models, built indexes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from made import make_model, write_corpus

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


@pytest.fixture
def make_corpus(tmp_path: Path) -> MakeCorpus:
    """Makes a corpus folder out of file names and texts."""
    return lambda files=None, name="corpus": write_corpus(tmp_path / name, files)


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
