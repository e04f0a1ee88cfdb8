"""The statements of a release as their readers find them: by id, by place, in either language."""

from __future__ import annotations

import json
import logging
from functools import cached_property
from pathlib import Path

from assistant.versions import Versions
from assistant.web.wording import Wording
from index.errors import IndexingError
from index.pointer import release_ids
from index.release import Release, find
from index.sentences import sentence_spans
from index.statement import Statement

logger = logging.getLogger(__name__)

Span = tuple[int, int]


class Library:
    """Statements, their versions and their sentences; safe to share between threads.

    Earlier releases are looked into when a link was made for a text that has changed since.
    """

    def __init__(self, release: Release, index_dir: Path) -> None:
        self.release = release.id
        self.statements = release.statements
        self.versions = Versions(release.statements)
        self.wording = Wording.of(one.kind for one in release.statements.values())
        self._index_dir = index_dir
        self._sentences: dict[str, list[Span]] = {}

    def sentences(self, statement: Statement) -> list[Span]:
        """Spans of the sentences of a statement, in order."""
        if statement.id not in self._sentences:
            self._sentences[statement.id] = sentence_spans(statement.text, statement.language)
        return self._sentences[statement.id]

    def earlier_text(self, statement: str, digest: str) -> str | None:
        """The text that a statement had when its digest began so; None where it is not kept."""
        return self._earlier.get((statement, digest))

    @cached_property
    def _earlier(self) -> dict[tuple[str, str], str]:
        """Texts of the kept releases that the live one has otherwise, by id and digest."""
        texts: dict[tuple[str, str], str] = {}
        for id_ in release_ids(self._index_dir):
            if id_ == self.release:
                continue
            try:
                statements = find(self._index_dir, id_).statements
            except (IndexingError, json.JSONDecodeError) as error:
                logger.warning("Release %s is left out of the search for old texts: %s", id_, error)
                continue
            for one in statements.values():
                now = self.statements.get(one.id)
                if now is None or now.text != one.text:
                    texts[one.id, one.digest[:DIGEST_SHOWN]] = one.text
        return texts


DIGEST_SHOWN = 8  # characters of a statement's digest in a link
