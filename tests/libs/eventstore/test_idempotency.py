"""The same command again, at once or later, here or in another process: written once."""

import asyncio
import multiprocessing
from collections.abc import Callable
from datetime import timedelta

import asyncpg
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from libs.database.pool import open_pool
from libs.eventstore import statement
from libs.eventstore.appender import Appender
from libs.eventstore.errors import ConcurrentStreamWrite, KeyAlreadyUsed
from libs.eventstore.idempotency import (
    delete_old_responses,
    digest_of,
    find_response,
    fingerprint_of,
)
from libs.eventstore.writes import Appended, Write
from tests.libs.eventstore.conftest import MakeAppender
from tests.libs.eventstore.purchases import (
    count,
    idempotency,
    nothing,
    on,
    refuse_inconsistency,
    stream_of,
    versions,
    write,
)

SECRET = b"secret"


def _new_stream(n: int) -> Write:
    """A create whose id the server draws: each try is on a stream of its own."""
    return write(on(stream_of()), key="k", body=str(n))


def _same_stream(n: int) -> Write:
    """A create with the client's id."""
    return write(on("purchase-1"), key="k", body=str(n))


def _update(n: int) -> Write:
    return write(on("purchase-0", at=1), key="k", body=str(n))


def _both(n: int) -> Write:
    return write(on(stream_of()), on("purchase-0", at=1), on(stream_of()), key="k", body=str(n))


def _nothing(n: int) -> Write:
    """It was all as asked already."""
    return nothing(key="k", body=str(n))


kinds = pytest.mark.parametrize("kind", [_new_stream, _same_stream, _update, _both, _nothing])


@kinds
async def test_a_repeat_reads_the_first_answer(
    appender: Appender, store: asyncpg.Pool, kind: Callable[[int], Write]
):
    await appender.append(write(on("purchase-0")))
    first = kind(1)
    await appender.append(first)
    before = await versions(store)
    with pytest.raises(KeyAlreadyUsed) as used:
        await appender.append(kind(2))
    assert first.idempotency
    assert used.value.stored.fingerprint == first.idempotency.fingerprint
    assert (used.value.stored.status, used.value.stored.response) == (
        first.idempotency.status,
        first.idempotency.response,
    )
    assert await find_response(store, first.idempotency.digest) == used.value.stored
    assert await versions(store) == before
    await refuse_inconsistency(store)


@kinds
@pytest.mark.parametrize("processes", [1, 2])
async def test_of_many_at_once_one_is_written(
    make_appender: MakeAppender,
    store: asyncpg.Pool,
    kind: Callable[[int], Write],
    processes: int,
):
    appenders = [await make_appender() for _ in range(processes)]
    await appenders[0].append(write(on("purchase-0")))
    outcomes = await asyncio.gather(
        *(appenders[n % processes].append(kind(n)) for n in range(20)), return_exceptions=True
    )
    (winner,) = [n for n, outcome in enumerate(outcomes) if isinstance(outcome, Appended)]
    stored = {o.stored.fingerprint for o in outcomes if isinstance(o, KeyAlreadyUsed)}
    assert stored == {idempotency("k", str(winner)).fingerprint}
    assert sum(isinstance(outcome, KeyAlreadyUsed) for outcome in outcomes) == 19
    assert await count(store, "idempotency_keys") == 1
    await refuse_inconsistency(store)


async def test_a_duplicate_waits_for_a_first_that_is_still_writing(
    appender: Appender, store: asyncpg.Pool
):
    """Neither written nor told of a conflict; and if the first one fails, it is the first."""
    for ending in ("commit", "rollback"):
        async with store.acquire() as connection:
            await connection.execute("begin")
            first = write(key=ending, body="first")
            await _append_by_hand(connection, first)
            second = asyncio.create_task(appender.append(write(key=ending, body="second")))
            await asyncio.sleep(0.1)
            assert not second.done()
            await connection.execute(ending)
        (outcome,) = await asyncio.gather(second, return_exceptions=True)
        assert type(outcome) is (KeyAlreadyUsed if ending == "commit" else Appended)
    await refuse_inconsistency(store)


async def test_a_key_that_lost_its_stream_is_free_again(appender: Appender, store: asyncpg.Pool):
    stream = stream_of()
    await appender.append(write(on(stream)))
    with pytest.raises(ConcurrentStreamWrite):
        await appender.append(write(on(stream), key="k"))
    await appender.append(write(on(stream, at=1), key="k"))
    await refuse_inconsistency(store)


async def test_processes_with_the_same_keys_write_each_once(database: str, store: asyncpg.Pool):
    """Three processes send the same 200 commands in different orders."""
    context = multiprocessing.get_context("spawn")
    children = [context.Process(target=_send_all, args=(database, step)) for step in (1, 3, 7)]
    for child in children:
        child.start()
    for child in children:
        await asyncio.to_thread(child.join, 60)
    assert [child.exitcode for child in children] == [0, 0, 0]
    assert (await count(store, "events"), await count(store, "idempotency_keys")) == (200, 200)
    assert await store.fetchval("select count(*) from streams") == 200
    await refuse_inconsistency(store)


async def test_old_answers_are_swept(appender: Appender, store: asyncpg.Pool):
    await appender.append_many([write(key=str(n)) for n in range(25)])
    await store.execute(
        "update idempotency_keys set created_at = now() - interval '8 days' where digest = any($1)",
        [idempotency(str(n)).digest for n in range(12)],
    )
    assert await delete_old_responses(store, batch=5) == 12
    assert await find_response(store, idempotency("11").digest) is None
    assert await find_response(store, idempotency("12").digest)
    assert await delete_old_responses(store, older_than=timedelta(0)) == 13


places = st.tuples(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))


@given(places, places)
@example(("a b", "c", "d"), ("a", "b c", "d"))
@example(("ab", "c", "d"), ("a", "bc", "d"))
@example(("a", "b", "1c"), ("a", "b1", "c"))
def test_each_subject_route_and_key_has_its_own_place(
    one: tuple[str, str, str], other: tuple[str, str, str]
):
    assert (digest_of(*one, SECRET) == digest_of(*other, SECRET)) == (one == other)


def test_digests_and_fingerprints_need_the_secret():
    assert digest_of("s", "r", "k", SECRET) != digest_of("s", "r", "k", b"other")
    assert fingerprint_of(b"{}", SECRET) != fingerprint_of(b"{}", b"other")
    assert fingerprint_of(b"{}", SECRET) != fingerprint_of(b"{} ", SECRET)
    assert digest_of("", "", "", SECRET) != fingerprint_of(b"", SECRET)


async def _append_by_hand(connection, new: Write) -> None:
    (outcome,) = await statement.execute(connection, [new])
    assert isinstance(outcome, Appended)


def _send_all(database: str, step: int) -> None:
    asyncio.run(_send(database, [(n * step) % 200 for n in range(200)]))


async def _send(database: str, numbers: list[int]) -> None:
    pool = await open_pool(database)
    appender = Appender(pool, max_event_bytes=100_000)
    await appender.start()
    await asyncio.gather(
        *(appender.append(write(key=str(n))) for n in numbers), return_exceptions=True
    )
    await appender.close()
    await pool.close()
