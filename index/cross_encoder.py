"""Does a passage answer a question? A small cross-encoder, which reads both at once.

Made from the bundled embedding model by `python -m index.training answers`: it has that model's
word vectors, which are not kept twice, and transformer layers of its own (Devlin et al. 2019,
BERT; Nogueira and Cho 2019, passage re-ranking).
"""

from __future__ import annotations

import io
import threading
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import half_precision, quiet, usable_cores
from index.errors import AnswersError
from index.model_choice import BUNDLED, bundled_model, folder_digest

if TYPE_CHECKING:
    import torch

FILE = BUNDLED / "answers.npz"
REMEDY = "fetch it again, or make it with: python -m index.training answers"
MOST_TOKENS = 224  # of question and passage together: the longest that it was trained on
QUESTION_CHARACTERS = 400
SCALE = "~scale"

_STEPS = 127  # numbers of a row are kept as so many steps to either side of nought
_UNREADABLE = (
    *(OSError, ValueError, TypeError, KeyError, EOFError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)
Scores = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]


class CrossEncoder:
    """A loaded model; safe to share between threads. It remembers no question."""

    def __init__(self, tokenizer: Any, network: Any) -> None:
        self._tokenizer = tokenizer
        self._network = network
        # As in index.embedding: fast tokenizers keep their padding as state.
        self._lock = threading.Lock()

    def scores(self, question: str, passages: Sequence[str]) -> Scores:
        """Log-odds that each passage answers the question, shape (passages,).

        Raises:
            AnswersError: the model failed.
        """
        import torch

        if not passages:
            return np.zeros(0, np.float32)
        asked = [question[-QUESTION_CHARACTERS:]] * len(passages)  # what is asked comes last
        try:
            with self._lock:
                batch = self._tokenizer(
                    asked,
                    list(passages),
                    truncation="longest_first",
                    max_length=MOST_TOKENS,
                    padding=True,
                    return_tensors="pt",
                )
                torch.set_num_threads(usable_cores())
                with torch.inference_mode(), half_precision("cpu"):
                    found = self._network(batch)
        except Exception as error:
            raise AnswersError(f"The cross-encoder failed: {type(error).__name__}") from error
        return np.asarray(found.float().numpy(), np.float32)


def network_of(bert: Any) -> Any:
    """A transformer with the head that tells of both texts how they fit, untrained.

    The head reads the first token, the mean of the question's and of the passage's, and the
    highest of the passage's.
    """
    import torch
    from torch import nn

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.bert = bert
            size = bert.config.hidden_size
            self.head = nn.Sequential(
                nn.Linear(4 * size, size), nn.GELU(), nn.Dropout(0.1), nn.Linear(size, 1)
            )

        def forward(self, batch: Mapping[str, torch.Tensor]) -> torch.Tensor:
            hidden = self.bert(**batch).last_hidden_state.float()
            types, there = batch["token_type_ids"], batch["attention_mask"].float()
            asked = (there * (types == 0)).unsqueeze(-1)
            told = (there * (types == 1)).unsqueeze(-1)
            means = [(hidden * part).sum(1) / part.sum(1).clamp(min=1) for part in (asked, told)]
            highest = (hidden - 1e4 * (1 - told)).max(1).values
            found: torch.Tensor = self.head(torch.cat([hidden[:, 0], *means, highest], 1))
            return found.squeeze(-1)

    return Network()


def load_base() -> tuple[Any, Any]:
    """The bundled model's tokenizer and a transformer with its weights, to train or to fill."""
    import torch
    from transformers import AutoTokenizer, BertModel

    quiet()
    folder = str(bundled_model())
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    bert = BertModel.from_pretrained(
        folder, dtype=torch.float32, add_pooling_layer=False, local_files_only=True
    )
    return tokenizer, bert


def own_weights(network: Any) -> dict[str, NDArray[np.float32]]:
    """The weights that are not the embedding model's own: all but the vectors of words."""
    return {
        name: value.detach().float().numpy()
        for name, value in network.state_dict().items()
        if not name.endswith("word_embeddings.weight") and not name.endswith("position_ids")
    }


def save(weights: Mapping[str, NDArray[np.float32]], path: Path) -> None:
    """Write weights to one file, those of matrices as 8-bit steps of each row's own size."""
    kept: dict[str, NDArray[Any]] = {}
    for name, value in weights.items():
        if value.ndim < 2:
            kept[name] = value.astype(np.float16)
            continue
        scale = np.maximum(np.abs(value).max(1, keepdims=True) / _STEPS, 1e-12).astype(np.float32)
        kept[name] = np.round(value / scale).astype(np.int8)
        kept[name + SCALE] = scale.astype(np.float32)
    kept["base"] = np.frombuffer(_base().encode("ascii"), np.uint8)
    np.savez_compressed(path, allow_pickle=False, **kept)


def _base() -> str:
    return folder_digest(bundled_model())


def _restored(kept: Weights) -> Iterator[tuple[str, NDArray[np.float32]]]:
    for name, value in kept.items():
        if name == "base" or name.endswith(SCALE):
            continue
        exact = value.astype(np.float32)
        yield name, exact * kept[name + SCALE] if name + SCALE in kept else exact


@lru_cache(maxsize=1)
def load_cross_encoder(path: Path = FILE) -> CrossEncoder:
    """The bundled cross-encoder, loaded once in a process.

    Raises:
        AnswersError: its file is absent, damaged, or was made from another embedding model.
        EmbeddingError: the bundled embedding model is absent.
    """
    import torch

    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            kept = dict(stored)
        if kept["base"].tobytes().decode("ascii") != _base():
            raise ValueError("it was made from another embedding model")
        tokenizer, bert = load_base()
        network = network_of(bert)
        weights = {name: torch.from_numpy(value) for name, value in _restored(kept)}
        left_out = network.load_state_dict(weights, strict=False)
        if left_out.unexpected_keys or any("word_emb" not in one for one in left_out.missing_keys):
            raise ValueError("its parts do not fit together")
    except _UNREADABLE as error:
        raise AnswersError(f"{path} cannot be read ({error}); {REMEDY}") from error
    network.eval()
    return CrossEncoder(tokenizer, network)
