"""The parts of one process that every service has; a service's composition root adds its own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.pool import make_pool, open_pool
from libs.eventstore.appender import Appender
from libs.identifiers.actors import Pseudonyms
from libs.sealing.keys import KeyRing
from libs.service.backlog import Unpublished
from libs.service.schema import Revisions
from libs.service.settings import APART, Settings
from libs.telemetry.measuring import Measurements
from libs.web.commands.execution import Commands
from libs.web.gate.auth import Authenticator
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.keys import IssuerKeys
from libs.web.gate.limits import Limits
from libs.web.gate.route_classes import Bulkheads
from libs.web.gate.subject_rates import Rate, SubjectRates
from libs.web.probes import Check

_CLOSE_PATIENCE = 3.0
_PROBE_WITHIN = 1.0
_WORK_BESIDE = 8  # connections that relay, consumer and jobs use beside an api in one process
_COMMIT_WITHIN = 0.8  # of a request's time: the appender knows better than the clock what was done


@dataclass(frozen=True)
class Runtime:
    """`pool` is for all work, shared out among requests by `limits`; `probes`, small and apart,
    for what must answer whatever that work does. `measurements` are what /metrics asks for.

    `stopping` is set at SIGTERM; `committed` after each commit, which wakes the relay.

    `after_projection` are called when this process's consumer has appended events of its own;
    `part_checks` are what the parts that run in this process need to be ready.
    """

    settings: Settings
    pool: asyncpg.Pool
    probes: asyncpg.Pool
    limits: Limits
    cross_origin: CrossOrigin
    appender: Appender
    keys: KeyRing
    commands: Commands
    cursors: CursorCodec
    authenticator: Authenticator
    pseudonyms: Pseudonyms
    stopping: asyncio.Event
    committed: asyncio.Event
    revisions: Revisions
    measurements: Measurements
    after_projection: list[Callable[[], None]] = field(default_factory=list)
    part_checks: dict[str, Check] = field(default_factory=dict)

    @property
    def checks(self) -> dict[str, Check]:
        """Checks behind /readyz."""
        return {"database": self._reachable, "schema": self.migrated, **self.part_checks}

    async def migrated(self) -> bool:
        """True if the schema is the one this code was written for, or newer."""
        return await self.revisions.applied(self.probes)

    async def _reachable(self) -> bool:
        return await self.probes.fetchval("select 1") == 1

    def projection_committed(self) -> None:
        """Notify, after a consumer's commit, those who send what it emitted or wait for it."""
        self.committed.set()
        for notify in self.after_projection:
            notify()


@dataclass(frozen=True)
class Pools:
    """The connections of a process, in three: no commit and no probe waits for other work."""

    work: asyncpg.Pool
    commits: asyncpg.Pool
    probes: asyncpg.Pool

    @property
    def all(self) -> tuple[asyncpg.Pool, ...]:
        return self.work, self.commits, self.probes


@asynccontextmanager
async def open_runtime(
    settings: Settings, name: str, migrations: Path, *, work_beside: bool = False
) -> AsyncIterator[Runtime]:
    """Connect and build; close in the order that loses nothing. Raises UnsafeSetting, OSError.

    `work_beside`: the process has an api and other roles as well.
    """
    pools = await _open_pools(settings, f"rapport-{name}", _WORK_BESIDE if work_beside else 0)
    runtime = assembled(settings, pools, migrations)
    await runtime.appender.start()
    try:
        yield runtime
    finally:
        await _close(runtime.appender, pools)


async def _open_pools(settings: Settings, application: str, more: int) -> Pools:
    dsn = settings.database_url
    work = settings.pool_size - APART + more
    return Pools(
        work=await open_pool(dsn, max_size=work, application=application),
        commits=await make_pool(dsn, min_size=0, max_size=1, application=application),
        probes=await make_pool(
            dsn,
            min_size=0,
            max_size=2,
            statement_timeout=_PROBE_WITHIN,
            connect_timeout=_PROBE_WITHIN,
            application=application,
        ),
    )


def assembled(settings: Settings, pools: Pools, migrations: Path) -> Runtime:
    """The parts, joined; nothing is connected or started yet."""
    committed = asyncio.Event()
    pool = pools.work
    appender = Appender(
        pools.commits,
        max_event_bytes=settings.max_event_bytes,
        on_commit=committed.set,
        deadline=_COMMIT_WITHIN * settings.request_deadline,
    )
    keys = IssuerKeys(settings.oidc_jwks_url)
    pseudonyms = Pseudonyms(settings.token_secret)
    return Runtime(
        settings=settings,
        pool=pool,
        probes=pools.probes,
        limits=_limits(settings),
        cross_origin=CrossOrigin(settings.cors_origins),
        appender=appender,
        keys=KeyRing(pool, settings.master_key),
        commands=Commands(appender, pool, settings.token_secret),
        cursors=CursorCodec(settings.token_secret),
        authenticator=Authenticator(
            keys,
            issuer=settings.oidc_issuer,
            audience=settings.oidc_audience,
            pseudonyms=pseudonyms,
            longest_life=settings.oidc_longest_life,
        ),
        pseudonyms=pseudonyms,
        stopping=asyncio.Event(),
        committed=committed,
        revisions=Revisions(migrations),
        measurements=_measurements(pools.probes),
    )


def _limits(settings: Settings) -> Limits:
    return Limits(
        deadline=settings.request_deadline,
        bulkheads=Bulkheads(settings.shares),
        rates=SubjectRates(
            Rate(settings.customer_rate, settings.customer_burst),
            Rate(settings.subject_rate, settings.subject_burst),
        ),
    )


def _measurements(pool: asyncpg.Pool) -> Measurements:
    measurements = Measurements()
    measurements.add(Unpublished(pool))
    return measurements


async def _close(appender: Appender, pools: Pools) -> None:
    try:
        async with asyncio.timeout(_CLOSE_PATIENCE):
            await appender.close()
            await asyncio.gather(*(pool.close() for pool in pools.all))
    except TimeoutError:  # PostgreSQL does not answer; what was acknowledged is safe with it
        for pool in pools.all:
            pool.terminate()
