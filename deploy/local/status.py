"""Output of `make status` and `make up`."""

import datetime

import psutil
from rich.console import Console

from deploy.local.health import health_of
from deploy.local.processes import Process
from deploy.local.stack import Stack


def print_status(stack: Stack, console: Console) -> None:
    """A line per part: name, state, address; and one per service, what it says of itself."""
    for name, process, address in _parts(stack):
        console.print(f"{name:<12}{_state(process):<56}{address}")
    console.print("")
    for service in stack.services:
        if service.process.running:
            health = [service.readiness(), health_of(service.port)]
            console.print(f"{service.name:<12}{', '.join(filter(None, health))}", highlight=False)
    console.print(f"\ndata and logs: {stack.data}", highlight=False)


def print_urls(stack: Stack, console: Console) -> None:
    console.print("")
    for service in stack.services:
        console.print(f"{service.name:<12}{service.url}/docs")
    console.print(f"{'gateway':<12}{stack.gateway.url}/customer/docs (all four, on one origin)")
    more = stack.settings.variables
    console.print(f"\nlogs: {stack.data}/*.log", highlight=False)
    console.print(f"next: make token ROLE=admin{more}   stop: make down{more}", highlight=False)


def _parts(stack: Stack) -> list[tuple[str, Process | None, str]]:
    postgres = (
        "postgresql",
        stack.postgres.process if stack.uses_postgres else None,
        stack.postgres.shown_dsn if stack.uses_postgres else "DATABASE_URL of yours",
    )
    broker = ("kafka", stack.broker.process if stack.broker else None, stack.bootstrap)
    servers = [(server.name, server.process, server.url) for server in stack.servers]
    return [postgres, broker, *servers]


def _state(process: Process | None) -> str:
    if process is None:
        return "yours"
    found = process.find()
    if found is None:
        return "stopped"
    return _running(found)


def _running(found: psutil.Process) -> str:
    try:
        memory = found.memory_info().rss / 1e6
        since = datetime.datetime.fromtimestamp(found.create_time(), datetime.UTC)
    except psutil.Error:  # it died since it was found
        return "stopped"
    return f"running, pid {found.pid}, {memory:.0f} MB, since {since:%Y-%m-%d %H:%M:%S}Z"
