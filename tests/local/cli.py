"""The command line of the local stack, as `make` calls it."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from deploy.local.ports import DRAWN_FROM, bindable
from deploy.local.processes import ROOT

OFFSETS = (0, 1, 2, 3, 4, 10, 11, 12)


def free_base() -> int:
    while True:
        base = random.randrange(DRAWN_FROM.start, DRAWN_FROM.stop, 20)
        if all(bindable(base + offset) for offset in OFFSETS):
            return base


class Cli:
    """One stack with ports and data of its own."""

    def __init__(self, data: Path, base: int | None = None) -> None:
        self.data = data
        self.base = base or free_base()
        self.environment = {"CRM_PORT_BASE": str(self.base), "CRM_DATA_DIR": str(data)}

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        with self.started(*command, **environment) as process:
            out, err = process.communicate(timeout=180)
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    @contextmanager
    def started(self, *command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
        process = subprocess.Popen(
            [sys.executable, "-m", "deploy.local", *command],
            cwd=ROOT,
            env={**os.environ, **self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
                process.wait(30)

    def url(self, service: int, path: str) -> str:
        return f"http://127.0.0.1:{self.base + service}{path}"

    def processes(self) -> dict[str, int]:
        """Command line -> pid of everything that works for this stack, told by its environment."""
        found = {}
        for process in psutil.process_iter():
            try:
                mine = process.environ().get("CRM_DATA_DIR") == str(self.data)
                if mine and process.status() != psutil.STATUS_ZOMBIE:
                    found[" ".join(process.cmdline())] = process.pid
            except psutil.Error:
                continue
        return found

    def services(self) -> dict[str, int]:
        """Name -> pid."""
        lines = self.processes().items()
        return {
            line.split()[2].removeprefix("services."): pid
            for line, pid in lines
            if " services." in line
        }
