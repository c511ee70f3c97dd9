"""The key ring: one key per customer, made on first need, gone for good once destroyed."""

import time
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Literal, overload
from uuid import UUID

import asyncpg

from libs.database.connections import Connection, Source
from libs.sealing.errors import PersonalDataErased
from libs.sealing.read_log import ReadLog
from libs.sealing.wrapping import MasterKey, MasterKeyMissing

REMEMBERED_FOR = 2.0  # seconds another process's erasure may go unnoticed when opening
REMEMBERED_AT_MOST = 4_096

_READ = "select customer_id, wrapped from personal_keys where customer_id = any($1::uuid[])"
_CREATE = """
insert into personal_keys (customer_id, wrapped)
select * from unnest($1::uuid[], $2::bytea[]) on conflict (customer_id) do nothing"""
_DESTROY = """
insert into personal_keys (customer_id, wrapped, destroyed_at)
select customer_id, null, now() from unnest($1::uuid[]) as customer_id
on conflict (customer_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at
where personal_keys.wrapped is not null"""
_ANY = "select customer_id, wrapped from personal_keys where wrapped is not null limit 1"


class KeyRing:
    """Keys of one service's database. Opening may use a key remembered for two seconds;
    sealing always asks the table, so that nothing is sealed for an erased customer.

    Without a `master_key` keys can be destroyed, and nothing else."""

    def __init__(self, source: Source, master_key: bytes | None) -> None:
        self._source = source
        self.reads = ReadLog(source)
        self._given = MasterKey(master_key) if master_key else None
        self._known: OrderedDict[UUID, tuple[float, bytes | None]] = OrderedDict()

    @overload
    async def key_for(self, customer_id: UUID, *, create: Literal[True]) -> bytes: ...

    @overload
    async def key_for(self, customer_id: UUID, *, create: bool) -> bytes | None: ...

    async def key_for(self, customer_id: UUID, *, create: bool) -> bytes | None:
        """The key to seal with (`create`; raises PersonalDataErased), or to open with (None once
        destroyed, or where there never was one)."""
        key = (await self.keys_for((customer_id,), create=create))[customer_id]
        if create and key is None:
            raise PersonalDataErased(customer_id)
        return key

    async def keys_for(
        self, customer_ids: Iterable[UUID], *, create: bool
    ) -> dict[UUID, bytes | None]:
        """Keys of many customers in one query; None for an erased one, also with `create`."""
        wanted = set(customer_ids)
        if create:
            return await self._created(wanted)
        found = self._remembered(wanted)
        if missing := wanted - found.keys():
            found |= await self._read(missing)
        return {customer_id: found.get(customer_id) for customer_id in wanted}

    async def readable(self, customer_ids: Iterable[UUID]) -> frozenset[UUID]:
        """Those whose personal data can still be read by somebody; not the erased."""
        found = await self.keys_for(customer_ids, create=False)
        return frozenset(customer_id for customer_id, key in found.items() if key is not None)

    async def destroy(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Destroy keys in the caller's transaction; a mark is left so that none is made again."""
        await connection.execute(_DESTROY, sorted(customer_ids))
        for customer_id in customer_ids:
            self._known.pop(customer_id, None)

    async def check(self) -> None:
        """Raise MasterKeyMismatch unless our master key opens what is in the table, if there is
        one: a service that keeps nothing personal has none."""
        if self._given is None:
            return
        try:
            row = await self._source.fetchrow(_ANY)
        except asyncpg.UndefinedTableError:
            return
        if row:
            self._master.unwrap(row["wrapped"], row["customer_id"])

    @property
    def _master(self) -> MasterKey:
        if self._given is None:
            raise MasterKeyMissing
        return self._given

    async def _created(self, wanted: set[UUID]) -> dict[UUID, bytes | None]:
        found = await self._read(wanted)
        if missing := sorted(wanted - found.keys()):
            wrapped = [self._master.wrapped_new_key(customer_id) for customer_id in missing]
            await self._source.execute(_CREATE, missing, wrapped)
            # Somebody else may have been first, or the connection lost: only what can be read
            # back, in a statement of its own, is used.
            found |= await self._read(set(missing))
        return found

    async def _read(self, wanted: set[UUID]) -> dict[UUID, bytes | None]:
        rows = await self._source.fetch(_READ, list(wanted))
        found: dict[UUID, bytes | None] = {}
        for customer_id, wrapped in rows:
            found[customer_id] = wrapped and self._master.unwrap(wrapped, customer_id)
        self._remember(found)
        return found

    def _remembered(self, wanted: set[UUID]) -> dict[UUID, bytes | None]:
        now = time.monotonic()
        fresh: dict[UUID, bytes | None] = {}
        for customer_id in wanted:
            known = self._known.get(customer_id)
            if known and now - known[0] < REMEMBERED_FOR:
                self._known.move_to_end(customer_id)
                fresh[customer_id] = known[1]
        return fresh

    def _remember(self, found: dict[UUID, bytes | None]) -> None:
        now = time.monotonic()
        for customer_id, key in found.items():
            self._known[customer_id] = (now, key)
            self._known.move_to_end(customer_id)
        while len(self._known) > REMEMBERED_AT_MOST:
            self._known.popitem(last=False)
