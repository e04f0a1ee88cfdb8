"""Files that staff may change while the assistant runs: what they say is read again by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from assistant.errors import AssistantError

_T = TypeVar("_T")
_Stamp = tuple[tuple[str, int, int, int], ...]


class Followed(Generic[_T]):
    """What some files say, read again when one of them has come, gone or changed.

    Nothing watches them: whoever asks for ``now`` pays for a look at their dates. A file that has
    become wrong changes nothing until it is mended, so that a slip of the pen never switches a
    topic back on; ``problem`` then says what is wrong.

    Raises:
        AssistantError: the files are wrong when they are read for the first time.
    """

    def __init__(self, files: Callable[[], Iterable[Path]], read: Callable[[], _T]) -> None:
        self._files = files
        self._read = read
        self._lock = Lock()
        self._stamp = self._look()
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
        try:
            self._value = self._read()
            self.problem = None
        except AssistantError as error:
            self.problem = error
        self._stamp = stamp

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
