"""Answers of the call centre, and how a state is put into them."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.callcenter import AgentState, Author, TicketKind, TicketPriority
from libs.events.consent import ContactPurpose
from libs.events.interaction import Channel
from libs.web.gate.personal import Visibility
from libs.web.reads.pages import Page
from libs.web.reads.waiting import FreshnessAnswer
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.state import Contact, ContactState
from services.callcenter.domain.ticket.state import Ticket, TicketState


class AgentAnswer(BaseModel):
    """`name` is null to callers without the scope pii:read."""

    agent_id: UUID
    name: str | None
    skills: list[str]
    capacity: dict[Channel, int]
    state: AgentState
    staff_id: UUID | None


class ContactAnswer(BaseModel):
    """The higher `priority`, the sooner; it rises by one every five minutes of waiting. `purpose`
    is null where somebody came to us."""

    contact_id: UUID
    customer_id: UUID | None
    channel: Channel
    queue: str
    skills: list[str]
    state: ContactState
    priority: int
    waiting_since: datetime
    purpose: ContactPurpose | None


class PriorityItem(BaseModel):
    priority: int
    waiting: int
    oldest: datetime


class QueueItem(BaseModel):
    """`oldest` is since when the one who waits longest has been waiting."""

    queue: str
    waiting: int
    oldest: datetime
    priorities: list[PriorityItem]


class QueueList(Page[QueueItem]):
    """All queues that somebody waits in; there is only one page of them."""

    freshness: FreshnessAnswer


class ReplyAnswer(BaseModel):
    author: Author
    body: str | None
    replied_at: datetime


class TicketItem(BaseModel):
    """`personal_data` says why texts may be null: masked (no scope pii:read) or erased."""

    ticket_id: UUID
    customer_id: UUID
    subject: str | None
    personal_data: Visibility
    queue: str
    priority: TicketPriority
    state: TicketState
    agent_id: UUID | None
    level: int
    opened_at: datetime


class TicketList(Page[TicketItem]):
    freshness: FreshnessAnswer


class TicketAnswer(TicketItem):
    description: str | None
    kind: TicketKind | None
    replies: list[ReplyAnswer]
    version: int


def agent_answer(agent: Agent, name: str | None) -> AgentAnswer:
    return AgentAnswer(
        agent_id=agent.agent_id,
        name=name,
        skills=list(agent.skills),
        capacity=agent.capacity,
        state=agent.state,
        staff_id=agent.registration.staff_id,
    )


def contact_answer(contact: Contact, priority: int, now: datetime) -> ContactAnswer:
    return ContactAnswer(
        contact_id=contact.contact_id,
        customer_id=contact.customer_id,
        channel=contact.queued.channel,
        queue=contact.queued.queue,
        skills=list(contact.queued.skills),
        state=contact.state(now),
        priority=priority,
        waiting_since=contact.waiting_since,
        purpose=contact.queued.purpose,
    )


def ticket_answer(ticket: Ticket, version: int, visibility: Visibility) -> TicketAnswer:
    return TicketAnswer(
        ticket_id=ticket.ticket_id,
        customer_id=ticket.customer_id,
        subject=ticket.opened.subject,
        description=ticket.opened.description,
        kind=ticket.opened.kind,
        personal_data=visibility,
        queue=ticket.queue,
        priority=ticket.opened.priority,
        state=ticket.state,
        agent_id=ticket.agent_id,
        level=ticket.level,
        opened_at=ticket.opened_at,
        replies=[
            ReplyAnswer(author=reply.replied.author, body=reply.replied.body, replied_at=reply.at)
            for reply in ticket.replies
        ],
        version=version,
    )
