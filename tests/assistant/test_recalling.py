"""What is asked of the answer just given, and what its record says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from assistant_questions import talk

from assistant.answer import Answer, AnswerStatus, Reason
from assistant.conversation import last_matter
from assistant.question import Message
from assistant.recalling import Point, point_asked

if TYPE_CHECKING:
    from assistant.composing import Assistant

TWO = "la policía ayuda a la migra"  # answered from two statements
ORDER = "Can the Dallas police ask about my immigration status?"


ASKED = {
    Point.WHO: """
        who said that?
        who even said that
        whos words are those
        which official said that?
        who wrote that rule?
        ¿quién lo dijo?
        kien lo dijo
        ¿y eso quién lo dijo?
        quien firmo eso
        segun quien?
        according to whom?
        who promised that
        ¿quién lo asegura?
        do you know who said that?
        ¿me puede decir quién lo dijo?
    """,
    Point.WHEN: """
        when was that?
        when did he say that
        wen was dat
        How old is that?
        when was that order
        cuando fue eso
        de cuando es eso
        ¿en qué fecha lo dijo?
        kuando fue
        hace cuanto fue eso
        what year?
        in what year was that
        ¿en qué año?
        what month was it
        how long ago was that
    """,
    Point.KIND: """
        is that an order or just a statement?
        is it binding
        what kind of document is that
        eso es una orden o nomás lo dijo
        es ley eso?
        ¿lo tienen que cumplir?
        eso es oficial
        is that a law or just talk?
        is it legally binding
        eso es una ley o nomas lo que dijo el jefe?
        is that an order or just what the chief said
        es ley o puro chisme
    """,
    Point.HOLDS: """
        is that still true today?
        is that still in force?
        has that changed?
        is it up to date?
        ¿todavía vale?
        todabia bale
        eso sigue igual?
        ¿eso ya no es así?
        does it still apply?
        ¿todavía se aplica?
        es ley todavia eso?
    """,
    Point.WHERE: """
        where does it say that?
        where did you get that?
        What is the source?
        ¿dónde dice eso?
        dnd dise eso
        ¿de dónde sacó eso?
        how do you know?
        how do you know that
        como lo sabes?
        ¿cómo sabe eso?
        donde lo puedo leer?
        where can i read it
        where can I read the whole document
        ¿dónde puedo ver el documento?
    """,
}


@pytest.mark.parametrize("point", ASKED)
def test_what_is_asked_of_an_answer(point: Point) -> None:
    texts = [line.strip() for line in ASKED[point].strip().splitlines()]
    assert {text: point_asked(text) for text in texts} == dict.fromkeys(texts, point)


@pytest.mark.parametrize(
    "text",
    [
        "what is the policy?", "¿cuál es la ley?", "is there a rule?", "¿hay una orden?",
        "when is it?", "¿cuándo es?", "where was that", "¿dónde está?", "what day is it today?",
        "¿cuánto vale ahora?", "¿me aplica a mí?", "are you sure?", "why?", "and in churches?",
        "who can help me?", "¿quién me puede ayudar?", "is the library still open?", "in Spanish",
        "when will they change it", "who said that about schools?", "who are you?", "right now?",
        "who is the chief?", "¿quién es el jefe?", "what did the chief say?", "¿qué dijo el jefe?",
        "did the chief say that?", "where can I get it", "where can I find it",
        "¿quién puede verlo?",
        "who can read it", "how do they know", "when can I see it", "who knows", "is that legal?",
    ],
)  # fmt: skip
def test_what_asks_for_something_else(text: str) -> None:
    assert point_asked(text) is None


def test_the_last_matter_is_no_aside() -> None:
    history = [Message("user", ORDER), Message("assistant", "…"), Message("user", "gracias"),
               Message("assistant", "…"), Message("user", "kien lo dijo")]  # fmt: skip
    found = last_matter(history)
    assert found is not None
    assert (found.question, found.before, found.reply) == (ORDER, [], "…")
    assert last_matter([]) is None
    assert last_matter(history[2:]) is None


def opening(answer: Answer) -> str:
    return answer.text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("kien lo dijo", "Según una noticia, esto viene de: Michael T. Igo, jefe interino"),
        ("cuando fue eso", "Según una noticia, esto es del 20 de febrero de 2024"),
        ("eso es una orden o nomás lo dijo", "No es una orden ni una ley"),
        ("¿todavía vale?", "No puedo decir si esto sigue igual hoy: es del 20 de febrero de 2024"),
        ("donde dice eso", "Lo dice en: "),
    ],
)
def test_every_card_comes_again_under_what_was_asked(
    dallas: Assistant, question: str, words: str
) -> None:
    before, answer = talk(dallas, TWO), talk(dallas, TWO, question)
    assert len({one.statement for one in before.citations}) == 2
    assert answer.citations == before.citations
    assert words in opening(answer)
    assert answer.text.endswith(before.text)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who said that?", "this comes from: Dallas Police Department"),
        ("When was that order issued?", "this is from October 2017"),
        ("is that an order or just a statement?", "The summary is not the order"),
        ("is that still true today?", "reported to remain in effect on 20 February 2024"),
    ],
)
def test_a_summary_is_never_told_as_the_order_itself(
    dallas: Assistant, question: str, words: str
) -> None:
    answer = talk(dallas, ORDER, question)
    assert answer.citations == talk(dallas, ORDER).citations
    assert words in opening(answer)
    assert not set("“”«»") & set(opening(answer))


def test_an_order_s_record(city: Assistant) -> None:
    asked = "When may an officer ask me for identification?"
    told = {q: opening(talk(city, asked, q)) for q in ("is it an order?", "is that still true?")}
    assert told["is it an order?"].startswith("This is an order: while it is in force")
    for text in told.values():
        assert "Reported in force on June 30, 2024." in text
    assert "I have nothing later on it" in told["is that still true?"]


def test_a_speaker_s_record(city: Assistant) -> None:
    asked = "How long are body camera recordings kept?"
    assert "said by Ruth Okafor, Chief of Police" in opening(talk(city, asked, "who?"))
    assert "This was said on March 12, 2024." in opening(talk(city, asked, "when was that?"))
    assert "by itself it binds nobody" in opening(talk(city, asked, "is that a law?"))


def test_what_no_longer_holds_is_told_first(city: Assistant) -> None:
    answer = talk(city, "Is there a curfew for young people?", "¿eso todavía vale?")
    assert answer.language == "es"
    assert opening(answer).startswith("Esto ya no está vigente")


def test_a_reader_of_the_other_language_gets_the_same_in_it(dallas: Assistant) -> None:
    before, answer = talk(dallas, TWO), talk(dallas, TWO, "who said that?")
    assert [one.statement for one in answer.citations] == [one.twin for one in before.citations]
    assert answer.language == "en"
    assert "this comes from: Michael T. Igo, Dallas Interim Chief of Police" in opening(answer)


def test_it_can_be_asked_again_and_after_thanks(dallas: Assistant) -> None:
    answer = talk(dallas, TWO, "gracias", "kien lo dijo", "¿y cuándo fue?")
    assert answer.citations == talk(dallas, TWO).citations
    assert "20 de febrero de 2024" in opening(answer)


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (
            ("What is pi?", "who said that?"),
            "I have not quoted anyone yet. Ask me about a subject.",
        ),
        (("¿dónde puedo nadar?", "de cuando es eso"), "Todavía no le he citado a nadie."),
        (("¿quién lo dijo?",), "Todavía no le he citado a nadie."),
    ],
)
def test_nothing_is_told_of_an_answer_that_was_none(
    dallas: Assistant, questions: tuple[str, ...], words: str
) -> None:
    answer = talk(dallas, *questions)
    assert (answer.status, answer.reason) == (AnswerStatus.NOT_FOUND, Reason.NO_EVIDENCE)
    assert opening(answer).startswith(words)
    assert "911" in opening(answer)  # the first of the site's example questions
    assert answer.citations == answer.related == ()


RELATED_ONLY = "is it true that police record my status?"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who said that?", "this comes from: Dallas Police Department"),
        ("quien dijo eso?", "esto viene de: Departamento de Policía de Dallas"),
        ("is that an order?", "The summary is not the order"),
        ("does it still apply?", "reported to remain in effect on 20 February 2024"),
    ],
)
def test_what_was_shown_as_related_has_its_record_too(
    dallas: Assistant, question: str, words: str
) -> None:
    before, answer = talk(dallas, RELATED_ONLY), talk(dallas, RELATED_ONLY, question)
    assert before.status is AnswerStatus.NOT_FOUND
    shown = [one.statement[:-3] for one in before.related]
    assert [one.statement[:-3] for one in answer.citations] == shown == ["dpd-general-order"]
    assert answer.status is AnswerStatus.ANSWERED
    assert words in opening(answer)
    unanswered = {"en": "does not answer your earlier", "es": "No contesta su pregunta anterior"}
    assert unanswered[answer.language] in answer.text


def test_what_was_asked_is_understood_as_it_was_typed(dallas: Assistant) -> None:
    for question in ("kien lo dijo", "¿todavía vale?", "wen was dat"):
        assert talk(dallas, TWO, question).understood == question


def test_a_record_without_a_person_says_so(dallas: Assistant, city: Assistant) -> None:
    for question in ("¿quién lo firmó?", "¿quién lo dijo?"):
        told = opening(talk(dallas, ORDER, question))
        assert "Departamento de Policía de Dallas" in told
        assert "no se indica qué persona lo dijo o lo firmó" in told
    asked = "When may an officer ask me for identification?"
    assert "The record names no person who said or signed it" in talk(city, asked, "who?").text
    assert "names no person" not in talk(dallas, TWO, "who signed that?").text


def test_a_day_that_is_only_told_in_words_is_told_so(dallas: Assistant) -> None:
    answer = talk(dallas, "did crime go down?", "in what year?")
    assert "no exact date, only this: the year before the news report" in opening(answer)
    assert "does not name the year" in answer.text


@pytest.mark.parametrize("point", ["who said that?", "¿todavía vale?", "¿quién lo dijo?"])
def test_what_the_record_tells_was_never_approved(dallas: Assistant, point: str) -> None:
    asked = "If I call 911, will they report me to immigration?"
    before, answer = talk(dallas, asked), talk(dallas, asked, point)
    assert before.approved
    assert answer.citations
    assert not answer.approved


@pytest.mark.parametrize(
    ("between", "question", "words"),
    [
        (
            ("¿cuál es la capital de Francia?",),
            "quien lo dijo",
            "En mi última respuesta no cité a nadie.",
        ),
        (("What is pi?",), "who said that?", "I quoted nobody in my last answer."),
        (("me estan pegando",), "quien lo dijo", "En mi última respuesta no cité a nadie."),
        (("What is pi?", "gracias"), "quien lo dijo", "En mi última respuesta no cité"),
    ],
)
def test_who_was_quoted_earlier_is_not_denied(
    dallas: Assistant, between: tuple[str, ...], question: str, words: str
) -> None:
    answer = talk(dallas, TWO, *between, question)
    assert words in answer.text
    assert "Todavía no" not in answer.text
    assert "anyone yet" not in answer.text
    assert answer.citations == answer.related == ()
