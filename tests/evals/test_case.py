"""Cases are read whole, or named with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_answers import STATEMENTS

from evals.case import CORPORA, Case, check_gold, corpus_folder, read_cases
from evals.errors import DataError
from evals.marking import versions_of

GOOD = """
- id: parking
  expect: answered
  as_of: 2018-03-05
  corpus: town
  questions:
    en: ["May I park at night?"]
    es: ["¿Puedo estacionarme de noche?", "puedo estasionarme de noche"]
  history:
    en: [{role: user, content: Hello}, {role: assistant, content: Hello.}]
  gold:
    - statement: order.en
      quote: {en: "No vehicle may be parked", es: "Ningún vehículo podrá"}
  key_facts:
    en: [[no vehicle, nobody], [night]]
    es: [[ningun vehiculo]]
  forbidden: {en: [30 dollars]}
  tags: {topic: parking, risk: [low, money], register: plain}
- {id: chess, expect: not_found, reason: no_evidence, corpus: town, questions: {en: ["Who won?"]}}
"""


def cases(folder: Path, text: str, name: str = "a.yaml") -> list[Case]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_cases(folder)


def test_a_case_of_the_contract(tmp_path: Path) -> None:
    parking, chess = cases(tmp_path, GOOD)
    assert parking.as_of == "2018-03-05"
    assert parking.questions.of("es")[1] == "puedo estasionarme de noche"
    assert [turn.role for turn in parking.history.of("en")] == ["user", "assistant"]
    assert parking.history.of("es") == ()
    assert parking.key_facts.of("en") == (("no vehicle", "nobody"), ("night",))
    assert list(parking.labels()) == [
        "topic: parking",
        "risk: low",
        "risk: money",
        "register: plain",
    ]
    assert (chess.reason, chess.gold) == ("no_evidence", ())


def test_a_file_may_hold_a_single_case_and_a_year_is_a_day(tmp_path: Path) -> None:
    text = "{id: 7, expect: refused, as_of: 2018, corpus: town, questions: {es: [Hola]}}"
    (one,) = cases(tmp_path, text)
    assert (one.id, one.as_of) == ("7", "2018")


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (("expect: answered", "expect: maybe"), 2, "case parking: expect"),
        (("as_of: 2018-03-05", "as_of: soon"), 2, "not a date"),
        (("corpus: town\n  q", "korpus: town\n  q"), 2, "case parking: corpus"),
        (("reason: no_evidence", "reason: dunno"), 19, "case chess: reason"),
        (('questions: {en: ["Who won?"]}', "questions: {}"), 19, "no question"),
        (("expect: not_found, reason: no_evidence", "expect: answered"), 19, "no gold statement"),
        (("id: chess", "id: parking"), 19, "is there twice"),
        (("- id: parking", "- id: 'parking"), None, "not valid YAML"),
    ],
)
def test_a_bad_case_is_named(
    tmp_path: Path, change: tuple[str, str], line: int | None, reason: str
) -> None:
    assert change[0] in GOOD
    with pytest.raises(DataError) as raised:
        cases(tmp_path, GOOD.replace(*change))
    assert reason in str(raised.value)
    place = f"{tmp_path / 'a.yaml'}:{line}: " if line else f"{tmp_path / 'a.yaml'}:"
    assert str(raised.value).startswith(place)


def test_a_folder_without_cases_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there are no cases in it"):
        cases(tmp_path, "")


def test_the_gold_must_be_there(tmp_path: Path) -> None:
    versions = versions_of(STATEMENTS)
    parking, _ = cases(tmp_path, GOOD)
    assert check_gold(parking, versions) is None
    for change, wrong in (
        (("order.en", "order.fr"), "there is no statement order.fr"),
        (("No vehicle may be parked", "Anybody may park"), "does not have the words 'Anybody"),
        (("Ningún vehículo", "Todo vehículo"), "order.es does not have the words 'Todo"),
        (("order.en", "news"), "news does not have the words"),
    ):
        (changed, _) = cases(tmp_path, GOOD.replace(*change))
        assert wrong in (check_gold(changed, versions) or "")


def test_corpora_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    assert corpus_folder("town", tmp_path) == tmp_path / "town"
    assert corpus_folder("dallas", tmp_path) == CORPORA["dallas"]
    assert (corpus_folder("sample_city", tmp_path) / "site.yaml").is_file()
    with pytest.raises(DataError, match="there is no corpus 'nowhere'"):
        corpus_folder("nowhere", tmp_path)
