"""The four services, each a local process with all of its roles, and the gateway before them."""

import http.client
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from deploy.local.errors import LocalError
from deploy.local.interrupts import pause
from deploy.local.ports import HOST
from deploy.local.processes import Process

PATIENCE = 60.0


class HttpServer:
    """A process that answers on a port. Its log and pid file lie in `folder`."""

    def __init__(self, name: str, folder: Path, port: int) -> None:
        self.name = name
        self.port = port
        self.process = Process(name, folder)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def await_ready(self) -> None:
        """Return when /readyz says 200; raise when it died or takes too long."""
        deadline = time.monotonic() + PATIENCE
        while (answer := self.readiness()) != "ready":
            self.process.require()
            if time.monotonic() > deadline:
                raise LocalError(
                    f"{self.name} is not ready after {PATIENCE:.0f} s ({answer}), "
                    f"see {self.process.log}"
                )
            pause(0.05)

    def readiness(self) -> str:
        """`ready`, or what is known of why not."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=2)
        try:
            connection.request("GET", "/readyz")
            response = connection.getresponse()
            return "ready" if response.status == 200 else _reason(response.read())
        except (OSError, http.client.HTTPException):
            return "does not answer"
        finally:
            connection.close()


class Service(HttpServer):
    def __init__(self, name: str, folder: Path, port: int) -> None:
        super().__init__(name, folder, port)
        self._migration = Process(f"{name}-migrate", folder)

    def begin_migration(self, environment: Mapping[str, str]) -> None:
        self._migration.start(command(self.name, "migrate"), environment)

    def end_migration(self) -> None:
        self._migration.finish(within=PATIENCE)

    def stop_migration(self) -> None:
        self._migration.stop()

    def begin(self, environment: Mapping[str, str]) -> None:
        self.process.start(command(self.name, "all"), environment)


class Gateway(HttpServer):
    """One origin for all services: each is found under its name as first segment of the path."""

    def begin(self, environment: Mapping[str, str]) -> None:
        self.process.start([sys.executable, "-m", "deploy.local.gateway"], environment)


def command(service: str, role: str) -> list[str]:
    return [sys.executable, "-m", f"services.{service}", role]


def _reason(body: bytes) -> str:
    try:
        problem = json.loads(body)
        return str(problem.get("detail") or problem.get("title") or problem)
    except (ValueError, AttributeError):
        return body.decode(errors="replace")[:200]
