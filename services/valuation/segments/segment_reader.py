"""The reader of segments: their definitions, members and memberships."""

from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment, rendered
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page
from libs.events.valuation import SegmentDefined
from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.segments.segment_rules import Rule, currencies_of
from services.valuation.segments.definitions import (
    MOST,
    Segment,
    all_segments,
    segment,
    segment_of,
    stream_of,
)
from services.valuation.segments.members import IN_FORCE, everybody, fitting
from services.valuation.snapshots.ranking import currencies
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.scores import SCORED

_MEMBER = (SortKey("s.customer_id", UUID, descending=True),)
_MEMBERSHIPS = Listing(
    "memberships",
    "segment_id, customer_id, entered_at, left_at",
    "memberships",
    (
        SortKey("customer_id", UUID, descending=True),
        SortKey("segment_id", UUID, descending=True),
        SortKey("entered_at", datetime, descending=True),
    ),
)
_THEN = "entered_at <= {moment} and (left_at is null or left_at > {moment})"
_COUNT = "select count(*) from {everybody} where {condition}"
_PUBLISHED = "select count(*) from memberships where segment_id = $1 and left_at is null"


class SegmentNotFound(Exception):
    code = "segment_not_found"


class SegmentAlreadyDefined(Exception):
    """The id belongs to a segment that was defined with other content."""

    code = "segment_already_defined"


class TooManySegments(Exception):
    code = "too_many_segments"


class SegmentReader:
    def __init__(
        self, pool: asyncpg.Pool, cursors: CursorCodec, calendar: BusinessCalendar
    ) -> None:
        self._pool = pool
        self._calendar = calendar
        self._cursors = cursors
        self._configurations = ScoringConfigurations()

    async def all(self) -> list[Segment]:
        """Segments by name, without those that were retired."""
        live = [found for found in await all_segments(self._pool) if found.rule]
        return sorted(live, key=lambda found: (found.name, found.segment_id.int))

    async def get(self, segment_id: UUID) -> Segment:
        """Raises SegmentNotFound, also for one that was retired."""
        found = await segment(self._pool, segment_id)
        if found is None or found.rule is None:
            raise SegmentNotFound
        return found

    async def refuse_too_many(self) -> None:
        """Raises TooManySegments."""
        if len(await self.all()) >= MOST:
            raise TooManySegments

    async def same(self, event: SegmentDefined) -> Segment:
        """The segment as it was defined first. Raises SegmentAlreadyDefined when otherwise."""
        first, *_ = await read_stream(self._pool, stream_of(event.segment_id))
        if first.event() != event:
            raise SegmentAlreadyDefined
        return segment_of(first)

    async def as_of(self, segment_id: UUID, version: int) -> Segment:
        """The segment as of that version of its stream; a retired one as it was before."""
        events = await read_stream(self._pool, stream_of(segment_id))
        definitions = [
            event for event in events[:version] if isinstance(event.event(), SegmentDefined)
        ]
        return segment_of(definitions[-1])

    async def count(self, rule: Rule | None = None) -> int:
        """Number of customers who fit the rule now; without a rule, of all customers."""
        condition = IN_FORCE if rule is None else fitting(rule, self._calendar)
        counted = Fragment(_COUNT, everybody=everybody(self._calendar), condition=condition)
        query, values = rendered(counted)
        return await self._pool.fetchval(query, *values)

    async def apart(self, rule: Rule) -> list[str]:
        """Currencies in which customers are reported whom no amount of the rule can test."""
        named = currencies_of(rule)
        if not named:
            return []
        configuration = await self._configurations.in_force(self._pool)
        tested = {code or configuration.policy.currency for code in named}
        found = await currencies(self._pool, configuration)
        return [code for code in found if code not in tested]

    async def published(self, segment_id: UUID) -> int:
        return await self._pool.fetchval(_PUBLISHED, segment_id)

    async def members(self, rule: Rule, cursor: str | None, limit: int) -> KeysetPage:
        """Customers who fit the rule at this moment."""
        members = Listing("segment members", SCORED, everybody(self._calendar), _MEMBER)
        return await self._page(members, [fitting(rule, self._calendar)], cursor, limit)

    async def memberships(
        self,
        *,
        segment_id: UUID | None = None,
        customer_id: UUID | None = None,
        at: datetime | None = None,
        cursor: str | None = None,
        limit: int,
    ) -> KeysetPage:
        """Memberships as of `at`, by entry and exit events; None: those that hold now."""
        moment = at or datetime.now(UTC)
        conditions = [Fragment(_THEN, moment=moment)] if at else [Fragment("left_at is null")]
        if segment_id:
            conditions.append(Fragment("segment_id = {segment}", segment=segment_id))
        if customer_id:
            conditions.append(Fragment("customer_id = {customer}", customer=customer_id))
        return await self._page(_MEMBERSHIPS, conditions, cursor, limit)

    async def _page(
        self, listing: Listing, conditions: list[Fragment], cursor: str | None, limit: int
    ) -> KeysetPage:
        return await fetch_page(
            self._pool, listing, self._cursors, conditions=conditions, cursor=cursor, limit=limit
        )
