"""The corpora that the assistant's tests ask, and the questions asked of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
CORPORA = {"dallas": ROOT / "corpus", "sample_city": ROOT / "evals" / "corpora" / "sample_city"}
QUESTIONS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("questions.yaml").read_text("utf-8")
)
