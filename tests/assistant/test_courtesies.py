"""What is said around a question is no part of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.courtesies import without_courtesies
from index.terms import words


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("hi i need help about foreign programs", "foreign programs"),
        ("Hello, I have some questions about vendor permits.", "vendor permits."),
        ("Could you please tell me how much a permit costs?", "how much a permit costs?"),
        ("Good morning. I'd like to know if cops ask for papers", "if cops ask for papers"),
        ("i was wondering can they tow my car", "can they tow my car"),
        ("Can you help me with a parking ticket?", "a parking ticket?"),
        ("When does the pool open? Can you help me?", "When does the pool open?"),
        ("when does the pool open thank you so much", "when does the pool open"),
        ("Buenas tardes, una pregunta, ¿cuánto cuesta el permiso?", "¿cuánto cuesta el permiso?"),
        ("oiga disculpe quisiera saber si la policia pide papeles", "si la policia pide papeles"),
        ("hola me podrian dar informacion sobre la alberca porfa", "la alberca"),
        ("¿Me puede decir a qué hora cierra el parque?", "a qué hora cierra el parque?"),
        ("tengo una duda sobre los puestos del mercado, gracias", "los puestos del mercado"),
        ("¿A qué hora abren? ¿Me pueden ayudar?", "¿A qué hora abren?"),
        ("Tengo 15. ¿Me pueden pedir papeles? Gracias.", "Tengo 15. ¿Me pueden pedir papeles?"),
        ("Hello, $2000 fine for noise, is that right?", "$2000 fine for noise, is that right?"),
        (
            "They towed my car. I have no money. Can you help me?",
            "They towed my car. I have no money.",
        ),
        ("me puede decir que papeles piden", "que papeles piden"),
        ("Una pregunta: ¿y en las iglesias?", "¿y en las iglesias?"),
    ],
)
def test_courtesies_before_and_after(typed: str, asked: str) -> None:
    assert without_courtesies(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "Can you help me?",
        "hola buenas tardes",
        "I need help",
        "",
        "¿?",
        "Can I get help with the rent?",
        "¿Qué sabe la policía de mí?",
        "yo vendo elotes, ¿necesito permiso?",
        "Where do I ask for help with food?",
        "Con permiso de trabajo, ¿puedo sacar licencia?",
        "¿Abre la alberca el Día de Acción de Gracias?",
        "Perdón migratorio, ¿cómo se pide?",
        "Si soy indocumentado, ¿la policía me puede ayudar?",
        "¿Quién me puede ayudar?",
        "¿Tengo que avisar de antemano?",
        "Can someone give ICE my address?",
        "Is there assistance for seniors?",
        "¿Sabe ICE dónde vivo?",
        "¿Me explican mis derechos al arrestarme?",
        "Will somebody tell immigration if I call 911?",
        "Look up my warrant",
        "Everyone has to show ID?",
        "Me dicen que ya no hay clases, ¿a qué hora abre la biblioteca?",
        "Consulta legal gratis",
        "¿Saben en la escuela si mi hijo es indocumentado?",
        "Jefa Okafor: ¿qué dijo?",
        "Question 3 on the ballot: what does it do?",
        "yes i have a permit, is that enough?",
    ],
)
def test_what_asks_nothing_else_or_is_no_courtesy_stays(typed: str) -> None:
    assert without_courtesies(typed) == typed


_SAID = """
    hi please tell me about the permit ¿ ? . hola si quiero saber gracias can you I'd like to know
    911 ’
"""


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_SAID.split()), max_size=14))
def test_nothing_but_the_ends_is_taken(parts: list[str]) -> None:
    text = " ".join(parts)
    left = words(without_courtesies(text))
    said = words(text)
    assert left in [said[at : at + len(left)] for at in range(len(said) - len(left) + 1)]
    assert bool(left) == bool(said)
