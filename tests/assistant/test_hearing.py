"""What sounds like an emergency is one where no rule sees it, unless the words speak against it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import yaml

from assistant.answer import Notice
from assistant.emergency.hearing import LONGEST, Ear
from assistant.emergency.recognition import in_progress, speaks_against
from index.embedding import load_embedder
from index.errors import LikenessError
from index.likeness import BUNDLED, Likeness
from index.settings import IndexSettings

if TYPE_CHECKING:
    from assistant.composing import Assistant

PAIRS = yaml.safe_load(Path(__file__).with_name("emergency_pairs.yaml").read_text(encoding="utf-8"))
BEYOND = PAIRS["beyond_rules"]

# None of them is among the texts that were learned.
UNRULED = [
    "a stranger is dragging my niece into his truck by the arm",
    "the fireworks landed on the shed and it is all in flames",
    "mi tío se quedó prensado debajo del tractor",
    "nos está arrastrando la corriente en la camioneta",
]
CALM = [
    "when does the pool open",
    "a quién le pago la multa",
    "my brother works nights at the bakery",
    "se me descompuso la lavadora",
    "qué bonito día",
    "the mayor and the council talked for hours",
]


class Counting:
    """An embedder that counts what it is asked for."""

    def __init__(self, digest: str, vector: np.ndarray) -> None:
        self.digest = digest
        self.asked: list[str] = []
        self._vector = vector

    def encode_query(self, text: str) -> np.ndarray:
        self.asked.append(text)
        return self._vector


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear(load_embedder(IndexSettings()))


@pytest.fixture
def learned() -> Likeness:
    """An emergency is what lies near the first axis."""
    supports = np.eye(2, 4, dtype=np.float32)
    weights = np.array([1, -1], np.float32)
    return replace(Likeness.of(supports, weights, 0.0, 1.0), threshold=0.5, digest="known")


@pytest.mark.parametrize("text", UNRULED)
def test_emergencies_that_no_rule_sees_are_heard(ear: Ear, text: str) -> None:
    assert ear.hears(text) or in_progress(text)


def test_what_was_learned_is_heard(ear: Ear) -> None:
    told = [pair[language] for pair in BEYOND["emergency"] for language in ("en", "es")]
    missed = [text for text in told if not (in_progress(text) or ear.hears(text))]
    assert len(missed) <= 0.04 * len(told), missed
    assert sum(not in_progress(text) for text in told) > 0.3 * len(told)  # the rules do not see it


def test_calm_texts_are_not(ear: Ear) -> None:
    calm = [pair[one] for part in (PAIRS, BEYOND) for pair in part["calm"] for one in ("en", "es")]
    calm += [text for texts in PAIRS["brief_calm"].values() for text in texts] + CALM
    assert [text for text in calm if ear.hears(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "if a stranger drags my niece into his truck, do I need papers to call?",
        "puedo llamar al 911 si nos arrastra la corriente",
        "last year the river swept my brother away",
        "el mes pasado el río se llevó a mi hermano",
        "they say a man is dragging people into his truck",
        "ICE is dragging people out of their cars",
        "la migra está arrastrando a un señor",
        "someone told me that calling 911 gets you deported",
        "I want to report a man who dragged my niece",
        "a man is aiming a rifle at people in the movie",
    ],
)
def test_what_the_words_speak_against_is_none(text: str) -> None:
    assert speaks_against(text)


@pytest.mark.parametrize("text", [*UNRULED, "send someone now", "necesitamos ayuda rápido"])
def test_nothing_speaks_against_what_is_told_of_now(text: str) -> None:
    assert not speaks_against(text)


def test_another_model_leaves_the_rules_alone(learned: Likeness) -> None:
    near = np.array([1, 0, 0, 0], np.float32)
    known, other = Counting("known", near), Counting("other", near)
    assert Ear(known, learned).hears("Send Someone NOW")
    assert known.asked == ["send someone now"]
    assert not Ear(other, learned).hears("send someone now")
    assert other.asked == []


def test_far_vectors_and_long_texts_are_none(learned: Likeness) -> None:
    far = Counting("known", np.array([0, 1, 0, 0], np.float32))
    assert not Ear(far, learned).hears("send someone now")
    near = Counting("known", np.array([1, 0, 0, 0], np.float32))
    for text in ("", "send help " * LONGEST, "if he sends someone"):
        assert not Ear(near, learned).hears(text)
    assert near.asked == []


def test_the_bundled_model_is_the_one_that_was_learned_for() -> None:
    assert Likeness.load(BUNDLED).digest == load_embedder(IndexSettings()).digest


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "likeness.npz"
    whole = BUNDLED.read_bytes()
    parts = dict(np.load(BUNDLED))
    for damage in (b"", b"no archive", whole[: len(whole) // 2]):
        path.write_bytes(damage)
        with pytest.raises(LikenessError, match=r"likeness\.npz cannot be read"):
            Likeness.load(path)
    wrong = (
        {name: part for name, part in parts.items() if name != "bias"},
        parts | {"weights": parts["weights"][1:]},
        parts | {"width": np.float32("nan")},
    )
    for one in wrong:
        np.savez(path, **one)
        with pytest.raises(LikenessError, match=r"likeness\.npz cannot be read"):
            Likeness.load(path)
    with pytest.raises(LikenessError, match=r"index\.training alarms"):
        Likeness.load(tmp_path / "absent.npz")


def test_an_answer_bears_the_notice_first(dallas: Assistant) -> None:
    text = "the fireworks landed on the shed and it is all in flames"
    answer = dallas.ask(text)
    assert not in_progress(text)
    assert answer.notices[0] is Notice.EMERGENCY
    assert "911" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    "text", ["hello", "gracias", "who are you", "eres un inútil", "when was that?", "ICE is here"]
)
def test_what_is_said_to_the_assistant_is_none(dallas: Assistant, text: str) -> None:
    assert Notice.EMERGENCY not in dallas.ask(text).notices
