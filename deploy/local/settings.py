"""Settings of the stack that is meant: read once, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.brokers import KINDS
from deploy.local.databases import database_of
from deploy.local.errors import LocalError
from deploy.local.processes import ROOT

SERVICES = ("customer", "interaction", "valuation", "callcenter")
DEFAULT_BASE = 8000
POSTGRES, BROKER, CONTROLLER = (
    10,
    11,
    12,
)  # above the base, which is the gateway's; the services take 1 to 4


@dataclass(frozen=True)
class Settings:
    """`databases` and `bootstrap` name servers of the user's own that replace the embedded ones."""

    base: int
    data: Path
    broker: str | None = None
    bootstrap: str | None = None
    databases: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> str:
        """Variables for `make` that name this stack, with a space before them."""
        return "" if self.base == DEFAULT_BASE else f" CRM_PORT_BASE={self.base}"

    def port_of(self, service: str) -> int:
        return self.base + 1 + SERVICES.index(service)


def read_settings(environment: Mapping[str, str]) -> Settings:
    base = _base(environment.get("CRM_PORT_BASE") or str(DEFAULT_BASE))
    data = Path(environment.get("CRM_DATA_DIR") or ROOT / ".run" / str(base))
    broker = environment.get("BROKER") or None
    if broker is not None and broker not in KINDS:
        raise LocalError(f"BROKER={broker} is unknown: say {' or '.join(KINDS)}")
    return Settings(
        base=base,
        data=data.absolute(),
        broker=broker,
        bootstrap=environment.get("KAFKA_BOOTSTRAP_SERVERS") or None,
        databases=_databases(environment),
        environment=environment,
    )


def _base(text: str) -> int:
    if not text.isdecimal() or not 1024 <= int(text) <= 65_000:
        raise LocalError(f"CRM_PORT_BASE={text} is no port between 1024 and 65000")
    return int(text)


def _databases(environment: Mapping[str, str]) -> dict[str, str]:
    """One DSN per service; a DATABASE_URL for all means one database each on that server."""
    found = {}
    for service in SERVICES:
        own = environment.get(f"DATABASE_URL_{service.upper()}")
        shared = environment.get("DATABASE_URL")
        if own:
            found[service] = own
        elif shared:
            found[service] = database_of(shared, service)
    return found
