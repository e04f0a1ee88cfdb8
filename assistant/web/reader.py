"""How a reader gets a page: in which language, in a frame or not; and links that keep to it.

The language is what the address says, else the browser's, else English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.question import as_language
from index.statement import LANGUAGES, Language

if TYPE_CHECKING:
    from starlette.requests import Request

PARAMETER = "lang"
_LONGEST_HEADER = 500


@dataclass(frozen=True, slots=True)
class Way:
    """Where a reader is: below which path, in which language, and whether in a frame."""

    root: str
    language: Language
    embedded: bool = False

    @classmethod
    def of(cls, request: Request, root: str) -> Way:
        """The reader's way by what is asked for."""
        embedded = request.query_params.get("embed") == "1"
        return cls(root, reader_language(request), embedded)

    def to(self, path: str) -> str:
        """A link to a page of ours that leaves language and frame as they are."""
        address, mark, fragment = path.partition("#")
        first = "&" if "?" in address else "?"
        frame = "&embed=1" if self.embedded else ""
        return f"{self.root}{address}{first}{PARAMETER}={self.language}{frame}{mark}{fragment}"


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
