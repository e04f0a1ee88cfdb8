"""The strings of the pages keep the rules of ``assistant.messages``."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

import pytest

from assistant.messages import Text
from assistant.web import labels
from assistant.web.wording import Wording
from index.statement import LANGUAGES, Translation


def all_texts() -> Iterator[tuple[str, Text]]:
    for name, value in vars(labels).items():
        if isinstance(value, Text):
            yield name, value
        elif isinstance(value, Mapping) and name.isupper():
            for key, text in value.items():
                yield f"{name}[{key}]", text


TEXTS = dict(all_texts())


def test_the_strings_are_found() -> None:
    assert len(TEXTS) > 70


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_ask_for_the_same_values(name: str) -> None:
    def values(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    assert values(TEXTS[name].en) == values(TEXTS[name].es)
    assert TEXTS[name].en == TEXTS[name].en.strip()
    assert TEXTS[name].es == TEXTS[name].es.strip()


@pytest.mark.parametrize("name", TEXTS)
def test_spanish_says_usted(name: str) -> None:
    familiar = r"\b(tú|tu|tus|te|ti|puedes|tienes|quieres|escribe|haz|vosotros|vuestr\w+)\b"
    assert not re.search(familiar, TEXTS[name].es.lower())


def test_every_kind_has_its_string() -> None:
    assert set(labels.TRANSLATIONS) == set(Translation)
    assert set(labels.TAGLINES) == set(labels.WHAT_IT_IS) == set(Wording)
    assert set(labels.IN_LANGUAGE) == set(labels.OTHER_LANGUAGE) == set(LANGUAGES)
