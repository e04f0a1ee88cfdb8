"""Everything that a release holds, written into one folder and verified."""

from __future__ import annotations

import hashlib
import inspect
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from index.chunking import passages as cut
from index.embedding import Embedder, load_embedder
from index.encoding import encode_passages, passage_texts
from index.fusion import FusionWeights
from index.lexical import LexicalIndex
from index.lexicon import BUNDLED, Lexicon, load_lexicon
from index.manifest import (
    FORMAT,
    EmbeddingRecord,
    Manifest,
    SkippedRecord,
    StatementRecord,
    digests,
)
from index.release import (
    CHROMA,
    LEXICAL,
    PASSAGES,
    SENTENCE_STARTS,
    SENTENCES,
    STATEMENTS,
    VECTORS,
    Release,
    write_rows,
)
from index.settings import IndexSettings
from index.statement import Passage, Statement
from index.vectors import VectorStore
from index.verification import verify

# What is going on, how much of it is done, of how much.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What is to be indexed.

    ``sources`` maps every corpus file that was read to its SHA-256; ``chunking`` says how the
    passages were cut.
    """

    statements: Sequence[Statement]
    passages: Sequence[Passage]
    skipped: Sequence[SkippedRecord] = ()
    sources: Mapping[str, str] | None = None
    chunking: Mapping[str, object] = field(default_factory=dict)


def cut_all(statements: Sequence[Statement], progress: Progress | None = None) -> list[Passage]:
    """Passages of all statements, in order."""
    found: list[Passage] = []
    for done, statement in enumerate(statements, start=1):
        found += cut(statement)
        if progress:
            progress("Splitting", done, len(statements))
    return found


def chunking() -> dict[str, object]:
    """The settings that passages are cut with."""
    options = inspect.signature(cut).parameters.values()
    return {one.name: one.default for one in options if one.kind is one.KEYWORD_ONLY}


def assemble(
    folder: Path,
    material: Material,
    settings: IndexSettings,
    *,
    earlier: Release | None = None,
    progress: Progress | None = None,
) -> tuple[Release, int]:
    """Write a verified release into a new folder; also, how many vectors were taken over.

    Vectors of words that ``earlier`` holds, made by the same model, are taken from it.

    Raises:
        IndexingError: it cannot be built; the folder is removed.
    """
    report = progress or (lambda _stage, _done, _total: None)
    folder.mkdir(parents=True)
    try:
        embedder = load_embedder(settings)
        lexicon = load_lexicon() if BUNDLED.is_file() else None  # then: each language by itself
        texts = passage_texts(material.statements, material.passages)
        vectors, sentences, reused = encode_passages(
            texts,
            material.passages,
            embedder,
            earlier,
            lambda done, total: report("Embedding", done, total),
        )
        np.save(folder / VECTORS, vectors)
        np.save(folder / SENTENCES, sentences.vectors)
        np.save(folder / SENTENCE_STARTS, sentences.starts)
        VectorStore.build(
            folder / CHROMA,
            [passage.id for passage in material.passages],
            vectors,
            lambda done, total: report("Storing vectors", done, total),
        )
        languages = [passage.language for passage in material.passages]
        LexicalIndex.build(texts, languages, lexicon).save(folder / LEXICAL)
        write_rows(folder / STATEMENTS, material.statements, TypeAdapter(Statement))
        write_rows(folder / PASSAGES, material.passages, TypeAdapter(Passage))
        _manifest(folder, material, settings, embedder, lexicon).write(folder)
        _sync(folder)
        release = Release(folder)
        verify(release, lambda done, total: report("Verifying", done, total))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return release, reused


def _manifest(
    folder: Path,
    material: Material,
    settings: IndexSettings,
    embedder: Embedder,
    lexicon: Lexicon | None,
) -> Manifest:
    now = datetime.now(UTC)
    files = digests(folder, folder)
    content = hashlib.sha256(f"{now.isoformat()} {sorted(files.items())}".encode()).hexdigest()
    default = FusionWeights()
    return Manifest(
        format=FORMAT,
        id=f"{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03}Z-{content[:8]}",
        created=now.isoformat(timespec="seconds"),
        embedding=EmbeddingRecord(
            name=embedder.name,
            digest=embedder.digest,
            dim=embedder.dim,
            prompts=dict(embedder.prompts),
        ),
        lexicon_digest=lexicon.digest if lexicon else None,
        chunking=dict(material.chunking),
        weights=FusionWeights(
            dense_en=_or(settings.dense_weight_en, default.dense_en),
            dense_es=_or(settings.dense_weight_es, default.dense_es),
        ),
        statements={
            one.id: StatementRecord(sha256=one.sha256, file=one.file) for one in material.statements
        },
        passages=len(material.passages),
        skipped=tuple(material.skipped),
        sources=dict(material.sources) if material.sources is not None else None,
        files=files,
    )


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def _sync(folder: Path) -> None:
    """Have the disk hold every file before the release gets its name."""
    for path in [*folder.rglob("*"), folder]:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
