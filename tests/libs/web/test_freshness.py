"""Waiting for an event to be applied, and saying how fresh a projection is."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from libs.events.contract import TOPICS
from libs.messaging.schema import PROJECTION
from libs.web.errors.problems import Problem
from libs.web.fields.eventids import EventId, decode_event_id, encode_event_id
from libs.web.reads.freshness import Applied
from libs.web.reads.lag import HEARD_WITHIN, NEVER

PURCHASES = "crm.purchase.v1"


@pytest.fixture
async def store(pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Pool]:
    await pool.execute(PROJECTION)
    yield pool


@pytest.fixture
def applied(store: asyncpg.Pool) -> Applied:
    return Applied(store, topics=frozenset({PURCHASES}))


def an_event(version: int = 1, category: str = "purchase") -> EventId:
    return EventId(uuid4(), f"{category}-{uuid4()}", version)


async def apply(store: asyncpg.Pool, event: EventId) -> None:
    await store.execute(
        """insert into projection.stream_versions values ($1, $2)
        on conflict (stream) do update set version = excluded.version""",
        event.stream,
        event.version,
    )


def request(query: str) -> Request:
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


async def refused(waiting) -> Problem:
    with pytest.raises(Problem) as problem:
        await waiting
    return problem.value


async def test_what_is_applied_already_is_not_waited_for(store: asyncpg.Pool, applied: Applied):
    event = an_event(3)
    await apply(store, event)
    async with asyncio.timeout(1):
        for version in (1, 2, 3):
            await applied.wait_for(EventId(event.event_id, event.stream, version), 5)
        await applied.wait(request(f"after={encode_event_id(event)}&timeout_ms=0"))
        await applied.wait(request(""))


async def test_everybody_who_waits_is_let_go_when_their_event_comes(
    store: asyncpg.Pool, applied: Applied
):
    events = [an_event() for _ in range(50)]
    waiting = [asyncio.create_task(applied.wait_for(event, 5)) for event in events]
    await asyncio.sleep(0.1)
    assert not any(task.done() for task in waiting)
    for event in events[:25]:
        await apply(store, event)
    await asyncio.sleep(0.2)
    assert [task.done() for task in waiting] == [True] * 25 + [False] * 25
    for event in events[25:]:
        await apply(store, event)
    await asyncio.gather(*waiting)
    await asyncio.sleep(0.1)
    assert applied._poll is not None
    assert applied._poll.done(), "nobody waits: nobody looks"


async def test_an_earlier_version_is_not_enough(store: asyncpg.Pool, applied: Applied):
    event = an_event(2)
    await apply(store, EventId(event.event_id, event.stream, 1))
    assert (await refused(applied.wait_for(event, 0.1))).status == 504


async def test_late_is_504(store: asyncpg.Pool, applied: Applied):
    token = encode_event_id(an_event())
    problem = await refused(applied.wait(request(f"after={token}&timeout_ms=50")))
    assert (problem.status, problem.code) == (504, "not_applied_yet")


async def test_what_this_projection_does_not_hear_is_422_at_once(applied: Applied):
    async with asyncio.timeout(1):
        problem = await refused(applied.wait_for(an_event(category="ticket"), 30))
    assert problem.status == 422
    assert problem.errors[0].code == "not_consumed_here"


async def test_a_parked_event_is_503_at_once(store: asyncpg.Pool, applied: Applied):
    event = an_event(5)
    await store.execute(
        """insert into projection.parked
        (unit, reason, topic, partition, kafka_offset, digest, headers, stream, version)
        values ('u', 'gap', $1, 0, 0, '', '', $2, 4)""",
        PURCHASES,
        event.stream,
    )
    async with asyncio.timeout(1):
        problem = await refused(applied.wait_for(event, 30))
    assert (problem.status, problem.code) == (503, "parked")
    earlier = EventId(event.event_id, event.stream, 3)
    assert (await refused(applied.wait_for(earlier, 0.1))).status == 504


async def test_a_database_that_fails_is_told_and_the_next_one_may_wait_again(
    store: asyncpg.Pool, applied: Applied
):
    await store.execute("alter table projection.stream_versions rename to away")
    with pytest.raises(asyncpg.UndefinedTableError):
        await applied.wait_for(an_event(), 5)
    await store.execute("alter table projection.away rename to stream_versions")
    event = an_event()
    await apply(store, event)
    await applied.wait_for(event, 5)


async def test_a_commit_in_this_process_is_noticed_without_waiting_for_the_tick(
    store: asyncpg.Pool, applied: Applied, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("libs.web.reads.freshness.TICK", 60)
    event = an_event()
    waiting = asyncio.create_task(applied.wait_for(event, 5))
    await asyncio.sleep(0.1)
    await apply(store, event)
    applied.notify()
    async with asyncio.timeout(1):
        await waiting


@pytest.mark.parametrize("timeout", ["-1", "30001", "1e3", "", "²", "1" * 400])
async def test_a_timeout_out_of_bounds_is_422(applied: Applied, timeout: str):
    token = encode_event_id(an_event())
    query = f"after={token}&timeout_ms={timeout}"
    problem = await refused(
        applied.wait(
            Request({"type": "http", "query_string": query.encode("utf-8"), "headers": []})
        )
    )
    assert problem.errors[0].pointer == "/query/timeout_ms"


async def test_freshness_is_that_of_the_partition_that_lags_most(
    store: asyncpg.Pool, applied: Applied, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("libs.web.reads.freshness.REMEMBERED_FOR", -1)
    assert (await applied.freshness()).as_of == NEVER
    now = datetime.now(UTC)
    for partition, age in ((0, 1), (1, 7)):
        await stand(store, now - timedelta(seconds=age), partition=partition, advanced_at=now)
    found = await applied.freshness()
    assert found.as_of == now - timedelta(seconds=7)
    assert found.lag_seconds is not None and 7 <= found.lag_seconds < 8
    await store.execute(
        "insert into projection.positions (topic, partition) values ($1, 2)", PURCHASES
    )
    assert (await applied.freshness()).as_of == NEVER


async def stand(
    store: asyncpg.Pool,
    applied_until: datetime,
    *,
    advanced_at: datetime,
    partition: int = 0,
    topic: str = PURCHASES,
) -> None:
    """Have a consumer's position say so; a look that found nothing more is one after the move."""
    await store.execute(
        """insert into projection.positions (topic, partition, applied_until, advanced_at)
        values ($1, $2, $3, $4) on conflict (topic, partition)
        do update set applied_until = excluded.applied_until, advanced_at = excluded.advanced_at""",
        topic,
        partition,
        applied_until,
        advanced_at,
    )


def ago(seconds: float) -> datetime:
    return datetime.now(UTC) - timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("looked", "advanced", "lag"),
    [
        (1, 738, (0, 0)),
        (HEARD_WITHIN - 2, 738, (0, 0)),
        (200, 1, (200, 230)),
        (HEARD_WITHIN + 1, 738, None),
    ],
    ids=["caught-up", "a-late-look", "behind", "nobody-looks"],
)
async def test_the_lag_is_0_when_caught_up_and_unknown_when_nobody_looks(
    store: asyncpg.Pool,
    applied: Applied,
    looked: float,
    advanced: float,
    lag: tuple[float, float] | None,
):
    await stand(store, ago(looked), advanced_at=ago(advanced))
    found = (await applied.freshness()).lag_seconds
    if lag is None:
        assert found is None
    else:
        assert found is not None and lag[0] <= found <= lag[1]


async def test_a_topic_that_is_not_consumed_any_more_holds_nothing_back(
    store: asyncpg.Pool, applied: Applied
):
    await stand(store, ago(1), advanced_at=ago(2))
    await stand(store, ago(10_000), advanced_at=ago(10_001), topic="crm.retired.v1")
    found = await applied.freshness()
    assert found.as_of > ago(30)
    assert found.lag_seconds == 0


async def test_of_a_topic_that_no_consumer_took_up_nothing_is_known(store: asyncpg.Pool):
    await stand(store, ago(1), advanced_at=ago(2))
    both = Applied(store, topics=frozenset({PURCHASES, "crm.customer.v1"}))
    found = await both.freshness()
    assert (found.as_of, found.lag_seconds) == (NEVER, None)


async def park(store: asyncpg.Pool, customer: UUID, *reasons: str) -> None:
    for reason in reasons:
        await store.execute(
            "insert into projection.parked (unit, reason, topic, partition, kafka_offset, digest,"
            " headers) values ($1, $2, 'crm.purchase.v1', 0, 0, $3, '')",
            str(customer),
            reason,
            uuid4().bytes,
        )


async def test_what_is_parked_is_said(store: asyncpg.Pool, applied: Applied):
    survivor, member, fine = uuid4(), uuid4(), uuid4()
    assert (await Applied(store, topics=frozenset()).freshness()).incomplete is None
    await park(store, member, "unappliable", "waiting", "waiting")
    await park(store, uuid4(), "gap")

    found = await applied.freshness()
    assert found.parked is None and found.incomplete and found.incomplete.customers == 2
    whose = await applied.of_customer([survivor, member])
    assert whose.incomplete is None and whose.parked
    assert (whose.parked.reason, whose.parked.events) == ("unappliable", 3)
    assert whose.parked.since == found.incomplete.since
    assert (await applied.of_customer([fine])).parked is None
    assert await applied.parked_of({survivor: [survivor, member], fine: [fine]}) == {
        survivor: whose.parked
    }


@given(st.uuids(), st.sampled_from(sorted(TOPICS)), st.uuids(), st.integers(1, 2**31 - 1))
def test_an_event_id_comes_back_as_it_was(event_id: UUID, category: str, id: UUID, version: int):
    event = EventId(event_id, f"{category}-{id}", version)
    token = encode_event_id(event)
    assert decode_event_id(token) == event
    assert token.replace("-", "").replace("_", "").isalnum()


@given(st.text(max_size=100) | st.binary(max_size=100).map(lambda raw: raw.decode("latin-1")))
def test_any_other_text_is_refused(text: str):
    with pytest.raises(Problem) as problem:
        decode_event_id(text)
    assert problem.value.status == 422
    assert problem.value.errors[0].pointer == "/query/after"


@pytest.mark.parametrize(
    "event",
    [
        EventId(uuid4(), f"invoice-{uuid4()}", 1),
        EventId(uuid4(), "purchase-17", 1),
        EventId(uuid4(), f"purchase-{uuid4().hex}", 1),
        EventId(uuid4(), f"purchase-{uuid4()}", 0),
        EventId(uuid4(), f"purchase-{uuid4()}" + "x" * 300, 1),
    ],
    ids=["category", "no-uuid", "no-dashes", "version", "too-long"],
)
def test_tokens_of_streams_that_cannot_be_are_refused(event: EventId):
    with pytest.raises(Problem):
        decode_event_id(encode_event_id(event))
