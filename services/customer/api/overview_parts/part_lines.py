"""Lines of the overview that follow from what was read: service, consents, traits, warnings."""

from collections.abc import Mapping
from datetime import datetime
from typing import get_args

from msgspec import structs

from libs.consents.statements import ERASED, channels_named, permission
from libs.events.consent import ConsentPurpose
from libs.web.reads.freshness import Freshness
from services.customer.api.overview_parts.part_answers import (
    ConsentLine,
    OpenContact,
    OpenTicket,
    PartFreshness,
    PartName,
    ServicePart,
    TraitsPart,
    WarningAnswer,
)
from services.customer.api.overview_parts.part_reading import OverviewRows
from services.customer.domain.customer.state import Customer
from services.customer.domain.overview.traits import open_complaints, usual_channel

MOST_LISTED = 20  # tickets, and contacts
_TOPICS: Mapping[PartName, str] = {
    "file": "crm.customer.v1",
    "interactions": "crm.interaction.v1",
    "purchases": "crm.purchase.v1",
    "valuation": "crm.valuation.v1",
    "service": "crm.callcenter.v1",
}


def service_part(read: OverviewRows) -> ServicePart | None:
    if read.cases is None:
        return None
    tickets, contacts = read.cases.tickets, read.cases.contacts
    return ServicePart(
        tickets=[OpenTicket(**structs.asdict(row)) for row in tickets[:MOST_LISTED]],
        ticket_count=len(tickets),
        contacts=[OpenContact(**structs.asdict(row)) for row in contacts[:MOST_LISTED]],
        contact_count=len(contacts),
    )


def warnings_of(read: OverviewRows) -> list[WarningAnswer]:
    """Warnings to whoever plans something with the customer; none where tickets are not shown."""
    tickets = read.cases.tickets if read.cases else ()
    found = open_complaints([(row.ticket_id, row.kind, row.opened_at) for row in tickets])
    return [WarningAnswer(**structs.asdict(each)) for each in found]


def consent_lines(customer: Customer, read: OverviewRows, now: datetime) -> list[ConsentLine]:
    """A line for each purpose that needs a consent, and for each channel that was named."""
    lines: list[ConsentLine] = []
    said = read.statements
    for purpose in get_args(ConsentPurpose):
        for channel in (None, *channels_named(purpose, said)):
            found = permission(purpose, channel, customer.records, said, now)
            found = ERASED if customer.erased else found
            lines.append(
                ConsentLine(
                    purpose=purpose,
                    channel=channel,  # pyright: ignore[reportArgumentType]
                    allowed=found.allowed,
                    reason=found.reason,
                    until=found.statement and found.statement.until,
                )
            )
    return lines


def traits_part(read: OverviewRows) -> TraitsPart | None:
    """Traits as we see them; None for customers themselves, and without their interactions."""
    if read.graph is None or read.latest is None:
        return None
    return TraitsPart(
        usual_channel=usual_channel([touch.event for touch in read.latest]),
        temperament=(read.on_axes or {}).get("temperament", []),
    )


def freshness_by_part(by_topic: Mapping[str, Freshness]) -> dict[PartName, PartFreshness]:
    """Freshness of each part by itself: a service that is down makes no other part older."""
    return {
        part: PartFreshness(as_of=by_topic[topic].as_of, lag_seconds=by_topic[topic].lag_seconds)
        for part, topic in _TOPICS.items()
    }
