"""Programs that are run to their end, with what they say kept."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from deploy.local.interrupts import pause


def run_quietly(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Ctrl-C ends it, with all it started, and raises `Interrupted`."""
    with (
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",  # a folder that whoever it runs as may enter
            start_new_session=True,
        ) as running,
        ThreadPoolExecutor(1) as reader,
    ):
        output = reader.submit(running.communicate)
        try:
            while not output.done():
                pause(0.02)
        except BaseException:
            with contextlib.suppress(ProcessLookupError):  # it ended by itself meanwhile
                os.killpg(running.pid, signal.SIGKILL)
            raise
    return subprocess.CompletedProcess(list(command), running.returncode, *output.result())


def last_words(output: str) -> str:
    """The error of a traceback, else the last line that is not blank; no longer than 300."""
    lines = [line for line in output.splitlines() if line.strip()]
    traces = [place for place, line in enumerate(lines) if line.startswith("Traceback (most")]
    after = lines[traces[-1] + 1 :] if traces else []
    error = next((line for line in after if not line.startswith(" ")), None)
    return (error or (lines or ["it said nothing"])[-1]).strip()[:300]
