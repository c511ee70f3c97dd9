"""Reads the whole event table without losing what is being committed meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import asyncpg

from libs.eventstore.reading import COLUMNS, Recorded, recorded

_LAST_DRAWN = "select case when is_called then last_value else 0 end from events_position"
# Whoever drew a position holds this lock from before the draw until after its commit is visible.
# Asking for it in this database alone keeps idle writers of other databases out of the picture.
_WRITERS = """
select virtualtransaction from pg_locks
where locktype = 'relation' and relation = 'events'::regclass
  and database = (select oid from pg_database where datname = current_database())
  and mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
  and granted and pid is distinct from pg_backend_pid()"""
_PAGE = f"""
select {COLUMNS} from events
where position > $1 and position <= $2
  and ($3::text[] is null or split_part(stream, '-', 1) = any($3))
order by position limit $4"""
_POLL = 0.01


class WritersStillOpen(Exception):
    """Transactions that began writing before the scan did not end in time."""

    def __init__(self, transactions: set[str]) -> None:
        super().__init__(f"{len(transactions)} transactions still write events: {transactions}")


async def frozen_end(pool: asyncpg.Pool, *, patience: float = 60.0) -> int:
    """A position up to which no event will ever be added: scan up to it, in position order.

    Positions become visible out of order, so `position > last` alone loses the late ones. Here the
    highest position drawn is noted, then everybody who was writing at that time is waited for, at
    most `patience` seconds (WritersStillOpen).
    """
    end = await pool.fetchval(_LAST_DRAWN)
    writing = {row[0] for row in await pool.fetch(_WRITERS)}
    give_up = asyncio.get_running_loop().time() + patience
    while writing:
        if asyncio.get_running_loop().time() > give_up:
            raise WritersStillOpen(writing)
        await asyncio.sleep(_POLL)
        writing &= {row[0] for row in await pool.fetch(_WRITERS)}
    return end


async def scan(
    pool: asyncpg.Pool,
    *,
    until: int,
    after: int = 0,
    categories: Sequence[str] | None = None,
    batch: int = 5_000,
) -> AsyncIterator[list[Recorded]]:
    """Events above `after` up to `until` (see frozen_end) in position order, `batch` at a time.

    Within a stream, position order is version order. `categories` are stream prefixes.
    """
    names = None if categories is None else list(categories)
    while rows := await pool.fetch(_PAGE, after, until, names, batch):
        yield [recorded(row) for row in rows]
        after = rows[-1]["position"]
