"""Approved answers: given to their questions alone, and lapsing when what they quote changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from assistant_questions import CORPORA

from assistant.answer import AnswerStatus
from assistant.approved import (
    ApprovedAnswer,
    lapses,
    load_approved,
    load_approved_file,
    located,
    quotes_for,
)
from assistant.approving import approve
from assistant.errors import ApprovedError
from assistant.question import Message
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.search import Searcher

QUOTE_EN = "A vendor permit costs"


@pytest.fixture
def permit(city_searcher: Searcher) -> dict[str, Any]:
    """An approved answer of the fictional city, in both languages, not approved yet."""
    quotes = []
    for language in ("en", "es"):
        statement = city_searcher.statement(f"street-vendors.{language}")
        paragraph = next(one for one in statement.text.split("\n\n") if "$" in one)
        quotes.append({"statement": statement.id, "quote": paragraph})
    return {
        "id": "permit",
        "topic": "vendors",
        "questions": {
            "en": ["Is it expensive to sell food on the street?"],
            "es": ["¿Es caro vender comida en la calle?"],
        },
        "quotes": quotes,
    }


def write(folder: Path, answer: dict[str, Any], name: str = "permit.yaml") -> Path:
    path = folder / "approved" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(answer, allow_unicode=True, width=60), encoding="utf-8")
    later = path.stat().st_mtime_ns + 10_000_000
    os.utime(path, ns=(later, later))
    return path


@pytest.fixture
def staffed(city_searcher: Searcher, tmp_path: Path) -> Assistant:
    """An assistant of the fictional city whose approved answers are in the test's own folder."""
    from assistant.composing import Assistant

    return Assistant(city_searcher, Settings(corpus_dir=tmp_path))


# ---- Those that come with the project --------------------------------------------------------


def test_the_shipped_answers_stand(dallas: Assistant) -> None:
    answers = load_approved(CORPORA["dallas"])
    assert {one.id for one in answers} == {
        "calling-911", "asked-about-status", "schools-and-churches",
    }  # fmt: skip
    for answer in answers:
        assert list(lapses(answer, dallas.searcher.statements)) == []


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_shipped_answers_are_given_in_both_languages(
    dallas: Assistant, number: int, language: str
) -> None:
    approved = load_approved(CORPORA["dallas"])[number]
    for question in approved.questions.of(language):  # type: ignore[arg-type]
        answer = dallas.ask(question)
        assert answer.status is AnswerStatus.ANSWERED
        assert answer.approved, question
        assert answer.language == language
        assert {one.language for one in answer.citations} == {language}
        for cited in answer.citations:
            text = dallas.searcher.statement(cited.statement).text
            assert text[cited.start : cited.end] == cited.quote


@pytest.mark.parametrize(
    "question",
    [
        "If I call 911 in Houston, will they report me to immigration?",
        "Can the sheriff ask about my immigration status?",
        "Can the police ask witnesses about their immigration status?",
        "Can the police ask about my immigration status at the hospital?",
        "When did the chief say there would be no raids in schools?",
        "Who do I report raids in schools to?",
        "Why can the police ask about my immigration status?",
        "Can the police not ask about my immigration status?",
        "Will there be raids in hospitals?",
        "Will the police help me if I call 911?",
        "¿Cuándo dijo el jefe que no habría redadas en las escuelas?",
        "¿El alguacil me puede preguntar por mi estatus migratorio?",
        "¿Por qué me preguntan mi estatus migratorio?",
    ],
)
def test_another_question_gets_no_approved_answer(dallas: Assistant, question: str) -> None:
    assert not dallas.ask(question).approved


@pytest.mark.parametrize(
    "question",
    [
        "if i call 911 will they report me",
        "will there be raids in school",
        "va a aver redadas en las eskuelas",
        "la policia me puede preguntar por mi estatus migratorio",
    ],
)
def test_nearly_the_same_question_gets_it(dallas: Assistant, question: str) -> None:
    assert dallas.ask(question).approved


def test_a_day_or_a_conversation_takes_the_usual_way(dallas: Assistant) -> None:
    question = "Can the police ask about my immigration status?"
    from index.statement import PartialDate

    assert not dallas.ask(question, as_of=PartialDate("2018")).approved
    history = [Message("user", "Will there be raids in schools?")]
    assert not dallas.ask("And in churches?", history=history).approved


# ---- Lapsing ---------------------------------------------------------------------------------


def test_an_answer_without_digests_is_not_approved(
    city_searcher: Searcher, permit: dict[str, Any]
) -> None:
    answer = ApprovedAnswer.model_validate(permit)
    reasons = [reason for _, reason in lapses(answer, city_searcher.statements)]
    assert reasons == ["it is not approved yet"] * 2


def test_it_lapses_when_the_text_changes(
    city_searcher: Searcher, permit: dict[str, Any], tmp_path: Path
) -> None:
    statements = dict(city_searcher.statements)
    path = write(tmp_path, permit)
    approve(path, statements)
    answer = load_approved_file(path)
    assert list(lapses(answer, statements)) == []
    old = statements["street-vendors.en"]
    statements["street-vendors.en"] = replace(old, text=old.text + "\n\nOne more rule.")
    (quote, reason), *rest = lapses(answer, statements)
    assert quote.statement == "street-vendors.en"
    assert "has changed" in reason
    assert rest == []
    statements["street-vendors.en"] = replace(old, text="Nothing of it.")
    assert "does not have these words" in next(lapses(answer, statements))[1]
    del statements["street-vendors.en"]
    assert "there is no statement" in next(lapses(answer, statements))[1]


def test_it_is_given_once_it_is_approved_and_until_it_lapses(
    staffed: Assistant, permit: dict[str, Any], tmp_path: Path
) -> None:
    question = "Is it expensive to sell food on the street?"
    path = write(tmp_path, permit)
    assert not staffed.ask(question).approved
    approve(path, staffed.searcher.statements)
    answer = staffed.ask(question)
    assert answer.approved
    assert answer.citations[0].statement == "street-vendors.en"
    spanish = staffed.ask("¿es caro vender comida en la calle?")
    assert spanish.approved
    assert spanish.citations[0].statement == "street-vendors.es"
    changed = path.read_text("utf-8").replace("digest: ", "digest: 0000").replace("\n", "\n")
    path.write_text(changed, encoding="utf-8")
    assert not staffed.ask(question).approved


@pytest.mark.parametrize("broken", ["id: [", "", "# Later.\n", "id: a\vb", "x: !!timestamp 2"])
def test_a_broken_file_takes_no_other_with_it(
    staffed: Assistant,
    permit: dict[str, Any],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    broken: str,
) -> None:
    path = write(tmp_path, permit)
    approve(path, staffed.searcher.statements)
    (tmp_path / "approved" / "a-broken.yaml").write_text(broken, encoding="utf-8")
    for _ in range(2):
        assert staffed.ask("Is it expensive to sell food on the street?").approved
    (logged,) = [one for one in caplog.records if one.levelname == "ERROR"]
    assert "a-broken.yaml" in logged.getMessage()


# ---- Which quotes ----------------------------------------------------------------------------


def test_each_reader_gets_their_language_or_the_only_one(
    city: Assistant, permit: dict[str, Any]
) -> None:
    statements, versions = city.searcher.statements, city.versions
    both = ApprovedAnswer.model_validate(permit)
    for language in ("en", "es"):
        quotes = quotes_for(both, statements, versions, language)  # type: ignore[arg-type]
        assert [one.statement for one in quotes] == [f"street-vendors.{language}"]
    text = statements["library-fines-2024.en"].text
    words = text.split("\n\n")[-1]
    permit["quotes"] = [{"statement": "library-fines-2024.en", "quote": words}]
    only = ApprovedAnswer.model_validate(permit)
    for language in ("en", "es"):
        quotes = quotes_for(only, statements, versions, language)  # type: ignore[arg-type]
        assert [one.statement for one in quotes] == ["library-fines-2024.en"]


def test_line_breaks_of_the_file_do_not_matter(
    city_searcher: Searcher, permit: dict[str, Any]
) -> None:
    permit["quotes"][0]["quote"] = permit["quotes"][0]["quote"].replace(" ", "\n  ")
    quote = ApprovedAnswer.model_validate(permit).quotes[0]
    statement = city_searcher.statement(quote.statement)
    found = located(quote, statement)
    assert found is not None
    assert statement.text[found.start : found.end] == found.text


# ---- Approving -------------------------------------------------------------------------------


def test_approving_writes_digests_and_nothing_else(
    city_searcher: Searcher, permit: dict[str, Any], tmp_path: Path
) -> None:
    path = write(tmp_path, permit)
    before = "# A note of staff's\n" + path.read_text("utf-8")
    path.write_text(before, encoding="utf-8")
    shown = approve(path, city_searcher.statements)
    after = path.read_text("utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert all("digest: " in line or "quote: " in line for line in added)
    assert after.startswith("# A note of staff's\n")
    assert len(shown) == 2
    assert shown[0].startswith("street-vendors.en: ")
    read = load_approved_file(path)
    for quote in read.quotes:
        assert quote.digest == city_searcher.statement(quote.statement).digest
    approve(path, city_searcher.statements)
    assert path.read_text("utf-8") == after


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_approving_keeps_line_ends_mode_and_links(
    city_searcher: Searcher, permit: dict[str, Any], tmp_path: Path, ends: str, mode: int
) -> None:
    path = write(tmp_path, permit)
    before = path.read_bytes().replace(b"\n", ends.encode())
    path.write_bytes(before)
    path.chmod(mode)
    link = tmp_path / "linked.yaml"
    link.symlink_to(path)
    approve(link, city_searcher.statements)
    after = path.read_bytes()
    assert after != before
    assert after.count(b"\n") == after.count(ends.encode()) > before.count(b"\n")
    assert path.stat().st_mode & 0o777 == mode
    assert link.is_symlink()
    assert list(lapses(load_approved_file(path), city_searcher.statements)) == []
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_approving_replaces_old_digests_and_fills_empty_ones(
    city_searcher: Searcher, permit: dict[str, Any], tmp_path: Path
) -> None:
    permit["quotes"][0]["digest"] = "0" * 64
    path = write(tmp_path, permit)
    text = path.read_text("utf-8")
    path.write_text(text.replace("'" + "0" * 64 + "'", "0" * 63 + "a"), encoding="utf-8")
    approve(path, city_searcher.statements)
    assert list(lapses(load_approved_file(path), city_searcher.statements)) == []
    path.write_text(
        "id: a\ntopic: b\nquestions: {en: [why so], es: [por que]}\nquotes:\n"
        "  - statement: street-vendors.en\n"
        f"    quote: {permit['quotes'][0]['quote']!r}\n    digest:\n"
        f"  - {{statement: street-vendors.es, quote: {permit['quotes'][1]['quote']!r}}}\n",
        encoding="utf-8",
    )
    approve(path, city_searcher.statements)
    assert list(lapses(load_approved_file(path), city_searcher.statements)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"quote": "Words that nobody said."}, "does not have these words"),
        ({"statement": "no-such-statement"}, "no statement no-such-statement"),
    ],
)
def test_nothing_is_written_where_a_quote_is_wrong(
    city_searcher: Searcher,
    permit: dict[str, Any],
    tmp_path: Path,
    change: dict[str, str],
    words: str,
) -> None:
    permit["quotes"][1] |= change
    path = write(tmp_path, permit)
    before = path.read_bytes()
    with pytest.raises(ApprovedError, match=words):
        approve(path, city_searcher.statements)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id: a\ntopic: b\nquotes: []\n", 1, "questions"),
        ("id: a\ntopic: b\nquestions: {en: [why], es: [por que]}\nquotes: []\n", 4, "quotes"),
        ("id: a\ntopic: b\nquestions:\n  en: [why]\n", 4, "questions.es"),
        ("id: A b\n", 1, "id"),
        ("- a\n", 1, "the file"),
    ],
)
def test_mistakes_are_named_with_file_line_and_remedy(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ApprovedError) as caught:
        load_approved_file(path)
    assert f"a.yaml:{line}:" in str(caught.value), caught.value
    assert words in str(caught.value)
    assert "README" in str(caught.value)
