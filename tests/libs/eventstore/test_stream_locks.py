"""Commands on one stream take stream locks."""

import asyncio

from libs.eventstore.stream_locks import StreamLocks


async def test_one_at_a_time_and_in_order():
    stream_locks = StreamLocks()
    inside = 0
    order: list[int] = []

    async def command(n: int) -> None:
        nonlocal inside
        async with stream_locks.of("purchase-1"):
            inside += 1
            assert inside == 1
            order.append(n)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*map(command, range(20)))
    assert order == list(range(20))


async def test_another_stream_does_not_wait():
    stream_locks = StreamLocks()
    async with stream_locks.of("purchase-1"), asyncio.timeout(1), stream_locks.of("purchase-2"):
        pass


async def test_nothing_is_kept_of_streams_that_nobody_uses():
    stream_locks = StreamLocks()
    waiting = asyncio.create_task(_hold(stream_locks))
    async with stream_locks.of("purchase-1"):
        await asyncio.sleep(0)
        waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert not stream_locks._locks
    assert not stream_locks._interested


async def _hold(stream_locks: StreamLocks) -> None:
    async with stream_locks.of("purchase-1"):
        await asyncio.sleep(60)
