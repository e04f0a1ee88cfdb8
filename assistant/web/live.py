"""The assistant of the live release: opened in the background, and followed when it changes."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.web.library import Library
from index.errors import IndexingError
from index.pointer import live_id
from index.release import current

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from assistant.settings import Settings, Site

logger = logging.getLogger(__name__)

_RETRY_S = 30.0  # a release that could not be opened is tried again after this


@dataclass(frozen=True, slots=True)
class Opened:
    """A release with all that answers from it."""

    assistant: Assistant
    library: Library


class LiveAssistant:
    """Opens the live release in a thread of its own, so that the pages are there at once.

    The pointer is looked at with every call: when another release is published it is opened
    beside the one in use, which answers until the new one is ready. Nothing is written.
    """

    def __init__(self, settings: Settings, site: Site) -> None:
        self._settings = settings
        self._site = site
        self._lock = threading.Lock()
        self._opening: threading.Thread | None = None
        self._opened: Opened | None = None
        self._shelf: Library | None = None  # the statements alone, before the models are loaded
        self._failed: tuple[str | None, float] = (None, 0.0)
        self._said: tuple[str | None, str] | None = None  # the failure that the log has last

    @property
    def is_ready(self) -> bool:
        """Whether a question would be answered at once."""
        return self._opened is not None

    @property
    def has_failed(self) -> bool:
        """Whether there is no assistant and none is being opened."""
        opening = self._opening
        return not self.is_ready and (opening is None or not opening.is_alive())

    @property
    def release(self) -> str | None:
        """Id of the release that answers; None while the first is being opened."""
        return self._opened.library.release if self._opened else None

    def follow(self) -> None:
        """Open the release that the pointer names, in the background, unless it is open."""
        try:
            wanted = live_id(self._settings.index_dir)
        except IndexingError as error:
            self._fail(None, error)
            return
        if wanted is None or wanted == self.release:
            return
        with self._lock:
            if self._opening is not None and self._opening.is_alive():
                return
            failed, at = self._failed
            if failed == wanted and time.monotonic() - at < _RETRY_S:
                return
            self._opening = threading.Thread(
                target=self._open, args=(wanted,), name="opening a release", daemon=True
            )
            self._opening.start()

    def opened(self) -> Opened | None:
        """The release that answers; None while the first is being opened, or cannot be."""
        self.follow()
        return self._opened

    def library(self) -> Library:
        """The statements of the release in use: readable before its models are loaded.

        Raises:
            IndexingError: nothing is published, or it is damaged.
        """
        if opened := self.opened():
            return opened.library
        with self._lock:
            if self._shelf is None:
                release = current(self._settings.index_dir)
                self._shelf = Library(release, self._settings.index_dir)
            return self._shelf

    def _open(self, id_: str) -> None:
        try:
            release = current(self._settings.index_dir, self._settings)

            from assistant.composing import Assistant

            searcher = release.open_searcher(self._settings)
            assistant = Assistant(searcher, self._settings, site=self._site)
            assistant.ask(_FIRST)  # the first question is slow; nobody should have to ask it
            opened = Opened(assistant, Library(release, self._settings.index_dir))
        except Exception as error:  # noqa: BLE001 (whatever it is, the release in use answers on)
            self._fail(id_, error)
        else:
            self._opened, self._shelf, self._said = opened, None, None
            logger.info("Answers come from release %s.", release.id)

    def _fail(self, id_: str | None, error: Exception) -> None:
        self._failed = (id_, time.monotonic())
        # Once for each failure: the pointer is looked at with every question.
        if self._said != (id_, str(error)):
            self._said = (id_, str(error))
            logger.error("The live release cannot be opened: %s", error)


_FIRST = "What does the police department say?"
