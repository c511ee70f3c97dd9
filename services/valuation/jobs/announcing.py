"""Publication, batch by batch, of what differs under the scoring configuration in force from what
was last published."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended
from libs.messaging.consumer.shapes import stay
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.projection.loading import load
from services.valuation.projection.projection import SHAPE
from services.valuation.projection.revaluation import revalue
from services.valuation.storage import merge_groups
from services.valuation.storage.configuration_table import ScoringConfigurations, begin_valuing

BATCH = 2_000
_NOBODY = UUID(int=0)
# The grade says how a customer is treated under a policy: $3 to $8, joined. What is
# granted of credit stands in the scores themselves.
_OTHERWISE = """
select s.customer_id
from scores s
left join unnest($3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[])
    as g (grade, piloted, currency, service_level, price_terms, marketing)
    on g.grade = s.grade and g.piloted = s.piloted
left join standings p on p.customer_id = s.customer_id
where s.ruling = $1 and s.customer_id > $2 and case when g.grade is null
then s.grade is null and p.grade <> '' else (
    p.grade, p.computed, p.churn_band, p.credit_class, p.credit_limit, p.payment_terms,
    p.review_day, p.currency, p.service_level, p.price_terms, p.marketing
) is distinct from (
    s.grade, s.computed, s.churn_band, s.credit_class, s.credit_limit, s.payment_terms,
    s.review_day, g.currency, g.service_level, g.price_terms, g.marketing
) end
order by s.customer_id limit $9"""
_LOCK = """
select customer_id from customers where customer_id = any($1) order by customer_id for update"""
_PUBLISHED = "update rulings set published_day = swept_day where version = $1"


_BY_GRADE = ("service_level", "price_terms", "marketing")


class EmissionOvertaken(RuntimeError):
    """Another writer published of a customer meanwhile: the batch was given up."""


async def announce(
    pool: asyncpg.Pool,
    configurations: ScoringConfigurations,
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
    *,
    stop: Callable[[], bool],
    on_commit: Callable[[], None],
) -> int:
    """Publish until nobody is left or `stop` returns true. Returns how many were looked at."""
    last, total = _NOBODY, 0
    treated = _treated(configuration)
    while not stop():
        rows = await pool.fetch(_OTHERWISE, configuration.version, last, *treated, BATCH)
        if not rows:
            await pool.execute(_PUBLISHED, configuration.version)
            break
        customers = [row[0] for row in rows]
        async with pool.acquire() as connection, connection.transaction():
            await _publish(connection, configurations, customers, calendar)
        on_commit()
        last, total = customers[-1], total + len(customers)
    return total


async def _publish(
    connection: Connection,
    configurations: ScoringConfigurations,
    customers: list[UUID],
    calendar: BusinessCalendar = UTC_DAYS,
) -> None:
    await stay(connection, SHAPE, calendar.name)
    await begin_valuing(connection)
    locked = [row[0] for row in await connection.fetch(_LOCK, customers)]
    merge_group = await merge_groups.merge_groups(
        connection, locked
    )  # somebody may have been merged meanwhile
    theirs = [one for one in locked if one not in merge_group.survivors]
    now = datetime.now(UTC)
    loaded = await load(connection, theirs, configurations, calendar.day(now))
    writes = await revalue(connection, loaded, now)
    for outcome in await append_within(connection, writes) if writes else ():
        if not isinstance(outcome, Appended):
            raise EmissionOvertaken(str(outcome))


def _treated(configuration: ScoringConfiguration) -> tuple[list[Any], ...]:
    rows = [
        (rule.name, piloted, rules.policy.currency, *(getattr(rule, name) for name in _BY_GRADE))
        for piloted, rules in configuration.rulebooks.items()
        for rule in rules.policy.grades
    ]
    columns: Any = zip(*rows, strict=True)
    return tuple(list(column) for column in columns)
