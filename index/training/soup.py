"""The weights of several students averaged: better than each of them, and no slower.

A model soup (Wortsman et al. 2022, arXiv 2203.05482). It works where all were trained on from one
model, so that the same weight means the same in each.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from index.errors import EmbeddingError
from index.training.encoder import Encoder


def average(folders: Sequence[Path], shares: Sequence[float], out: Path) -> Path:
    """Write the mean of the models of `folders`, each counted by its share, to folder `out`.

    Raises:
        EmbeddingError: they do not have the same weights.
        ValueError: there is not one share for each model, or they do not add up to one.
    """
    if not folders or len(folders) != len(shares) or abs(sum(shares) - 1) > 1e-6:
        message = f"{len(folders)} models need as many shares that add up to 1, not {shares}"
        raise ValueError(message)
    encoders = [Encoder.load(folder) for folder in folders]
    states = [encoder.transformer.state_dict() for encoder in encoders]
    first = states[0]
    for folder, state in zip(folders, states, strict=True):
        if {n: w.shape for n, w in state.items()} != {n: w.shape for n, w in first.items()}:
            message = f"{folder} has other weights than {folders[0]}"
            raise EmbeddingError(message)
    mean = {
        name: torch.stack(
            [share * state[name] for share, state in zip(shares, states, strict=True)]
        ).sum(0)
        if weight.is_floating_point()
        else weight
        for name, weight in first.items()
    }
    encoders[0].transformer.load_state_dict(mean)
    encoders[0].save(out)
    return out
