"""Processes left by programs that were killed. A zombie is dead, and a process that may not be
inspected is not ours; both may happen between any two questions."""

from pathlib import Path

import psutil


def named_on(pid: int, word: str) -> bool:
    """True if a living process has that pid and was started with that word."""
    try:
        return word in psutil.Process(pid).cmdline()
    except psutil.Error:
        return False


def working_in(folder: Path, program: str) -> list[int]:
    """The living processes of that program whose working directory is this folder."""
    return [process.pid for process in psutil.process_iter() if _works_in(process, folder, program)]


def _works_in(process: psutil.Process, folder: Path, program: str) -> bool:
    try:
        return process.name() == program and Path(process.cwd()) == folder.resolve()
    except (psutil.Error, OSError):
        return False
