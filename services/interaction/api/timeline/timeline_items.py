"""Items of a timeline as they are answered: own events opened, heard ones by reference."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from starlette.requests import Request

from libs.database.connections import Source
from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import attribution
from libs.web.reads.eventdata import event_data
from services.interaction.api.notes import Notes
from services.interaction.api.timeline.timeline_answers import TimelineItem, TimelineVoid
from services.interaction.domain.entry.attachments import with_attachments
from services.interaction.domain.entry.threads import thread_of
from services.interaction.domain.entry.topics import with_topic
from services.interaction.domain.reasons import reason_of, with_reason
from services.interaction.domain.timeline.item_kinds import kind_of_item
from services.interaction.entry_streams import opened
from services.interaction.projections.heard_events import HeardEvent, relation_voids
from services.interaction.timeline.criteria import Moment
from services.interaction.timeline.timeline_reading import Listed
from services.interaction.void_events import voids_of

Voids = Mapping[UUID, TimelineVoid]


async def shown_items(
    request: Request,
    source: Source,
    notes: Notes,
    page: Sequence[Listed],
    then: Moment | None,
) -> tuple[list[TimelineItem], Visibility]:
    """The items of a page, and whether what is personal in them is in clear."""
    who = caller(request)
    own = [listed for listed in page if isinstance(listed, Recorded)]
    voids = {
        id: void
        for id, void in (await voids_of(source, own)).items()
        if then is None or then.counts(void.recorded_at, void.occurred_at)
    }
    visibility, opener = await notes.shown(request, [*own, *voids.values()])
    said = {id: _void(void, opener) for id, void in voids.items()}
    said |= await _relation_voids(
        source, [each for each in page if not isinstance(each, Recorded)], then
    )
    items = [
        _own_item(each, opener, who, said)
        if isinstance(each, Recorded)
        else _heard_item(each, who, said)
        for each in page
    ]
    return items, visibility


async def _relation_voids(
    source: Source, heard: Sequence[HeardEvent], then: Moment | None
) -> dict[UUID, TimelineVoid]:
    """Voids of relations; a void itself is none of them."""
    told = [each for each in heard if kind_of_item(each.stream, each.type) == "relation"]
    if not told:
        return {}
    records, streams = {each.customer_id for each in told}, {each.stream for each in told}
    found = await relation_voids(source, sorted(records), streams)
    return {
        each.event_id: TimelineVoid(
            void_event=void.event_id,
            voided_at=void.occurred_at,
            reason=msgspec.json.decode(void.data)["reason"],
            replaced_by=None,
        )
        for each in told
        if (void := found.get(each.stream))
        and void.event_id != each.event_id
        and (then is None or then.counts(void.recorded_at, void.occurred_at))
    }


def _own_item(recorded: Recorded, opener: Opener, who: Caller, voids: Voids) -> TimelineItem:
    event = recorded.event()
    data = event_data(event, opened(recorded, opener))
    touched = event if isinstance(event, InteractionRecorded) else None
    return TimelineItem(
        **_frame(recorded, who, voids),
        channel=touched and touched.channel,
        direction=touched and touched.direction,
        thread_id=touched and thread_of(touched),
        data=with_reason(with_attachments(with_topic(data))),
    )


def _heard_item(heard: HeardEvent, who: Caller, voids: Voids) -> TimelineItem:
    return TimelineItem(
        **_frame(heard, who, voids),
        channel=heard.channel,  # pyright: ignore[reportArgumentType] - as the events have it
        direction=heard.direction,  # pyright: ignore[reportArgumentType]
        thread_id=heard.thread_id,
        data=msgspec.json.decode(heard.data),
    )


def _frame(listed: Listed, who: Caller, voids: Voids) -> dict[str, Any]:
    """The fields that every item has alike."""
    return {
        "event_id": listed.event_id,
        "kind": kind_of_item(listed.stream, listed.type),
        "type": listed.type,
        "stream": listed.stream,
        "version": listed.version,
        "occurred_at": listed.occurred_at,
        "recorded_at": listed.recorded_at,
        "voided": voids.get(listed.event_id),
        **attribution(listed, who),
    }


def _void(recorded: Recorded, opener: Opener) -> TimelineVoid:
    event = opened(recorded, opener)
    return TimelineVoid(
        void_event=recorded.event_id,
        voided_at=recorded.occurred_at,
        reason=reason_of(event),
        replaced_by=getattr(event, "replaced_by", None),
    )
