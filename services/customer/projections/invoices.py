"""Purchases to be paid later: what was paid for each, and so what is still open."""

from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.database.tables import Table
from libs.database.together import Question
from libs.events.purchase import (
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
    PurchaseWrittenOff,
)

Money = (
    PurchaseRecorded
    | PurchasePaid
    | PurchaseRefunded
    | PurchaseWrittenOff
    | PurchaseVoided
    | PurchaseMovementVoided
)
_SUMS = {"payment": "paid", "refund": "refunded", "write_off": "written_off"}
NOTHING = Decimal(0)


class InvoiceRow(Struct):
    purchase_id: UUID
    customer_id: UUID
    currency: str
    amount: Decimal
    due_at: datetime
    paid: Decimal = NOTHING
    refunded: Decimal = NOTHING
    written_off: Decimal = NOTHING


INVOICES = Table("invoices", InvoiceRow)


def fold(row: InvoiceRow | None, event: Any) -> InvoiceRow | None:
    """None: a purchase that was paid when it was made owes nothing and has no row."""
    match event:
        case PurchaseRecorded() if event.due_at:
            return InvoiceRow(
                event.purchase_id, event.customer_id, event.currency, event.amount, event.due_at
            )
        case PurchasePaid() if row:
            row.paid += event.amount
        case PurchaseRefunded() if row:
            row.refunded += event.amount
        case PurchaseWrittenOff() if row:
            row.written_off += event.amount
        case PurchaseMovementVoided() if row:
            name = _SUMS[event.movement]
            setattr(row, name, getattr(row, name) - event.amount)
        case PurchaseVoided() if row:
            row.amount = NOTHING  # nothing moved for it, or it could not have been voided
    return row


class Receivable(Struct, frozen=True):
    """Amount that one customer, of one or more records, owes in one currency."""

    currency: str
    invoices: int
    outstanding: Decimal
    oldest_due_at: datetime
    overdue_invoices: int
    overdue: Decimal


_OPEN = """
select currency, count(*), sum(owed), min(due_at),
    count(*) filter (where due_at < {now}), coalesce(sum(owed) filter (where due_at < {now}), 0)
from invoices cross join lateral (select amount - paid - refunded - written_off) as open (owed)
where customer_id = any({records}::uuid[]) and amount > paid + refunded + written_off
group by currency order by currency"""


def receivables(records: Collection[UUID], now: datetime) -> Question[list[Receivable]]:
    """Amounts that a customer with these records owes, by currency."""
    query = Fragment(_OPEN, records=list(records), now=now)
    return Question(query, lambda rows: [Receivable(*row) for row in rows])


async def keep_invoices(connection: Connection, events: Sequence[object]) -> None:
    """Keep what these events, in order, say of invoices."""
    moved = [event for event in events if isinstance(event, Money)]
    rows = await INVOICES.load(connection, {event.purchase_id for event in moved})
    for event in moved:
        if row := fold(rows.get(event.purchase_id), event):
            rows[event.purchase_id] = row
    await INVOICES.save(connection, rows.values())
