"""Events as facts: one row for each that moves a customer's state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np

from libs.events.customer import CustomerRegistered
from libs.events.interaction import InteractionRecorded
from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded
from libs.events.recorded import Recorded
from libs.money.currencies import CURRENCIES
from libs.money.money import InexactAmount
from services.valuation.projections.layouts import FACTS
from services.valuation.rules.book import NEVER, UNKNOWN, Columns, Kind, day_of

NO_CURRENCY = "XXX"  # ISO 4217 for "no currency is involved"
_SCALES = {code: Decimal(1).scaleb(decimals) for code, decimals in CURRENCIES.items()}
_POSTGRES_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DAY = 86_400_000_000
_EPOCH_DAY = day_of(_POSTGRES_EPOCH)


class _Moved(NamedTuple):
    """What one event says, without whom and when."""

    kind: Kind
    document: UUID
    currency: str = NO_CURRENCY
    amount: int = 0
    margin: int = UNKNOWN
    due: int = NEVER


@dataclass(frozen=True, slots=True)
class Facts:
    """`rows` as FACTS, and `owner` their customers' places in `customers`, which are sorted."""

    customers: list[UUID]
    rows: Columns
    owner: Columns


def facts_of(events: Sequence[Recorded]) -> Facts:
    """Raises InexactAmount for money finer than its currency, so that nothing is rounded."""
    customers = sorted({event.event().customer_id for event in events}, key=_number)
    place = {customer: at for at, customer in enumerate(customers)}
    rows: list[tuple[Any, ...]] = []
    owner: list[int] = []
    for recorded in events:
        event = recorded.event()
        if translate := _MEANING.get(type(event)):
            rows.append(_row(recorded, event.customer_id, translate(event)))
            owner.append(place[event.customer_id])
    return Facts(customers, np.array(rows, dtype=FACTS.native), np.array(owner, dtype=np.intp))


def days(moments: Columns) -> Columns:
    """Days since 1970-01-01 of PostgreSQL's microseconds."""
    return moments // _DAY + _EPOCH_DAY


def smallest_units(amount: Decimal, currency: str) -> int:
    scaled = amount * _SCALES[currency]
    units = int(scaled)
    if units != scaled:
        raise InexactAmount(currency)
    return units


def microseconds(moment: datetime) -> int:
    return (moment - _POSTGRES_EPOCH) // _MICROSECOND


def _row(recorded: Recorded, customer_id: UUID, moved: _Moved) -> tuple[Any, ...]:
    kind, document, currency, amount, margin, due = moved
    return (
        customer_id.bytes,
        recorded.event_id.bytes,
        kind,
        document.bytes,
        microseconds(recorded.occurred_at),
        microseconds(recorded.recorded_at),
        currency,
        amount,
        margin,
        due,
    )


def _purchase(event: PurchaseRecorded) -> _Moved:
    amount = smallest_units(event.amount, event.currency)
    rate, due = event.margin_rate, event.due_at
    margin = UNKNOWN if rate is None else round(amount * rate)
    return _Moved(
        Kind.PURCHASE,
        event.purchase_id,
        event.currency,
        amount,
        margin,
        NEVER if due is None else day_of(due),
    )


def _payment(event: PurchasePaid) -> _Moved:
    amount = smallest_units(event.amount, event.currency)
    return _Moved(Kind.PAYMENT, event.purchase_id, event.currency, amount)


def _refund(event: PurchaseRefunded) -> _Moved:
    amount = smallest_units(event.amount, event.currency)
    return _Moved(Kind.REFUND, event.purchase_id, event.currency, amount)


def _contact(event: InteractionRecorded) -> _Moved:
    kind = Kind.COMPLAINT if event.kind == "complaint" else Kind.INTERACTION
    if event.cost is None:
        return _Moved(kind, event.interaction_id)
    cost = smallest_units(event.cost.amount, event.cost.currency)
    return _Moved(kind, event.interaction_id, event.cost.currency, cost)


def _registration(event: CustomerRegistered) -> _Moved:
    won = event.acquisition
    if won is None or won.cost is None:
        return _Moved(Kind.REGISTRATION, event.customer_id)
    cost = smallest_units(won.cost.amount, won.cost.currency)
    return _Moved(Kind.REGISTRATION, event.customer_id, won.cost.currency, cost)


_MEANING: dict[type, Callable[[Any], _Moved]] = {
    PurchaseRecorded: _purchase,
    PurchasePaid: _payment,
    PurchaseRefunded: _refund,
    InteractionRecorded: _contact,
    CustomerRegistered: _registration,
}


def _number(customer: UUID) -> int:
    return customer.int  # in the order PostgreSQL sorts them
