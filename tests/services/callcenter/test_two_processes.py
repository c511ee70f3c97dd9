"""Two API processes, one of them killed at its worst moment: each contact is served once."""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx2
import pytest

from deploy.local.interrupts import wait_until
from deploy.local.postgres import Postgres
from tests import servers
from tests.services.callcenter.ledger import audited
from tests.system.installation import Installation, Role

CONTACTS, AGENTS = 60, 4
UNKNOWN = {500, 502, 503, 504}  # what may or may not have happened


class Clients:
    """Ask whichever process, again with the same key until they are told."""

    def __init__(self, token: str, roles: list[Role]) -> None:
        self.roles = roles
        self.given: list[UUID] = []
        self._client = httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=10)

    async def insist(self, method: str, path: str, body: Any = None) -> Any:
        key = {"Idempotency-Key": uuid4().hex}
        while True:
            url = f"{random.choice(self.roles).url}/v1{path}"
            try:
                answer = await self._client.request(method, url, json=body or {}, headers=key)
                if answer.status_code not in UNKNOWN:
                    assert answer.status_code in (200, 201, 204), answer.text
                    return answer.json() if answer.content else None
            except httpx2.TransportError:
                pass
            await asyncio.sleep(0.02)

    async def queue(self) -> None:
        for _ in range(CONTACTS):
            await self.insist("POST", "/contacts", {"channel": "chat"})

    async def serve(self) -> None:
        """Work until everybody was served, by whomever."""
        agent = (await self.insist("POST", "/agents", {"name": "Kim"}))["agent_id"]
        await self.insist("PUT", f"/agents/{agent}/state", {"state": "available"})
        while len(self.given) < CONTACTS:
            asked = [self.insist("POST", f"/agents/{agent}/next") for _ in range(2)]
            for contact in filter(None, await asyncio.gather(*asked)):
                self.given.append(UUID(contact["contact_id"]))
                await self.insist("POST", f"/contacts/{contact['contact_id']}/close")


@pytest.fixture
def installation(tmp_path: Path, postgres: Postgres) -> Iterator[Installation]:
    made = Installation(tmp_path, postgres, servers.shared_broker("embedded"))
    try:
        made.copy_migrated("callcenter")
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("failpoint", ["append.before_commit:25", "append.after_commit:25"])
async def test_each_contact_is_served_once(installation: Installation, failpoint: str):
    roles = [
        installation.start("callcenter", "api", failpoint=failpoint),
        installation.start("callcenter", "api"),
    ]
    clients = Clients(installation.token("admin"), roles)

    async def mend() -> None:
        await asyncio.to_thread(wait_until, lambda: not roles[0].process.running, within=60)
        assert roles[0].killed(), roles[0].process.last_line()
        roles[0] = await asyncio.to_thread(installation.start, "callcenter", "api")

    async with asyncio.timeout(180):
        await asyncio.gather(clients.queue(), *(clients.serve() for _ in range(AGENTS)), mend())

    async with asyncpg.create_pool(installation.dsn("callcenter"), min_size=0) as pool:
        ledger = await audited(pool)
    assert ledger.tainted == []
    assert len(ledger.queued) == CONTACTS
    assert sorted(clients.given) == sorted(ledger.queued)  # nobody twice, nobody untold
    assert ledger.closed == ledger.queued.keys()
    assert len(ledger.agents) == AGENTS
