"""Purposes of a contact, and which of them need the customer's consent."""

from collections.abc import Mapping
from typing import get_args

from libs.events.consent import ConsentPurpose, ContactPurpose
from libs.events.interaction import Direction, InteractionKind

# Service: what they asked for, complaints, tickets, deliveries. Contract: invoices, reminders,
# changes of terms, recalls. Neither waits for a consent: the customer asked, or we owe it to them.
MEANINGS: Mapping[ContactPurpose, str] = {
    "service": "answers to what they asked or complained about, and what they ordered",
    "contract": "invoices, reminders, changes of terms and recalls",
    "marketing": "offers, news and win-back, and what was suggested for them",
    "market_research": "surveys and questions about the market",
    "partner_offers": "offers of others, or with others",
}
NEED_CONSENT: frozenset[str] = frozenset(get_args(ConsentPurpose))
_OF_KIND: Mapping[InteractionKind, ContactPurpose] = {
    "inquiry": "service",
    "complaint": "service",
    "suggestion": "service",
    "request": "service",
    "care": "marketing",
    "market_information": "market_research",
}


def purpose_of(direction: Direction, kind: InteractionKind | None) -> ContactPurpose:
    """Purpose of a touchpoint that names none: whoever comes to us is served; what we begin and do
    not say to be service is marketing."""
    if direction == "inbound":
        return "service"
    return _OF_KIND[kind] if kind else "marketing"
