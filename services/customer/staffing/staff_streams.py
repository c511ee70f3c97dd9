"""The stream of each member of staff: read, opened and folded."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.database.together import Question, Rows
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold, stream_write
from libs.eventstore.reading import COLUMNS, read_streams, recorded
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import seal_event
from libs.sealing.opening import CLOSED, Opener
from services.customer.domain.staff.errors import StaffNotFound
from services.customer.domain.staff.state import Staff, StaffEvent, evolve

_GIVER = f"""
select {COLUMNS} from events where stream = (
    select 'staff-' || staff_id from hand_overs where hand_over_id = {{id}}) order by version"""


class StoredStaff(Struct, frozen=True):
    """A member as the store has them; what is sealed is open to an opener alone."""

    staff_id: UUID
    events: Sequence[Recorded]

    @property
    def version(self) -> int:
        return len(self.events)

    def opened(self, opener: Opener) -> Folded[Staff]:
        return folded_with(self.staff_id, self.events, opener)


def staff_stream(staff_id: UUID) -> str:
    return f"staff-{staff_id}"


async def read_staff(source: Source, staff_ids: Collection[UUID]) -> dict[UUID, list[Recorded]]:
    """The events of those members whom there are."""
    stored = await read_streams(source, [staff_stream(id) for id in staff_ids])
    return {id: events for id in staff_ids if (events := stored[staff_stream(id)])}


def folded_with(staff_id: UUID, events: Sequence[Recorded], opener: Opener) -> Folded[Staff]:
    """The member in clear; masked where `opener` does not open them."""

    def opened(recorded: Recorded) -> Any:
        return opener.opened(recorded.event(), event_id=recorded.event_id, customer_id=staff_id)

    return fold(evolve, events, opened)


async def load_staff(source: Source, staff_id: UUID) -> StoredStaff:
    """Raises StaffNotFound."""
    found = await read_staff(source, [staff_id])
    if staff_id not in found:
        raise StaffNotFound
    return StoredStaff(staff_id, found[staff_id])


async def find_staff(source: Source, staff_ids: Collection[UUID]) -> dict[UUID, Staff]:
    """Those members whom there are, masked."""
    found = await read_staff(source, staff_ids)
    return {id: folded_with(id, events, CLOSED).known for id, events in found.items()}


def giver_of(hand_over_id: UUID) -> Question[StoredStaff | None]:
    """The member who handed customers over by that hand-over, if there is one."""

    def stored(rows: Rows) -> StoredStaff | None:
        events = [recorded(row) for row in rows]
        return StoredStaff(events[0].event().staff_id, events) if events else None

    return Question(Fragment(_GIVER, id=hand_over_id), stored)


def staff_write(
    staff_id: UUID,
    folded: Folded[Staff],
    events: Sequence[StaffEvent],
    *,
    key: bytes,
    occurred_at: datetime,
) -> StreamWrite:
    """`events` as the member's next ones, their personal fields encrypted."""

    def seal(event: Any, event_id: UUID) -> Any:
        return seal_event(event, event_id=event_id, customer_id=staff_id, key=key)

    stream = staff_stream(staff_id)
    return stream_write(stream, folded, events, subject=None, occurred_at=occurred_at, seal=seal)
