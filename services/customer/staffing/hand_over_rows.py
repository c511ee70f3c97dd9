"""Rows of hand-overs: how far each has come."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source

_START = "insert into hand_overs (hand_over_id, staff_id, event_id) values ($1, $2, $3)"
_COLUMNS = "hand_over_id, staff_id, event_id, reached, customers, finished_at"
_OF = f"select {_COLUMNS} from hand_overs where hand_over_id = any($1::uuid[])"
_NEXT = f"""
select {_COLUMNS} from hand_overs where finished_at is null
order by hand_over_id limit 1 for update skip locked"""
_ADVANCE = """
update hand_overs set reached = $2, customers = customers + $3 where hand_over_id = $1"""
_FINISH = "update hand_overs set finished_at = $2 where hand_over_id = $1"
NOBODY = UUID(int=0)


class HandOverRow(Struct, frozen=True):
    """`event_id` is the event that started it; customers up to `reached` have been looked at, and
    `customers` of them have a new owner."""

    hand_over_id: UUID
    staff_id: UUID
    event_id: UUID
    reached: UUID
    customers: int
    finished_at: datetime | None


async def start(connection: Connection, hand_over_id: UUID, staff_id: UUID, event_id: UUID) -> None:
    await connection.execute(_START, hand_over_id, staff_id, event_id)


async def take_next(connection: Connection) -> HandOverRow | None:
    """One that is under way and that nobody else is at, kept until the transaction ends."""
    row = await connection.fetchrow(_NEXT)
    return HandOverRow(*row) if row else None


async def advance(
    connection: Connection, hand_over_id: UUID, reached: UUID, customers: int
) -> None:
    await connection.execute(_ADVANCE, hand_over_id, reached, customers)


async def finish(connection: Connection, hand_over_id: UUID, at: datetime) -> None:
    await connection.execute(_FINISH, hand_over_id, at)


async def find_hand_overs(source: Source, ids: list[UUID]) -> dict[UUID, HandOverRow]:
    rows = [HandOverRow(*row) for row in await source.fetch(_OF, ids)]
    return {row.hand_over_id: row for row in rows}
