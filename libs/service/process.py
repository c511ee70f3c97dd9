"""The entry point of every service: `python -m services.<name> ROLE`."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from functools import partial

import asyncpg
import uvloop

from libs.database.safety import UnsafeSetting
from libs.messaging.consumer.shapes import ShapeMismatch
from libs.sealing.wrapping import MasterKeyMismatch
from libs.service.server import PortTaken
from libs.service.service import SERVING, Service
from libs.service.settings import SettingsIncomplete, StoreSettings, without_key
from libs.service.supervision import TaskDied
from libs.telemetry.exporting import TracesUnavailable, exported_traces
from libs.telemetry.logging import configure_logging

ONCE = ("migrate", "rebuild", "rebuild-older-shape", "replay", "restored")
KEYLESS = frozenset({"relay", "restored"})
PROJECTING = frozenset({"consumer", "rebuild", "rebuild-older-shape", "replay"})
_FORESEEN = (
    SettingsIncomplete,
    UnsafeSetting,
    MasterKeyMismatch,
    PortTaken,
    TaskDied,
    ShapeMismatch,
    TracesUnavailable,
    asyncpg.PostgresError,
    OSError,
)


def run(service: Service) -> None:
    """Do what the command line says; ends the process, with one clear line when it fails."""
    roles = (*SERVING, *ONCE)
    if len(sys.argv) != 2 or sys.argv[1] not in roles:
        sys.exit(f"usage: python -m services.{service.name} {'|'.join(roles)}")
    role = sys.argv[1]
    try:
        _run(service, role)
    except KeyboardInterrupt:
        sys.exit(130)
    except _FORESEEN as error:
        sys.exit(f"{service.name} {role}: {_reason(error)}")


def _run(service: Service, role: str) -> None:
    settings = settings_of(service, role).read(service.name)
    configure_logging(service.name, settings.log_level)
    if role in SERVING:
        from libs.service.roles import serve_role  # what serves is for these alone

        with exported_traces(f"rapport-{service.name}"):
            _loop(serve_role(service, settings, role))  # pyright: ignore[reportArgumentType]
        return
    if role == "migrate":
        from libs.service.migrating import migrate  # SQLAlchemy and Alembic are for it alone

        _loop(migrate(service, settings))
        return
    from libs.service import chores

    do: dict[str, Callable[..., Coroutine[None, None, None]]] = {
        "rebuild": chores.rebuild_projection,
        "rebuild-older-shape": partial(chores.rebuild_projection, lower=True),
        "replay": chores.replay_parked,
        "restored": chores.after_restore,
    }
    _loop(do[role](service, settings))


def settings_of(service: Service, role: str) -> type[StoreSettings]:
    """Settings that the role needs: without MASTER_KEY if it neither seals nor opens."""
    if role == "migrate":
        return StoreSettings
    if role in KEYLESS or (role in PROJECTING and not service.opens):
        return without_key(service.settings)
    return service.settings


def _loop(main: Coroutine[None, None, None]) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main)


def _reason(error: Exception) -> str:
    if isinstance(error, asyncpg.PostgresError):
        return f"PostgreSQL refuses: {type(error).__name__}"
    if isinstance(error, ConnectionError):
        return f"PostgreSQL cannot be reached ({type(error).__name__}): is it running?"
    return str(error)
