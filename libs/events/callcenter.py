"""Events of the call centre: on agents, on contacts that wait, and on tickets that stay open."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.consent import ConsentReason, ContactPurpose
from libs.events.contract import Instant, event
from libs.events.interaction import Channel

AgentState = Literal["available", "busy", "break", "offline"]
RequeueReason = Literal["lapsed", "agent_offline"]
ContactOutcome = Literal["served", "abandoned"]
TicketKind = Literal["inquiry", "complaint", "suggestion", "request"]
TicketPriority = Literal["low", "normal", "high", "urgent"]
Author = Literal["agent", "customer"]


@event("crm.callcenter.agent_registered.v1", category="agent", personal=("name",))
class AgentRegistered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`capacity` is how many contacts of each channel the agent serves at once.

    `login` is the subject of the agent's token, as it names account managers; `staff_id` says which
    member of staff they are. The name is sealed under a key of the agent's own, for agents are
    persons too.
    """

    agent_id: UUID
    name: str | None
    skills: tuple[str, ...] = ()
    capacity: dict[Channel, int]
    login: str | None = None
    staff_id: UUID | None = None


@event("crm.callcenter.agent_state_changed.v1", category="agent")
class AgentStateChanged(Struct, frozen=True, kw_only=True):
    agent_id: UUID
    state: AgentState
    previous: AgentState


@event("crm.callcenter.contact_queued.v1", category="contact")
class ContactQueued(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody waits; since when is the time of the event. `skills` are those the agent needs.

    With a `purpose` it is we who contact them: a call to be made.
    """

    contact_id: UUID
    channel: Channel
    queue: str
    customer_id: UUID | None = None
    skills: tuple[str, ...] = ()
    purpose: ContactPurpose | None = None


@event("crm.callcenter.contact_reserved.v1", category="contact")
class ContactReserved(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One agent has the contact until `reserved_until`; `priority` is why it was this one."""

    contact_id: UUID
    agent_id: UUID
    reserved_until: Instant
    priority: int
    customer_id: UUID | None = None


@event("crm.callcenter.contact_requeued.v1", category="contact")
class ContactRequeued(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The contact waits again, with the waiting time it had; `agent_id` lost it."""

    contact_id: UUID
    agent_id: UUID
    reason: RequeueReason
    customer_id: UUID | None = None


@event("crm.callcenter.contact_closed.v1", category="contact")
class ContactClosed(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Abandoned when nobody had it: `agent_id` is then null. `refused_by` says that we gave a
    contact of ours up ourselves, and why the customer's consent no longer allowed it."""

    contact_id: UUID
    outcome: ContactOutcome
    agent_id: UUID | None = None
    customer_id: UUID | None = None
    refused_by: ConsentReason | None = None


@event("crm.callcenter.ticket_opened.v1", category="ticket", personal=("subject", "description"))
class TicketOpened(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A ticket always belongs to a customer: under whose key else would its text be sealed? `kind`
    is what it is about, where somebody said so."""

    ticket_id: UUID
    customer_id: UUID
    subject: str | None
    queue: str
    priority: TicketPriority
    description: str | None = None
    kind: TicketKind | None = None


@event("crm.callcenter.ticket_assigned.v1", category="ticket")
class TicketAssigned(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID
    agent_id: UUID


@event("crm.callcenter.ticket_replied.v1", category="ticket", personal=("body",))
class TicketReplied(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID
    author: Author
    body: str | None


@event("crm.callcenter.ticket_resolved.v1", category="ticket")
class TicketResolved(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID


@event("crm.callcenter.ticket_reopened.v1", category="ticket")
class TicketReopened(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID


@event("crm.callcenter.ticket_escalated.v1", category="ticket")
class TicketEscalated(Struct, frozen=True, kw_only=True):
    """`level` counts the escalations; each takes the ticket off its agent, into `queue`."""

    ticket_id: UUID
    customer_id: UUID
    level: int
    queue: str
