"""Reads of clear personal data, kept before anything is shown: who, whom, what, why, when."""

import asyncio
import contextvars
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from libs.database.connections import Source
from libs.identifiers.uuid7 import uuid7

_KEEP = """
insert into personal_reads
select read_id, read_at, actor, via, route, purpose, fields::text[], customers::uuid[]
from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::text[])
    as r (read_id, read_at, actor, via, route, purpose, fields, customers)
on conflict do nothing"""
_PRUNE = """
delete from personal_reads where read_id in (
    select read_id from personal_reads where read_at < now() - make_interval(days => $1)
    order by read_at, read_id limit $2)"""
_PRUNED_AT_ONCE = 10_000
Row = tuple[UUID, datetime, str, str | None, str, str | None, str, str]


class Reading(msgspec.Struct, frozen=True):
    """Somebody who is shown clear text: the subject of their token, the route they asked, and the
    names of the fields; their pseudonym, who acts for them, and the purpose they stated."""

    subject: str
    route: str
    fields: tuple[str, ...]
    actor: str = ""
    via: str | None = None
    purpose: str | None = None


class ReadLog:
    """Keeps reads in the order they come; those of all requests that wait while one statement is
    committed go into the next."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._waiting: list[tuple[Row, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def keep(self, reading: Reading, customer_ids: Collection[UUID]) -> None:
        """Return once the read is committed. Raises what the database raised."""
        kept = asyncio.get_running_loop().create_future()
        self._waiting.append((_row(reading, customer_ids), kept))
        if self._writing is None or self._writing.done():
            # On no request's share of connections: it writes for many.
            nobody = contextvars.Context()
            self._writing = asyncio.create_task(self._write(), context=nobody)
        await kept

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            error = await self._insert([row for row, _ in batch])
            for _, kept in batch:
                if kept.done():  # whoever waited has gone
                    continue
                if error is None:
                    kept.set_result(None)
                else:
                    kept.set_exception(error)

    async def _insert(self, rows: Sequence[Row]) -> Exception | None:
        try:
            await self._source.execute(_KEEP, *map(list, zip(*rows, strict=True)))
        except Exception as error:
            return error
        return None


async def prune_reads(source: Source, days: int) -> int:
    """Delete some of the reads that are older than so many days; returns how many."""
    done = await source.execute(_PRUNE, days, _PRUNED_AT_ONCE)
    return int(done.rpartition(" ")[2])


def _row(reading: Reading, customer_ids: Collection[UUID]) -> Row:
    return (
        uuid7(),
        datetime.now(UTC),
        reading.actor or reading.subject,
        reading.via,
        reading.route,
        reading.purpose,
        f"{{{','.join(sorted(reading.fields))}}}",
        f"{{{','.join(sorted(map(str, customer_ids)))}}}",
    )
