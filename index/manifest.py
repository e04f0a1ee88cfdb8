"""What a release says of itself: ``manifest.json``, and whether it fits the settings in use."""

from __future__ import annotations

import hashlib
import json
import shlex
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import ManifestMismatchError, ReleaseError
from index.fusion import FusionWeights
from index.model_choice import ModelChoice
from index.settings import IndexSettings

FORMAT = 2
NAME = "manifest.json"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="allow")


class EmbeddingRecord(_Record):
    """The model that made the vectors."""

    name: str
    digest: str
    dim: int
    prompts: dict[str, str]


class StatementRecord(_Record):
    """Where a statement came from, and the digest of that file (with its sidecar)."""

    sha256: str
    file: str


class SkippedRecord(_Record):
    """A file, or a line of it, that could not be indexed."""

    file: str
    line: int | None
    reason: str


class Manifest(_Record):
    """All that must be known of a release before it is used.

    ``files`` maps each file of the release to its SHA-256; ``gate`` and ``signoff`` are None
    until the release has been judged.
    """

    format: int
    id: str
    created: str
    embedding: EmbeddingRecord
    lexicon_digest: str | None
    chunking: dict[str, Any]
    weights: FusionWeights
    statements: dict[str, StatementRecord]
    passages: int
    skipped: tuple[SkippedRecord, ...] = ()
    sources: dict[str, str] | None = None
    files: dict[str, str] = {}
    gate: Any | None = None
    signoff: Any | None = None

    def write(self, release: Path) -> None:
        """Write it into a release's folder."""
        text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=1)
        (release / NAME).write_text(text + "\n", encoding="utf-8")


def read_manifest(release: Path) -> Manifest:
    """The manifest in a release's folder.

    Raises:
        ReleaseError: it is missing or damaged.
        ManifestMismatchError: it is of another format.
    """
    remedy = "Publish another release (python -m index releases) or make a new one"
    try:
        raw = json.loads((release / NAME).read_text("utf-8"))
        found = raw["format"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{release / NAME} is missing or damaged. {remedy}") from error
    if found != FORMAT:
        raise ManifestMismatchError(
            f"The index has format {found} and this program reads format {FORMAT}. "
            "Make a new one: python -m index build"
        )
    try:
        return Manifest.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ReleaseError(
            f"{release / NAME} is damaged: {place}: {first['msg']}. {remedy}"
        ) from error


def check_fits(
    manifest: Manifest, choice: ModelChoice, lexicon_digest: str | None, settings: IndexSettings
) -> None:
    """Refuse a release that was built with another model, prompts or lexicon.

    Raises:
        ManifestMismatchError: the message says what differs and gives the command that mends it.
    """
    built = manifest.embedding
    if built.digest != choice.digest:
        now = choice.digest[:12] if choice.digest else "not fetched yet"
        difference = (
            f"the embedding model {built.name} ({built.digest[:12]}), "
            f"and the settings name {choice.name} ({now})"
        )
    elif built.prompts != dict(choice.prompts):
        difference = f"the prompts {built.prompts}, and the settings say {dict(choice.prompts)}"
    elif manifest.lexicon_digest != lexicon_digest:
        difference = "another English–Spanish lexicon than the one in use"
    else:
        return
    raise ManifestMismatchError(
        f"The index was built with {difference}. Build it anew: {build_command(settings)}"
    )


def build_command(settings: IndexSettings) -> str:
    """The command that builds the index these settings name."""
    default = IndexSettings.model_fields
    command = "python -m index build"
    for option, field in (("--corpus", "corpus_dir"), ("--index", "index_dir")):
        value = getattr(settings, field)
        if value != default[field].default:
            command += f" {option} {shlex.quote(str(value))}"
    return command


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(root: Path, folder: Path) -> dict[str, str]:
    """SHA-256 of every file in a folder, by its path below ``root``."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): file_digest(path) for path in files}
