"""Made data, and files of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PASSAGES = [
    ("p1-en", "en", "The zebra sleeps in the old barn behind the mill.", "p1-es"),
    ("p1-es", "es", "La cebra duerme en el viejo granero detrás del molino.", "p1-en"),
    ("p2-en", "en", "A trumpet concert begins at noon on the plaza.", "p2-es"),
    ("p2-es", "es", "Un concierto de trompeta comienza a mediodía en la plaza.", "p2-en"),
    ("p3-en", "en", "Nobody collects garbage during a holiday week.", "p3-es"),
    ("p3-es", "es", "Nadie recoge basura durante una semana festiva.", "p3-en"),
]
QUESTIONS = [
    ("q1-en", "en", "Where does the zebra sleep?"),
    ("q1-es", "es", "¿Dónde duerme la cebra?"),
    ("q2-en", "en", "When does the trumpet concert begin?"),
    ("q2-es", "es", "¿Cuándo comienza el concierto de trompeta?"),
]


def write_lines(path: Path, rows: list[Any]) -> Path:
    """Write one JSON object a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
