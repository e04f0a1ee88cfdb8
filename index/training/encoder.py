"""A trainable sentence encoder: tokenizer, transformer, mean; on a GPU when there is one."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers import SentenceTransformer
from torch.nn import functional

TOKENS_PER_WORD = 1.5  # how the length of a text is guessed before it is cut into word pieces


@dataclass(slots=True)
class Encoder:
    """A sentence-transformers model opened up for training."""

    sentence_transformer: Any
    transformer: Any
    tokenizer: Any
    device: str

    @classmethod
    def load(cls, folder: Path) -> Encoder:
        """Load a sentence-transformers folder; nothing is fetched."""
        device = "cuda" if torch.cuda.is_available() else "cpu"
        model = SentenceTransformer(str(folder), device=device, local_files_only=True)
        transformer: Any = model[0].auto_model
        return cls(model, transformer, model.tokenizer, device)

    @property
    def dim(self) -> int:
        """Number of dimensions of a vector."""
        return int(self.transformer.config.hidden_size)

    def embed(self, texts: Sequence[str], *, max_tokens: int) -> torch.Tensor:
        """Embed `texts` in one batch, with gradients: float32 (n, dim), L2-normalized.

        bfloat16 products are 2.5 times as fast on processors and GPUs that have them; the vectors
        of the teacher keep a cosine above 0.9999 with their float32 selves.
        """
        # PyTorch's fused attention spends half of a training step on its way back on a processor;
        # plain products in bfloat16 make that step twice as fast, and are slower without it.
        wanted = "eager" if torch.is_grad_enabled() else "sdpa"
        if self.transformer.config._attn_implementation != wanted:  # noqa: SLF001
            self.transformer.set_attn_implementation(wanted)
        batch = self.tokenizer(
            list(texts), padding=True, truncation=True, max_length=max_tokens, return_tensors="pt"
        ).to(self.device)
        with torch.autocast(self.device, torch.bfloat16):
            hidden = self.transformer(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).float()
        pooled = (hidden.float() * mask).sum(1) / mask.sum(1)
        return functional.normalize(pooled, dim=-1)

    def encode(self, texts: Sequence[str], *, max_tokens: int) -> npt.NDArray[np.float32]:
        """Embed any number of `texts` without gradients, in batches of like length."""
        vectors = np.empty((len(texts), self.dim), dtype=np.float32)
        lengths = [_length(text, max_tokens) for text in texts]
        order = sorted(range(len(texts)), key=lengths.__getitem__)
        self.transformer.eval()
        with torch.inference_mode():
            for batch in _fill(order, lengths, tokens=8192, most=256):
                part = self.embed([texts[i] for i in batch], max_tokens=max_tokens)
                vectors[batch] = part.cpu().numpy()
        return vectors

    def save(self, folder: Path) -> None:
        """Write a folder that plain SentenceTransformer(folder) loads."""
        self.sentence_transformer.save_pretrained(
            str(folder), create_model_card=False, safe_serialization=True
        )


def length_batches(
    texts: Sequence[str], rng: random.Random, *, max_tokens: int, tokens: int, most: int
) -> list[list[int]]:
    """Cut positions of `texts` into shuffled batches of like length.

    A batch holds about `tokens` tokens and `most` texts at most: little padding, and still a
    random order of batches and a random company within each length.
    """
    lengths = [_length(text, max_tokens) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: lengths[i] * rng.uniform(0.85, 1.15))
    batches = list(_fill(order, lengths, tokens=tokens, most=most))
    rng.shuffle(batches)
    return batches


def _length(text: str, max_tokens: int) -> int:
    return min(max_tokens, round(len(text.split()) * TOKENS_PER_WORD) + 2)


def _fill(
    order: Sequence[int], lengths: Sequence[int], *, tokens: int, most: int
) -> Iterator[list[int]]:
    batch: list[int] = []
    longest = 0
    for i in order:
        longest = max(longest, lengths[i])
        if batch and (len(batch) == most or longest * (len(batch) + 1) > tokens):
            yield batch
            batch, longest = [], lengths[i]
        batch.append(i)
    if batch:
        yield batch
