"""Recent drift of models: what they would have expected, against what came."""

import asyncio
from collections.abc import Sequence

from libs.database.connections import Source
from services.valuation.domain.arrays import Table
from services.valuation.domain.churn.drift import Drift, drift
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.domain.customer.columns import Kind
from services.valuation.jobs.population import percent_of
from services.valuation.snapshots.counting import records_of
from services.valuation.storage.packing import Layout

LARGEST = 20_000  # customers looked at
_SEEN = Layout(customer_id="uuid", first_day="int", last_day="int", order_days="int", ordered="int")
# Order days of a sample of the customers known at the end of day $2, until it and until day $3.
_HISTORIES = """
with known as (
    select customer_id from customers tablesample system ($1)
    where orders > 0 and first_day <= $2 limit $4)
select """ + _SEEN.packed(
    f"""select customer_id,
        min(day) filter (where day <= $2) as first_day,
        max(day) filter (where day <= $2) as last_day,
        (count(distinct day) filter (where day <= $2))::int as order_days,
        (count(distinct day) filter (where day > $2))::int as ordered
    from (
        select o.customer_id, (f.occurred_at at time zone 'utc')::date - date '1970-01-01' as day
        from {records_of()} o join facts f on f.customer_id = o.record_id
        where f.kind = {int(Kind.PURCHASE)}
    ) bought where day <= $3
    group by customer_id having min(day) <= $2"""
)


async def drifts(source: Source, models: Sequence[Model], *, weeks: int, today: int) -> list[Drift]:
    """Drift over the last whole `weeks`, by each model on the same customers."""
    until = today - 1
    since = until - 7 * weeks
    seen = await _histories(source, since, until)
    return [await asyncio.to_thread(drift, seen, since, weeks, model) for model in models]


async def _histories(source: Source, since: int, until: int) -> Table:
    percent = await percent_of(source, LARGEST)
    return _SEEN.unpack(await source.fetchval(_HISTORIES, percent, since, until, LARGEST))
