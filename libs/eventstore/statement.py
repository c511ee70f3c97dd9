"""The append statement: commands in, each one's outcome out."""

from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg

from libs.database.connections import Connection
from libs.events.contract import contract_named
from libs.eventstore.errors import ConcurrentStreamWrite, KeyAlreadyUsed, StoredResponse
from libs.eventstore.writes import Appended, StreamWrite, Write, appended

Outcome = Appended | ConcurrentStreamWrite | KeyAlreadyUsed

APPEND = "select * from append_attributed($1, $2, $3, $4)"


async def execute(
    connection: Connection, writes: Sequence[Write], *, timeout: float | None = None
) -> list[Outcome]:
    """Run the statement once. No stream and no idempotency digest may come twice in `writes`."""
    rows = await connection.fetch(APPEND, *arguments(writes), timeout=timeout)
    return outcomes(writes, rows)


def arguments(writes: Sequence[Write]) -> tuple[list[tuple[Any, ...]], ...]:
    """The rows of append.sql's composite types; commands count from 1."""
    makes: list[tuple[Any, ...]] = []
    moves: list[tuple[Any, ...]] = []
    appends: list[tuple[Any, ...]] = []
    keys: list[tuple[Any, ...]] = []
    for command, write in enumerate(writes, start=1):
        for stream in write.streams:
            version = stream.expected_version + len(stream.events)
            if stream.expected_version:
                moves.append((command, stream.stream, stream.expected_version, version))
            else:
                makes.append((command, stream.stream, version, stream.key))
            appends.extend(_appends(command, stream, write))
        if key := write.idempotency:
            keys.append((command, key.digest, key.fingerprint, key.status, key.response))
    return makes, moves, appends, keys


def _appends(command: int, stream: StreamWrite, write: Write) -> Iterator[tuple[Any, ...]]:
    for version, event in enumerate(stream.events, start=stream.expected_version + 1):
        ours = event.actor is not None
        yield (
            command,
            stream.stream,
            version,
            stream.key,
            event.event_id,
            event.type,
            contract_named(event.type).topic,
            event.subject,
            event.occurred_at,
            write.correlation_id,
            event.causation_id or write.causation_id,
            write.traceparent,
            event.data,
            event.actor if ours else write.actor,
            None if ours else write.via,
        )


def outcomes(writes: Sequence[Write], rows: Sequence[asyncpg.Record]) -> list[Outcome]:
    """One outcome for each of `writes`, from what the statement answered."""
    recorded_at = rows[0]["at"]
    found: list[Outcome] = [appended(write, recorded_at) for write in writes]
    for row in rows[1:]:
        found[row["command"] - 1] = _loss(row)
    return found


def _loss(row: asyncpg.Record) -> Outcome:
    if row["fingerprint"] is not None:
        return KeyAlreadyUsed(
            StoredResponse(row["fingerprint"], row["status"], row["response"], row["at"])
        )
    return ConcurrentStreamWrite(row["stream"], row["expected"], row["actual"])
