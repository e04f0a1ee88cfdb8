"""The versions of a statement and their paragraphs."""

from __future__ import annotations

import pytest

from assistant.versions import Versions
from index.statement import Heading, Statement, Translation

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
