"""Files that only their owner may read."""

import os
from pathlib import Path
from typing import BinaryIO


def open_log(path: Path) -> BinaryIO:
    """Open a log to append to, mode 0600 whoever made it: its lines may concern people."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    os.fchmod(descriptor, 0o600)
    return os.fdopen(descriptor, "ab")


def write_private(path: Path, text: str) -> None:
    """Write it with mode 0600 from its first byte on, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    unfinished.replace(path)
