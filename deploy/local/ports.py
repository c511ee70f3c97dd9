"""TCP ports of this machine: which is free, and who has the one we want."""

import secrets
import socket

import psutil

from deploy.local.errors import PortTaken
from deploy.local.interrupts import wait_until

HOST = "127.0.0.1"


# Below the ports the kernel gives to outgoing connections: a client that keeps trying to reach
# a dead server on one of those would some day be connected to itself.
DRAWN_FROM = range(15_000, 30_000)
_DYING = 3.0  # seconds


def free_port() -> int:
    """A port nobody listens on."""
    while True:
        port = secrets.choice(DRAWN_FROM)
        if bindable(port):
            return port


def require_free(port: int, purpose: str) -> None:
    """Raise `PortTaken`, naming the program that has it where the kernel tells.

    Who was killed a moment ago may still have it, so that is waited for.
    """
    if not wait_until(lambda: bindable(port), within=_DYING):
        raise PortTaken(
            f"Port {port} ({purpose}) is taken by {_holder(port)}. "
            "Stop it, or choose other ports with CRM_PORT_BASE, e.g. make up CRM_PORT_BASE=9000"
        )


def bindable(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _holder(port: int) -> str:
    try:
        for connection in psutil.net_connections("tcp"):
            if connection.laddr and connection.laddr.port == port and connection.pid:
                return f"{psutil.Process(connection.pid).name()} (pid {connection.pid})"
    except psutil.Error:
        pass
    return "another program"
