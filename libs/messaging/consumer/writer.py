"""One batch, one transaction: positions, locks, guards, the projection, and what it emits."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import structlog
from opentelemetry.trace import SpanKind

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended
from libs.failpoints.points import reach
from libs.messaging import metrics
from libs.messaging.consumer import guards, parked, shapes
from libs.messaging.consumer.batches import Batch, Decoder, Item, erased_customer
from libs.messaging.consumer.guards import Verdict
from libs.messaging.consumer.isolation import apply_isolated, speaks_of_data
from libs.messaging.consumer.positions import move
from libs.messaging.consumer.units import lock_units, unit_of, unit_of_event
from libs.messaging.projection import EmissionRefused, Projection
from libs.telemetry import spans

_log = structlog.get_logger(__name__)


class _Unfit(Exception):
    """Some event of the batch is a duplicate, is early, or has a customer who waits."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """Numbers of events that waited, by what became of them."""

    applied: int = 0
    duplicates: int = 0
    waiting: int = 0


class Writer:
    """`emit`: append what the projection returns. `on_commit` is called after each commit.
    It counts the days of `time_zone`."""

    def __init__(
        self,
        projection: Projection,
        *,
        emit: bool = True,
        on_commit: Callable[[], None] | None = None,
    ) -> None:
        self.decoder = Decoder(projection.types)
        self._projection = projection
        self._shape = shapes.shape_of(projection)
        self.time_zone = shapes.time_zone_of(projection) or shapes.UTC
        self._emit = emit
        self._on_commit = on_commit
        self._judging = False

    async def write(self, connection: Connection, batch: Batch) -> None:
        """Apply the batch and move its positions, or neither. Raises Fenced, ShapeMismatch, and
        what asyncpg does.

        Almost every batch is plain: only new versions, each the next one. That is taken for
        granted first and settled in bulk; one that is not is judged event by event.
        """
        if not (batch.plain and not self._judging and await self._write_plain(connection, batch)):
            await self._write_guarded(connection, batch)
        reach("consumer.after_commit")
        metrics.CONSUMED.labels("from_before_restore").inc(batch.superseded)
        metrics.CONSUMED.labels("foreign").inc(batch.foreign)
        self._tell()

    async def _write_plain(self, connection: Connection, batch: Batch) -> bool:
        try:
            async with connection.transaction():
                await move(connection, batch.moves, self._shape, self.time_zone)
                await lock_units(connection, self._projection, batch.used)
                await self._advance(connection, batch)
                await self._apply(connection, batch.used)
                await self._erase(connection, batch.erased)
                reach("consumer.before_commit")
        except _Unfit:
            return False
        except Exception as error:
            if speaks_of_data(error):
                return False
            raise
        metrics.CONSUMED.labels("applied").inc(len(batch.used))
        metrics.CONSUMED.labels("unused").inc(len(batch.items) - len(batch.used))
        return True

    async def _advance(self, connection: Connection, batch: Batch) -> None:
        fits, waiting = await guards.advance(connection, batch.runs)
        if not fits:
            raise _Unfit
        if waiting:
            units = {unit_of(item) for item in batch.items}
            if await parked.parked_among(connection, units):
                raise _Unfit

    async def _write_guarded(self, connection: Connection, batch: Batch) -> None:
        async with connection.transaction():
            await move(connection, batch.moves, self._shape, self.time_zone)
            locked = (await lock_units(connection, self._projection, batch.used)).names
            units = {unit_of(item) for item in batch.items}
            waiting = await parked.parked_among(connection, units)
            versions = await guards.read_versions(connection, batch.items)
            verdict = await self._accept(
                connection, batch.items, lambda items: guards.judge(items, versions, waiting)
            )
            await guards.write_versions(connection, verdict.versions)
            await parked.park(connection, verdict.parked)
            if late := {unit_of(item) for item, _ in verdict.parked} & locked:
                await self._resume(connection, late)
            await self._erase(connection, batch.erased)
            reach("consumer.before_commit")
        self._judging = bool(verdict.duplicates or verdict.parked)
        _count(verdict)

    async def _accept(
        self,
        connection: Connection,
        items: Sequence[Item],
        judge: Callable[[Sequence[Item]], Verdict],
    ) -> Verdict:
        """Apply what `judge` accepts; what then proves to be unappliable is judged again so."""
        verdict = judge(items)
        used = [item for item in verdict.accepted if item.refusal is None]
        failed = await apply_isolated(connection, self._apply_items(connection), used)
        if not failed:
            return verdict
        return judge([item._replace(refusal=failed.get(id(item), item.refusal)) for item in items])

    def _apply_items(self, connection: Connection) -> Any:
        async def apply(items: Sequence[Item]) -> None:
            await self._apply(connection, [item.event for item in items if item.event])

        return apply

    async def _apply(self, connection: Connection, events: Sequence[Recorded]) -> None:
        if not events:
            return
        function = {"code.function.name": f"{type(self._projection).__qualname__}.apply"}
        with spans.span(function["code.function.name"], SpanKind.INTERNAL, function):
            writes = await self._projection.apply(connection, events, datetime.now(UTC))
        if not (writes and self._emit):
            return
        for outcome in await append_within(connection, writes):
            if not isinstance(outcome, Appended):
                raise EmissionRefused(str(outcome))

    async def _erase(self, connection: Connection, customers: Collection[Any]) -> None:
        if customers:
            await self._projection.erase(connection, sorted(customers))

    async def replay(self, connection: Connection, units: Collection[str]) -> Replayed:
        """Apply what waits for these units, as far as it goes, in a transaction of its own."""
        async with connection.transaction():
            await shapes.stay(connection, self._shape, self.time_zone)
            replayed = await self.resume(connection, units)
        self._tell()
        return replayed

    async def resume(
        self, connection: Connection, units: Collection[str], *, lock: Collection[str] = ()
    ) -> Replayed:
        """The same in a transaction that is open and keeps a rebuild away. `lock`: units that are
        locked though none of their events can be applied."""
        items = await self._read_parked(connection, units)
        usable = _usable(items)
        locked = await lock_units(connection, self._projection, usable, lock)
        return await self._resume(connection, units, locked.names)

    def _tell(self) -> None:
        if self._on_commit:
            self._on_commit()

    async def _resume(
        self, connection: Connection, units: Collection[str], locked: Collection[str] | None = None
    ) -> Replayed:
        """`locked` are the units whose events may be applied; None: all of them."""
        items = await self._pass_by_foreign(connection, await self._read_parked(connection, units))
        if locked is not None:
            needed = {unit_of_event(event) for event in _usable(items)}
            items = [item for item in items if item.record.unit not in needed - set(locked)]
        versions = await guards.read_versions(connection, items)
        verdict = await self._accept(
            connection, items, lambda items: guards.resume(items, versions)
        )
        await guards.write_versions(connection, verdict.versions)
        left = {item.record.seq for item, _ in verdict.parked}
        await parked.remove(connection, [i.record for i in items if i.record.seq not in left])
        await parked.explain(connection, [(i.record, refusal) for i, refusal in verdict.parked])
        erased = {erased_customer(item.event) for item in items if item.event} - {None}
        await self._erase(connection, erased)
        return Replayed(len(verdict.accepted), verdict.duplicates, len(left))

    async def _pass_by_foreign(self, connection: Connection, items: Sequence[Item]) -> list[Item]:
        """Release what earlier releases parked although it is no event of ours; return the rest."""
        await parked.remove(connection, [item.record for item in items if item.event is None])
        return [item for item in items if item.event is not None]

    async def _read_parked(self, connection: Connection, units: Collection[str]) -> list[Item]:
        records = await parked.read_parked(connection, units)
        return [self.decoder.item_of(record) for record in records]


def _usable(items: Iterable[Item]) -> list[Recorded]:
    return [item.event for item in items if item.event and item.refusal is None]


def _count(verdict: Verdict) -> None:
    unused = sum(1 for item in verdict.accepted if item.refusal)
    for outcome, count in (
        ("applied", len(verdict.accepted) - unused),
        ("unused", unused),
        ("duplicate", verdict.duplicates),
        ("parked", len(verdict.parked)),
    ):
        metrics.CONSUMED.labels(outcome).inc(count)
    for item, refusal in verdict.parked:
        if refusal is not guards.WAITING:
            _log.error(
                "customer_parked",
                unit=unit_of(item),
                reason=refusal.reason,
                detail=refusal.detail,
                type=item.event and item.event.type,
                topic=item.record.topic,
                partition=item.record.partition,
                offset=item.record.offset,
            )
