"""Idempotency keys of commands: whose they are, what they were used for, what was answered."""

from typing import Any

import msgspec
import orjson

from libs.eventstore.errors import StoredResponse
from libs.eventstore.idempotency import digest_of, fingerprint_of
from libs.eventstore.writes import IdempotencyKey, StreamWrite
from libs.web.errors.problems import Problem, malformed
from libs.web.fields.eventids import EventId
from libs.web.gate.admission import Admitted


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """Enough to say the same again: ids and versions, never personal data.

    `ids` is what the command's Decision put there; the event is the last one it appended.
    """

    status: int
    ids: dict[str, Any]
    event: EventId


class _KeptReply(msgspec.Struct, frozen=True):
    ids: dict[str, Any]
    event: EventId


class KeyedCommand(msgspec.Struct, frozen=True):
    """One command under its key: where its answer is kept, what it asked for, and of whom it is."""

    digest: bytes
    fingerprint: bytes
    actor: str
    via: str | None

    def key(self, reply: Reply) -> IdempotencyKey:
        kept = _encoder.encode(_KeptReply(reply.ids, reply.event))
        return IdempotencyKey(
            digest=self.digest, fingerprint=self.fingerprint, status=reply.status, response=kept
        )

    def reply(self, stored: StoredResponse) -> Reply:
        """Reply that was given before. Raises 422 when that was for another body."""
        if stored.fingerprint != self.fingerprint:
            raise Problem(
                422,
                "idempotency_key_reused",
                "This Idempotency-Key was used before, for another request",
            )
        kept = _decoder.decode(stored.response)
        return Reply(status=stored.status, ids=kept.ids, event=kept.event)


def keyed(admitted: Admitted, path: str, secret: bytes) -> KeyedCommand:
    """The command of a request; unique per token subject, route and key."""
    return _keyed(admitted, path, admitted.key, admitted.body, secret)


def keyed_item(admitted: Admitted, path: str, index: int, item: Any, secret: bytes) -> KeyedCommand:
    """One item of a batch, under `key#index`."""
    return _keyed(admitted, path, f"{admitted.key}#{index}", item, secret)


def last_event(streams: tuple[StreamWrite, ...]) -> EventId:
    last = streams[-1]
    version = last.expected_version + len(last.events)
    return EventId(last.events[-1].event_id, last.stream, version)


def canonical(body: Any) -> bytes:
    """The same bytes for the same JSON value, however it was spaced and ordered."""
    try:
        return orjson.dumps(body, option=orjson.OPT_SORT_KEYS, default=str)
    except orjson.JSONEncodeError:  # deeper than orjson goes
        raise malformed("json_too_deep", "The body is nested too deeply") from None


def _keyed(
    admitted: Admitted, path: str, key: str | None, body: Any, secret: bytes
) -> KeyedCommand:
    if key is None:
        raise RuntimeError(f"{admitted.route} is no command, so it has no Idempotency-Key")
    requested = path.encode() + b"\n" + canonical(body)
    caller = admitted.caller
    return KeyedCommand(
        digest_of(caller.subject, admitted.route, key, secret),
        fingerprint_of(requested, secret),
        caller.actor,
        caller.via,
    )


_encoder = msgspec.json.Encoder(uuid_format="canonical")
_decoder = msgspec.json.Decoder(_KeptReply)
