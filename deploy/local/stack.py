"""The whole product on one machine: PostgreSQL, a broker, four services and their gateway."""

import fcntl
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from deploy.local.brokers import Broker, client_environment, make_broker
from deploy.local.choice import EXTERNAL, chosen, forget, remember
from deploy.local.databases import database_of, ensure_database
from deploy.local.interrupts import undisturbed
from deploy.local.issuer import AUDIENCE, ISSUER, Issuer
from deploy.local.ports import HOST, require_free
from deploy.local.postgres import Postgres
from deploy.local.processes import Process
from deploy.local.service import Gateway, HttpServer, Service
from deploy.local.service_secrets import secrets_of
from deploy.local.settings import BROKER, CONTROLLER, POSTGRES, SERVICES, Settings

Progress = Callable[[str], None]


class Stack:
    """Servers and services, found by their pid files: every command starts from the truth."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.postgres = Postgres(self.data / "postgres", settings.base + POSTGRES)
        self.services = [Service(n, self.data, settings.port_of(n)) for n in SERVICES]
        self.gateway = Gateway("gateway", self.data, settings.base)
        self.issuer = Issuer(self.data / "keys")
        # Both kinds of broker leave the same pid file: whichever runs is found.
        any_broker = Process("broker", self.data / "broker")
        processes = [self.postgres.process, any_broker, *(s.process for s in self.servers)]
        self.choice = chosen(settings, running=any(p.running for p in processes))
        self.broker = self._broker()

    def _broker(self) -> Broker | None:
        if self.choice.broker == EXTERNAL:
            return None
        base = self.settings.base
        folder = self.data / "broker"
        return make_broker(self.choice.broker, folder, base + BROKER, base + CONTROLLER)

    @property
    def servers(self) -> list[HttpServer]:
        """Those who answer HTTP: the services, and the gateway before them."""
        return [*self.services, self.gateway]

    @property
    def bootstrap(self) -> str:
        return self.broker.bootstrap if self.broker else str(self.choice.bootstrap)

    @property
    def uses_postgres(self) -> bool:
        return set(self.choice.databases) != set(SERVICES)

    def processes(self) -> list[Process]:
        """Processes in the order of starting."""
        servers = [self.postgres.process] if self.uses_postgres else []
        broker = [self.broker.process] if self.broker else []
        return [*servers, *broker, *(server.process for server in self.servers)]

    def dsn(self, service: str) -> str:
        return self.choice.databases.get(service) or database_of(self.postgres.dsn(), service)

    def environment(self, service: Service) -> dict[str, str]:
        external = {"KAFKA_BOOTSTRAP_SERVERS": self.bootstrap}
        broker = client_environment(self.broker) if self.broker else external
        defaults = {"LOG_LEVEL": "INFO", **broker}
        fixed = {
            f"DATABASE_URL_{service.name.upper()}": self.dsn(service.name),
            "KAFKA_BOOTSTRAP_SERVERS": self.bootstrap,
            "HTTP_HOST": HOST,
            "HTTP_PORT": str(service.port),
            "OIDC_ISSUER": ISSUER,
            "OIDC_AUDIENCE": AUDIENCE,
            "OIDC_JWKS_URL": self.issuer.jwks_file.as_uri(),
            "CORS_ORIGINS": self._origins(),
            "PUBLIC_URLS": self._addresses(),
        }
        own = secrets_of(service.name, self.data / "keys")
        return {**defaults, **self.settings.environment, **fixed, **own}

    def _origins(self) -> str:
        """Origins of the services' own pages, by either name of this machine, and the user's."""
        own = [
            f"http://{host}:{each.port}" for each in self.servers for host in (HOST, "localhost")
        ]
        return ",".join([*own, self.settings.environment.get("CORS_ORIGINS", "")])

    def _addresses(self) -> str:
        return ",".join(f"{each.name}={each.url}" for each in self.services)

    def gateway_environment(self) -> dict[str, str]:
        fixed = {
            "HTTP_HOST": HOST,
            "HTTP_PORT": str(self.gateway.port),
            "GATEWAY_SERVICES": self._addresses(),
            "CORS_ORIGINS": self._origins(),
        }
        return {**self.settings.environment, **fixed}

    def up(self, progress: Progress) -> list[Process]:
        """Start what is missing and return it; on failure or Ctrl-C stop that again."""
        self.data.mkdir(parents=True, exist_ok=True)
        with self._alone():
            missing = [process for process in self.processes() if not process.running]
            try:
                self._require_ports()
                remember(self.settings, self.choice)
                self._start(progress)
            except BaseException:
                self._undo(missing)
                raise
        return missing

    def undo(self, started: list[Process]) -> None:
        """Stop what `up` returned."""
        with self._alone():
            self._undo(started)

    def _undo(self, started: list[Process]) -> None:
        with undisturbed():
            self._stop(started)
            if not any(process.running for process in self.processes()):
                forget(self.settings)

    def _require_ports(self) -> None:
        """Check the ports before anything is started, so that a taken one costs nothing."""
        for server in self.servers:
            if not server.process.running:
                require_free(server.port, server.name)
        if self.uses_postgres and not self.postgres.process.running:
            require_free(self.postgres.port, "PostgreSQL")

    def _start(self, progress: Progress) -> None:
        missing = [service for service in self.services if not service.process.running]
        self.issuer.ensure_keys()
        with ThreadPoolExecutor(1) as executor:
            broker = executor.submit(self._start_broker, progress)
            self._start_postgres(progress)
            self._migrate(missing, progress)
            broker.result()
        for service in missing:
            service.begin(self.environment(service))
        if not self.gateway.process.running:
            self.gateway.begin(self.gateway_environment())
        for service in self.services:
            service.await_ready()
            progress(f"{service.name} is ready at {service.url}")
        self.gateway.await_ready()
        progress(f"gateway is ready at {self.gateway.url}")

    def _start_broker(self, progress: Progress) -> None:
        if self.broker is not None:
            self.broker.start()
            progress(f"Kafka ({self.broker.kind}) is ready at {self.broker.bootstrap}")

    def _start_postgres(self, progress: Progress) -> None:
        if self.uses_postgres:
            self.postgres.start()
            progress(f"PostgreSQL is ready at {self.postgres.address}")

    def _migrate(self, services: list[Service], progress: Progress) -> None:
        try:
            for service in services:
                ensure_database(self.dsn(service.name))
                service.begin_migration(self.environment(service))
            for service in services:
                service.end_migration()
        finally:
            with undisturbed():
                for service in services:
                    service.stop_migration()
        if services:
            progress("Databases are migrated")

    def down(self) -> int:
        """Stop everything; returns how many processes ran."""
        if not self.data.exists():
            return 0
        with self._alone(), undisturbed():
            stopped = self._stop(self.processes())
            forget(self.settings)
            return stopped

    def _stop(self, processes: list[Process]) -> int:
        """Services at once, then the broker, PostgreSQL last: nobody loses his server midway."""
        names = {server.process for server in self.servers}
        with ThreadPoolExecutor(len(names)) as together:
            stopped = sum(together.map(_patiently, [p for p in processes if p in names]))
        servers = [process for process in processes if process not in names]
        return stopped + sum(_patiently(process) for process in reversed(servers))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One `up` or `down` at a time."""
        with (self.data / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _patiently(process: Process) -> bool:
    """A service finishes what it was at, PostgreSQL writes its checkpoint."""
    return process.stop(patience=30)
