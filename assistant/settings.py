"""What an administrator may set for the assistant, and the description of this deployment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, model_validator

from assistant.errors import SiteError
from assistant.staff_files import Part, Words, read_file
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
    the pages for staff are not served at all. With ``cross_encoder`` the likeliest passages are
    read together with the question where it is in doubt whether any answers: fewer wrong answers,
    in 1.3 times the time.
    """

    public_url: Annotated[str, Field(pattern=r"^(https?://[^\s?#]+)?$")] = ""
    max_question_characters: Annotated[int, Field(ge=50, le=100_000)] = 1000
    passages_searched: Annotated[int, Field(ge=5, le=200)] = 30
    cross_encoder: bool = True
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


class Contact(Part):
    """Whom a resident can turn to: in both languages, or nobody."""

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


class Questions(Part):
    """Example questions in both languages."""

    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()

    def of(self, language: Language) -> tuple[str, ...]:
        """The questions in one language."""
        return {"en": self.en, "es": self.es}[language]


class Site(Part):
    """This deployment, as ``site.yaml`` in the corpus folder describes it.

    ``crisis_line`` is told to somebody who wants to die, ``legal_help`` to somebody with a legal
    matter, and where immigration agents are at the door.
    """

    name: Words = Words(en="In Their Words", es="En sus palabras")
    contact: Contact = Contact()
    crisis_line: Contact = Contact()
    legal_help: Contact = Contact()
    example_questions: Questions = Questions()
    quick_exit_url: Annotated[str, Field(pattern=r"^https?://\S+$")] = "https://www.weather.gov"


def load_site(corpus_dir: Path) -> Site:
    """Read ``site.yaml``; a corpus without one gets the defaults.

    Raises:
        SiteError: it cannot be read, or a value is wrong; the message gives file, line and remedy.
    """
    path = corpus_dir / SITE_FILE
    return read_file(path, Site, SiteError, "The corpus README shows what belongs there") or Site()
