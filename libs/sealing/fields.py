"""Personal fields of an event: sealed one by one before it is encoded, opened after decoding."""

import base64
import binascii
import os
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from libs.events.contract import contract_of
from libs.sealing.errors import SealBroken
from libs.sealing.wrapping import NONCE_BYTES

PREFIX = "sealed:v1:"
_Event = TypeVar("_Event", bound=msgspec.Struct)


def seal_event(event: _Event, *, event_id: UUID, customer_id: UUID, key: bytes) -> _Event:
    """The event with each personal field sealed for this event, customer and field alone."""
    cipher = AESGCM(key)

    def seal(text: str, path: str) -> str:
        nonce = os.urandom(NONCE_BYTES)
        sealed = cipher.encrypt(nonce, text.encode(), _bound_to(event_id, customer_id, path))
        return PREFIX + base64.urlsafe_b64encode(nonce + sealed).decode()

    return _replaced(event, lambda value, name: _each_text(value, name, seal))


def open_event(event: _Event, *, event_id: UUID, customer_id: UUID, key: bytes | None) -> _Event:
    """The event as it was before sealing; its personal fields are None once the key is gone.

    Raises SealBroken for text that was changed, moved, or never sealed.
    """
    if key is None:
        return _replaced(event, lambda _, __: None)
    cipher = AESGCM(key)

    def unseal(text: str, path: str) -> str:
        try:
            if not text.startswith(PREFIX):
                raise SealBroken(path)
            packed = base64.b64decode(text[len(PREFIX) :], b"-_", validate=True)
            bound = _bound_to(event_id, customer_id, path)
            return cipher.decrypt(packed[:NONCE_BYTES], packed[NONCE_BYTES:], bound).decode()
        except (InvalidTag, ValueError, binascii.Error):
            raise SealBroken(path) from None

    return _replaced(event, lambda value, name: _each_text(value, name, unseal))


def _replaced(event: _Event, change: Callable[[Any, str], Any]) -> _Event:
    changes = {
        name: change(value, name)
        for name in contract_of(event).personal
        if (value := getattr(event, name)) is not None and value is not msgspec.UNSET
    }
    return msgspec.structs.replace(event, **changes) if changes else event


def _each_text(value: Any, path: str, change: Callable[[str, str], str]) -> Any:
    """`value` with every text in it changed, dicts and sequences walked."""
    if isinstance(value, str):
        return change(value, path)
    if isinstance(value, dict):
        return {name: _each_text(item, f"{path}.{name}", change) for name, item in value.items()}
    if isinstance(value, list | tuple):
        walked = [_each_text(item, f"{path}.{i}", change) for i, item in enumerate(value)]
        return type(value)(walked)
    if value is None:
        return None
    raise TypeError(f"{path} is personal, but {type(value).__name__} cannot be sealed")


def _bound_to(event_id: UUID, customer_id: UUID, path: str) -> bytes:
    return f"{event_id}|{customer_id}|{path}".encode()
