"""Moment a process started, by which it is told from a later one of the same pid.

A clock may be set while the process runs, by seconds where a virtual machine was moved, and what
is derived from it changes with it: Linux is asked for ticks since boot, and for which boot.
"""

from pathlib import Path

import psutil

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_START = 19  # place after the name, which is in brackets and may hold anything; proc_pid_stat(5)


def start_of(process: psutil.Process) -> str:
    """The same for as long as it lives. Raises psutil.Error when it does not."""
    try:
        status = Path(f"/proc/{process.pid}/stat").read_text()
        return f"{_BOOT.read_text().strip()} {status.rpartition(')')[2].split()[_START]}"
    except OSError:  # it is gone, or this is another system, which keeps the moment itself
        return str(process.create_time())
