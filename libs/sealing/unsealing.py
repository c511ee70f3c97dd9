"""The opening of seals, after decoding: for libs.sealing.opening alone, which accounts for it."""

import base64
import binascii
from typing import TypeVar
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from libs.sealing.errors import SealBroken
from libs.sealing.fields import PREFIX, bound_to, each_text, replaced
from libs.sealing.wrapping import NONCE_BYTES

_Event = TypeVar("_Event", bound=msgspec.Struct)


def open_event(event: _Event, *, event_id: UUID, customer_id: UUID, key: bytes | None) -> _Event:
    """The event as it was before sealing; its personal fields are None once the key is gone.

    Raises SealBroken for text that was changed, moved, or never sealed.
    """
    if key is None:
        return replaced(event, lambda _, __: None)
    cipher = AESGCM(key)

    def unseal(text: str, path: str) -> str:
        try:
            if not text.startswith(PREFIX):
                raise SealBroken(path)
            packed = base64.b64decode(text[len(PREFIX) :], b"-_", validate=True)
            bound = bound_to(event_id, customer_id, path)
            return cipher.decrypt(packed[:NONCE_BYTES], packed[NONCE_BYTES:], bound).decode()
        except (InvalidTag, ValueError, binascii.Error):
            raise SealBroken(path) from None

    return replaced(event, lambda value, name: each_text(value, name, unseal))
