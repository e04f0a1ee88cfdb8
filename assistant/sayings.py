"""Whose words a question asks for: "what did the chief say", "¿qué dijo la jefa?"."""

from __future__ import annotations

import re

from assistant.naming import is_post
from assistant.phrasing import plain


def whose_words(question: str) -> str | None:
    """The folded post of whom a question asks the words of; None for any others."""
    for found in _SAID.finditer(plain(question)):
        said = (found["en"] or found["es"]).split()
        # "What does the mayor's order say" asks for no person's words.
        if _DOCUMENTS.isdisjoint(said):
            return next(filter(is_post, reversed(said) if found["en"] else said), None)
    return None


_DOCUMENT_WORDS = """
    s order orders rule rules policy policies letter letters memo statement statements
"""
_DOCUMENTS = frozenset(_DOCUMENT_WORDS.split())
_SAY = r"(?:say|says|said|tell|think|promise|announce)"
_DIJO = r"(?:dijo|dice|dijeron|dicen|decia|opino|opina|piensa|prometio|ordeno|anuncio)"
_OF_WHOM = r"(?:de|del|sobre|a|al|en|con|que)"  # "¿qué dijo de la jefa?"
_SAID = re.compile(
    rf" (?:what (?:did|does|has|would) (?P<en>(?:\w+ ){{1,7}}?){_SAY}|"
    rf"que (?:le |les |nos )?{_DIJO}(?P<es>(?: (?!{_OF_WHOM} )\w+){{1,3}}))(?= )"
)
