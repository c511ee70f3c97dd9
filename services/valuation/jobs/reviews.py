"""A review: a model fitted where one is due, cuts found, and the scoring configuration that
follows, made."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec
import structlog
from msgspec import structs

from libs.database.connections import Connection, Source
from libs.events.valuation import CutsSet, ModelFitted
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from services.valuation.domain.churn.model_fitting import Fitted, PopulationTooSmall, fit_model
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.population_review import find_cuts, with_cuts
from services.valuation.domain.scoring.rating import Assessments
from services.valuation.domain.scoring.serialization import fitted
from services.valuation.jobs import streams
from services.valuation.jobs.maturing import NO_PASTS, Pasts, newest_pasts
from services.valuation.jobs.population import sample
from services.valuation.jobs.review_situation import ReviewSituation, read_situation
from services.valuation.projection.publishing import SERVICE_ACTOR
from services.valuation.storage.configuration_table import (
    ScoringConfigurations,
    close_configurations,
    document_of,
)
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.override_table import assessed_of

_MAKE = """
insert into rulings (version, held, fitted_at, heard, document, seen_models, seen_policies)
values ($1, $2, $3, $4, $5, $6, $7)"""
_SUPERSEDE = """
update rulings set state = 'discarded', ended_at = clock_timestamp()
where state in ('building', 'ready') and version < $1 and held = $2"""
_log = structlog.get_logger("reviews")


Calculate = Callable[..., Awaitable[Any]]


class ReviewOvertaken(RuntimeError):
    """Somebody else decided meanwhile: look again."""


async def review(
    pool: asyncpg.Pool,
    configurations: ScoringConfigurations,
    calendar: BusinessCalendar = UTC_DAYS,
    *,
    drifted: bool = False,
    calculate: Calculate = asyncio.to_thread,
) -> ScoringConfiguration | None:
    """Make the next scoring configuration, to be built, if one is due; None when all is settled.
    `drifted`: the model in force is no longer right. `calculate`: what decides, beside whoever
    serves.

    Raises ReviewOvertaken, and what `calculate` does.
    """
    now = datetime.now(UTC)
    today = calendar.day(now)
    situation = await read_situation(pool, configurations, now, drifted)
    if situation.settled:
        return None
    held = await sample(pool)
    assessed = await assessed_of(pool, held, situation.wanted, today)
    policy = situation.wanted.policy
    heard = await newest_pasts(pool, today, policy, calendar) if situation.fit else NO_PASTS
    made: Made | None = await calculate(_decide, situation, held, assessed, heard, today)
    if made is None:
        return None
    async with pool.acquire() as connection, connection.transaction():
        await _make(connection, situation, *made, now)
    _log.info("ruling", version=made[0].version, model=made[0].model.version)
    return made[0]


async def fit(source: Source, version: int, calendar: BusinessCalendar) -> ModelFitted:
    """Fit the model to everybody now, under the policy in force. Raises PopulationTooSmall."""
    today = calendar.day(datetime.now(UTC))
    policy = (await ScoringConfigurations().in_force(source)).policy
    held, heard = await sample(source), await newest_pasts(source, today, policy, calendar)
    found = await asyncio.to_thread(_fit, held, heard, policy, version, today)
    return fitted(found.model, found.log_likelihood, found.benchmarks)


def _fit(held: Holdings, heard: Pasts, policy: Policy, version: int, as_of: int) -> Fitted:
    money, pasts = held.accounts(policy), heard.cuts(as_of, policy)
    return fit_model(held.states, money, pasts, version=version, as_of=as_of)


Made = tuple[ScoringConfiguration, Sequence[CutsSet], ModelFitted | None]


def _decide(
    situation: ReviewSituation, held: Holdings, assessed: Assessments, heard: Pasts, as_of: int
) -> Made | None:
    """The next scoring configuration, the cuts in it, and the model if it was fitted now."""
    configuration, event = situation.wanted, None
    if situation.fit:
        try:
            found = _fit(held, heard, configuration.policy, situation.models + 1, as_of)
            event = fitted(found.model, found.log_likelihood, found.benchmarks)
            configuration = structs.replace(configuration, model=found.model)
        except PopulationTooSmall:
            if situation.wanted == situation.base:
                return None
    configuration = structs.replace(configuration, version=situation.newest + 1)
    cuts = find_cuts(
        configuration, held.states, held.accounts(configuration.policy), as_of, assessed
    )
    return with_cuts(configuration, cuts), cuts, event


async def _make(
    connection: Connection,
    situation: ReviewSituation,
    configuration: ScoringConfiguration,
    cuts: Sequence[CutsSet],
    event: ModelFitted | None,
    now: datetime,
) -> None:
    writes: list[StreamWrite] = []
    if event is not None:
        writes.append(_stream(streams.MODELS, situation.models, [event], now))
    if cuts:
        version, _ = await streams.newest_event(connection, streams.CUTS)
        writes.append(_stream(streams.CUTS, version, cuts, now))
    if writes:
        write = Write(streams=tuple(writes), correlation_id=uuid7(), actor=SERVICE_ACTOR)
        (outcome,) = await append_within(connection, [write])
        if not isinstance(outcome, Appended):
            raise ReviewOvertaken(str(outcome))
    await close_configurations(connection)
    try:
        await connection.execute(
            _MAKE, configuration.version, *_noted(situation, configuration, event, now)
        )
    except asyncpg.UniqueViolationError as overtaken:
        raise ReviewOvertaken(str(configuration.version)) from overtaken
    await connection.execute(_SUPERSEDE, configuration.version, situation.held)


def _noted(
    situation: ReviewSituation,
    configuration: ScoringConfiguration,
    event: ModelFitted | None,
    now: datetime,
) -> tuple[Any, ...]:
    """Parameters of _MAKE behind the version of a scoring configuration."""
    new_model = configuration.model.version != situation.base.model.version and not situation.held
    return (
        situation.held,
        now if new_model else situation.fitted_at,
        situation.heard_before if situation.held else situation.heard,
        document_of(configuration),
        situation.models + (event is not None),
        situation.policies,
    )


def _stream(
    stream: str, version: int, events: Sequence[msgspec.Struct], now: datetime
) -> StreamWrite:
    return StreamWrite(
        stream=stream,
        expected_version=version,
        key=stream,
        events=tuple(
            new_event(event, event_id=uuid7(), subject=None, occurred_at=now) for event in events
        ),
    )
