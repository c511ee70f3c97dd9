"""Consents as a service hears them: every statement, kept in the projection and asked one customer
at a time.

An index finds what a customer said; there is little of it, and it is folded when somebody asks, so
that a statement's end needs no event.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from libs.consents.purposes import NEED_CONSENT
from libs.consents.statements import (
    ERASED,
    NOT_NEEDED,
    TYPES,
    Permission,
    Statement,
    permission,
    statement_of,
)
from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded

# Made by each service's revision; a test holds them equal.
DDL = """
-- What customers said about being contacted, each in the version of its record's stream; an erased
-- record has one row of version 0 that says so, and no other.
create table consents (
    record_id uuid not null,
    version int not null,
    purpose text collate "C" not null,
    channel text collate "C",
    given boolean not null,
    at timestamptz not null,
    until timestamptz,
    speaks_for uuid[] not null,
    primary key (record_id, version)
);
"""
_KEEP = """
insert into consents (record_id, version, purpose, channel, given, at, until, speaks_for)
select record_id, version, purpose, channel, given, at, until,
    string_to_array(speaks_for, ' ')::uuid[]
from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::boolean[], $6::timestamptz[],
    $7::timestamptz[], $8::text[])
    as said (record_id, version, purpose, channel, given, at, until, speaks_for)
where not exists (select from consents c where c.record_id = said.record_id and c.version = 0)
order by 1, 2 on conflict do nothing"""
_FORGET = "delete from consents where record_id = any($1::uuid[]) and version > 0"
_MARK = """
insert into consents (record_id, version, purpose, given, at, speaks_for)
select id, 0, '', false, '-infinity', '{}' from unnest($1::uuid[]) as erased (id)
order by id on conflict do nothing"""
_STATEMENTS = """
select record_id, version, purpose, channel, given, at, until, speaks_for
from consents where record_id = any($1::uuid[]) and (purpose = $2 or version = 0)"""


async def keep_consents(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep the statements among `events`; no query is made where there are none."""
    statements = (statement_of(each, each.event()) for each in events if each.type in TYPES)
    rows = [_columns(statement) for statement in statements if statement]
    if rows:
        await connection.execute(_KEEP, *map(list, zip(*rows, strict=True)))


async def erase_consents(connection: Connection, records: Collection[UUID]) -> None:
    """Withdraw everything these records ever said, and whatever of it may still arrive."""
    if records:
        await connection.execute(_FORGET, list(records))
        await connection.execute(_MARK, list(records))


async def ask_permissions(
    source: Source,
    records: Collection[UUID],
    purpose: str,
    channels: Collection[str | None],
    now: datetime,
) -> dict[str | None, Permission]:
    """Answers for several channels, None for those that are not named, in one query."""
    rows = await source.fetch(_STATEMENTS, list(records), purpose)
    if any(row["version"] == 0 for row in rows):
        return dict.fromkeys(channels, ERASED)
    statements = [_statement(row) for row in rows]
    return {each: permission(purpose, each, records, statements, now) for each in channels}


async def ask_permission(
    source: Source, records: Collection[UUID], purpose: str, channel: str | None, now: datetime
) -> Permission:
    """Answer whether the customer of `records` may be contacted, as far as this service has heard:
    where nothing was, no. No query is made for purposes that need no consent."""
    if purpose not in NEED_CONSENT:
        return NOT_NEEDED
    return (await ask_permissions(source, records, purpose, [channel], now))[channel]


def _columns(statement: Statement) -> tuple[object, ...]:
    return (
        statement.record_id,
        statement.version,
        statement.purpose,
        statement.channel,
        statement.given,
        statement.at,
        statement.until,
        " ".join(map(str, statement.speaks_for)),
    )


def _statement(row: asyncpg.Record) -> Statement:
    return Statement(**{**row, "speaks_for": tuple(row["speaks_for"])})
