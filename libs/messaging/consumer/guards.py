"""The stream guard: every version once, in order; and what to do with events that do not fit."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asyncpg import UniqueViolationError

from libs.database.connections import Connection
from libs.messaging.consumer.batches import UNUSED, Item, Unapplicable
from libs.messaging.consumer.units import unit_of

GAP = Unapplicable("gap")
WAITING = Unapplicable("waiting")

_ADVANCE = """
with moved as (
    update stream_versions s set version = w.high
    from unnest($1::text[], $2::int[], $3::int[]) as w (stream, before, high)
    where s.stream = w.stream and s.version = w.before returning 1
)
select (select count(*) from moved), exists (select from parked),
    exists (select from stream_versions where stream = any($4::text[]))"""
_READ = """
select stream, version from stream_versions where stream = any($1) order by stream for update"""
_WRITE = """
insert into stream_versions (stream, version)
select * from unnest($1::text[], $2::int[]) order by 1
on conflict (stream) do update set version = excluded.version"""


class Advanced(NamedTuple):
    """`fits`: each stream was where its run begins. `parked`: some customer's events wait."""

    fits: bool
    parked: bool


@dataclass(slots=True)
class Verdict:
    """Accepted and parked items; `versions` are the streams' after those that were accepted."""

    versions: dict[str, int]
    accepted: list[Item] = field(default_factory=list)
    parked: list[tuple[Item, Unapplicable]] = field(default_factory=list)
    duplicates: int = 0

    def accept(self, item: Item) -> None:
        assert item.event is not None  # noqa: S101 - only what was read can be accepted
        self.accepted.append(item)
        self.versions[item.event.stream] = item.event.version

    def refusal_of(self, item: Item) -> Unapplicable | None:
        """Reason why the item itself cannot be accepted next; None if it can."""
        if item.event is None or (item.refusal and item.refusal is not UNUSED):
            return item.refusal
        return GAP if item.event.version > self.versions[item.event.stream] + 1 else None

    def knows(self, item: Item) -> bool:
        return item.event is not None and item.event.version <= self.versions[item.event.stream]


async def advance(connection: Connection, runs: Mapping[str, list[int]]) -> Advanced:
    """Move each stream to the end of its run, taking for granted that it is where that begins.

    When some were not, some others were moved all the same: the transaction must be given up.
    """
    fresh = sorted((stream, high) for stream, (low, high) in runs.items() if low == 1)
    later = [(stream, low - 1, high) for stream, (low, high) in runs.items() if low > 1]
    row = await connection.fetchrow(
        _ADVANCE,
        [stream for stream, _, _ in later],
        [before for _, before, _ in later],
        [high for _, _, high in later],
        [stream for stream, _ in fresh],
    )
    moved, parked, begun = row or (0, True, True)
    fits = moved == len(later) and not begun and await _begin(connection, fresh)
    return Advanced(fits, parked)


async def _begin(connection: Connection, fresh: Sequence[tuple[str, int]]) -> bool:
    """False when another writer began one of the streams just now. COPY writes less to the WAL
    than an `insert` with `on conflict`; what had begun before was looked for, because the server
    takes a duplicate in a COPY for an error, and redelivered events are none."""
    try:
        if fresh:
            await connection.copy_records_to_table(
                "stream_versions", records=fresh, columns=("stream", "version")
            )
    except UniqueViolationError:
        return False
    return True


async def read_versions(connection: Connection, items: Iterable[Item]) -> dict[str, int]:
    """The last version of each item's stream, 0 for a new one; locked in the order of names."""
    streams = {item.event.stream for item in items if item.event}
    found = dict(await connection.fetch(_READ, list(streams)))
    return {stream: found.get(stream, 0) for stream in streams}


async def write_versions(connection: Connection, versions: Mapping[str, int]) -> None:
    seen = {stream: version for stream, version in versions.items() if version}
    if seen:
        await connection.execute(_WRITE, list(seen), list(seen.values()))


def judge(items: Iterable[Item], versions: Mapping[str, int], parked: Collection[str]) -> Verdict:
    """Decide on new items, in the order they came; `parked` are the units that wait."""
    verdict, waiting = Verdict(dict(versions)), set(parked)
    for item in items:
        if verdict.knows(item):
            verdict.duplicates += 1
            continue
        unit = unit_of(item)
        refusal = WAITING if unit in waiting else verdict.refusal_of(item)
        if refusal:
            verdict.parked.append((item, refusal))
            waiting.add(unit)
        else:
            verdict.accept(item)
    return verdict


def resume(items: Iterable[Item], versions: Mapping[str, int]) -> Verdict:
    """Decide on items that waited. A version missing before one is pulled forward to it."""
    verdict = Verdict(dict(versions))
    units: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        units[unit_of(item)].append(item)
    for waiting in units.values():
        _resume_unit(waiting, verdict)
    return verdict


def _resume_unit(items: Sequence[Item], verdict: Verdict) -> None:
    at = {(item.event.stream, item.event.version): item for item in items if item.event}
    for index, item in enumerate(items):
        if verdict.knows(item):  # also what was pulled forward
            verdict.duplicates += 1
            continue
        refusal = verdict.refusal_of(item)
        while refusal is GAP and item.event:
            stream = item.event.stream
            missing = at.get((stream, verdict.versions[stream] + 1))
            if missing is None or verdict.refusal_of(missing):
                break
            verdict.accept(missing)
            refusal = verdict.refusal_of(item)
        if refusal:
            left = [other for other in items[index + 1 :] if not verdict.knows(other)]
            verdict.parked += [(item, refusal), *((other, WAITING) for other in left)]
            return
        verdict.accept(item)
