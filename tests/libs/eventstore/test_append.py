"""What an append writes, and what it refuses without writing anything."""

import asyncio
from uuid import uuid4

import asyncpg
import msgspec
import pytest

from libs.eventstore.appender import Appender
from libs.eventstore.errors import (
    ConcurrentStreamWrite,
    EventTooLarge,
    StoreUnavailable,
    WriteInProgress,
)
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import Appended, Write
from libs.identifiers.uuid7 import uuid7
from tests.libs.eventstore.conftest import MakeAppender
from tests.libs.eventstore.purchases import (
    ACTOR,
    count,
    event_ids,
    on,
    paid,
    recorded,
    refuse_inconsistency,
    stored_ids,
    stream_of,
    versions,
    write,
)


async def test_what_was_written_is_read_back(appender: Appender, store: asyncpg.Pool):
    stream, customer, cause = stream_of(), uuid4(), uuid4()
    events = (recorded(customer), paid(customer))
    new = Write(
        streams=(
            msgspec.structs.replace(on(stream, key=str(customer)), events=events),
            on("agent-1", key="agent-1"),
        ),
        correlation_id=uuid4(),
        actor="auth0|5f7c",
        via="crm-console",
        causation_id=cause,
        traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    )
    appended = await appender.append(new)
    assert appended.versions == {stream: 2, "agent-1": 1}

    first, second = await read_stream(store, stream)
    assert (first.version, second.version, first.position) == (1, 2, 1)
    for event, found in zip(events, (first, second), strict=True):
        assert (found.event_id, found.type) == (event.event_id, event.type)
        assert (found.subject, found.occurred_at) == (customer, event.occurred_at)
        assert found.data == event.data
        assert (found.key, found.topic) == (str(customer), "crm.purchase.v1")
        assert (found.correlation_id, found.causation_id) == (new.correlation_id, cause)
        assert (found.traceparent, found.recorded_at) == (new.traceparent, appended.recorded_at)
        assert (found.actor, found.via) == ("auth0|5f7c", "crm-console")
    await refuse_inconsistency(store)


@pytest.mark.parametrize(("at", "actual"), [(0, 2), (1, 2), (3, 2), (7, 2)])
async def test_a_stream_at_another_version_is_a_conflict(
    appender: Appender, store: asyncpg.Pool, at: int, actual: int
):
    stream = stream_of()
    await appender.append(write(on(stream, events=2)))
    with pytest.raises(ConcurrentStreamWrite) as conflict:
        await appender.append(write(on(stream, at=at), key="k"))
    assert (conflict.value.stream, conflict.value.expected) == (stream, at)
    assert conflict.value.actual == actual
    assert (await count(store, "events"), await count(store, "idempotency_keys")) == (2, 0)


async def test_a_stream_that_does_not_exist_is_at_version_0(appender: Appender):
    with pytest.raises(ConcurrentStreamWrite) as conflict:
        await appender.append(write(on(stream_of(), at=1)))
    assert conflict.value.actual == 0


async def test_a_conflict_fails_only_its_own_command(appender: Appender, store: asyncpg.Pool):
    stale, fresh, other = stream_of(), stream_of(), stream_of()
    await appender.append_many([write(on(stale, events=3)), write(on(fresh))])
    outcomes = await appender.append_many(
        [write(on(stale, at=2)), write(on(fresh, at=1)), write(on(other)), write(on(stale))]
    )
    assert [type(outcome) for outcome in outcomes] == [
        ConcurrentStreamWrite,
        Appended,
        Appended,
        ConcurrentStreamWrite,
    ]
    assert await versions(store) == {stale: 3, fresh: 2, other: 1}
    await refuse_inconsistency(store)


@pytest.mark.parametrize("stale_first", [True, False])
@pytest.mark.parametrize("others_at", [0, 1])
async def test_several_streams_are_written_all_or_nothing(
    appender: Appender, store: asyncpg.Pool, stale_first: bool, others_at: int
):
    stale, good = ("a", "b") if stale_first else ("b", "a")
    await appender.append(write(on(stale, events=2)))
    if others_at:
        await appender.append(write(on(good)))
    before = await versions(store)
    with pytest.raises(ConcurrentStreamWrite) as conflict:
        await appender.append(write(on(good, at=others_at), on(stale, at=1), on("c"), key="k"))
    assert (conflict.value.stream, conflict.value.actual) == (stale, 2)
    assert await versions(store) == before
    assert await count(store, "idempotency_keys") == 0
    await refuse_inconsistency(store)
    await appender.append(write(on(good, at=others_at), on(stale, at=2), on("c"), key="k"))
    await refuse_inconsistency(store)


async def test_a_stream_keeps_the_key_it_began_with(appender: Appender, store: asyncpg.Pool):
    stream = stream_of()
    await appender.append(write(on(stream, key="first")))
    await appender.append(write(on(stream, at=1, key="second")))
    assert {event.key for event in await read_stream(store, stream)} == {"first"}
    await refuse_inconsistency(store)


async def test_one_writer_wins_each_version(
    make_appender: MakeAppender, store: asyncpg.Pool, appender: Appender
):
    """Sixteen writers on one stream, over two processes."""
    stream = stream_of()
    await appender.append(write(on(stream)))
    for at in range(1, 11):
        rivals = [write(on(stream, at=at)) for _ in range(16)]
        other = await make_appender()
        outcomes = await asyncio.gather(
            *((appender, other)[n % 2].append(rival) for n, rival in enumerate(rivals)),
            return_exceptions=True,
        )
        assert sum(isinstance(outcome, Appended) for outcome in outcomes) == 1
        assert sum(isinstance(outcome, ConcurrentStreamWrite) for outcome in outcomes) == 15
    assert await versions(store) == {stream: 11}
    await refuse_inconsistency(store)


async def test_what_is_too_large_is_refused_before_it_is_sent(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    appender = await make_appender(max_event_bytes=200)
    large = write(on(stream_of(), events=2))
    big = msgspec.structs.replace(large.streams[0].events[1], data=b"x" * 201)
    stream = msgspec.structs.replace(large.streams[0], events=(large.streams[0].events[0], big))
    small = write()
    outcomes = await appender.append_many(
        [msgspec.structs.replace(large, streams=(stream,)), small]
    )
    assert isinstance(outcomes[0], EventTooLarge)
    assert (outcomes[0].size, outcomes[0].limit) == (201, 200)
    assert await stored_ids(store) == event_ids(small)


async def test_what_the_server_refuses_does_not_spoil_the_others(
    appender: Appender, store: asyncpg.Pool
):
    good = [write() for _ in range(5)]
    poison = write(on("purchase-\x00"))  # PostgreSQL has no such text
    outcomes = await appender.append_many([*good[:3], poison, *good[3:]])
    assert [type(outcome) for outcome in outcomes].count(Appended) == 5
    assert isinstance(outcomes[3], asyncpg.PostgresError)
    assert sorted(await stored_ids(store)) == sorted(event_ids(*good))
    await refuse_inconsistency(store)


async def test_many_writes_on_one_stream_go_one_after_another(
    appender: Appender, store: asyncpg.Pool
):
    stream = stream_of()
    outcomes = await appender.append_many([write(on(stream, at=at)) for at in range(20)])
    assert all(isinstance(outcome, Appended) for outcome in outcomes)
    assert await versions(store) == {stream: 20}
    await refuse_inconsistency(store)


async def test_commands_that_share_a_stream_keep_their_order(
    appender: Appender, store: asyncpg.Pool
):
    a, b = stream_of(), stream_of()
    outcomes = await appender.append_many(
        [write(on(a)), write(on(a, at=1), on(b)), write(on(b, at=1))]
    )
    assert [type(outcome) for outcome in outcomes] == [Appended] * 3
    assert await versions(store) == {a: 2, b: 2}


async def test_large_and_many_events_go_in_several_statements(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    appender = await make_appender(max_event_bytes=2**20)
    batch = [write() for _ in range(2_500)]
    heavy = [
        write(msgspec.structs.replace(s, events=(msgspec.structs.replace(e, data=b" " * 2**20),)))
        for s in (on(stream_of()) for _ in range(20))
        for e in s.events
    ]
    outcomes = await appender.append_many([*batch, *heavy])
    assert all(isinstance(outcome, Appended) for outcome in outcomes)
    assert await stored_ids(store) == event_ids(*batch, *heavy)


async def test_the_queue_is_bounded(make_appender: MakeAppender, store: asyncpg.Pool):
    appender = await make_appender(max_queued=10)
    outcomes = await appender.append_many([write() for _ in range(11)])
    assert all(isinstance(outcome, StoreUnavailable) for outcome in outcomes)
    assert await count(store, "events") == 0


async def test_closing_settles_what_was_taken_and_takes_no_more(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    appender = await make_appender()
    taken = [asyncio.create_task(appender.append(write())) for _ in range(100)]
    await asyncio.sleep(0)
    await appender.close()
    assert [type(outcome) for outcome in await asyncio.gather(*taken)] == [Appended] * 100
    with pytest.raises(StoreUnavailable):
        await appender.append(write())
    assert await count(store, "events") == 100


async def test_a_caller_that_hangs_up_harms_nobody(appender: Appender, store: asyncpg.Pool):
    """Before its command is on its way, or after."""
    tasks = [asyncio.create_task(appender.append(write())) for _ in range(60)]
    await asyncio.sleep(0)
    for task in tasks[::3]:
        task.cancel()
    while appender.queued:
        await asyncio.sleep(0)
    for task in tasks[1::3]:
        task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes[2::3]] == [Appended] * 20
    assert await count(store, "events") == 40
    await refuse_inconsistency(store)


async def test_what_has_waited_too_long_is_not_started(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    """It would be sent with no time left for its answer, and drag others into doubt."""
    appender = await make_appender(deadline=1.6)
    held = stream_of()
    await appender.append(write(on(held)))
    async with store.acquire() as connection, connection.transaction():
        await connection.execute("select from streams where stream = $1 for update", held)
        blocked = asyncio.create_task(appender.append(write(on(held, at=1))))
        await asyncio.sleep(0.05)
        outcomes = await asyncio.gather(blocked, appender.append(write()), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [WriteInProgress, StoreUnavailable]
    assert await count(store, "events") == 1


async def test_streams_held_by_somebody_else_hold_up_nobody_for_long(
    appender: Appender, store: asyncpg.Pool
):
    held = [stream_of() for _ in range(30)]
    await appender.append_many([write(on(stream)) for stream in held])
    async with store.acquire() as connection, connection.transaction():
        await connection.execute("select from streams for update")
        async with asyncio.timeout(9):
            outcomes = await appender.append_many(
                [*(write(on(stream, at=1)) for stream in held), write()]
            )
    assert [type(outcome) for outcome in outcomes] == [*[WriteInProgress] * 30, Appended]
    await appender.append(write(on(held[0], at=1)))
    await refuse_inconsistency(store)


async def test_each_commit_wakes_the_relay(make_appender: MakeAppender):
    wakes: list[None] = []
    appender = await make_appender(on_commit=lambda: wakes.append(None))
    await asyncio.gather(*(appender.append(write()) for _ in range(50)))
    together = len(wakes)
    for _ in range(3):
        await appender.append(write())
    assert 1 <= together < 50
    assert len(wakes) == together + 3


@pytest.mark.parametrize("streams", [(), ("a", "a")])
def test_a_write_names_each_stream_once(streams: tuple[str, ...]):
    with pytest.raises(ValueError, match="stream"):
        Write(streams=tuple(on(stream) for stream in streams), correlation_id=uuid7(), actor=ACTOR)


def test_a_write_names_its_actor():
    with pytest.raises(ValueError, match="actor"):
        msgspec.structs.replace(write(), actor="")


async def test_what_a_service_decides_within_a_command_names_the_service(
    appender: Appender, store: asyncpg.Pool
):
    customer, cause = uuid4(), uuid4()
    theirs, ours = recorded(customer), paid(customer)
    ours = msgspec.structs.replace(ours, actor="system:here", causation_id=cause)
    stream = stream_of()
    events = (theirs, ours)
    both = msgspec.structs.replace(on(stream, key=str(customer)), events=events)
    await appender.append(
        Write(streams=(both,), correlation_id=uuid4(), actor="somebody", via="console")
    )
    first, second = await read_stream(store, stream)
    assert (first.actor, first.via, first.causation_id) == ("somebody", "console", None)
    assert (second.actor, second.via, second.causation_id) == ("system:here", None, cause)
