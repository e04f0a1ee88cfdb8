"""Questions that are not taken, in a browser: they stay in the box, and no danger is swallowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from conftest import OpenPage, ask, ready
from serving import ROOT, Serving

if TYPE_CHECKING:
    from pathlib import Path

    from index.search import Searcher

pytestmark = pytest.mark.browser

QUESTION = "Si llamo al 911, ¿me van a reportar con migración?"


@pytest.fixture(scope="module")
def strict(
    dallas_searcher: Searcher, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Serving]:
    """The application, which takes one question a minute of a page."""
    one = Serving(
        tmp_path_factory.mktemp("strict"),
        {
            "ASSISTANT_CORPUS_DIR": str(ROOT / "corpus"),
            "ASSISTANT_INDEX_DIR": str(dallas_searcher.release.path.parents[1]),
            "ASSISTANT_QUESTIONS_PER_MINUTE": "1",
        },
    )
    one.start()
    try:
        one.wait("/readyz")
        yield one
    finally:
        one.stop()


def test_a_question_too_many_stays_in_the_box_and_piles_up_nothing(
    strict: Serving, open_page: OpenPage
) -> None:
    page = ready(open_page(f"{strict.url}/?lang=es"))
    ask(page, QUESTION)
    for _ in range(3):
        assert "espere unos segundos" in ask(page, "¿Va a haber redadas en las escuelas?")
        assert page.input_value("#question textarea") == "¿Va a haber redadas en las escuelas?"
    assert page.locator("#earlier .turn").count() == 1
    assert page.locator("#earlier .card").count() >= 1
    assert page.locator("#latest .turn").count() == 1


def test_no_limit_swallows_an_emergency(strict: Serving, open_page: OpenPage, shots: Path) -> None:
    page = ready(open_page(f"{strict.url}/?lang=es", viewport={"width": 360, "height": 640}))
    ask(page, QUESTION)
    said = ask(page, "me esta pegando mi marido")
    assert said.index("llame al 911 ahora mismo") < said.index("espere unos segundos")
    call = page.locator("#latest .urgent a[href='tel:911']:visible")
    assert call.count() == 1
    assert call.inner_text() == "911"
    page.screenshot(path=shots / "phone-emergency-refused.png")
    page.click("[data-lang=en]")
    assert "call 911 now" in page.inner_text("#latest .urgent")
