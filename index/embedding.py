"""Texts to vectors: the one place that loads a sentence-transformers model."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from index.errors import EmbeddingError
from index.model_choice import ModelChoice, choose_model
from index.privacy import silence_telemetry, stay_offline
from index.settings import IndexSettings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Both are read when torch and tokenizers are first imported, so they are set here and now.
# Threads that wait by spinning make a question 40 times slower while something else is busy on
# the same cores (measured: 480 ms instead of 13 on two busy cores).
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]

_CHUNK = 256
_BATCH = 16  # larger ones fall out of a small processor's cache and take longer
_loading = threading.Lock()
_loaded: dict[tuple[object, ...], Embedder] = {}


class Embedder(Embeddings):
    """A loaded model; safe to share between threads.

    ``prompts`` ("query", "document") are put before the texts; ``digest`` changes whenever the
    vectors may. Vectors are float32 of unit length.
    """

    def __init__(self, model: SentenceTransformer, choice: ModelChoice) -> None:
        dim = model.get_embedding_dimension()
        if not dim:
            raise EmbeddingError(f"The model {choice.name} does not say how long its vectors are")
        if choice.digest is None:
            raise EmbeddingError(f"The files of the model {choice.name} cannot be told apart")
        self.name = choice.name
        self.digest = choice.digest
        self.prompts: Mapping[str, str] = dict(choice.prompts)
        self.dim: int = dim
        self._model = model
        # Fast tokenizers keep their padding as state: two threads at once fail with
        # "Already borrowed" (huggingface/tokenizers issue 537).
        self._lock = threading.Lock()

    def encode_documents(
        self, texts: Sequence[str], *, progress: Progress | None = None
    ) -> Vectors:
        """Vectors of passages, shape (len(texts), dim); ``progress(done, total)`` is called.

        Raises:
            EmbeddingError: the model failed.
        """
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        # Like lengths together: a batch is padded to its longest text.
        order = sorted(range(len(texts)), key=lambda row: -len(texts[row]))
        for begin in range(0, len(order), _CHUNK):
            rows = order[begin : begin + _CHUNK]
            with half_precision(self._model.device.type):
                vectors[rows] = self._encode(
                    self._model.encode_document, [texts[row] for row in rows], usable_cores()
                )
            if progress:
                progress(begin + len(rows), len(order))
        return vectors

    def encode_query(self, text: str) -> Vectors:
        """Vector of a question, shape (dim,).

        Raises:
            EmbeddingError: the model failed.
        """
        # A question is too short to share out: one thread is as quick as two, and steadier.
        vectors = self._encode(self._model.encode_query, [text], 1)
        return vectors[0]  # type: ignore[no-any-return]

    def _encode(self, encode: Callable[..., Any], texts: list[str], threads: int) -> Vectors:
        import torch

        try:
            with self._lock:
                torch.set_num_threads(threads)
                raw = encode(
                    texts, batch_size=_BATCH, show_progress_bar=False, normalize_embeddings=True
                )
        except Exception as error:
            raise EmbeddingError(f"The model {self.name} failed: {error}") from error
        vectors = np.asarray(raw, dtype=np.float32)
        if not np.isfinite(vectors).all():
            raise EmbeddingError(
                f"The model {self.name} gave vectors that are not finite. Its files are damaged: "
                "fetch them again, or set ASSISTANT_EMBEDDING_MODEL to another model"
            )
        return vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """LangChain's interface to encode_documents."""
        return [[float(x) for x in vector] for vector in self.encode_documents(texts)]

    def embed_query(self, text: str) -> list[float]:
        """LangChain's interface to encode_query."""
        return [float(x) for x in self.encode_query(text)]


def load_embedder(settings: IndexSettings) -> Embedder:
    """The model that the settings name, loaded once in a process.

    Only a model named by its place on a hub, and not yet fetched, uses the network.

    Raises:
        EmbeddingError: it cannot be loaded; the message says what mends it.
    """
    silence_telemetry()
    choice = choose_model(settings)
    key = (choice.location, choice.digest, *sorted(choice.prompts.items()))
    with _loading:
        if key not in _loaded:
            if not choice.on_hub:
                stay_offline()
            model = _load(choice, settings.embedding_device)
            if choice.digest is None:  # just fetched: now its commit is known
                choice = choose_model(settings)
                model.prompts.update(choice.prompts)
            _loaded[key] = Embedder(model, choice)
        return _loaded[key]


def _load(choice: ModelChoice, device: str) -> SentenceTransformer:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from sentence_transformers import SentenceTransformer

            quiet()
            return SentenceTransformer(
                choice.location,
                device=device,
                prompts=dict(choice.prompts),
                local_files_only=not choice.on_hub or choice.digest is not None,
            )
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        remedy = (
            "Check the name and the connection (HF_HUB_OFFLINE=0 lets it be fetched once)"
            if choice.on_hub
            else "Fetch its files again, or set ASSISTANT_EMBEDDING_MODEL to another model"
        )
        raise EmbeddingError(
            f"The embedding model {choice.name} cannot be loaded: {reason}. {remedy}"
        ) from error


def half_precision(device: str) -> AbstractContextManager[object]:
    """Compute in bfloat16 on processors made for it: twice as fast, cosine to float32 > .9999."""
    import torch

    able = torch.cpu.get_capabilities()
    if device == "cpu" and (able.get("avx512_bf16") or able.get("amx_bf16")):
        return torch.autocast("cpu", dtype=torch.bfloat16)
    return nullcontext()


def quiet() -> None:
    """Keep the libraries that load models from writing of it."""
    from huggingface_hub.utils.tqdm import disable_progress_bars
    from transformers.utils import logging

    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    disable_progress_bars()


def usable_cores() -> int:
    """Cores that this process may use, or what OMP_NUM_THREADS says."""
    if os.environ.get("OMP_NUM_THREADS", "").isdigit():
        return int(os.environ["OMP_NUM_THREADS"])
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
