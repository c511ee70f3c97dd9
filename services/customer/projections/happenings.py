"""All that happened with each customer by when it did: once the last of it was voided, what was
last before."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct, structs

from libs.database.connections import Connection
from libs.events.contract import encode
from libs.events.interaction import EntryVoided, InteractionRecorded
from libs.events.purchase import (
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
)
from libs.events.recorded import Recorded

_ADD = """
insert into happenings (customer_id, what, at, id, data)
select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::uuid[], $5::text[])
order by 1, 2, 3, 4 on conflict do nothing"""
_REMOVE = """
delete from happenings h using unnest($1::uuid[], $2::text[], $3::uuid[]) as v (customer, what, id)
where h.customer_id = v.customer and h.what = v.what and h.id = v.id"""
# An index finds each of them, however much happened.
_LAST = """
select c.customer_id, k.what, h.at, h.id, h.data
from unnest($1::uuid[]) as c (customer_id)
cross join unnest(array['interaction', 'purchase', 'payment', 'refund']) as k (what)
left join lateral (
    select at, id, data from happenings
    where customer_id = c.customer_id and what = k.what order by at desc, id desc limit 1
) h on true"""


class Happening(Struct, frozen=True):
    """`data` is the event's, JSON, where the overview shows some of it."""

    customer_id: UUID
    what: str
    at: datetime | None
    id: UUID | None
    data: str | None


def happening_of(recorded: Recorded, event: Any) -> Happening | None:
    """The happening that `event` tells of, if any."""
    match event:
        case InteractionRecorded():
            shown = structs.replace(
                event,
                note=None,
                topic_text=None,
                attachments=(),
                attachment_names=None,
                attachment_references=None,
            )
            what, id, data = "interaction", event.interaction_id, encode(shown).decode()
        case PurchaseRecorded():
            shown = structs.replace(event, lines=())
            what, id, data = "purchase", event.purchase_id, encode(shown).decode()
        case PurchasePaid():
            what, id, data = "payment", recorded.event_id, None
        case PurchaseRefunded():
            what, id, data = "refund", recorded.event_id, None
        case _:
            return None
    return Happening(event.customer_id, what, recorded.occurred_at, id, data)


async def keep(connection: Connection, happened: Sequence[tuple[Recorded, Any]]) -> None:
    """Add what happened, and remove what was voided of it."""
    found = (happening_of(recorded, event) for recorded, event in happened)
    rows = [structs.astuple(happening) for happening in found if happening]
    if rows:
        await connection.execute(_ADD, *zip(*rows, strict=True))
    voided = [of for _, event in happened if (of := _voided(event))]
    if voided:
        await connection.execute(_REMOVE, *zip(*voided, strict=True))


async def last(connection: Connection, customers: Collection[UUID]) -> list[Happening]:
    """The last of each kind, for each customer; `at`, `id` and `data` are None where none is."""
    return [Happening(*row) for row in await connection.fetch(_LAST, list(customers))]


def is_void(event: Any) -> bool:
    """True if what happened last may be another thing after it."""
    return _voided(event) is not None


def _voided(event: Any) -> tuple[UUID, str, UUID] | None:
    match event:
        case EntryVoided(entry="interaction"):
            return event.customer_id, "interaction", event.entry_id
        case PurchaseVoided():
            return event.customer_id, "purchase", event.purchase_id
        case PurchaseMovementVoided(movement="payment" | "refund"):
            return event.customer_id, event.movement, event.voided_events[0]
        case _:
            return None
