"""What is said of words that are not in their reader's language: never more than is so."""

from __future__ import annotations

import re

import pytest

from assistant.attribution import language_note
from assistant.versions import Versions
from index.statement import Kind, Language, Statement, Translation

OTHER: dict[Language, Language] = {"en": "es", "es": "en"}
ORIGINAL = re.compile(r"original words|palabras originales")
OFFICIAL = re.compile(r"no official translation|traducción oficial", re.IGNORECASE)


def pair(kind: Kind, original: Language, made: Translation | None) -> tuple[Statement, ...]:
    """A statement and, where it is said how one was made, its translation."""
    first = Statement("one", "One", "Words.", original, kind=kind)
    if made is None:
        return (first,)
    twin = Statement(
        "two", "Two", "Words.", OTHER[original], kind=kind, translation_of="one", translation=made
    )
    return first, twin


def note(shown: Statement, statements: tuple[Statement, ...]) -> str:
    """What somebody is told who reads the other language."""
    versions = Versions({one.id: one for one in statements})
    return language_note(shown, versions, OTHER[shown.language]) or ""


@pytest.mark.parametrize("original", ["en", "es"])
@pytest.mark.parametrize("kind", [Kind.DIGEST, Kind.ORDER])
@pytest.mark.parametrize("made", list(Translation))
def test_a_translation_is_never_called_the_original(
    kind: Kind, original: Language, made: Translation
) -> None:
    both = pair(kind, original, made)
    told = note(both[1], both)
    language = {"en": "translation into Spanish|Spanish translation", "es": "traducción al inglés"}
    assert re.search(language[original], told)
    assert not ORIGINAL.search(told)
    assert not OFFICIAL.search(told)
    by_staff = "by staff" in told or "por el personal" in told
    assert by_staff is (made is Translation.PREPARED)


@pytest.mark.parametrize("original", ["en", "es"])
@pytest.mark.parametrize("made", [*Translation, None])
def test_a_summary_is_not_measured_by_an_official_translation(
    original: Language, made: Translation | None
) -> None:
    both = pair(Kind.DIGEST, original, made)
    told = note(both[0], both)
    assert "summary" in told or "resumen" in told
    assert not ORIGINAL.search(told)
    assert not OFFICIAL.search(told)


def test_the_prepared_summary_of_the_other_language_is_told_as_such() -> None:
    both = pair(Kind.DIGEST, "en", Translation.PREPARED)
    assert note(both[1], both) == (
        "This is the Spanish translation prepared by staff; the English summary is one step away."
    )


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (Translation.OFFICIAL, "la traducción oficial al español está a un paso"),
        (Translation.PREPARED, "No hay traducción oficial al español"),
        (None, "existe solo en inglés"),
    ],
)
def test_of_original_words_it_is_said_which_translation_there_is(
    made: Translation | None, told: str
) -> None:
    both = pair(Kind.ORDER, "en", made)
    assert told in note(both[0], both)
    assert ORIGINAL.search(note(both[0], both))
