"""Timelines: this service's own events and those it heard of others, in one order, by keyset."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment, all_of, rendered
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_subjects
from services.interaction.projections.heard_events import HeardEvent, records_then
from services.interaction.projections.members import records_of
from services.interaction.timeline.criteria import (
    Criteria,
    Moment,
    Visible,
    heard_conditions,
    own_conditions,
)

Listed = Recorded | HeardEvent
# Of one moment, our own come before what was heard; those have a position, and the others none.
Key = tuple[datetime, int, UUID]
_LAST_ID = UUID(int=2**128 - 1)
_HEARD = f"""
select newest.* from unnest({{records}}::uuid[]) as asked (id), lateral (
    select {", ".join(HeardEvent.__struct_fields__)} from heard_events
    where customer_id = asked.id and (occurred_at, event_id) < ({{at}}, {{id}})
      and {{conditions}}
    order by occurred_at desc, event_id desc limit {{limit}}
) newest order by occurred_at desc, event_id desc limit {{limit}}"""


class Group(Struct, frozen=True):
    """Records whose happenings are one timeline; `merged_into` is the survivor of a record that
    has its own alone."""

    records: list[UUID]
    merged_into: UUID | None


async def group_of(source: Source, customer_id: UUID, then: Moment | None) -> Group:
    if then is None:
        return Group(*await records_of(source, customer_id))
    return Group(*await records_then(source, customer_id, then.column, then.as_of))


async def read_listed(
    source: Source,
    records: Sequence[UUID],
    criteria: Criteria,
    visible: Visible,
    *,
    then: Moment | None = None,
    before: Key | None = None,
    limit: int,
) -> list[Listed]:
    """The newest of these that the caller may see, behind `before`."""
    own = await read_subjects(
        source,
        records,
        before=before and before[:2],
        limit=limit,
        conditions=list(own_conditions(criteria, visible, then)),
    )
    heard = []
    if visible.heard_types:
        conditions = list(heard_conditions(criteria, visible, then))
        heard = await _heard(source, records, conditions, before, limit)
    return sorted([*own, *heard], key=key_of, reverse=True)[:limit]


def key_of(listed: Listed) -> Key:
    position = listed.position if isinstance(listed, Recorded) else 0
    return listed.occurred_at, position, listed.event_id


async def _heard(
    source: Source,
    records: Sequence[UUID],
    conditions: Sequence[Fragment],
    before: Key | None,
    limit: int,
) -> list[HeardEvent]:
    at, position, event_id = before or (None, 0, _LAST_ID)
    sql, arguments = rendered(
        Fragment(
            _HEARD,
            records=list(records),
            at=Fragment("coalesce({at}, 'infinity'::timestamptz)", at=at),
            id=_LAST_ID if position else event_id,
            conditions=all_of(conditions),
            limit=limit,
        )
    )
    return [HeardEvent(*row) for row in await source.fetch(sql, *arguments)]


async def anything(
    source: Source, records: Sequence[UUID], visible: Visible, then: Moment | None
) -> bool:
    """True if the caller may see that anything at all had happened under these records."""
    return bool(await read_listed(source, records, Criteria(), visible, then=then, limit=1))
