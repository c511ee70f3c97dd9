"""Places of a consumer in its partitions, and checks that their logs are still the ones it read."""

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from typing import NamedTuple

import structlog
from aiokafka import TopicPartition

from libs.database.connections import Connection
from libs.messaging import metrics
from libs.messaging.consumer import shapes
from libs.messaging.consumer.positions import Move, Place, load_places, move, note_caught_up
from libs.messaging.kafka.identity import FirstRecord, LogReader

_ASK_AGAIN = 0.5  # a broker that has just come up may show a log empty before it has read it

_log = structlog.get_logger(__name__)


Borrow = Callable[[], AbstractAsyncContextManager[Connection]]
Places = Mapping[TopicPartition, Place]


class LogObservation(NamedTuple):
    """The logs of the `places` it is about: their first records, and which held nothing to read,
    at `since` or later."""

    places: Places
    first: Mapping[TopicPartition, FirstRecord]
    ended: Collection[TopicPartition]
    since: datetime


class PositionTracker:
    """`places` run ahead of the database by the batch that is being written.

    `borrow` lends a connection whose search path leads to the positions, like a pool's `acquire`;
    `shape` is the one the code builds, `time_zone` the one whose days it counts. What writes may
    raise ShapeMismatch.
    """

    def __init__(
        self,
        borrow: Borrow,
        reader: LogReader,
        shape: int = 0,
        time_zone: str = shapes.UTC,
    ) -> None:
        self.places: dict[TopicPartition, Place] = {}
        self._borrow = borrow
        self._reader = reader
        self._written_as = shape, time_zone

    @property
    def offsets(self) -> dict[TopicPartition, int]:
        return _offsets(self.places)

    async def load(self, partitions: Collection[TopicPartition]) -> None:
        """Stand where the projection stands, or at the start of logs it does not know. Fenced."""
        async with self._borrow() as connection:
            self.places = await load_places(connection, partitions)
        await self.apply(await self.poll())

    async def check_logs(self) -> bool:
        """Go to the start of logs that are not the known ones; whether there were any. Fenced."""
        places = dict(self.places)
        moves = await self._correct(places, await self._first_records(places))
        return any(map(_rewinds, moves))

    async def poll(self) -> LogObservation:
        """Ask the broker alone; places may move meanwhile."""
        places = dict(self.places)
        first = await self._first_records(places)
        since = datetime.now(UTC)
        return LogObservation(places, first, await self._reader.ended(_offsets(places)), since)

    async def apply(self, observation: LogObservation) -> bool:
        """Go where it leads, and say where all is read; whether places changed. Fenced.

        To be called while no batch is being written. That a log is read to its end counts only for
        a place that is still the one asked about. As far as the broker has it: what a relay has yet
        to publish nobody can see here. Freshness rests on it.
        """
        moves = await self._correct(observation.places, observation.first)
        ends = {
            p: place.next
            for p, place in observation.places.items()
            if p in observation.ended and self.places.get(p) == place
        }
        async with self._borrow() as connection:
            await note_caught_up(connection, ends, observation.since, *self._written_as)
        return bool(moves)

    async def rewind(self, epochs: Mapping[TopicPartition, int]) -> None:
        """Read these again from the start: all was published again, maybe below where we are."""
        found = await self._reader.first_records(epochs)
        places = {
            p: self.places[p]._replace(epoch=epochs[p], next=first.offset)
            for p, first in found.items()
        }
        _log.warning("log_republished", partitions=[f"{p.topic}/{p.partition}" for p in places])
        metrics.REWINDS.inc(len(places))
        await self._go(places)

    async def note_epochs(self, epochs: Mapping[TopicPartition, int]) -> None:
        """Take note of higher epochs where everything from the start on is being read anyway."""
        await self._go({p: self.places[p]._replace(epoch=epoch) for p, epoch in epochs.items()})

    async def discard_before(self, epochs: Mapping[str, int]) -> None:
        """Records of these topics below these epochs do not count: they precede a restore."""
        await self._go(
            {
                partition: place._replace(restored_epoch=epochs.get(partition.topic, 0))
                for partition, place in self.places.items()
            }
        )

    def advance(self, moves: Iterable[Move]) -> None:
        self.places.update((step.partition, step.after) for step in moves)

    async def _first_records(self, places: Places) -> dict[TopicPartition, FirstRecord]:
        found = await self._reader.first_records(places)
        if emptied := [p for p, first in found.items() if _lost(places[p], first)]:
            await asyncio.sleep(_ASK_AGAIN)
            again = await self._reader.first_records(emptied)
            found = {p: first for p, first in found.items() if p not in emptied} | again
        return found

    async def _correct(
        self, places: Places, found: Mapping[TopicPartition, FirstRecord]
    ) -> list[Move]:
        """A place that learned since what its log is may know better than who asked before."""
        corrected = {
            p: _corrected(self.places[p], first)
            for p, first in found.items()
            if p in self.places and self.places[p].first == places[p].first
        }
        changed = {p: place for p, place in corrected.items() if place != self.places[p]}
        moves = [Move(p, self.places[p], place) for p, place in changed.items()]
        if rewound := [m.partition for m in moves if _rewinds(m)]:
            _log.warning("log_changed", partitions=[f"{p.topic}/{p.partition}" for p in rewound])
            metrics.REWINDS.inc(len(rewound))
        await self._go(changed)
        return moves

    async def _go(self, places: Mapping[TopicPartition, Place]) -> None:
        moves = [Move(p, self.places[p], place) for p, place in places.items()]
        if moves:
            async with self._borrow() as connection, connection.transaction():
                await move(connection, moves, *self._written_as)
            self.advance(moves)


def _offsets(places: Places) -> dict[TopicPartition, int]:
    return {partition: place.next for partition, place in places.items()}


def _lost(place: Place, first: FirstRecord) -> bool:
    return first.identity is None and place.first is not None


def _rewinds(move: Move) -> bool:
    return move.after.next != move.before.next


def _corrected(place: Place, first: FirstRecord) -> Place:
    """Place to read from in a log that begins with `first`."""
    if place.first == first.identity:
        return place._replace(next=max(place.next, first.offset))
    return Place(first.identity, 0, place.restored_epoch, first.offset)
