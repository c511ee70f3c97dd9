"""The rules about contacts: one agent at a time, able to serve it, until it is closed."""

from datetime import datetime
from uuid import UUID

from msgspec import structs

from libs.events.callcenter import (
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
    RequeueReason,
)
from services.callcenter.domain.contact.commands import (
    CloseContact,
    ContactCommand,
    GiveUpContact,
    QueueContact,
    ReleaseContact,
    ReserveContact,
)
from services.callcenter.domain.contact.errors import (
    AgentCannotServe,
    ContactAlreadyClosed,
    ContactAlreadyQueued,
    ContactNotFound,
    ContactNotWaiting,
)
from services.callcenter.domain.contact.state import Contact, ContactEvent


def decide(
    state: Contact | None, command: ContactCommand, now: datetime
) -> tuple[ContactEvent, ...]:
    """The events that follow; none when everything is already as asked."""
    match state, command:
        case None, QueueContact():
            return (_queued(command),)
        case None, _:
            raise ContactNotFound
        case Contact(), QueueContact():
            return _queue_again(state, command)
        case Contact(), ReserveContact():
            return _reserve(state, command, now)
        case Contact(), ReleaseContact():
            return _release(state, command, now)
        case Contact(), CloseContact():
            return (_close(state),)
        case Contact(), GiveUpContact():
            return (_give_up(state, command),)


def _queued(command: QueueContact) -> ContactQueued:
    return ContactQueued(**structs.asdict(command))


def _queue_again(state: Contact, command: QueueContact) -> tuple[()]:
    if _queued(command) == state.queued:
        return ()
    raise ContactAlreadyQueued


def _reserve(state: Contact, command: ReserveContact, now: datetime) -> tuple[ContactEvent, ...]:
    """Whoever let an earlier reservation lapse loses the contact by the same decision."""
    if state.state(now) != "waiting":
        raise ContactNotWaiting
    if not _can_serve(command, state.queued):
        raise AgentCannotServe
    reserved = ContactReserved(
        contact_id=state.contact_id,
        agent_id=command.agent.agent_id,
        reserved_until=command.until,
        priority=command.priority,
        customer_id=state.customer_id,
    )
    if state.agent_id:
        return (_requeued(state, state.agent_id, "lapsed"), reserved)
    return (reserved,)


def _can_serve(command: ReserveContact, contact: ContactQueued) -> bool:
    agent = command.agent
    skilled = set(contact.skills) <= set(agent.skills)
    return skilled and contact.channel in agent.open_channels(command.serving)


def _release(state: Contact, command: ReleaseContact, now: datetime) -> tuple[ContactEvent, ...]:
    if state.agent_id != command.agent_id:
        return ()
    lapsed = state.state(now) == "waiting"
    return (_requeued(state, command.agent_id, "lapsed" if lapsed else "agent_offline"),)


def _requeued(state: Contact, agent_id: UUID, reason: RequeueReason) -> ContactRequeued:
    return ContactRequeued(
        contact_id=state.contact_id,
        agent_id=agent_id,
        reason=reason,
        customer_id=state.customer_id,
    )


def _give_up(state: Contact, command: GiveUpContact) -> ContactClosed:
    if state.closed:
        raise ContactAlreadyClosed
    return ContactClosed(
        contact_id=state.contact_id,
        outcome="abandoned",
        customer_id=state.customer_id,
        refused_by=command.refused_by,
    )


def _close(state: Contact) -> ContactClosed:
    """The agent who had it last served it, however late; without one it was given up."""
    if state.closed:
        raise ContactAlreadyClosed
    return ContactClosed(
        contact_id=state.contact_id,
        outcome="served" if state.agent_id else "abandoned",
        agent_id=state.agent_id,
        customer_id=state.customer_id,
    )
