"""Suggestions that were made, and whether the customer followed them."""

from datetime import datetime
from uuid import UUID

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page
from services.valuation.snapshots.counting import customer_of, records_of

# Followed: the product was bought after it was suggested and not later than expected. What was
# suggested to a merged record was to its survivor.
_MADE = f"""(
select e.event_id, e.recorded_at as made_at, e.data::json ->> 'suggestion_id' as suggestion_id,
    {customer_of("e.subject")} as customer_id, e.data::json ->> 'product_id' as product_id,
    e.data::json ->> 'channel' as channel, (e.data::json ->> 'probability')::numeric as probability,
    (e.data::json ->> 'expected_by')::timestamptz as expected_by,
    e.data::json ->> 'consent' as consent
from events e where e.stream >= 'suggestion-' and e.stream < 'suggestion.')"""
_ASSESSED = f"""(
select m.*, l.event_id as bought_as, l.occurred_at as bought_at,
    case when l.event_id is not null then true when m.expected_by < now() then false end as followed
from {_MADE} m left join lateral (
    select event_id, occurred_at
    from {records_of("(select m.customer_id) known")} o
    join lines on lines.customer_id = o.record_id and lines.product_id = m.product_id
    where occurred_at > m.made_at and occurred_at <= m.expected_by
    order by occurred_at limit 1
) l on true) j"""
_LISTING = Listing(
    "suggestions",
    "j.*",
    _ASSESSED,
    (
        SortKey("j.made_at", datetime, descending=True),
        SortKey("j.event_id", UUID, descending=True),
    ),
)
_COUNTED = f"""
select count(*) as made, count(*) filter (where j.followed is not null) as judged,
    count(*) filter (where j.followed) as followed from {_ASSESSED}"""


class Suggestions:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors

    async def of(self, customer_id: UUID, cursor: str | None, limit: int) -> KeysetPage:
        """Made to one customer, the newest first; `followed` is NULL while there is time left."""
        return await fetch_page(
            self._pool,
            _LISTING,
            self._cursors,
            conditions=[Fragment("j.customer_id = {customer}", customer=customer_id)],
            cursor=cursor,
            limit=limit,
        )

    async def counted(self) -> tuple[int, int, int]:
        """Number of suggestions made, of those that can be judged by now, and of those followed."""
        made, judged, followed = await self._pool.fetchrow(_COUNTED) or (0, 0, 0)
        return made, judged, followed
