"""Assistants over the two corpora of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from assistant_questions import CORPORA

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.search import Searcher


@pytest.fixture(scope="session")
def dallas(dallas_searcher: Searcher) -> Assistant:
    """The assistant of the project's own corpus."""
    from assistant.composing import Assistant
    from assistant.settings import Settings

    return Assistant(dallas_searcher, Settings(corpus_dir=CORPORA["dallas"]))


@pytest.fixture(scope="session")
def city(city_searcher: Searcher) -> Assistant:
    """The assistant of the fictional city."""
    from assistant.composing import Assistant
    from assistant.settings import Settings

    return Assistant(city_searcher, Settings(corpus_dir=CORPORA["sample_city"]))


@pytest.fixture(scope="session")
def assistants(dallas: Assistant, city: Assistant) -> dict[str, Assistant]:
    """Both assistants by the name of their corpus."""
    return {"dallas": dallas, "sample_city": city}
