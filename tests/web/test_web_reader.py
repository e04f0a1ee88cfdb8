"""The language of a page: from its address, else from the browser."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from assistant.web.reader import other, preferred, reader_language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-US,en;q=0.9,es;q=0.8", "en"),
        ("fr-FR,fr;q=0.9,es;q=0.5,en;q=0.4", "es"),
        ("en;q=0.3, es;q=0.7", "es"),
        ("es;q=0, en", "en"),
        ("es;q=x, en;q=0.1", "en"),
        ("*", "en"),
        ("ES-us", "es"),
        (";;;,,,q=", "en"),
        ("a" * 100_000, "en"),
    ],
)
def test_the_browsers_preference(header: str, language: str) -> None:
    assert preferred(header) == language


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        (b"lang=es", b"en", "es"),
        (b"lang=fr", b"es", "es"),
        (b"", b"es", "es"),
        (b"lang=en", b"es", "en"),
    ],
)
def test_the_address_goes_before_the_browser(query: bytes, header: bytes, language: str) -> None:
    scope = {"type": "http", "query_string": query, "headers": [(b"accept-language", header)]}
    assert reader_language(Request(scope)) == language


def test_the_other_language() -> None:
    assert other("en") == "es"
    assert other("es") == "en"
