"""Overload: 300 clients on one locked table are told to come later, and others are answered."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from statistics import median
from typing import Any
from uuid import uuid4

import asyncpg
import httpx2
import pytest
from prometheus_client import REGISTRY

from tests.services.callcenter.centre import Centre

CLIENTS = 300
pytestmark = pytest.mark.usefixtures("promised_deadline")
PROMISE = 5.0  # seconds
USUALLY = 1.0  # for what has nothing to do with the locked table, on a machine as busy as this
WHILE = 6.0
ID = uuid4()


class Client:
    """Somebody who asks again and again under one token, as real ones do."""

    def __init__(self, centre: Centre) -> None:
        self.served = centre.served
        self._token = centre.served.issuer.headers()

    async def ask(self, method: str, path: str, body: Any = None) -> httpx2.Response:
        headers = {**self._token, "Idempotency-Key": uuid4().hex}
        content = {} if body is None else {"json": body}
        return await self.served.client.request(method, path, headers=headers, **content)


Ask = Callable[[Client], Awaitable[httpx2.Response]]


@asynccontextmanager
async def locked(database: str, table: str) -> AsyncIterator[None]:
    connection = await asyncpg.connect(database)
    try:
        await connection.execute(f"begin; lock table {table} in access exclusive mode")
        yield
    finally:
        await connection.close()


class Crowd:
    """So many clients, each asking again as soon as it was told to."""

    def __init__(self, client: Client, ask: Ask) -> None:
        self.answers: Counter[tuple[int, str]] = Counter()
        self.slowest = 0.0
        self._tasks = [asyncio.create_task(self._ask(client, ask)) for _ in range(CLIENTS)]

    async def _ask(self, client: Client, ask: Ask) -> None:
        await asyncio.sleep(2 * random.random())
        while True:
            began = time.monotonic()
            answer = await ask(client)
            self.slowest = max(self.slowest, time.monotonic() - began)
            self.answers[answer.status_code, answer.json().get("code", "")] += 1
            # Three times as long as told: this machine is theirs as well.
            await asyncio.sleep(3 * float(answer.headers.get("retry-after", 0)))

    async def end(self) -> None:
        asking = set(self._tasks)
        while asking:  # one may take its cancellation for the end of a request that was given up
            for task in asking:
                task.cancel()
            _, asking = await asyncio.wait(asking, timeout=1)
        ended = await asyncio.gather(*self._tasks, return_exceptions=True)
        assert {type(one) for one in ended} == {asyncio.CancelledError}


async def _times(ask: Callable[[], Awaitable[httpx2.Response]]) -> list[float]:
    """How long each answer took, all of them good, asked one after another for a while."""
    took: list[float] = []
    end = time.monotonic() + WHILE
    while time.monotonic() < end:
        began = time.monotonic()
        answer = await ask()
        took.append(time.monotonic() - began)
        assert answer.status_code == 200, answer.text
        await asyncio.sleep(0.1)
    return took


HELD_UP = [
    pytest.param("projection.tickets", lambda c: c.ask("GET", "/v1/tickets"), "lists", id="list"),
    pytest.param("public.agents", lambda c: c.ask("GET", f"/v1/agents/{ID}"), "reads", id="read"),
    pytest.param(
        "public.agents",
        lambda c: c.ask("PUT", f"/v1/agents/{uuid4()}/state", {"state": "busy"}),
        "writes",
        id="write",
    ),
]


@pytest.mark.parametrize(("table", "held_up", "route_class"), HELD_UP)
async def test_others_are_answered_and_readiness_holds(
    centre: Centre, database: str, table: str, held_up: Ask, route_class: str
):
    client, shed = Client(centre), sheds(route_class)
    contact, ticket = f"/v1/contacts/{await centre.contact()}", await centre.ticket()
    async with locked(database, table):
        crowd = Crowd(client, held_up)
        await asyncio.sleep(2)
        try:
            took = await asyncio.gather(
                _times(lambda: client.ask("GET", contact)),
                _times(lambda: client.served.client.get("/readyz")),
                _times(lambda: client.ask("POST", f"/v1/tickets/{ticket}/reply", {"body": "?"})),
            )
        finally:
            await crowd.end()
    for times in took:
        assert median(times) < USUALLY, times
        assert max(times) < PROMISE, times
    assert crowd.slowest < PROMISE
    assert crowd.answers[503, "overloaded"] > CLIENTS / 2
    assert sheds(route_class) > shed
    async with asyncio.timeout(10):
        while (await held_up(client)).status_code == 503:
            await asyncio.sleep(0.1)


async def test_what_was_turned_away_was_not_done(centre: Centre, database: str):
    async with locked(database, "public.open_contacts"):
        headers, path = centre.served.issuer.headers(), "/v1/contacts"
        body = {"channel": "phone", "queue": "support"}
        keys = [headers | {"Idempotency-Key": f"k{n}"} for n in range(CLIENTS)]
        post = centre.served.client.post
        answers = await asyncio.gather(*(post(path, json=body, headers=key) for key in keys))
    codes = [answer.json()["code"] for answer in answers]
    away = [n for n, code in enumerate(codes) if code == "overloaded"]
    assert away and {answer.status_code for answer in answers} <= {409, 503}
    count = "select count(*) from events where type = 'crm.callcenter.contact_queued.v1'"
    assert await centre.runtime.pool.fetchval(count) <= CLIENTS - len(away)
    again = await centre.post("/contacts", body, key=f"k{away[0]}")
    assert (again.status_code, "Idempotency-Replayed" in again.headers) == (201, False)


def sheds(route_class: str) -> float:
    return sum(
        REGISTRY.get_sample_value(
            "rapport_requests_shed_total", {"route_class": route_class, "reason": reason}
        )
        or 0
        for reason in ("requests", "line", "patience")
    )
