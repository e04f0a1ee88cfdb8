"""The versions of a statement and their paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.versions import Versions
from index.statement import Heading, Kind, PartialDate, Statement, Status, Translation

EN = Statement(
    "rule.en", "Rule", "Title\n\nFirst.\n\nSecond one.", "en", headings=(Heading(0, 5, 1),)
)


def spanish(translation: Translation | None, text: str = "Título\n\nUno.\n\nDos.") -> Statement:
    return Statement(
        "rule.es", "Regla", text, "es", translation_of="rule.en", translation=translation
    )


def versions(*statements: Statement) -> Versions:
    return Versions({one.id: one for one in statements})


@pytest.mark.parametrize("translation", [Translation.OFFICIAL, Translation.PREPARED])
def test_a_good_translation_stands_in(translation: Translation) -> None:
    es = spanish(translation)
    both = versions(EN, es)
    for one in (EN, es):
        assert both.for_reader(one, "es") is es
        assert both.for_reader(one, "en") is EN
    assert both.twin(EN) is es
    assert both.twin(es) is EN


@pytest.mark.parametrize("translation", [Translation.UNOFFICIAL, Translation.MACHINE, None])
def test_another_translation_does_not(translation: Translation | None) -> None:
    es = spanish(translation)
    both = versions(EN, es)
    assert both.for_reader(es, "es") is EN
    assert both.for_reader(EN, "es") is EN
    assert both.twin(EN) is es


def test_without_a_translation_the_original_is_shown() -> None:
    alone = versions(EN)
    assert alone.for_reader(EN, "es") is EN
    assert alone.twin(EN) is None


def test_paragraphs_leave_out_headings() -> None:
    both = versions(EN, spanish(Translation.OFFICIAL))
    assert [EN.text[a:b] for a, b in both.paragraphs(EN)] == ["Title", "First.", "Second one."]
    assert both.paragraphs_at(EN, 0, len(EN.text)) == [1, 2]
    assert both.paragraphs_at(EN, 0, 5) == []


def test_the_same_place_in_the_other_language() -> None:
    es = spanish(Translation.OFFICIAL)
    assert versions(EN, es).same_place(2, EN, es) == 2
    longer = spanish(Translation.OFFICIAL, "Título\n\nNota.\n\nUno.\n\nEl segundo.")
    both = versions(EN, longer)
    assert longer.text[slice(*both.paragraphs(longer)[both.same_place(2, EN, longer)])] in (
        "Uno.",
        "El segundo.",
    )


RULES = (
    "Pay at the meter before you leave the car. It costs $2 an hour, and on Sundays and holidays "
    "nothing at all."
)


def _page(id_: str, text: str, **more: object) -> Statement:
    return Statement(id_, "Parking", text, "en", kind=Kind.PAGE, **more)


def test_of_copies_the_last_is_shown() -> None:
    first, last = _page("a", RULES), _page("b", RULES.replace(" ", "  ") + "\n")
    both = versions(first, last)
    assert both.has_copies
    assert both.is_copy("a")
    assert not both.is_copy("b")
    assert both.copies(first) == both.copies(last) == {"a", "b"}


def test_what_is_said_again_on_another_day_is_no_copy() -> None:
    days = [_page(one, RULES, date=PartialDate(f"202{one}")) for one in "34"]
    assert not versions(*days).has_copies


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (f"Parking downtown\n\n{RULES}", True),
        (RULES.replace("$2", "$3"), False),
        (RULES.replace("before you", "before you do not"), False),
        (f"{RULES} But not in May.", False),
    ],
)
def test_a_copy_may_begin_with_a_heading_and_no_word_differs(other: str, *, copy: bool) -> None:
    for first, last in ((RULES, other), (other, RULES)):
        assert versions(_page("a", first), _page("b", last)).is_copy("a") is copy


def test_short_texts_orders_translations_and_other_titles_are_no_copies() -> None:
    short = versions(_page("a", "Yes."), _page("b", "Yes."))
    orders = versions(
        *(_page(one, RULES, status=Status.IN_FORCE, date=PartialDate("2024")) for one in "ab")
    )
    titled = versions(_page("a", RULES), replace(_page("b", RULES), title="Meters"))
    twin = replace(spanish(None), translation_of="a")
    twins = versions(_page("a", RULES), _page("b", RULES), twin)
    assert not any(one.has_copies for one in (short, orders, titled, twins))
