"""Description of a service; everything else about running it is the same for all."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from libs.access.heard import POLICY_IN_FORCE
from libs.service.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from libs.messaging.projection import Projection
    from libs.service.runtime import Runtime

SERVING = {
    "api": frozenset({"api"}),
    "relay": frozenset({"relay"}),
    "consumer": frozenset({"consumer"}),
    "all": frozenset({"api", "relay", "consumer"}),
}
Jobs = Mapping[str, Awaitable[None]]


def _no_jobs(_: Any) -> Jobs:
    return {}


@dataclass(frozen=True)
class Service:
    """`publishes` are the topics it owns; `migrations` holds its Alembic versions.

    `projection` is None for a service that hears nothing; `opens` says that it, or a job, opens
    what is sealed. `access_policy` is a query for version and data of the one in force. `jobs` run
    beside the consumer, each until `runtime.stopping`.
    """

    name: str
    migrations: Path
    publishes: frozenset[str]
    api: "Callable[[Runtime], FastAPI]"
    projection: "Callable[[Runtime], Projection] | None" = None
    jobs: "Callable[[Runtime], Jobs]" = _no_jobs
    settings: type[Settings] = Settings
    access_policy: str = POLICY_IN_FORCE
    opens: bool = False
