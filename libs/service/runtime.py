"""The parts of one process that every service has; a service's composition root adds its own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.pool import open_pool
from libs.eventstore.appender import Appender
from libs.identifiers.actors import Pseudonyms
from libs.sealing.keys import KeyRing
from libs.service.backlog import Unpublished
from libs.service.schema import Revisions
from libs.service.settings import Settings
from libs.telemetry.measuring import Measurements
from libs.web.commands.execution import Commands
from libs.web.gate.auth import Authenticator
from libs.web.gate.keys import IssuerKeys
from libs.web.probes import Check

_CLOSE_PATIENCE = 3.0
_COMMIT_WITHIN = 0.8  # of a request's time: the appender knows better than the clock what was done


@dataclass(frozen=True)
class Runtime:
    """`measurements` are what /metrics asks PostgreSQL for.

    `stopping` is set at SIGTERM; `committed` after each commit, which wakes the relay.

    `after_projection` are called when this process's consumer has appended events of its own;
    `part_checks` are what the parts that run in this process need to be ready.
    """

    settings: Settings
    pool: asyncpg.Pool
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
        return await self.revisions.applied(self.pool)

    async def _reachable(self) -> bool:
        return await self.pool.fetchval("select 1") == 1

    def projection_committed(self) -> None:
        """Notify, after a consumer's commit, those who send what it emitted or wait for it."""
        self.committed.set()
        for notify in self.after_projection:
            notify()


@asynccontextmanager
async def open_runtime(settings: Settings, name: str, migrations: Path) -> AsyncIterator[Runtime]:
    """Connect and build; close in the order that loses nothing. Raises UnsafeSetting, OSError."""
    pool = await open_pool(
        settings.database_url, max_size=settings.pool_size, application=f"rapport-{name}"
    )
    runtime = assembled(settings, pool, migrations)
    await runtime.appender.start()
    try:
        yield runtime
    finally:
        await _close(runtime.appender, pool)


def assembled(settings: Settings, pool: asyncpg.Pool, migrations: Path) -> Runtime:
    """The parts, joined; nothing is connected or started yet."""
    committed = asyncio.Event()
    appender = Appender(
        pool,
        max_event_bytes=settings.max_event_bytes,
        on_commit=committed.set,
        deadline=_COMMIT_WITHIN * settings.request_deadline,
    )
    keys = IssuerKeys(settings.oidc_jwks_url)
    pseudonyms = Pseudonyms(settings.token_secret)
    return Runtime(
        settings=settings,
        pool=pool,
        appender=appender,
        keys=KeyRing(pool, settings.master_key),
        commands=Commands(appender, pool, settings.token_secret),
        cursors=CursorCodec(settings.token_secret),
        authenticator=Authenticator(
            keys,
            issuer=settings.oidc_issuer,
            audience=settings.oidc_audience,
            pseudonyms=pseudonyms,
        ),
        pseudonyms=pseudonyms,
        stopping=asyncio.Event(),
        committed=committed,
        revisions=Revisions(migrations),
        measurements=_measurements(pool),
    )


def _measurements(pool: asyncpg.Pool) -> Measurements:
    measurements = Measurements()
    measurements.add(Unpublished(pool))
    return measurements


async def _close(appender: Appender, pool: asyncpg.Pool) -> None:
    try:
        async with asyncio.timeout(_CLOSE_PATIENCE):
            await appender.close()
            await pool.close()
    except TimeoutError:  # PostgreSQL does not answer; what was acknowledged is safe with it
        pool.terminate()
