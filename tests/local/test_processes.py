"""Processes are found again by their identity, and strangers are left alone."""

import json
import sys
from pathlib import Path

import psutil
import pytest

from deploy.local.errors import ProcessDied
from deploy.local.interrupts import wait_until
from deploy.local.processes import Process
from deploy.local.programs import last_words

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def sleeper(tmp_path: Path):
    process = Process("sleeper", tmp_path)
    process.start(SLEEP)
    yield process
    process.kill()


def test_found_by_another_command(sleeper: Process, tmp_path: Path) -> None:
    found = Process("sleeper", tmp_path).find()
    assert found is not None
    # Its command is empty for a moment, between the fork and the program.
    assert wait_until(lambda: found.cmdline() == SLEEP, within=5)


def test_stopped_by_another_command(sleeper: Process, tmp_path: Path) -> None:
    assert Process("sleeper", tmp_path).stop()
    assert not sleeper.running


def test_stranger_with_the_same_pid_is_not_ours(sleeper: Process, tmp_path: Path) -> None:
    """After a reboot the pid in the file may be anybody's."""
    stranger = sleeper.find()
    assert stranger is not None
    entry = json.loads((tmp_path / "sleeper.pid").read_text())
    long_ago = {**entry, "started": entry["started"] + "0"}
    (tmp_path / "other.pid").write_text(json.dumps(long_ago))
    other = Process("other", tmp_path)
    assert not other.running
    assert not other.stop() and not other.kill()
    assert psutil.pid_exists(stranger.pid) and sleeper.running


def test_found_again_after_the_clock_was_set(
    sleeper: Process, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All start times move with the clock where it is set, as when a machine is moved."""
    before = psutil.Process.create_time
    monkeypatch.setattr(psutil.Process, "create_time", lambda process: before(process) + 60)
    assert Process("sleeper", tmp_path).stop()
    assert not sleeper.running


def test_a_log_is_its_owner_s_alone_also_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "old.log").write_text("before\n")
    (tmp_path / "old.log").chmod(0o644)
    for name in ("new", "old"):
        process = Process(name, tmp_path)
        process.start([sys.executable, "-c", "print('said')"])
        process.finish(within=10)
        assert process.log.stat().st_mode & 0o777 == 0o600
    assert process.log.read_text() == "before\nsaid\n"


@pytest.mark.parametrize("content", ["", "{", "7", '{"pid": 999999999, "started": 0}'])
def test_damaged_pid_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "other.pid").write_text(content)
    assert not Process("other", tmp_path).running


def test_last_words(tmp_path: Path) -> None:
    process = Process("broken", tmp_path)
    process.start([sys.executable, "-c", "raise SystemExit('port 1 is taken')"])
    with pytest.raises(ProcessDied, match="broken failed: port 1 is taken"):
        process.finish(within=10)


def test_killed_when_it_does_not_stop(tmp_path: Path) -> None:
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); "
    process = Process("deaf", tmp_path)
    process.start([sys.executable, "-c", f"{deaf} time.sleep(60)"])
    while process.last_line() != "deaf":
        assert process.running
    assert process.stop(patience=0.2)
    assert not process.running


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("", "it said nothing"),
        ("one\n  two  \n\n", "two"),
        ("Traceback (most recent call last):\n  File x\nBad: this\n\nSee there\n", "Bad: this"),
        ("Traceback (most recent call last):\n  File x\n", "File x"),
    ],
)
def test_what_a_log_ends_with(said: str, words: str) -> None:
    assert last_words(said) == words
