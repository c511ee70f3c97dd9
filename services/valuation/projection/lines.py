"""Lines of purchases, a row for each: for what goes with what and what comes next."""

from collections.abc import Iterator, Sequence
from typing import Any

from libs.database.connections import Connection
from libs.events.purchase import PurchaseRecorded
from libs.events.recorded import Recorded
from services.valuation.projection.voided_facts import Void
from services.valuation.storage.facts import smallest_units

_SOLD = "crm.purchase.recorded.v1"
_COLUMNS = {
    "customer_id": "uuid",
    "event_id": "uuid",
    "line_no": "int",
    "purchase_id": "uuid",
    "product_id": "text",
    "category": "text",
    "quantity": "numeric",
    "amount": "bigint",
    "currency": "text",
    "occurred_at": "timestamptz",
    "recorded_at": "timestamptz",
}
_ARRAYS = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(_COLUMNS.values(), 1))
_ADD = f"""
insert into lines ({", ".join(_COLUMNS)}) select * from unnest({_ARRAYS}) order by 1, 2, 3
on conflict do nothing"""
_VOID = """
delete from lines l using unnest($1::uuid[], $2::uuid[]) as void (customer_id, event_id)
where l.customer_id = void.customer_id and l.event_id = void.event_id"""


async def keep_lines(
    connection: Connection, events: Sequence[Recorded], voids: Sequence[Void]
) -> None:
    """Add the lines of purchases among `events`, and remove those of voided ones; no query is made
    where there are none.

    Raises InexactAmount.
    """
    sold = [recorded for recorded in events if recorded.type == _SOLD and recorded.event().lines]
    rows = [row for recorded in sold for row in _rows(recorded, recorded.event())]
    if rows:
        await connection.execute(_ADD, *zip(*rows, strict=True))
    if voids:
        customers, voided = zip(*((void.customer_id, void.event_id) for void in voids), strict=True)
        await connection.execute(_VOID, customers, voided)


def _rows(recorded: Recorded, event: PurchaseRecorded) -> Iterator[tuple[Any, ...]]:
    for number, line in enumerate(event.lines, 1):
        yield (
            event.customer_id,
            recorded.event_id,
            number,
            event.purchase_id,
            line.product_id,
            line.category,
            line.quantity,
            smallest_units(line.amount, event.currency),
            event.currency,
            recorded.occurred_at,
            recorded.recorded_at,
        )
