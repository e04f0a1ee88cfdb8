"""Every string is there in both languages, and asks for the same values in both."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assistant import messages
from assistant.messages import Text, say

ROOT = Path(__file__).parents[2]


def all_texts(value: object = messages, name: str = "messages") -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from all_texts(inner, f"{name}[{key}]")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from all_texts(inner, f"{name}[{number}]")
    elif value is messages:
        for key, inner in vars(messages).items():
            if key.isupper():
                yield from all_texts(inner, key)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


TEXTS = dict(all_texts())


def test_the_table_is_found() -> None:
    assert len(TEXTS) > 50
    assert "EMPTY" in TEXTS
    assert "MONTHS[11]" in TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_are_there(name: str) -> None:
    text = TEXTS[name]
    assert text.en.strip()
    assert text.es.strip()
    assert text.en == text.en.strip()
    assert text.es == text.es.strip()


def test_a_greeting_promises_no_exact_words_which_summaries_are_not() -> None:
    assert not re.search("own words|propias palabras", f"{TEXTS['SMALLTALK']}")


DATE_FORMS = {"on", "of", "day"}


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_say_the_same_values(name: str) -> None:
    """The forms of a date may differ: English says "from May 1 on", Spanish "a partir del"."""
    english, spanish = placeholders(TEXTS[name].en), placeholders(TEXTS[name].es)
    assert english - DATE_FORMS == spanish - DATE_FORMS
    assert bool(english & DATE_FORMS) == bool(spanish & DATE_FORMS)


@pytest.mark.parametrize("name", TEXTS)
def test_spanish_says_usted(name: str) -> None:
    familiar = r"\b(tú|tu|tus|te|ti|puedes|tienes|quieres|escribe|haz|vosotros|vuestr\w+)\b"
    assert not re.search(familiar, TEXTS[name].es.lower())


def test_a_missing_language_is_impossible() -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text(en="Hello", es=" ")
    with pytest.raises(TypeError):
        Text(en="Hello")  # type: ignore[call-arg]


def test_values_are_filled_in() -> None:
    text = Text(en="{count} found", es="{count} encontradas")
    assert say(text, "es", count=3) == "3 encontradas"
    with pytest.raises(KeyError):
        say(text, "en", other=1)


def test_values_are_not_read_as_templates() -> None:
    assert say(Text(en="“{words}”", es="«{words}»"), "en", words="{0} {x}") == "“{0} {x}”"


def test_no_language_is_asked_for_outside_the_table() -> None:
    """A string in one language only would hide behind a condition on the language."""
    allowed = {"messages.py", "followups.py", "vernacular.py", "coverage.py", "settings.py"}
    for path in (ROOT / "assistant").rglob("*.py"):
        if path.name not in allowed:
            found = re.search(r"""==\s*["'](?:en|es)["']""", path.read_text("utf-8"))
            assert found is None, f"{path.name}: {found}"
