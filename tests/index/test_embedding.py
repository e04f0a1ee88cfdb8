"""index.embedding and index.model_choice, on models made here."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from index import model_choice
from index.embedding import Embedder, load_embedder
from index.errors import EmbeddingError
from index.model_choice import choose_model, folder_digest
from index.settings import IndexSettings

TEXTS = ["No parking on Main Street.", "a", "The library is closed on Sundays. " * 5, "¿Permiso?"]


@pytest.fixture
def embedder(tiny_model: Path) -> Embedder:
    return load_embedder(IndexSettings(embedding_model=str(tiny_model)))


def test_vectors_are_unit_float32_in_the_order_of_the_texts(embedder: Embedder) -> None:
    vectors = embedder.encode_documents(TEXTS)
    assert vectors.shape == (4, embedder.dim) == (4, 32)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for row, text in enumerate(TEXTS):  # long texts are embedded first, and put back in place
        alone = embedder.encode_documents([text])[0]
        assert alone @ vectors[row] > 0.9999  # bfloat16, where the processor has it
        assert np.argmax(vectors @ alone) == row


def test_no_text_gives_no_vector(embedder: Embedder) -> None:
    assert embedder.encode_documents([]).shape == (0, 32)


def test_keeps_langchains_contract(embedder: Embedder) -> None:
    documents, query = embedder.embed_documents(TEXTS), embedder.embed_query(TEXTS[0])
    assert isinstance(documents, list)
    assert isinstance(documents[0], list)
    assert type(documents[0][0]) is type(query[0]) is float
    assert np.allclose(documents, embedder.encode_documents(TEXTS), atol=1e-6)
    assert np.allclose(query, embedder.encode_query(TEXTS[0]), atol=1e-6)


def test_progress_ends_at_the_total(embedder: Embedder) -> None:
    seen: list[tuple[int, int]] = []
    embedder.encode_documents(
        ["word"] * 300, progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(256, 300), (300, 300)]


def test_a_models_own_prompts_go_before_queries_and_documents(prompted_model: Path) -> None:
    from sentence_transformers import SentenceTransformer

    embedder = load_embedder(IndexSettings(embedding_model=str(prompted_model)))
    assert embedder.prompts == {"query": "question: ", "document": "text: "}
    plain = SentenceTransformer(str(prompted_model), device="cpu")
    wanted = plain.encode(
        ["question: library", "text: library", "library"], prompt="", normalize_embeddings=True
    )
    assert np.allclose(embedder.encode_query("library"), wanted[0], atol=1e-5)
    assert embedder.encode_documents(["library"])[0] @ wanted[1] > 0.9999
    assert not np.allclose(embedder.encode_query("library"), wanted[2], atol=1e-3)


def test_prompts_of_the_settings_stand_in_for_the_models_own(prompted_model: Path) -> None:
    settings = IndexSettings(embedding_model=str(prompted_model), query_prompt="q: ")
    assert load_embedder(settings).prompts == {"query": "q: ", "document": "text: "}
    empty = IndexSettings(embedding_model=str(prompted_model), query_prompt="", document_prompt="")
    bare = load_embedder(empty)
    assert bare.encode_query("library") @ bare.encode_documents(["library"])[0] > 0.9999


def test_a_hub_name_is_chosen_without_asking_the_hub() -> None:
    choice = choose_model(IndexSettings(embedding_model="intfloat/multilingual-e5-small"))
    assert (choice.on_hub, choice.digest) == (True, None)
    assert choice.prompts == {"query": "query: ", "document": "passage: "}
    other = choose_model(IndexSettings(embedding_model="someone/other-model"))
    assert other.prompts == {"query": "", "document": ""}


def test_a_hub_model_that_was_never_fetched_says_what_to_do() -> None:
    with pytest.raises(EmbeddingError, match=r"nobody/no-such-model .*HF_HUB_OFFLINE=0"):
        load_embedder(IndexSettings(embedding_model="nobody/no-such-model"))


def test_the_bundled_model_is_found_by_itself(
    tiny_model: Path, tmp_path: Path, monkeypatch
) -> None:
    shutil.copytree(tiny_model, tmp_path / "bilingual")
    monkeypatch.setattr(model_choice, "BUNDLED", tmp_path)
    assert choose_model(IndexSettings()).name == "bilingual"


def test_without_any_model_the_remedy_is_named(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(model_choice, "BUNDLED", tmp_path)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(EmbeddingError, match="ASSISTANT_EMBEDDING_MODEL"):
        choose_model(IndexSettings())


@pytest.mark.parametrize("name", ["/no/such/folder", "./models/none/of/these", "a/b/c"])
def test_a_folder_that_is_not_there(name: str) -> None:
    with pytest.raises(EmbeddingError, match="There is no model folder"):
        choose_model(IndexSettings(embedding_model=name))


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match=r"modules\.json"):
        choose_model(IndexSettings(embedding_model=str(tmp_path)))


def test_damaged_weights(tiny_model: Path, tmp_path: Path) -> None:
    broken = Path(shutil.copytree(tiny_model, tmp_path / "broken"))
    (broken / "model.safetensors").write_bytes(b"not weights")
    with pytest.raises(EmbeddingError, match="broken cannot be loaded"):
        load_embedder(IndexSettings(embedding_model=str(broken)))


def test_weights_that_are_not_numbers(tiny_model: Path, tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    broken = Path(shutil.copytree(tiny_model, tmp_path / "nan"))
    weights = load_file(broken / "model.safetensors")
    save_file(
        {name: np.full_like(tensor, np.nan) for name, tensor in weights.items()},
        broken / "model.safetensors",
        metadata={"format": "pt"},
    )
    embedder = load_embedder(IndexSettings(embedding_model=str(broken)))
    with pytest.raises(EmbeddingError, match="not finite"):
        embedder.encode_query("library")


def test_the_digest_is_of_the_content(tiny_model: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(tiny_model, tmp_path / "copy"))
    (copy / "README.md").write_text("about", encoding="utf-8")
    assert folder_digest(copy) == folder_digest(tiny_model)
    with (copy / "config.json").open("a") as file:
        file.write(" ")
    assert folder_digest(copy) != folder_digest(tiny_model)


def test_threads_get_what_one_thread_gets(embedder: Embedder) -> None:
    questions = [f"permit {number} " + "street " * (number % 7) for number in range(40)]
    alone = [embedder.encode_query(question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(embedder.encode_query, questions))
    assert np.allclose(alone, together, atol=1e-6)


def test_loading_is_silent_and_happens_once(tiny_model: Path, capfd) -> None:
    settings = IndexSettings(embedding_model=str(tiny_model))
    assert load_embedder(settings) is load_embedder(settings)
    load_embedder(settings.model_copy(update={"query_prompt": "new: "})).encode_documents(TEXTS)
    assert capfd.readouterr() == ("", "")
