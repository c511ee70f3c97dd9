"""Entries and exits: who fits a segment's rule is compared with who was last said to be in it."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid5

import asyncpg

from libs.database.connections import Connection
from libs.database.fragments import Fragment, rendered
from libs.events.valuation import SegmentEntered, SegmentLeft
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.projection.publishing import SERVICE_ACTOR
from services.valuation.segments.definitions import Segment, all_segments
from services.valuation.segments.members import everybody, fitting

BATCH = 1_000
_DOOR = 0x5345474D  # held alone: two watchers at once would tell of the same entry
_ALONE = "select pg_advisory_xact_lock($1)"
# Streams go on where they were: a customer may enter and leave again and again.
_DIFFERENT = """
select coalesce(f.customer_id, m.customer_id) as customer_id, m.customer_id is null as enters,
    coalesce(m.stream_version, (select max(stream_version) from memberships old
        where old.segment_id = {segment} and old.customer_id = f.customer_id), 0) as version
from (select s.customer_id from {everybody} where {fits}) f full join (
    select customer_id, stream_version from memberships
    where segment_id = {segment} and left_at is null
) m on m.customer_id = f.customer_id
where f.customer_id is null or m.customer_id is null order by 1 limit {most}"""
_ENTER = """
insert into memberships (segment_id, customer_id, entered_at, stream_version)
select $1, id, $3, version from unnest($2::uuid[], $4::int[]) as entering (id, version)"""
_LEAVE = """
update memberships m set left_at = $3, stream_version = leaving.version
from unnest($2::uuid[], $4::int[]) as leaving (id, version)
where m.segment_id = $1 and m.customer_id = leaving.id and m.left_at is null"""


class MembershipOvertaken(RuntimeError):
    """Somebody else told of a membership meanwhile: look again."""


async def watch(
    pool: asyncpg.Pool,
    calendar: BusinessCalendar,
    *,
    stop: Callable[[], bool],
    on_commit: Callable[[], None],
) -> int:
    """Tell of every entry and exit there is to tell of now. Raises MembershipOvertaken."""
    published = 0
    for segment in await all_segments(pool):
        while not stop():
            async with pool.acquire() as connection, connection.transaction():
                changed = await _tell(connection, segment, calendar)
            if changed:
                on_commit()
                published += changed
            if changed < BATCH:
                break
    return published


async def _tell(connection: Connection, segment: Segment, calendar: BusinessCalendar) -> int:
    await connection.execute(_ALONE, _DOOR)
    query, values = rendered(_different(segment, calendar))
    rows = await connection.fetch(query, *values)
    now = datetime.now(UTC)
    writes = [_write(segment, row, now) for row in rows]
    for outcome in await append_within(connection, writes) if writes else ():
        if not isinstance(outcome, Appended):
            raise MembershipOvertaken(str(outcome))
    for statement, enters in ((_ENTER, True), (_LEAVE, False)):
        moved = [row for row in rows if row["enters"] == enters]
        if moved:
            customers = [row["customer_id"] for row in moved]
            versions = [row["version"] + 1 for row in moved]
            await connection.execute(statement, segment.segment_id, customers, now, versions)
    return len(rows)


def _different(segment: Segment, calendar: BusinessCalendar) -> Fragment:
    """Nobody fits a segment that was retired."""
    fits = Fragment("false") if segment.rule is None else fitting(segment.rule, calendar)
    return Fragment(
        _DIFFERENT,
        segment=segment.segment_id,
        everybody=everybody(calendar),
        fits=fits,
        most=BATCH,
    )


def _write(segment: Segment, row: asyncpg.Record, now: datetime) -> Write:
    kind = SegmentEntered if row["enters"] else SegmentLeft
    customer: UUID = row["customer_id"]
    event = kind(
        segment_id=segment.segment_id, segment_version=segment.version, customer_id=customer
    )
    stream = StreamWrite(
        stream=f"membership-{uuid5(segment.segment_id, str(customer))}",
        expected_version=row["version"],
        key=str(customer),
        events=(new_event(event, event_id=uuid7(), subject=customer, occurred_at=now),),
    )
    return Write(streams=(stream,), correlation_id=uuid7(), actor=SERVICE_ACTOR)
