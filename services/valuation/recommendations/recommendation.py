"""The likely next product, time and channel of one customer, with the events they rest on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import numpy as np

from libs.consents.statements import Permission
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import CHANNELS
from services.valuation.domain.recommendations.next_order import NextOrder, next_order
from services.valuation.recommendations.consents import marketing_permissions
from services.valuation.recommendations.learning import Learned, Learning
from services.valuation.snapshots.counting import array_of, records_of
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.snapshots.snapshot_reader import SnapshotReader

BEST = 3
# The products of the newest purchase that named any.
_RECORDS = records_of(array_of("array[$1::uuid]"))
_LAST = f"""
select product_id, event_id, occurred_at from (
    select l.*, rank() over (order by l.occurred_at desc, l.event_id) as place
    from {_RECORDS} o join lines l on l.customer_id = o.record_id
) ranked where place = 1 order by line_no"""
_CHANNELS = f"""
select channel, sum(contacts)::bigint as contacts, sum(inbound)::bigint as inbound,
    max(last_at) as last_at, (array_agg(last_event order by last_at desc, last_event))[1]
        as last_event
from {_RECORDS} o join touches t on t.customer_id = o.record_id
group by channel order by inbound desc, contacts desc, last_at desc"""


@dataclass(frozen=True, slots=True)
class Likely:
    """A product; it followed `seen` times after what was bought last, of `of` followers in all."""

    product_id: str
    probability: float
    seen: int
    of: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """`last` are the lines the products rest on, `channels` the touchpoints by channel, those the
    customer began most often first; `learned` is None while no purchase named a product. Nothing
    is expected of a record that was `merged_into` another. `consents` to marketing are by channel,
    None on whatever channel."""

    customer_id: UUID
    erased: bool
    merged_into: UUID | None
    as_of: datetime
    products: list[Likely]
    last: Sequence[asyncpg.Record]
    time: NextOrder | None
    channels: Sequence[asyncpg.Record]
    learned: Learned | None
    consents: Mapping[str | None, Permission]


class Recommendations:
    def __init__(
        self,
        pool: asyncpg.Pool,
        reading: SnapshotReader,
        learning: Learning,
        calendar: BusinessCalendar,
    ) -> None:
        self._pool = pool
        self._calendar = calendar
        self._reading = reading
        self._learning = learning

    async def of(self, customer_id: UUID) -> Recommendation | None:
        """None for somebody nothing was heard of."""
        found = (await self._reading.now([customer_id])).get(customer_id)
        if found is None:
            return None
        snapshot, row = found
        merged_into = snapshot.merged.get(customer_id)
        last = await self._pool.fetch(_LAST, customer_id)
        learned = await self._learning.learned()
        now = datetime.now(UTC)
        return Recommendation(
            customer_id=customer_id,
            erased=bool(snapshot.states["erased"][row]),
            merged_into=merged_into,
            as_of=now,
            products=[] if merged_into else _likely(learned, [line["product_id"] for line in last]),
            last=last,
            time=_time(snapshot, row, self._calendar.day(now)),
            channels=await self._pool.fetch(_CHANNELS, customer_id),
            learned=learned,
            consents=await marketing_permissions(self._pool, customer_id, CHANNELS),
        )

    async def learned(self) -> Learned | None:
        return await self._learning.learned()


def _time(snapshot: Snapshot, row: int, today: int) -> NextOrder | None:
    money = snapshot.valued.money.rows(np.array([row]))
    return next_order(snapshot.states[row : row + 1], money, snapshot.configuration, today)


def _likely(learned: Learned | None, bought: Sequence[str]) -> list[Likely]:
    if learned is None:
        return []
    basket = learned.places(bought)
    chances = learned.followers.chances(basket)
    best = sorted(range(len(chances)), key=lambda place: -chances[place])[:BEST]
    return [
        Likely(
            learned.products[place], float(chances[place]), *learned.followers.seen(basket, place)
        )
        for place in best
    ]
