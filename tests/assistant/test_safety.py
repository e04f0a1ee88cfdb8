"""Notices: 911 before everything else, and no legal advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import messages as m
from assistant.answer import AnswerStatus, Notice, Reason
from assistant.composing import Assistant
from assistant.emergency.abuse import OF_HELP
from assistant.question import Message
from assistant.safety import Care, asks_what_to_do, care_for, is_legal_matter, notices_for
from assistant.settings import Contact, Site

if TYPE_CHECKING:
    from index.search import Searcher
    from index.statement import Language


@pytest.mark.parametrize(
    "question",
    [
        "What should I do if ICE comes to my door?",
        "do i have to open the door",
        "Do I have to show identification if I am walking down the street?",
        "Should I sign the paper?",
        "can i refuse to answer",
        "What are my rights?",
        "what do we do if police stop us",
        "Am I required to carry papers?",
        "¿Qué hago si me para la policía?",
        "¿Tengo que mostrar identificación si voy caminando por la calle?",
        "que debo hacer si tocan la puerta",
        "¿Debo abrir la puerta?",
        "¿Me puedo negar a contestar?",
        "¿Estoy obligado a dar mi nombre?",
        "¿Cuáles son mis derechos?",
        "tengo que decirles mi estatus",
    ],
)
def test_asking_what_to_do(question: str) -> None:
    assert asks_what_to_do(question)
    assert Notice.NO_LEGAL_ADVICE in notices_for(question)


@pytest.mark.parametrize(
    "question",
    [
        "Can the police ask about my immigration status?",
        "What happens if I have an outstanding warrant?",
        "If I call 911, will they report me?",
        "What did he have to say?",
        "What does the order say?",
        "Does the library have anything to do with it?",
        "¿Qué dijo el jefe?",
        "¿Qué pasa si tengo una orden de arresto pendiente?",
        "¿Tiene que ver con ICE?",
        "¿Qué hora es?",
        "tengo una pregunta",
        "¿Los policías tienen que pedir permiso?",
    ],
)
def test_other_questions_ask_for_no_advice(question: str) -> None:
    assert notices_for(question) == ()


@pytest.mark.parametrize(
    ("text", "first", "language"),
    [
        ("Someone is breaking into my house!", "If anybody is in danger, call 911 now.", "en"),
        (
            "ayuda se estan metiendo a mi casa",
            "Si alguien está en peligro, llame al 911 ahora mismo.",
            "es",
        ),
    ],
)
def test_an_emergency_comes_first_where_nothing_is_found(
    dallas: Assistant, text: str, first: str, language: str
) -> None:
    answer = dallas.ask(text)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text.split("\n")[0] == first
    assert answer.notices == (Notice.EMERGENCY,)
    assert answer.language == language
    assert "department" not in answer.text
    assert "departamento" not in answer.text


def test_an_emergency_comes_first_in_an_answer(dallas: Assistant) -> None:
    answer = dallas.ask("My husband is hitting me. If I call 911, will they report me?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.split("\n")[0] == m.NOTICES[Notice.EMERGENCY].en
    assert answer.citations[0].statement == "dpd-911-assurance.en"


def test_an_emergency_comes_first_even_in_a_refusal(dallas: Assistant) -> None:
    answer = dallas.ask("My house is on fire. " + "Will they ask for my papers? " * 60)
    assert answer.reason is Reason.TOO_LONG
    assert answer.text.startswith("If anybody is in danger, call 911 now.")


def test_a_question_about_911_gets_no_alarm(dallas: Assistant) -> None:
    for question in ("If I call 911, will they report me?", "Si llamo al 911, ¿me reportan?"):
        assert dallas.ask(question).notices == ()


def test_an_emergency_of_an_earlier_turn_is_not_told_again(dallas: Assistant) -> None:
    history = [Message("user", "my house is on fire"), Message("assistant", "Call 911.")]
    assert dallas.ask("Will there be raids in schools?", history=history).notices == ()


@pytest.mark.parametrize("cry", ["me están pegando", "my husband is beating me right now"])
def test_who_cries_for_help_takes_up_no_thread(dallas: Assistant, cry: str) -> None:
    history = [Message("user", "la policía ayuda a la migra"), Message("assistant", "…")]
    answer = dallas.ask(cry, history=history)
    assert answer.notices == (Notice.EMERGENCY,)
    assert answer.understood == cry
    assert answer.citations == ()


def test_a_cry_for_help_keeps_what_it_tells_itself(dallas: Assistant) -> None:
    question = "My husband is beating me. I have no papers. Can the police ask for my status?"
    history = [Message("user", "what about schools?"), Message("assistant", "…")]
    answer = dallas.ask(question, history=history)
    assert answer.notices[0] is Notice.EMERGENCY
    assert answer.understood == question
    assert answer.citations == dallas.ask(question).citations != ()


def test_no_legal_advice_is_one_fixed_sentence_at_the_end(city: Assistant) -> None:
    answer = city.ask("Do I have to show identification if I am walking down the street?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.endswith(m.NOTICES[Notice.NO_LEGAL_ADVICE].en)
    spanish = city.ask("¿Tengo que mostrar identificación si voy caminando por la calle?")
    assert spanish.text.endswith(m.NOTICES[Notice.NO_LEGAL_ADVICE].es)
    assert spanish.text.count(m.NOTICES[Notice.NO_LEGAL_ADVICE].es) == 1


def test_small_talk_gets_no_legal_notice(dallas: Assistant) -> None:
    assert dallas.ask("what can you do").notices == ()


@pytest.mark.parametrize("padding", ["\u200b", " ", "\n", "<b>", "\U000e0041"])
@pytest.mark.parametrize("danger", ["my house is on fire", "se está quemando mi casa"])
def test_nothing_unseen_hides_an_emergency(dallas: Assistant, padding: str, danger: str) -> None:
    for text in (padding * 30_000 + danger, danger.replace(" ", f" {padding * 3000}")):
        answer = dallas.ask(text)
        assert answer.notices[0] is Notice.EMERGENCY
        assert answer.status is not AnswerStatus.REFUSED


@pytest.mark.parametrize("danger", ["My husband is hitting me!", "¡Mi esposo me está pegando!"])
def test_an_emergency_at_either_end_of_a_long_text_is_seen(dallas: Assistant, danger: str) -> None:
    story = "Last year we moved to this city and looked for a school for our children. "
    for text in (f"{danger} {story * 30}", f"{story * 300}{danger}", f"{danger} {story * 9000}"):
        answer = dallas.ask(text)
        assert answer.reason is Reason.TOO_LONG
        assert answer.notices[0] is Notice.EMERGENCY
    assert Notice.EMERGENCY not in dallas.ask(story * 300).notices


@pytest.mark.parametrize(
    "question",
    ["can I be deported", "¿me pueden arrestar?", "tengo papeles", "what are my rights",
     "la migra", "is there a warrant", "mi estatus", "orden de arresto"],
)  # fmt: skip
def test_a_matter_with_which_a_lawyer_can_help(question: str) -> None:
    assert is_legal_matter(question)


@pytest.mark.parametrize(
    "question",
    ["what is the weather today", "¿quién ganó la elección?", "when does the library open",
     "how much is a dog license", "¿va a llover?"],
)  # fmt: skip
def test_a_matter_of_no_lawyer(question: str) -> None:
    assert not is_legal_matter(question)


HARMED = [
    "my husband beats me",
    "my husband hit me and im undocumented, is it safe to report",
    "what if I'm a victim of domestic violence and undocumented",
    "my boyfriend used to choke me last year",
    "my stepfather abuses my daughter, can I report without papers?",
    "my ex threatened me last week can i get a restraining order",
    "mi esposo me pega",
    "me pego mi esposo y quiero denunciarlo pero no tengo papeles, es seguro?",
    "mi marido me pegó anoche tengo miedo de reportarlo",
    "mi pareja me maltrata desde hace años",
    "mi padrastro abusaba de mi hermana",
    "mi ex me amenazó la semana pasada, ¿a dónde voy?",
    "soy víctima de violencia doméstica y no tengo papeles",
]
HARMED_BY_NOBODY_NAMED = [
    "me pegaron",
    "me pegaron bien feo ayer",
    "me pegaron unos tipos la semana pasada",
    "me golpearon anoche",
    "anoche me golpearon, ¿puedo denunciar sin papeles?",
    "nos atacaron el domingo",
    "me han golpeado varias veces",
    "fui agredida el mes pasado",
    "mataron a mi hermano",
    "me mataron a mi hijo",
    "a mi primo lo mataron hace un año",
    "mi hermano fue asesinado",
    "mataron a mis papás",
    "golpearon a mi mamá ayer",
    "a mi hija la violaron el año pasado",
    "le pegaron a mi hijo ayer",
    "me dieron una golpiza ayer",
    "a mi hermano le dieron una paliza anoche",
    "they beat me up last night",
    "someone killed my brother",
    "they shot my cousin last year",
    "my brother was murdered",
    "my son got stabbed last week",
    "i got jumped last night",
    "i was attacked last year and i have no papers",
    "we got beaten last night",
    "my husband tried to kill me last year",
    "mi ex me quiso matar el año pasado",
    "nos amenazaron las maras",
    "me pegaron en una fiesta el sábado",
]


@pytest.mark.parametrize("told", HARMED)
def test_who_was_hurt_is_told_of_911_for_the_case_of_danger(dallas: Assistant, told: str) -> None:
    answer = dallas.ask(told)
    language = "es" if answer.language == "es" else "en"
    assert answer.text.split("\n")[0] == m.HARMED.of(language)
    assert Notice.EMERGENCY not in answer.notices
    assert all(OF_HELP.search(one.quote) for one in answer.related)


@pytest.mark.parametrize("told", HARMED_BY_NOBODY_NAMED)
def test_who_was_hurt_by_nobody_named_is_told_of_911_too(dallas: Assistant, told: str) -> None:
    assert care_for(told, notices_for(told)) is Care.HARM
    answer = dallas.ask(told)
    language = "es" if answer.language == "es" else "en"
    # What sounds like a danger of this minute has the line of that.
    line = m.NOTICES[Notice.EMERGENCY] if Notice.EMERGENCY in answer.notices else m.HARMED
    assert answer.text.split("\n")[0] == line.of(language)
    assert all(OF_HELP.search(one.quote) for one in answer.related)


@pytest.mark.parametrize(
    "told",
    [
        "me dieron una multa",
        "me pegaron una multa en el parabrisas",
        "me pegaron la gripa la semana pasada",
        "se me pegaron los frijoles",
        "no me pegaron",
        "las noticias me pegaron duro",
        "me dieron una paliza en las elecciones",
        "nos dieron una paliza en la final",
        "me golpearon el carro ayer",
        "me mataron de risa",
        "mataron a mi perro",
        "me atacaron en facebook",
        "me dieron un golpe de suerte",
        "mi ropa fue golpeada por el sol",
        "we got beaten in the final",
        "they beat us in the game last night",
        "they killed it last night",
        "they killed us with that joke",
        "i got shot down at work",
        "my brother was killed in a car accident in 2019",
        "i was attacked on facebook",
        "my phone got stabbed",
        "me hirieron sus palabras",
        "me lastimaron los zapatos",
        "i got kicked out of my apartment",
        "i got slapped with a fine",
        "a los policías que golpearon a mi hermano nunca los castigaron",
        "how many people were killed in 2023?",
        "¿a cuántos mataron en 2023?",
    ],
)
def test_a_figure_of_speech_tells_of_nobody_hurt(told: str) -> None:
    assert care_for(told, notices_for(told)) is None


@pytest.mark.parametrize(
    "asked",
    [
        "If I call 911, will they report me?",
        "Si llamo al 911, ¿me reportan?",
        "can my husband be deported for hitting someone",
        "do they check the status of victims of rape?",
        "¿la policía atiende llamadas de violencia doméstica?",
        "la noticia me pegó duro",
        "mi jefe me amenaza con llamar a la migra",
        "the officer hit the brakes",
        "what did the chief say about domestic violence?",
    ],
)
def test_other_talk_of_violence_is_told_nothing_of_danger(asked: str) -> None:
    assert care_for(asked, notices_for(asked)) is None


def test_violence_of_now_keeps_its_own_line(dallas: Assistant) -> None:
    answer = dallas.ask("my husband is hitting me right now")
    assert answer.text.startswith(m.NOTICES[Notice.EMERGENCY].en)
    assert m.HARMED.en not in answer.text


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("i want to die", "en"),
        ("ya no tengo ganas de vivir", "es"),
        ("i feel like killing myself", "en"),
    ],
)
def test_who_despairs_is_told_of_the_crisis_line(
    dallas: Assistant, city: Assistant, told: str, language: Language
) -> None:
    lines = dallas.ask(told).text.split("\n\n")
    assert lines[0] == m.NOTICES[Notice.EMERGENCY].of(language)
    assert lines[1] == dallas.site.crisis_line.of(language)
    assert "988" in lines[1]
    assert "988" not in city.ask(told).text  # this deployment names none
    assert "988" not in dallas.ask("my house is on fire").text


@pytest.mark.parametrize(
    "told",
    [
        "mi esposo me quiere matar",
        "mi esposo quiere matarme",
        "mi ex dice que me va a matar",
        "mi ex tiene ganas de matarme",
        "mi novio siempre me quiere matar",
        "mi marido está pensando en matarme",
        "nos quieren matar",
        "mi pareja me intentó ahorcar, me quiere quitar la vida",
        "quiere acabar con mi vida",
        "me quiere aventar del puente",
        "my husband wants to kill me",
        "he wants to end my life",
        "my boyfriend is threatening to take my life",
    ],
)
def test_who_is_threatened_is_told_of_911_and_of_no_crisis_line(
    dallas: Assistant, told: str
) -> None:
    text = dallas.ask(told).text
    language: Language = "es" if dallas.ask(told).language == "es" else "en"
    assert text.startswith(m.NOTICES[Notice.EMERGENCY].of(language))
    assert dallas.site.crisis_line.of(language) not in text


@pytest.mark.parametrize(
    "told",
    [
        "me quiero matar",
        "quiero matarme",
        "me quería matar y sigo igual",
        "pienso en matarme",
        "tengo ganas de matarme",
        "voy a acabar con mi vida",
        "mi esposo me dejó y me quiero matar",
        "mi esposo me quiere matar y ya no quiero vivir",
        "mi hijo se me quiere matar",
        "i am going to end my life",
        "my husband died and i want to end my life",
        "he wants to end my life and i want to die",
    ],
)
def test_a_wish_to_die_is_no_threat(told: str) -> None:
    assert care_for(told, notices_for(told)) is Care.DESPAIR


@pytest.mark.parametrize(
    "told",
    [
        "la migra esta en mi puerta",
        "ice is at my door right now",
        "que hago si la migra toca a mi puerta",
        "what should i do if ICE comes to my house",
    ],
)
def test_agents_at_the_door(dallas: Assistant, dallas_searcher: Searcher, told: str) -> None:
    answer = dallas.ask(told)
    language: Language = "es" if answer.language == "es" else "en"
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.related == ()
    assert m.NO_LEGAL_HELP.of(language) in answer.text
    assert Notice.EMERGENCY not in answer.notices
    helped = Site(legal_help=Contact(en="Legal aid, 555-0100", es="Ayuda legal, 555-0100"))
    other = Assistant(dallas_searcher, dallas.settings, site=helped).ask(told)
    assert "555-0100" in other.text
    assert m.NO_LEGAL_HELP.of(language) not in other.text


@pytest.mark.parametrize("told", ["me pegaron", "they beat me up last night"])
def test_figures_of_crime_answer_nobody_who_was_beaten(dallas: Assistant, told: str) -> None:
    answer = dallas.ask(told)
    shown = [one.statement for one in (*answer.citations, *answer.related)]
    assert not any("crime-figures" in one for one in shown)
    assert "911" in answer.text.split("\n")[0]
