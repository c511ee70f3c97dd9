"""Publication of what customers are worth: whoever was marked, compared with what was published."""

from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.events.worth.customer_value import CustomerValued
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.shapes import stay
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.figures import ValueFigures, counted_for, moved
from services.valuation.jobs.announcing import EmissionOvertaken
from services.valuation.projection.projection import SHAPE
from services.valuation.projection.publishing import SERVICE_ACTOR
from services.valuation.storage import announced_values
from services.valuation.storage.announced_values import Announced

INTERVAL = timedelta(seconds=5)  # between two events of one customer
PER_TICK = 200
_PAGE = 20_000
_NOBODY = UUID(int=0)
# Another process is at it: two would publish twice as much at once.
_ALONE = "select pg_try_advisory_xact_lock($1)"
_DOOR = 0x574F5254

News = tuple[UUID, int, datetime, ValueFigures]


def stream_of(customer_id: UUID) -> str:
    return f"value-{customer_id}"


async def announce_values(
    connection: Connection,
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
    now: datetime,
    *,
    interval: timedelta = INTERVAL,
    limit: int = PER_TICK,
) -> int:
    """Publish, in the caller's transaction, of at most `limit` customers who were marked, whose
    figures under the configuration in force have moved; returns of how many.

    Raises EmissionOvertaken, ShapeMismatch.
    """
    if not await connection.fetchval(_ALONE, _DOOR):
        return 0
    due = await announced_values.take(connection, now, interval, limit)
    if not due:
        return 0
    await stay(connection, SHAPE, calendar.name)
    home = configuration.policy.currency
    # A statement of its own, behind the locks: what was committed before them is found.
    read = await announced_values.read(connection, list(due), configuration.version, home)
    news = [found for one in read if (found := _news(one, now, exact=due[one.customer_id]))]
    for outcome in await append_within(connection, [_write(*one) for one in news]) if news else ():
        if not isinstance(outcome, Appended):
            raise EmissionOvertaken(str(outcome))
    if news:
        await announced_values.save(connection, news)
    return len(news)


async def mark_moved(pool: asyncpg.Pool, configuration: ScoringConfiguration) -> int:
    """Mark whoever is found otherwise than was published: after everybody was valued anew."""
    last, total = _NOBODY, 0
    await announced_values.mark_merged(pool)
    while True:
        async with pool.acquire() as connection:
            found = await announced_values.mark_moved(
                connection, configuration.version, configuration.policy.currency, last, _PAGE
            )
        total += len(found)
        if len(found) < _PAGE:
            return total
        last = found[-1]


def _news(one: Announced, now: datetime, *, exact: bool) -> News | None:
    """Nothing of who has no figures: they are of nobody, or not found yet and marked then."""
    figures = one.found
    if one.survivor is not None:
        figures = counted_for(one.survivor, one.before) if one.before else None
    if figures is None or not moved(one.before, figures, exact=exact):
        return None
    return one.customer_id, one.version + 1, now, figures


def _write(customer_id: UUID, version: int, now: datetime, figures: ValueFigures) -> Write:
    event = new_event(
        _valued(customer_id, figures), event_id=uuid7(), subject=customer_id, occurred_at=now
    )
    stream = StreamWrite(
        stream=stream_of(customer_id),
        expected_version=version - 1,
        key=str(customer_id),
        events=(event,),
    )
    return Write(streams=(stream,), correlation_id=uuid7(), actor=SERVICE_ACTOR)


def _valued(customer_id: UUID, figures: ValueFigures) -> CustomerValued:
    revenue, net = figures.recorded
    predicted, clv = figures.estimated
    return CustomerValued(
        customer_id=customer_id,
        currency=figures.currency,
        revenue=revenue,
        net=net,
        predicted_12m=predicted,
        clv=clv,
        churn_risk=figures.risk,
        lifecycle=LIFECYCLES[figures.lifecycle],
        valued_on=date_of(figures.valued_day),
        apart=figures.apart,
        merged_into=figures.merged_into,
    )
