"""How what this service refuses is answered outside: each error once."""

from collections.abc import Mapping

from libs.web.refusals import Answer, Refusal
from services.callcenter.domain.agent.errors import AgentAlreadyRegistered, AgentNotFound
from services.callcenter.domain.contact.errors import (
    AgentCannotServe,
    ContactAlreadyClosed,
    ContactAlreadyQueued,
    ContactNotFound,
    ContactNotWaiting,
)
from services.callcenter.domain.ticket.errors import (
    AssigneeUnknown,
    TicketAlreadyOpened,
    TicketIsOpen,
    TicketIsResolved,
    TicketNotFound,
)

REFUSALS: Mapping[type[Exception], Answer] = {
    AgentNotFound: Refusal(404, AgentNotFound.code, "There is no such agent"),
    AgentAlreadyRegistered: Refusal(
        409,
        AgentAlreadyRegistered.code,
        "This id belongs to an agent who was registered with other content",
        "/agent_id",
    ),
    ContactNotFound: Refusal(404, ContactNotFound.code, "There is no such contact"),
    ContactAlreadyQueued: Refusal(
        409,
        ContactAlreadyQueued.code,
        "This id belongs to a contact that was queued with other content",
        "/contact_id",
    ),
    ContactNotWaiting: Refusal(409, ContactNotWaiting.code, "The contact does not wait"),
    ContactAlreadyClosed: Refusal(409, ContactAlreadyClosed.code, "The contact is closed"),
    AgentCannotServe: Refusal(409, AgentCannotServe.code, "The agent cannot serve this contact"),
    TicketNotFound: Refusal(404, TicketNotFound.code, "There is no such ticket"),
    TicketAlreadyOpened: Refusal(
        409,
        TicketAlreadyOpened.code,
        "This id belongs to a ticket that was opened with other content",
        "/ticket_id",
    ),
    TicketIsResolved: Refusal(409, TicketIsResolved.code, "The ticket is resolved: reopen it"),
    TicketIsOpen: Refusal(409, TicketIsOpen.code, "The ticket is open: nothing to reopen"),
    AssigneeUnknown: Refusal(
        422, AssigneeUnknown.code, "There is no such agent", AssigneeUnknown.pointer
    ),
}
