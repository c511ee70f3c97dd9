"""Starting again right after kill -9: the dead are zombies, their children and ports live on."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from deploy.local import status
from deploy.local.brokers import Broker
from deploy.local.errors import LocalError
from deploy.local.leftovers import named_on, working_in
from deploy.local.ports import HOST, free_port, require_free
from deploy.local.postgres import Postgres
from deploy.local.processes import Process, _send

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def zombie() -> Iterator[int]:
    child = subprocess.Popen(["true"])
    while psutil.Process(child.pid).status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.01)
    yield child.pid
    child.wait()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Postgres]:
    made = Postgres(tmp_path / "postgres", free_port())
    made.start()
    yield made
    Postgres(made.data.parent, made.port).kill()


def killed(process: Process) -> None:
    """As somebody else would: nobody waits for it, so a zombie stays."""
    found = process.find()
    assert found is not None
    os.kill(found.pid, signal.SIGKILL)


def test_postgresql_starts_again_at_once(server: Postgres) -> None:
    for _ in range(4):
        again = Postgres(server.data.parent, server.port)
        killed(again.process)
        again.start()
        assert again.process.running


def test_a_broker_starts_again_at_once(fresh_broker: Broker) -> None:
    killed(fresh_broker.process)
    fresh_broker.start()
    assert fresh_broker.process.running


def pid(process: Process) -> int | None:
    found = process.find()
    return found.pid if found else None


def dying(process: Process, monkeypatch: pytest.MonkeyPatch) -> int | None:
    """Let it look alive once more: a kill takes a moment, and longer on a busy machine."""
    find = process.find
    before = pid(process)

    def found_and_killed() -> psutil.Process | None:
        monkeypatch.setattr(process, "find", find)
        found = find()
        killed(process)
        return found

    monkeypatch.setattr(process, "find", found_and_killed)
    return before


def test_a_dying_postgresql_is_not_taken_for_a_running_one(
    server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dying(server.process, monkeypatch)
    server.start()
    assert pid(server.process) not in (None, before)


def test_a_dying_broker_is_not_taken_for_a_running_one(
    fresh_broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dying(fresh_broker.process, monkeypatch)
    fresh_broker.start()
    assert pid(fresh_broker.process) not in (None, before)


@pytest.mark.parametrize("holds", ["{zombie}\n", "", "\n", "x\n", "999999999\n", "{me}\n"])
def test_a_stale_lock_keeps_nobody_from_starting(tmp_path: Path, zombie: int, holds: str) -> None:
    made = Postgres(tmp_path, free_port())
    made.data.mkdir()
    lock = made.data / "postmaster.pid"
    lock.write_text(holds.format(zombie=zombie, me=os.getpid()))
    made._forget_stranger()
    assert not lock.exists()


def test_another_server_on_the_folder_is_named(tmp_path: Path) -> None:
    made = Postgres(tmp_path, free_port())
    made.data.mkdir()
    other = subprocess.Popen([*SLEEP, str(made.data)])
    (made.data / "postmaster.pid").write_text(f"{other.pid}\n")
    try:
        with pytest.raises(LocalError, match=f"pid {other.pid}.*stop it first"):
            made._forget_stranger()
    finally:
        other.kill()
        other.wait()


def test_orphans_that_stay_are_named(server: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deploy.local.postgres.wait_until", lambda true, **_: true())
    with pytest.raises(LocalError, match=r"kill \d+"):
        server._await_orphans()


def test_the_dead_are_neither_named_nor_at_work(zombie: int, tmp_path: Path) -> None:
    assert not named_on(zombie, "true")
    assert zombie not in working_in(Path.cwd(), "true")
    assert not named_on(999_999_999, "true")


def test_a_status_of_who_dies_meanwhile_is_stopped(zombie: int) -> None:
    gone = subprocess.Popen(["true"])
    found = psutil.Process(gone.pid)
    gone.wait()
    assert status._running(found) == "stopped"


def test_who_may_not_be_stopped_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise psutil.AccessDenied

    monkeypatch.setattr(psutil.Process, "send_signal", refused)
    with pytest.raises(LocalError, match="another user's"):
        _send(psutil.Process(), signal.SIGTERM)


def test_a_port_that_is_free_in_a_moment_is_waited_for() -> None:

    port = free_port()
    holder = socket.create_server((HOST, port))
    threading.Timer(0.5, holder.close).start()
    require_free(port, "test")
