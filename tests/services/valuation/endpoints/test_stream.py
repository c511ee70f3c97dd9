"""GET /v1/stream: every grade once, from now on or from where a listener was cut off."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from uuid import UUID

import msgspec
import pytest

from services.valuation.valuations import following, recent_grades
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear


class Listener:
    """`next` is the id of the next event, and whom it is about."""

    def __init__(self) -> None:
        self.gone = asyncio.Event()
        self._events: deque[bytes] = deque()
        self._chunks: asyncio.Queue[bytes] = asyncio.Queue()

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self._chunks.put_nowait(message.get("body", b""))

    async def begun(self) -> None:
        while b"retry:" not in await asyncio.wait_for(self._chunks.get(), 20):
            pass

    async def next(self) -> tuple[str, UUID]:
        while not self._events:
            chunk = await asyncio.wait_for(self._chunks.get(), 20)
            self._events += [event for event in chunk.split(b"\n\n") if event.startswith(b"id: ")]
        fields = dict(line.split(b": ", 1) for line in self._events.popleft().splitlines())
        return fields[b"id"].decode(), UUID(msgspec.json.decode(fields[b"data"])["customer_id"])


@asynccontextmanager
async def listening(
    served: Served, last: str | None = None, *, claims: dict[str, Any] | None = None
) -> AsyncIterator[Listener]:
    listener = Listener()
    headers = [
        (b"authorization", f"Bearer {served.issuer.token('analyst', **(claims or {}))}".encode())
    ]
    headers += [(b"last-event-id", last.encode())] if last else []
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/v1/stream",
        "raw_path": b"/v1/stream",
        "query_string": b"",
        "headers": headers,
        "http_version": "1.1",
        "scheme": "http",
        "root_path": "",
        "client": ("127.0.0.1", 1),
        "server": ("service", 80),
    }
    serving = asyncio.ensure_future(served.app(scope, listener.receive, listener.send))
    try:
        await listener.begun()
        yield listener
    finally:
        listener.gone.set()
        await asyncio.wait_for(serving, 20)


async def graded(served: Served, count: int) -> list[UUID]:
    """So many customers, graded one after the other."""
    stories = [Story().bought(3) for _ in range(count)]
    for story in stories:
        await hear(served.runtime.pool, story.events)
    return [story.customer_id for story in stories]


async def test_a_new_listener_hears_what_comes_and_nothing_of_before_or_of_else(served):
    await graded(served, 3)
    async with listening(served) as listener:
        rule = {"fact": "region", "known": True}
        assert (await served.post("/v1/segments", {"name": "x", "rule": rule})).status_code == 201
        customers = await graded(served, 3)
        assert [(await listener.next())[1] for _ in customers] == customers


async def test_a_listener_that_was_cut_off_misses_and_repeats_nothing(served):
    async with listening(served) as listener:
        customers = await graded(served, 4)
        heard = [await listener.next() for _ in customers[:2]]
    customers += await graded(served, 2)
    async with listening(served, heard[-1][0]) as listener:
        heard += [await listener.next() for _ in customers[2:]]
        assert [customer for _, customer in heard] == customers
        (another,) = await graded(served, 1)
        assert (await listener.next())[1] == another


async def test_an_id_that_is_none_of_ours_is_refused_by_name(served):
    for last in ("x", "-1", "9" * 19, "1.0"):
        answer = await served.get("/v1/stream", headers={"Last-Event-ID": last})
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/header/Last-Event-ID"]


async def test_an_id_that_the_stream_does_not_reach_is_told_at_once(served):
    await graded(served, 2)
    end = int(await served.runtime.pool.fetchval("select max(position) from events"))
    asking = served.get("/v1/stream", headers={"Last-Event-ID": str(end + 1)})
    problem_of(await asyncio.wait_for(asking, 20), 410, "stream_restored")
    async with listening(served, str(end)) as listener:
        (another,) = await graded(served, 1)
        assert (await listener.next())[1] == another


async def test_thirty_listeners_cost_one_reading_of_the_log(
    served, monkeypatch: pytest.MonkeyPatch
):
    readings, scan = [], following.scan

    def counted(pool: Any, **limits: Any):
        readings.append((limits["after"], limits["until"]))
        return scan(pool, **limits)

    monkeypatch.setattr(following, "scan", counted)
    async with AsyncExitStack() as open_streams:
        listeners = [await open_streams.enter_async_context(listening(served)) for _ in range(30)]
        customers = await graded(served, 5)
        for listener in listeners:
            assert [(await listener.next())[1] for _ in customers] == customers
    ends = [until for _, until in readings]
    assert len(set(ends)) == len(readings) and sorted(ends) == ends


async def test_who_is_further_behind_than_is_kept_misses_and_repeats_nothing(
    served, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(recent_grades, "KEPT", 2)
    async with listening(served) as first:
        begin = str(await served.runtime.pool.fetchval("select max(position) from events") or 0)
        customers = await graded(served, 6)
        assert [(await first.next())[1] for _ in customers] == customers
        async with listening(served, begin) as late:
            customers += await graded(served, 2)
            assert [(await late.next())[1] for _ in customers] == customers
        assert [(await first.next())[1] for _ in customers[6:]] == customers[6:]


async def test_a_subject_has_so_many_streams_and_again_when_one_ends(served):
    most = served.runtime.settings.streams_per_subject
    async with AsyncExitStack() as open_streams:
        for _ in range(most):
            await open_streams.enter_async_context(listening(served))
        refused = await served.get("/v1/stream", role="analyst")
        assert problem_of(refused, 429, "too_many_streams") and refused.headers["Retry-After"]
        async with listening(served, claims={"sub": "somebody else"}):
            pass
    async with listening(served):
        pass
