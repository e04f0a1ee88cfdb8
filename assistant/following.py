"""Files that staff may change while the assistant runs: what they say is read again by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from assistant.errors import AssistantError

_T = TypeVar("_T")
_Stamp = tuple[tuple[str, int, int, int], ...]
logger = logging.getLogger(__name__)


class Followed(Generic[_T]):
    """What some files say, read again when one of them has come, gone or changed.

    Nothing watches them: whoever asks for ``now`` pays for a look at their dates. A file that has
    become wrong changes nothing until it is mended, so that a slip of the pen never switches a
    topic back on; ``problem`` then says what is wrong, and so does the log, once. With ``lasting``
    a file that is gone or empty is wrong too: an editor may be about to write it again.

    Raises:
        AssistantError: the files are wrong when they are read for the first time.
    """

    def __init__(
        self,
        files: Callable[[], Iterable[Path]],
        read: Callable[[], _T],
        *,
        lasting: bool = False,
    ) -> None:
        self._files = files
        self._read = read
        self._lasting = lasting
        self._lock = Lock()
        self._stamp = self._look()
        self._filled = _filled(self._stamp)
        self._value = read()
        self.problem: AssistantError | None = None

    def now(self) -> _T:
        """What the files say now."""
        stamp = self._look()
        if stamp != self._stamp:
            with self._lock:
                if stamp != self._stamp:
                    self._read_again(stamp)
        return self._value

    def _read_again(self, stamp: _Stamp) -> None:
        filled = _filled(stamp)
        try:
            self._miss_none(filled)
            self._value, self._filled = self._read(), filled
            self.problem = None
        except AssistantError as error:
            self.problem = error
            # It speaks of what staff wrote; nothing of a visitor's can be in it.
            logger.error("What was there before still holds. %s.", error)  # noqa: TRY400
        self._stamp = stamp

    def _miss_none(self, filled: frozenset[str]) -> None:
        if self._lasting and (gone := sorted(self._filled - filled)):
            raise AssistantError(f"{gone[0]}: it is gone or empty. Put it back")

    def _look(self) -> _Stamp:
        """Name, time, size and number of each file that is there."""
        found = []
        for path in self._files():
            try:
                stat = path.stat()
            except OSError:
                continue
            found.append((path.name, stat.st_mtime_ns, stat.st_size, stat.st_ino))
        return tuple(sorted(found))


def _filled(stamp: _Stamp) -> frozenset[str]:
    """The names of the files that have something in them."""
    return frozenset(name for name, _, size, _ in stamp if size)
