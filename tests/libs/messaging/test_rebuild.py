"""A projection built anew is the live one, and building it sends nothing."""

import asyncio
from uuid import UUID, uuid4

import asyncpg
import pytest

from libs.database.migrators_lock import MIGRATORS
from libs.identifiers.uuid7 import uuid7
from libs.messaging import schemas
from libs.messaging.consumer import shapes
from libs.messaging.epochs import mark_restored
from libs.messaging.kafka.topics import ensure_topics
from libs.messaging.rebuild.rebuild import rebuild
from libs.web.reads.freshness import Applied
from tests.libs.messaging.happenings import (
    append,
    as_message,
    erasure,
    message,
    messages,
    payment,
    purchase,
    refund,
    registration,
    write,
)
from tests.libs.messaging.ledger import RAISES, Ledger, contents, totals
from tests.libs.messaging.world import TOPICS, World, until


async def a_past(world: World) -> None:
    """Registrations, purchases, an erasure, duplicates, a gap that stays and one that closed."""
    customers = [uuid7() for _ in range(30)]
    for customer in customers:
        await append(
            world.source,
            write(customer, registration(customer)),
            write(customer, purchase(customer, 3), payment(customer), refund(customer)),
            write(customer, purchase(customer, 5)),
        )
    gone = customers[0]
    await append(world.source, write(gone, erasure(gone), stream=f"customer-{gone}", at=1))
    async with world.relay():
        await world.published()
    log = await world.log(*TOPICS)
    gap, closed, bad = uuid7(), uuid7(), uuid7()
    early = messages(gap, "purchase-gap", [1, 2, 3])
    late = messages(closed, "purchase-closed", [1, 2])
    await world.send(early[0], early[2], late[1], *map(as_message, log[:40]), late[0])
    await world.send(*messages(bad, "purchase-bad", [1, int(RAISES), 2]))


async def caught_up(world: World) -> None:
    """Wait until nothing more is read for a while."""

    async def passed() -> int | None:
        return await world.sink.fetchval("select sum(next) from projection.positions")

    seen = None
    while seen is None or seen != await passed():
        seen = await passed()
        await asyncio.sleep(1.5)


async def test_a_rebuilt_projection_equals_the_live_one_and_nothing_is_sent(world: World):
    await a_past(world)
    async with world.consumer(Ledger(emits=True)):
        await caught_up(world)
    live = await contents(world.sink)
    assert [row["reason"] for row in live["parked"]] != []
    stored = await world.sink.fetch("select position, event_id from public.events order by 1")
    sent = len(await world.log(*TOPICS))
    told: list[tuple[int, int]] = []

    report = await rebuild(
        pool=world.sink,
        cluster=world.cluster,
        projection=Ledger(emits=True),
        progress=lambda done, total: told.append((done, total)),
    )

    assert await contents(world.sink) == live
    assert stored == await world.sink.fetch(
        "select position, event_id from public.events order by 1"
    )
    assert len(await world.log(*TOPICS)) == sent == report.events
    assert told[-1] == (sent, sent)


async def test_a_rebuild_repairs_what_was_spoiled_while_consumers_go_on(world: World):
    await a_past(world)
    async with world.relay(), world.consumer():
        await caught_up(world)
        await world.sink.execute("update projection.facts set amount = amount + 1000")

        async def keep_buying() -> None:
            while True:
                customer = uuid4()
                await append(world.source, write(customer, purchase(customer)))
                await asyncio.sleep(0.02)

        buying = asyncio.create_task(keep_buying())
        await asyncio.sleep(0.3)
        await rebuild(pool=world.sink, cluster=world.cluster, projection=Ledger())
        await asyncio.sleep(0.3)
        buying.cancel()
        expected = await world.expected()

        async def exact() -> bool:
            found = await totals(world.sink)
            return all(found.get(customer) == total for customer, total in expected.items())

        await until(exact)


MIGRATIONS = (
    "create table projection.added (id int primary key)",
    "alter table projection.facts add added int",
    "create index added_amounts on projection.facts (amount)",
    "alter table projection.facts alter version set default 7",
    "alter table projection.facts alter stream set storage external",
    "alter table projection.facts add constraint added check (version > 0)",
    "alter table projection.facts set (fillfactor = 70)",
)


@pytest.mark.parametrize("revision", MIGRATIONS)
async def test_whatever_a_migration_does_to_a_table_is_seen(sink: asyncpg.Pool, revision: str):
    before = await schemas.definitions(sink)
    assert await schemas.definitions(sink) == before
    await sink.execute(revision)
    assert await schemas.definitions(sink) != before


async def test_what_a_migration_adds_meanwhile_outlives_the_swap(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    """What is built was copied before: it is built anew, for the live schema is dropped then."""
    await a_past(world)
    async with world.consumer():
        await caught_up(world)
    live = await totals(world.sink)
    left, create_next = list(MIGRATIONS), schemas.create_next

    async def copied_and_migrated(connection: asyncpg.Connection) -> schemas.Definitions:
        described = await create_next(connection)
        while left:
            await world.sink.execute(left.pop(0))
        return described

    monkeypatch.setattr(schemas, "create_next", copied_and_migrated)
    await rebuild(pool=world.sink, cluster=world.cluster, projection=Ledger())
    await world.sink.fetch("select id, facts.added from projection.added, projection.facts")
    assert await world.sink.fetchval("select to_regclass('projection.added_amounts') is not null")
    assert await totals(world.sink) == live


async def test_a_swap_waits_for_who_migrates(world: World):
    await a_past(world)
    async with world.consumer():
        await caught_up(world)
    async with world.sink.acquire() as migrator:
        await migrator.execute("select pg_advisory_lock($1)", MIGRATORS)
        rebuilding = asyncio.create_task(
            rebuild(pool=world.sink, cluster=world.cluster, projection=Ledger())
        )
        await asyncio.sleep(1.5)
        assert not rebuilding.done()
        async with world.consumer(), world.relay():  # nobody stands still for it
            customer = uuid4()
            await append(world.source, write(customer, purchase(customer)))
            await until(lambda: bought(world, customer))
        await migrator.execute("create table projection.added (id int primary key)")
        await migrator.execute("select pg_advisory_unlock($1)", MIGRATORS)
        async with asyncio.timeout(20):
            await rebuilding
    assert await world.sink.fetch("select id from projection.added") == []
    assert await bought(world, customer)


async def bought(world: World, customer: UUID) -> bool:
    return customer in await totals(world.sink)


async def test_whoever_reads_waits_for_no_swap(world: World, monkeypatch: pytest.MonkeyPatch):
    await a_past(world)
    async with world.consumer():
        await caught_up(world)
    swap, polled = schemas.swap, asyncio.Event()

    async def swap_and_read(connection: asyncpg.Connection) -> None:
        async with asyncio.timeout(5):
            await Applied(world.sink, topics=frozenset(TOPICS)).freshness()
            await swap(connection)
            await Applied(world.sink, topics=frozenset(TOPICS)).freshness()
            assert await totals(world.sink)
        polled.set()

    monkeypatch.setattr(schemas, "swap", swap_and_read)
    await rebuild(pool=world.sink, cluster=world.cluster, projection=Ledger())
    assert polled.is_set()


async def test_a_restored_source_makes_its_consumers_rebuild(world: World, restored: asyncpg.Pool):
    """What was recorded after the backup was made never happened."""
    kept, lost = uuid7(), uuid7()
    await append(world.source, write(kept, purchase(kept, 10), stream="purchase-kept"))
    await backup(world.source, restored)
    await append(world.source, write(lost, purchase(lost, 99)))
    await append(world.source, write(kept, refund(kept, 7), stream="purchase-kept", at=1))

    async with world.consumer():
        async with world.relay():
            await world.ledger_is_exact()
        assert (await totals(world.sink))[lost] == (99, 1)

        world.source = restored
        await mark_restored(restored)
        async with world.relay():
            await append(restored, write(kept, payment(kept), stream="purchase-kept", at=1))
            await append(restored, write(kept, purchase(kept, 1), stream="purchase-kept", at=2))
            await world.published()
            await world.ledger_is_exact(60)

        # A relay of the old database that nobody stopped.
        old = message(purchase(lost, 99), lost, stream="purchase-undead", epoch=1)
        await world.send(old)
        await asyncio.sleep(1)

    assert await totals(world.sink) == {kept: (11, 2)}
    assert await world.parked() == []


class Older(Ledger):
    """As the code was before it heard of refunds."""

    def __init__(self) -> None:
        super().__init__(emits=True)
        self.types -= {"crm.purchase.refunded.v1"}
        self.shape = 1


class Newer(Ledger):
    def __init__(self) -> None:
        super().__init__(emits=True)
        self.shape = 2


@pytest.mark.parametrize("broker_lost_its_data", [False, True])
async def test_newer_code_makes_the_whole_of_its_past_and_says_nothing_of_it_again(
    world: World, *, broker_lost_its_data: bool
):
    for _ in range(20):
        customer = uuid7()
        await append(world.source, write(customer, purchase(customer, 5), refund(customer, 2)))
        await append(world.source, write(customer, purchase(customer, 4), purchase(customer, 1)))
    async with world.relay(), world.consumer(Older()):
        await world.published()
        await until(lambda: said(world, 20))
    if broker_lost_its_data:
        world.broker.restart(wipe=True)

    async with world.consumer(Newer()):
        await asyncio.sleep(1)  # nothing to read yet, where the broker was emptied
        assert len(await totals(world.sink)) == 20
        async with world.relay():
            await world.ledger_is_exact()

    assert await said(world, 20)
    assert await world.sink.fetchval("select shape from projection_shape") == 2


async def said(world: World, events: int) -> bool:
    return await world.sink.fetchval("select count(*) from public.events") == events


async def test_a_projection_that_has_heard_nothing_yet_is_of_the_newest_shape(world: World):
    await ensure_topics(world.cluster, TOPICS)
    async with world.consumer(Newer()) as consumer:
        consumer._rebuild = None  # would fail
        customer = uuid7()
        await append(world.source, write(customer, purchase(customer, 5)))
        async with world.relay():
            await world.ledger_is_exact()
    assert not await shapes.outdated(world.sink, Newer())


async def backup(store: asyncpg.Pool, copy: asyncpg.Pool) -> None:
    """What pg_restore would bring, as far as events and relay are concerned."""
    for table in ("streams", "events", "outbox", "relay_log"):
        rows = await store.fetch(f"select * from {table}")
        if rows:
            await copy.copy_records_to_table(
                table, records=[tuple(row) for row in rows], columns=list(rows[0].keys())
            )
    last = await store.fetchval("select last_value from events_position")
    await copy.execute("select setval('events_position', $1)", last)


async def test_an_epoch_after_a_restore_is_above_any_that_was_used(source: asyncpg.Pool):
    first = await mark_restored(source)
    await source.execute("update relay_epoch set epoch = 3, restored_epoch = 0")
    second = await mark_restored(source)

    assert first.number == first.restored > 20_000_000
    assert second.number >= first.number
    assert (await mark_restored(source)).number > second.number


async def test_tables_are_copied_with_their_indexes_and_settings(sink: asyncpg.Pool):
    async with sink.acquire() as connection:
        await connection.execute(
            "create unlogged table projection.names ("
            " id bigint generated by default as identity, name text default 'x' not null)"
            " with (fillfactor = 60);"
            "create unique index names_once on projection.names (lower(name)) where name <> '';"
            "insert into projection.names (name) values ('a')"
        )
        before = await described(connection, "projection")
        async with connection.transaction():
            await schemas.create_next(connection)
            await schemas.swap(connection)
        after = await described(connection, "projection")
        await schemas.drop_old(connection)
        assert await connection.fetchval("select count(*) from projection.names") == 0
        await connection.execute("insert into projection.names (name) values ('b')")

    assert before == after


async def described(connection: asyncpg.Connection, schema: str) -> list[tuple[object, ...]]:
    rows = await connection.fetch(
        "select c.relname, c.relkind, c.relpersistence, c.reloptions,"
        " replace(pg_get_indexdef(c.oid), $1, '') from pg_class c"
        " where relnamespace = $1::regnamespace and relkind in ('r', 'i') order by 1",
        schema,
    )
    columns = await connection.fetch(
        "select table_name, column_name, data_type, is_nullable, is_identity, column_default"
        " from information_schema.columns where table_schema = $1 order by 1, 2",
        schema,
    )
    return [tuple(row) for row in (*rows, *columns)]


async def test_what_cannot_be_copied_is_refused(sink: asyncpg.Pool):
    async with sink.acquire() as connection:
        await connection.execute("create view projection.rich as select 1 as one")
        with pytest.raises(schemas.NotRebuildable, match="rich"):
            await schemas.create_next(connection)
