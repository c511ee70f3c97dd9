"""The roles that do one thing to what is recorded, and end: rebuild, replay, restored."""

import sys
from collections.abc import Callable

from libs.messaging.consumer.parking import replay
from libs.messaging.epochs import mark_restored
from libs.messaging.rebuild.rebuild import rebuild
from libs.service.runtime import open_runtime
from libs.service.service import Service
from libs.service.settings import Settings
from libs.service.supervision import settle_memory


async def rebuild_projection(service: Service, settings: Settings, *, lower: bool = False) -> None:
    """Fold all events again beside the live projection, then take its place. `lower`: also where
    that is in the higher shape of a newer release. Raises ShapeMismatch."""
    async with open_runtime(settings, service.name, service.migrations) as runtime:
        if service.projection is None:
            return _say(f"{service.name} has no projection")
        settle_memory()
        report = await rebuild(
            pool=runtime.pool,
            cluster=settings.kafka_cluster,
            projection=service.projection(runtime),
            progress=_progress(service.name),
            lower=lower,
        )
        return _say(f"{service.name}: {report}")


async def replay_parked(service: Service, settings: Settings) -> None:
    """Apply what was parked, in order, as far as it can be applied now."""
    async with open_runtime(settings, service.name, service.migrations) as runtime:
        if service.projection is None:
            return _say(f"{service.name} has no projection")
        report = await replay(runtime.pool, service.projection(runtime), subject=None)
        return _say(f"{service.name}: {report}")


async def after_restore(service: Service, settings: Settings) -> None:
    """Tell the world that this database was restored: a new epoch, marked so."""
    async with open_runtime(settings, service.name, service.migrations) as runtime:
        epoch = await mark_restored(runtime.pool)
        _say(f"{service.name}: epoch {epoch.number}, marked as restored")


def _progress(name: str) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        share = 100 * done // total if total else 100
        _say(f"{name}: {done:,} of {total:,} events ({share} %)")

    return show


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
