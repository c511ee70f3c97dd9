"""Event-Id tokens: which event a command caused, opaque and URL-safe."""

import base64
import binascii
from uuid import UUID

import msgspec

from libs.events.contract import TOPICS
from libs.web.errors.problems import invalid_field

LONGEST = 200
_UUID, _VERSION = 16, 4


class EventId(msgspec.Struct, frozen=True):
    """One event: its id, its stream and its version there."""

    event_id: UUID
    stream: str
    version: int

    @property
    def topic(self) -> str:
        return TOPICS[self.stream.partition("-")[0]]


def encode_event_id(event: EventId) -> str:
    packed = event.event_id.bytes + event.version.to_bytes(_VERSION) + event.stream.encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def decode_event_id(token: str, *, pointer: str = "/query/after") -> EventId:
    """Raises a 422 problem at `pointer` for what no Event-Id header ever held."""
    try:
        packed = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
        stream = packed[_UUID + _VERSION :].decode("ascii")
        version = int.from_bytes(packed[_UUID : _UUID + _VERSION])
        found = EventId(UUID(bytes=packed[:_UUID]), stream, version)
        category, _, rest = stream.partition("-")
        readable = len(token) <= LONGEST and category in TOPICS and str(UUID(rest)) == rest
    except (ValueError, binascii.Error):
        readable = False
        found = None
    if not readable or not found or not 0 < found.version < 2**31 or token.endswith("="):
        raise invalid_field(pointer, "invalid", "must be the value of an Event-Id header")
    return found
