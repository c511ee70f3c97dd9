"""Grouped reads: who asks at once shares a query, and nobody suffers for another."""

import asyncio
from collections.abc import Collection

import pytest

from libs.eventstore.grouped_reads import GroupedReads


class Lookups(GroupedReads[int, str]):
    """Knows odd numbers; remembers which were asked for together. Held up until `go`."""

    def __init__(self, **options: int) -> None:
        super().__init__(self.look_up, **options)
        self.asked: list[list[int]] = []
        self.go = asyncio.Event()

    async def look_up(self, keys: Collection[int]) -> dict[int, str]:
        self.asked.append(list(keys))
        await self.go.wait()
        if 13 in keys:
            raise LookupError("13")
        return {key: f"number {key}" for key in keys if key % 2}


async def asking(lookups: Lookups, *keys: int) -> list[asyncio.Task[str | None]]:
    tasks = [asyncio.create_task(lookups.get(key)) for key in keys]
    await asyncio.sleep(0)
    return tasks


async def test_who_asks_meanwhile_shares_the_next_query():
    lookups = Lookups()
    tasks = [*await asking(lookups, 1), *await asking(lookups, 2, 3, 3)]
    lookups.go.set()
    assert await asyncio.gather(*tasks) == ["number 1", None, "number 3", "number 3"]
    assert lookups.asked == [[1], [2, 3]]


async def test_what_is_asked_after_the_query_began_is_asked_again():
    lookups = Lookups()
    first = await asking(lookups, 1)
    while not lookups.asked:
        await asyncio.sleep(0)
    second = await asking(lookups, 1)
    lookups.go.set()
    assert await asyncio.gather(*first, *second) == ["number 1", "number 1"]
    assert lookups.asked == [[1], [1]]


async def test_who_goes_away_takes_nobody_along():
    lookups = Lookups()
    gone, left = await asking(lookups, 1, 1)
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    lookups.go.set()
    assert await left == "number 1"
    assert await lookups.get(3) == "number 3"


async def test_each_who_asked_is_told_of_a_failure_and_the_next_group_is_not():
    lookups = Lookups(largest=2)
    tasks = await asking(lookups, 13, 1, 5)
    lookups.go.set()
    *failed, fine = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(error) for error in failed] == [LookupError, LookupError]
    assert fine == "number 5"
    with pytest.raises(LookupError):
        await lookups.get(13)
