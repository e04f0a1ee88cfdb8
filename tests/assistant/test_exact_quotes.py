"""Every quote of a long batch of questions is an exact span, and stands in the source file."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import frontmatter
import pytest
import webvtt
from assistant_questions import CORPORA, QUESTIONS
from markdown_it import MarkdownIt

from assistant.answer import AnswerStatus, Citation

if TYPE_CHECKING:
    from assistant.composing import Assistant

BATCH = [(corpus, one) for corpus in QUESTIONS for one in QUESTIONS[corpus]]


def squeezed(text: str) -> str:
    """White space and the marks of list items collapsed, invisible characters left out."""
    text = re.sub(
        r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]", "", text
    )
    return re.sub(r"(?:^|\s)[-•]\s+|\s+", " ", text).strip()


@lru_cache
def rendered(path: Path) -> str:
    """A source file as a reader sees it, made without the project's own readers."""
    if path.suffix == ".vtt":
        return squeezed(" ".join(caption.text for caption in webvtt.read(str(path))))
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        page = MarkdownIt().render(frontmatter.loads(text).content)
        return squeezed(html.unescape(re.sub(r"<[^>]+>", " ", page)))
    return squeezed(re.sub(r"^(?:\[[\d:]+\] )?[A-ZÁÉÍÓÚÑ .]+: ", "", text, flags=re.MULTILINE))


@pytest.mark.parametrize(
    ("corpus", "case"), BATCH, ids=lambda v: v["q"] if isinstance(v, dict) else v
)
def test_every_quote_is_exact(
    assistants: dict[str, Assistant], corpus: str, case: dict[str, Any]
) -> None:
    assistant = assistants[corpus]
    answer = assistant.ask(case["q"])
    assert answer.status is not AnswerStatus.REFUSED
    assert bool(answer.citations) is (answer.status is AnswerStatus.ANSWERED)
    for one in (*answer.citations, *answer.related):
        statement = assistant.searcher.statement(one.statement)
        assert statement.text[one.start : one.end] == one.quote
        assert one.quote.strip() == one.quote != ""
        assert squeezed(one.quote) in rendered(CORPORA[corpus] / statement.file)
        _marked(answer.text, one, assistant, related=one in answer.related)
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))


def _marked(text: str, one: Citation, assistant: Assistant, *, related: bool) -> None:
    """A quote is in quotation marks, a digest never; what is only related is not quoted at all."""
    if related:
        assert one.quote not in text
        return
    marks = {"en": "“{}”", "es": "«{}»"}.values()
    quoted = any(f"{mark.format(one.quote)} [{one.number}]" in text for mark in marks)
    assert quoted is (one.kind != "digest")
    assert f"{one.quote} [{one.number}]" in text or quoted
