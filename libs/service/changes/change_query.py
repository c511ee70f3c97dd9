"""Events by who is behind them, the newest first; without their data."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import asyncpg
import msgspec

from libs.database.connections import Source

LOOKED_THROUGH = 2_000  # events, for one page of those that match
Place = tuple[datetime, int]  # recorded_at and position: a row of the index

# Driven by the index of the actor, within a range of recorded_at.
_LOOKED = """
with looked as materialized (
    select position, event_id, type, stream, version, subject, occurred_at, recorded_at,
        correlation_id, causation_id, actor, via
    from events
    where actor = $1 and recorded_at >= coalesce($2, '-infinity'::timestamptz)
        and (recorded_at, position) < (coalesce($3, 'infinity'::timestamptz), $4::bigint)
    order by recorded_at desc, position desc limit $5
)
select looked_at.*, found.* from (
    select (select count(*) from looked) as looked, recorded_at as last_at,
        position as last_position
    from looked order by recorded_at, position limit 1
) looked_at left join lateral (
    select * from looked
    where ($6::text is null or via = $6) and ($7::text is null or type = $7)
    order by recorded_at desc, position desc limit $8
) found on true"""


class Sought(msgspec.Struct, frozen=True, kw_only=True):
    """Changes looked for: of an `actor`, perhaps `via` one client or of one `type` alone. `since`
    is the first moment of recording, `until` the first one after it."""

    actor: str
    via: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    type: str | None = None


class Changes(NamedTuple):
    """`behind` is where the next page begins, None where this is the last one."""

    rows: Sequence[asyncpg.Record]
    behind: Place | None


async def read_changes(
    source: Source, sought: Sought, *, behind: Place | None = None, limit: int
) -> Changes:
    """Read at most `limit` events, of LOOKED_THROUGH at most: a page may be short, or empty, though
    more follow."""
    filters = sought.via, sought.type
    looked = LOOKED_THROUGH if any(filters) else limit + 1
    # One upper bound: beside another one, the index would not begin at the row comparison.
    end, position = behind or (sought.until, 0)
    rows = await source.fetch(
        _LOOKED,
        sought.actor,
        sought.since,
        end,
        position,
        looked,
        *filters,
        limit + 1,
    )
    found = [row for row in rows if row["event_id"] is not None]
    if len(found) > limit:
        last = found[limit - 1]
        return Changes(found[:limit], (last["recorded_at"], last["position"]))
    more = bool(rows) and rows[0]["looked"] == looked
    return Changes(found, (rows[0]["last_at"], rows[0]["last_position"]) if more else None)
