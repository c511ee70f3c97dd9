"""Feeds: parts of a service's log that one may listen to, and what is sent of each event."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from uuid import UUID

import msgspec

from libs.access.policy import Kind
from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.web.fields.eventids import EventId, encode_event_id

Merged = Callable[[Source, Collection[UUID]], Awaitable[Mapping[UUID, UUID]]]


def subject_alone(event: Recorded) -> tuple[UUID, ...]:
    """The customer that an event is about; nobody where that is not known."""
    return (event.subject,) if event.subject else ()


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """Events of these `categories` of streams, data of this `kind`.

    `about` are the customers whom an event is about: all of them must be in a listener's scope.
    `data` is what is sent of it, one line of JSON. `merged` finds the survivors of those records
    that are merged; where it is given, one may listen to a customer with all records of theirs.
    """

    name: str
    kind: Kind
    categories: frozenset[str]
    data: Callable[[Recorded], bytes]
    about: Callable[[Recorded], tuple[UUID, ...]] = subject_alone
    merged: Merged | None = None

    def holds(self, event: Recorded) -> bool:
        return event.category in self.categories


class Changed(msgspec.Struct, frozen=True):
    """A change without its contents: who may read these asks for them, and is audited.

    `version` is the stream's, its ETag; `after` is for the `?after=` of whoever reads a projection.
    """

    type: str
    customer_ids: tuple[UUID, ...]
    stream: str
    version: int
    recorded_at: str
    after: str


def ids_alone(
    about: Callable[[Recorded], tuple[UUID, ...]] = subject_alone,
) -> Callable[[Recorded], bytes]:
    """Make the `data` of a feed that says what changed, and nothing of what it is now."""

    def data(event: Recorded) -> bytes:
        after = encode_event_id(EventId(event.event_id, event.stream, event.version))
        at = event.recorded_at.isoformat().replace("+00:00", "Z")
        changed = Changed(event.type, about(event), event.stream, event.version, at, after)
        return msgspec.json.encode(changed)

    return data
