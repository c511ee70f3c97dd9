"""Events as a consumer would hand them over, applied to the projection in one transaction."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import msgspec

from libs.events.callcenter import TicketOpened, TicketReopened, TicketResolved
from libs.events.contract import contract_of, encode
from libs.events.customer import (
    Acquisition,
    Cost,
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    CustomerUnmerged,
    OwnerAssigned,
)
from libs.events.interaction import (
    CostRecorded,
    EntryVoided,
    FeedbackRecorded,
    InteractionRecorded,
    WalletEstimated,
)
from libs.events.purchase import (
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchaseLine,
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
    PurchaseWrittenOff,
)
from libs.events.recorded import Recorded
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, Write
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.units import lock_units
from libs.sealing.keys import KeyRing
from services.interaction.domain.entry.kinds import kind_of
from services.interaction.domain.purchase.state import MOVEMENTS
from services.valuation.projection.projection import ValuationProjection


def midnight() -> datetime:
    """Beginning of the day of UTC that is now, read anew: a run may go on past its end."""
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def days_ago(days: float) -> datetime:
    return midnight() - timedelta(days=days)


def heard(
    event: msgspec.Struct, stream: str, version: int, *, at: datetime, recorded_at: datetime
) -> Recorded:
    contract = contract_of(event)
    customer_id: UUID | None = getattr(event, "customer_id", None)
    return Recorded(
        event_id=uuid7(),
        type=contract.type,
        stream=stream,
        version=version,
        subject=customer_id,
        key=str(customer_id or stream),
        topic=contract.topic,
        occurred_at=at,
        recorded_at=recorded_at,
        correlation_id=uuid7(),
        data=encode(event),
    )


class Story:
    """What happens to one customer, told as events; `recorded_at` is today unless told."""

    def __init__(
        self, customer_id: UUID | None = None, *, recorded_at: datetime | None = None
    ) -> None:
        self.customer_id = customer_id or uuid.uuid4()
        self.recorded_at = recorded_at or midnight()
        self.events: list[Recorded] = []
        self._profile_versions = 0

    def registered(
        self,
        *,
        cost: str | None = None,
        referred_by: UUID | None = None,
        days: float = 0,
        **facts: Any,
    ) -> "Story":
        won = None
        if cost or referred_by:
            source = "referral" if referred_by else "campaign"
            paid = _cost(cost) if cost else None
            won = Acquisition(source=source, referred_by=referred_by, cost=paid)
        facts = {"kind": "person", **facts}
        when = days_ago(days)
        return self._told_of(CustomerRegistered, at=when, name=None, acquisition=won, **facts)

    def changed(self, **facts: Any) -> "Story":
        return self._told_of(CustomerChanged, **facts)

    def owned_by(self, owner: str | None, *, days: float = 0) -> "Story":
        return self._told_of(OwnerAssigned, at=days_ago(days), owner=owner)

    def erased(self) -> "Story":
        return self._told_of(CustomerErased)

    def merged(self, survivor: UUID, *members: UUID) -> "Story":
        return self._told_of(CustomerMerged, survivor_id=survivor, members=members)

    def unmerged(self, left: UUID, survivor: UUID, *members: UUID) -> "Story":
        return self._told_of(CustomerUnmerged, left_id=left, survivor_id=survivor, members=members)

    def regrouped(self, event: CustomerMerged | CustomerUnmerged) -> "Story":
        """As the customer service decided."""
        self._profile_versions += 1
        return self._tell(event, f"customer-{self.customer_id}", self._profile_versions, midnight())

    def bought(
        self,
        days: float,
        amount: str = "10.00",
        *,
        currency: str = "USD",
        due: float | None = None,
        margin: str | None = None,
        lines: Sequence[PurchaseLine] = (),
    ) -> "Story":
        self.purchase = uuid7()
        self.currency = currency
        self._versions = 1
        event = PurchaseRecorded(
            purchase_id=self.purchase,
            customer_id=self.customer_id,
            amount=Decimal(amount),
            currency=currency,
            due_at=None if due is None else days_ago(due),
            margin_rate=None if margin is None else Decimal(margin),
            lines=tuple(lines),
        )
        return self._tell(event, f"purchase-{self.purchase}", 1, days_ago(days))

    def paid(self, days: float, amount: str) -> "Story":
        return self._settle(PurchasePaid, days, amount)

    def refunded(self, days: float, amount: str) -> "Story":
        return self._settle(PurchaseRefunded, days, amount)

    def wrote_off(self, days: float, amount: str) -> "Story":
        return self._settle(PurchaseWrittenOff, days, amount)

    def disputed(self, days: float, amount: str) -> "Story":
        return self._settle(PurchaseDisputed, days, amount, reason="quality")

    def dispute_settled(self, days: float) -> "Story":
        self._versions += 1
        event = PurchaseDisputeSettled(
            purchase_id=self.purchase, customer_id=self.customer_id, outcome="rejected"
        )
        return self._tell(event, f"purchase-{self.purchase}", self._versions, days_ago(days))

    def voids(self, recorded: Recorded, reason: str = "duplicate") -> "Story":
        """Void what `recorded` recorded: of a purchase with what was said of its disputes."""
        told = [event for event in self.events if event.stream == recorded.stream]
        event = void_of(recorded, told, reason)
        version = max(each.version for each in told) + 1
        if getattr(self, "purchase", None) == getattr(event, "purchase_id", self):
            self._versions = version
        return self._tell(event, recorded.stream, version, self.recorded_at)

    def cost(self, days: float, amount: str, kind: Any = "delivery") -> "Story":
        event = CostRecorded(
            cost_id=uuid7(), customer_id=self.customer_id, kind=kind, cost=_cost(amount)
        )
        return self._tell(event, f"cost-{event.cost_id}", 1, days_ago(days))

    def assessed(self, days: float, expected: str, actual: str, satisfaction: int) -> "Story":
        event = FeedbackRecorded(
            feedback_id=uuid7(),
            customer_id=self.customer_id,
            expected_total_cost=_cost(expected),
            actual_total_cost=_cost(actual),
            satisfaction=satisfaction,
        )
        return self._tell(event, f"feedback-{event.feedback_id}", 1, days_ago(days))

    def spends(self, days: float, yearly: str, competitor: str | None = None) -> "Story":
        event = WalletEstimated(
            estimate_id=uuid7(),
            customer_id=self.customer_id,
            yearly_spend=_cost(yearly),
            competitor=competitor,
        )
        return self._tell(event, f"wallet-{event.estimate_id}", 1, days_ago(days))

    def ticket(self, days: float) -> "Story":
        self.ticket_id = uuid7()
        self._ticket_versions = 0
        opened = {"subject": "sealed", "queue": "service", "priority": "normal"}
        return self._of_ticket(TicketOpened, days, **opened)

    def resolved(self, days: float) -> "Story":
        return self._of_ticket(TicketResolved, days)

    def reopened(self, days: float) -> "Story":
        return self._of_ticket(TicketReopened, days)

    def _of_ticket(self, kind: type, days: float, **more: Any) -> "Story":
        self._ticket_versions += 1
        event = kind(ticket_id=self.ticket_id, customer_id=self.customer_id, **more)
        stream = f"ticket-{self.ticket_id}"
        return self._tell(event, stream, self._ticket_versions, days_ago(days))

    def called(
        self,
        days: float,
        *,
        cost: str | None = None,
        complaint: bool = False,
        direction: Any = "inbound",
    ) -> "Story":
        event = InteractionRecorded(
            interaction_id=uuid7(),
            customer_id=self.customer_id,
            channel="phone",
            direction=direction,
            topic="a call",
            kind="complaint" if complaint else None,
            cost=_cost(cost) if cost else None,
        )
        return self._tell(event, f"interaction-{event.interaction_id}", 1, days_ago(days))

    def _told_of(self, overrides: Any, at: datetime | None = None, **fields: Any) -> "Story":
        self._profile_versions += 1
        event = overrides(customer_id=self.customer_id, **fields)
        return self._tell(
            event, f"customer-{self.customer_id}", self._profile_versions, at or midnight()
        )

    def _settle(self, kind: type, days: float, amount: str, **more: Any) -> "Story":
        self._versions += 1
        event = kind(
            purchase_id=self.purchase,
            customer_id=self.customer_id,
            amount=Decimal(amount),
            currency=self.currency,
            **more,
        )
        return self._tell(event, f"purchase-{self.purchase}", self._versions, days_ago(days))

    def _tell(self, event: Any, stream: str, version: int, at: datetime) -> "Story":
        self.events.append(heard(event, stream, version, at=at, recorded_at=self.recorded_at))
        self.recorded_at += timedelta(microseconds=1)
        return self


def void_of(recorded: Recorded, told: Sequence[Recorded], reason: str) -> Any:
    """The event that voids `recorded`, as the interaction service decides; `told` is its stream."""
    event = recorded.event()
    whose = {"customer_id": event.customer_id, "reason": reason}
    match event:
        case PurchaseRecorded():
            stated = (PurchaseRecorded, PurchaseDisputed, PurchaseDisputeSettled)
            ids = tuple(each.event_id for each in told if isinstance(each.event(), stated))
            money = {"amount": event.amount, "currency": event.currency}
            return PurchaseVoided(
                purchase_id=event.purchase_id, voided_events=ids, **money, **whose
            )
        case PurchasePaid() | PurchaseRefunded() | PurchaseWrittenOff():
            return PurchaseMovementVoided(
                purchase_id=event.purchase_id,
                voided_events=(recorded.event_id,),
                movement=MOVEMENTS[type(event)],
                amount=event.amount,
                currency=event.currency,
                **whose,
            )
        case _:
            kind = kind_of(event)
            return EntryVoided(
                entry=kind.entry,
                entry_id=kind.id_of(event),
                voided_events=(recorded.event_id,),
                kind=getattr(event, "kind", None) if kind.entry == "interaction" else None,
                cost=getattr(event, "cost", None),
                **whose,
            )


def _cost(amount: str) -> Cost:
    return Cost(amount=Decimal(amount), currency="USD")


async def hear(
    pool: asyncpg.Pool,
    events: Sequence[Recorded],
    *,
    projection: ValuationProjection | None = None,
    now: datetime | None = None,
) -> list[Write]:
    """One batch, as libs.messaging.consumer.writer applies one. Returns what was emitted."""
    projection = projection or ValuationProjection(KeyRing(pool, bytes(32)))
    async with pool.acquire() as connection, connection.transaction():
        await lock_units(connection, projection, events)
        writes = list(await projection.apply(connection, events, now or datetime.now(UTC)))
        for outcome in await append_within(connection, writes) if writes else ():
            assert isinstance(outcome, Appended), outcome
        erased = [e.subject for e in events if e.type.startswith("crm.customer.erased")]
        if erased:
            await projection.erase(connection, erased)
    return writes
