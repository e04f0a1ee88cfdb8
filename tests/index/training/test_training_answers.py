"""Training of the cross-encoder: what it learns from, and that it learns."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from index.cross_encoder import CrossEncoder, load_base, network_of
from index.errors import CorpusError
from index.terms import terms
from index.training.answers import PASSAGES, Example, Stage, _train, examples, read_records


def test_each_record_has_questions_of_both_kinds_in_both_languages() -> None:
    records = read_records(PASSAGES)
    assert len(records) >= 4400
    for record in records:
        for language in ("en", "es"):
            assert record.title[language]
            assert len(record.text[language].split()) >= 12
            assert len(record.answered[language]) >= 5
            assert len(record.missed[language]) >= 5
            assert not set(record.answered[language]) & set(record.missed[language])


def test_shared_words_alone_hardly_tell_the_kinds_apart() -> None:
    shared: dict[bool, list[float]] = {True: [], False: []}
    for record in read_records(PASSAGES):
        told = set(terms(record.text["en"], "en"))
        for questions, answers in ((record.answered, True), (record.missed, False)):
            for question in questions["en"]:
                asked = set(terms(question, "en"))
                shared[answers].append(len(asked & told) / max(len(asked), 1))
    answered, missed = (np.array(shared[one]) for one in (True, False))
    higher = (answered[:, None] > missed[None]).mean()
    assert 0.5 < higher + (answered[:, None] == missed[None]).mean() / 2 < 0.75


def test_some_answered_questions_also_meet_another_passage() -> None:
    records = read_records(PASSAGES)[:20]
    near = [[(at + 1) % 20] for at in range(20)]
    found = list(examples(records, near, random.Random(1)))
    asked = {q for r in records for one in r.answered.values() for q in one}
    answering = [one for one in found if one.answers]
    assert {one.question for one in answering} == asked
    also = [one for one in found if not one.answers and one.question in asked]
    assert 0.2 * len(answering) < len(also) < 0.6 * len(answering)
    assert not any(
        one.passage == other.passage
        for one in also
        for other in answering
        if one.question == other.question
    )


@pytest.mark.parametrize("line", ['{"title": {}}', "not json", '{"title": 1, "text": 2}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "some.jsonl").write_text(line + "\n")
    with pytest.raises(CorpusError, match=r"some\.jsonl, line 1"):
        read_records(tmp_path)
    with pytest.raises(CorpusError, match="no records"):
        read_records(tmp_path / "none")


def test_it_learns(tmp_path: Path) -> None:
    from transformers import BertConfig, BertModel

    tokenizer, bert = load_base()
    small = BertConfig(
        vocab_size=bert.config.vocab_size,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    network = network_of(BertModel(small, add_pooling_layer=False))
    found = [
        Example(f"what costs {n} dollars", f"{what} costs {m} dollars", answers=n == m)
        for n in ("two", "nine")
        for m in ("two", "nine")
        for what in ("tea", "a dog", "the bus", "a permit", "a book", "lunch", "soap", "rice")
    ]
    told: list[str] = []
    _train(network, tokenizer, found, Stage(150, 3e-3), told.append)
    network.eval()
    odds = CrossEncoder(tokenizer, network).scores(
        "what costs two dollars", ["bread costs two dollars", "bread costs nine dollars"]
    )
    assert odds[0] > odds[1]
    assert told
