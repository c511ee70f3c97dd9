"""The commands behind make up, down, status, token and rebuild."""

import os
import subprocess
import sys

import typer
from rich.console import Console

from deploy.local.demo import CDNOW, run_demo
from deploy.local.errors import LocalError
from deploy.local.service import command
from deploy.local.settings import read_settings
from deploy.local.stack import Stack
from deploy.local.status import print_status, print_urls

commands = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
console = Console(highlight=False, soft_wrap=True)


@commands.command()
def up() -> None:
    """Start what is missing and return when every service is ready."""
    stack = Stack(read_settings(os.environ))
    stack.up(console.print)
    print_urls(stack, console)


@commands.command()
def down() -> None:
    """Stop the stack; its data stays."""
    stopped = Stack(read_settings(os.environ)).down()
    console.print(f"Stopped {stopped} processes." if stopped else "Nothing was running.")


@commands.command()
def status() -> None:
    """Show processes and addresses."""
    print_status(Stack(read_settings(os.environ)), console)


@commands.command()
def token(role: str = "", customer: str = "") -> None:
    """Print a token of the local issuer."""
    if not role:
        raise LocalError("Say which role: make token ROLE=admin")
    issuer = Stack(read_settings(os.environ)).issuer
    issuer.ensure_keys()
    sys.stdout.write(issuer.token(role, customer or None) + "\n")


@commands.command()
def demo() -> None:
    """Load a history through the API and show what its customers are worth."""
    limit = os.environ.get("LIMIT", "")
    if limit and not (limit.isdecimal() and int(limit)):
        raise LocalError(f"LIMIT={limit} is no number of customers")
    stack = Stack(read_settings(os.environ))
    run_demo(
        stack,
        console,
        data=os.environ.get("DATA") or CDNOW,
        limit=int(limit or 0) or None,
        shift=os.environ.get("SHIFT", ""),
    )


@commands.command()
def rebuild() -> None:
    """Rebuild the valuation projections from the events."""
    stack = Stack(read_settings(os.environ))
    if not all(process.running for process in stack.processes()):
        raise LocalError("The stack is not running: make up first")
    valuation = next(service for service in stack.services if service.name == "valuation")
    done = subprocess.run(
        command("valuation", "rebuild"), env=stack.environment(valuation), check=False
    )
    raise SystemExit(done.returncode)
