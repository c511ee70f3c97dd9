"""Old versions of an event, lifted to the newest one before anybody folds them."""

from collections.abc import Callable
from typing import Any, TypeVar

from libs.events.contract import contract_named, contract_of

_UPCASTERS: dict[type, Callable[[Any], Any]] = {}
_F = TypeVar("_F", bound=Callable[[Any], Any])


def upcaster(old: type) -> Callable[[_F], _F]:
    """Register the pure function that turns an `old` event into the next version of it."""
    contract_of(old)

    def register(lift: _F) -> _F:
        if old in _UPCASTERS:
            raise ValueError(f"{old.__name__} has an upcaster already")
        _UPCASTERS[old] = lift
        return lift

    return register


def upcast(event: Any) -> Any:
    """The newest version of `event`; events already newest come back as they are."""
    while lift := _UPCASTERS.get(event.__class__):
        event = lift(event)
    return event


def decode_current(type: str, data: bytes) -> Any:
    return upcast(contract_named(type).decode(data))
