"""Whose words a question asks for: "what did the chief say", "¿qué dijo la jefa?"."""

from __future__ import annotations

import re

from assistant.phrasing import plain


def whose_words(question: str) -> str | None:
    """The folded post of whom a question asks the words of; None for any others."""
    asked = plain(question)
    found = _SAID.search(asked)
    return found["en"] or found["es"] if found else None


_POST = (
    r"(?:chief|jef[ea]|mayor|alcalde|alcaldesa|governor|gobernadora?|sheriff|alguacil|president|"
    r"presidente|presidenta|captain|capitana?|commander|comandante|lieutenant|teniente|commissioner|"
    r"comisionad[oa]|director|directora|superintendent|superintendente|secretary|secretari[oa])"
)
_NO_DOCUMENT = r"(?!(?:orders?|rules?|polic(?:y|ies)|letters?|memos?|statements?) )"
_SAY = r"(?:say|says|said|tell|think|promise|announce)"
_DIJO = r"(?:dijo|dice|dijeron|dicen|decia|opino|opina|piensa|prometio|ordeno|anuncio)"
_SAID = re.compile(
    r" (?:"
    rf"what (?:did|does|has|would) (?:{_NO_DOCUMENT}\w+ ){{0,4}}?(?P<en>{_POST}) (?!s )"
    rf"(?:{_NO_DOCUMENT}\w+ ){{0,3}}?{_SAY}|"
    rf"que (?:le |les |nos )?{_DIJO} (?:el |la )?(?:\w+ )?(?P<es>{_POST})"
    r") "
)
