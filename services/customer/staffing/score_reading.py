"""Score cards as they are read: whole days of UTC by their sums, the rest of them by an index."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from msgspec import Struct

from libs.database.connections import Source

_SCORES = """
select kind, currency, sum(count)::bigint as count, sum(amount) as amount from (
    select kind, currency, count, amount from owner_days
    where owner_key = any($1::text[]) and day >= $2 and day < $3
    union all
    select f.kind, f.currency, 1, f.amount
    from unnest($4::timestamptz[], $5::timestamptz[]) as part (since, until)
    join owner_facts f on f.owner_key = any($1::text[]) and f.at >= part.since
        and f.at < part.until
) counted group by 1, 2 order by 1, 2"""
_CHANGES = """
select (select count(*) from owner_periods where owner_key = any($1::text[])
        and since >= $2 and since < $3
        and (previous_key is null or previous_key <> all($1::text[]))) as gained,
    (select count(*) from owner_periods where previous_key = any($1::text[])
        and since >= $2 and since < $3
        and (owner_key is null or owner_key <> all($1::text[]))) as lost"""
_OPEN = """
select count(*) from coverage c, lateral (
    select c.customer_id as record union all
    select m.customer_id from customers m where m.merged_into = c.customer_id
) own join service_tickets t on t.customer_id = own.record
where c.owner_key = any($1::text[]) and t.state = 'open' and t.kind = 'complaint'"""


class Score(Struct, frozen=True):
    kind: str
    currency: str
    count: int
    amount: Decimal


class Scores(Struct, frozen=True):
    facts: list[Score]
    gained: int
    lost: int
    open_complaints: int


class Period(Struct, frozen=True):
    """A period from `since` up to but not at `until`."""

    since: datetime
    until: datetime

    @property
    def whole_days(self) -> tuple[date, date]:
        """The days of UTC that lie in it, the second no more; none where it is not later."""
        first = self.since.date() + timedelta(days=self.since.time() != time())
        return first, max(first, self.until.date())

    @property
    def rest(self) -> list[tuple[datetime, datetime]]:
        """The parts of it that lie in no such day."""
        first, last = (datetime.combine(day, time(), UTC) for day in self.whole_days)
        if first >= last:
            return [(self.since, self.until)]
        parts = [(self.since, first), (last, self.until)]
        return [(start, end) for start, end in parts if start < end]


def period_of(first: date, last: date, zone: ZoneInfo) -> Period:
    """The days from the first to the last, both included, by the clocks of the zone."""
    midnights = (datetime.combine(day, time(), zone) for day in (first, last + timedelta(days=1)))
    since, until = (midnight.astimezone(UTC) for midnight in midnights)
    return Period(since, until)


async def read_scores(source: Source, keys: Sequence[str], period: Period) -> Scores:
    """Read all that counts for the owner with these keys; complaints are those open now."""
    first, last = period.whole_days
    starts, ends = zip(*period.rest, strict=True) if period.rest else ((), ())
    facts = await source.fetch(_SCORES, list(keys), first, last, list(starts), list(ends))
    changes = await source.fetchrow(_CHANGES, list(keys), period.since, period.until)
    still_open = await source.fetchval(_OPEN, list(keys))
    gained, lost = (changes["gained"], changes["lost"]) if changes else (0, 0)
    return Scores([Score(*row) for row in facts], gained, lost, int(still_open or 0))
