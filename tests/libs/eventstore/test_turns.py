"""Commands on one stream take turns."""

import asyncio

from libs.eventstore.turns import Turns


async def test_one_at_a_time_and_in_order():
    turns = Turns()
    inside = 0
    order: list[int] = []

    async def command(n: int) -> None:
        nonlocal inside
        async with turns.of("purchase-1"):
            inside += 1
            assert inside == 1
            order.append(n)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*map(command, range(20)))
    assert order == list(range(20))


async def test_another_stream_does_not_wait():
    turns = Turns()
    async with turns.of("purchase-1"), asyncio.timeout(1), turns.of("purchase-2"):
        pass


async def test_nothing_is_kept_of_streams_that_nobody_uses():
    turns = Turns()
    waiting = asyncio.create_task(_hold(turns))
    async with turns.of("purchase-1"):
        await asyncio.sleep(0)
        waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert not turns._locks
    assert not turns._interested


async def _hold(turns: Turns) -> None:
    async with turns.of("purchase-1"):
        await asyncio.sleep(60)
