"""The key ring: keys are committed before their first use, and never come back once destroyed."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import asyncpg
import pytest

from libs.sealing import keys
from libs.sealing.errors import PersonalDataErased
from libs.sealing.keys import KeyRing
from libs.sealing.schema import DDL
from libs.sealing.wrapping import KEY_BYTES, MasterKey, MasterKeyMismatch, MasterKeyMissing

MASTER = b"m" * KEY_BYTES


@pytest.fixture
async def store(pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Pool]:
    await pool.execute(DDL)
    yield pool


async def destroy(ring: KeyRing, pool: asyncpg.Pool, *customers: UUID) -> None:
    async with pool.acquire() as connection, connection.transaction():
        await ring.destroy(connection, customers)


async def test_one_key_per_customer_the_same_for_every_process(store: asyncpg.Pool):
    customer, other = uuid4(), uuid4()
    ring, second_ring = KeyRing(store, MASTER), KeyRing(store, MASTER)
    key = await ring.key_for(customer, create=True)
    assert key is not None
    assert len(key) == KEY_BYTES
    assert await second_ring.key_for(customer, create=True) == key
    assert await second_ring.key_for(customer, create=False) == key
    assert await ring.key_for(other, create=True) != key


async def test_keys_made_at_the_same_moment_are_one_key(store: asyncpg.Pool):
    customers = [uuid4() for _ in range(20)]
    rings = [KeyRing(store, MASTER) for _ in range(8)]
    found = await asyncio.gather(*(ring.keys_for(customers, create=True) for ring in rings))
    assert all(keys_found == found[0] for keys_found in found)
    assert len(set(found[0].values())) == len(customers)


async def test_a_key_is_committed_before_it_is_used(store: asyncpg.Pool):
    """Whatever becomes of the caller's own transaction, the key it sealed with can be read."""
    ring, customer = KeyRing(store, MASTER), uuid4()
    with pytest.raises(ZeroDivisionError):
        async with store.acquire() as connection, connection.transaction():
            key = await ring.key_for(customer, create=True)
            raise ZeroDivisionError
    assert await KeyRing(store, MASTER).key_for(customer, create=False) == key


async def test_a_key_that_cannot_be_read_back_is_not_used(store: asyncpg.Pool):
    """Somebody else's insert wins: theirs is the key, not the one that was drawn here."""
    customer = uuid4()
    wrapped = MasterKey(MASTER).wrapped_new_key(customer)
    theirs = MasterKey(MASTER).unwrap(wrapped, customer)

    class Late:
        """A store in which the other insert lands between our look and our own insert."""

        def __init__(self) -> None:
            self.looked = False

        async def fetch(self, query: str, *arguments: object):
            rows = await store.fetch(query, *arguments)
            if not self.looked:
                self.looked = True
                await store.execute(
                    "insert into personal_keys (customer_id, wrapped) values ($1, $2)",
                    customer,
                    wrapped,
                )
            return rows

        async def execute(self, query: str, *arguments: object):
            return await store.execute(query, *arguments)

    assert await KeyRing(Late(), MASTER).key_for(customer, create=True) == theirs  # pyright: ignore


async def test_no_key_is_made_for_reading(store: asyncpg.Pool):
    assert await KeyRing(store, MASTER).key_for(uuid4(), create=False) is None
    assert await store.fetchval("select count(*) from personal_keys") == 0


async def test_a_destroyed_key_is_gone_for_opening_and_refused_for_sealing(store: asyncpg.Pool):
    ring, customer, other = KeyRing(store, MASTER), uuid4(), uuid4()
    await ring.keys_for([customer, other], create=True)
    await destroy(ring, store, customer)
    assert await ring.key_for(customer, create=False) is None
    with pytest.raises(PersonalDataErased):
        await ring.key_for(customer, create=True)
    found = await ring.keys_for([customer, other], create=True)
    assert found[customer] is None
    assert found[other] is not None
    assert await store.fetchval(
        "select wrapped is null from personal_keys where customer_id = $1", customer
    )


async def test_erased_before_there_was_a_key_there_never_is_one(store: asyncpg.Pool):
    ring, customer = KeyRing(store, MASTER), uuid4()
    await destroy(ring, store, customer)
    with pytest.raises(PersonalDataErased):
        await ring.key_for(customer, create=True)


async def test_destroying_twice_keeps_the_first_moment(store: asyncpg.Pool):
    ring, customer = KeyRing(store, MASTER), uuid4()
    await ring.key_for(customer, create=True)
    await destroy(ring, store, customer)
    moment = await store.fetchval("select destroyed_at from personal_keys")
    await destroy(ring, store, customer, customer)
    assert await store.fetchval("select destroyed_at from personal_keys") == moment


async def test_an_erasure_that_is_rolled_back_destroys_nothing(store: asyncpg.Pool):
    ring, customer = KeyRing(store, MASTER), uuid4()
    key = await ring.key_for(customer, create=True)
    with pytest.raises(ZeroDivisionError):
        async with store.acquire() as connection, connection.transaction():
            await ring.destroy(connection, [customer])
            raise ZeroDivisionError
    assert await ring.key_for(customer, create=False) == key


async def test_an_erasure_elsewhere_is_honoured_at_once_for_sealing_and_soon_for_opening(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    ring, elsewhere, customer = KeyRing(store, MASTER), KeyRing(store, MASTER), uuid4()
    await ring.key_for(customer, create=True)
    await destroy(elsewhere, store, customer)
    assert await ring.key_for(customer, create=False) is not None, "for two seconds at most"
    with pytest.raises(PersonalDataErased):
        await ring.key_for(customer, create=True)
    other = KeyRing(store, MASTER)
    monkeypatch.setattr(keys, "REMEMBERED_FOR", 0.0)
    assert await other.key_for(customer, create=False) is None


async def test_memory_of_keys_is_bounded(store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(keys, "REMEMBERED_AT_MOST", 3)
    ring = KeyRing(store, MASTER)
    customers = [uuid4() for _ in range(10)]
    await ring.keys_for(customers, create=True)
    assert len(ring._known) == 3
    assert None not in (await ring.keys_for(customers, create=False)).values()


async def test_another_master_key_opens_nothing(store: asyncpg.Pool):
    customer = uuid4()
    await KeyRing(store, MASTER).key_for(customer, create=True)
    wrong = KeyRing(store, b"w" * KEY_BYTES)
    with pytest.raises(MasterKeyMismatch):
        await wrong.key_for(customer, create=False)
    with pytest.raises(MasterKeyMismatch):
        await wrong.check()
    await KeyRing(store, MASTER).check()


async def test_a_wrapped_key_moved_to_another_customer_does_not_unwrap(store: asyncpg.Pool):
    customer, thief = uuid4(), uuid4()
    ring = KeyRing(store, MASTER)
    await ring.key_for(customer, create=True)
    await store.execute(
        """insert into personal_keys (customer_id, wrapped)
        select $1, wrapped from personal_keys where customer_id = $2""",
        thief,
        customer,
    )
    with pytest.raises(MasterKeyMismatch):
        await ring.key_for(thief, create=False)


async def test_a_service_without_the_table_has_nothing_to_check(pool: asyncpg.Pool):
    await KeyRing(pool, MASTER).check()


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_master_key_of_another_length_is_refused(length: int):
    with pytest.raises(ValueError, match="32 bytes"):
        MasterKey(b"m" * length)


async def test_without_a_master_key_keys_are_destroyed_and_nothing_else(store: asyncpg.Pool):
    ring, customer = KeyRing(store, None), uuid4()
    await KeyRing(store, MASTER).key_for(customer, create=True)
    await ring.check()
    for create in (True, False):
        with pytest.raises(MasterKeyMissing):
            await ring.key_for(customer, create=create)
    await destroy(ring, store, customer)
    assert await KeyRing(store, MASTER).key_for(customer, create=False) is None


async def test_who_is_readable_says_no_key(store: asyncpg.Pool):
    ring, known, gone = KeyRing(store, MASTER), uuid4(), uuid4()
    await ring.keys_for([known, gone], create=True)
    await destroy(ring, store, gone)
    assert await ring.readable([known, gone, uuid4()]) == {known}
