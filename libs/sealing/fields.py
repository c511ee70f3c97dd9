"""Personal fields of an event: sealed one by one before it is encoded."""

import base64
import os
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from libs.events.contract import contract_of
from libs.sealing.wrapping import NONCE_BYTES

PREFIX = "sealed:v1:"
_Event = TypeVar("_Event", bound=msgspec.Struct)


def seal_event(event: _Event, *, event_id: UUID, customer_id: UUID, key: bytes) -> _Event:
    """The event with each personal field sealed for this event, customer and field alone."""
    cipher = AESGCM(key)

    def seal(text: str, path: str) -> str:
        nonce = os.urandom(NONCE_BYTES)
        sealed = cipher.encrypt(nonce, text.encode(), bound_to(event_id, customer_id, path))
        return PREFIX + base64.urlsafe_b64encode(nonce + sealed).decode()

    return replaced(event, lambda value, name: each_text(value, name, seal))


def replaced(event: _Event, change: Callable[[Any, str], Any]) -> _Event:
    """The event with each of its personal fields that has a value changed; `change` is given its
    name as well."""
    changes = {
        name: change(value, name)
        for name in contract_of(event).personal
        if (value := getattr(event, name)) is not None and value is not msgspec.UNSET
    }
    return msgspec.structs.replace(event, **changes) if changes else event


def each_text(value: Any, path: str, change: Callable[[str, str], str]) -> Any:
    """`value` with every text in it changed, dicts and sequences walked."""
    if isinstance(value, str):
        return change(value, path)
    if isinstance(value, dict):
        return {name: each_text(item, f"{path}.{name}", change) for name, item in value.items()}
    if isinstance(value, list | tuple):
        walked = [each_text(item, f"{path}.{i}", change) for i, item in enumerate(value)]
        return type(value)(walked)
    if value is None:
        return None
    raise TypeError(f"{path} is personal, but {type(value).__name__} cannot be sealed")


def bound_to(event_id: UUID, customer_id: UUID, path: str) -> bytes:
    """Associated data of a seal, which opens nowhere else."""
    return f"{event_id}|{customer_id}|{path}".encode()
