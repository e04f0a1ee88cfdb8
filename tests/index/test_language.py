"""English, Spanish or neither, of what residents really type."""

from __future__ import annotations

import pytest

from index.language import detect

ENGLISH = [
    "If I call 911, will they report me to immigration?",
    "cops ask for papers?",
    "will they arest me at scool",
    "is the migra at school",
    "What did Chief Igo say about la migra",
    "WHAT HAPPENS IF THEY STOP ME",
    "in English please",
    "hello",
    "when was that",
]
SPANISH = [
    "Si llamo al 911, ¿me van a reportar con migración?",
    "me van a reportar si yamo al 911",
    "policia migra escuela",
    "la poli me puede pedir papeles",
    "que pasa si tengo un warrant pendiente",
    "redadas en church?",
    "QUE PASA SI ME PARAN",
    "en español por favor",
    "hola",
    "permiso vendedor costo",
    "¿y 911?",
]
OTHER = [
    "Est-ce que la police travaille avec les agents de l'immigration ?",
    "Est-ce que la police peut me demander mes papiers d'identité ?",
    "Kann die Polizei mich nach meinem Aufenthaltsstatus fragen?",
    "A polícia pode perguntar sobre meu estatuto de imigração?",
    "La polizia può chiedermi i documenti?",
    "警察会问我的移民身份吗",
    "Puwede bang tanungin ng pulis ang aking status",
    "Cảnh sát có thể hỏi tình trạng nhập cư của tôi không?",
    "Может ли полиция спросить мой статус?",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    found = detect(text)
    assert (found.language, found.other) == ("en", False)
    assert found.confidence >= 0.6


@pytest.mark.parametrize("text", SPANISH)
def test_spanish(text: str) -> None:
    found = detect(text)
    assert (found.language, found.other) == ("es", False)
    assert found.confidence >= 0.6


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("fort wort 911 me reportan", "es"),  # "me" is a word of both
        ("orario parques almond flats", "es"),  # nobody hears the h of "horario"
        ("r u real", "en"),  # "u" is "or" before an o in Spanish
        ("tamales recepie", "en"),  # no Spanish word ends like that
    ],
)
def test_what_little_tells_is_believed(text: str, language: str) -> None:
    assert detect(text).language == language


@pytest.mark.parametrize("text", OTHER)
def test_other_languages(text: str) -> None:
    assert detect(text).other
    assert detect(text).language is None


@pytest.mark.parametrize("text", ["UNIDOS", "ICE", "Igo?", "Dallas", "Resendez"])
def test_a_name_alone_is_no_sure_sign(text: str) -> None:
    assert detect(text).confidence < 0.6


@pytest.mark.parametrize("text", ["", "911", "2017-10", "?!", "🤷", "SB4?", "I-130", "SB-4 HB-2"])
def test_without_words_nothing_is_known(text: str) -> None:
    found = detect(text)
    assert (found.language, found.confidence, found.other) == (None, 0.0, False)
