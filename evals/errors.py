"""Every error that the evals raise.

EvalError
├── DataError            questions, passages or cases cannot be read; it names file and line
└── MissingPackageError  what an eval compares with or measures by is not installed
"""

from __future__ import annotations

from pathlib import Path


class EvalError(Exception):
    """Root of the tree; the message says what is wrong and what mends it."""


class DataError(EvalError):
    """A file of the data cannot be used."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        place = f"{path}:{line}" if line else str(path)
        super().__init__(f"{place}: {reason}")


class MissingPackageError(EvalError):
    """A package of an optional extra is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(
            f"{package} is not installed. Install it: "
            f"pip install -c constraints.txt -e '.[{extra}]'"
        )
