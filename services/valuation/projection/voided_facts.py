"""Facts that were voided: they count no more, and did for whoever asked before."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from services.valuation.domain.arrays import FactTable
from services.valuation.storage.layouts import FACTS

TYPES = frozenset(
    {
        "crm.purchase.voided.v1",
        "crm.purchase.movement_voided.v1",
        "crm.interaction.entry_voided.v1",
    }
)
_MOVED = f"{FACTS.selected}, voided_at, void_event, reason"
# A record stands in the stream that its void does, so it has been kept by then.
_VOID = f"""
with voids as (
    select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[])
        as void (customer_id, event_id, voided_at, void_event, reason)
), gone as (
    delete from facts f using voids v
    where f.customer_id = v.customer_id and f.event_id = v.event_id
    returning f.*, v.voided_at, v.void_event, v.reason
), kept as (
    insert into voided_facts ({_MOVED}) select {_MOVED} from gone order by customer_id, event_id
    on conflict do nothing
)
select {FACTS.packed(f"select {FACTS.selected} from gone")}"""
_SINCE = "select " + FACTS.packed(
    f"""select {FACTS.selected} from voided_facts
    where customer_id = any($1) and recorded_at <= $2 and voided_at > $2"""
)
_OF = """
select event_id, kind, occurred_at, currency, amount, voided_at, void_event, reason
from voided_facts where customer_id = any($1) and voided_at <= $2 and occurred_at <= $3
order by voided_at desc, event_id limit $4"""
MOST = 1_000
_EVER = datetime(9999, 1, 1, tzinfo=UTC)


class Void(Struct, frozen=True):
    """One event that a void takes back, of a record."""

    customer_id: UUID
    event_id: UUID
    voided_at: datetime
    void_event: UUID
    reason: str


class VoidedFact(Struct, frozen=True):
    """`amount` in the currency's smallest unit; `reason` is a code, or (sealed)."""

    event_id: UUID
    kind: int
    occurred_at: datetime
    currency: str
    amount: int
    voided_at: datetime
    void_event: UUID
    reason: str


def voids_of(events: Sequence[Recorded]) -> list[Void]:
    """Voids among `events`, one for each event that they take back."""
    decoded = [(recorded, recorded.event()) for recorded in events if recorded.type in TYPES]
    return [
        Void(event.customer_id, id, recorded.recorded_at, recorded.event_id, event.reason)
        for recorded, event in decoded
        for id in event.voided_events
    ]


async def void_facts(connection: Connection, voids: Sequence[Void]) -> FactTable:
    """Take the facts that `voids` are of out of what counts; returns them."""
    if not voids:
        return FACTS.unpack(None)
    columns = [[getattr(void, name) for void in voids] for name in Void.__struct_fields__]
    return FACTS.unpack(await connection.fetchval(_VOID, *columns))


async def voided_since(source: Source, records: Collection[UUID], moment: datetime) -> FactTable:
    """Facts of these records that were known at `moment` and voided after it."""
    return FACTS.unpack(await source.fetchval(_SINCE, list(records), moment))


async def voided_facts(
    source: Source,
    records: Collection[UUID],
    *,
    voided_by: datetime = _EVER,
    occurred_by: datetime = _EVER,
) -> list[VoidedFact]:
    """The newest MOST voided facts of these records, the newest void first."""
    rows = await source.fetch(_OF, list(records), voided_by, occurred_by, MOST)
    return [VoidedFact(*row) for row in rows]
