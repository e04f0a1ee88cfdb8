"""The loop that distillation and fine-tuning share: rates, averaging, checkpoints, going on."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from index.training.encoder import Encoder

AVERAGE_EVERY = 5  # steps; averaging costs a pass over all weights
CLIP = 1.0  # longest gradient


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to train; the rates fall to nothing by the end of the time."""

    minutes: float
    seed: int = 1
    steps: int | None = None  # an end before the minutes are over
    rows_rate: float = 6e-4  # of the word vectors: each is met seldom
    rest_rate: float = 1e-4  # of the transformer, which knows its trade
    warmup: int = 60  # steps
    average: float = 0.99  # what stays of the averaged weights, each AVERAGE_EVERY steps
    save_every: float = 180.0  # seconds

    def __post_init__(self) -> None:
        if self.minutes <= 0:
            message = f"training must last more than {self.minutes} minutes"
            raise ValueError(message)


class Loop:
    """Optimizer, learning rates, weight average and checkpoints of one training run.

    A run stopped half-way goes on from its last checkpoint in `folder`: `step` says with which
    batch, and the time already spent counts.
    """

    def __init__(self, encoder: Encoder, plan: Plan, folder: Path) -> None:
        self.encoder, self.plan, self.folder = encoder, plan, folder
        self.step, self.seconds = 0, 0.0
        model = encoder.transformer
        model.train()
        for module in model.modules():
            if isinstance(module, torch.nn.Dropout):
                module.p = 0.0  # a student that imitates needs no noise
            elif hasattr(module, "dropout_prob"):
                module.dropout_prob = 0.0
        model.embeddings.position_embeddings.requires_grad_(requires_grad=False)
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        rows = [p for n, p in named if "word_embeddings" in n]
        rest = [p for n, p in named if "word_embeddings" not in n]
        self._parameters = [*rows, *rest]
        self._optimizer = torch.optim.AdamW(
            [{"params": rows}, {"params": rest}], lr=0.0, weight_decay=0.0, fused=True
        )
        self._average = [p.detach().clone() for p in self._parameters]
        folder.mkdir(parents=True, exist_ok=True)
        if self._checkpoint.exists():
            self._resume()
        self._clock = self._saved = time.monotonic()

    @property
    def _checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    @property
    def done(self) -> float:
        """The share of the plan that is over, 0 to 1."""
        by_time = self.seconds / (60 * self.plan.minutes)
        by_steps = self.step / self.plan.steps if self.plan.steps else 0.0
        return min(1.0, max(by_time, by_steps))

    def update(self, loss: torch.Tensor) -> None:
        """One step down the gradient of `loss`."""
        warm = min(1.0, (self.step + 1) / self.plan.warmup)
        rates = (self.plan.rows_rate, self.plan.rest_rate)
        for group, rate in zip(self._optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * warm * (1.0 - self.done)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._parameters, CLIP)
        self._optimizer.step()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            stay = min(self.plan.average, self.step / (self.step + 50))
            torch._foreach_lerp_(self._average, [p.detach() for p in self._parameters], 1.0 - stay)
        now = time.monotonic()
        self.seconds += now - self._clock
        self._clock = now

    @property
    def due(self) -> bool:
        """Whether it is time to save."""
        return time.monotonic() - self._saved > self.plan.save_every

    def log(self, **figures: float) -> None:
        """Append a line of figures to log.jsonl."""
        row = {"step": self.step, "minutes": round(self.seconds / 60, 2), **figures}
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

    def save(self) -> None:
        """Write a checkpoint, and beside it the averaged model as a folder of its own."""
        state = {
            "model": self.encoder.transformer.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "average": self._average,
            "step": self.step,
            "seconds": self.seconds,
        }
        unfinished = self._checkpoint.with_suffix(".part")
        torch.save(state, unfinished)
        unfinished.replace(self._checkpoint)
        self._swap()
        self.encoder.save(self.folder)
        self._swap()
        self._saved = self._clock = time.monotonic()

    def finish(self) -> None:
        """Leave the averaged model in the folder, and no checkpoint."""
        self.save()
        self._checkpoint.unlink()

    def averaged(self) -> Loop:
        """Use as a context: inside it the encoder has the averaged weights."""
        return self

    def __enter__(self) -> Encoder:
        self._swap()
        return self.encoder

    def __exit__(self, *_: object) -> None:
        self._swap()
        self.encoder.transformer.train()
        self._clock = time.monotonic()

    def _swap(self) -> None:
        with torch.no_grad():
            for parameter, average in zip(self._parameters, self._average, strict=True):
                held = parameter.detach().clone()
                parameter.copy_(average)
                average.copy_(held)

    def _resume(self) -> None:
        state = torch.load(self._checkpoint, map_location=self.encoder.device)
        self.encoder.transformer.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        for average, saved in zip(self._average, state["average"], strict=True):
            average.copy_(saved)
        self.step, self.seconds = state["step"], state["seconds"]
