"""Events of other services about customers, as timelines show them: by when they occurred."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct, structs

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from services.interaction.domain.timeline import references

TYPES = references.TYPES
# An event is the same however often it is heard.
_ADD = """
insert into heard_events (customer_id, occurred_at, event_id, type, stream, version, recorded_at,
    actor, via, channel, direction, thread_id, other_id, data)
select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::int[],
    $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::uuid[],
    $14::text[])
order by 1, 2, 3 on conflict do nothing"""
_LAST_MERGE = """
select type, data from heard_events
where customer_id = $1 and type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1')
  and {moment} <= $2
order by version desc limit 1"""
_VOIDS = """
select event_id, stream, occurred_at, recorded_at, data from heard_events
where customer_id = any($1::uuid[]) and stream = any($2::text[])
  and type = 'crm.relation.voided.v1'"""


class HeardEvent(Struct, frozen=True):
    """`other_id` is the other customer whom it is about; `data` are references and codes, JSON."""

    customer_id: UUID
    occurred_at: datetime
    event_id: UUID
    type: str
    stream: str
    version: int
    recorded_at: datetime
    actor: str | None
    via: str | None
    channel: str | None
    direction: str | None
    thread_id: UUID | None
    other_id: UUID | None
    data: str


class RelationVoid(Struct, frozen=True):
    event_id: UUID
    stream: str
    occurred_at: datetime
    recorded_at: datetime
    data: str


class _Regrouped(Struct, frozen=True):
    survivor_id: UUID
    members: tuple[UUID, ...]
    left_id: UUID | None = None


async def keep_heard(connection: Connection, events: Sequence[Recorded]) -> None:
    rows = [row for recorded in events if recorded.type in TYPES for row in rows_of(recorded)]
    if rows:
        await connection.execute(_ADD, *map(list, zip(*map(structs.astuple, rows), strict=True)))


def rows_of(recorded: Recorded) -> Iterable[HeardEvent]:
    """A row for each customer the event is about; none for whom nobody knows."""
    event = recorded.event()
    data = msgspec.json.encode(references.references_of(event)).decode()
    for customer_id, other_id in references.customers_of(event):
        yield HeardEvent(
            customer_id,
            recorded.occurred_at,
            recorded.event_id,
            recorded.type,
            recorded.stream,
            recorded.version,
            recorded.recorded_at,
            recorded.actor,
            recorded.via,
            references.channel_of(event),
            references.direction_of(event),
            references.thread_of(event),
            other_id,
            data,
        )


async def records_then(
    source: Source, customer_id: UUID, moment: str, as_of: datetime
) -> tuple[list[UUID], UUID | None]:
    """Records whose happenings were this customer's at `as_of`, the record itself first; and its
    survivor, where it was merged. `moment` is the column that counts, of no request."""
    row = await source.fetchrow(_LAST_MERGE.format(moment=moment), customer_id, as_of)
    if row is None:
        return [customer_id], None
    said = msgspec.json.decode(row["data"], type=_Regrouped)
    if customer_id == said.left_id:
        return [customer_id], None
    if customer_id != said.survivor_id:
        return [customer_id], said.survivor_id
    others = [member for member in said.members if member != customer_id]
    return [customer_id, *others], None


async def relation_voids(
    source: Source, records: Sequence[UUID], streams: Iterable[str]
) -> dict[str, RelationVoid]:
    """The event that voided each of these relations, by its stream, where one did."""
    found = await source.fetch(_VOIDS, list(records), list(streams))
    return {row["stream"]: RelationVoid(*row) for row in found}
