"""Freshness of a projection, and waiting until it has applied a given event (?after=)."""

import asyncio
import contextlib
import contextvars
import time
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from uuid import UUID

import msgspec
from starlette.requests import Request

from libs.database.connections import Source
from libs.telemetry.metrics import FRESHNESS_WAITS
from libs.web.errors.problems import Problem, invalid_field, unavailable
from libs.web.fields.eventids import EventId, decode_event_id
from libs.web.gate.deadlines import apart_from_deadline
from libs.web.reads.lag import read_progress, whole

LONGEST_WAIT_MS = 30_000
DEFAULT_WAIT_MS = 2_000
WAIT_QUERY = frozenset({"after", "timeout_ms"})
TICK = 0.02  # seconds between looks at the tables while somebody waits
ONE_LOOK = 0.1  # seconds that even ?timeout_ms=0 may take, to look at all
_ONE = UUID(int=0)
REMEMBERED_FOR = 0.2  # seconds; how fresh we are is asked with every answer
_APPLIED = "select stream, version from projection.stream_versions where stream = any($1)"
_PARKED = "select stream, min(version) from projection.parked where stream = any($1) group by 1"
# Of each customer whose events are parked the first says why, all others are `waiting`.
_INCOMPLETE = """
select count(*), min(parked_at) from projection.parked where reason <> 'waiting'"""
_PARKED_OF = """
select r.customer, min(p.parked_at), (array_agg(p.reason order by p.seq))[1], count(*)
from unnest($1::uuid[], $2::text[]) as r (customer, unit)
join projection.parked p on p.unit = r.unit group by 1"""


class Incomplete(msgspec.Struct, frozen=True):
    """Number of customers with an event that could not be applied; the first was at `since`."""

    customers: int
    since: datetime


class Parked(msgspec.Struct, frozen=True):
    """So many events of this customer wait since then, the first for `reason`."""

    since: datetime
    reason: str
    events: int


class Freshness(msgspec.Struct, frozen=True, omit_defaults=True):
    """`as_of`: everything recorded until then is applied. `lag_seconds` is 0 when all that was
    published is, else how long ago `as_of` is for what is not; None when nobody can tell.
    What is parked is not: `incomplete` where many customers, `parked` where one is answered."""

    as_of: datetime
    lag_seconds: float | None
    incomplete: Incomplete | None = None
    parked: Parked | None = None


class Applied:
    """One per process: what its projection has applied. `topics` are those it consumes; events of
    `own` topics are read from the store itself, where they are as soon as they are recorded."""

    def __init__(
        self, source: Source, *, topics: frozenset[str], own: frozenset[str] = frozenset()
    ) -> None:
        self._source = source
        self._topics = topics
        self._own = own
        self._waiting: dict[asyncio.Future[None], EventId] = {}
        self._woken = asyncio.Event()
        self._poll: asyncio.Task[None] | None = None
        self._known: tuple[float, Freshness] | None = None
        self._by_topic: dict[str, Freshness] = {}

    def notify(self) -> None:
        """A consumer in this process committed: look at once."""
        self._woken.set()

    async def wait(self, request: Request) -> None:
        """Do what ?after= and &timeout_ms= ask for; nothing where they are not given.

        Raises 504 when late, 422 when this projection does not consume the event, 503 when the
        customer's events are parked.
        """
        token = request.query_params.get("after")
        if token is not None:
            event, timeout = decode_event_id(token), timeout_of(request) / 1000
            with apart_from_deadline(request.scope, timeout):
                await self.wait_for(event, timeout)

    async def wait_for(self, event: EventId, timeout: float) -> None:
        if event.topic in self._own:
            return
        if event.topic not in self._topics:
            FRESHNESS_WAITS.labels("not_consumed").inc()
            raise invalid_field("/query/after", "not_consumed_here", "is not consumed here")
        applied = asyncio.get_running_loop().create_future()
        self._waiting[applied] = event
        if self._poll is None or self._poll.done():
            # For all who wait, so on nobody's share of connections.
            looking, nobody = self._look_while_somebody_waits(), contextvars.Context()
            self._poll = asyncio.create_task(looking, context=nobody)
        try:
            await asyncio.wait_for(applied, max(timeout, ONE_LOOK))
            FRESHNESS_WAITS.labels("applied").inc()
        except TimeoutError:
            FRESHNESS_WAITS.labels("late").inc()
            raise _late() from None
        finally:
            self._waiting.pop(applied, None)

    async def freshness(self) -> Freshness:
        now = time.monotonic()
        if self._known is None or now - self._known[0] > REMEMBERED_FOR:
            self._known = (now, await self._read_freshness())
        return self._known[1]

    async def by_topic(self) -> dict[str, Freshness]:
        """Freshness of what each topic told, by itself; of what is parked it says nothing."""
        await self.freshness()
        return self._by_topic

    async def of_customer(self, records: Collection[UUID]) -> Freshness:
        """Freshness of what is known of one customer, whose `records` these are."""
        freshness = await self.freshness()
        found = await self.parked_of({_ONE: records}) if freshness.incomplete else {}
        return of_one(freshness, found.get(_ONE))

    async def parked_of(self, records: Mapping[UUID, Collection[UUID]]) -> dict[UUID, Parked]:
        """Parked events of each of these customers, by the records that are theirs."""
        owned = [(owner, str(record)) for owner, theirs in records.items() for record in theirs]
        rows = await self._source.fetch(
            _PARKED_OF, [owner for owner, _ in owned], [unit for _, unit in owned]
        )
        return {UUID(bytes=owner.bytes): Parked(*rest) for owner, *rest in rows}

    async def _look_while_somebody_waits(self) -> None:
        while self._waiting:
            self._woken.clear()
            try:
                await self._look()
            except Exception as error:  # each waiting request is told, and the next one tries again
                _fail(list(self._waiting), error)
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), TICK)

    async def _look(self) -> None:
        waiting = [(future, event) for future, event in self._waiting.items() if not future.done()]
        streams = list({event.stream for _, event in waiting})
        versions = dict(await self._source.fetch(_APPLIED, streams))
        missing = [
            (future, event)
            for future, event in waiting
            if not _settled(future, versions.get(event.stream, 0) >= event.version)
        ]
        if not missing:
            return
        parked = dict(await self._source.fetch(_PARKED, [event.stream for _, event in missing]))
        for future, event in missing:
            if not future.done() and parked.get(event.stream, event.version + 1) <= event.version:
                FRESHNESS_WAITS.labels("parked").inc()
                future.set_exception(_parked())

    async def _read_freshness(self) -> Freshness:
        found = await read_progress(self._source, self._topics)
        self._by_topic = {
            topic: Freshness(each.as_of, each.lag_seconds) for topic, each in found.items()
        }
        progress = whole(found.values(), datetime.now(UTC))
        customers, since = await self._source.fetchrow(_INCOMPLETE) or (0, None)
        incomplete = Incomplete(customers, since) if since else None
        return Freshness(progress.as_of, progress.lag_seconds, incomplete)


def of_one(freshness: Freshness, parked: Parked | None) -> Freshness:
    """The same for one customer, of whom this is parked."""
    return msgspec.structs.replace(freshness, incomplete=None, parked=parked)


def timeout_of(request: Request) -> int:
    """?timeout_ms=, in milliseconds. Raises 422 outside 0 to 30,000."""
    given = request.query_params.get("timeout_ms", str(DEFAULT_WAIT_MS))
    if not (given.isascii() and given.isdigit()) or len(given) > 6 or int(given) > LONGEST_WAIT_MS:
        raise invalid_field("/query/timeout_ms", "invalid", f"must be 0 to {LONGEST_WAIT_MS}")
    return int(given)


def _settled(future: "asyncio.Future[None]", applied: bool) -> bool:
    if applied and not future.done():
        future.set_result(None)
    return applied


def _fail(futures: "list[asyncio.Future[None]]", error: Exception) -> None:
    for future in futures:
        if not future.done():
            future.set_exception(error)


def _late() -> Problem:
    return Problem(504, "not_applied_yet", "The awaited event was not applied in time")


def _parked() -> Problem:
    return unavailable("parked", "The awaited event is parked; operators were told", 30)
