"""A connection that breaks at the worst time: acknowledged is written once, refused is not."""

import asyncio
import random
from collections.abc import AsyncIterator

import asyncpg
import pytest

from libs.database.pool import open_pool
from libs.eventstore import statement
from libs.eventstore.appender import Appender
from libs.eventstore.delivery import ended_session
from libs.eventstore.errors import (
    ConcurrentStreamWrite,
    KeyAlreadyUsed,
    OutcomeUnknown,
    StoreUnavailable,
)
from libs.eventstore.idempotency import find_response
from libs.eventstore.writes import Appended, Write
from tests.libs.eventstore.conftest import MakeAppender
from tests.libs.eventstore.proxy import Proxy
from tests.libs.eventstore.purchases import (
    count,
    event_ids,
    idempotency,
    nothing,
    on,
    refuse_inconsistency,
    stored_ids,
    stream_of,
    versions,
    write,
)


@pytest.fixture
async def proxy(database: str) -> AsyncIterator[Proxy]:
    async with Proxy(database) as proxy:
        yield proxy


@pytest.fixture
async def far(proxy: Proxy, store: asyncpg.Pool) -> AsyncIterator[asyncpg.Pool]:
    """A pool that reaches the store through the proxy."""
    pool = await open_pool(proxy.dsn, min_size=0, connect_timeout=1)
    yield pool
    pool.terminate()


@pytest.fixture
async def distant(far: asyncpg.Pool, make_appender: MakeAppender) -> Appender:
    """An appender behind the proxy that has its connection already."""
    appender = await make_appender(far, deadline=20.0)
    await appender.append(write())
    return appender


@pytest.mark.parametrize("loss", ["lose_request", "lose_answer"])
async def test_a_connection_cut_at_commit_is_asked_about_not_guessed(
    distant: Appender, proxy: Proxy, store: asyncpg.Pool, loss: str
):
    old = stream_of()
    await distant.append(write(on(old)))
    batch = [
        write(),
        write(on(old, at=1)),
        write(key="k"),
        write(on(stream_of()), on(stream_of(), events=2)),
    ]
    setattr(proxy, loss, True)
    *outcomes, unchanged = await distant.append_many([*batch, nothing(key="n")])
    await _refuse_unless_kept(unchanged, "n", store)
    assert [type(outcome) for outcome in outcomes] == [Appended] * 4
    for new, outcome in zip(batch, outcomes, strict=True):
        assert isinstance(outcome, Appended)
        assert outcome.versions == {
            s.stream: s.expected_version + len(s.events) for s in new.streams
        }
    stored = await stored_ids(store)
    assert all(stored.count(event_id) == 1 for event_id in event_ids(*batch))
    assert len(stored) == 2 + len(event_ids(*batch))
    await refuse_inconsistency(store)


@pytest.mark.parametrize(("loss", "times"), [("lose_request", 2), ("lose_answer", 1)])
async def test_only_what_is_missing_is_sent_again(
    distant: Appender,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
    loss: str,
    times: int,
):
    sent: list[Write] = []
    execute = statement.execute

    async def counted(connection, writes, **options):
        sent.extend(writes)
        return await execute(connection, writes, **options)

    monkeypatch.setattr(statement, "execute", counted)
    batch = [write() for _ in range(3)]
    setattr(proxy, loss, True)
    await distant.append_many(batch)
    assert sent == batch * times


async def test_a_command_whose_session_is_ended_is_tried_again(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    """The server says that it ends the session, which is not a refusal of the command."""
    appender = await make_appender()
    held = stream_of()
    await appender.append(write(on(held)))
    async with store.acquire() as connection:
        await connection.execute("begin")
        await connection.execute("select from streams where stream = $1 for update", held)
        waiting = asyncio.create_task(appender.append(write(on(held, at=1))))
        await asyncio.sleep(0.1)
        await _terminate_appender(store)
        await asyncio.sleep(0.1)
        await connection.execute("commit")
    assert isinstance(await waiting, Appended)
    await refuse_inconsistency(store)


async def test_a_server_that_ends_the_session_is_survived(
    make_appender: MakeAppender, store: asyncpg.Pool
):
    """pg_terminate_backend again and again, at whatever the backend is doing."""
    appender = await make_appender(deadline=60.0)
    acknowledged: list[Write] = []

    async def client(number: int) -> None:
        for n in range(20):
            new = write(key=f"{number}-{n}")
            assert isinstance(await appender.append(new), Appended)
            acknowledged.append(new)

    clients = [asyncio.create_task(client(number)) for number in range(16)]
    while not all(task.done() for task in clients):
        await _terminate_appender(store)
        seen = len(acknowledged)  # let them get on in between
        while len(acknowledged) < seen + 10 and not all(task.done() for task in clients):
            await asyncio.sleep(0.001)
    await asyncio.gather(*clients)
    assert sorted(await stored_ids(store)) == sorted(event_ids(*acknowledged))
    assert await count(store, "idempotency_keys") == 16 * 20
    await refuse_inconsistency(store)


async def test_a_network_that_cuts_at_random_is_survived(
    distant: Appender, proxy: Proxy, store: asyncpg.Pool
):
    """In the middle of a commit, or of finding out about one."""
    dice = random.Random(1)
    mine = stream_of()
    sent: list[Write] = []
    for at in range(60):
        proxy.lose_request = dice.random() < 0.3
        proxy.lose_answer = dice.random() < 0.3
        batch = [write(on(mine, at=at)), *(write(key=f"{at}-{n}") for n in range(5))]
        outcomes = await distant.append_many(batch)
        assert [type(outcome) for outcome in outcomes] == [Appended] * 6
        sent += batch
    assert sorted((await stored_ids(store))[1:]) == sorted(event_ids(*sent))
    assert (await versions(store))[mine] == 60
    await refuse_inconsistency(store)


async def test_an_attempt_that_arrives_late_changes_nothing(
    distant: Appender, proxy: Proxy, store: asyncpg.Pool
):
    """The request sits in the network while a second attempt is made, and arrives after it."""
    old = stream_of()
    await distant.append(write(on(old)))
    batch = [write(key="k"), write(on(old, at=1))]
    proxy.hold_request = True
    outcomes = await distant.append_many(batch)
    assert [type(outcome) for outcome in outcomes] == [Appended] * 2
    (arrive,) = proxy.held
    await arrive()
    await asyncio.sleep(0.3)
    assert sorted((await stored_ids(store))[2:]) == sorted(event_ids(*batch))
    await refuse_inconsistency(store)


async def test_an_attempt_still_running_is_not_answered_twice(
    distant: Appender, proxy: Proxy, store: asyncpg.Pool
):
    """The first attempt hangs on a lock, its answer will be lost, the second waits behind it."""
    held = stream_of()
    await distant.append(write(on(held)))
    batch = [write(on(held, at=1), key="k"), write()]
    async with store.acquire() as connection:
        await connection.execute("begin")
        await connection.execute("select from streams where stream = $1 for update", held)
        sending = asyncio.create_task(distant.append_many(batch))
        await asyncio.sleep(0.2)
        proxy.lose_request = True
        await _cut_clients(proxy)
        await asyncio.sleep(0.2)
        await connection.execute("commit")
    outcomes = await sending
    assert [type(outcome) for outcome in outcomes] == [Appended] * 2
    assert sorted((await stored_ids(store))[2:]) == sorted(event_ids(*batch))
    await refuse_inconsistency(store)


async def test_a_real_loser_is_told_so_after_a_cut(
    distant: Appender, proxy: Proxy, store: asyncpg.Pool, make_appender: MakeAppender
):
    near = await make_appender()
    stream = stream_of()
    await near.append_many([write(on(stream)), write(key="used")])
    proxy.lose_request = True
    outcomes = await distant.append_many([write(on(stream)), write(key="used"), write()])
    assert [type(outcome) for outcome in outcomes] == [
        ConcurrentStreamWrite,
        KeyAlreadyUsed,
        Appended,
    ]
    await refuse_inconsistency(store)


async def test_at_the_deadline_nobody_pretends_to_know(
    far: asyncpg.Pool, proxy: Proxy, make_appender: MakeAppender, store: asyncpg.Pool
):
    appender = await make_appender(far, deadline=1.0)
    await appender.append(write())
    proxy.frozen = True
    sent = asyncio.create_task(appender.append(write(key="k")))
    await asyncio.sleep(0.05)
    queued = asyncio.create_task(appender.append(write()))
    async with asyncio.timeout(2.5):
        outcomes = await asyncio.gather(sent, queued, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OutcomeUnknown, StoreUnavailable]
    proxy.frozen = False
    async with asyncio.timeout(5):
        outcome = (await appender.append_many([write(key="k")]))[0]
    assert isinstance(outcome, Appended | KeyAlreadyUsed)
    assert await count(store, "idempotency_keys") == 1


async def test_without_a_server_nothing_was_written(
    far: asyncpg.Pool, proxy: Proxy, make_appender: MakeAppender
):
    appender = await make_appender(far, deadline=0.5)
    await proxy.__aexit__()
    async with asyncio.timeout(2):
        with pytest.raises((StoreUnavailable, OutcomeUnknown)):
            await appender.append(write())


@pytest.mark.parametrize(
    ("severity", "code", "ended"),
    [("ERROR", "23505", False), ("FATAL", "57P01", True), ("ERROR", "08006", True)],
)
def test_a_server_that_hangs_up_has_not_refused(severity: str, code: str, ended: bool):
    error = asyncpg.PostgresError.new({"S": severity, "V": severity, "C": code, "M": "message"})
    assert ended_session(error) is ended


async def _terminate_appender(store: asyncpg.Pool) -> None:
    await store.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and query like '%append_attributed%'"
        "   and pid <> pg_backend_pid()"
    )


async def _cut_clients(proxy: Proxy) -> None:
    """Let the clients see their connections end while the server still works."""
    for writer in list(proxy._writers):
        if writer.get_extra_info("sockname")[1] == proxy._server.sockets[0].getsockname()[1]:
            writer.transport.abort()


async def _refuse_unless_kept(outcome: Appended | Exception, key: str, store: asyncpg.Pool) -> None:
    """A key that was kept with the first attempt is found by the second, as one's own answer."""
    kept = idempotency(key)
    if isinstance(outcome, KeyAlreadyUsed):
        assert outcome.stored.fingerprint == kept.fingerprint
    else:
        assert isinstance(outcome, Appended)
    assert await find_response(store, kept.digest)
