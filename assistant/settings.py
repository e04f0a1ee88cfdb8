"""What an administrator may set for the assistant, and the description of this deployment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.errors import SiteError
from index.errors import SettingsError
from index.settings import IndexSettings
from index.statement import Language

SITE_FILE = "site.yaml"
_ORIGIN = r"https?://(\*\.)?[\w.-]+(:\d+)?"
_ORIGINS = rf"^(\s*{_ORIGIN}\s*(,\s*{_ORIGIN}\s*)*)?$"


class Settings(IndexSettings):
    """All settings, read once at the edge from the environment (prefix ``ASSISTANT_``); frozen.

    ``public_url`` is where residents reach the pages: without it, links are paths. ``root_path``
    is the path below which a reverse proxy serves them ("/assistant"). ``trusted_proxies`` are
    the addresses whose X-Forwarded-For is believed and ``embed_origins`` the sites that may show
    the chat in a frame, both separated by commas. Without ``users_file`` nobody can sign in, and
    the pages for staff are not served at all.
    """

    public_url: Annotated[str, Field(pattern=r"^(https?://[^\s?#]+)?$")] = ""
    max_question_characters: Annotated[int, Field(ge=50, le=100_000)] = 1000
    passages_searched: Annotated[int, Field(ge=5, le=200)] = 30
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65_535)] = 7860
    root_path: Annotated[str, Field(pattern=r"^(/[\w.~-]+)*$")] = ""
    trusted_proxies: str = "127.0.0.1"
    embed_origins: Annotated[str, Field(pattern=_ORIGINS)] = ""
    users_file: Path | None = None
    questions_per_minute: Annotated[int, Field(ge=1)] = 20
    questions_per_minute_address: Annotated[int, Field(ge=1)] = 900
    questions_waiting: Annotated[int, Field(ge=1, le=10_000)] = 64


def read_settings(**given: Any) -> Settings:
    """The settings of the environment; values given (not None) go before them.

    Raises:
        SettingsError: a value is impossible; the message names the variable.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = "ASSISTANT_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']} (it is {first['input']!r})") from error


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Words(_Part):
    """A string in both languages."""

    en: Annotated[str, Field(min_length=1)]
    es: Annotated[str, Field(min_length=1)]

    def of(self, language: Language) -> str:
        """The string in one language."""
        return {"en": self.en, "es": self.es}[language]


class Contact(_Part):
    """Whom a resident can ask: in both languages, or nobody."""

    en: str | None = None
    es: str | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if bool(self.en) != bool(self.es):
            raise ValueError("it is there in one language only; give it in both, or null in both")
        return self

    def of(self, language: Language) -> str | None:
        """The contact in one language; None where there is none."""
        return {"en": self.en, "es": self.es}[language] or None


class Questions(_Part):
    """Example questions in both languages."""

    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()

    def of(self, language: Language) -> tuple[str, ...]:
        """The questions in one language."""
        return {"en": self.en, "es": self.es}[language]


class Site(_Part):
    """This deployment, as ``site.yaml`` in the corpus folder describes it."""

    name: Words = Words(en="In Their Words", es="En sus palabras")
    contact: Contact = Contact()
    example_questions: Questions = Questions()
    quick_exit_url: Annotated[str, Field(pattern=r"^https?://\S+$")] = "https://www.weather.gov"


def load_site(corpus_dir: Path) -> Site:
    """Read ``site.yaml``; a corpus without one gets the defaults.

    Raises:
        SiteError: it cannot be read, or a value is wrong; the message gives file, line and remedy.
    """
    path = corpus_dir / SITE_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Site()
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"{path}: cannot be read as UTF-8 text. Save it in that form") from error
    try:
        return Site.model_validate(yaml.safe_load(text) or {})
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SiteError(
            f"{path}:{line}: not valid YAML ({error.problem}). Put text with colons or quotation "
            "marks between double quotation marks"
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = [str(part) for part in first["loc"]]
        raise SiteError(
            f"{path}:{_line_of(text, place)}: {'.'.join(place) or 'the file'}: {first['msg']}. "
            "The corpus README shows what belongs there"
        ) from error


def _line_of(text: str, place: list[str]) -> int:
    """The line of a field, or of the nearest field around it that is there; counts from 1."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for name in place:
        inner = node.value if isinstance(node, yaml.MappingNode) else []
        found = next((value for key, value in inner if key.value == name), None)
        if found is None:
            break
        node = found
    return node.start_mark.line + 1 if node is not None else 1
