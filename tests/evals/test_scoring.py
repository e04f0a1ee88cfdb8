"""What counts as quoted, as said, as attributed: on answers made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_answers import NEWS, ORDEN, ORDER, STATEMENTS, answer, citation

from evals.scoring import (
    covered_characters,
    is_attributed,
    is_exact,
    says,
    shared_words,
    tells_standing,
)

RULE = "No vehicle may be parked on Main Street at night."
PRICE = "A permit costs 20 dollars."

# Gold spans


def test_a_span_that_is_quoted_whole_is_covered_whatever_its_white_space() -> None:
    gold = " No  vehicle may be parked\non Main Street at night . "
    assert covered_characters(gold, [citation(ORDER, RULE)], STATEMENTS) == 1


def test_the_covered_share_is_counted_in_characters() -> None:
    half = covered_characters("A permit costs 20", [citation(ORDER, "costs 20")], STATEMENTS)
    assert half == pytest.approx(7 / 14)


def test_several_quotes_of_a_statement_cover_together() -> None:
    both = [citation(ORDER, RULE), citation(ORDER, PRICE)]
    assert covered_characters(f"{RULE} {PRICE}", both, STATEMENTS) == 1
    assert covered_characters(f"{RULE} {PRICE}", both[:1], STATEMENTS) == pytest.approx(
        len(RULE.replace(" ", "")) / len((RULE + PRICE).replace(" ", ""))
    )


def test_another_statement_covers_nothing() -> None:
    assert covered_characters(RULE, [citation(NEWS, "Music plays at noon.")], STATEMENTS) == 0
    assert covered_characters(RULE, [], STATEMENTS) == 0


def test_a_span_that_stands_there_twice_is_looked_for_at_both_places() -> None:
    twice = replace(NEWS, id="twice", text="Bring water. Then rest. Bring water.")
    last = citation(twice, "Bring water.", start=24, end=36)
    assert covered_characters("Bring water.", [last], {"twice": twice}) == 1


def test_words_in_common_are_a_share_of_the_shorter_one() -> None:
    assert shared_words("permit costs", "A permit costs 20 dollars.") == 1
    assert shared_words("a b c d", "a b x y z") == pytest.approx(2 / 4)
    assert shared_words("El permiso", "el PERMISÓ cuesta") == 1
    assert shared_words("the the the", "the end of it") == pytest.approx(1 / 3)
    assert shared_words("", "a") == 0


# What is said


@pytest.mark.parametrize(
    ("text", "alternatives", "said"),
    [
        ("Cuesta 20 DÓLARES al año", ["20 dolares"], True),
        ("It costs\n twenty", ["costs twenty", "20"], True),
        ("It costs 200 dollars", ["20"], False),
        ("between 10 p.m. and 5", ["10 p.m."], True),
        ("a permit of $20.", ["$20"], True),
        ("nothing", [], False),
    ],
)
def test_wordings_are_matched_whole(text: str, alternatives: list[str], said: bool) -> None:
    assert says(text, alternatives) is said


def test_only_the_very_span_is_exact() -> None:
    good = citation(ORDER, PRICE)
    assert is_exact(good, STATEMENTS)
    assert not is_exact(replace(good, quote="A permit costs 30 dollars."), STATEMENTS)
    assert not is_exact(replace(good, start=good.start - 1, end=good.end - 1), STATEMENTS)
    assert not is_exact(replace(good, statement="gone"), STATEMENTS)
    assert not is_exact(replace(good, start=0, end=0, quote=""), STATEMENTS)


# Who, when, and whether it holds


def test_a_quote_needs_who_when_and_its_marks() -> None:
    quoted = citation(ORDER, PRICE)
    good = f"From an order of the City of Riverbend, 1 May 2023:\n“{PRICE}” [1]"
    assert is_attributed(answer(quoted, text=good), "en")
    for missing in ("City of Riverbend", "2023", "“"):
        assert not is_attributed(answer(quoted, text=good.replace(missing, "")), "en")
    assert not is_attributed(answer(quoted, text="City of Riverbend, 2023"), "en")


def test_a_digest_is_called_one_and_stands_without_marks() -> None:
    digest = citation(ORDEN, "El permiso cuesta 20 dólares.", kind="digest")
    good = "Este es un resumen preparado, de 2023:\nEl permiso cuesta 20 dólares. [1]"
    assert is_attributed(answer(digest, text=good), "es")
    assert not is_attributed(answer(digest, text=good), "en")
    assert not is_attributed(answer(digest, text=good.replace("El", "«El")), "es")
    assert not is_attributed(answer(digest, text=good.replace("preparado", "")), "es")


def test_nobody_named_nobody_missed() -> None:
    undated = citation(NEWS, "Music plays at noon.")
    assert is_attributed(answer(undated, text="From a page: “Music plays at noon.”"), "en")


def test_standing_is_told_with_its_day() -> None:
    in_force = citation(ORDER, PRICE, status="in_force", status_as_of="2024-02")
    said = f"“{PRICE}”\nReported in force in February 2024."
    assert tells_standing(answer(in_force, text=said), "en")
    assert not tells_standing(answer(in_force, text=said.replace("2024", "")), "en")
    assert not tells_standing(answer(in_force, text=f"In force in 2024.\n“{PRICE}”"), "en")
    assert tells_standing(answer(citation(ORDER, PRICE), text=PRICE), "en")


def test_what_is_superseded_is_not_told_as_current() -> None:
    words = "El permiso cuesta 20 dólares."
    old = citation(ORDEN, words, status="superseded", superseded_on="2024-01-01")
    said = f"«{words}»\nEsto ya no está vigente: se reemplazó el 1 de enero de 2024."
    assert tells_standing(answer(old, text=said), "es")
    assert not tells_standing(answer(old, text=f"«{words}»\nVigente en 2024."), "es")
