"""Services as an operator runs them: each role a process of its own, to be killed at will."""

import os
import secrets
import signal
import sys
from pathlib import Path

from deploy.local.brokers import Broker, client_environment
from deploy.local.databases import ensure_database
from deploy.local.interrupts import wait_until
from deploy.local.issuer import AUDIENCE, ISSUER, Issuer
from deploy.local.ports import HOST, free_port
from deploy.local.postgres import Postgres
from deploy.local.processes import Process
from deploy.local.programs import run_quietly
from deploy.local.service import Service
from deploy.local.service_secrets import secrets_of
from deploy.schema.writing import service_of
from tests.services.templates import template_of


class Role(Service):
    """One role of one service; `url` answers its probes, and its API where the role is api."""

    def __init__(self, service: str, role: str, folder: Path) -> None:
        super().__init__(service, folder, free_port())
        self.role = role
        self.process = Process(f"{service}-{role}-{self.port}", folder)

    def begin_role(self, environment: dict[str, str], module: str | None = None) -> None:
        command = [sys.executable, "-m", module or f"services.{self.name}", self.role]
        self.process.start(command, environment)

    def memory(self) -> int:
        """Resident megabytes now."""
        process = self.process.find()
        return round(process.memory_info().rss / 1e6) if process else 0

    def killed(self) -> bool:
        """Whether it died by `kill -9`, as a failpoint has it die."""
        # The last of its threads may outlive it by a moment, and its exit code waits for them.
        wait_until(lambda: self.process.exit_code is not None, within=5)
        return self.process.exit_code == -signal.SIGKILL


class Installation:
    """Databases, secrets, a broker and whichever roles a test starts; `close` ends them all."""

    def __init__(self, folder: Path, postgres: Postgres, broker: Broker) -> None:
        self.folder = folder
        self.broker = broker
        self._name = secrets.token_hex(4)
        self._postgres = postgres
        self._issuer = Issuer(folder / "keys")
        self._issuer.ensure_keys()
        self._roles: list[Role] = []

    def token(self, role: str, customer: str | None = None) -> str:
        return self._issuer.token(role, customer)

    def dsn(self, service: str) -> str:
        return self._postgres.dsn(f"{service}_{self._name}")

    def migrate(self, *services: str) -> None:
        for service in services:
            ensure_database(self.dsn(service))
            self.run(service, "migrate")

    def copy_migrated(self, *services: str) -> None:
        """Copy each service's database from the test run's own, which is migrated already."""
        for service in services:
            template_of(self._postgres, service_of(service)).copy_to(self.dsn(service))

    def run(self, service: str, role: str) -> str:
        """Run a role that ends by itself; returns what it said."""
        command = [sys.executable, "-m", f"services.{service}", role]
        variables = [f"{name}={value}" for name, value in self.environment(service, 0).items()]
        done = run_quietly(["env", "-C", str(Path.cwd()), *variables, *command])
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self, service: str, role: str, *, failpoint: str = "") -> Role:
        """Start a role and return when it is ready; with `failpoint` it will kill itself there."""
        started = self.begin(service, role, failpoint=failpoint)
        started.await_ready()
        return started

    def begin(
        self,
        service: str,
        role: str,
        *,
        failpoint: str = "",
        module: str | None = None,
        **more: str,
    ) -> Role:
        """`module` runs in the service's place; `more` are variables of its environment."""
        begun = Role(service, role, self.folder)
        self._roles.append(begun)
        begun.begin_role(self.environment(service, begun.port, failpoint) | more, module)
        return begun

    def environment(self, service: str, port: int, failpoint: str = "") -> dict[str, str]:
        return {
            **os.environ,
            f"DATABASE_URL_{service.upper()}": self.dsn(service),
            **client_environment(self.broker),
            "HTTP_HOST": HOST,
            "HTTP_PORT": str(port),
            "OIDC_ISSUER": ISSUER,
            "OIDC_AUDIENCE": AUDIENCE,
            "OIDC_JWKS_URL": self._issuer.jwks_file.as_uri(),
            "LOG_LEVEL": "INFO",
            "RAPPORT_FAILPOINT": failpoint,
            **secrets_of(service, self.folder / "keys"),
        }

    def close(self) -> None:
        for role in self._roles:
            role.process.kill()
