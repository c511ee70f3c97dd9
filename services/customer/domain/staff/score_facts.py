"""Facts that count on the score card of whoever owned the customer then."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct

from libs.events.callcenter import TicketOpened, TicketReopened, TicketResolved
from libs.events.interaction import EntryVoided, InteractionRecorded
from libs.events.purchase import PurchaseRecorded, PurchaseVoided

ScoreKind = Literal[
    "interaction",
    "in_person",
    "care",
    "market_information",
    "purchase",
    "ticket_resolved",
    "complaint_opened",
]
OF_INTERACTIONS: tuple[ScoreKind, ...] = ("interaction", "in_person", "care", "market_information")
_NOTHING = Decimal(0)


class FactKey(Struct, frozen=True, order=True):
    customer_id: UUID
    fact_id: UUID
    kind: ScoreKind


class Fact(Struct, frozen=True):
    """`currency` is empty where there is no money."""

    at: datetime
    currency: str = ""
    amount: Decimal = _NOTHING


def facts_of(event: Any, at: datetime) -> Iterator[tuple[FactKey, Fact | None]]:
    """Facts that there are from the event on; None where one is no more."""
    match event:
        case InteractionRecorded():
            for kind in _kinds_of(event):
                yield FactKey(event.customer_id, event.interaction_id, kind), Fact(at)
        case EntryVoided(entry="interaction"):
            for kind in OF_INTERACTIONS:
                yield FactKey(event.customer_id, event.entry_id, kind), None
        case PurchaseRecorded():
            key = FactKey(event.customer_id, event.purchase_id, "purchase")
            yield key, Fact(at, event.currency, event.amount)
        case PurchaseVoided():
            yield FactKey(event.customer_id, event.purchase_id, "purchase"), None
        case TicketOpened(kind="complaint"):
            yield FactKey(event.customer_id, event.ticket_id, "complaint_opened"), Fact(at)
        case TicketResolved():
            yield FactKey(event.customer_id, event.ticket_id, "ticket_resolved"), Fact(at)
        case TicketReopened():
            yield FactKey(event.customer_id, event.ticket_id, "ticket_resolved"), None
        case _:
            return


def _kinds_of(event: InteractionRecorded) -> Iterator[ScoreKind]:
    yield "interaction"
    if event.channel == "in_person":
        yield "in_person"
    if event.kind in ("care", "market_information"):
        yield event.kind
