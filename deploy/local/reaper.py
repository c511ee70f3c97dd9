"""Ends what a test run started, however the run itself ended: done, Ctrl-C or kill -9.

Run as `python -m deploy.local.reaper FOLDER`: it waits until its standard input is closed, which
the kernel does for a parent that died, then ends every process of the run and removes FOLDER.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

from deploy.local.processes import Process

# Every process of the run inherits it, so that none is missed, whoever started it.
MARK = "RAPPORT_TEST_RUN"
CLOSED = "closed"


def start_reaper(folder: Path) -> subprocess.Popen[bytes]:
    """Close its `stdin` to have it do its work; it keeps its hands off until then."""
    command = [sys.executable, "-m", "deploy.local.reaper", str(folder)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, cwd=root)


def main(folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()
    (folder / CLOSED).touch()
    for pid_file in folder.rglob("*.pid"):
        Process(pid_file.stem, pid_file.parent).stop(patience=5)
    while marked := list(_marked(folder)):
        for process in marked:
            with contextlib.suppress(psutil.Error):
                process.kill()
        psutil.wait_procs(marked, timeout=2)
    shutil.rmtree(folder, ignore_errors=True)


def _marked(folder: Path) -> Iterator[psutil.Process]:
    for process in psutil.process_iter():
        try:
            ours = process.environ().get(MARK) == str(folder)
            if ours and process.pid != os.getpid() and process.status() != psutil.STATUS_ZOMBIE:
                yield process
        except psutil.Error:
            continue


if __name__ == "__main__":
    main(Path(sys.argv[1]))
