"""Search: tokens of what customers are found by, in an unlogged table, filled again once lost.

A crash of PostgreSQL empties unlogged tables, and some dumps leave them out; then, and when words
are told apart in another way than before, names, e-mails and phones are opened once more from
their sealed form in the projection. No clear word is in the table, for every dump would hold it.
"""

import asyncio
from collections.abc import Collection
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

import asyncpg
import structlog

from libs.database.connections import Connection, Source
from libs.events.customer import CustomerChanged
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from libs.sealing.tokens import Tokens
from services.customer.projections.contact_rows import Contacts, load_contacts
from services.customer.projections.own_contacts import OwnContacts, load_own_contacts
from services.customer.search.search_words import Searchable, lexemes

DATABASE_AWAY = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
CHUNK = 1_000
LOOK_EVERY = 5.0  # seconds
# Raised whenever lexemes() changes: everybody is then made searchable again, by the new ones.
NORMALISATION = 4
_FILLED = "select exists (select from names_filled where normalisation >= $1)"
# Before this shape an older release may be writing, which knows of names alone.
_COMPLETE = f"""{_FILLED} and not exists (select from public.projection_shape
    where shape < $2 and exists (select from projection.positions where next > 0))"""
_NOTE_FILLED = "insert into names_filled (at, normalisation) values (now(), $1)"
_NEXT = """
select customer_id, name_event, name_version, name_sealed from customers
where customer_id > $1 and not erased
order by customer_id limit $2 for update"""
# A rebuild comes by with names of long ago; they must not replace the newer ones. Filling does so
# under the lock of the live rows.
_SAVE = """
insert into names (customer_id, version, words)
select customer_id, version, array_to_tsvector(string_to_array(words, ' '))
from unnest($1::uuid[], $2::int[], $3::text[]) as given (customer_id, version, words)
on conflict (customer_id) do update
set version = greatest(names.version, excluded.version), words = excluded.words
where $4 or names.version <= excluded.version"""
_DELETE = "delete from names where customer_id = any($1::uuid[])"
_log = structlog.get_logger("names")


class SearchName(NamedTuple):
    """Names and contacts of a customer since `version` of their stream; None once erased."""

    customer_id: UUID
    version: int
    found_by: Searchable | None


class Names:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing, tokens: Tokens) -> None:
        self._pool = pool
        self._keys = keys
        self._tokens = tokens

    async def filled(self) -> bool:
        """True if nobody is missing of those whom the projection holds."""
        return await self._pool.fetchval(_FILLED, NORMALISATION)

    async def complete(self, shape: int, source: Source | None = None) -> bool:
        """True if a search finds everybody; if not, `keep_filled` or a rebuild to this shape of the
        projection is at work on it."""
        return bool(await (source or self._pool).fetchval(_COMPLETE, NORMALISATION, shape))

    async def keep_filled(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                if not await self.filled():
                    _log.info("names_filled", customers=await self.fill())
            except DATABASE_AWAY as error:
                _log.warning("names_not_filled", error=type(error).__name__)
            await _pause(stopping)

    async def fill(self) -> int:
        """Open everybody's again. Returns how many customers there are."""
        filled, last = 0, UUID(int=0)
        while True:
            async with self._pool.acquire() as connection, connection.transaction():
                rows = await connection.fetch(_NEXT, last, CHUNK)
                if not rows:
                    await connection.execute(_NOTE_FILLED, NORMALISATION)
                    return filled
                await save(connection, await self._opened(connection, rows), self._tokens, all=True)
            filled, last = filled + len(rows), rows[-1]["customer_id"]

    async def _opened(self, connection: Connection, rows: list[asyncpg.Record]) -> list[SearchName]:
        ids = [row["customer_id"] for row in rows]
        opener = await opener_for("searching", self._keys, ids)
        contacts = await load_contacts(connection, ids, self._tokens)
        own = await load_own_contacts(connection, ids)
        return [_opened(row, contacts, own, opener) for row in rows]


def _opened(
    row: asyncpg.Record, contacts: Contacts, own: OwnContacts, opener: Opener
) -> SearchName:
    """Names and contacts of one customer, as of the newest of them."""
    id, event_id, version, sealed = row
    newest = max(version or 0, contacts.newest(id), own.newest(id))
    name = open_name(id, event_id, sealed, opener) if sealed else None
    return SearchName(id, newest, searchable(id, name, contacts, own, opener))


def searchable(
    customer_id: UUID, name: str | None, contacts: Contacts, own: OwnContacts, opener: Opener
) -> Searchable:
    """All that a customer with this name and these contacts is found by."""
    return Searchable(
        names=[*([name] if name else []), *contacts.of(customer_id, "name", opener)],
        emails=[each for of in (own, contacts) for each in of.of(customer_id, "email", opener)],
        phones=[each for of in (own, contacts) for each in of.of(customer_id, "phone", opener)],
    )


def open_name(customer_id: UUID, event_id: UUID, sealed: str, opener: Opener) -> str | None:
    """The name sealed in an event; None where `opener` does not open it."""
    event = CustomerChanged(customer_id=customer_id, name=sealed)
    return opener.opened(event, event_id=event_id, customer_id=customer_id).name or None


async def save(
    connection: Connection, names: Collection[SearchName], tokens: Tokens, *, all: bool = False
) -> None:
    """Replace what these customers are found by unless that is newer, or whatever it is with `all`.
    Their rows must be locked."""
    kept = [
        (id, version, " ".join(sorted(lexemes(found_by, tokens))))
        for id, version, found_by in sorted(names, key=itemgetter(0))
        if found_by
    ]
    absent = [id for id, _, found_by in names if not found_by]
    if kept:
        await connection.execute(_SAVE, *map(list, zip(*kept, strict=True)), all)
    if absent:
        await connection.execute(_DELETE, absent)


async def _pause(stopping: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), LOOK_EVERY)
    except TimeoutError:
        return
