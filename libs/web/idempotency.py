"""Idempotency keys of commands: whose they are, what they were used for, what was answered."""

from typing import Any

import msgspec
import orjson

from libs.eventstore.errors import StoredAnswer
from libs.eventstore.idempotency import digest_of, fingerprint_of
from libs.eventstore.writes import IdempotencyKey, StreamWrite
from libs.web.admission import Admitted
from libs.web.eventids import EventId
from libs.web.problems import Problem, malformed


class Recall(msgspec.Struct, frozen=True, kw_only=True):
    """Enough to say the same again: ids and versions, never personal data.

    `ids` is what the command's Decision put there; the event is the last one it appended.
    """

    status: int
    ids: dict[str, Any]
    event: EventId


class _Kept(msgspec.Struct, frozen=True):
    ids: dict[str, Any]
    event: EventId


class Keyed(msgspec.Struct, frozen=True):
    """One command under its key: where its answer is kept, and what it asked for."""

    digest: bytes
    fingerprint: bytes

    def key(self, recall: Recall) -> IdempotencyKey:
        kept = _encoder.encode(_Kept(recall.ids, recall.event))
        return IdempotencyKey(
            digest=self.digest, fingerprint=self.fingerprint, status=recall.status, response=kept
        )

    def recall(self, stored: StoredAnswer) -> Recall:
        """What was answered before. Raises 422 when that was for another body."""
        if stored.fingerprint != self.fingerprint:
            raise Problem(
                422,
                "idempotency_key_reused",
                "This Idempotency-Key was used before, for another request",
            )
        kept = _decoder.decode(stored.response)
        return Recall(status=stored.status, ids=kept.ids, event=kept.event)


def keyed(admitted: Admitted, path: str, secret: bytes) -> Keyed:
    """The command of a request; unique per token subject, route and key."""
    return _keyed(admitted, path, admitted.key, admitted.body, secret)


def keyed_item(admitted: Admitted, path: str, index: int, item: Any, secret: bytes) -> Keyed:
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


def _keyed(admitted: Admitted, path: str, key: str | None, body: Any, secret: bytes) -> Keyed:
    if key is None:
        raise RuntimeError(f"{admitted.route} is no command, so it has no Idempotency-Key")
    asked = path.encode() + b"\n" + canonical(body)
    return Keyed(
        digest_of(admitted.caller.subject, admitted.route, key, secret),
        fingerprint_of(asked, secret),
    )


_encoder = msgspec.json.Encoder(uuid_format="canonical")
_decoder = msgspec.json.Decoder(_Kept)
