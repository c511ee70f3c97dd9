"""`make demo`: a history through the public API, and what it makes of the customers."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Protocol

import httpx2
from rich.console import Console

from deploy.local.cdnow import LAST_DAY, Buyer, read_buyers
from deploy.local.errors import Interrupted, LocalError
from deploy.local.history_shift import kept_shift
from deploy.local.interrupts import interruption
from deploy.local.key_accounts import show_key_accounts
from deploy.local.loading import Loaded, load
from deploy.local.portfolio import print_portfolio
from deploy.local.progress import shown
from deploy.local.stack import Stack
from deploy.local.status import print_urls
from deploy.local.telecom.history import History, synthetic_history
from deploy.local.valued import await_graded, await_heard, portfolio

CDNOW, KEY_ACCOUNTS = "cdnow", "key-accounts"


class Customer(Protocol):
    @property
    def customer_id(self) -> str: ...


def run_demo(stack: Stack, console: Console, *, data: str, limit: int | None, shift: str) -> None:
    """Start the stack, load, wait until all is valued, show; the stack keeps running."""
    if data not in (CDNOW, KEY_ACCOUNTS):
        raise LocalError(f"DATA={data} is unknown: say {CDNOW} or {KEY_ACCOUNTS}")
    moved = kept_shift(stack.data, shift)
    work, last = _work(stack, console, data, limit, moved)
    started = stack.up(console.print)
    try:
        asyncio.run(_with_interrupts(work()))
    except Interrupted:
        stack.undo(started)
        raise
    print_urls(stack, console)
    _print_next(stack, console, last)


def _work(
    stack: Stack, console: Console, data: str, limit: int | None, shift: timedelta
) -> tuple[Callable[[], Coroutine[object, object, None]], Customer]:
    """Work to be done once the stack is up, and one customer to look at afterwards."""
    if data == KEY_ACCOUNTS:
        history = synthetic_history(LAST_DAY + shift, limit)
        return lambda: _show_key_accounts(stack, console, history), history.accounts[0]
    buyers = read_buyers(limit)
    return lambda: _demonstrate(stack, console, buyers, shift), buyers[-1]


async def _with_interrupts(work: Coroutine[object, object, None]) -> None:
    """Ctrl-C ends the work at its next await."""
    watch = asyncio.create_task(interruption())
    working = asyncio.create_task(work)
    await asyncio.wait([watch, working], return_when=asyncio.FIRST_COMPLETED)
    for task in (watch, working):
        task.cancel()
    ended = await asyncio.gather(working, watch, return_exceptions=True)
    for outcome in reversed(ended):
        if isinstance(outcome, Exception):
            raise outcome


async def _demonstrate(
    stack: Stack, console: Console, buyers: list[Buyer], shift: timedelta
) -> None:
    customer, interaction, valuation, _ = (service.url for service in stack.services)
    began = time.monotonic()
    async with _client(stack) as client:
        registrations = [buyer.registration(shift) for buyer in buyers]
        with shown(console, "Customers", len(registrations)) as advance:
            known = await load(client, f"{customer}/v1/customers:batch", registrations, advance)
        purchases = [body for buyer in buyers for body in buyer.requests(shift)]
        with shown(console, "Purchases", len(purchases)) as advance:
            bought = await load(client, f"{interaction}/v1/purchases:batch", purchases, advance)
        await await_heard(client, valuation, console, known, bought)
        await await_graded(client, valuation, console)
        console.print(_summary(known, bought, time.monotonic() - began))
        print_portfolio(await portfolio(client, valuation), console)


async def _show_key_accounts(stack: Stack, console: Console, history: History) -> None:
    urls = {service.name: service.url for service in stack.services}
    async with _client(stack) as client:
        await show_key_accounts(client, urls, history, console)


def _client(stack: Stack) -> httpx2.AsyncClient:
    token = stack.issuer.token("admin")
    return httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=60)


def _summary(known: Loaded, bought: Loaded, seconds: float) -> str:
    return (
        f"\n{known.created} customers and {bought.created} purchases are new, "
        f"{known.repeated} and {bought.repeated} were there already; "
        f"loaded and valued in {seconds:.1f} s.\n"
    )


def _print_next(stack: Stack, console: Console, customer: Customer) -> None:
    valuation = next(service for service in stack.services if service.name == "valuation")
    make = f"make -s token ROLE=analyst{stack.settings.variables}"
    token = stack.issuer.token("manager")
    console.print("\nLook at it (the link lets you in as a manager, for 12 hours):")
    console.print(f"  {valuation.url}/console#token={token}", soft_wrap=True, highlight=False)
    console.print("\nTry next:")
    console.print(f"  TOKEN=$({make} | tail -n 1)")
    console.print(f'  curl -H "Authorization: Bearer $TOKEN" {valuation.url}/v1/portfolio')
    one = f"{valuation.url}/v1/valuations/{customer.customer_id}"
    console.print(f'  curl -H "Authorization: Bearer $TOKEN" {one}/explanation')
