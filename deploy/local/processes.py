"""A background process that a later command finds again and never mistakes for a stranger."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import psutil

from deploy.local.errors import LocalError, ProcessDied
from deploy.local.identity import start_of
from deploy.local.interrupts import wait_until
from deploy.local.private_files import open_log
from deploy.local.programs import last_words

ROOT = Path(__file__).parents[2]
LOG_LIMIT = 20_000_000


class Process:
    """`<folder>/<name>.pid` says which process it is, `<folder>/<name>.log` what it said."""

    def __init__(self, name: str, folder: Path, stop_signal: int = signal.SIGTERM) -> None:
        self.name = name
        self.log = folder / f"{name}.log"
        self._pid_file = folder / f"{name}.pid"
        self._stop_signal = stop_signal
        self._child: subprocess.Popen[bytes] | None = None

    def start(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        """Start it from the repository's root, in a session that this terminal's Ctrl-C spares."""
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        with open_log(self.log) as log:
            self._child = subprocess.Popen(
                command,
                env=None if env is None else dict(env),
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._remember(psutil.Process(self._child.pid))

    def _remember(self, process: psutil.Process) -> None:
        entry = {"pid": process.pid, "started": start_of(process), "stop": self._stop_signal}
        unfinished = self._pid_file.with_suffix(".pid.new")
        unfinished.write_text(json.dumps(entry))
        unfinished.replace(self._pid_file)

    def find(self) -> psutil.Process | None:
        """The running process, if it is still the one that was started."""
        if self._child is not None and self._child.poll() is not None:
            return None
        try:
            entry = json.loads(self._pid_file.read_text())
            process = psutil.Process(entry["pid"])
            same = start_of(process) == entry["started"]
            return process if same and process.status() != psutil.STATUS_ZOMBIE else None
        except (FileNotFoundError, psutil.Error, ValueError, TypeError, KeyError):
            return None

    @property
    def running(self) -> bool:
        return self.find() is not None

    def survives(self, await_ready: Callable[[], object]) -> bool:
        """True when it runs and becomes ready. One just killed looks alive for a moment."""
        if not self.running:
            return False
        try:
            await_ready()
        except ProcessDied:
            return False
        return True

    @property
    def exit_code(self) -> int | None:
        """Exit code, if this command started it and it has ended; a signal's number is negative."""
        return None if self._child is None else self._child.poll()

    def require(self) -> None:
        """Raise when it died, with its last words."""
        if not self.running:
            raise ProcessDied(f"{self.name} stopped: {self.last_line()} (whole log: {self.log})")

    def finish(self, *, within: float) -> None:
        """Wait until it ended well by itself; raise with its last words when it did not."""
        if not wait_until(lambda: not self.running, within=within):
            self.kill()
            raise ProcessDied(f"{self.name} did not end within {within:.0f} s, see {self.log}")
        self._pid_file.unlink(missing_ok=True)
        if self._child is not None and self._child.returncode:
            raise ProcessDied(f"{self.name} failed: {self.last_line()} (whole log: {self.log})")

    def stop(self, *, patience: float = 15.0) -> bool:
        """Ask it to end, insist after `patience` seconds. False when it did not run."""
        return self._end(self._stop_signal, patience)

    def kill(self) -> bool:
        """End it as a power cut would."""
        return self._end(signal.SIGKILL, 0.0)

    def _end(self, number: int, patience: float) -> bool:
        process = self.find()
        if process is None:
            self._pid_file.unlink(missing_ok=True)
            return False
        tree = [process, *_children(process)]
        _send(process, number)
        if not wait_until(lambda: not self.running, within=patience):
            _send(process, signal.SIGKILL)
        # Children see their parent's death by themselves, but only a moment later.
        if not wait_until(lambda: not any(map(_alive, tree)), within=5.0):
            for straggler in tree:
                _send(straggler, signal.SIGKILL)
        if self._child is not None:
            self._child.wait()  # a zombie's threads, and their ports, may live a moment longer
        self._pid_file.unlink(missing_ok=True)
        return True

    def last_line(self) -> str:
        if not self.log.exists():
            return last_words("")
        with self.log.open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - 8192))
            return last_words(log.read().decode(errors="replace"))


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []


def _alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _send(process: psutil.Process, number: int) -> None:
    try:
        process.send_signal(number)  # psutil checks that the pid was not given to another process
    except psutil.NoSuchProcess:
        return
    except psutil.AccessDenied:
        raise LocalError(f"Process {process.pid} is another user's: stop it as that user") from None
