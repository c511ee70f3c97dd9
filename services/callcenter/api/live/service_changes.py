"""GET /v1/contacts/changes and /v1/tickets/changes: the queue and the tickets, as they change."""

from libs.web.live.change_streams import change_stream
from libs.web.live.feeds import Feed, ids_alone

CONTACTS = Feed(
    name="contacts",
    kind="service",
    categories=frozenset({"contact"}),
    data=ids_alone(),
)
TICKETS = Feed(
    name="tickets",
    kind="service",
    categories=frozenset({"ticket"}),
    data=ids_alone(),
)
_DATA = (
    "Server-sent events. Each `data` is `{type, customer_ids, stream, version, recorded_at, "
    "after}`: read the rest."
)
CONTACT_CHANGES = change_stream(
    "/v1/contacts/changes",
    CONTACTS,
    operation_id="stream_contact_changes",
    tag="contacts",
    summary="Who waits, is served and was served, as it happens",
    description=f"{_DATA} Of contacts of somebody unknown, whose `customer_ids` are empty, those "
    "are told who have everybody in scope.",
)
TICKET_CHANGES = change_stream(
    "/v1/tickets/changes",
    TICKETS,
    operation_id="stream_ticket_changes",
    tag="tickets",
    summary="Tickets as they change",
    description=_DATA,
)
