"""The rules of a contact: one agent at a time, able to serve it, until it is closed."""

from datetime import datetime
from uuid import UUID

from libs.events.callcenter import (
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
    RequeueReason,
)
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.commands import (
    CloseContact,
    QueueContact,
    ReleaseContact,
    ReserveContact,
)
from services.callcenter.domain.contact.errors import (
    AgentCannotServe,
    ContactAlreadyClosed,
    ContactAlreadyQueued,
    ContactNotWaiting,
)
from services.callcenter.domain.contact.state import Contact

ContactEvent = ContactQueued | ContactReserved | ContactRequeued | ContactClosed


def queue(contact: Contact | None, command: QueueContact, now: datetime) -> list[ContactEvent]:
    """Queueing the same contact again changes nothing."""
    if contact is None:
        return [
            ContactQueued(
                contact_id=command.contact_id,
                channel=command.channel,
                queue=command.queue,
                customer_id=command.customer_id,
                skills=command.skills,
            )
        ]
    if not _describes(command, contact):
        raise ContactAlreadyQueued(command.contact_id)
    return []


def reserve(contact: Contact, command: ReserveContact, now: datetime) -> list[ContactEvent]:
    """Whoever let an earlier reservation lapse loses the contact by the same decision."""
    if (state := contact.state(now)) != "waiting":
        raise ContactNotWaiting(contact.contact_id, state)
    if reason := _hindrance(contact, command.agent, command.serving):
        raise AgentCannotServe(command.agent.agent_id, reason)
    reserved = ContactReserved(
        contact_id=contact.contact_id,
        agent_id=command.agent.agent_id,
        reserved_until=command.until,
        priority=command.priority,
        customer_id=contact.customer_id,
    )
    if contact.agent_id is None:
        return [reserved]
    return [_requeued(contact, contact.agent_id, "lapsed"), reserved]


def release(contact: Contact, command: ReleaseContact, now: datetime) -> list[ContactEvent]:
    """Gives back what the agent holds; a contact that is not in their hands stays as it is."""
    if contact.agent_id != command.agent_id:
        return []
    lapsed = contact.state(now) == "waiting"
    return [_requeued(contact, command.agent_id, "lapsed" if lapsed else "agent_offline")]


def close(contact: Contact, command: CloseContact, now: datetime) -> list[ContactEvent]:
    """An agent who still has it closes it as served, however late; else nobody served it."""
    if contact.closed:
        raise ContactAlreadyClosed(contact.contact_id)
    return [
        ContactClosed(
            contact_id=contact.contact_id,
            outcome="served" if contact.agent_id else "abandoned",
            agent_id=contact.agent_id,
            customer_id=contact.customer_id,
        )
    ]


def _requeued(contact: Contact, agent_id: UUID, reason: RequeueReason) -> ContactRequeued:
    return ContactRequeued(
        contact_id=contact.contact_id,
        agent_id=agent_id,
        reason=reason,
        customer_id=contact.customer_id,
    )


def _hindrance(contact: Contact, agent: Agent, serving: int) -> str | None:
    if agent.state != "available":
        return f"the agent is {agent.state}"
    if serving >= agent.capacity.get(contact.channel, 0):
        return f"no room for another {contact.channel}"
    if missing := set(contact.skills) - set(agent.skills):
        return f"the agent lacks {sorted(missing)}"
    return None


def _describes(command: QueueContact, contact: Contact) -> bool:
    return (
        command.channel == contact.channel
        and command.queue == contact.queue
        and command.customer_id == contact.customer_id
        and set(command.skills) == set(contact.skills)
    )
