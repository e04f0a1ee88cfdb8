"""Templates to HTML: everything that is filled in is escaped, whatever it is."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from assistant.messages import Text, say
from assistant.web import labels
from index.statement import LANGUAGES, Language


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates of the pages; a value that is missing is an error, not an empty place."""
    made = Environment(
        loader=PackageLoader("assistant.web"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "labels": labels,
        "say": say,
        "both": both,
        "dialable": dialable,
        "spoken": spoken,
        "LANGUAGES": LANGUAGES,
    }
    return made


def render(template: str, **values: Any) -> str:
    """A template of ``templates/`` filled in."""
    return environment().get_template(template).render(values)


def both(text: Text, **values: object) -> Markup:
    """A string in both languages, of which the stylesheet shows the one of the page.

    So the language of the page can be switched without asking the server for anything.
    """
    spans = (
        Markup('<span class="only-{}" lang="{}">{}</span>').format(
            one, one, say(text, one, **values)
        )
        for one in LANGUAGES
    )
    return Markup("").join(spans)


def dialable(words: str, language: Language) -> Markup:
    """Words in a language, escaped, in which 911 is called with one press."""
    link = Markup('<a class="call" href="tel:911" aria-label="{}">911</a>')
    return escape(words).replace("911", link.format(say(labels.CALL_911, language)))


def spoken(name: str, text: Text) -> Markup:
    """An attribute's words in both languages, for the script that switches the language."""
    pairs = (Markup(' data-{}-{}="{}"').format(name, one, text.of(one)) for one in LANGUAGES)
    return Markup("").join(pairs)
