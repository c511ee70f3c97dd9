"""A stream read into the state of its aggregate, and what follows from a command written down."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

import msgspec

from libs.events.recorded import Recorded
from libs.eventstore.writes import NewEvent, StreamWrite, new_event
from libs.identifiers.text import text_of
from libs.identifiers.uuid7 import uuid7

S = TypeVar("S")
Evolve = Callable[[S | None, Any, datetime], S | None]
Seal = Callable[[Any, UUID], Any]


class Versioned(Protocol):
    """Anything that knows how far its stream had come."""

    @property
    def version(self) -> int: ...


class Folded(msgspec.Struct, Generic[S], frozen=True):
    """State that a stream's events add up to. `last` is the newest; None: no such stream."""

    state: S | None
    last: Recorded | None

    @property
    def version(self) -> int:
        return self.last.version if self.last else 0

    @property
    def known(self) -> S:
        """The state of a stream that exists. Raises LookupError for one that does not."""
        if self.state is None:
            raise LookupError("the stream holds nothing")
        return self.state

    @property
    def newest(self) -> Recorded:
        """The last event of a stream that exists. Raises LookupError for one that does not."""
        if self.last is None:
            raise LookupError("the stream holds nothing")
        return self.last


def fold(
    evolve: Evolve[S],
    events: Iterable[Recorded],
    opened: Callable[[Recorded], Any] = Recorded.event,
) -> Folded[S]:
    """`opened` decodes an event; with a key it opens the personal fields as well."""
    state: S | None = None
    last: Recorded | None = None
    for last in events:
        state = evolve(state, opened(last), last.occurred_at)
    return Folded(state, last)


def stream_write(
    stream: str,
    folded: Versioned,
    events: Sequence[msgspec.Struct],
    *,
    subject: UUID | None,
    occurred_at: datetime,
    seal: Seal | None = None,
) -> StreamWrite:
    """`events` as the next ones of `stream`, about the customer `subject`, whose id is the key;
    without a customer the stream is.

    `seal(event, event_id)` encrypts the personal fields; needed only where there are any.
    """
    return StreamWrite(
        stream=stream,
        expected_version=folded.version,
        key=text_of(subject) if subject else stream,
        events=tuple(_new(event, subject, occurred_at, seal) for event in events),
    )


def _new(event: Any, subject: UUID | None, occurred_at: datetime, seal: Seal | None) -> NewEvent:
    event_id = uuid7()
    if seal:
        event = seal(event, event_id)
    return new_event(event, event_id=event_id, subject=subject, occurred_at=occurred_at)


UNWRITTEN: Folded[Any] = Folded(None, None)
