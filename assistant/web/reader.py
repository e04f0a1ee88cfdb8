"""In which language a reader gets a page: what the address says, else the browser, else English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.question import as_language
from index.statement import LANGUAGES, Language

if TYPE_CHECKING:
    from starlette.requests import Request

PARAMETER = "lang"
_LONGEST_HEADER = 500


def reader_language(request: Request) -> Language:
    """The language of a page for a request."""
    asked = as_language(request.query_params.get(PARAMETER))
    return asked or preferred(request.headers.get("accept-language", ""))


def preferred(accept_language: str) -> Language:
    """The first of our languages by an Accept-Language header (RFC 9110, 12.5.4)."""
    ranked: list[tuple[float, int, Language]] = []
    for place, part in enumerate(accept_language[:_LONGEST_HEADER].split(",")):
        name, _, parameters = part.strip().partition(";")
        language = as_language(name.strip().lower().partition("-")[0])
        if language and (quality := _quality(parameters)) > 0:
            ranked.append((-quality, place, language))
    return min(ranked)[2] if ranked else LANGUAGES[0]


def _quality(parameters: str) -> float:
    key, _, value = parameters.strip().partition("=")
    if key.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def other(language: Language) -> Language:
    """Our other language."""
    return next(one for one in LANGUAGES if one != language)
