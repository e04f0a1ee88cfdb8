"""Write the trained model as the folder that ships: half-precision weights, nothing superfluous."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from index.errors import EmbeddingError
from index.training.encoder import Encoder

LARGEST = 60_000_000  # bytes of one file
LEAST_COSINE = 0.9995  # between a vector of the shipped model and of the trained one
PROBES = (
    "Will the police ask about my immigration status when I call 911?",
    "¿La policía me preguntará por mi estatus migratorio cuando llame al 911?",
    "The council adopted the order on 20 February 2024.",
    "El concejo aprobó la orden el 20 de febrero de 2024.",
)


def export(trained: Path, out: Path) -> Path:
    """Write the model of folder `trained` to `out`, so that SentenceTransformer(out) loads it.

    Weights are stored as float16 and widened to float32 when loaded: half the size, and no
    processor is slow on them. Raises EmbeddingError where the file is too large or its vectors
    are not those of the trained model.
    """
    trained_model = Encoder.load(trained)
    unfinished = out.with_name(out.name + ".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    trained_model.save(unfinished)
    weights = unfinished / "model.safetensors"
    halved = {
        name: tensor.astype(np.float16) if tensor.dtype == np.float32 else tensor
        for name, tensor in load_file(weights).items()
    }
    save_file(halved, weights, metadata={"format": "pt"})
    _rewrite(unfinished / "config.json", dtype="float32")  # widened when loaded
    _rewrite(unfinished / "tokenizer_config.json")
    weights.chmod(0o644)
    _check(trained_model, unfinished)
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(unfinished.iterdir()):
        if path.is_dir():
            shutil.copytree(path, out / path.name, dirs_exist_ok=True)
        else:
            path.replace(out / path.name)
    shutil.rmtree(unfinished)
    return out


def _rewrite(path: Path, **changes: str) -> None:
    """Change entries of a configuration, and drop those that tell of the machine it was made on."""
    config = json.loads(path.read_text("utf-8")) | changes
    for name in ("_name_or_path", "is_local", "local_files_only"):
        config.pop(name, None)
    path.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _check(trained: Encoder, folder: Path) -> None:
    size = (folder / "model.safetensors").stat().st_size
    if size > LARGEST:
        message = f"model.safetensors has {size} bytes, more than {LARGEST}; use fewer rows"
        raise EmbeddingError(message)
    before = trained.sentence_transformer.encode(list(PROBES), normalize_embeddings=True)
    after = Encoder.load(folder).sentence_transformer.encode(
        list(PROBES), normalize_embeddings=True
    )
    if after.dtype != np.float32:
        message = f"the exported model computes in {after.dtype}, not float32"
        raise EmbeddingError(message)
    least = float((before * after).sum(axis=1).min())
    if least < LEAST_COSINE:
        message = f"the exported model's vectors differ from the trained one's: cosine {least:.4f}"
        raise EmbeddingError(message)
