"""Facts that refuse a command about a contact."""

from uuid import UUID


class ContactUnknown(Exception):
    def __init__(self, contact_id: UUID) -> None:
        super().__init__(f"no contact {contact_id}")


class ContactAlreadyQueued(Exception):
    """The id is taken by a contact with other particulars."""

    def __init__(self, contact_id: UUID) -> None:
        super().__init__(f"contact {contact_id} was queued with other particulars")


class ContactNotWaiting(Exception):
    def __init__(self, contact_id: UUID, state: str) -> None:
        super().__init__(f"contact {contact_id} is {state}")


class ContactAlreadyClosed(Exception):
    def __init__(self, contact_id: UUID) -> None:
        super().__init__(f"contact {contact_id} is closed")


class AgentCannotServe(Exception):
    """The agent is away, full, or lacks the channel or a skill; `reason` says which."""

    def __init__(self, agent_id: UUID, reason: str) -> None:
        super().__init__(f"agent {agent_id} cannot serve the contact: {reason}")
        self.reason = reason
