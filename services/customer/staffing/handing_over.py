"""The work of hand-overs: customers get their new owner, a batch of them in each transaction.

How far it came commits with the events, so whoever dies leaves whole batches, and the next one goes
on behind them.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import structlog
from msgspec import Struct

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.events.staff import HandOverFinished, HandOverStarted
from libs.eventstore.appender import append_within
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import stream_write
from libs.eventstore.reading import read_streams
from libs.eventstore.scanning import WritersStillOpen, frozen_end
from libs.eventstore.writes import Appended, StreamWrite, Write
from libs.failpoints.points import reach
from libs.identifiers.actors import system_actor
from libs.sealing.opening import CLOSED
from services.customer.customer_streams import folded_with, stream_of
from services.customer.domain.customer.commands import AssignOwner
from services.customer.domain.customer.decider import assigned_at, decide
from services.customer.domain.customer.state import Customer
from services.customer.domain.staff.colleagues import next_owner
from services.customer.domain.staff.state import Staff
from services.customer.staffing import hand_over_rows, staff_rows, staff_streams
from services.customer.staffing.hand_over_rows import NOBODY, HandOverRow

TO_BE_TRIED_AGAIN = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    OSError,
    TimeoutError,
    WritersStillOpen,
    ConcurrentStreamWrite,
)
BATCH = 200
LOOK_EVERY = 0.5  # seconds
_ASSIGNED = "crm.customer.owner_assigned.v1"
# Whose newest owner has one of these labels; label by label, for then the index has the order.
_CANDIDATES = f"""
select distinct found.subject from unnest($1::text[]) as known (label), lateral (
    select e.subject from events e
    where e.type = '{_ASSIGNED}' and (e.data::json ->> 'owner') = known.label and e.subject > $2
        and not exists (
            select from events later where later.subject = e.subject
            and later.type = '{_ASSIGNED}' and later.position > e.position)
    order by e.subject limit $3
) found order by subject limit $3"""
_LOCK_STREAMS = "select from streams where stream = any($1) order by stream for update"
_log = structlog.get_logger("hand_overs")


class _Task(Struct, frozen=True):
    """One hand-over as it stands: what was asked, the event that did, and who the member is.

    `names` are the labels that mean them now; `owners` those who may get customers.
    """

    row: HandOverRow
    order: HandOverStarted
    started: Recorded
    staff: Staff
    names: frozenset[str]
    owners: dict[UUID, Staff]


class HandOvers:
    """`on_commit` is called after each batch, e.g. to wake the relay."""

    def __init__(self, pool: asyncpg.Pool, on_commit: Callable[[], None]) -> None:
        self._pool = pool
        self._on_commit = on_commit

    async def keep_working(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                if await self.work():
                    continue
            except TO_BE_TRIED_AGAIN as error:
                _log.warning("hand_over_held_up", error=type(error).__name__)
            await _pause(stopping)

    async def work(self) -> bool:
        """One batch of one hand-over; False when none is under way that nobody is at."""
        async with self._pool.acquire() as connection, connection.transaction():
            row = await hand_over_rows.take_next(connection)
            if row is None:
                return False
            if row.reached == NOBODY:  # owners assigned before it began are all to be seen
                await frozen_end(self._pool)
            task = await _task(connection, row)
            await _hand_over_batch(connection, task)
            reach("hand_over.before_commit")
        self._on_commit()
        return True


async def _task(connection: Connection, row: HandOverRow) -> _Task:
    found = await staff_streams.read_staff(connection, [row.staff_id])
    events = found[row.staff_id]
    started = next(event for event in events if event.event_id == row.event_id)
    order: HandOverStarted = started.event()
    return _Task(
        row=row,
        order=order,
        started=started,
        staff=staff_streams.folded_with(row.staff_id, events, CLOSED).known,
        names=frozenset(await staff_rows.names_of(connection, row.staff_id)),
        owners=await staff_streams.find_staff(connection, {*order.to, *order.regions.values()}),
    )


async def _hand_over_batch(connection: Connection, task: _Task) -> None:
    row, now = task.row, datetime.now(UTC)
    labels = list(task.staff.ever_named)
    rows = await connection.fetch(_CANDIDATES, labels, row.reached, BATCH)
    candidates: list[UUID] = [each[0] for each in rows]
    streams = [stream_of(id) for id in candidates]
    done = len(candidates) < BATCH
    await connection.execute(_LOCK_STREAMS, [*streams, *([task.started.stream] if done else [])])
    stored = await read_streams(connection, streams)
    histories = [(id, stored[stream_of(id)]) for id in candidates]
    writes = list(_assignments(task, histories, now))
    if done:
        writes.append(await _finish(connection, task, row.customers + len(writes), now))
    await _append(connection, task, writes)
    moved = len(writes) - done
    reached = candidates[-1] if candidates else row.reached
    await hand_over_rows.advance(connection, row.hand_over_id, reached, moved)


def _assignments(
    task: _Task, histories: Sequence[tuple[UUID, list[Recorded]]], now: datetime
) -> Iterator[StreamWrite]:
    place = task.row.customers
    for id, events in histories:
        folded = folded_with(id, events, CLOSED)
        if not _theirs(task, folded.known, events):
            continue
        order = task.order
        owner = task.owners[next_owner(order.to, order.regions, folded.known.region, place)]
        command = AssignOwner(
            owner=owner.owner_name, staff_id=owner.staff_id, hand_over_id=order.hand_over_id
        )
        decided = decide(folded.known, command, now)
        place += 1
        at = assigned_at(folded.known, command, now)
        yield stream_write(stream_of(id), folded, decided, subject=id, occurred_at=at)


def _theirs(task: _Task, customer: Customer, events: Sequence[Recorded]) -> bool:
    """Tell if the member owned this customer when the hand-over was asked for, and does still."""
    if customer.erased or customer.merged:
        return False
    by_label = customer.staff_id is None and customer.owner in task.names
    since = max((event.position for event in events if event.type == _ASSIGNED), default=0)
    owned = by_label or customer.staff_id == task.staff.staff_id
    return owned and since < task.started.position


async def _finish(
    connection: Connection, task: _Task, customers: int, now: datetime
) -> StreamWrite:
    row = task.row
    await hand_over_rows.finish(connection, row.hand_over_id, now)
    events = (await staff_streams.read_staff(connection, [row.staff_id]))[row.staff_id]
    event = HandOverFinished(
        staff_id=row.staff_id, hand_over_id=row.hand_over_id, customers=customers
    )
    return stream_write(task.started.stream, events[-1], [event], subject=None, occurred_at=now)


async def _append(connection: Connection, task: _Task, writes: Sequence[StreamWrite]) -> None:
    """Raises what keeps one of them out: then nothing was done."""
    caused = [
        Write(
            streams=(write,),
            correlation_id=task.started.correlation_id,
            actor=task.started.actor or system_actor("customer"),
            via=task.started.via,
            causation_id=task.started.event_id,
            traceparent=task.started.traceparent,
        )
        for write in writes
    ]
    for outcome in await append_within(connection, caused):
        if not isinstance(outcome, Appended):
            raise outcome


async def _pause(stopping: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), LOOK_EVERY)
    except TimeoutError:
        return
