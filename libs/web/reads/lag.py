"""Lag of a projection behind what was published, from its consumer's positions.

A partition is caught up once its consumer has looked, after the last event it applied, and found
nothing more to read: it looks every second, as long as it reaches the broker.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from libs.database.connections import Source

HEARD_WITHIN = 10.0  # seconds a look counts for; later, nobody knows what was published since
# A partition that was never caught up with says nothing about what it holds.
_READ = """
select topic, clock_timestamp(), min(coalesce(applied_until, 'epoch')),
    min(applied_until) filter (where applied_until < advanced_at)
from unnest($1::text[]) as asked (topic) left join projection.positions using (topic)
group by topic"""
NEVER = datetime.fromtimestamp(0, UTC)


class Progress(NamedTuple):
    """Progress in some partitions at `now`: all that was recorded until `as_of` is applied.

    `behind` is the same moment of those alone that may have more to read; None when none has.
    """

    now: datetime
    as_of: datetime
    behind: datetime | None

    @property
    def lag_seconds(self) -> float | None:
        """0 when caught up; None when nobody can tell."""
        if self.behind is not None:
            return max(0.0, (self.now - self.behind).total_seconds())
        heard = (self.now - self.as_of).total_seconds() <= HEARD_WITHIN
        return 0.0 if heard else None


async def read_progress(source: Source, topics: Collection[str]) -> dict[str, Progress]:
    """Progress by topic; `as_of` is NEVER where no consumer has taken the topic up yet."""
    rows = await source.fetch(_READ, list(topics))
    return {topic: Progress(now, as_of, behind) for topic, now, as_of, behind in rows}


def whole(progress: Iterable[Progress], now: datetime) -> Progress:
    """The progress of all these together: the least of it."""
    found = list(progress)
    behind = [one.behind for one in found if one.behind is not None]
    return Progress(
        max((one.now for one in found), default=now),
        min((one.as_of for one in found), default=NEVER),
        min(behind, default=None),
    )
