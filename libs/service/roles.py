"""The roles that serve until they are stopped: api, relay, consumer, or all in one process."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from libs.eventstore.idempotency import delete_old_responses
from libs.sealing.read_log import prune_reads
from libs.service.backlog import Unapplied
from libs.service.http.limits import limits_of
from libs.service.probing import probing_app
from libs.service.reads.read_policy import read_limits
from libs.service.reads.unusual_reads import WATCHED_EVERY, ReadWatch
from libs.service.runtime import Runtime, open_runtime
from libs.service.server import listen, serve
from libs.service.service import SERVING, Service
from libs.service.settings import Settings
from libs.service.supervision import (
    log_without_texts,
    settle_memory,
    share_fairly,
    stop_at_signals,
    supervise,
)
from libs.web.errors.refusals import DATABASE_AWAY
from libs.web.probes import Check

if TYPE_CHECKING:
    from libs.messaging.projection import Projection

DELETE_EVERY = timedelta(hours=1).total_seconds()
_SCHEMA_PAUSE = 0.5
_log = structlog.get_logger("process")


async def serve_role(service: Service, settings: Settings, role: str) -> None:
    """Serve until SIGTERM. Raises TaskDied, PortTaken, UnsafeSetting, MasterKeyMismatch."""
    parts = SERVING[role]
    with listen(settings.http_host, settings.http_port) as listener:
        beside = "api" in parts and len(parts) > 1
        async with open_runtime(
            settings, service.name, service.migrations, work_beside=beside
        ) as runtime:
            asyncio.get_running_loop().set_exception_handler(log_without_texts)
            stop_at_signals(runtime.stopping)
            watch_projection(service, runtime, parts)
            app = service.api(runtime) if "api" in parts else probing_app(runtime)
            work: dict[str, Awaitable[None]] = {
                "http server": serve(
                    app,
                    listener,
                    stopping=runtime.stopping,
                    grace=settings.shutdown_grace,
                    limits=limits_of(settings),
                )
            }
            work["key ring"] = _when_migrated(runtime, lambda: _guard_keys(runtime))
            if "relay" in parts:
                work["relay"] = _when_migrated(runtime, lambda: _relay(service, runtime))
                work["sweeper"] = _when_migrated(runtime, lambda: _sweep(service, runtime))
                work["read watch"] = _when_migrated(runtime, lambda: _watch_reads(service, runtime))
            if "consumer" in parts:
                work |= _consumer_work(service, runtime)
            settle_memory()
            share_fairly()
            _log.info("started", role=role, address=f"{settings.http_host}:{settings.http_port}")
            await supervise(work, runtime.stopping)
    _log.info("stopped", role=role)


def watch_projection(service: Service, runtime: Runtime, parts: frozenset[str]) -> None:
    """Have /metrics and /readyz of a process with these parts say how the projection is."""
    if service.projection is None:
        return
    projection = service.projection(runtime)
    runtime.measurements.add(Unapplied(runtime.probes, projection.topics))
    if "consumer" in parts:
        runtime.part_checks["projection"] = _own_shape(runtime, projection)
    time_zone: str | None = getattr(projection, "time_zone", None)
    if time_zone and parts & {"api", "consumer"}:
        runtime.part_checks["days"] = _own_days(runtime, time_zone)


def _consumer_work(service: Service, runtime: Runtime) -> dict[str, Awaitable[None]]:
    work: dict[str, Awaitable[None]] = {}
    if service.projection is not None:
        work["consumer"] = _when_migrated(runtime, lambda: _consumer(service, runtime))
    for name, job in service.jobs(runtime).items():
        work[name] = _when_migrated(runtime, lambda job=job: _awaited(job))
    return work


async def _when_migrated(
    runtime: Runtime, begin: Callable[[], Coroutine[None, None, None]]
) -> None:
    """Tables come from the migrate role, which may still be at work."""
    while not runtime.stopping.is_set():
        with suppress(*DATABASE_AWAY):  # also a busy one, that answers a probe too late
            if await runtime.migrated():
                break
        await _pause(runtime.stopping, _SCHEMA_PAUSE)
    else:
        return
    await begin()


async def _relay(service: Service, runtime: Runtime) -> None:
    from libs.messaging.relay.relay import Relay  # the api role has no need of a Kafka client

    settings = runtime.settings
    relay = Relay(
        cluster=settings.kafka_cluster,
        pool=runtime.pool,
        topics=service.publishes,
        wake=runtime.committed,
        idempotent=settings.kafka_idempotent,
    )
    await relay.run(runtime.stopping)


async def _consumer(service: Service, runtime: Runtime) -> None:
    from libs.messaging.consumer.consumer import Consumer
    from libs.messaging.rebuild.rebuild import rebuild

    assert service.projection is not None  # noqa: S101 - looked at by the caller
    settings = runtime.settings
    consumer = Consumer(
        cluster=settings.kafka_cluster,
        group=f"rapport-{service.name}",
        projection=service.projection(runtime),
        pool=runtime.pool,
        rebuild=rebuild,
        on_commit=runtime.projection_committed,
        fetch_max_wait_ms=settings.kafka_fetch_max_wait_ms,
        session_timeout_ms=settings.kafka_session_timeout_ms,
    )
    await consumer.run(runtime.stopping)


def _own_shape(runtime: Runtime, projection: "Projection") -> Check:
    """A consumer is not ready while the projection is in the shape of a newer release."""
    from libs.messaging.consumer import shapes

    async def check() -> bool | str:
        return shapes.too_new(await shapes.stored(runtime.probes), projection) or True

    return check


def _own_days(runtime: Runtime, time_zone: str) -> Check:
    """Neither answers nor applies while the projection counts other days than this process."""
    from libs.messaging.consumer import shapes

    async def check() -> bool | str:
        return await shapes.of_other_days(runtime.probes, time_zone) or True

    return check


async def _guard_keys(runtime: Runtime) -> None:
    """Under another master key every sealed field would seem broken: better not to run at all."""
    await runtime.keys.check()
    await runtime.stopping.wait()


async def _sweep(service: Service, runtime: Runtime) -> None:
    """Forget answers to commands after their 7 days, and reads of personal data after theirs."""
    while not runtime.stopping.is_set():
        try:
            deleted = await delete_old_responses(runtime.pool)
            _log.info("answers_swept", count=deleted)
            await sweep_reads(service, runtime)
        except DATABASE_AWAY as error:
            _log.warning("sweeping_interrupted", error=type(error).__name__)
        await _pause(runtime.stopping, DELETE_EVERY)


async def sweep_reads(service: Service, runtime: Runtime) -> None:
    """Delete the reads of personal data that are kept no longer."""
    limits = await read_limits(runtime.pool, service.access_policy, runtime.settings)
    while await prune_reads(runtime.pool, limits.kept_days):
        _log.info("personal_reads_pruned", days=limits.kept_days)


async def _watch_reads(service: Service, runtime: Runtime) -> None:
    watch = ReadWatch(runtime.pool)
    while not runtime.stopping.is_set():
        try:
            limits = await read_limits(runtime.pool, service.access_policy, runtime.settings)
            await watch.look(limits.unusual_an_hour)
        except DATABASE_AWAY as error:  # also of a look that took too long
            _log.warning("read_watch_interrupted", error=type(error).__name__)
        await _pause(runtime.stopping, WATCHED_EVERY)


async def _awaited(job: Awaitable[None]) -> None:
    await job


async def _pause(stopping: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return
