"""Cases: paired questions in both languages, and what a right answer to them holds.

Beside cases a file may hold pairs of texts that tell of an emergency in progress, or only sound
like it: {id, emergency, en, es}.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from assistant.answer import Reason
from evals.errors import DataError
from index.statement import Language, PartialDate, Statement

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases"
# Where the corpora are that cases name; others are folders of evals/corpora.
CORPORA = {"dallas": ROOT / "corpus", "corpus": ROOT / "corpus"}

_T = TypeVar("_T")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Both(_Part, Generic[_T]):
    """The same for each language; a language may be left out."""

    en: tuple[_T, ...] = ()
    es: tuple[_T, ...] = ()

    def of(self, language: Language) -> tuple[_T, ...]:
        """What there is in one language."""
        return {"en": self.en, "es": self.es}[language]


class Turn(_Part):
    """One message of the conversation before the question."""

    role: Literal["user", "assistant"]
    content: str


class Gold(_Part):
    """A statement that answers, and its words that do; its twin's count as much."""

    statement: str
    quote: Mapping[Language, str] = {}


def _day(value: Any) -> Any:
    """YAML reads 2018-03-05 as a day and 2018 as a number."""
    if isinstance(value, dt.date | int) and not isinstance(value, bool):
        value = value.isoformat() if isinstance(value, dt.date) else str(value)
    if isinstance(value, str):
        PartialDate(value)
    return value


Text = Annotated[str, Field(min_length=1)]
Day = Annotated[str, BeforeValidator(_day)]


class Case(_Part):
    """One case of the contract; ``as_of`` is the day that the answer must hold for."""

    id: Annotated[Text, Field(coerce_numbers_to_str=True)]
    expect: Literal["answered", "not_found", "refused"]
    reason: Reason | None = None
    as_of: Day | None = None
    corpus: Text
    questions: Both[str]
    history: Both[Turn] = Both[Turn]()
    gold: tuple[Gold, ...] = ()
    key_facts: Both[tuple[Text, ...]] = Both[tuple[Text, ...]]()
    forbidden: Both[Text] = Both[Text]()
    tags: Mapping[str, str | tuple[str, ...]] = {}

    @model_validator(mode="after")
    def _can_be_scored(self) -> Case:
        if not (self.questions.en or self.questions.es):
            raise ValueError("it has no question")
        if self.expect == "answered" and not self.gold:
            raise ValueError("an answer is expected and no gold statement is named")
        if self.expect == "answered" and self.reason:
            raise ValueError("an answer has no reason")
        return self

    def labels(self) -> Iterator[str]:
        """The tags as ``topic: police``."""
        for name, values in self.tags.items():
            for value in [values] if isinstance(values, str) else values:
                yield f"{name}: {value}"


class EmergencyPair(_Part):
    """The same words in both languages, and whether they tell of an emergency in progress."""

    id: Annotated[Text, Field(coerce_numbers_to_str=True)]
    emergency: bool
    corpus: Text = "dallas"
    en: Text
    es: Text

    def of(self, language: Language) -> str:
        """The words in one language."""
        return {"en": self.en, "es": self.es}[language]


@dataclass(frozen=True, slots=True)
class Suite:
    """What a folder of cases holds."""

    folder: Path
    cases: Sequence[Case]
    emergencies: Sequence[EmergencyPair]

    def corpora(self) -> list[str]:
        """The names of the corpora that are asked, each once."""
        named = [case.corpus for case in self.cases] + [pair.corpus for pair in self.emergencies]
        return list(dict.fromkeys(named))


def read_suite(folder: Path) -> Suite:
    """All cases in a folder's YAML files, each a list of them or a single one.

    Raises:
        DataError: a case cannot be used; the message names file and line.
    """
    cases: dict[str, Case | EmergencyPair] = {}
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        for line, raw in _in_file(path):
            case = _case(path, line, raw)
            if case.id in cases:
                raise DataError(path, line, f"the id {case.id} is there twice")
            cases[case.id] = case
    if not cases:
        raise DataError(folder, None, "there are no cases in it")
    return Suite(
        folder,
        [one for one in cases.values() if isinstance(one, Case)],
        [one for one in cases.values() if isinstance(one, EmergencyPair)],
    )


def _in_file(path: Path) -> Iterator[tuple[int, Any]]:
    """The cases of a file as they were loaded, with the numbers of their lines."""
    try:
        text = path.read_text("utf-8")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        loaded = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DataError(path, line, f"not valid YAML ({error.problem})") from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise DataError(path, None, f"cannot be read as YAML in UTF-8 ({error})") from error
    if root is None:
        return
    listed = isinstance(loaded, list)
    nodes = root.value if listed else [root]
    for node, raw in zip(nodes, loaded if listed else [loaded], strict=True):
        yield node.start_mark.line + 1, raw


def _case(path: Path, line: int, raw: Any) -> Case | EmergencyPair:
    is_pair = isinstance(raw, dict) and "emergency" in raw
    try:
        return (EmergencyPair if is_pair else Case).model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = raw.get("id") if isinstance(raw, dict) else None
        place = ".".join(str(part) for part in first["loc"])
        what = ": ".join(filter(None, (f"case {name}" if name else "", place, first["msg"])))
        raise DataError(path, line, what) from error


def corpus_folder(name: str, beside: Path) -> Path:
    """The folder of a corpus that a case names; else one of that name beside the cases.

    Raises:
        DataError: there is none.
    """
    places = (CORPORA.get(name), Path(__file__).parent / "corpora" / name, beside / name)
    found = next((one for one in places if one is not None and one.is_dir()), None)
    if found is None:
        raise DataError(beside, None, f"there is no corpus {name!r}")
    return found


def unknown_gold(case: Case, versions: Mapping[str, Mapping[Language, Statement]]) -> str | None:
    """A statement that a case names and that is not there.

    ``versions`` maps each statement's id to it and its twin, by language.
    """
    return next((one.statement for one in case.gold if one.statement not in versions), None)


def stale_gold(case: Case, versions: Mapping[str, Mapping[Language, Statement]]) -> Iterator[str]:
    """Gold words that their statement does not have (any more), white space aside."""
    for gold in case.gold:
        for language, quote in gold.quote.items():
            statement = versions[gold.statement].get(language)
            if statement is None:
                yield f"case {case.id}: {gold.statement} has no version in {language!r}"
            elif "".join(quote.split()) not in "".join(statement.text.split()):
                yield f"case {case.id}: {statement.id} does not have the words {quote[:60]!r}"
