"""Commands that change nothing keep their Idempotency-Key as all others do: a walk of them."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.services.serving import Served

# They write no event, and find nothing to do a second time (tests/services/callcenter/test_parked).
PARKED = {"POST /v1/parked/{unit}/retry", "POST /v1/parked/{unit}/discard"}


@dataclass(frozen=True)
class Request:
    """`method` and `path` of a route with its places filled in; `body` None: there is none."""

    method: str
    path: str
    body: Any = None

    async def send(self, served: Served, key: str) -> Any:
        content = b"" if self.body is None else None
        return await served.call(self.method, self.path, self.body, key=key, content=content)


def commands_of(served: Served) -> set[str]:
    """`METHOD /path` of every route that takes an Idempotency-Key."""
    routes: list[Any] = list(served.app.routes)
    return {
        f"{method} {route.path_format}"
        for route in routes
        if (rule := getattr(route, "rule", None)) and rule.command is not False
        for method in route.methods - {"GET", "HEAD"}
    }


def assert_complete(served: Served, unchanging: Collection[str], always: Collection[str]) -> None:
    """Every command of the service's own is in one of the two: it may change nothing, or always
    writes an event."""
    assert not set(unchanging) & set(always)
    assert commands_of(served) == set(unchanging) | set(always) | PARKED


async def assert_key_kept(served: Served, request: Request, other: Request) -> None:
    """`request` changes nothing; `other` is another command of the same route."""
    before, key = await _events(served), uuid4().hex
    first = await request.send(served, key)
    assert first.status_code in (200, 204), first.text
    assert "idempotency-replayed" not in first.headers
    again = await request.send(served, key)
    assert (again.status_code, _told(again)) == (first.status_code, _told(first))
    assert _replayed(again), again.text
    reused = await other.send(served, key)
    assert "idempotency_key_reused" in reused.text, reused.text
    await _assert_one_of_many(served, request)
    assert await _events(served) == before


async def _assert_one_of_many(served: Served, request: Request) -> None:
    """Sent at once under one key: whoever is not the first waits, and reads its answer."""
    key = uuid4().hex
    answers = await asyncio.gather(*(request.send(served, key) for _ in range(4)))
    assert len({str(_told(answer)) for answer in answers}) == 1
    assert sorted(map(_replayed, answers)) == [False, True, True, True]


def _told(answer: Any) -> Any:
    """Without what says that it was told before."""
    if not answer.content:
        return answer.headers["event-id"]
    told = answer.json()
    for item in told.get("items", ()):
        item.pop("replayed", None)
    return told


def _replayed(answer: Any) -> bool:
    if answer.content and "items" in answer.json():
        return all(item.get("replayed", False) for item in answer.json()["items"])
    return answer.headers.get("idempotency-replayed") == "true"


async def _events(served: Served) -> int:
    return await served.runtime.pool.fetchval("select count(*) from events")
