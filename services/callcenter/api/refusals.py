"""Responses to this service's errors, each error once."""

from collections.abc import Mapping

from libs.web.errors.problems import Problem
from libs.web.errors.refusals import Answer, ErrorResponse
from services.callcenter.domain.agent.errors import AgentAlreadyRegistered, AgentNotFound
from services.callcenter.domain.contact.errors import (
    AgentCannotServe,
    ContactAlreadyClosed,
    ContactAlreadyQueued,
    ContactNotFound,
    ContactNotWaiting,
    ContactOfNobody,
    ContactWithoutConsent,
)
from services.callcenter.domain.self_service import (
    PriorityNotForCustomers,
    PurposeNotForCustomers,
    QueueNotForCustomers,
    TooManyContacts,
    TooManyOpen,
    TooManyTickets,
)
from services.callcenter.domain.ticket.errors import (
    AssigneeUnknown,
    TicketAlreadyOpened,
    TicketIsOpen,
    TicketIsResolved,
    TicketNotFound,
)

_ASK_AGAIN = "60"  # seconds; one of those open has to end first


def _too_many(kind: type[TooManyOpen], title: str) -> Answer:
    return lambda _: Problem(429, kind.code, title, headers={"Retry-After": _ASK_AGAIN})


REFUSALS: Mapping[type[Exception], Answer] = {
    AgentNotFound: ErrorResponse(404, AgentNotFound.code, "There is no such agent"),
    AgentAlreadyRegistered: ErrorResponse(
        409,
        AgentAlreadyRegistered.code,
        "This id belongs to an agent who was registered with other content",
        "/agent_id",
    ),
    ContactNotFound: ErrorResponse(404, ContactNotFound.code, "There is no such contact"),
    ContactAlreadyQueued: ErrorResponse(
        409,
        ContactAlreadyQueued.code,
        "This id belongs to a contact that was queued with other content",
        "/contact_id",
    ),
    ContactNotWaiting: ErrorResponse(409, ContactNotWaiting.code, "The contact does not wait"),
    ContactAlreadyClosed: ErrorResponse(409, ContactAlreadyClosed.code, "The contact is closed"),
    ContactWithoutConsent: ErrorResponse(
        409,
        ContactWithoutConsent.code,
        "The customer's consent does not allow this contact",
        ContactWithoutConsent.pointer,
    ),
    ContactOfNobody: ErrorResponse(
        422,
        ContactOfNobody.code,
        "Must name the customer whom we contact",
        ContactOfNobody.pointer,
    ),
    AgentCannotServe: ErrorResponse(
        409, AgentCannotServe.code, "The agent cannot serve this contact"
    ),
    TicketNotFound: ErrorResponse(404, TicketNotFound.code, "There is no such ticket"),
    TicketAlreadyOpened: ErrorResponse(
        409,
        TicketAlreadyOpened.code,
        "This id belongs to a ticket that was opened with other content",
        "/ticket_id",
    ),
    TicketIsResolved: ErrorResponse(
        409, TicketIsResolved.code, "The ticket is resolved: reopen it"
    ),
    TicketIsOpen: ErrorResponse(409, TicketIsOpen.code, "The ticket is open: nothing to reopen"),
    AssigneeUnknown: ErrorResponse(
        422, AssigneeUnknown.code, "There is no such agent", AssigneeUnknown.pointer
    ),
    QueueNotForCustomers: ErrorResponse(
        403,
        QueueNotForCustomers.code,
        "Customers do not choose this queue",
        QueueNotForCustomers.pointer,
    ),
    PriorityNotForCustomers: ErrorResponse(
        403,
        PriorityNotForCustomers.code,
        "Staff alone give this priority",
        PriorityNotForCustomers.pointer,
    ),
    PurposeNotForCustomers: ErrorResponse(
        403,
        PurposeNotForCustomers.code,
        "Staff alone have customers contacted",
        PurposeNotForCustomers.pointer,
    ),
    TooManyContacts: _too_many(
        TooManyContacts, "As many of your contacts are open as may be: one has to end first"
    ),
    TooManyTickets: _too_many(
        TooManyTickets, "As many of your tickets are open as may be: one has to be resolved first"
    ),
}
