"""A tiny English teacher and a few parallel sentences, made for these tests."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

SENTENCES = [
    ("The police will not ask.", "La policía no preguntará."),
    ("The mayor signed the order.", "La alcaldesa firmó la orden."),
    ("Call the city for help.", "Llame a la ciudad para recibir ayuda."),
    ("The school is open today.", "La escuela está abierta hoy."),
    ("The order ends on Friday.", "La orden termina el viernes."),
    ("Taxes are paid in April.", "Los impuestos se pagan en abril."),
    ("The police help the city.", "La policía ayuda a la ciudad."),
    ("The mayor will call the school.", "La alcaldesa llamará a la escuela."),
]
TRANSLATIONS = {
    "policia": [("police", 0.9), ("city", 0.1)],
    "alcaldesa": [("mayor", 1.0)],
    "orden": [("order", 1.0)],
    "ciudad": [("city", 1.0)],
    "escuela": [("school", 1.0)],
    "ayuda": [("help", 1.0)],
    "viernes": [("friday", 1.0)],
    "impuestos": [("taxes", 1.0)],
    "la": [("the", 1.0)],
}
WORDS = [
    *["the", "police", "will", "not", "ask", "mayor", "signed", "order", "call", "city", "for"],
    *["help", "school", "is", "open", "today", "ends", "on", "friday", "tax", "##es", "are"],
    *["paid", "in", "april", ".", "?", "中"],
]


@pytest.fixture
def translations() -> dict[str, list[tuple[str, float]]]:
    """A table of the words above."""
    return TRANSLATIONS


@pytest.fixture
def sentences() -> list[tuple[str, str]]:
    """The sentences above."""
    return SENTENCES


@pytest.fixture(scope="session")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A two-layer BERT of 16 dimensions that knows 28 pieces and the alphabet."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    folder = tmp_path_factory.mktemp("teacher")
    letters = [*"abcdefghijklmnopqrstuvwxyz"]
    pieces = [
        "[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]",
        *letters, *("##" + letter for letter in letters), *WORDS,
    ]  # fmt: skip
    plain = folder / "plain"
    plain.mkdir()
    (plain / "vocab.txt").write_text("\n".join(dict.fromkeys(pieces)), encoding="utf-8")
    BertTokenizerFast(str(plain / "vocab.txt")).save_pretrained(plain)
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(dict.fromkeys(pieces)),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        initializer_range=0.5,  # else all vectors of an untrained model lie together
    )
    BertModel(config).save_pretrained(plain)
    transformer = Transformer(str(plain), max_seq_length=64)
    model = SentenceTransformer(modules=[transformer, Pooling(16), Normalize()], device="cpu")
    model.save_pretrained(str(folder / "model"), create_model_card=False)
    return folder / "model"


@pytest.fixture
def student(
    teacher: Path, data: Path, translations: dict[str, list[tuple[str, float]]], tmp_path: Path
) -> Path:
    """The tiny teacher with Spanish words, untrained."""
    from index.training.vocabulary import build_vocabulary

    out = tmp_path / "student"
    build_vocabulary(teacher, data, translations, out, rows=4000)
    return out


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with every file that the training reads, eight sentences in each."""
    from index.training.finetune import SHARES
    from index.training.parallel import SOURCES

    parallel, qa = tmp_path / "training" / "parallel", tmp_path / "training" / "qa"
    parallel.mkdir(parents=True)
    qa.mkdir()
    for source in SOURCES:
        with gzip.open(parallel / f"{source.file}.tsv.gz", "wt", encoding="utf-8") as file:
            file.writelines(f"{english}\t{spanish}\n" for english, spanish in SENTENCES * 2)
    for name in SHARES:
        with gzip.open(qa / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            for i, pair in enumerate(SENTENCES):
                for language, text in zip(("en", "es"), pair, strict=True):
                    row = {"id": i, "lang": language, "question": f"{text[:12]}?", "context": text}
                    file.write(json.dumps(row) + "\n")
    return tmp_path


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Threads cost more than they give on matrices this small."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)
