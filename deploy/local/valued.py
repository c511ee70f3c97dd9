"""Waiting until the valuation service has heard everything and graded everybody."""

import asyncio
import time

import httpx2
from rich.console import Console

from deploy.local.errors import LocalError
from deploy.local.loading import Loaded, at_once
from deploy.local.progress import shown

PATIENCE = 300.0
WAIT_MS = 20_000
# A review waits for 2 s without a purchase, and is looked for once a second.
SETTLING = 3.5


async def await_heard(
    client: httpx2.AsyncClient, url: str, console: Console, *loads: Loaded
) -> None:
    """Wait for the last event sent to be valued: when it is, everything before it is as well."""
    events: dict[str, list[str]] = {}
    for loaded in loads:
        for customer, event in loaded.awaited().items():
            events.setdefault(customer, []).append(event)
    waiting = iter(events.items())
    deadline = time.monotonic() + PATIENCE
    with shown(console, "Last valued", len(events)) as advance:

        async def work() -> None:
            for customer, last in waiting:
                for event in last:
                    await _await_one(client, f"{url}/v1/valuations/{customer}", event, deadline)
                advance(1)

        await at_once(work)


async def _await_one(client: httpx2.AsyncClient, url: str, event: str, deadline: float) -> None:
    while time.monotonic() < deadline:
        answer = await client.get(url, params={"after": event, "timeout_ms": WAIT_MS})
        if answer.status_code == 200:
            return
        if answer.status_code not in (503, 504):
            raise LocalError(f"{url} answered {answer.status_code}: {answer.text[:300]}")
        await asyncio.sleep(0.2)
    raise LocalError(f"{url} is not valued after {PATIENCE:.0f} s: see make status and the logs")


async def await_graded(client: httpx2.AsyncClient, url: str, console: Console) -> None:
    """Return when a model was fitted, cuts were found and everybody was graded by them."""
    console.print("Fitting the model and grading")
    await asyncio.sleep(SETTLING)
    deadline = time.monotonic() + PATIENCE
    while (await portfolio(client, url))["pending"]:
        if time.monotonic() > deadline:
            raise LocalError(f"Not everybody is graded after {PATIENCE:.0f} s: see the logs")
        await asyncio.sleep(0.5)


async def portfolio(client: httpx2.AsyncClient, url: str) -> dict[str, object]:
    answer = await client.get(f"{url}/v1/portfolio")
    if answer.status_code != 200:
        raise LocalError(f"{url}/v1/portfolio answered {answer.status_code}: {answer.text[:300]}")
    return answer.json()
