"""Totals of each customer, bought, paid, refunded and cost to serve: per currency, never across."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.interaction import CostRecorded, EntryVoided, InteractionRecorded
from libs.events.purchase import (
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
)

NOTHING = Decimal(0)


class TotalsRow(Struct):
    customer_id: UUID
    currency: str
    purchases: int = 0
    purchased: Decimal = NOTHING
    paid: Decimal = NOTHING
    refunded: Decimal = NOTHING
    cost_to_serve: Decimal = NOTHING


TOTALS = Table("totals", TotalsRow, key_columns=2)
_SUMMED = ("purchases", "purchased", "paid", "refunded", "cost_to_serve")


def currency_of(event: Any) -> str | None:
    """The currency whose totals `event` changes, if any."""
    match event:
        case PurchaseRecorded() | PurchasePaid() | PurchaseRefunded():
            return event.currency
        case PurchaseVoided() | PurchaseMovementVoided():
            return event.currency
        case InteractionRecorded() | EntryVoided():
            return event.cost and event.cost.currency
        case CostRecorded():
            return event.cost.currency
        case _:
            return None


def fold(row: TotalsRow, event: Any) -> None:
    match event:
        case PurchaseRecorded():
            row.purchases += 1
            row.purchased += event.amount
        case PurchasePaid():
            row.paid += event.amount
        case PurchaseRefunded():
            row.refunded += event.amount
        case InteractionRecorded() if event.cost:
            row.cost_to_serve += event.cost.amount
        case CostRecorded():
            row.cost_to_serve += event.cost.amount
        case PurchaseVoided():
            row.purchases -= 1
            row.purchased -= event.amount
        case PurchaseMovementVoided(movement="payment"):
            row.paid -= event.amount
        case PurchaseMovementVoided(movement="refund"):
            row.refunded -= event.amount
        case EntryVoided() if event.cost:
            row.cost_to_serve -= event.cost.amount


def added_up(customer_id: UUID, rows: Iterable[TotalsRow]) -> list[TotalsRow]:
    """The totals of a customer of several records, by currency."""
    sums: dict[str, TotalsRow] = {}
    for row in rows:
        total = sums.setdefault(row.currency, TotalsRow(customer_id, row.currency))
        for field in _SUMMED:
            setattr(total, field, getattr(total, field) + getattr(row, field))
    ordered = [sums[currency] for currency in sorted(sums)]
    return [row for row in ordered if any(getattr(row, field) for field in _SUMMED)]


async def add_up(connection: Connection, events: Sequence[Any]) -> None:
    """Add what these events say to the totals of their customers."""
    rows = await TOTALS.load(connection, {event.customer_id for event in events})
    for event in events:
        if currency := currency_of(event):
            key = (event.customer_id, currency)
            fold(rows.setdefault(key, TotalsRow(*key)), event)
    await TOTALS.save(connection, rows.values())
