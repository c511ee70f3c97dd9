"""The opaque `cursor` of a list: where a page ended, sealed to its list, sort and filters."""

import base64
import binascii
import hashlib
import os
from collections.abc import Sequence
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12
_LONGEST = 4_096


class InvalidCursor(ValueError):
    """Not a cursor, or one of another list, sort, filter or deployment."""

    def __init__(self) -> None:
        super().__init__("the cursor does not belong to this list, sort and filters")


class CursorCodec:
    """Encrypts, because cursors end up in URLs and logs, and a list may be sorted by name."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(hashlib.sha256(b"list cursors " + secret).digest())

    def encode(self, values: Sequence[Any], *, scope: bytes) -> str:
        nonce = os.urandom(_NONCE)
        sealed = self._cipher.encrypt(nonce, msgspec.msgpack.encode(list(values)), scope)
        return base64.urlsafe_b64encode(nonce + sealed).rstrip(b"=").decode()

    def decode(self, cursor: str, types: Sequence[type], *, scope: bytes) -> tuple[Any, ...]:
        """The values, each of its type or None. Raises InvalidCursor."""
        shape = tuple[*(type | None for type in types)]  # pyright: ignore[reportInvalidTypeForm]
        try:
            raw = _unpadded(cursor)
            values = self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], scope)
            return msgspec.msgpack.decode(values, type=shape)
        except (InvalidTag, ValueError, msgspec.DecodeError):
            raise InvalidCursor from None


def _unpadded(cursor: str) -> bytes:
    if len(cursor) > _LONGEST or not cursor.isascii():
        raise InvalidCursor
    try:
        return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except binascii.Error:
        raise InvalidCursor from None
