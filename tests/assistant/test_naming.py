"""assistant.naming: whom and what a question names."""

from __future__ import annotations

import pytest

from assistant.gazetteer import Gazetteer
from assistant.naming import beside_offices, names_in, numbers


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("What did Chief Igo say?", {"chief": "Chief Igo", "igo": "Chief Igo"}),
        ("¿Qué dijo Elena Ruiz en Lindero?", {"elena": "Elena Ruiz", "ruiz": "Elena Ruiz"}),
        ("How long did Mr. Baker wait?", {"baker": "Baker"}),
        ("¿Qué dijo la Sra. Ruiz?", {"ruiz": "Ruiz"}),
        ("What happened on Monday in March?", {}),
        ("Police ask. They do.", {}),
        ("does the local PD ask", {}),
    ],
)
def test_names_are_written_with_capitals(question: str, written: dict[str, str]) -> None:
    assert written.items() <= names_in(question).written.items()
    if not written:
        assert names_in(question).written == {}


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("does houston pd ask for papers", {"houston": "houston"}),
        ("la policia de san antonio", {"san": "san antonio", "antonio": "san antonio"}),
        ("did the mayor say that", {"mayor": "mayor"}),
        ("la orden vieja, la 112, ¿qué decía?", {"112": "orden vieja, la 112"}),
        ("a rule of the 15 feet", {}),
        ("¿Y los alguaciles?", {"alguaciles": "alguaciles"}),
        ("is border patrol coming", {"border": "border patrol", "patrol": "border patrol"}),
        ("las vegas de noche", {"las": "las vegas", "vegas": "las vegas"}),
        ("¿Y Los Ángeles?", {"los": "Los Ángeles", "angeles": "Los Ángeles"}),
        ("mr baker waited how long", {"baker": "baker"}),
        ("cuanto esperó el sr. Baker", {"baker": "Baker"}),
        ("what does order no. 170 say", {"170": "order no. 170"}),
        ("sección 99 de la orden 145", {"99": "sección 99", "145": "orden 145"}),
        ("can the police ask me", {}),
        ("a major order from mayorga", {}),
    ],
)
def test_cities_and_offices_need_no_capital(question: str, known: dict[str, str]) -> None:
    assert names_in(question).known == known


CORPUS = (
    "The town of Almond Flats has its own police. Ask at the Office in Mirador Park.",
    "We met Chief Okafor on Sundays in March. The office is closed; the chief spoke in a park.",
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("parks in almond flats", {"almond": "almond flats", "flats": "almond flats"}),
        ("what did okafor say", {"okafor": "okafor"}),
        ("chief okafor said", {"chief": "chief okafor", "okafor": "chief okafor"}),
        ("the chief and the office and sundays", {}),
        ("", {}),
    ],
)
def test_names_of_the_corpus_are_known_in_small_letters(
    question: str, names: dict[str, str]
) -> None:
    assert Gazetteer(CORPUS).names_in(question) == names
    assert Gazetteer().names_in(question) == {}


@pytest.mark.parametrize(
    ("number", "text", "named"),
    [
        ("170", "It is in Order No. 170.", True),
        ("170", "Over 170 million were ordered.", False),
        ("112", "Orders 112 and 145 were read.", True),
        ("6", "las rutas 4 y 6", True),
        ("6", "Route 60", False),
        ("5.2", "5.2 Use of force", True),
        ("28-44", "§ 28-44 Noise", True),
        ("145", "ORDER\n145", True),
        ("12", "from 12 May", False),
        ("6", "The order costs $6.", False),
    ],
)
def test_what_a_number_names(number: str, text: str, *, named: bool) -> None:
    assert numbers(number, text) is named


def test_whose_office_it_is() -> None:
    assert beside_offices("what did the governor of Texas order") >= {"texas"}
    assert beside_offices("¿y la alcaldesa de Lindero?") >= {"lindero"}
    assert beside_offices("the Brisa sheriff") == {"brisa"}
    assert beside_offices("what does a vendor pay") == frozenset()
