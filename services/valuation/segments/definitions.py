"""Segments as they are defined now: the newest event of each one's stream."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.events.valuation import SegmentDefined
from libs.eventstore.reading import COLUMNS, read_stream, recorded
from services.valuation.domain.segments.segment_rules import Rule, rule_of

MOST = 200
_NEWEST = f"""
select distinct on (stream) {COLUMNS} from events
where stream >= 'segment-' and stream < 'segment.' order by stream, version desc"""


class Segment(Struct, frozen=True, kw_only=True):
    """`rule` is None for one that was retired."""

    segment_id: UUID
    event_id: UUID
    version: int
    name: str
    document: dict[str, object]
    rule: Rule | None
    defined_at: datetime
    actor: str | None
    via: str | None


def stream_of(segment_id: UUID) -> str:
    return f"segment-{segment_id}"


async def all_segments(source: Source) -> list[Segment]:
    """Also the retired ones, whose members have yet to leave."""
    return [segment_of(recorded(row)) for row in await source.fetch(_NEWEST)]


async def segment(source: Source, segment_id: UUID) -> Segment | None:
    """The segment as it is now; None if it was never defined."""
    events = await read_stream(source, stream_of(segment_id))
    return segment_of(events[-1]) if events else None


def segment_of(newest: Recorded) -> Segment:
    event = newest.event()
    defined = isinstance(event, SegmentDefined)
    return Segment(
        segment_id=event.segment_id,
        event_id=newest.event_id,
        version=newest.version,
        name=event.name if defined else "",
        document=event.rule if defined else {},
        rule=rule_of(event.rule) if defined else None,
        defined_at=newest.recorded_at,
        actor=newest.actor,
        via=newest.via,
    )
