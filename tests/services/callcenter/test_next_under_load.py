"""Many agents ask two processes at once: nobody is served by two, and nobody is forgotten."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from services.callcenter.api.next_handler import NextHandler
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, opened
from tests.services.callcenter.ledger import Ledger, assert_kept_as_recorded, audited

SKILLS = ["billing", "french"]


@asynccontextmanager
async def two_processes(
    database: str, issuer: TestIssuer, folder: Path, reservation: timedelta
) -> AsyncIterator[tuple[Centre, Centre]]:
    """Two of everything that a process has: pool, appender, application."""
    async with (
        opened(database, issuer, folder) as one,
        opened(database, issuer, folder) as other,
    ):
        for centre in (one, other):
            centre.served.app.parts[NextHandler].reservation = reservation
        yield one, other


async def arrive(centres: tuple[Centre, Centre], chance: random.Random, count: int) -> set[UUID]:
    contacts: set[UUID] = set()
    for _ in range(count):
        contact = await chance.choice(centres).contact(
            channel=chance.choice(["phone", "chat"]),
            skills=chance.sample(SKILLS, chance.randint(0, 1)),
            customer_id=str(uuid4()),
        )
        contacts.add(contact)
    return contacts


async def serve(
    centres: tuple[Centre, Centre], chance: random.Random, agent: UUID, done: set[UUID]
) -> None:
    """Ask for work three times at once, as a nervous client would; close some, lose some."""
    idle = 0
    while idle < 8:
        asked = [chance.choice(centres).next(agent) for _ in range(3)]
        given = [contact for contact in await asyncio.gather(*asked) if contact]
        idle = 0 if given else idle + 1
        for contact in given:
            if chance.random() < 0.7:
                answer = await chance.choice(centres).post(f"/contacts/{contact}/close")
                # Somebody else may have taken it over when it lapsed, and closed it.
                assert answer.status_code in (200, 409), answer.text
                done.add(contact)
        if chance.random() < 0.2:
            await centres[0].is_(agent, "offline")
            await centres[1].is_(agent, "available")
        await asyncio.sleep(0.01)


async def finish(centre: Centre, contacts: set[UUID]) -> None:
    """One agent who can do everything serves whoever is left."""
    desk = centre.served.app.parts[NextHandler]
    desk.reservation = timedelta(hours=1)
    await asyncio.sleep(0.2)  # until every reservation has lapsed
    last = await centre.agent(skills=SKILLS, capacity={"phone": 100, "chat": 100})
    while contact := await centre.next(last):
        assert contact in contacts
        await centre.close(contact)


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_nobody_is_served_twice_and_nobody_is_lost(
    database: str, issuer: TestIssuer, tmp_path: Path, seed: int
):
    chance = random.Random(seed)
    reservation = timedelta(milliseconds=150)
    async with two_processes(database, issuer, tmp_path, reservation) as centres:
        agents = [await centres[0].agent(skills=SKILLS[: chance.randint(0, 2)]) for _ in range(5)]
        done: set[UUID] = set()
        working = [serve(centres, chance, agent, done) for agent in agents]
        contacts, *_ = await asyncio.gather(arrive(centres, chance, 60), *working)
        await assert_kept_as_recorded(centres[0].runtime.pool)
        for agent in agents:
            await centres[0].is_(agent, "offline")
        await finish(centres[0], contacts)
        ledger = await audited(centres[0].runtime.pool)
        assert_sound(ledger, contacts)
        assert done  # somebody was served while the others were at it
        assert ledger.reservations.total() > len(contacts)  # and some had to be served again


def assert_sound(ledger: Ledger, contacts: set[UUID]) -> None:
    assert ledger.tainted == []
    assert ledger.queued.keys() == contacts
    assert ledger.closed == contacts
