"""Reads the whole event table without losing what is being committed meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import asyncpg

from libs.database.connections import Source
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
  and ($4::int[] is null or hashtextextended(key, 0) & 15 = any($4))
order by position limit $5"""
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
    end = await last_drawn(pool)
    writing = await open_writers(pool)
    give_up = asyncio.get_running_loop().time() + patience
    while writing:
        if asyncio.get_running_loop().time() > give_up:
            raise WritersStillOpen(writing)
        await asyncio.sleep(_POLL)
        writing &= await open_writers(pool)
    return end


async def last_drawn(source: Source) -> int:
    """The highest position drawn so far, committed or not."""
    return int(await source.fetchval(_LAST_DRAWN) or 0)


async def open_writers(source: Source) -> set[str]:
    """The transactions that write events: whoever drew a position before is one, or has ended."""
    return {row[0] for row in await source.fetch(_WRITERS)}


async def scan(
    pool: asyncpg.Pool,
    *,
    until: int,
    after: int = 0,
    categories: Sequence[str] | None = None,
    shards: Sequence[int] | None = None,
    batch: int = 5_000,
) -> AsyncIterator[list[Recorded]]:
    """Events above `after` up to `until` (see frozen_end) in position order, `batch` at a time.

    Within a stream, position order is version order. `categories` are stream prefixes, `shards`
    the relay's shards of the keys.
    """
    names = None if categories is None else list(categories)
    numbers = None if shards is None else list(shards)
    while rows := await pool.fetch(_PAGE, after, until, names, numbers, batch):
        yield [recorded(row) for row in rows]
        after = rows[-1]["position"]
