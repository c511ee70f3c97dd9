"""Who asked: the correlation id and W3C trace context of the work at hand."""

import random
import re
from contextvars import ContextVar
from uuid import UUID

import msgspec

from libs.identifiers.uuid7 import uuid7

_TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
_random = random.Random()  # noqa: S311 - these ids need to differ, not to be secret


class Trace(msgspec.Struct, frozen=True):
    """`correlation_id` goes into every event and log line; `traceparent` is our own span."""

    correlation_id: UUID
    traceparent: str


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def begin(correlation_id: str = "", traceparent: str = "") -> Trace:
    """Make a trace current, continuing the caller's where what it sent can be read."""
    correlation = _uuid(correlation_id) or uuid7()
    if _TRACEPARENT.fullmatch(traceparent):
        trace_id, flags = traceparent[3:35], traceparent[53:]
    else:
        trace_id, flags = f"{_random.getrandbits(128) or 1:032x}", "01"
    span = _random.getrandbits(64) or 1
    trace = Trace(correlation, f"00-{trace_id}-{span:016x}-{flags}")
    _current.set(trace)
    return trace


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
