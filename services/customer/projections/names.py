"""Search by name: tokens of the words in names, in an unlogged table, filled again when it is lost.

A crash of PostgreSQL empties unlogged tables, and some dumps leave them out; then, and when words
are told apart in another way than before, the names are opened once more from their sealed form in
the list of customers. No clear word is in the table, for every dump would hold it.
"""

import asyncio
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

import asyncpg
import structlog

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.events.customer import CustomerChanged
from libs.identifiers.words import compounds
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from libs.sealing.tokens import Tokens
from services.customer.projections.contact_rows import CONTACT_POINTS, ContactRow, opened_names

DATABASE_AWAY = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
CHUNK = 1_000
LOOK_EVERY = 5.0  # seconds
# Raised whenever words_of changes: names are then made searchable again, by the new words.
NORMALISATION = 3
# Words of releases before the tokens; an index finds them.
_IN_CLEAR = "select from names where words <> '' and not words @@ $$'=':*$$::tsquery"
_FILLED = f"""select exists (select from names_filled where normalisation >= $1)
    and not exists ({_IN_CLEAR})"""
_NOTE_FILLED = "insert into names_filled (at, normalisation) values (now(), $1)"
_NEXT = """
select customer_id, name_event, name_version, name_sealed from customers
where customer_id > $1 and name_sealed is not null
order by customer_id limit $2 for update"""
# A rebuild comes by with names of long ago; they must not replace the newer ones.
_SAVE = """
insert into names (customer_id, version, words)
select customer_id, version, array_to_tsvector(string_to_array(words, ' '))
from unnest($1::uuid[], $2::int[], $3::text[]) as given (customer_id, version, words)
on conflict (customer_id) do update set version = excluded.version, words = excluded.words
where names.version <= excluded.version"""
_DELETE = "delete from names where customer_id = any($1::uuid[])"
_MATCHING = "customer_id in (select customer_id from names where words @@ {wanted}::text::tsquery)"
_log = structlog.get_logger("names")


class SearchName(NamedTuple):
    """The name since `version` of the customer's stream; None once it is erased."""

    customer_id: UUID
    version: int
    name: str | None


class Names:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing, tokens: Tokens) -> None:
        self._pool = pool
        self._keys = keys
        self._tokens = tokens

    async def filled(self) -> bool:
        """True if a search finds everybody; if not, `keep_filled` is at work on it."""
        return await self._pool.fetchval(_FILLED, NORMALISATION)

    async def keep_filled(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                if not await self.filled():
                    _log.info("names_filled", customers=await self.fill())
            except DATABASE_AWAY as error:
                _log.warning("names_not_filled", error=type(error).__name__)
            await _pause(stopping)

    async def fill(self) -> int:
        """Open every name again. Returns how many there are."""
        filled, last = 0, UUID(int=0)
        while True:
            async with self._pool.acquire() as connection, connection.transaction():
                rows = await connection.fetch(_NEXT, last, CHUNK)
                if not rows:
                    await connection.execute(_NOTE_FILLED, NORMALISATION)
                    return filled
                await save(connection, await self._opened(connection, rows), self._tokens)
            filled, last = filled + len(rows), rows[-1]["customer_id"]

    async def _opened(self, connection: Connection, rows: list[asyncpg.Record]) -> list[SearchName]:
        ids = [row["customer_id"] for row in rows]
        opener = await opener_for("searching", self._keys, ids)
        told: dict[UUID, list[ContactRow]] = {}
        for each in (await CONTACT_POINTS.load(connection, ids)).values():
            told.setdefault(each.customer_id, []).append(each)
        return [_opened(row, told.get(row["customer_id"], []), opener) for row in rows]


def _opened(row: asyncpg.Record, told: list[ContactRow], opener: Opener) -> SearchName:
    """All names of one customer, as of the newest of them."""
    id, event_id, version, sealed = row
    newest = max([version, *(each.version for each in told if each.kind == "name")])
    own = open_name(id, event_id, sealed, opener)
    return SearchName(id, newest, " ".join([own or "", *opened_names(told, opener)]))


def open_name(customer_id: UUID, event_id: UUID, sealed: str, opener: Opener) -> str | None:
    """The name sealed in an event; None where `opener` does not open it."""
    event = CustomerChanged(customer_id=customer_id, name=sealed)
    return opener.opened(event, event_id=event_id, customer_id=customer_id).name or None


async def save(connection: Connection, names: Iterable[SearchName], tokens: Tokens) -> None:
    """Replace these customers' names unless they are newer. Their rows must be locked."""
    given = sorted(names)
    present = [
        (id, version, " ".join(tokens.of_words(words_of(name))))
        for id, version, name in given
        if name
    ]
    absent = [id for id, _, name in given if not name]
    if present:
        await connection.execute(_SAVE, *map(list, zip(*present, strict=True)))
    if absent:
        await connection.execute(_DELETE, absent)


def matching(search: str, tokens: Tokens) -> Fragment:
    """Customers whose name has, for each word of `search`, a word beginning with it.

    A compound is found in parts or as one: "O'Brien" by o'brien, brien, obrien or "o brien".
    """
    wanted = [_compound_query(parts, tokens) for parts in compounds(search)]
    return Fragment(_MATCHING, wanted=" & ".join(wanted)) if wanted else Fragment("false")


def words_of(name: str) -> list[str]:
    """Words that `name` is found by: the parts of its compounds, and each compound as one word."""
    found = compounds(name)
    return sorted({part for parts in found for part in (*parts, "".join(parts))})


def _compound_query(parts: list[str], tokens: Tokens) -> str:
    """The parts as a tsquery of their tokens, in which nothing needs escaping."""
    *each, joined = (f"'{token}':*" for token in tokens.of_words([*parts, "".join(parts)]))
    return joined if len(parts) == 1 else f"(({' & '.join(each)}) | {joined})"


async def _pause(stopping: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), LOOK_EVERY)
    except TimeoutError:
        return
