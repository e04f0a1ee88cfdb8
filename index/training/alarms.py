"""Learn what an emergency sounds like: a support vector machine over the embedder's vectors.

The rules of `assistant.emergency` know the words that they were given; the vectors also know what
means the same. A straight boundary does not part the two: "my baby does not want to breathe" is
near "my baby does not want his bottle", so that the boundary is a curved one (a Gaussian kernel).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from index.embedding import Embedder, Vectors
from index.errors import CorpusError
from index.likeness import Likeness
from index.terms import fold
from index.training.alignment import Progress

HELD_OUT = "emergencies.yaml"  # measures what is learned here: it is never read
WIDTH = 1.0  # of the kernel, exp(-WIDTH |x - y|²)
PENALTY = 10.0
FOLDS = 10
SEED = 1
# The share of the calm texts, most of them near misses, that may be taken for emergencies by a
# machine that has seen neither them nor their translations. Half of those that are, the rules
# speak against; the machine that ships has seen them all, and takes none for one.
ALARMS_LEFT = 0.025
MARGIN = 0.1  # between the calm text that sounds worst and an alarm

_MARKS = re.compile(r"[^\w\s]|_")
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in all their forms; those of one group say the same.

    Three lists of one length.
    """

    texts: Sequence[str]
    emergency: Sequence[bool]
    group: Sequence[int]


def train_alarms(
    pairs: Path, calm: Path, out: Path, embedder: Embedder, *, progress: Progress = print
) -> Path:
    """Learn from a file of pairs and the questions of a folder of cases; `out`/likeness.npz.

    The same texts and model give the same bytes.

    Raises:
        CorpusError: the texts cannot be read, or are too few.
        EmbeddingError: the model failed.
    """
    found = read_texts(pairs, calm)
    vectors, emergency, group = _vectors(found, embedder)
    progress(f"{len(found.texts):,} forms of texts, {len(emergency):,} different vectors")
    unseen = _unseen_scores(vectors, emergency, group)
    machine = _fitted(vectors, emergency)
    likeness = Likeness.of(
        machine.support_vectors_, machine.dual_coef_[0], float(machine.intercept_[0]), WIDTH
    )
    seen = likeness.scores(vectors)
    quantile = float(np.quantile(unseen[~emergency], 1 - ALARMS_LEFT))
    threshold = max(quantile, float(seen[~emergency].max()) + MARGIN)
    likeness = replace(likeness, threshold=round(threshold, 3), digest=embedder.digest)
    for name, of in (("unseen", unseen), ("seen", seen)):
        right, wrong = (of[emergency] >= threshold).mean(), (of[~emergency] >= threshold).mean()
        progress(f"{name}: {right:.1%} of the emergencies, {wrong:.2%} of the calm texts")
    out.mkdir(parents=True, exist_ok=True)
    path = out / "likeness.npz"
    likeness.save(path)
    progress(f"{path}: {path.stat().st_size:,} bytes, threshold {threshold:.3f}")
    return path


# ---- Texts -----------------------------------------------------------------------------------


def read_texts(pairs: Path, calm: Path) -> Texts:
    """The texts of the pairs and, as calm ones, the questions of the cases.

    Raises:
        CorpusError: a file cannot be read, or there are fewer than two groups of either kind for
            each fold.
    """
    groups = [*_of_pairs(pairs), *_of_cases(calm)]
    rows = [
        (form, emergency, number)
        for number, (texts, emergency) in enumerate(groups)
        for form in dict.fromkeys(form for text in texts for form in forms(text))
    ]
    urgent = sum(emergency for _, emergency in groups)
    if min(urgent, len(groups) - urgent) < 2 * FOLDS:
        raise CorpusError(f"{pairs}: too few pairs: {urgent} of {len(groups)} are emergencies")
    return Texts(*map(list, zip(*rows, strict=True)))


def forms(text: str) -> tuple[str, ...]:
    """A text in small letters, without accents, and without any mark: as a telephone leaves it."""
    plain = fold(text)
    apart = " ".join(_MARKS.sub(" ", re.sub("['’]", "", plain)).split())
    return text.lower(), plain, apart


def _of_pairs(path: Path) -> Iterator[tuple[list[str], bool]]:
    known = _read(path)
    try:
        for part in (known, known.get("beyond_rules", {})):
            for kind in ("emergency", "calm"):
                for pair in part.get(kind, ()):
                    yield [pair["en"], pair["es"]], kind == "emergency"
        for kind in ("brief", "brief_calm"):
            for texts in known.get(kind, {}).values():
                for text in texts:
                    yield [text], kind == "brief"
    except (AttributeError, KeyError, TypeError) as error:
        raise CorpusError(f"{path}: these are no pairs ({error!r})") from error


def _of_cases(folder: Path) -> Iterator[tuple[list[str], bool]]:
    for path in sorted(folder.glob("*.yaml")):
        if path.name == HELD_OUT:
            continue
        try:
            for case in _read(path):
                yield [text for texts in case["questions"].values() for text in texts], False
        except (AttributeError, KeyError, TypeError) as error:
            raise CorpusError(f"{path}: these are no cases ({error!r})") from error


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CorpusError(f"{path} cannot be read ({error})") from error


def _vectors(
    found: Texts, embedder: Embedder
) -> tuple[Vectors, NDArray[np.bool_], NDArray[np.int64]]:
    """Vectors as a question gets them, each once; whether of an emergency; the groups."""
    once: dict[tuple[bytes, bool], int] = {}
    vectors = [embedder.encode_query(text) for text in found.texts]
    for row, vector in enumerate(vectors):
        once.setdefault((vector.tobytes(), found.emergency[row]), row)
    rows = list(once.values())
    return (
        np.stack([vectors[row] for row in rows]),
        np.array([found.emergency[row] for row in rows]),
        np.array([found.group[row] for row in rows]),
    )


# ---- The machine -----------------------------------------------------------------------------


def _fitted(vectors: Vectors, emergency: NDArray[np.bool_]) -> Any:
    from sklearn.svm import SVC

    machine = SVC(C=PENALTY, kernel="rbf", gamma=WIDTH, class_weight="balanced", cache_size=1000)
    return machine.fit(vectors.astype(np.float64), emergency)


def _unseen_scores(
    vectors: Vectors, emergency: NDArray[np.bool_], group: NDArray[np.int64]
) -> Scores:
    """Scores of machines that have not seen the group of a text."""
    from sklearn.model_selection import StratifiedGroupKFold

    found = np.zeros(len(emergency))
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for train, test in folds.split(vectors, emergency, group):
        machine = _fitted(vectors[train], emergency[train])
        found[test] = machine.decision_function(vectors[test].astype(np.float64))
    return found
