"""Idempotency keys: what was answered to a command, so that asking again changes nothing."""

import hmac
from datetime import timedelta
from functools import lru_cache

from libs.database.connections import Source
from libs.eventstore.errors import StoredResponse

KEPT = timedelta(days=7)

_FIND = """
select fingerprint, status, response, created_at from idempotency_keys where digest = $1"""
_DELETE_OLD = """
delete from idempotency_keys where ctid = any(array(
    select ctid from idempotency_keys where created_at < clock_timestamp() - $1::interval limit $2
    for update skip locked
))"""


def digest_of(subject: str, route: str, key: str, secret: bytes) -> bytes:
    """Digest to keep an answer under: one for each token subject, route and client's key."""
    # Lengths, so that no two triples spell the same.
    place = f"key {len(subject)} {len(route)} {subject}{route}{key}"
    return _digest(place.encode(), secret)


def fingerprint_of(body: bytes, secret: bytes) -> bytes:
    """Fingerprint of a body, which is not kept; keyed, because a body may be easy to guess."""
    return _digest(b"body " + body, secret)


def _digest(message: bytes, secret: bytes) -> bytes:
    keyed = _keyed(secret).copy()
    keyed.update(message)
    return keyed.digest()


@lru_cache
def _keyed(secret: bytes) -> hmac.HMAC:
    """Keying takes longer than hashing what we hash, and a batch does both a thousand times."""
    return hmac.new(secret, digestmod="sha256")


async def find_response(source: Source, digest: bytes) -> StoredResponse | None:
    row = await source.fetchrow(_FIND, digest)
    return StoredResponse(*row) if row else None


async def delete_old_responses(
    source: Source, *, older_than: timedelta = KEPT, batch: int = 5_000
) -> int:
    """Forget answers older than `older_than`, `batch` rows per transaction. Returns how many."""
    deleted_rows = 0
    while True:
        status = await source.execute(_DELETE_OLD, older_than, batch)
        deleted = int(status.rpartition(" ")[2])
        deleted_rows += deleted
        if deleted < batch:
            return deleted_rows
