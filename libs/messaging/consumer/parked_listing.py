"""Lists of what is parked and what was discarded, for those who operate: never any event's data."""

from datetime import datetime

import asyncpg

from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page

_UNITS = Listing(
    name="parked",
    columns="unit, reason, detail, since, events, event_id, type, stream, version",
    # Whoever is no customer's first says why; all others of the unit are `waiting`.
    source="""(
        select f.unit, f.reason, f.detail, f.parked_at as since, f.event_id, f.type, f.stream,
            f.version, (select count(*) from parked w where w.unit = f.unit) as events
        from parked f where f.reason <> 'waiting' and f.event_id is not null) as firsts""",
    keys=(SortKey("since", datetime), SortKey("unit", str)),
)
_EVENTS = """
select event_id, type, stream, version, topic, reason, detail, parked_at from parked
where unit = $1 and event_id is not null order by seq limit $2"""
_DISCARDED = """
select event_id, type, stream, version, parked_for as reason, detail, parked_at, discarded_by,
    because, discarded_at
from public.discarded where unit = $1 order by discarded_at limit $2"""


async def list_units(
    source: Source, codec: CursorCodec, *, cursor: str | None, limit: int
) -> KeysetPage:
    """Units whose events wait, longest first, each with the event that holds it up."""
    return await fetch_page(source, _UNITS, codec, cursor=cursor, limit=limit)


async def events_of(source: Source, unit: str, limit: int) -> list[asyncpg.Record]:
    """Events of the unit that wait, in order, at most `limit`."""
    return await source.fetch(_EVENTS, unit, limit)


async def discarded_of(source: Source, unit: str, limit: int) -> list[asyncpg.Record]:
    """Events of the unit that were given up, at most `limit`."""
    return await source.fetch(_DISCARDED, unit, limit)
