"""Choice of servers for a stack: made by `up`, remembered until `down`."""

import json
from dataclasses import asdict, dataclass, field

from deploy.local.errors import LocalError
from deploy.local.private_files import write_private
from deploy.local.settings import Settings

EXTERNAL = "external"
FILE = "stack.json"


@dataclass(frozen=True)
class Choice:
    """`broker` is embedded, kafka or external; `databases` are DSNs that replace ours."""

    broker: str = "embedded"
    bootstrap: str | None = None
    databases: dict[str, str] = field(default_factory=dict)


def chosen(settings: Settings, *, running: bool) -> Choice:
    """User's choice; a running stack stays as it is and refuses anything else."""
    file = settings.data / FILE
    chosen = _chosen(settings)
    if not (running and file.exists()):
        return chosen
    remembered = Choice(**json.loads(file.read_text()))
    if _names_servers(settings) and chosen != remembered:
        raise LocalError(
            f"This stack runs on other servers (broker: {remembered.broker}): make down first"
        )
    return remembered


def remember(settings: Settings, choice: Choice) -> None:
    write_private(settings.data / FILE, json.dumps(asdict(choice)))


def forget(settings: Settings) -> None:
    (settings.data / FILE).unlink(missing_ok=True)


def _chosen(settings: Settings) -> Choice:
    if settings.bootstrap and settings.broker:
        raise LocalError("BROKER and KAFKA_BOOTSTRAP_SERVERS exclude each other: leave one out")
    broker = EXTERNAL if settings.bootstrap else settings.broker or "embedded"
    return Choice(broker, settings.bootstrap, dict(settings.databases))


def _names_servers(settings: Settings) -> bool:
    return bool(settings.broker or settings.bootstrap or settings.databases)
