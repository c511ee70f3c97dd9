"""Trace of the work at hand: its correlation id and W3C trace context."""

import re
from contextvars import ContextVar
from uuid import UUID

import msgspec

from libs.identifiers.uuid7 import uuid7

_TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")


class Trace(msgspec.Struct, frozen=True):
    """`correlation_id` goes into every event and log line, and so does `traceparent`: that of our
    own span where traces are exported, else the caller's, unchanged, for an id of our own would be
    a parent that no backend has."""

    correlation_id: UUID
    traceparent: str | None = None


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def begin(correlation_id: str = "", traceparent: str = "") -> Trace:
    """Make a trace current, continuing the caller's where what it sent can be read."""
    parent = traceparent if readable(traceparent) else None
    trace = Trace(_uuid(correlation_id) or uuid7(), parent)
    _current.set(trace)
    return trace


def carry_on(trace: Trace, traceparent: str) -> Trace:
    """Make a span of our own the one that what follows is below."""
    carried = Trace(trace.correlation_id, traceparent)
    _current.set(carried)
    return carried


def readable(traceparent: str) -> bool:
    return _TRACEPARENT.fullmatch(traceparent) is not None


def current() -> Trace:
    """The trace of this task; a new one where nobody began any."""
    return _current.get() or begin()


def current_or_none() -> Trace | None:
    return _current.get()


def _uuid(text: str) -> UUID | None:
    if not text or len(text) > 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None
