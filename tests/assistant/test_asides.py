"""What is said of the assistant itself, and what it replies to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from assistant_questions import talk

from assistant.answer import AnswerStatus, Notice, Reason
from assistant.asides import Aside, aside_of, is_hostile

if TYPE_CHECKING:
    from assistant.composing import Assistant

SAID = {
    Aside.PRIVACY: """
        are you storing what i type?
        do you save my questions
        who can see what I write here?
        is this chat private?
        does the police read what I type
        are u recording this conversation
        is this anonymous
        do you know who i am
        esto es de la policia? guardan lo que escribo?
        ¿Se guarda lo que pregunto?
        la migra puede ver lo que escribo aqui
        ¿esta conversación es privada?
        hola, ¿quién lee lo que escribo?
        usted guarda mis datos
    """,
    Aside.WHO: """
        are you a bot… are you the police?
        are you a real person?
        is this the police
        are you with ICE
        are you AI
        r u a bot
        who are you?
        am I talking to a robot
        what are you
        quien eres
        ¿usted es de la policía?
        eres de la migra
        ¿estoy hablando con una persona?
        con quien hablo
    """,
    Aside.MAKER: """
        who made this
        who pays for you
        who runs this site?
        who do you work for
        whose page is this
        quien te hizo
        ¿quién paga esta página?
        para quien trabaja usted
    """,
    Aside.TRUST: """
        can i trust you
        is this site legit?
        are you lying to me
        i dont believe you
        ¿puedo confiar en usted?
        me esta mintiendo
        no le creo
    """,
    Aside.CONFUSED: """
        i dont understand
        what do you mean?
        huh?
        can you explain it in simpler words
        that is not what i asked
        mande
        ¿mande usted?
        no le entendi
        no entiendo
        No entiendo nada de eso
        me lo explica mas facil?
        digamelo con palabras mas sencillas por favor
        eso no contesta mi pregunta
    """,
    Aside.INSULT: """
        fuck you
        you are stupid
        this is useless
        stupid bot
        fuck u, you suck
        chinga tu madre
        eres un idiota
        no sirves para nada
        que porqueria
        pinche maquina
    """,
    Aside.HELP: """
        help
        help me please
        I need help
        ayuda
        ¡Ayúdeme, por favor!
        necesito ayuda
        Hola, ¿me puede ayudar con una pregunta?
    """,
    Aside.SCOPE: """
        what can i ask
        what kind of questions can you answer?
        how do i use this
        que puedo preguntar
        ¿Qué le puedo preguntar aquí?
        ¿cómo funciona esto?
        no se que preguntar
    """,
}


@pytest.mark.parametrize("kind", SAID)
def test_what_is_said_of_the_assistant(kind: Aside) -> None:
    texts = [line.strip() for line in SAID[kind].strip().splitlines()]
    assert {text: aside_of(text) for text in texts} == dict.fromkeys(texts, kind)


QUESTIONS = """
    is it true that police record my status?
    la policía guarda lo que digo?
    do the police store what I say
    can the police read my messages
    ¿la policía puede leer mis mensajes?
    do police keep my information if I call
    who made this rule?
    who pays for the body cameras
    who runs the police department
    can i trust the police
    ¿puedo confiar en la policía?
    are you sure?
    are you open
    help with a warrant
    help for immigrants
    ayuda para inmigrantes
    ayuda, me estan pegando
    can you help me get a permit
    can the police help me
    do you work with ICE
    ¿trabajan con ICE?
    will you report me to immigration
    is this official
    is this a law
    what does that mean for my family
    i dont understand the order on warrants
    no entiendo la orden general
    what can the police ask
    que me puede preguntar la policia
    fuck you, can the police ask my status?
    ¿la policía graba lo que pasa en la calle?
    who is the chief
    quien es el jefe
    are you the chief who said that
    eres policia y puedes preguntar mi estatus
    why are they recording this
    no sirve mi licencia
    que puedo hacer
    what can i do
    does the library record what I ask
    ¿la policía graba lo que pregunto en la llamada?
"""


@pytest.mark.parametrize("text", [line.strip() for line in QUESTIONS.strip().splitlines()])
def test_what_is_a_question_with_such_words(text: str) -> None:
    assert aside_of(text) is None


@pytest.mark.parametrize(
    "text", ["ICE snitches", "pinche migra", "fuck the police", "son unas ratas"]
)
def test_hostile_words(text: str) -> None:
    assert is_hostile(text)
    assert not is_hostile("Can the police ask my status?")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("are you storing what i type?", "Nothing that you write here is stored"),
        ("¿guardan lo que escribo?", "No se guarda nada de lo que usted ponga aquí"),
        ("are you a bot?", "I am a computer program, not the police"),
        ("quien eres", "Soy un programa de computadora, no soy de la policía"),
        ("who pays for you", "I cannot tell who made me or who pays for this page"),
        ("puedo confiar en usted", "revise usted"),
        ("no le entendi", "Por ejemplo: «"),
        ("fuck you", "I am here"),
        ("eres un idiota", "aquí estoy"),
        ("help", "call 911"),
        ("ayuda", "llame al 911"),
        ("que puedo preguntar", "«Si llamo al 911, ¿me van a reportar con migración?»"),
        ("what can i ask", "“If I call 911, will they report me to immigration?”"),
    ],
)
def test_what_is_replied(dallas: Assistant, question: str, words: str) -> None:
    answer = dallas.ask(question)
    assert (answer.status, answer.reason) == (AnswerStatus.NOT_FOUND, Reason.SMALLTALK)
    assert words in answer.text
    assert answer.citations == answer.related == answer.notices == ()


def test_a_cry_for_help_with_its_matter_is_an_emergency(dallas: Assistant) -> None:
    answer = dallas.ask("ayuda, me estan pegando")
    assert answer.notices == (Notice.EMERGENCY,)
    assert answer.reason is not Reason.SMALLTALK


def test_asides_leave_the_matter_as_it_was(dallas: Assistant) -> None:
    asked = "Can the Dallas police ask about my immigration status?"
    answer = talk(dallas, asked, "are you a robot?", "who said that?")
    assert answer.citations == talk(dallas, asked).citations


def test_hostile_words_show_no_statement(dallas: Assistant) -> None:
    for question in ("ICE snitches", "pinche migra"):
        answer = dallas.ask(question)
        assert answer.citations == answer.related == ()
        assert "immigration case" not in answer.text
        assert "caso de inmigración" not in answer.text
