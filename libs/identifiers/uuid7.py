"""Identifiers that sort by the time they were drawn: UUID version 7 (RFC 9562, method 1)."""

import os
import random
from datetime import UTC, datetime
from time import time_ns
from uuid import UUID, SafeUUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_COUNTER_BITS = 12
_FRESH_COUNTER_BITS = 11  # leaves at least 2,048 ids per millisecond before the clock is borrowed

_random = random.Random()  # noqa: S311 - uniqueness, not secrecy: 62 random bits beside time and counter
_millisecond = 0
_counter = 0
_new = UUID.__new__
_set = object.__setattr__


def uuid7() -> UUID:
    """A new id, greater than every id drawn before it in this process."""
    global _millisecond, _counter
    now = time_ns() // 1_000_000
    if now > _millisecond:
        _millisecond, _counter = now, _random.getrandbits(_FRESH_COUNTER_BITS)
    else:  # the same millisecond, or a clock set back: stay ahead of what was drawn
        _counter += 1
        if _counter >> _COUNTER_BITS:
            _millisecond, _counter = _millisecond + 1, 0
    value = _millisecond << 80 | _VERSION_7 | _counter << 64 | _VARIANT | _random.getrandbits(62)
    # UUID(int=...) validates what is true here by construction and takes three times as long.
    drawn = _new(UUID)
    _set(drawn, "int", value)
    _set(drawn, "is_safe", SafeUUID.unknown)
    return drawn


def drawn_at(id: UUID) -> datetime:
    """The millisecond in which a UUID of version 7 was drawn."""
    return datetime.fromtimestamp((id.int >> 80) / 1000, UTC)


# A forked child would otherwise draw its parent's ids.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_random.seed)
