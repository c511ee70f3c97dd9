"""Owners of contacts and tickets, for scopes: of the customer served, as heard.

A contact of somebody unknown is nobody's: it is in the scope of those who have all.
"""

from libs.access.heard import OWNER_OF, POLICY_IN_FORCE
from libs.web.errors.problems import FieldError, Problem, not_found
from libs.web.gate.scoping.scopes import Ownership
from services.callcenter.domain.contact.errors import ContactNotFound
from services.callcenter.domain.ticket.errors import TicketNotFound

_OF_STREAM = (
    "(select e.subject from events e where e.stream = '{}-' || {{0}}::text and e.version = 1)"
)
_CODE, _TITLE = "customer_not_found", "There is no such customer"


def _named_customer() -> Problem:
    return Problem(404, _CODE, _TITLE, errors=[FieldError("/customer_id", _CODE, _TITLE)])


OWNERSHIP = Ownership(
    policy=POLICY_IN_FORCE,
    owner_of=OWNER_OF,
    records={
        "customer_id": "{0}",
        "ticket_id": _OF_STREAM.format("ticket"),
        "contact_id": _OF_STREAM.format("contact"),
    },
    missing={
        "customer_id": lambda: not_found(_CODE, _TITLE),
        "body/customer_id": _named_customer,
        "ticket_id": TicketNotFound,
        "contact_id": ContactNotFound,
    },
)
