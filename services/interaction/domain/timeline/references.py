"""References and codes that are kept of other services' events about a customer."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct, to_builtins

from libs.events import callcenter as centre
from libs.events import consent, customer, relation
from libs.events.consent import Channel
from libs.events.contract import contract_of
from libs.events.interaction import Direction

# Ids to follow, and codes; never a text, a name or an address, sealed or not.
_OF_CUSTOMERS: Mapping[type[Struct], tuple[str, ...]] = {
    customer.CustomerRegistered: ("kind",),
    customer.OwnerAssigned: ("staff_id", "hand_over_id"),
    customer.CustomerStatusChanged: ("status", "previous", "since"),
    customer.CustomerMerged: ("survivor_id", "members"),
    customer.CustomerUnmerged: ("survivor_id", "left_id", "members"),
    customer.CustomerErased: (),
    consent.ConsentGiven: ("purpose", "channel", "until"),
    consent.ConsentWithdrawn: ("purpose", "channel"),
    relation.RelationRecorded: (
        *("relation_id", "from_id", "to_id", "kind", "role", "since", "until", "continues"),
    ),
    relation.RelationChanged: (
        *("relation_id", "from_id", "to_id", "kind", "role", "since", "until", "continued_by"),
    ),
    relation.RelationVoided: ("relation_id", "from_id", "to_id", "kind", "reason"),
}
_OF_SERVICE: Mapping[type[Struct], tuple[str, ...]] = {
    centre.ContactQueued: ("contact_id", "channel", "queue", "purpose"),
    centre.ContactClosed: ("contact_id", "outcome", "agent_id", "refused_by"),
    centre.TicketOpened: ("ticket_id", "queue", "priority", "kind"),
    centre.TicketAssigned: ("ticket_id", "agent_id"),
    centre.TicketReplied: ("ticket_id", "author"),
    centre.TicketEscalated: ("ticket_id", "level", "queue"),
    centre.TicketResolved: ("ticket_id",),
    centre.TicketReopened: ("ticket_id",),
}
_FIELDS = {**_OF_CUSTOMERS, **_OF_SERVICE}
CUSTOMER_TYPES = frozenset(contract_of(cls).type for cls in _OF_CUSTOMERS)
SERVICE_TYPES = frozenset(contract_of(cls).type for cls in _OF_SERVICE)
TYPES = CUSTOMER_TYPES | SERVICE_TYPES


def references_of(event: Struct) -> dict[str, Any]:
    """Data of the event as it is kept, JSON; what is not said is left out."""
    given = {name: getattr(event, name) for name in _FIELDS[type(event)]}
    return {name: to_builtins(value) for name, value in given.items() if _said(value)}


def customers_of(event: Any) -> tuple[tuple[UUID, UUID | None], ...]:
    """Each customer the event is about, with the other one of whom it tells too, if any."""
    if isinstance(
        event, relation.RelationRecorded | relation.RelationChanged | relation.RelationVoided
    ):
        return (event.from_id, event.to_id), (event.to_id, event.from_id)
    return () if event.customer_id is None else ((event.customer_id, None),)


def channel_of(event: Any) -> Channel | None:
    """The channel over which somebody spoke; a consent's is what it is about."""
    return event.channel if isinstance(event, centre.ContactQueued) else None


def direction_of(event: Any) -> Direction | None:
    match event:
        case centre.ContactQueued():
            return "outbound" if event.purpose else "inbound"
        case centre.TicketReplied():
            return "outbound" if event.author == "agent" else "inbound"
        case _:
            return None


def thread_of(event: Any) -> UUID | None:
    """The contact or ticket that the event is one step of."""
    return getattr(event, "ticket_id", None) or getattr(event, "contact_id", None)


def _said(value: Any) -> bool:
    return value is not None and value is not UNSET
