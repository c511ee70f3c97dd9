"""Servers that stand still: alive for the kernel, and silent to everybody."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.local.processes import Process


@contextmanager
def frozen(server: Process) -> Iterator[None]:
    """Stop the server and all of its processes; let them go on afterwards, whatever happens."""
    root = server.find()
    assert root is not None
    stopped = [root, *root.children(recursive=True)]
    for process in stopped:
        process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for process in stopped:
            process.send_signal(signal.SIGCONT)
