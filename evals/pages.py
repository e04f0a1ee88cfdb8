"""Questions whose answer is a page of many passages: does one of its passages come first?

These share fewer words with what answers them than those of XQuAD: titles and headings across
languages (USA.gov), and what people asked an agency (doc2dial).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.assistants import take_markdown
from evals.beir import Entry
from evals.errors import DataError
from evals.grounded import STATEMENTS, read_questions
from evals.metrics import DEPTH, Estimate, mean, score_rankings
from evals.report import Progress, silent
from evals.retrieval import Find, ask
from index.statement import Language, Statement

if TYPE_CHECKING:
    from index.statement import Passage

PASSAGES_A_PAGE = 5  # passages asked for, for each page that is ranked
DIRECTIONS: tuple[tuple[Language, Language], ...] = (("en", "es"), ("es", "en"))


@dataclass(frozen=True, slots=True)
class PageSet:
    """Questions, the passages of pages, and the page that answers each question.

    ``page_of`` maps passages to their pages, ``answers`` questions to theirs.
    """

    name: str
    passages: Sequence[Entry]
    page_of: Mapping[str, str]
    questions: Sequence[Entry]
    answers: Mapping[str, str]


def measure(pages: PageSet, find: Find, progress: Progress = silent) -> dict[str, Estimate]:
    """The measures of a ranking of pages, each at the place of its best passage.

    ``find`` gives ``DEPTH * PASSAGES_A_PAGE`` passages.
    """
    found, _ = ask(find, pages.questions, pages.name, progress)
    rankings = {
        question: list(dict.fromkeys(pages.page_of[one] for one in passages))[:DEPTH]
        for question, passages in found.items()
    }
    relevant = {question: {page: 1} for question, page in pages.answers.items()}
    return {name: mean(of) for name, of in score_rankings(relevant, rankings).items()}


def across_languages(source: Path, name: str, work: Path) -> list[PageSet]:
    """Titles and question headings of pages in one language, answered by the page's twin.

    Those that several pages share are left out.
    ``source`` is a folder, or an archive of one, of Markdown files named PAGE.en.md and
    PAGE.es.md; it is unpacked in ``work``. The pages of one language are searched at a time.

    Raises:
        DataError: it cannot be read, or holds no twins.
    """
    take_markdown(source, work)
    statements, passages = _read(work)
    sets = []
    for asked_in, answered_in in DIRECTIONS:
        questions: list[Entry] = []
        answers: dict[str, str] = {}
        own = [one for one in statements.values() if one.language == asked_in]
        # "Do you have a question?" stands on every page: it asks for none of them.
        common = Counter(text for one in own for text in _titles(one))
        for statement in own:
            twin = statement.id.removesuffix(f".{asked_in}") + f".{answered_in}"
            if twin not in statements or twin == statement.id:
                continue
            titles = [text for text in _titles(statement) if common[text] == 1]
            for number, text in enumerate(titles):
                questions.append(Entry(f"{statement.id}?{number}", "", text, asked_in))
                answers[questions[-1].id] = twin
        pool = [one for one in passages if one.language == answered_in]
        label = f"{name} {asked_in} → {answered_in}"
        if not questions:
            raise DataError(source, None, f"no page has a twin ({label})")
        sets.append(_page_set(label, statements, pool, questions, answers))
    return sets


def asked_of_pages(folder: Path, name: str) -> PageSet:
    """The questions that begin the conversations of a folder in ``evals.grounded``'s layout.

    Raises:
        DataError: it cannot be read.
    """
    statements, passages = _read(folder / STATEMENTS)
    asked = [one for _, one in read_questions(folder)]
    questions = [Entry(one.id, "", one.question, one.language or "en") for one in asked]
    answers = {one.id: one.statement for one in asked}
    return _page_set(name, statements, passages, questions, answers)


def _read(folder: Path) -> tuple[dict[str, Statement], list[Passage]]:
    """Statements by id and their passages, as the product reads and cuts them."""
    from index.assembly import cut_all
    from index.reading import read_corpus

    reading = read_corpus(folder)
    return {one.id: one for one in reading.statements}, cut_all(reading.statements)


def _titles(statement: Statement) -> list[str]:
    """What a page is called, and its headings that ask something, each once."""
    headings = (statement.text[one.start : one.end] for one in statement.headings)
    asking = (one for one in headings if one.rstrip().endswith("?"))
    return list(dict.fromkeys([statement.title, *asking]))


def _page_set(
    name: str,
    statements: Mapping[str, Statement],
    passages: Sequence[Passage],
    questions: Sequence[Entry],
    answers: Mapping[str, str],
) -> PageSet:
    entries = [
        Entry(
            one.id,
            one.context,
            statements[one.statement].quote(one.start, one.end),
            one.language,
        )
        for one in passages
    ]
    return PageSet(name, entries, {one.id: one.statement for one in passages}, questions, answers)
