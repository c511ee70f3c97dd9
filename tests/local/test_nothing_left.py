"""A test run leaves no process behind, however it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from deploy.local.reaper import MARK

ROOT = Path(__file__).parents[2]
PROBE = """
import os, time, pytest

@pytest.mark.parametrize("fresh_broker", ["embedded"], indirect=True)
def test_takes_long(database, fresh_broker):
    with open(os.environ["PROBE_READY"], "w") as ready:
        ready.write(os.environ["RAPPORT_TEST_RUN"])
    time.sleep(600)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "kill-9"])
def test_run_that_is_cut_short(tmp_path: Path, number: signal.Signals) -> None:
    probe, ready = tmp_path / "test_probe.py", tmp_path / "ready"
    probe.write_text(PROBE)
    run = _pytest(probe, ready)
    folder = Path(_appeared(ready, run))
    servers = _of(folder)
    assert {server.name() for server in servers} >= {"postgres"}
    run.send_signal(number)
    run.wait(60)
    assert not _left_over(folder)
    assert not folder.exists()


def _pytest(probe: Path, ready: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", f"--rootdir={ROOT}"]
    own = {name: value for name, value in os.environ.items() if name != MARK}
    env = {**own, "PROBE_READY": str(ready)}
    settings = ["-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), str(probe)]
    return subprocess.Popen(
        [*command, *settings],
        cwd=ROOT,
        env=env,
        start_new_session=True,
        # Whoever starts us in the background of a script may have had it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def _appeared(ready: Path, run: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + 30
    while not (ready.exists() and ready.read_text()):
        assert run.poll() is None and time.monotonic() < deadline
        time.sleep(0.05)
    return ready.read_text()


def _left_over(folder: Path) -> list[psutil.Process]:
    deadline = time.monotonic() + 20
    while (left := _of(folder)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


def _of(folder: Path) -> list[psutil.Process]:
    """Everything that works in or for that run, by environment or command line."""
    found = []
    for process in psutil.process_iter():
        try:
            marked = process.environ().get(MARK) == str(folder)
            if marked or str(folder) in " ".join(process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return found
