"""Rows of messages that wait: what was on the wire, so personal data are sealed in them."""

import hashlib
from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec

from libs.database.connections import Connection, Source
from libs.messaging import metrics
from libs.messaging.consumer.batches import Item, Unapplicable
from libs.messaging.consumer.units import unit_of

_ADD = """
insert into parked (unit, reason, detail, topic, partition, kafka_offset, digest, key, headers,
                    data, event_id, type, stream, version, subject)
select unit, reason, detail, topic, partition, kafka_offset, digest, key, headers,
       data, event_id, type, stream, version, subject
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::bytea[],
            $8::bytea[], $9::bytea[], $10::bytea[], $11::uuid[], $12::text[], $13::text[],
            $14::int[], $15::uuid[]) with ordinality
    as p (unit, reason, detail, topic, partition, kafka_offset, digest, key, headers,
          data, event_id, type, stream, version, subject, ordinal)
order by ordinal
on conflict (digest) do nothing"""
_AMONG = "select distinct unit from parked where unit = any($1::text[])"
_READ = """
select seq, unit, topic, partition, kafka_offset, key, headers, data
from parked where unit = any($1::text[]) order by unit, seq"""
_REMOVE = "delete from parked where seq = any($1::bigint[])"
_EXPLAIN = """
update parked p set reason = w.reason, detail = w.detail
from unnest($1::bigint[], $2::text[], $3::text[]) as w (seq, reason, detail)
where p.seq = w.seq and (p.reason, p.detail) is distinct from (w.reason, w.detail)"""
_COUNTS = "select reason, count(*) from parked group by reason"

_pack = msgspec.msgpack.encode
_unpack = msgspec.msgpack.Decoder(tuple[tuple[str, bytes | None], ...]).decode


class ParkedRecord(NamedTuple):
    """Parked record as it came from Kafka, with the order it waits in."""

    seq: int
    unit: str
    topic: str
    partition: int
    offset: int
    key: bytes | None
    headers: tuple[tuple[str, bytes | None], ...]
    value: bytes | None


async def park(connection: Connection, waiting: Sequence[tuple[Item, Unapplicable]]) -> None:
    """Add them behind what waits already; one that is there stays where it is."""
    if not waiting:
        return
    rows = [_row(item, refusal) for item, refusal in waiting]
    await connection.execute(_ADD, *(list(column) for column in zip(*rows, strict=True)))
    for _, refusal in waiting:
        metrics.PARKED_NOW.labels(refusal.reason).inc()


async def parked_among(source: Source, units: Collection[str]) -> set[str]:
    return {row[0] for row in await source.fetch(_AMONG, list(units))}


async def read_parked(source: Source, units: Collection[str]) -> list[ParkedRecord]:
    """Parked records of these units, in the order of each unit."""
    return [
        ParkedRecord(seq, unit, topic, partition, offset, key, _unpack(headers), data)
        for seq, unit, topic, partition, offset, key, headers, data in await source.fetch(
            _READ, list(units)
        )
    ]


async def remove(connection: Connection, records: Sequence[ParkedRecord]) -> None:
    if records:
        await connection.execute(_REMOVE, [record.seq for record in records])


async def explain(
    connection: Connection, refusals: Sequence[tuple[ParkedRecord, Unapplicable]]
) -> None:
    """Say anew why these wait."""
    if refusals:
        await connection.execute(
            _EXPLAIN,
            [record.seq for record, _ in refusals],
            [refusal.reason for _, refusal in refusals],
            [refusal.detail for _, refusal in refusals],
        )


async def count_parked(source: Source) -> dict[str, int]:
    return dict(await source.fetch(_COUNTS))


def _row(item: Item, refusal: Unapplicable) -> tuple[object, ...]:
    record, event = item.record, item.event
    wire = (
        record.topic,
        record.partition,
        record.offset,
        _digest(item),
        record.key,
        _pack(record.headers),
        record.value,
    )
    read = (None,) * 5
    if event is not None:
        read = event.event_id, event.type, event.stream, event.version, event.subject
    return unit_of(item), refusal.reason, refusal.detail, *wire, *read


def _digest(item: Item) -> bytes:
    """The same for every copy of an event, whichever epoch and offset it comes with."""
    record, event = item.record, item.event
    if event is not None:
        return hashlib.sha256(f"{event.stream} {event.version}".encode()).digest()
    headers = [header for header in record.headers if header[0] != "ce_epoch"]
    return hashlib.sha256(_pack((record.topic, record.key, headers, record.value))).digest()
