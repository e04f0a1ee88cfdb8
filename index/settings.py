"""What an administrator may set for the index, read once from the environment.

Every field is an environment variable with the prefix ``ASSISTANT_``, for example
``ASSISTANT_INDEX_DIR=/srv/index``. Command-line options go before the environment.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import SettingsError

Weight = Annotated[float, Field(ge=0.0, le=1.0)]


class IndexSettings(BaseSettings):
    """Settings of the index subsystem; frozen.

    ``embedding_model`` is None for the bundled model, or a folder, or the name of a model on a
    hub: only then may the network be used. ``query_prompt`` and ``document_prompt`` stand in
    for the model's own. ``dense_weight_*`` is the share of meaning against words for a question
    in that language (None: the built-in ones); it takes effect with the next build.
    """

    model_config = SettingsConfigDict(env_prefix="ASSISTANT_", frozen=True, extra="ignore")

    corpus_dir: Path = Path("corpus")
    index_dir: Path = Path(".index")
    embedding_model: str | None = None
    embedding_device: Literal["cpu", "cuda", "mps"] = "cpu"
    query_prompt: str | None = None
    document_prompt: str | None = None
    dense_weight_en: Weight | None = None
    dense_weight_es: Weight | None = None
    keep_releases: Annotated[int, Field(ge=1)] = 5


def read_settings(*, corpus: Path | None = None, index: Path | None = None) -> IndexSettings:
    """The settings of the environment, with folders given on the command line before them.

    Raises:
        SettingsError: a variable has an impossible value; the message names it.
    """
    given = {"corpus_dir": corpus, "index_dir": index}
    try:
        return IndexSettings(**{k: v for k, v in given.items() if v is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "ASSISTANT_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']} (it is {first['input']!r})") from error
