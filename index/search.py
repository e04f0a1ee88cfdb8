"""A question to passages: words and meaning searched together, in both languages at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import ensure_config
from numpy.typing import NDArray

from index.fusion import FusionWeights, Scores, fuse
from index.language import detect
from index.privacy import stop_tracing, untraced
from index.statement import Language, Passage, Statement

if TYPE_CHECKING:
    from index.embedding import Embedder
    from index.release import Release
    from index.vectors import VectorStore

stop_tracing()
Vector = NDArray[np.float32]


class Mode(StrEnum):
    """What is searched."""

    HYBRID = "hybrid"
    LEXICAL = "lexical"
    DENSE = "dense"


class Lexical(Protocol):
    """The words of every passage, as a question in either language finds them."""

    def scores(self, question: str, language: Language | None = None) -> Scores:
        """Score of every passage, shape (passages,); 0 where no word is shared."""
        ...

    def idf(self, found: str, language: Language) -> float:
        """How telling a term is, in nats."""
        ...

    def vocabulary(self, language: Language) -> Collection[str]:
        """The terms of a language that passages have, or whose translations they have."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    ``score`` orders the hits of one question and means nothing between questions. ``lexical``
    is the share of the best lexical score of this question, in [0, 1]; ``dense`` the cosine, in
    [-1, 1]; each is 0 in the mode that does not search that way. ``rank`` counts from 1.
    """

    passage: Passage
    score: float
    lexical: float
    dense: float
    rank: int


class Searcher:
    """An opened release; safe to share between threads. It writes nothing."""

    def __init__(
        self, release: Release, embedder: Embedder, lexical: Lexical, store: VectorStore
    ) -> None:
        self.release = release
        self.statements: Mapping[str, Statement] = release.statements
        self.passages: tuple[Passage, ...] = release.passages
        self.embedder = embedder
        self.weights: FusionWeights = release.manifest.weights
        self.lexical = lexical
        self._vectors = release.vectors
        self._sentences = release.sentences
        self._store = store
        self._languages = np.array([passage.language for passage in self.passages])
        self._rows: dict[str, list[int]] = {}
        for row, passage in enumerate(self.passages):
            self._rows.setdefault(passage.statement, []).append(row)

    def statement(self, id: str) -> Statement:  # noqa: A002 (the word of the contract)
        """A statement by its id.

        Raises:
            KeyError: there is none.
        """
        return self.statements[id]

    def text_of(self, passage: Passage) -> str:
        """The exact words of a passage."""
        return self.statements[passage.statement].quote(passage.start, passage.end)

    def search(
        self,
        question: str,
        *,
        language: Language | None = None,
        k: int = 20,
        mode: Mode | str = Mode.HYBRID,
        vector: Vector | None = None,
    ) -> list[Hit]:
        """The k best passages in either language, best first; twins are not collapsed.

        ``language`` is the question's (None: detected), ``vector`` stands for its meaning (None:
        it is embedded). A question without a word gives none.

        Raises:
            EmbeddingError, ReleaseError: the model or Chroma failed.
        """
        mode = Mode(mode)
        if not question.strip() or k < 1:
            return []
        language = language or detect(question).language
        across = self._languages != language if language else np.zeros(len(self.passages), bool)
        words = np.zeros(len(self.passages), dtype=np.float32)
        if mode is not Mode.DENSE:
            words = self.lexical.scores(question, language)
            words = np.where(across, words * np.float32(self.weights.lexical_across), words)
        wanted = max(k, self.weights.candidates)
        rows = best_rows(words, wanted)
        cosines = meaning = np.zeros(len(rows), dtype=np.float32)
        if mode is not Mode.LEXICAL:
            vector = self.embedder.encode_query(question) if vector is None else vector
            near, _ = self._store.nearest(vector, wanted)
            rows = np.union1d(rows, near)
            # Chroma knows the cosines of its own candidates only; the others' are exact too.
            cosines = self._cosines(rows, vector)
            nearest = self._sentences.nearest(rows, vector, cosines)
            share = np.float32(self.weights.sentence)
            meaning = (1 - share) * cosines + share * nearest
        shares = {Mode.HYBRID: self.weights.dense(language), Mode.LEXICAL: 0.0, Mode.DENSE: 1.0}
        bonus = across[rows] * np.float32(self.weights.dense_across)
        scores = fuse(words[rows], meaning, shares[mode], bonus)
        top = max(float(words.max(initial=0.0)), 1e-9)
        order = np.lexsort((rows, -scores))[:k]
        return [
            Hit(
                self.passages[rows[at]],
                score=float(scores[at]),
                lexical=float(words[rows[at]]) / top,
                dense=float(cosines[at]),
                rank=rank,
            )
            for rank, at in enumerate(order, start=1)
        ]

    def cosine(self, statement: str, start: int, end: int, vector: Vector) -> float | None:
        """How near a span of a statement is: the best cosine of its passages.

        None where no passage lies in it, or one goes beyond it. Nothing is embedded.
        """
        rows = [
            row
            for row in self._rows.get(statement, ())
            if self.passages[row].start < end and self.passages[row].end > start
        ]
        own = [self.passages[row] for row in rows]
        if not own or any(one.start < start or one.end > end for one in own):
            return None
        return float(self._cosines(np.array(rows, dtype=np.intp), vector).max())

    def _cosines(self, rows: NDArray[np.intp], vector: Vector) -> NDArray[np.float32]:
        return np.asarray(self._vectors[rows] @ vector, dtype=np.float32)


def best_rows(scores: Scores, k: int) -> NDArray[np.intp]:
    """Rows of the k highest scores above zero, in no order."""
    above = np.flatnonzero(scores > 0)
    if len(above) <= k:
        return above
    return above[np.argpartition(-scores[above], k - 1)[:k]]


class StatementRetriever(BaseRetriever):
    """LangChain's view of a searcher: ``invoke(question)`` gives Documents.

    ``page_content`` is the exact words of the passage; ``metadata`` holds the passage, what the
    statement says of itself and the scores. Questions are never traced.
    """

    searcher: Searcher
    k: int = 20
    mode: Mode = Mode.HYBRID
    language: Language | None = None

    def invoke(
        self,
        input: str,  # noqa: A002 (LangChain's name)
        config: RunnableConfig | None = None,
        **kwargs: Any,
    ) -> list[Document]:
        """Documents for a question, best first."""
        with untraced():
            return super().invoke(input, _without_tracers(config), **kwargs)

    async def ainvoke(
        self,
        input: str,  # noqa: A002 (LangChain's name)
        config: RunnableConfig | None = None,
        **kwargs: Any,
    ) -> list[Document]:
        """Documents for a question, best first."""
        with untraced():
            return await super().ainvoke(input, _without_tracers(config), **kwargs)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 (LangChain passes it)
    ) -> list[Document]:
        hits = self.searcher.search(query, language=self.language, k=self.k, mode=self.mode)
        return [self._document(hit) for hit in hits]

    def _document(self, hit: Hit) -> Document:
        statement = self.searcher.statement(hit.passage.statement)
        about = {"title": statement.title, "kind": str(statement.kind), "issuer": statement.issuer}
        about |= {"date": str(statement.date) if statement.date else None}
        about |= {"source_url": statement.source_url}
        scores = {"score": hit.score, "lexical": hit.lexical, "dense": hit.dense, "rank": hit.rank}
        return Document(
            id=hit.passage.id,
            page_content=self.searcher.text_of(hit.passage),
            metadata=asdict(hit.passage) | about | scores,
        )


def _without_tracers(config: RunnableConfig | None) -> RunnableConfig:
    """The configuration, less every handler that would send the question to LangSmith."""
    from langchain_core.tracers.langchain import LangChainTracer

    config = ensure_config(config)
    callbacks = config.get("callbacks") or []
    if isinstance(callbacks, list):
        kept = [one for one in callbacks if not isinstance(one, LangChainTracer)]
        return {**config, "callbacks": kept}
    manager = callbacks.copy()
    for handler in [one for one in manager.handlers if isinstance(one, LangChainTracer)]:
        manager.remove_handler(handler)
    return {**config, "callbacks": manager}
