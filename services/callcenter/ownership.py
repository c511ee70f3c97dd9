"""Owners of contacts and tickets, for scopes: of the customer served, as heard.

A contact of somebody unknown is nobody's: it is in the scope of those who have all.
"""

from libs.access.heard import OWNER_OF, POLICY_IN_FORCE
from libs.web.errors.problems import not_found
from libs.web.gate.scoping.scopes import Ownership, missing_at, subject_of
from services.callcenter.domain.contact.errors import ContactNotFound
from services.callcenter.domain.ticket.errors import TicketNotFound

_CODE, _TITLE = "customer_not_found", "There is no such customer"

OWNERSHIP = Ownership(
    policy=POLICY_IN_FORCE,
    owner_of=OWNER_OF,
    records={
        "customer_id": "{0}",
        "ticket_id": subject_of("ticket"),
        "contact_id": subject_of("contact"),
    },
    missing={
        "customer_id": lambda: not_found(_CODE, _TITLE),
        "body/customer_id": missing_at("/customer_id", _CODE, _TITLE),
        "ticket_id": TicketNotFound,
        "contact_id": ContactNotFound,
    },
)
