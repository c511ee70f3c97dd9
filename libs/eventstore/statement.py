"""The append statement: commands in as arrays, each one's outcome out."""

from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg

from libs.database.connections import Connection
from libs.events.contract import contract_named
from libs.eventstore.errors import ConcurrentStreamWrite, KeyAlreadyUsed, StoredAnswer
from libs.eventstore.writes import Appended, StreamWrite, Write, appended

Outcome = Appended | ConcurrentStreamWrite | KeyAlreadyUsed

_WIDTHS = (4, 4, 13, 5)  # of append.sql's n_*, o_*, e_* and k_* arguments
APPEND = f"select * from append_events({', '.join(f'${n + 1}' for n in range(sum(_WIDTHS)))})"


async def execute(
    connection: Connection, writes: Sequence[Write], *, timeout: float | None = None
) -> list[Outcome]:
    """Run the statement once. No stream and no idempotency digest may come twice in `writes`."""
    rows = await connection.fetch(APPEND, *arguments(writes), timeout=timeout)
    return outcomes(writes, rows)


def arguments(writes: Sequence[Write]) -> list[Sequence[Any]]:
    """The arrays of append.sql; commands count from 1."""
    new: list[tuple[Any, ...]] = []
    old: list[tuple[Any, ...]] = []
    events: list[tuple[Any, ...]] = []
    keys: list[tuple[Any, ...]] = []
    for command, write in enumerate(writes, start=1):
        for stream in write.streams:
            version = stream.expected_version + len(stream.events)
            if stream.expected_version:
                old.append((command, stream.stream, stream.expected_version, version))
            else:
                new.append((command, stream.stream, version, stream.key))
            events.extend(_events(command, stream, write))
        if key := write.idempotency:
            keys.append((command, key.digest, key.fingerprint, key.status, key.response))
    groups = zip((new, old, events, keys), _WIDTHS, strict=True)
    return [column for rows, width in groups for column in _columns(rows, width)]


def _events(command: int, stream: StreamWrite, write: Write) -> Iterator[tuple[Any, ...]]:
    for version, event in enumerate(stream.events, start=stream.expected_version + 1):
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
            write.causation_id,
            write.traceparent,
            event.data,
        )


def _columns(rows: list[tuple[Any, ...]], width: int) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True)) if rows else [()] * width


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
            StoredAnswer(row["fingerprint"], row["status"], row["response"], row["at"])
        )
    return ConcurrentStreamWrite(row["stream"], row["expected"], row["actual"])
