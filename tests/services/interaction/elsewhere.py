"""What other services recorded about a customer, heard as the consumer applies it."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from libs.events.contract import contract_of, encode
from libs.events.customer import CustomerMerged, CustomerUnmerged
from libs.events.recorded import Recorded
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.units import lock_units
from services.interaction.consuming import build_projection
from tests.services.serving import Served

_IDS = ("relation_id", "ticket_id", "contact_id", "customer_id")


class Elsewhere:
    """`told` is everything that was heard, to be told again."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.told: list[Recorded] = []
        self._versions: Counter[str] = Counter()

    async def hears(self, *events: Any, at: datetime | None = None, **more: Any) -> list[Recorded]:
        """Apply these, which occurred `at` and were recorded when `recorded_at` says."""
        told = [self._recorded(event, at or datetime.now(UTC), **more) for event in events]
        self.told += told
        await self.apply(told)
        return told

    async def apply(self, told: list[Recorded]) -> None:
        projection = build_projection(self.served.runtime)
        async with self.served.runtime.pool.acquire() as connection, connection.transaction():
            await lock_units(connection, projection, told)
            await projection.apply(connection, told, datetime.now(UTC))

    def _recorded(
        self,
        event: Any,
        at: datetime,
        recorded_at: datetime | None = None,
        actor: str | None = None,
    ) -> Recorded:
        contract = contract_of(event)
        id = next(getattr(event, name) for name in _IDS if getattr(event, name, None))
        stream = f"{contract.category}-{id}"
        self._versions[stream] += 1
        subject = None if contract.category == "relation" else event.customer_id
        return Recorded(
            event_id=uuid7(),
            type=contract.type,
            stream=stream,
            version=self._versions[stream],
            subject=subject,
            key=str(subject or id),
            topic=contract.topic,
            occurred_at=at,
            recorded_at=recorded_at or at,
            correlation_id=uuid7(),
            data=encode(event),
            actor=actor,
        )


def merged(*members: UUID) -> list[CustomerMerged]:
    return [
        CustomerMerged(customer_id=one, survivor_id=members[0], members=members) for one in members
    ]


def unmerged(left: UUID, *stay: UUID) -> list[CustomerUnmerged]:
    return [
        CustomerUnmerged(customer_id=one, survivor_id=stay[0], left_id=left, members=stay)
        for one in (left, *stay)
    ]
