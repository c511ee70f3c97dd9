"""A call centre to talk to: its API as a client sees it, and what it would hear on Kafka."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2
import msgspec

from libs.events.contract import contract_of, encode
from libs.events.customer import CustomerErased, OwnerAssigned
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, ModelRef
from libs.eventstore.reading import COLUMNS, read_stream, recorded
from libs.identifiers.uuid7 import uuid7
from services.callcenter.api.next_handler import NextHandler
from services.callcenter.consuming import build_projection
from services.callcenter.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving

_KEPT_EARLIER = """
update open_contacts set waiting_since = waiting_since - $2::interval where contact_id = $1"""
_RECORDED_EARLIER = """
update events set occurred_at = occurred_at - $2::interval where stream = $1 and version = 1"""


@asynccontextmanager
async def opened(
    database: str, issuer: TestIssuer, folder: Path, *, bootstrap: str = "127.0.0.1:1"
) -> AsyncIterator["Centre"]:
    """One process's worth of call centre on a migrated database; there may be several."""
    async with serving(SERVICE, database, issuer, folder, bootstrap=bootstrap) as served:
        yield Centre(served)


class Centre:
    def __init__(self, served: Served) -> None:
        self.served = served
        self.runtime = served.runtime
        self.projection = build_projection(served.runtime)

    async def get(self, path: str, role: str = "admin", **query: Any) -> httpx2.Response:
        headers = self.served.issuer.headers(role)
        return await self.served.client.get(f"/v1{path}", headers=headers, params=query)

    async def post(
        self,
        path: str,
        body: Any = None,
        *,
        method: str = "POST",
        role: str = "admin",
        key: str | None = None,
        headers: dict[str, str] | None = None,
        **claims: Any,
    ) -> httpx2.Response:
        """Without `body` there is none, not even an empty one."""
        sent = self.served.issuer.headers(role, key, **claims) | (headers or {})
        content = {} if body is None else {"json": body}
        return await self.served.client.request(method, f"/v1{path}", headers=sent, **content)

    async def put(self, path: str, body: Any, **more: Any) -> httpx2.Response:
        return await self.post(path, body, method="PUT", **more)

    async def agent(self, state: str = "available", **fields: Any) -> UUID:
        """A new agent in this state."""
        answer = await self.post("/agents", {"name": "Kim", **fields})
        assert answer.status_code == 201, answer.text
        agent_id = UUID(answer.json()["agent_id"])
        if state != "offline":
            await self.is_(agent_id, state)
        return agent_id

    async def is_(self, agent_id: UUID, state: str) -> None:
        answer = await self.put(f"/agents/{agent_id}/state", {"state": state})
        assert answer.status_code == 200, answer.text

    async def contact(self, **fields: Any) -> UUID:
        """A new contact, a call unless said otherwise."""
        answer = await self.post("/contacts", {"channel": "phone", "queue": "support", **fields})
        assert answer.status_code == 201, answer.text
        return UUID(answer.json()["contact_id"])

    async def next(self, agent_id: UUID, **more: Any) -> UUID | None:
        """Whom the agent is given."""
        answer = await self.post(f"/agents/{agent_id}/next", **more)
        if answer.status_code == 204:
            return None
        assert answer.status_code == 200, answer.text
        return UUID(answer.json()["contact_id"])

    async def lost_by(self, agent_id: UUID) -> UUID | None:
        """Whom the agent is given and does not serve before the reservation lapses."""
        handler: NextHandler = self.served.app.parts[NextHandler]
        before, handler.reservation = handler.reservation, timedelta()
        try:
            return await self.next(agent_id)
        finally:
            handler.reservation = before

    async def close(self, contact_id: UUID) -> None:
        answer = await self.post(f"/contacts/{contact_id}/close")
        assert answer.status_code == 200, answer.text

    async def ticket(self, customer_id: UUID | None = None, **fields: Any) -> UUID:
        body = {"customer_id": str(customer_id or uuid4()), "subject": "No dial tone", **fields}
        answer = await self.post("/tickets", body)
        assert answer.status_code == 201, answer.text
        return UUID(answer.json()["ticket_id"])

    async def waited(self, contact_id: UUID, **time: float) -> None:
        """As if the contact had been queued that much earlier (keywords of timedelta)."""
        earlier, stream = timedelta(**time), f"contact-{contact_id}"
        await self.runtime.pool.execute(_KEPT_EARLIER, contact_id, earlier)
        await self.runtime.pool.execute(_RECORDED_EARLIER, stream, earlier)

    async def types_of(self, stream: str) -> list[str]:
        """What happened: `queued`, `reserved`, ..."""
        events = await read_stream(self.runtime.pool, stream)
        return [event.type.split(".")[2].partition("_")[2] for event in events]

    async def data_of(self, stream: str, version: int) -> Any:
        """The items of an event's data."""
        (event,) = (await read_stream(self.runtime.pool, stream))[version - 1 : version]
        return json.loads(event.data).items()

    async def graded(self, customer_id: UUID, grade: str) -> None:
        await self.hears(graded(customer_id, grade))

    async def owned(self, customer_id: UUID, owner: str | None) -> None:
        await self.hears(OwnerAssigned(customer_id=customer_id, owner=owner))

    async def hears(self, *events: msgspec.Struct) -> None:
        """Events of other services, applied as the consumer would apply them."""
        heard = [recorded_elsewhere(event) for event in events]
        subjects = sorted({event.subject for event in heard if event.subject})
        erased = [e.customer_id for e in events if isinstance(e, CustomerErased)]
        async with self.runtime.pool.acquire() as connection, connection.transaction():
            await self.projection.lock(connection, subjects)
            if erased:
                await self.projection.erase(connection, erased)
            await self.projection.apply(connection, heard, datetime.now(UTC))

    async def hears_itself(self) -> None:
        """Everything it appended so far, back from Kafka."""
        rows = await self.runtime.pool.fetch(f"select {COLUMNS} from events order by position")
        events = [e for e in map(recorded, rows) if e.type in self.projection.types]
        async with self.runtime.pool.acquire() as connection, connection.transaction():
            await self.projection.apply(connection, events, datetime.now(UTC))


def graded(customer_id: UUID, grade: str) -> CustomerGraded:
    return CustomerGraded(
        customer_id=customer_id,
        grade=grade,
        churn_band="low",
        credit_class="standard",
        credit_limit=Decimal(0),
        currency="EUR",
        payment_terms="net_30",
        service_level="standard",
        model=ModelRef(name="mbg-nbd", version=1),
        policy_version=1,
    )


def recorded_elsewhere(event: Any) -> Recorded:
    """An event as the service that owns it would publish it, the first one of whom it is about."""
    contract = contract_of(event)
    now = datetime.now(UTC)
    customer_id: UUID | None = getattr(event, "customer_id", None)
    stream = f"{contract.category}-{customer_id or event.staff_id}"
    return Recorded(
        event_id=uuid7(),
        type=contract.type,
        stream=stream,
        version=1,
        subject=customer_id,
        key=str(customer_id) if customer_id else stream,
        topic=contract.topic,
        occurred_at=now,
        recorded_at=now,
        correlation_id=uuid7(),
        data=encode(event),
    )
