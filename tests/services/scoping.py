"""Access policies as tests publish them, and answers compared as callers could compare them."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from libs.access.heard import keep_access
from libs.events.access import AccessChanged, Scopes
from libs.events.contract import contract_of, encode
from libs.events.customer import OwnerAssigned
from libs.events.recorded import Recorded
from libs.events.staff import StaffRegistered
from libs.identifiers.uuid7 import uuid7
from libs.web.gate.scoping.scopes import Access
from tests.services.serving import Served

SCOPES = ("none", "own", "team", "all")


async def put_policy(served: Served, roles: dict[str, Any]) -> dict[str, Any]:
    """Replace the policy, whatever version it has."""
    version = (await served.get("/v1/access")).headers["etag"]
    answer = await served.call("PUT", "/v1/access", {"roles": roles}, headers={"If-Match": version})
    assert answer.status_code == 200, answer.text
    return answer.json()


def forget(served: Served) -> None:
    """Wait for no second to pass: what is remembered of staff and policy is asked anew."""
    access: Access = served.app.access  # pyright: ignore[reportAttributeAccessIssue]
    access.forget()


def as_told(answer: Any) -> tuple[int, dict[str, Any], dict[str, str]]:
    """The whole answer, but for what differs from request to request."""
    body = answer.json() if answer.content else {}
    body.pop("correlation_id", None)
    changing = ("correlation-id", "traceparent", "date", "x-correlation-id")
    headers = {k: v for k, v in answer.headers.items() if k.lower() not in changing}
    return answer.status_code, body, headers


class Hearing:
    """What a service hears of staff, owners and the policy, applied as its projection does."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self._versions: Counter[str] = Counter()

    async def hears(self, *events: Any) -> None:
        told = [self._recorded(event) for event in events]
        async with self.served.runtime.pool.acquire() as connection, connection.transaction():
            await keep_access(connection, told)
        forget(self.served)

    async def policy(self, **roles: dict[str, Scopes]) -> None:
        await self.hears(AccessChanged(scopes=roles))

    async def member(self, **more: Any) -> tuple[UUID, dict[str, Any]]:
        """A new member of staff, and the claims of the tokens they sign in with."""
        staff_id, subject = uuid4(), f"auth0|{uuid4().hex}"
        await self.hears(StaffRegistered(staff_id=staff_id, name=None, subjects=(subject,), **more))
        return staff_id, {"sub": subject}

    async def owned(self, staff_id: UUID | None, customer_id: UUID | None = None) -> UUID:
        """A customer of this member."""
        id = customer_id or uuid4()
        await self.hears(OwnerAssigned(customer_id=id, owner=staff_id and "me", staff_id=staff_id))
        return id

    def _recorded(self, event: Any) -> Recorded:
        contract = contract_of(event)
        subject: UUID | None = getattr(event, "customer_id", None)
        stream = f"{contract.category}-{subject or getattr(event, 'staff_id', 'policy')}"
        self._versions[stream] += 1
        now = datetime.now(UTC)
        return Recorded(
            event_id=uuid7(),
            type=contract.type,
            stream=stream,
            version=self._versions[stream],
            subject=subject,
            key=stream,
            topic=contract.topic,
            occurred_at=now,
            recorded_at=now,
            correlation_id=uuid7(),
            data=encode(event),
        )
