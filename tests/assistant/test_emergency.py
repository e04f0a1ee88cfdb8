"""An emergency in progress is recognized, and nothing else is taken for one."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
import yaml

from assistant.emergency.clauses import Mode, clauses
from assistant.emergency.recognition import in_progress

PAIRS = yaml.safe_load(Path(__file__).with_name("emergency_pairs.yaml").read_text(encoding="utf-8"))
EMERGENCIES = [pair[language] for pair in PAIRS["emergency"] for language in ("en", "es")]
CALM = [pair[language] for pair in PAIRS["calm"] for language in ("en", "es")]
CALM += [text for texts in PAIRS["brief_calm"].values() for text in texts]


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS["emergency"]) >= 150
    assert len(PAIRS["calm"]) >= 200


@pytest.mark.parametrize("language", ["en", "es"])
def test_emergencies_are_recognized(language: str) -> None:
    told = [pair[language] for pair in PAIRS["emergency"]] + PAIRS["brief"][language]
    missed = [text for text in told if not in_progress(text)]
    assert len(missed) <= 0.03 * len(told), missed


def test_nothing_else_is_taken_for_one() -> None:
    assert [text for text in CALM if in_progress(text)] == []


def test_what_is_told_as_a_question_is_none() -> None:
    """The same danger, supposed or asked about, is no emergency."""
    dangers = ("a man is stabbing my neighbor", "my house is on fire", "my son is not breathing")
    for danger in dangers:
        assert in_progress(danger)
        for asked in (
            f"If {danger}, will the police ask for papers?",
            f"Do I have to give my name if {danger}?",
            f"Suppose {danger} and I call 911.",
            f"I want to know what happens when {danger}",
        ):
            assert not in_progress(asked), asked
    for peligro in ("un hombre está apuñalando a mi vecino", "se está quemando mi casa"):
        assert in_progress(peligro)
        for asked in (
            f"Si {peligro}, ¿la policía me pide papeles?",
            f"¿Tengo que dar mi nombre si {peligro}?",
            f"quiero saber que pasa cuando {peligro}",
        ):
            assert not in_progress(asked), asked


@pytest.mark.parametrize(
    "asked",
    [
        "si {} y llamo al 911 me piden papeles",
        "puedo llamar al 911 sin papeles si {}",
        "dicen que {}",
        "quiero saber a quien llamo si {}",
    ],
)
def test_what_is_told_in_spanish_is_none_when_it_is_supposed(asked: str) -> None:
    told = [text for text in PAIRS["brief"]["es"] if "?" not in text and "ahorita" not in text]
    asking = [text for text in told if text.startswith(("que hago", "qué hago", "cómo"))]
    alarms = [text for text in told if text not in asking and in_progress(asked.format(text))]
    assert len(alarms) <= 0.03 * len(told), alarms


def test_fear_of_the_call_does_not_hide_the_emergency() -> None:
    for fear in ("Will they deport me if I call?", "¿Me van a pedir papeles si llamo al 911?"):
        assert in_progress(f"My husband is hitting me. {fear}")
        assert in_progress(f"Mi esposo me está pegando. {fear}")


def test_a_supposition_about_right_now_is_none() -> None:
    assert in_progress("can I call 911 if my husband is hitting me right now")
    assert not in_progress("can I call 911 if my husband is hitting me")


def test_accents_capitals_and_marks_do_not_matter() -> None:
    for text in EMERGENCIES:
        found = in_progress(text)
        assert in_progress(text.upper()) is found, text
        assert in_progress(text.replace("¡", "").replace("¿", "")) is found, text


def test_slips_of_the_finger_are_mended() -> None:
    """One letter dropped, doubled or swapped in one longer word of each text."""
    random.seed(7)
    found = [in_progress(_slip(text)) for text in EMERGENCIES if in_progress(text)]
    assert sum(found) >= 0.85 * len(found)
    alarms = [text for text in CALM if in_progress(_slip(text))]
    assert len(alarms) <= 0.005 * len(CALM), alarms


def _slip(text: str) -> str:
    words = text.split()
    long = [number for number, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not long:
        return text
    number = random.choice(long)
    word, at = words[number], random.randrange(1, len(words[number]) - 1)
    words[number] = random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word,
        ]
    )
    return " ".join(words)


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("my husband is hitting me", ["told"]),
        ("If I call 911, will they ask?", ["supposed", "supposed"]),
        ("Can they ask me? I am at home.", ["asked", "told"]),
        ("someone is here can i call 911 if i have no papers", ["told", "asked", "supposed"]),
        ("¿Qué hago? Hay un hombre afuera", ["told"]),
        ("mi vecina dice que mandan a la migra", ["reported"]),
        ("alguien anda en mi casa puedo llamar al 911 si no tengo papeles", None),
    ],
)
def test_how_clauses_are_meant(text: str, modes: list[str] | None) -> None:
    found = [str(one.mode) for one in clauses(text) if one.text.strip() != "mi"]
    assert found == (modes or ["told", "asked", "supposed"])


def test_no_clause_is_invented() -> None:
    for text in ("", "?!", "911", "...", "¿¿??"):
        assert not in_progress(text)
        assert all(one.mode in Mode for one in clauses(text))


def test_it_costs_next_to_nothing() -> None:
    for text in EMERGENCIES[:20]:
        in_progress(text)
    begin = time.process_time()
    for text in (*EMERGENCIES, *CALM):
        in_progress(text)
    assert (time.process_time() - begin) / len((*EMERGENCIES, *CALM)) < 0.01
    begin = time.process_time()
    in_progress("someone is my house and is the the " * 400)
    assert time.process_time() - begin < 2
