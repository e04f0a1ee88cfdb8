"""``python -m assistant check``: what staff's files promise and the assistant does not keep."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from assistant_questions import CORPORA

from assistant import cli
from assistant.checking import check_answers, check_files, notes_on_topics
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.search import Searcher


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    """What staff wrote for the project's corpus, in a folder of the test's own."""
    for name in ("topics.yaml", "site.yaml"):
        shutil.copy(CORPORA["dallas"] / name, tmp_path / name)
    shutil.copytree(CORPORA["dallas"] / "approved", tmp_path / "approved")
    return tmp_path


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def found(staff: Path, searcher: Searcher) -> list[str]:
    return check_files(staff, searcher.statements)


def test_the_project_s_own_files_are_good(dallas: Assistant, city: Assistant) -> None:
    for assistant in (dallas, city):
        folder = assistant.settings.corpus_dir
        assert check_files(folder, assistant.searcher.statements) == []
    assert list(check_answers(dallas)) == []


def test_an_empty_folder_promises_nothing(tmp_path: Path, dallas_searcher: Searcher) -> None:
    assert found(tmp_path, dallas_searcher) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "words"),
    [
        ("approved/calling-911.yaml", "digest: bacf", "digest: 0000", "has changed"),
        ("approved/calling-911.yaml", "whatever their", "no matter their", "these words"),
        ("approved/calling-911.yaml", "dpd-911-assurance.en", "dpd-119.en", "no statement dpd-119"),
        ("approved/calling-911.yaml", "topic: calling-911", "topic: phones", "no topic phones"),
        ("approved/calling-911.yaml", "id: calling-911", "id: schools-and-churches", "Change one"),
        ("approved/calling-911.yaml", "questions:", "question:", "questions"),
        ("topics.yaml", "[dpd-911-assurance.en", "[dpd-119.en", "the statement dpd-119"),
        ("topics.yaml", "label:", "lable:", "topics.yaml:"),
        ("topics.yaml", "id: schools-churches", "id: calling-911", "twice"),
        ("site.yaml", "name:", "nam:", "site.yaml:"),
        (
            "site.yaml",
            "    - If I call 911, will they report me to immigration?\n",
            "",
            "5 questions",
        ),
    ],
)
def test_each_mistake_is_one_line_with_file_and_remedy(  # noqa: PLR0917
    staff: Path, dallas_searcher: Searcher, file: str, before: str, after: str, words: str
) -> None:
    if before == "digest: bacf":
        digest = dallas_searcher.statement("dpd-911-assurance.en").digest
        before, after = f"digest: {digest}", f"digest: {'a' * 64}"
    edit(staff / file, before, after)
    lines = [line for line in found(staff, dallas_searcher) if words in line]
    assert len(lines) == 1, found(staff, dallas_searcher)
    assert lines[0].startswith(str(staff / Path(file).parent))
    assert "\n" not in lines[0]
    problem, _, remedy = lines[0].rpartition(". ")
    assert problem
    assert remedy


def test_broken_topics_make_no_topic_missing(staff: Path, dallas_searcher: Searcher) -> None:
    edit(staff / "topics.yaml", "label:", "lable:")
    (line,) = found(staff, dallas_searcher)
    assert line.startswith(f"{staff / 'topics.yaml'}:")


def test_a_language_that_is_missing_is_named(staff: Path, dallas_searcher: Searcher) -> None:
    path = staff / "approved" / "calling-911.yaml"
    answer = yaml.safe_load(path.read_text("utf-8"))
    answer["quotes"] = answer["quotes"][:1]
    path.write_text(yaml.safe_dump(answer, allow_unicode=True), encoding="utf-8")
    lines = found(staff, dallas_searcher)
    assert len(lines) == 1
    assert "Spanish is missing" in lines[0]
    assert "dpd-911-assurance.es" in lines[0]


def test_a_quote_of_what_no_longer_holds_is_named(tmp_path: Path, city_searcher: Searcher) -> None:
    shutil.copy(CORPORA["sample_city"] / "topics.yaml", tmp_path / "topics.yaml")
    quotes = []
    for language in ("en", "es"):
        statement = city_searcher.statement(f"order-112-identity-checks.{language}")
        words = statement.text.split("\n\n")[-1]
        quotes.append({"statement": statement.id, "quote": words, "digest": statement.digest})
    answer = {"id": "a", "topic": "parks", "quotes": quotes}
    answer["questions"] = {"en": ["May they ask?"], "es": ["¿Pueden preguntar?"]}
    (tmp_path / "approved").mkdir()
    path = tmp_path / "approved" / "a.yaml"
    path.write_text(yaml.safe_dump(answer, allow_unicode=True), encoding="utf-8")
    lines = found(tmp_path, city_searcher)
    assert len(lines) == 2
    assert all("no longer in force" in line and "order-145" in line for line in lines)


def test_an_example_question_without_an_answer_is_named(
    staff: Path, dallas_searcher: Searcher
) -> None:
    from assistant.composing import Assistant

    edit(staff / "site.yaml", "Will there be raids in schools or churches?", "What is pi?")
    edit(staff / "site.yaml", "¿Va a haber redadas en escuelas o iglesias?", "Can police ask it?")
    assistant = Assistant(dallas_searcher, Settings(corpus_dir=staff))
    lines = list(check_answers(assistant))
    assert "“What is pi?” is not answered" in lines[0]
    assert "Can police ask it?" in lines[1]


def test_an_example_question_of_a_topic_that_is_off_is_noted_and_not_wrong(
    staff: Path, dallas_searcher: Searcher
) -> None:
    from assistant.composing import Assistant

    edit(staff / "topics.yaml", "off: false", "off: true")
    assistant = Assistant(dallas_searcher, Settings(corpus_dir=staff))
    assert list(check_answers(assistant)) == []
    notes = list(notes_on_topics(assistant))
    assert ["If I call 911" in notes[0], "Si llamo al 911" in notes[1]] == [True, True]
    assert all("a topic that is off" in one for one in notes)
    assert len(notes) == 2


def test_a_topic_that_is_off_and_names_no_statements_is_noted(
    staff: Path, dallas_searcher: Searcher
) -> None:
    from assistant.composing import Assistant

    named = "  statements: [dpd-911-assurance.en, community-meeting-2024-02-20.en]\n"
    edit(staff / "topics.yaml", f"{named}  off: false", "  off: true")
    assistant = Assistant(dallas_searcher, Settings(corpus_dir=staff))
    first = next(notes_on_topics(assistant))
    assert first.startswith(f"{staff / 'topics.yaml'}: the topic calling-911 is off")
    assert "may still be answered" in first
    edit(staff / "topics.yaml", "  off: true", "  off: false")
    assert list(notes_on_topics(assistant)) == []


class TestCommand:
    def run(
        self, *arguments: str, capsys: pytest.CaptureFixture[str]
    ) -> tuple[int, list[str], str]:
        before = sys.argv
        sys.argv = ["assistant", *arguments]
        try:
            with pytest.raises(SystemExit) as left:
                cli.main()
        finally:
            sys.argv = before
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out.splitlines(), err

    @pytest.fixture
    def index(self, dallas_searcher: Searcher) -> str:
        return str(dallas_searcher.release.path.parents[1])

    def test_nothing_is_wrong(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, lines, _ = self.run("check", "--index", index, "--corpus", str(staff), capsys=capsys)
        assert code == 0
        assert lines[-1].startswith(f"Nothing is wrong in {staff}: 3 topics (0 off), 3 approved")
        notes = [line for line in lines if line.startswith("Note: ")]
        assert len(notes) == len(lines) - 1 == 2
        assert "site.yaml: contact is not set" in notes[0]
        assert "site.yaml: legal_help is not set" in notes[1]

    def test_a_site_that_names_whom_to_ask_is_noted_for_nothing(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in ("contact", "legal_help"):
            edit(
                staff / "site.yaml",
                f"\n{name}:\n  en: null\n  es: null\n",
                f"\n{name}:\n  en: 555-0100\n  es: 555-0100\n",
            )
        code, lines, _ = self.run("check", "--index", index, "--corpus", str(staff), capsys=capsys)
        assert code == 0
        assert len(lines) == 1

    def test_a_topic_that_is_off_is_not_wrong(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        edit(staff / "topics.yaml", "off: false", "off: true")
        code, lines, _ = self.run("check", "--index", index, "--corpus", str(staff), capsys=capsys)
        assert code == 0
        assert [line.startswith("Note: ") for line in lines] == [True] * 4 + [False]
        assert "(1 off)" in lines[-1]

    def test_something_is_wrong(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        edit(staff / "approved" / "calling-911.yaml", "topic: calling-911", "topic: phones")
        edit(staff / "site.yaml", "Will there be raids in schools or churches?", "What is pi?")
        code, lines, _ = self.run("check", "--index", index, "--corpus", str(staff), capsys=capsys)
        assert code == 1
        assert len([line for line in lines if not line.startswith("Note: ")]) == 2

    def test_broken_topics_are_one_line_and_no_traceback(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        edit(staff / "topics.yaml", "label:", "lable:")
        code, lines, err = self.run(
            "check", "--index", index, "--corpus", str(staff), capsys=capsys
        )
        assert code == 1
        assert len(lines) == 1
        assert "topics.yaml:" in lines[0]
        assert "Traceback" not in err

    def test_no_index(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        code, lines, err = self.run("check", "--index", str(tmp_path / "none"), capsys=capsys)
        assert code == 2
        assert lines == []
        assert "python -m index build" in err

    def test_approve(self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
        path = staff / "approved" / "calling-911.yaml"
        before = path.read_text("utf-8")
        digest = yaml.safe_load(before)["quotes"][0]["digest"]
        path.write_text(before.replace(digest, "0" * 63 + "a"), encoding="utf-8")
        code, lines, err = self.run("approve", str(path), "--index", index, capsys=capsys)
        assert code == 0
        assert lines[0].startswith("dpd-911-assurance.en: Prepared summary")
        assert "approved" in err
        assert path.read_text("utf-8") == before

    def test_approve_names_what_is_wrong(
        self, staff: Path, index: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = staff / "approved" / "calling-911.yaml"
        edit(path, "whatever their", "no matter their")
        code, _, err = self.run("approve", str(path), "--index", index, capsys=capsys)
        assert code == 2
        assert "does not have these words" in err
        assert "index export --id dpd-911-assurance.en" in err
