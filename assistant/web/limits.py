"""How much one visitor, one address and everybody together may ask at a time.

Kept in memory alone and only as long as it limits something. A key is a keyed hash whose key is
random, made when the process starts, and never leaves it: no address can be read back from it.
"""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_SALT = secrets.token_bytes(32)
_MOST_KEYS = 50_000  # bounds the memory of an attack from many addresses


def hidden(text: str) -> bytes:
    """A keyed hash of an address or a session: the same for this process only, 16 bytes."""
    return hashlib.blake2b(text.encode(), key=_SALT, digest_size=16).digest()


def network(address: str) -> str:
    """What one household or library has in common: the IPv4 address, or the IPv6 /64."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((int(found), 64), strict=False))
    return str(found)


class RateLimit:
    """A token bucket for each key: ``burst`` at once, then ``per_minute`` evenly.

    A key that has not been seen for as long as its bucket takes to fill is forgotten.
    """

    def __init__(
        self, per_minute: float, burst: int, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        if per_minute <= 0 or burst < 1:
            raise ValueError("a limit lets at least something through")
        self._per_second = per_minute / 60.0
        self._burst = float(burst)
        self._clock = clock
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def allows(self, key: bytes) -> bool:
        """Take one from a key's bucket; False, and nothing taken, where it is empty."""
        now = self._clock()
        with self._lock:
            self._forget(now)
            left, since = self._buckets.pop(key, (self._burst, now))
            left = min(self._burst, left + (now - since) * self._per_second)
            allowed = left >= 1.0
            self._buckets[key] = (left - 1.0 if allowed else left, now)
        return allowed

    def _forget(self, now: float) -> None:
        full_after = self._burst / self._per_second
        while self._buckets:
            _, since = next(iter(self._buckets.values()))
            if now - since < full_after and len(self._buckets) < _MOST_KEYS:
                break
            self._buckets.popitem(last=False)

    def __len__(self) -> int:
        return len(self._buckets)


class Full(Exception):  # noqa: N818 (a state of affairs, not a mistake)
    """As many questions are waiting as may wait."""


class Waiting:
    """Lets ``at_once`` questions be answered side by side and ``most`` more of them wait."""

    def __init__(self, at_once: int, most: int) -> None:
        self._turn = asyncio.Semaphore(at_once)
        self._room = at_once + most
        self._inside = 0

    @contextmanager
    def place(self) -> Iterator[asyncio.Semaphore]:
        """A place in the line; ``async with`` what it gives to wait for one's turn.

        Raises:
            Full: no place is left.
        """
        if self._inside >= self._room:
            raise Full
        self._inside += 1
        try:
            yield self._turn
        finally:
            self._inside -= 1
