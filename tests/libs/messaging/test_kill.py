"""kill -9 where it hurts most: before a commit, after it, and between sending and settling."""

import asyncio
import os
import signal
import sys
from collections import Counter
from pathlib import Path
from uuid import uuid4

import pytest

from tests.libs.messaging.happenings import append, payment, purchase, refund, write
from tests.libs.messaging.ledger import GRADED_EVERY
from tests.libs.messaging.world import TOPICS, World, in_order, until

ROOT = Path(__file__).parents[3]
DEATHS = 3


async def start(world: World, role: str, failpoint: str = "") -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.libs.messaging.process", role),
        *(world.dsns[role], world.bootstrap),
        str(world.broker.idempotent_producers),
        world.group,
        cwd=ROOT,
        env=os.environ | {"RAPPORT_FAILPOINT": failpoint},
        stdout=asyncio.subprocess.DEVNULL,
    )
    world.processes.append(process)
    return process


async def buy(world: World, customers: int = 10) -> None:
    for _ in range(customers):
        customer = uuid4()
        await append(
            world.source,
            write(customer, purchase(customer, 5), payment(customer), refund(customer, 2)),
            *(write(customer, purchase(customer)) for _ in range(3)),
        )


async def dies(process: asyncio.subprocess.Process) -> None:
    assert await asyncio.wait_for(process.wait(), 60) == -signal.SIGKILL


async def end(process: asyncio.subprocess.Process) -> None:
    assert process.returncode is None, "it died before its time"
    process.kill()
    await process.wait()


async def test_a_relay_killed_between_sending_and_settling_sends_again(world: World):
    await buy(world, 30)

    for _ in range(DEATHS):
        await dies(await start(world, "relay", "relay.sent:2"))
    relay = await start(world, "relay")
    try:
        await world.published()
    finally:
        await end(relay)

    log = await world.log(*TOPICS)
    sent = Counter(event.event_id for event in log)
    assert set(sent) == {r[0] for r in await world.source.fetch("select event_id from events")}
    assert max(sent.values()) > 1, "the relay was not killed where it should have been"
    assert in_order(log)
    async with world.consumer():
        await world.ledger_is_exact()
    assert await world.parked() == []


@pytest.mark.parametrize("failpoint", ["consumer.before_commit:2", "consumer.after_commit:2"])
async def test_a_consumer_killed_around_its_commit_counts_everything_once(
    world: World, failpoint: str
):
    await buy(world, 20)
    async with world.relay():
        await world.published()

    for _ in range(DEATHS):
        await dies(await start(world, "consumer", failpoint))
    consumer = await start(world, "consumer")
    try:
        await world.ledger_is_exact(60)
        await grades_are_exact(world)
    finally:
        await end(consumer)
    assert await world.parked() == []


async def test_all_killed_at_random_while_customers_buy(world: World):
    stop = asyncio.Event()

    async def keep_killing(role: str, lives: list[float]) -> None:
        for life in lives:
            process = await start(world, role)
            try:
                await asyncio.wait_for(stop.wait(), life)
            except TimeoutError:
                continue
            finally:
                await end(process)

    async def keep_buying() -> None:
        while not stop.is_set():
            await buy(world, 2)
            await asyncio.sleep(0.05)

    buying = asyncio.create_task(keep_buying())
    await asyncio.gather(
        keep_killing("relay", [3.0, 2.0, 2.5]),
        keep_killing("consumer", [6.0, 5.5]),
    )
    stop.set()
    await buying
    processes = [
        await start(world, "relay"),
        await start(world, "consumer"),
    ]
    try:
        await world.ledger_is_exact(90)
        await grades_are_exact(world)
    finally:
        for process in processes:
            await end(process)
    assert await world.parked() == []


async def grades_are_exact(world: World) -> None:
    """Every third event of a customer emitted one grade, in the same commit."""
    expected = {str(c): n // GRADED_EVERY for c, (_, n) in (await world.expected()).items()}

    async def exact() -> bool:
        rows = await world.sink.fetch("select key, count(*) from public.events group by 1")
        return {row[0]: row[1] for row in rows} == {c: n for c, n in expected.items() if n}

    await until(exact, 10)
