"""Recent drift of models: what they would have expected, against what came."""

import asyncio
from collections.abc import Sequence

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import Table
from services.valuation.domain.churn.drift import Drift, drift
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.customer.columns import Kind
from services.valuation.jobs.population import percent_of
from services.valuation.snapshots.counting import records_of
from services.valuation.storage.facts import days
from services.valuation.storage.layouts import ids
from services.valuation.storage.packing import Layout

LARGEST = 20_000  # customers looked at
_ORDERS = Layout(customer_id="uuid", occurred_at="timestamptz")
_SEEN = np.dtype([(name, "i4") for name in ("first_day", "last_day", "order_days", "ordered")])
# Orders before $3 of a sample of the customers known at the end of day $2.
_HISTORIES = """
with known as (
    select customer_id from customers tablesample system ($1)
    where orders > 0 and first_day <= $2 limit $4)
select """ + _ORDERS.packed(
    f"""select o.customer_id, f.occurred_at
    from {records_of()} o join facts f on f.customer_id = o.record_id
    where f.kind = {int(Kind.PURCHASE)} and f.occurred_at < $3"""
)


async def drifts(
    source: Source,
    models: Sequence[Model],
    *,
    weeks: int,
    today: int,
    calendar: BusinessCalendar = UTC_DAYS,
) -> list[Drift]:
    """Drift over the last whole `weeks` before `today`, a day of `calendar`, by each model on the
    same customers."""
    since = today - 1 - 7 * weeks
    percent, until = await percent_of(source, LARGEST), calendar.start_of(today)
    packed = await source.fetchval(_HISTORIES, percent, since, until, LARGEST)
    known = await asyncio.to_thread(seen, _ORDERS.unpack(packed), since, calendar)
    return [await asyncio.to_thread(drift, known, since, weeks, model) for model in models]


def seen(orders: Table, since: int, calendar: BusinessCalendar) -> Table:
    """The order days of who had any by the end of day `since`: as `drift` reads them."""
    day = days(orders["occurred_at"], calendar)
    _, owner = np.unique(ids(orders["customer_id"]), return_inverse=True)
    owner, day = np.unique(np.stack((owner, day)), axis=1)  # sorted by customer, then by day
    before, customers = day <= since, int(owner.max(initial=-1)) + 1
    found = np.zeros(customers, dtype=_SEEN)
    found["last_day"][owner[before]] = day[before]
    found["first_day"][owner[before][::-1]] = day[before][::-1]
    found["order_days"] = np.bincount(owner[before], minlength=customers)
    found["ordered"] = np.bincount(owner[~before], minlength=customers)
    return found[found["order_days"] > 0]
