"""Events as facts: one row for each that moves a customer's state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np

from libs.events.callcenter import TicketOpened, TicketReopened, TicketResolved
from libs.events.customer import CustomerRegistered
from libs.events.interaction import CostRecorded, FeedbackRecorded, InteractionRecorded
from libs.events.purchase import (
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseWrittenOff,
)
from libs.events.recorded import Recorded
from libs.money.currencies import CURRENCIES
from libs.money.money import InexactAmount
from services.valuation.domain.arrays import Days, FactTable, Instants, Rows
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.customer.columns import CHANNELS, COST_KINDS, NEVER, UNKNOWN, Kind
from services.valuation.storage.layouts import FACTS

NO_CURRENCY = "XXX"  # ISO 4217 for "no currency is involved"
_SCALES = {code: Decimal(1).scaleb(decimals) for code, decimals in CURRENCIES.items()}
_POSTGRES_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_DAY = 86_400_000_000
_SINCE_1970 = int(_POSTGRES_EPOCH.timestamp()) * 1_000_000


class _Moved(NamedTuple):
    """Content of one event, without its customer and time; `due` is when it is to be paid."""

    kind: Kind
    document: UUID
    currency: str = NO_CURRENCY
    amount: int = 0
    margin: int = UNKNOWN
    due: datetime | None = None
    detail: int = 0
    channel: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """`rows` as FACTS, and `owner` their customers' places in `customers`, which are sorted."""

    customers: list[UUID]
    rows: FactTable
    owner: Rows


def facts_of(events: Sequence[Recorded], calendar: BusinessCalendar = UTC_DAYS) -> Facts:
    """Raises InexactAmount for money finer than its currency, so that nothing is rounded."""
    decoded = [recorded.event() for recorded in events]
    by_number = {event.customer_id.int: event.customer_id for event in decoded}
    numbers = sorted(by_number)  # in the order PostgreSQL sorts them, and quick to hash
    place = {number: at for at, number in enumerate(numbers)}
    rows: list[tuple[Any, ...]] = []
    owner: list[int] = []
    for recorded, event in zip(events, decoded, strict=True):
        if translate := _MEANING.get(type(event)):
            customer = event.customer_id.int
            rows.append(_row(recorded, customer, translate(event), calendar))
            owner.append(place[customer])
    customers = [by_number[number] for number in numbers]
    return Facts(customers, np.array(rows, dtype=FACTS.native), np.array(owner, dtype=np.intp))


def days(moments: Instants, calendar: BusinessCalendar = UTC_DAYS) -> Days:
    """Days since 1970-01-01 of PostgreSQL's microseconds."""
    return calendar.days(moments + _SINCE_1970)


def smallest_units(amount: Decimal, currency: str) -> int:
    scaled = amount * _SCALES[currency]
    units = int(scaled)
    if units != scaled:
        raise InexactAmount(currency)
    return units


def microseconds(moment: datetime) -> int:
    since = moment - _POSTGRES_EPOCH
    return since.days * _DAY + since.seconds * 1_000_000 + since.microseconds


def moment_of(microseconds: int) -> datetime:
    """The inverse of `microseconds`."""
    return _POSTGRES_EPOCH + timedelta(microseconds=microseconds)


def _row(
    recorded: Recorded, customer: int, moved: _Moved, calendar: BusinessCalendar
) -> tuple[Any, ...]:
    kind, document, currency, amount, margin, due, detail, channel = moved
    return (
        customer.to_bytes(16),
        recorded.event_id.int.to_bytes(16),
        kind,
        document.int.to_bytes(16),
        microseconds(recorded.occurred_at),
        microseconds(recorded.recorded_at),
        currency,
        amount,
        margin,
        NEVER if due is None else calendar.day(due),
        detail,
        channel,
    )


def _purchase(event: PurchaseRecorded) -> _Moved:
    amount = smallest_units(event.amount, event.currency)
    rate = event.margin_rate
    margin = UNKNOWN if rate is None else round(amount * rate)
    return _Moved(Kind.PURCHASE, event.purchase_id, event.currency, amount, margin, event.due_at)


def _of_purchase(kind: Kind) -> Callable[[Any], _Moved]:
    def moved(event: Any) -> _Moved:
        amount = smallest_units(event.amount, event.currency)
        return _Moved(kind, event.purchase_id, event.currency, amount)

    return moved


def _dispute_settled(event: PurchaseDisputeSettled) -> _Moved:
    return _Moved(Kind.DISPUTE_SETTLED, event.purchase_id)


def _contact(event: InteractionRecorded) -> _Moved:
    kind = _CONTACTS.get(event.kind, Kind.INTERACTION)
    moved = _Moved(
        kind, event.interaction_id, detail=event.satisfaction or 0, channel=_channel(event)
    )
    if event.cost is None:
        return moved
    cost = smallest_units(event.cost.amount, event.cost.currency)
    return moved._replace(currency=event.cost.currency, amount=cost)


def _channel(event: InteractionRecorded) -> int:
    place = CHANNELS.index(event.channel) + 1
    return place if event.direction == "inbound" else -place


def _cost(event: CostRecorded) -> _Moved:
    cost = smallest_units(event.cost.amount, event.cost.currency)
    place = COST_KINDS.index(event.kind) + 1
    return _Moved(Kind.COST, event.cost_id, event.cost.currency, cost, detail=place)


def _feedback(event: FeedbackRecorded) -> _Moved:
    expected, actual = event.expected_total_cost, event.actual_total_cost
    delivered = smallest_units(expected.amount - actual.amount, expected.currency)
    rated = event.satisfaction or 0
    return _Moved(Kind.FEEDBACK, event.feedback_id, expected.currency, delivered, detail=rated)


def _of_ticket(kind: Kind) -> Callable[[Any], _Moved]:
    def moved(event: Any) -> _Moved:
        return _Moved(kind, event.ticket_id)

    return moved


def _registration(event: CustomerRegistered) -> _Moved:
    won = event.acquisition
    if won is None or won.cost is None:
        return _Moved(Kind.REGISTRATION, event.customer_id)
    cost = smallest_units(won.cost.amount, won.cost.currency)
    return _Moved(Kind.REGISTRATION, event.customer_id, won.cost.currency, cost)


_CONTACTS: dict[str | None, Kind] = {
    "complaint": Kind.COMPLAINT,
    "suggestion": Kind.INFORMATION,
    "market_information": Kind.INFORMATION,
}
_MEANING: dict[type, Callable[[Any], _Moved]] = {
    PurchaseRecorded: _purchase,
    PurchasePaid: _of_purchase(Kind.PAYMENT),
    PurchaseRefunded: _of_purchase(Kind.REFUND),
    PurchaseDisputed: _of_purchase(Kind.DISPUTE),
    PurchaseDisputeSettled: _dispute_settled,
    PurchaseWrittenOff: _of_purchase(Kind.WRITE_OFF),
    InteractionRecorded: _contact,
    CostRecorded: _cost,
    FeedbackRecorded: _feedback,
    CustomerRegistered: _registration,
    TicketOpened: _of_ticket(Kind.TICKET),
    TicketResolved: _of_ticket(Kind.TICKET_RESOLVED),
    TicketReopened: _of_ticket(Kind.TICKET_REOPENED),
}
