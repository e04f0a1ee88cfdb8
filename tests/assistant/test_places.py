import pytest

from assistant.answer import AnswerStatus, Reason
from assistant.composing import Assistant
from assistant.places import adds_only, origins_among, places_among


@pytest.mark.parametrize(
    ("question", "names", "places"),
    [
        ("What time do parks close in Almond Flats?", ["Almond Flats"], {"Almond Flats"}),
        ("how long do almond flats police keep it", ["almond flats"], {"almond flats"}),
        ("¿La policía de Houston pregunta?", ["Houston"], {"Houston"}),
        ("¿Y en La Loma?", ["La Loma"], {"La Loma"}),
        ("n almond flats?", ["almond flats"], {"almond flats"}),
        ("¿y Almond Flats?", ["Almond Flats"], {"Almond Flats"}),
        ("And Mirador Park, why does it close?", ["Mirador Park"], set()),
        ("What did Igo say?", ["Igo"], set()),
        ("¿Qué dijo la jefa Okafor en Lindero?", ["Okafor", "Lindero"], {"Lindero"}),
    ],
)
def test_places_are_told_from_people(question: str, names: list[str], places: set[str]) -> None:
    assert places_among(question, names) == places


@pytest.mark.parametrize(
    ("question", "names", "origins"),
    [
        ("I'm from Ohio, do I need a permit in Lindero?", ["Ohio", "Lindero"], {"Ohio"}),
        ("soy de Ohio, ¿me sirve en Lindero?", ["Ohio", "Lindero"], {"Ohio"}),
        ("I'm not in Lindero now. How do I pay?", ["Lindero"], {"Lindero"}),
        ("I'm from Houston, can cops ask for papers?", ["Houston"], set()),
        ("I live in Houston, do the police in Dallas ask?", ["Houston", "Dallas"], set()),
    ],
)
def test_where_somebody_comes_from_is_not_asked_about(
    question: str, names: list[str], origins: set[str]
) -> None:
    assert origins_among(question, names) == origins


@pytest.mark.parametrize(
    "question",
    [
        "What time do city parks close in Almond Flats?",
        "how late is the park open in almond flats",
        "¿A qué hora cierran los parques en Almond Flats?",
        "How long does the Almond Flats police keep body camera recordings?",
    ],
)
def test_what_only_mentions_a_place_does_not_tell_of_it(city: Assistant, question: str) -> None:
    answer = city.ask(question)
    assert answer.status is AnswerStatus.NOT_FOUND
    # Where the passage beside it has the name, that nothing tells of the place is not claimed.
    near = "Almond Flats" in "".join(one.quote for one in answer.related)
    assert answer.reason is (Reason.NO_EVIDENCE if near else Reason.WRONG_ENTITY)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many officers left Lindero for Almond Flats in 2023?", "Seven officers"),
        ("is the Almond Flats cooling center open at night?", "day and night"),
        ("did they ok the pedestrian bridge in la loma yet", "puente peatonal"),
    ],
)
def test_what_tells_of_a_place_answers(city: Assistant, question: str, words: str) -> None:
    answer = city.ask(question)
    assert any(words in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "adds"),
    [
        ("And in Almond Flats?", True),
        ("¿Y el sheriff del condado?", True),
        ("what about over in almond flats", True),
        ("and what does the mayor of the city say about the market", False),
        ("In Almond Flats?", False),
        ("And how much does it cost?", False),
        ("¿Y si no pago?", False),
    ],
)
def test_what_only_adds_to_an_earlier_question(question: str, *, adds: bool) -> None:
    assert adds_only(question) is adds
