"""Whole answers over the two corpora: who, when, what kind, still in force, in which language."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from assistant_questions import talk

from assistant.answer import Answer, AnswerStatus, Citation, Reason
from assistant.question import Message
from assistant.settings import Contact, Settings, Site
from index.statement import PartialDate
from index.terms import fold

if TYPE_CHECKING:
    from assistant.composing import Assistant


def first(answer: Answer) -> str:
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    return answer.citations[0].statement


def test_what_reads_passages_whole_sees_answers_in_other_words(city: Assistant) -> None:
    from assistant.composing import Assistant

    question = "my kid is 10 does he pay at the pool"
    alone = Assistant(city.searcher, city.settings.model_copy(update={"cross_encoder": False}))
    assert alone.ask(question).status is AnswerStatus.NOT_FOUND
    read = city.ask(question)
    assert first(read) == "town-hall-2024-03-12"
    assert "children younger than 12 swim free" in read.citations[0].quote


@pytest.mark.parametrize(
    "question", ["preguntas a la policía de Lindero", "questions for the Lindero police"]
)
def test_a_paragraph_that_tells_nothing_itself_is_no_answer(city: Assistant, question: str) -> None:
    answer = city.ask(question)
    assert first(answer).startswith("police-questions.")
    assert not re.search("documento ficticio|fictional document", answer.text)


# ---- The two questions of the front page ----------------------------------------------------


def test_a_question_in_english(dallas: Assistant) -> None:
    answer = dallas.ask("If I call 911, will they report me to immigration?")
    assert first(answer) == "dpd-911-assurance.en"
    assert answer.language == "en"
    assert answer.citations[0].twin == "dpd-911-assurance.es"
    assert "Michael T. Igo" in answer.text
    assert "February 20, 2024" in answer.text
    assert "[1]" in answer.text


def test_the_same_question_in_spanish(dallas: Assistant) -> None:
    answer = dallas.ask("Si llamo al 911, ¿me van a reportar con migración?")
    assert first(answer) == "dpd-911-assurance.es"
    assert answer.language == "es"
    assert answer.citations[0].translation == "prepared"
    assert "20 de febrero de 2024" in answer.text


def test_an_assurance_is_never_quoted_without_its_limit(dallas: Assistant) -> None:
    for question, limit in (
        ("If I call 911, will they report me to immigration?", "lawfully detained or arrested"),
        ("Will there be raids in schools?", "outstanding warrants"),
        ("¿Va a haber redadas en las iglesias?", "órdenes de arresto pendientes"),
        ("¿La policía me puede preguntar por mi estatus migratorio?", "detenida o arrestada"),
    ):
        answer = dallas.ask(question)
        assert any(limit in one.quote for one in answer.citations), question


# ---- Who said it, and in what ----------------------------------------------------------------


def test_a_digest_is_told_as_a_summary_and_never_as_speech(dallas: Assistant) -> None:
    for question in ("Can the police ask about my immigration status?", "¿Qué dijo Samantha?"):
        answer = dallas.ask(question)
        assert {one.kind for one in answer.citations} == {"digest"}
        opening = answer.text.split("\n")[0]
        assert "summary" in opening or "resumen" in opening
        assert " said" not in opening
        assert "dijo" not in opening
        assert not set("“”«»") & set(answer.text)


def test_attendees_are_not_officials(dallas: Assistant) -> None:
    answer = dallas.ask("What did Maria say?")
    assert answer.citations[0].speaker_role == "attendee"
    assert "attendee, not an official" in answer.text


@pytest.mark.parametrize(
    ("question", "chief", "mayor"),
    [
        ("What does the police chief think of joining the county detention program?", True, False),
        ("¿Qué dijo la jefa de la policía del programa de detención?", True, False),
        ("What does the mayor say about the county detention program?", False, True),
        ("¿La alcaldesa y la jefa dicen lo mismo del programa de detención?", True, True),
    ],
)
def test_who_is_asked_about_is_who_is_quoted(
    city: Assistant, question: str, *, chief: bool, mayor: bool
) -> None:
    said = " ".join(one.quote for one in city.ask(question).citations)
    assert ("I see that a little differently" in said) is chief
    assert ("I will not sign" in said) is mayor


def test_speaker_and_time_of_a_recording(city: Assistant) -> None:
    answer = city.ask("How long are body camera recordings kept?")
    cited = answer.citations[0]
    assert cited.statement == "town-hall-2024-03-12"
    assert cited.speaker == "Ruth Okafor, Chief of Police"
    assert cited.time is not None
    assert cited.time[0] < 60
    assert "Ruth Okafor, Chief of Police said, at 0:" in answer.text
    assert "“" in answer.text
    assert "180 days" in cited.quote
    assert "until that is closed" in cited.quote  # the condition in the next sentence


def test_a_statement_is_told_as_speech(city: Assistant) -> None:
    answer = city.ask("What did the mayor say about officers in classrooms?")
    assert first(answer) == "mayor-schools-2020.en"
    assert "On February 14, 2020, Elena Ruiz, Mayor said in a statement:" in answer.text
    assert "exceptions" in answer.citations[0].quote


# ---- Still in force? -------------------------------------------------------------------------


def test_a_rule_in_force_says_since_when_that_is_known(city: Assistant) -> None:
    answer = city.ask("When may an officer ask me for identification?")
    assert first(answer) == "order-145-identity-checks.en"
    assert "Reported in force on June 30, 2024." in answer.text
    assert "order-112" not in str([one.statement for one in answer.citations])


def test_a_rescinded_rule_is_not_told_as_a_rule(city: Assistant) -> None:
    answer = city.ask("Is there a curfew for young people?")
    assert first(answer) == "youth-curfew.en"
    assert "no longer in force" in answer.text
    assert "November 5, 2020" in answer.text


@pytest.mark.parametrize(
    ("question", "statement", "words"),
    [
        (
            "What was the rule on asking for identification in March 2018?",
            "order-112-identity-checks.en",
            "This was the rule in March 2018. It is not the rule today.",
        ),
        (
            "¿Cuándo podía un agente pedir identificación en marzo de 2018?",
            "order-112-identity-checks.es",
            "Esta era la regla en marzo de 2018. Hoy ya no lo es.",
        ),
    ],
)
def test_a_past_day_gets_the_rule_of_that_day(
    city: Assistant, question: str, statement: str, words: str
) -> None:
    answer = city.ask(question)
    assert first(answer) == statement
    assert answer.as_of == "2018-03"
    assert words in answer.text
    assert "2019" in answer.text
    assert answer.citations[0].superseded_by is not None


def test_the_caller_may_give_the_day(city: Assistant) -> None:
    question = "When may an officer ask me for identification?"
    assert first(city.ask(question, as_of=PartialDate("2018"))) == "order-112-identity-checks.en"
    assert first(city.ask(question, as_of=PartialDate("2021"))) == "order-145-identity-checks.en"


def test_rules_that_differ_stand_side_by_side_newest_first(city: Assistant) -> None:
    answer = city.ask("When do the parks close?")
    assert [one.statement for one in answer.citations][:2] == [
        "park-hours-police.en",
        "park-hours-parks.en",
    ]
    assert answer.text.startswith("More than one rule")


# ---- Two languages ---------------------------------------------------------------------------


def test_without_a_translation_the_original_is_shown_and_it_is_said(city: Assistant) -> None:
    answer = city.ask("¿La biblioteca cobra multas por libros atrasados?")
    assert first(answer) == "library-fines-2024.en"
    assert answer.language == "es"
    assert answer.citations[0].language == "en"
    assert "Esto existe solo en inglés" in answer.text
    english = city.ask("What days is trash picked up?")
    assert english.citations[0].language == "es"
    assert "exists only in Spanish" in english.text


def test_an_unofficial_translation_does_not_stand_in(city: Assistant) -> None:
    answer = city.ask("¿El alguacil retiene a las personas en la cárcel cuando lo pide migración?")
    assert first(answer) == "sheriff-jail-2022.en"
    assert answer.citations[0].twin == "sheriff-jail-2022.es"
    assert "No hay traducción oficial" in answer.text


def test_a_translation_that_is_not_official_is_told(city: Assistant) -> None:
    from dataclasses import replace

    from assistant.attribution import language_note
    from index.statement import Translation

    twin = city.searcher.statement("order-145-identity-checks.es")
    assert language_note(twin, city.versions, "es") is None
    prepared = replace(twin, translation=Translation.PREPARED)
    assert "no es oficial" in (language_note(prepared, city.versions, "es") or "")
    digest = city.searcher.statement("market-visitors-digest.es")
    assert digest.translation is Translation.PREPARED
    assert language_note(digest, city.versions, "es") is None


def test_the_other_language_is_one_step_away(city: Assistant, dallas: Assistant) -> None:
    from assistant.printing import printed

    shown = printed(dallas.ask("¿Va a haber redadas en las escuelas?"), dallas)
    assert "en inglés: /s/dpd-schools-churches.en" in shown
    english = printed(city.ask("How much does a vendor permit cost?"), city)
    assert "in Spanish: /s/street-vendors.es" in english
    question = "¿El alguacil retiene a las personas en la cárcel cuando lo pide migración?"
    assert "en inglés: /s/" not in printed(city.ask(question), city)


# ---- No answer -------------------------------------------------------------------------------


def test_not_found_is_useful(dallas: Assistant) -> None:
    answer = dallas.ask("What did the Houston police chief say?")
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.reason is Reason.WRONG_ENTITY
    assert answer.citations == ()
    assert "Houston" in answer.text
    assert "I searched 9 summaries" in answer.text
    assert "February 20, 2024" in answer.text
    assert [one.number for one in answer.related] == [1]
    assert answer.related[0].title in answer.text
    assert answer.contact is None
    assert "ask the department" in answer.text


@pytest.mark.parametrize(
    "question",
    ["¿Dónde puedo nadar?", "What is pi?", "¿Qué dijo el jefe de Houston?",
     "hay migra en mi puerta", "Where can I renew my passport?"],
)  # fmt: skip
def test_summaries_are_not_told_as_statements(dallas: Assistant, question: str) -> None:
    answer = dallas.ask(question)
    told = answer.text.split("\n\n")[0]
    assert answer.status is AnswerStatus.NOT_FOUND
    assert {"en": "the summaries that I have", "es": "los resúmenes que tengo"}[
        answer.language
    ] in told
    assert not re.search("statement|declaraci", told)


def test_where_statements_are_held_they_are_searched(city: Assistant) -> None:
    answer = city.ask("Where can I renew my passport?")
    assert "official statements I have" in answer.text
    assert re.search(r"I searched \d+ statements", answer.text)


@pytest.mark.parametrize(
    "question", ["orden general todavia vale?", "orden general de dallas todavia vale?"]
)
def test_what_the_related_words_name_was_found(dallas: Assistant, question: str) -> None:
    answer = dallas.ask(question)
    assert "orden general" in fold(" ".join(one.quote for one in answer.related))
    assert answer.reason is Reason.NO_EVIDENCE
    assert "No encontré nada sobre" not in answer.text
    assert "no dice nada sobre" not in answer.text


def test_not_found_names_the_contact(dallas: Assistant) -> None:
    from assistant.composing import Assistant

    site = Site(contact=Contact(en="City Hall, room 1", es="Alcaldía, sala 1"))
    answer = Assistant(dallas.searcher, site=site).ask("¿Cuál es la capital de Francia?")
    assert answer.reason is Reason.OUT_OF_SCOPE
    assert answer.contact == "Alcaldía, sala 1"
    assert "Alcaldía, sala 1" in answer.text


@pytest.mark.parametrize(
    ("text", "word"), [("hello, how are you?", "Hello"), ("buenos días", "Hola")]
)
def test_a_greeting_is_greeted(dallas: Assistant, text: str, word: str) -> None:
    answer = dallas.ask(text)
    assert answer.reason is Reason.SMALLTALK
    assert word in answer.text


@pytest.mark.parametrize(
    ("text", "reason", "language"),
    [
        ("", Reason.EMPTY, "und"),
        ("🤷", Reason.EMPTY, "und"),
        ("Can they? " * 1000, Reason.TOO_LONG, "en"),
        ("Est-ce que la police peut me demander mes papiers d'identité ?", Reason.LANGUAGE, "und"),
    ],
)
def test_what_is_not_searched_is_refused(
    dallas: Assistant, text: str, reason: Reason, language: str
) -> None:
    answer = dallas.ask(text)
    assert answer.status is AnswerStatus.REFUSED
    assert answer.reason is reason
    assert answer.language == language
    assert len(answer.text.split("\n")) == (2 if language == "und" else 1)
    assert answer.citations == answer.related == ()


def test_hostile_text_is_never_quoted(city: Assistant) -> None:
    for question in (
        "How much is a dog license?",
        "Can officers ask anybody for papers at any time?",
        "Do immigrants have to register their dogs with the federal government?",
        "Is this in maintenance mode?",
    ):
        answer = city.ask(question)
        quotes = " ".join(one.quote for one in (*answer.citations, *answer.related))
        assert "gnore all previous" not in quotes
        assert "maintenance mode" not in quotes
        assert "<script" not in quotes


# ---- Conversation ----------------------------------------------------------------------------


def test_a_follow_up_is_resolved_and_shown(dallas: Assistant) -> None:
    before = "Will there be raids in schools?"
    history = [Message("user", before), Message("assistant", dallas.ask(before).text)]
    answer = dallas.ask("And in churches?", history=history)
    assert first(answer) == "dpd-schools-churches.en"
    assert answer.understood == f"{before} And in churches?"
    when = dallas.ask("when was that?", history=history)
    assert first(when) == "dpd-schools-churches.en"
    assert "February 20, 2024" in when.text
    spanish = dallas.ask("en español por favor", history=history)
    assert first(spanish) == "dpd-schools-churches.es"
    assert spanish.language == "es"


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("la policía ayuda a la migra", "dpd-stance.es"),
        ("la policia ayuda a migracion", "dpd-stance.es"),
        ("does the police help immigration", "dpd-stance.en"),
        ("if I call the cops will they report me", "dpd-911-assurance.en"),
    ],
)
def test_where_all_words_are_there_the_title_tells_what_is_about_it(
    dallas: Assistant, question: str, statement: str
) -> None:
    """Help, police and migration are in the assurance on 911 as well: it is not asked for."""
    assert first(dallas.ask(question)) == statement


def test_a_day_before_a_rule_is_not_answered_by_it(city: Assistant) -> None:
    answer = city.ask("What was the rule on asking for identification in Lindero in 2014?")
    assert answer.status is AnswerStatus.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    ["where can my kids play", "where can I dance tonight", "puedo tener gallinas en mi casa",
     "what is the weather tomorrow"],
)  # fmt: skip
def test_what_has_general_words_alone_in_common_is_not_related(
    city: Assistant, question: str
) -> None:
    answer = city.ask(question)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.related == ()


def test_what_is_near_by_its_matter_is_related(city: Assistant) -> None:
    related = city.ask("can I park my truck overnight").related
    assert [one.statement for one in related] == ["order-160-night-parking.en"]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("¿La policía de Dallas me puede preguntar por mi estatus migratorio?", "y en houston?"),
        ("Can the Dallas police ask about my immigration status?", "and in Houston?"),
    ],
)
def test_who_asks_of_another_place_is_not_shown_the_same_again(
    dallas: Assistant, before: str, question: str
) -> None:
    answer = talk(dallas, before, question)
    assert answer.reason is Reason.WRONG_ENTITY
    assert answer.related == ()
    assert "Dallas" not in answer.text


def test_what_is_near_but_of_another_place_is_told_apart(dallas: Assistant) -> None:
    answer = dallas.ask("Can the police in Houston ask about my immigration status?")
    assert answer.reason is Reason.WRONG_ENTITY
    assert answer.related
    assert "says nothing about “Houston” and does not answer your question" in answer.text
    assert "the department that issued" not in answer.text


def test_who_and_when_are_asked_of_the_statement_cited_before(dallas: Assistant) -> None:
    for question in ("who said it?", "when was that?", "is that official?", "¿quién lo dijo?"):
        answer = talk(dallas, "Will there be raids in schools?", "And in churches?", question)
        assert first(answer).startswith("dpd-schools-churches"), question
        assert answer.understood == question
        assert "Michael T. Igo" in answer.text
        assert "2024" in answer.text


def test_questions_about_the_answer_do_not_pile_up(dallas: Assistant) -> None:
    asked = ("Will there be raids in schools?", "who said it?", "when was that?", "en español")
    answer = talk(dallas, *asked)
    assert answer.understood == "Will there be raids in schools?"
    assert first(answer) == "dpd-schools-churches.es"


def test_a_language_goes_both_ways(dallas: Assistant) -> None:
    english = talk(dallas, "¿Va a haber redadas en las escuelas?", "in English please")
    assert (first(english), english.language) == ("dpd-schools-churches.en", "en")
    spanish = talk(dallas, "Will there be raids in schools?", "I don't speak English")
    assert (first(spanish), spanish.language) == ("dpd-schools-churches.es", "es")


def test_what_the_data_shows_is_told_where_no_statement_says_it(city: Assistant) -> None:
    question = "How much is a vendor permit?"
    for asked in ("is that still in force?", "when was that policy issued?"):
        answer = talk(city, question, asked)
        assert first(answer) == "street-vendors.en", asked
        assert "Reported in force on June 30, 2024." in answer.text
        assert "February 8, 2021" in answer.text


def test_the_day_that_was_spoken_of_still_holds(city: Assistant) -> None:
    asked = ("Can an officer ask me for identification?", "And in March 2018?")
    assert first(talk(city, *asked)) == "order-112-identity-checks.en"
    answer = talk(city, *asked, "When was that order issued?")
    assert first(answer) == "order-112-identity-checks.en"
    assert answer.as_of == "2018-03"


def test_another_question_is_not_held_to_the_conversation(dallas: Assistant) -> None:
    before = "Will there be raids in schools?"
    for question, statement in (
        ("Can the police ask about my immigration status?", "dpd-general-order.en"),
        ("How much did murders go down?", "dpd-crime-figures.en"),
        ("¿Qué pasa si tengo una orden de arresto pendiente?", "dpd-criminal-warrants.es"),
    ):
        answer = talk(dallas, before, question)
        assert first(answer) == statement
        assert answer.understood == question
    assert talk(dallas, before, "What is the capital of France?").citations == ()


def test_the_assistant_keeps_no_history(dallas: Assistant) -> None:
    dallas.ask("Will there be raids in schools?")
    answer = dallas.ask("And there?")
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.understood == "And there?"


# ---- The contract ----------------------------------------------------------------------------

ANSWER = """id status reason language understood text notices approved as_of release
citations related contact"""
CITATION = """number statement title kind reports issuer speaker speaker_role date status
status_as_of superseded_by superseded_on language twin translation source_url quote start end page
heading time"""


@pytest.mark.parametrize(
    "question",
    [
        "How long are body camera recordings kept?",
        "What was the rule on asking for identification in March 2018?",
        "What did the chief of police of Springfield say?",
        "",
    ],
)
def test_no_field_is_ever_absent(city: Assistant, question: str) -> None:
    answer = city.ask(question)
    found = json.loads(json.dumps(answer.to_json()))
    assert list(found) == ANSWER.split()
    assert found["status"] in ("answered", "not_found", "refused")
    for one in (*found["citations"], *found["related"]):
        assert list(one) == CITATION.split()
    assert {one.name for one in fields(Citation)} == set(CITATION.split())


def test_every_answer_has_an_id_and_the_release(city: Assistant) -> None:
    ids = {city.ask("When do the parks close?").id for _ in range(3)}
    assert len(ids) == 3
    assert city.ask("When do the parks close?", id="q1").id == "q1"
    assert city.ask("").release == city.searcher.release.id


def test_links_lead_to_the_place(city: Assistant) -> None:
    from assistant.citing import place
    from assistant.printing import printed

    answer = city.ask("How much does a vendor permit cost?")
    cited = answer.citations[0]
    statement = city.searcher.statement(cited.statement)
    link = place(cited, statement)
    assert link == f"/s/{cited.statement}?d={statement.digest[:8]}#{cited.start}-{cited.end}"
    shown = printed(answer, city)
    assert link in shown
    assert statement.file in shown
    assert "reported in force on June 30, 2024" in shown


def test_settings_are_heard(dallas: Assistant) -> None:
    from assistant.composing import Assistant

    strict = Assistant(dallas.searcher, Settings(max_question_characters=50))
    assert (
        strict.ask("Can the police ask about my immigration status? " * 2).reason is Reason.TOO_LONG
    )
    assert "50 characters" in strict.ask("Can the police ask? " * 20).text


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("¿La policía me puede preguntar por mi estatus migratorio?", "who talked about that?"),
        ("¿La policía me puede preguntar por mi estatus migratorio?", "what about schools?"),
        ("Can the police ask about my immigration status?", "¿y en las escuelas?"),
    ],
)
def test_a_follow_up_in_the_other_language_is_understood_as_it_is_written(
    dallas: Assistant, before: str, typed: str
) -> None:
    answer = dallas.ask(typed, history=[Message("user", before)])
    assert answer.understood == f"{before} {typed}"


def test_a_reply_comes_with_the_question_that_it_answers(city: Assistant) -> None:
    answer = city.ask("¿De quién era el retén del sábado en la carretera?")
    assert answer.status is AnswerStatus.ANSWERED
    quoted = " ".join(citation.quote for citation in answer.citations)
    assert "retén en la carretera" in quoted
    assert "del condado" in quoted


@pytest.mark.parametrize(
    "question",
    [
        "How long did Mr. Baker say that he waited for the police?",
        "mr baker waited how long police",
        "¿Cuánto dijo el señor Baker que esperó a la policía?",
    ],
)
def test_whom_the_question_names_is_quoted(city: Assistant, question: str) -> None:
    assert "forty minutes" in " ".join(one.quote for one in city.ask(question).citations)


def test_a_rule_is_quoted_with_its_condition(city: Assistant) -> None:
    answer = city.ask("Do I have to show identification if I am walking down the street?")
    quoted = " ".join(citation.quote for citation in answer.citations)
    assert "Walking" in quoted
    assert "reasonable suspicion" in quoted


@pytest.mark.parametrize(
    "question",
    [
        "mi esposo me pega puedo llamar ala policia no tengo papeles",
        "my husband hits me can i call the police i have no papers",
    ],
)
def test_who_is_beaten_is_told_of_calling(dallas: Assistant, question: str) -> None:
    answer = dallas.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].statement.startswith("dpd-911-assurance")


def test_how_many_is_not_answered_without_a_count(dallas: Assistant) -> None:
    for question in (
        "How many people were deported in Dallas in 2024?",
        "¿cuánta gente deportaron en Dallas?",
    ):
        answer = dallas.ask(question)
        assert answer.status is AnswerStatus.NOT_FOUND
        assert answer.reason is Reason.NO_EVIDENCE


def test_a_follow_up_on_another_matter_leaves_the_first(dallas: Assistant) -> None:
    first = "¿La policía me puede preguntar por mi estatus migratorio?"
    history = [Message("user", first), Message("assistant", dallas.ask(first).text)]
    answer = dallas.ask("¿y en las iglesias?", history=history)
    shown = [*answer.citations, *answer.related]
    assert all("general-order" not in one.statement for one in answer.citations)
    assert any("iglesias" in one.quote for one in shown)
