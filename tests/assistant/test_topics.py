"""Topics: which questions are about one, and the switch that turns one off."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from assistant_questions import CORPORA, QUESTIONS

from assistant.answer import AnswerStatus, Reason
from assistant.errors import TopicsError
from assistant.question import Message
from assistant.settings import Contact, Settings, Site
from assistant.topics import Topic, follow_topics, is_about, load_topics, switched_off

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.search import Searcher

TOPICS = """
- id: vendors
  label: {en: Street vendors, es: Vendedores ambulantes}
  phrases:
    en: ["vendor permit", "selling food"]
    es: ["permiso de vendedor", "vender comida"]
  "off": OFF
  message:
    en: We are not answering questions about vendors for now.
    es: Por ahora no contestamos preguntas sobre vendedores.
"""


@pytest.fixture(scope="module")
def topics() -> dict[str, Topic]:
    found = (topic for folder in CORPORA.values() for topic in load_topics(folder))
    return {topic.id: topic for topic in found}


def write(folder: Path, text: str) -> Path:
    path = folder / "topics.yaml"
    path.write_text(text, encoding="utf-8")
    # As if a while had passed: file systems keep time coarsely.
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 10_000_000))
    return path


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("If I call 911, will they report me?", "calling-911"),
        ("si yamo al 911 me reportan", "calling-911"),
        ("Will there be raids in schools or churches?", "schools-churches"),
        ("will they raid the school", "schools-churches"),
        ("school raids", "schools-churches"),
        ("va a aver redadaz en las eskuelas", "schools-churches"),
        ("¿Va a haber redadas en las iglesias?", "schools-churches"),
        ("can i light firewoks", "fireworks"),
        ("¿Puedo tronar cuetes?", "fireworks"),
        ("fuegos artifisiales en el parque", "fireworks"),
        ("What are the park hours?", "parks"),
        ("hours of the parks", "parks"),
        ("a que hora sierran los parques", "parks"),
    ],
)
def test_a_question_is_about_a_topic(topics: dict[str, Topic], question: str, topic: str) -> None:
    assert is_about(question, topics[topic])


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("parking at school after the raid on prices went up for a while", "schools-churches"),
        ("how many hours can I park", "parks"),
        ("fire station near me", "fireworks"),
        ("Can the police ask about my immigration status?", "calling-911"),
        ("What did people at the meeting think?", "schools-churches"),
        ("¿Cuánto cuesta el permiso de vendedor?", "fireworks"),
        ("", "parks"),
    ],
)
def test_other_questions_are_not(topics: dict[str, Topic], question: str, topic: str) -> None:
    assert not is_about(question, topics[topic])


def test_a_topic_that_is_off_takes_no_other_question(topics: dict[str, Topic]) -> None:
    off = [topics["fireworks"]]
    asked = [one["q"] for one in QUESTIONS["sample_city"] if "fireworks" not in str(one)]
    assert [question for question in asked if switched_off(question, off)] == []


def test_only_what_is_off_is_switched_off(topics: dict[str, Topic]) -> None:
    assert switched_off("park hours", list(topics.values())) is None
    off = topics["parks"].model_copy(update={"off": True})
    assert switched_off("park hours", [off]) is off


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- id: a\n  label: {en: A}\n", 2, "label.es"),
        (TOPICS.replace("OFF", "maybe"), 7, "off"),
        (TOPICS.replace('es: ["permiso de vendedor", "vender comida"]', "es: []"), 6, "phrases.es"),
        (TOPICS.replace('"off": OFF', "of: true"), 7, "of"),
        (TOPICS.replace("for now", "for\vnow").replace("OFF", "true"), 9, "U+000B"),
        (TOPICS.replace("id: vendors", "id: !!timestamp 2024-02-30"), 1, "day is out of range"),
        ("[" * 5000, 1, "recursion"),
        ("id: a\n", 1, "the file"),
        ("- [\n", 2, "YAML"),
    ],
)
def test_mistakes_are_named_with_file_line_and_remedy(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    write(tmp_path, text)
    with pytest.raises(TopicsError) as caught:
        load_topics(tmp_path)
    message = str(caught.value)
    assert f"topics.yaml:{line}:" in message, message
    assert words in message
    assert message.rstrip(".").split(". ")[-1][0].isupper()  # the remedy is a sentence


def test_an_id_is_there_once(tmp_path: Path) -> None:
    write(tmp_path, TOPICS.replace("OFF", "false") * 2)
    with pytest.raises(TopicsError, match="twice"):
        load_topics(tmp_path)


@pytest.mark.parametrize(
    ("written", "off"),
    [
        ("off: true", True), ("off: false", False), ("'off': true", True), ('"off": false', False),
        ("off: on", True), ("off: off", False), ("off: yes", True), ("off: no", False),
    ],
)  # fmt: skip
def test_the_switch_needs_no_quotation_marks(tmp_path: Path, written: str, off: bool) -> None:
    """YAML 1.1 would read the key off as the value False."""
    write(tmp_path, TOPICS.replace('"off": OFF', written))
    assert [topic.off for topic in load_topics(tmp_path)] == [off]


def test_texts_that_look_like_days_or_numbers_are_texts(tmp_path: Path) -> None:
    text = TOPICS.replace("OFF", "true").replace("id: vendors", "id: 2024-02-30")
    write(tmp_path, text.replace("{en: Street vendors, es:", "{en: 911, es:"))
    (topic,) = load_topics(tmp_path)
    assert (topic.id, topic.label.en) == ("2024-02-30", "911")


@pytest.mark.parametrize("text", ["", "# Topics come later.\n", "[]\n", "---\n"])
def test_a_file_without_topics_has_none(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    assert load_topics(tmp_path) == ()


def test_a_corpus_without_topics_has_none(tmp_path: Path) -> None:
    assert load_topics(tmp_path) == ()


class TestFollowing:
    def test_a_change_is_taken_up(self, tmp_path: Path) -> None:
        followed = follow_topics(tmp_path)
        assert followed.now() == ()
        write(tmp_path, TOPICS.replace("OFF", "false"))
        assert [topic.off for topic in followed.now()] == [False]
        write(tmp_path, TOPICS.replace("OFF", "true "))
        assert [topic.off for topic in followed.now()] == [True]
        write(tmp_path, "# no topics\n")
        assert followed.now() == ()

    @pytest.mark.parametrize(
        "wrong",
        ["- [", "a: one\vtwo", "!!timestamp 2024-02-30", "!!bool on", "off: true", "- id: a"],
    )
    def test_a_mistake_switches_nothing_back_on(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str
    ) -> None:
        write(tmp_path, TOPICS.replace("OFF", "true"))
        followed = follow_topics(tmp_path)
        write(tmp_path, wrong)
        for _ in range(3):
            assert [topic.off for topic in followed.now()] == [True]
        assert isinstance(followed.problem, TopicsError)
        (logged,) = caplog.records
        assert logged.levelname == "ERROR"
        assert "topics.yaml:1:" in logged.getMessage()
        write(tmp_path, TOPICS.replace("OFF", "false"))
        assert [topic.off for topic in followed.now()] == [False]
        assert followed.problem is None

    def test_a_file_that_is_gone_or_empty_switches_nothing_back_on(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        path = write(tmp_path, TOPICS.replace("OFF", "true"))
        followed = follow_topics(tmp_path)
        path.unlink()
        assert [topic.off for topic in followed.now()] == [True]
        assert "topics.yaml" in caplog.text
        write(tmp_path, "")
        assert [topic.off for topic in followed.now()] == [True]
        assert followed.problem
        write(tmp_path, TOPICS.replace("OFF", "false"))
        assert [topic.off for topic in followed.now()] == [False]
        assert followed.problem is None

    def test_a_file_that_has_not_changed_is_not_read_again(self, tmp_path: Path) -> None:
        write(tmp_path, TOPICS.replace("OFF", "true"))
        followed = follow_topics(tmp_path)
        assert followed.now() is followed.now()


@pytest.fixture
def revising(city_searcher: Searcher, tmp_path: Path) -> Assistant:
    """An assistant of the fictional city whose topics are in a folder of the test's own."""
    from assistant.composing import Assistant

    write(tmp_path, TOPICS.replace("OFF", "false"))
    return Assistant(
        city_searcher,
        Settings(corpus_dir=tmp_path),
        site=Site(contact=Contact(en="City Hall, room 1", es="Alcaldía, sala 1")),
    )


def test_the_switch_works_while_the_assistant_runs(revising: Assistant, tmp_path: Path) -> None:
    question = "How much is a vendor permit?"
    assert revising.ask(question).status is AnswerStatus.ANSWERED
    write(tmp_path, TOPICS.replace("OFF", "true"))
    answer = revising.ask(question)
    assert answer.status is AnswerStatus.REFUSED
    assert answer.reason is Reason.TOPIC_OFF
    assert answer.text.startswith("We are not answering questions about vendors for now.")
    assert "City Hall, room 1" in answer.text
    assert answer.citations == answer.related == ()
    assert revising.ask("When do the parks close?").status is AnswerStatus.ANSWERED
    write(tmp_path, TOPICS.replace("OFF", "false"))
    assert revising.ask(question).status is AnswerStatus.ANSWERED


def test_the_message_is_in_the_reader_s_language(revising: Assistant, tmp_path: Path) -> None:
    write(tmp_path, TOPICS.replace("OFF", "true"))
    answer = revising.ask("¿cuanto cuesta el permiso de bendedor?")
    assert answer.reason is Reason.TOPIC_OFF
    assert answer.language == "es"
    assert answer.text.startswith("Por ahora no contestamos preguntas sobre vendedores.")


def test_a_follow_up_does_not_get_round_the_switch(revising: Assistant, tmp_path: Path) -> None:
    write(tmp_path, TOPICS.replace("OFF", "true"))
    history = [Message("user", "How much is a vendor permit?"), Message("assistant", "…")]
    assert revising.ask("And for students?", history=history).reason is Reason.TOPIC_OFF


def test_the_fictional_city_s_switch_is_on(city: Assistant) -> None:
    answer = city.ask("Are fireworks allowed?")
    assert answer.reason is Reason.TOPIC_OFF
    assert "revising its rules on fireworks" in answer.text


# ---- A topic that names its statements --------------------------------------------------------

NAMING = """
- id: calls
  label: {en: Calls, es: Llamadas}
  phrases: {en: ["call 911"], es: ["llamar al 911"]}
  statements: [dpd-911-assurance.en, community-meeting-2024-02-20.es]
  "off": OFF
  message: {en: Not for now., es: Por ahora no.}
"""
OTHER_WORDINGS = (
    "Would the police report people who ask for help, whatever their immigration status?",
    "¿Igo les aseguró que no reportarían a las personas que pidan ayuda?",  # from the meeting
    "¿la policía reporta a las personas que piden ayuda?",
)


@pytest.fixture
def naming(dallas_searcher: Searcher, tmp_path: Path) -> Assistant:
    """An assistant of the project's corpus with one topic, which names statements."""
    from assistant.composing import Assistant

    write(tmp_path, NAMING.replace("OFF", "false"))
    return Assistant(dallas_searcher, Settings(corpus_dir=tmp_path), site=Site())


def test_other_words_about_the_same_statements_are_caught(
    naming: Assistant, tmp_path: Path
) -> None:
    for question in OTHER_WORDINGS:
        assert not is_about(question, naming.topics.now()[0])
        assert naming.ask(question).status is AnswerStatus.ANSWERED, question
    write(tmp_path, NAMING.replace("OFF", "true"))
    for question in OTHER_WORDINGS:
        answer = naming.ask(question)
        assert answer.reason is Reason.TOPIC_OFF, question
        assert answer.text.startswith(("Not for now.", "Por ahora no."))
        assert answer.citations == answer.related == ()


def test_what_else_was_said_at_a_meeting_is_still_answered(
    naming: Assistant, tmp_path: Path
) -> None:
    write(tmp_path, NAMING.replace("OFF", "true"))
    answer = naming.ask("What did Samantha say?")
    assert {one.statement for one in answer.citations} == {"community-meeting-2024-02-20.en"}


def test_a_statement_of_a_topic_that_is_off_is_not_cited_beside_another(
    naming: Assistant, tmp_path: Path
) -> None:
    question = "does the police help immigration"
    assert any("911" in one.quote for one in naming.ask(question).citations)
    write(tmp_path, NAMING.replace("OFF", "true"))
    cited = naming.ask(question).citations
    assert [one.number for one in cited] == list(range(1, len(cited) + 1))
    assert cited
    assert not any("911" in one.quote for one in cited)


def test_asking_of_the_answer_does_not_get_round_the_switch(
    naming: Assistant, tmp_path: Path
) -> None:
    write(tmp_path, NAMING.replace("OFF", "true"))
    history = [Message("user", OTHER_WORDINGS[0]), Message("assistant", "…")]
    assert naming.ask("who said that?", history=history).reason is Reason.TOPIC_OFF


def test_a_topic_without_statements_is_good(tmp_path: Path) -> None:
    write(tmp_path, TOPICS.replace("OFF", "false"))
    assert load_topics(tmp_path)[0].statements == ()
