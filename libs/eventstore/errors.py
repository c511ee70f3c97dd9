"""Reasons why an append did not happen; no HTTP."""

from datetime import datetime

import msgspec


class StoredResponse(msgspec.Struct, frozen=True):
    """Answer to the first command under an idempotency key.

    `response` is JSON of ids and versions, never personal data: the body is rebuilt from events.
    """

    fingerprint: bytes
    status: int
    response: bytes
    created_at: datetime


class ConcurrentStreamWrite(Exception):
    """The stream is not at the version the command was decided on; nothing was written.

    `actual` is the stream's version now; 0 says that it does not exist.
    """

    def __init__(self, stream: str, expected: int, actual: int) -> None:
        super().__init__(f"{stream} was expected at version {expected} but is at {actual}")
        self.stream = stream
        self.expected = expected
        self.actual = actual


class KeyAlreadyUsed(Exception):
    """A command with this idempotency key was appended before; nothing was written."""

    def __init__(self, stored: StoredResponse) -> None:
        super().__init__("the idempotency key was used before")
        self.stored = stored


class EventTooLarge(Exception):
    """The event would not fit through the broker, so it is not appended either."""

    def __init__(self, type: str, size: int, limit: int) -> None:
        super().__init__(f"{type} takes {size} bytes, more than {limit}")
        self.type = type
        self.size = size
        self.limit = limit


class OutcomeUnknown(Exception):
    """The deadline passed before the store could say whether the command was written.

    It may have been: ask again under the same idempotency key.
    """


class StoreUnavailable(Exception):
    """The command was not written and will not be: no connection, or no room for it."""


class WriteInProgress(Exception):
    """Somebody else's transaction held the stream or the key too long; nothing was written."""
