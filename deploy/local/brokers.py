"""Interface that the stack and the tests need of a broker, whichever program it is."""

from pathlib import Path
from typing import Protocol

from deploy.local.apache_kafka import ApacheKafka
from deploy.local.embedded_broker import EmbeddedBroker
from deploy.local.errors import LocalError
from deploy.local.processes import Process

KINDS = ("embedded", "kafka")


class Broker(Protocol):
    """One node on 127.0.0.1; `start` returns when it takes and gives messages."""

    kind: str
    process: Process
    idempotent_producers: bool
    keeps_data: bool  # over a restart without wipe

    @property
    def bootstrap(self) -> str: ...
    def start(self) -> None: ...
    def stop(self) -> bool: ...
    def kill(self) -> None: ...
    def restart(self, *, wipe: bool) -> None: ...


def make_broker(kind: str, folder: Path, port: int, controller_port: int) -> Broker:
    """The broker of that kind with its data in `folder`; not started."""
    if kind == "embedded":
        return EmbeddedBroker(folder, port)
    if kind == "kafka":
        return ApacheKafka(folder, port, controller_port)
    raise LocalError(f"BROKER={kind} is unknown: say {' or '.join(KINDS)}")


def client_environment(broker: Broker) -> dict[str, str]:
    """Environment variables that let a service work well with this broker."""
    variables = {
        "KAFKA_BOOTSTRAP_SERVERS": broker.bootstrap,
        "KAFKA_IDEMPOTENT": str(broker.idempotent_producers).lower(),
    }
    if broker.kind == "embedded":
        variables["KAFKA_SESSION_TIMEOUT_MS"] = "2000"  # it lets a group wait half of that
        variables["KAFKA_FETCH_MAX_WAIT_MS"] = "100"  # each fetch costs it much, the more it holds
    return variables
