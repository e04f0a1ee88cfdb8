"""Rate limits and the bound on how many questions wait."""

from __future__ import annotations

import asyncio

import pytest

from assistant.web.limits import _MOST_KEYS, Full, RateLimit, Waiting, hidden, network


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_then_evenly() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=60, burst=3, clock=clock)
    assert [limit.allows(b"a") for _ in range(4)] == [True, True, True, False]
    clock.now += 0.9
    assert not limit.allows(b"a")
    clock.now += 0.2
    assert limit.allows(b"a")
    assert not limit.allows(b"a")


def test_one_key_does_not_use_up_anothers() -> None:
    limit = RateLimit(per_minute=1, burst=1, clock=Clock())
    assert limit.allows(b"a")
    assert limit.allows(b"b")
    assert not limit.allows(b"a")


def test_keys_are_forgotten_when_their_bucket_is_full_again() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=60, burst=5, clock=clock)
    for key in range(100):
        limit.allows(str(key).encode())
    assert len(limit) == 100
    clock.now += 5.1
    limit.allows(b"new")
    assert len(limit) == 1


def test_memory_is_bounded() -> None:
    limit = RateLimit(per_minute=1, burst=1, clock=Clock())
    for key in range(_MOST_KEYS + 10):
        limit.allows(str(key).encode())
    assert len(limit) <= _MOST_KEYS


@pytest.mark.parametrize(("per_minute", "burst"), [(0, 1), (-1, 1), (1, 0)])
def test_a_limit_that_lets_nothing_through_is_refused(per_minute: float, burst: int) -> None:
    with pytest.raises(ValueError, match="something"):
        RateLimit(per_minute, burst)


def test_an_address_cannot_be_read_back() -> None:
    assert hidden("192.0.2.1") == hidden("192.0.2.1")
    assert hidden("192.0.2.1") != hidden("192.0.2.2")
    assert b"192" not in hidden("192.0.2.1")
    assert len(hidden("x" * 1000)) == 16


@pytest.mark.parametrize(
    ("address", "shared"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
    ],
)
def test_what_a_household_shares(address: str, shared: str) -> None:
    assert network(address) == shared


def test_so_many_may_wait_and_no_more() -> None:
    async def scene() -> None:
        waiting = Waiting(at_once=1, most=2)
        with (
            waiting.place(),
            waiting.place(),
            waiting.place(),
            pytest.raises(Full),
            waiting.place(),
        ):
            pass
        with waiting.place() as turn:
            async with turn:
                assert turn.locked()
        assert not turn.locked()

    asyncio.run(scene())


def test_a_place_is_free_again_after_a_failure() -> None:
    async def scene() -> None:
        waiting = Waiting(at_once=1, most=0)
        for _ in range(3):
            with pytest.raises(RuntimeError), waiting.place():
                raise RuntimeError

    asyncio.run(scene())
