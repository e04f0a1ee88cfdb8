"""Cases are read whole, or named with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_answers import STATEMENTS

from evals.case import CASES, CORPORA, Case, corpus_folder, read_suite, stale_gold, unknown_gold
from evals.errors import DataError
from evals.marking import versions_of
from index.reading import read_corpus

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
    return list(read_suite(folder).cases)


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
    assert unknown_gold(parking, versions) is None
    assert list(stale_gold(parking, versions)) == []
    for change, wrong in (
        (("No vehicle may be parked", "Anybody may park"), "does not have the words 'Anybody"),
        (("Ningún vehículo", "Todo vehículo"), "order.es does not have the words 'Todo"),
        (("order.en", "news"), "news does not have the words 'No vehicle"),
    ):
        changed, _ = cases(tmp_path, GOOD.replace(*change))
        assert wrong in next(stale_gold(changed, versions))
    changed, _ = cases(tmp_path, GOOD.replace("order.en", "order.fr"))
    assert unknown_gold(changed, versions) == "order.fr"


def test_corpora_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    assert corpus_folder("town", tmp_path) == tmp_path / "town"
    assert corpus_folder("dallas", tmp_path) == CORPORA["dallas"]
    assert (corpus_folder("sample_city", tmp_path) / "site.yaml").is_file()
    with pytest.raises(DataError, match="there is no corpus 'nowhere'"):
        corpus_folder("nowhere", tmp_path)


def test_pairs_that_sound_like_an_emergency_are_kept_apart(tmp_path: Path) -> None:
    pair = "- {id: fire, emergency: true, en: My house burns, es: Se quema mi casa}\n"
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(pair, encoding="utf-8")
    suite = read_suite(tmp_path)
    assert len(suite.cases) == 2
    assert [(one.of("es"), one.emergency) for one in suite.emergencies] == [
        ("Se quema mi casa", True)
    ]
    assert suite.corpora() == ["town", "dallas"]
    (tmp_path / "b.yaml").write_text(pair.replace("true", "perhaps"), encoding="utf-8")
    with pytest.raises(DataError, match="case fire: emergency"):
        read_suite(tmp_path)


def test_an_empty_question_is_a_question(tmp_path: Path) -> None:
    text = '{id: e, expect: refused, corpus: town, questions: {en: ["   ", ""]}}'
    assert cases(tmp_path, text)[0].questions.en == ("   ", "")


def test_the_cases_of_the_project_can_be_read() -> None:
    suite = read_suite(CASES)
    assert len(suite.cases) >= 75
    assert len(suite.emergencies) >= 40
    assert all(case.questions.en and case.questions.es for case in suite.cases)
    stale = []
    for name in suite.corpora():
        reading = read_corpus(corpus_folder(name, CASES))
        versions = versions_of({one.id: one for one in reading.statements})
        for case in (one for one in suite.cases if one.corpus == name):
            assert unknown_gold(case, versions) is None
            stale += stale_gold(case, versions)
    assert stale == []
