"""Reading a question and passages together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.cross_encoder import (
    FILE,
    load_base,
    load_cross_encoder,
    network_of,
    own_weights,
    save,
)
from index.errors import AnswersError

PERMIT = (
    "Night parking\nA permit to park at night costs $30 a year. Each household may have two. "
    "A person of 65 or older pays nothing."
)
PERMISO = (
    "Estacionamiento de noche\nEl permiso para estacionarse de noche cuesta $30 al año. Cada hogar "
    "puede tener dos. La persona de 65 años o más no paga nada."
)
LIBRARY = "Library fines\nA book that comes back late costs 10 cents a day, $5 at most."


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("how many overnight permits can one family get", PERMIT),
        ("my grandma is 70, does she pay to park overnight", PERMIT),
        ("cuantos permisos nos dan por casa", PERMISO),
        ("mi abuelita tiene 70, ¿paga para estacionarse de noche?", PERMISO),
        ("¿Cuánto cuesta el permiso para estacionarse de noche?", PERMIT),
        ("what do i pay for a late book", LIBRARY),
    ],
)
def test_a_passage_that_answers_is_told_from_one_that_does_not(question: str, passage: str) -> None:
    matters = ((PERMIT, PERMISO), (LIBRARY,))  # the first two are twins
    others = [one for matter in matters if passage not in matter for one in matter]
    own, *rest = load_cross_encoder().scores(question, [passage, *others])
    assert own > max(rest) + 1


def test_scores_do_not_depend_on_their_company() -> None:
    model = load_cross_encoder()
    together = model.scores("how much is a permit", [PERMIT, LIBRARY, PERMISO * 3])
    alone = [model.scores("how much is a permit", [one])[0] for one in (PERMIT, LIBRARY)]
    assert together.shape == (3,)
    assert together.dtype == np.float32
    assert np.allclose(together[:2], alone, atol=0.1)


def test_nothing_to_read_and_much_to_read() -> None:
    model = load_cross_encoder()
    assert model.scores("what?", []).shape == (0,)
    assert np.isfinite(model.scores("why " * 3000, [PERMIT * 100, ""])).all()


def test_weights_survive_being_kept_in_8_bits(tmp_path: Path) -> None:
    _, bert = load_base()
    network = network_of(bert)
    save(own_weights(network), tmp_path / "answers.npz")
    model = load_cross_encoder(tmp_path / "answers.npz")
    kept = own_weights(model._network)
    for name, value in own_weights(network).items():
        assert np.allclose(kept[name], value, atol=float(np.abs(value).max()) / 127 + 1e-3), name


@pytest.mark.parametrize("damage", ["absent", "cut", "foreign", "incomplete"])
def test_a_file_that_cannot_be_used_is_told_with_its_remedy(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "answers.npz"
    if damage == "cut":
        path.write_bytes(FILE.read_bytes()[:5000])
    elif damage != "absent":
        with np.load(FILE) as stored:
            kept = dict(stored)
        if damage == "foreign":
            kept["base"] = np.frombuffer(b"0" * 64, np.uint8)
        else:
            del kept["head.0.bias"]
        np.savez(path, **kept)
    with pytest.raises(AnswersError, match=r"python -m index\.training answers"):
        load_cross_encoder(path)
