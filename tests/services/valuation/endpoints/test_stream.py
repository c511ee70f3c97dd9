"""GET /v1/stream: every grade once, from now on or from where a listener was cut off."""

import asyncio
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any
from uuid import UUID

import pytest

from libs.web.live import following, recent_changes
from tests.services.listening import Listener
from tests.services.listening import listening as listening_to
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear


async def next_of(listener: Listener) -> tuple[str, UUID]:
    id, grade = await listener.next()
    return id, UUID(grade["customer_id"])


def listening(
    served: Served, last: str | None = None, **more: Any
) -> AbstractAsyncContextManager[Listener]:
    return listening_to(served, "/v1/stream", last, **more)


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
        assert [(await next_of(listener))[1] for _ in customers] == customers


async def test_a_listener_that_was_cut_off_misses_and_repeats_nothing(served):
    async with listening(served) as listener:
        customers = await graded(served, 4)
        heard = [await next_of(listener) for _ in customers[:2]]
    customers += await graded(served, 2)
    async with listening(served, heard[-1][0]) as listener:
        heard += [await next_of(listener) for _ in customers[2:]]
        assert [customer for _, customer in heard] == customers
        (another,) = await graded(served, 1)
        assert (await next_of(listener))[1] == another


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
        assert (await next_of(listener))[1] == another


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
            assert [(await next_of(listener))[1] for _ in customers] == customers
    ends = [until for _, until in readings]
    assert len(set(ends)) == len(readings) and sorted(ends) == ends


async def test_who_is_further_behind_than_is_kept_misses_and_repeats_nothing(
    served, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(recent_changes, "KEPT", 2)
    async with listening(served) as first:
        begin = str(await served.runtime.pool.fetchval("select max(position) from events") or 0)
        customers = await graded(served, 6)
        assert [(await next_of(first))[1] for _ in customers] == customers
        async with listening(served, begin) as late:
            customers += await graded(served, 2)
            assert [(await next_of(late))[1] for _ in customers] == customers
        assert [(await next_of(first))[1] for _ in customers[6:]] == customers[6:]


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
