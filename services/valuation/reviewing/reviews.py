"""A review: a model fitted where one is due, cuts found, and the ruling that follows, in force."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg
import msgspec
import structlog
from msgspec import structs

from libs.database.connections import Connection, Source
from libs.events.valuation import CutsSet, ModelFitted
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.rulings import Rulings, document_of
from services.valuation.reviewing import streams
from services.valuation.reviewing.population import sample
from services.valuation.rules.book import day_of
from services.valuation.rules.fitting import PopulationTooSmall, fit_model
from services.valuation.rules.published import fitted, model_of, policy_of
from services.valuation.rules.reviewing import Heard, find_cuts, refit_is_due, with_cuts
from services.valuation.rules.valuing import Ruling

_HEARD = """
select coalesce(sum(next), 0), coalesce(extract(epoch from clock_timestamp() - max(advanced_at)), 0)
from positions where topic = 'crm.purchase.v1'"""
_LAST = "select heard, fitted_at from rulings order by version desc limit 1"
_MAKE = """
insert into rulings (version, fitted_at, heard, document) values ($1, $2, $3, $4)"""
_log = structlog.get_logger("reviews")


class ReviewOvertaken(RuntimeError):
    """Somebody else decided meanwhile: look again."""


@dataclass(frozen=True, slots=True)
class _Situation:
    """What is in force, what was published since, and whether a fit is due."""

    ruling: Ruling
    published: Ruling
    model_stream: int
    heard: int
    fitted_at: datetime | None
    fit: bool

    @property
    def settled(self) -> bool:
        same_model = self.published.model.version == self.ruling.model.version
        same_policy = self.published.policy_version == self.ruling.policy_version
        return same_model and same_policy and not self.fit


async def review(pool: asyncpg.Pool, rulings: Rulings) -> Ruling | None:
    """Put a new ruling in force if one is due; None when all is settled.

    Raises ReviewOvertaken.
    """
    now = datetime.now(UTC)
    situation = await _situation(pool, rulings, now)
    if situation.settled:
        return None
    held = await sample(pool)
    made = await asyncio.to_thread(_decide, situation, held, day_of(now))
    if made is None:
        return None
    async with pool.acquire() as connection, connection.transaction():
        await _put_in_force(connection, situation, *made, now)
    _log.info("ruling", version=made[0].version, model=made[0].model.version)
    return made[0]


async def fit(source: Source, version: int) -> ModelFitted:
    """What a fit to everybody finds now. Raises PopulationTooSmall."""
    held = await sample(source)
    return await asyncio.to_thread(_fit, held, version, day_of(datetime.now(UTC)))


def _fit(held: Holdings, version: int, as_of: int) -> ModelFitted:
    money = held.accounts(Ruling().policy)
    return fitted(*fit_model(held.states, money, version=version, as_of=as_of))


async def _situation(source: Source, rulings: Rulings, now: datetime) -> _Situation:
    ruling = await rulings.in_force(source)
    model_stream, model = await streams.newest_event(source, streams.MODELS)
    policy_version, policy = await streams.newest_event(source, streams.POLICIES)
    purchases, quiet = await source.fetchrow(_HEARD) or (0, 0)
    heard, fitted_at = await source.fetchrow(_LAST) or (0, None)
    days = (now - fitted_at).days if fitted_at else None
    return _Situation(
        ruling=ruling,
        published=structs.replace(
            ruling,
            model=model_of(model) if model else ruling.model,
            policy=policy_of(policy) if policy else ruling.policy,
            policy_version=policy_version,
        ),
        model_stream=model_stream,
        heard=int(purchases),
        fitted_at=fitted_at,
        fit=refit_is_due(Heard(int(purchases), float(quiet)), heard, days),
    )


Made = tuple[Ruling, Sequence[CutsSet], ModelFitted | None]


def _decide(situation: _Situation, held: Holdings, as_of: int) -> Made | None:
    """The next ruling, the cuts in it, and the model if it was fitted now."""
    ruling, event = situation.published, None
    if situation.fit:
        try:
            money = held.accounts(ruling.policy)
            version = situation.model_stream + 1
            model, likelihood = fit_model(held.states, money, version=version, as_of=as_of)
            event = fitted(model, likelihood)
            ruling = structs.replace(ruling, model=model)
        except PopulationTooSmall:
            if situation.published == situation.ruling:
                return None
    ruling = structs.replace(ruling, version=situation.ruling.version + 1)
    cuts = find_cuts(ruling, held.states, held.accounts(ruling.policy), as_of)
    return with_cuts(ruling, cuts), cuts, event


async def _put_in_force(
    connection: Connection,
    situation: _Situation,
    ruling: Ruling,
    cuts: Sequence[CutsSet],
    event: ModelFitted | None,
    now: datetime,
) -> None:
    writes: list[StreamWrite] = []
    if event is not None:
        writes.append(_stream(streams.MODELS, situation.model_stream, [event], now))
    if cuts:
        version, _ = await streams.newest_event(connection, streams.CUTS)
        writes.append(_stream(streams.CUTS, version, cuts, now))
    if writes:
        write = Write(streams=tuple(writes), correlation_id=uuid7())
        (outcome,) = await append_within(connection, [write])
        if not isinstance(outcome, Appended):
            raise ReviewOvertaken(str(outcome))
    new_model = ruling.model.version != situation.ruling.model.version
    fitted_at = now if new_model else situation.fitted_at
    try:
        await connection.execute(
            _MAKE, ruling.version, fitted_at, situation.heard, document_of(ruling)
        )
    except asyncpg.UniqueViolationError as overtaken:
        raise ReviewOvertaken(str(ruling.version)) from overtaken


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
