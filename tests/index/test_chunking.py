"""Passages: exact spans that cover a statement, never across headings or speakers."""

from __future__ import annotations

import pytest

from index.chunking import context_of, passages
from index.reading import read_corpus
from index.statement import Passage, Statement

SENTENCE = "Officers of the city may ask for a name when they have stopped a car. "


def cut(make_corpus, body: str, name: str = "s.md", facts: str = "", **options: int):
    head = f"---\ntitle: The title\nlanguage: en\n{facts}---\n"
    statement = read_corpus(make_corpus({name: head + body})).statements[0]
    return statement, passages(statement, **options)


def words(statement: Statement, found: list[Passage]) -> list[str]:
    return [statement.quote(one.start, one.end) for one in found]


def test_a_paragraph_is_a_passage_and_knows_its_place(make_corpus) -> None:
    body = f"# Rules\n\n{SENTENCE}\n\n## Parking\n\n{SENTENCE}\n"
    statement, found = cut(make_corpus, body)
    assert words(statement, found) == [SENTENCE.strip()] * 2
    assert [one.heading for one in found] == [("Rules",), ("Rules", "Parking")]
    assert found[1].context == "The title\nRules\nParking"


def test_a_long_paragraph_is_cut_between_sentences(make_corpus) -> None:
    statement, found = cut(make_corpus, SENTENCE * 20, most_words=60)
    texts = words(statement, found)
    assert "".join(" ".join(texts).split()) == "".join((SENTENCE * 20).split())
    assert all(len(text.split()) <= 60 and text.endswith(".") for text in texts)
    lengths = [len(text.split()) for text in texts]
    assert max(lengths) - min(lengths) <= 15  # of about equal length


def test_a_sentence_is_never_cut(make_corpus) -> None:
    long = "Word " * 200 + "end."
    statement, found = cut(make_corpus, f"{SENTENCE}{long}", most_words=60)
    assert words(statement, found) == [SENTENCE.strip(), long]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (f"Short.\n\n{SENTENCE}", 1),
        (f"{SENTENCE}\n\nShort.", 1),
        (f"{SENTENCE}\n\n{SENTENCE}", 2),
        (f"Short.\n\n# Heading\n\n{SENTENCE}", 2),
        (f"{SENTENCE.strip()[:-1]}:\n\n- {SENTENCE}\n- {SENTENCE}", 1),
        ("word " * 11 + "\n\n" + SENTENCE * 6, 2),  # too long together
    ],
)
def test_short_paragraphs_and_lists_have_company(make_corpus, body: str, count: int) -> None:
    assert len(cut(make_corpus, body, most_words=100)[1]) == count


def test_speakers_stay_apart_and_an_answer_knows_its_question(make_corpus) -> None:
    body = (
        f"CHIEF: {SENTENCE}\n\nROSA: Also at the gate of the school?\n\nCHIEF: No.\n\nCHIEF: Never."
    )
    facts = "kind: transcript\ndate: 2024\nspeakers: {CHIEF: {name: Ana Paz, role: official}}\n"
    statement, found = cut(make_corpus, body, facts=facts)
    assert words(statement, found) == [
        SENTENCE.strip(),
        "Also at the gate of the school?",
        "No.\n\nNever.",
    ]
    assert [one.speaker for one in found] == ["Ana Paz", "ROSA", "Ana Paz"]
    assert context_of(statement, found[2].start).split("\n") == [
        "The title",
        "Ana Paz",
        "Also at the gate of the school?",
    ]


def test_every_word_of_the_body_is_in_one_passage(make_corpus) -> None:
    body = f"# A\n\nOne.\n\n{SENTENCE * 9}\n\n- x\n- y\n\n## B\n\nTwo.\n\nThree.\n"
    statement, found = cut(make_corpus, body, most_words=50)
    covered = [False] * len(statement.text)
    for one in found:
        assert not any(covered[one.start : one.end])
        covered[one.start : one.end] = [True] * (one.end - one.start)
    headings = {i for h in statement.headings for i in range(h.start, h.end)}
    left = {i for i, seen in enumerate(covered) if not seen and not statement.text[i].isspace()}
    assert left == headings
