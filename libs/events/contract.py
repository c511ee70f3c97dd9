"""The registry of event types: literal name -> class, stream category, topic, personal fields."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypeVar

import msgspec

TOPICS = {
    "customer": "crm.customer.v1",
    "staff": "crm.customer.v1",
    "access": "crm.customer.v1",
    "field": "crm.customer.v1",
    "view": "crm.customer.v1",
    "archive": "crm.customer.v1",
    "plan": "crm.customer.v1",
    "relation": "crm.customer.v1",
    "axis": "crm.customer.v1",
    "duplicate": "crm.customer.v1",
    "interaction": "crm.interaction.v1",
    "cost": "crm.interaction.v1",
    "feedback": "crm.interaction.v1",
    "wallet": "crm.interaction.v1",
    "purchase": "crm.purchase.v1",
    "valuation": "crm.valuation.v1",
    "value": "crm.valuation.v1",
    "model": "crm.valuation.v1",
    "policy": "crm.valuation.v1",
    "segment": "crm.valuation.v1",
    "membership": "crm.valuation.v1",
    "suggestion": "crm.valuation.v1",
    "judgement": "crm.valuation.v1",
    "agent": "crm.callcenter.v1",
    "contact": "crm.callcenter.v1",
    "ticket": "crm.callcenter.v1",
}
SOURCES = {
    "crm.customer.v1": "/crm/customer",
    "crm.interaction.v1": "/crm/interaction",
    "crm.purchase.v1": "/crm/interaction",
    "crm.valuation.v1": "/crm/valuation",
    "crm.callcenter.v1": "/crm/callcenter",
}
PARTITIONS = 12
EventClass = type[msgspec.Struct]
Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment in event data: one without an offset is refused, for nobody could say when it was."""


class UnknownEventType(LookupError):
    def __init__(self, type: str) -> None:
        super().__init__(f"no event type named {type!r} in the contract")
        self.type = type


@dataclass(frozen=True, slots=True)
class Contract:
    """One event type and version, as published.

    `personal` names the fields whose clear text must never leave the owning process.
    """

    type: str
    category: str
    cls: EventClass
    personal: tuple[str, ...]
    decode: Callable[[bytes], Any]

    @property
    def topic(self) -> str:
        return TOPICS[self.category]

    @property
    def source(self) -> str:
        return SOURCES[self.topic]


CONTRACTS: dict[str, Contract] = {}
_BY_CLASS: dict[type, Contract] = {}
_encoder = msgspec.json.Encoder(decimal_format="string", uuid_format="canonical")
_S = TypeVar("_S", bound=type[msgspec.Struct])


def event(type: str, *, category: str, personal: tuple[str, ...] = ()) -> Callable[[_S], _S]:
    """Register a frozen struct as the data of event `type`, published on the category's topic."""

    def register(cls: _S) -> _S:
        if type in CONTRACTS:
            raise ValueError(f"event type {type!r} is registered twice")
        if missing := set(personal) - set(cls.__struct_fields__):
            raise ValueError(f"{type!r} has no personal fields {sorted(missing)}")
        decode = msgspec.json.Decoder(cls).decode
        contract = Contract(type, category, cls, personal, decode)
        CONTRACTS[type] = _BY_CLASS[cls] = contract
        return cls

    return register


def contract_of(event: Any) -> Contract:
    """The contract of an event, or of an event class."""
    return _BY_CLASS[event if isinstance(event, type) else event.__class__]


def contract_named(type: str) -> Contract:
    try:
        return CONTRACTS[type]
    except KeyError:
        raise UnknownEventType(type) from None


def encode(event: msgspec.Struct) -> bytes:
    """The event's data as it is stored and published: JSON, UTF-8."""
    return _encoder.encode(event)
