"""index.search and index.fusion: scores made one, hits, and LangChain's view of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from index.fusion import FusionWeights, fuse, normalized
from index.privacy import stop_tracing
from index.search import Mode, Searcher, StatementRetriever, best_rows

PARKING = "Where can I not park my vehicle at night on Main Street?"


def array(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float32)


def test_fusion_is_a_convex_combination() -> None:
    lexical, dense = array(3, 1, 2), array(0.1, 0.9, 0.5)
    assert list(np.argsort(-fuse(lexical, dense, 0.0, array(0, 0, 0)))) == [0, 2, 1]
    assert list(np.argsort(-fuse(lexical, dense, 1.0, array(0, 0, 0)))) == [1, 2, 0]
    assert np.allclose(
        fuse(lexical, dense, 0.3, array(0, 0, 0)),
        0.7 * normalized(lexical) + 0.3 * normalized(dense),
    )


def test_where_one_search_tells_nothing_the_other_decides() -> None:
    assert list(normalized(array(2, 2, 2))) == [0, 0, 0]
    assert list(normalized(array())) == []
    assert list(np.argsort(-fuse(array(0, 0, 0), array(0.1, 0.9, 0.5), 0.5, array(0, 0, 0)))) == [
        1,
        2,
        0,
    ]


@given(
    st.lists(st.integers(-1000, 1000), min_size=2, max_size=30, unique=True),
    st.floats(0.5, 20),
    st.floats(-50, 50),
)
def test_the_unit_of_a_score_does_not_matter(scores: list[int], scale: float, shift: float) -> None:
    given_scores = array(*scores)
    assert np.allclose(
        normalized(given_scores), normalized(given_scores * scale + shift), atol=1e-2
    )


def test_weights_depend_on_the_questions_language() -> None:
    weights = FusionWeights(dense_en=0.6, dense_es=0.4)
    assert (weights.dense("en"), weights.dense("es"), weights.dense(None)) == (0.6, 0.4, 0.5)


@pytest.mark.parametrize(
    "wrong", [{"dense_en": 1.1}, {"dense_es": -0.1}, {"candidates": 0}, {"lexical_across": 0.9}]
)
def test_impossible_weights_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must"):
        FusionWeights(**wrong)  # type: ignore[arg-type]


def test_best_rows_are_the_highest_above_zero() -> None:
    assert sorted(best_rows(array(0, 3, 1, 2, 0), 2)) == [1, 3]
    assert sorted(best_rows(array(0, 3, 1, 2, 0), 9)) == [1, 2, 3]
    assert list(best_rows(array(0, 0), 5)) == []


def test_a_bonus_lifts_the_other_language() -> None:
    scores = fuse(array(1, 1, 0), array(0.5, 0.5, 0), 0.5, array(0, 0.3, 0))
    assert list(np.argsort(-scores)) == [1, 0, 2]


def test_the_other_language_is_evened_out(small_searcher: Searcher) -> None:
    questions = {"en": PARKING, "es": "¿Dónde no puedo estacionar mi vehículo de noche?"}
    for language, question in questions.items():
        hits = small_searcher.search(question, language=language, mode="lexical", k=20)
        raw = small_searcher.lexical.scores(question, language)
        rows = {passage.id: row for row, passage in enumerate(small_searcher.passages)}
        factor = small_searcher.weights.lexical_across
        evened = {
            hit.passage.id: raw[rows[hit.passage.id]]
            * (1 if hit.passage.language == language else factor)
            for hit in hits
        }
        assert [hit.lexical for hit in hits] == pytest.approx(
            [score / max(evened.values()) for score in evened.values()]
        )


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_finds_the_words_of_the_passage(small_searcher: Searcher, mode: Mode) -> None:
    for passage in small_searcher.passages:
        words = f"{passage.context} {small_searcher.text_of(passage)}"
        best = small_searcher.search(words, language=passage.language, mode=mode)[0]
        assert best.passage == passage


def test_hits_are_ranked_and_exact(small_searcher: Searcher) -> None:
    hits = small_searcher.search(PARKING, k=4)
    assert [hit.rank for hit in hits] == [1, 2, 3, 4]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.passage.id for hit in hits}) == 4
    assert max(hit.lexical for hit in hits) == pytest.approx(1)
    rows = {passage.id: row for row, passage in enumerate(small_searcher.passages)}
    vector = small_searcher.embedder.encode_query(PARKING)
    for hit in hits:
        exact = small_searcher.release.vectors[rows[hit.passage.id]] @ vector
        assert hit.dense == pytest.approx(float(exact), abs=1e-5)
        text = small_searcher.statement(hit.passage.statement).text
        assert small_searcher.text_of(hit.passage) == text[hit.passage.start : hit.passage.end]


def test_twins_are_both_found(small_searcher: Searcher) -> None:
    found = {hit.passage.statement for hit in small_searcher.search(PARKING, k=50)}
    assert {"parking.en", "parking.es"} <= found


def test_the_same_question_finds_the_same(small_searcher: Searcher) -> None:
    assert small_searcher.search(PARKING) == small_searcher.search(PARKING)


def test_threads_find_what_one_thread_finds(small_searcher: Searcher) -> None:
    questions = [f"{PARKING} {number}" for number in range(24)]
    alone = [small_searcher.search(question, language="en") for question in questions]
    with ThreadPoolExecutor(6) as pool:
        ask = partial(small_searcher.search, language="en")
        assert list(pool.map(ask, questions)) == alone


def test_a_search_by_words_only_does_not_embed(small_searcher: Searcher) -> None:
    hits = small_searcher.search("library Sundays", mode="lexical", language="en")
    assert hits[0].passage.statement == "library"
    assert {hit.dense for hit in hits} == {0.0}
    assert small_searcher.search("zzzz", mode="lexical", language="en") == []


def test_a_search_by_meaning_only_counts_no_words(small_searcher: Searcher) -> None:
    assert {hit.lexical for hit in small_searcher.search(PARKING, mode="dense")} == {0.0}


@pytest.mark.parametrize("question", ["", "  \n", "?!"])
def test_a_question_without_words_is_no_error(small_searcher: Searcher, question: str) -> None:
    hits = small_searcher.search(question)
    assert question.strip() or hits == []


def test_asking_for_more_than_there_is(small_searcher: Searcher) -> None:
    hits = small_searcher.search(PARKING, k=500)
    assert len(hits) == len(small_searcher.passages)
    assert small_searcher.search(PARKING, k=0) == []


def test_an_unknown_statement_or_mode(small_searcher: Searcher) -> None:
    with pytest.raises(KeyError):
        small_searcher.statement("nothing")
    with pytest.raises(ValueError, match="psychic"):
        small_searcher.search(PARKING, mode="psychic")


def test_langchain_gets_the_exact_words_with_all_that_is_known(small_searcher: Searcher) -> None:
    documents = StatementRetriever(searcher=small_searcher, k=3).invoke(PARKING)
    hits = small_searcher.search(PARKING, k=3)
    assert [document.id for document in documents] == [hit.passage.id for hit in hits]
    for document, hit in zip(documents, hits, strict=True):
        assert document.page_content == small_searcher.text_of(hit.passage)
        assert document.metadata["start"] == hit.passage.start
        assert document.metadata["score"] == hit.score
        json.dumps(document.metadata)


async def _ask(retriever: StatementRetriever) -> list[Document]:
    return await retriever.ainvoke(PARKING)


def test_langchain_may_wait_for_it(small_searcher: Searcher) -> None:
    import asyncio

    retriever = StatementRetriever(searcher=small_searcher, k=2, mode=Mode.LEXICAL)
    assert asyncio.run(_ask(retriever)) == retriever.invoke(PARKING)


class _Plain(BaseRetriever):
    """A retriever that takes no care: what ours is compared with."""

    def _get_relevant_documents(self, query, *, run_manager):  # type: ignore[no-untyped-def]
        return []


class _Collector:
    """Stands where LangSmith's client would send runs from."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def create_run(self, *args: object, **kwargs: object) -> None:
        self.sent.append(repr((args, kwargs)))

    update_run = create_run


@pytest.fixture
def traced() -> Iterator[_Collector]:
    """A trace that the caller began on purpose."""
    from langchain_core.tracers.context import tracing_v2_enabled
    from langchain_core.tracers.langchain import wait_for_all_tracers
    from langsmith import configure

    collector = _Collector()
    configure(enabled=True)
    with tracing_v2_enabled(client=collector):  # type: ignore[arg-type]
        yield collector
    wait_for_all_tracers()
    stop_tracing()


def test_a_question_is_not_even_traced_inside_a_trace(
    small_searcher: Searcher, traced: _Collector
) -> None:
    from langchain_core.runnables import RunnableLambda
    from langsmith import configure

    _Plain().invoke("canary question")
    assert any(
        "canary question" in sent and "'run_type': 'retriever'" in sent for sent in traced.sent
    )  # the trap works
    traced.sent.clear()
    retriever = StatementRetriever(searcher=small_searcher, k=1)
    assert retriever.invoke(PARKING)
    assert traced.sent == []
    configure(enabled=True)
    chain = RunnableLambda(lambda _secret: PARKING) | retriever
    assert chain.invoke("x")  # the caller's own chain is the caller's; our part of it is not
    assert not any("'run_type': 'retriever'" in sent for sent in traced.sent)


@pytest.mark.parametrize(
    "name", ["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2"]
)
def test_the_environment_cannot_switch_tracing_on(name: str, monkeypatch) -> None:
    from langsmith import configure
    from langsmith.utils import get_env_var, tracing_is_enabled

    monkeypatch.setenv("LANGSMITH_TRACING", "false")
    for one in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2"):
        monkeypatch.delenv(one, raising=False)
    monkeypatch.setenv(name, "true")
    get_env_var.cache_clear()
    configure(enabled=None)
    assert tracing_is_enabled()  # so it would be, if nobody took care
    stop_tracing()
    assert not tracing_is_enabled()


def test_variables_that_langchain_refuses_do_no_harm(small_searcher: Searcher, monkeypatch) -> None:
    monkeypatch.setenv("LANGCHAIN_TRACING", "true")
    assert StatementRetriever(searcher=small_searcher, k=1).invoke(PARKING)


def test_the_sentence_that_answers_is_not_lost_in_a_long_passage(
    small_searcher: Searcher,
) -> None:
    """Meaning counts the nearest sentence beside the passage as a whole."""
    hits = small_searcher.search(PARKING, mode="dense", k=500)
    rows = {passage.id: row for row, passage in enumerate(small_searcher.passages)}
    release, share = small_searcher.release, small_searcher.weights.sentence
    vector = small_searcher.embedder.encode_query(PARKING)
    scores = []
    for hit in hits:
        own = float(release.vectors[rows[hit.passage.id]] @ vector)
        sentences = release.sentences.of_passage(rows[hit.passage.id]).astype(np.float32)
        best = float((sentences @ vector).max()) if len(sentences) else own
        language = hit.passage.language
        scores.append((language, (1 - share) * own + share * best))
    assert any(len(release.sentences.of_passage(row)) for row in rows.values())
    for language in ("en", "es"):
        of_language = [score for found, score in scores if found == language]
        assert of_language == pytest.approx(sorted(of_language, reverse=True), abs=2e-3)


def test_the_cosine_of_a_span_is_that_of_its_best_passage(small_searcher: Searcher) -> None:
    vector = small_searcher.embedder.encode_query(PARKING)
    hits = {hit.passage.id: hit for hit in small_searcher.search(PARKING, mode="dense", k=500)}
    for statement in small_searcher.statements.values():
        own = [one for one in small_searcher.passages if one.statement == statement.id]
        found = small_searcher.cosine(statement.id, 0, len(statement.text), vector)
        assert found == pytest.approx(max(hits[one.id].dense for one in own), abs=1e-5)
        for one in own:
            found = small_searcher.cosine(one.statement, one.start, one.end, vector)
            assert found == pytest.approx(hits[one.id].dense, abs=1e-5)
            assert small_searcher.cosine(one.statement, one.start, one.end - 1, vector) is None
    assert small_searcher.cosine("nothing", 0, 10, vector) is None
    assert small_searcher.cosine(next(iter(small_searcher.statements)), 0, 0, vector) is None


def test_a_vector_that_is_given_is_not_made_again(
    small_searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    vector = small_searcher.embedder.encode_query(PARKING)
    expected = small_searcher.search(PARKING)
    monkeypatch.setattr(small_searcher, "embedder", None)
    assert small_searcher.search(PARKING, vector=vector) == expected
