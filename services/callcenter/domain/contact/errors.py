"""Reasons to refuse a command to a contact."""


class ContactNotFound(Exception):
    code = "contact_not_found"


class ContactAlreadyQueued(Exception):
    """The id belongs to a contact that was queued with other content."""

    code = "contact_already_queued"


class ContactNotWaiting(Exception):
    """An agent has it, or it is closed."""

    code = "contact_not_waiting"


class ContactAlreadyClosed(Exception):
    code = "contact_already_closed"


class ContactWithoutConsent(Exception):
    """Nobody is contacted for a purpose that they did not consent to on this channel."""

    code = "no_consent"
    pointer = "/purpose"


class ContactOfNobody(Exception):
    """A contact of ours that names no customer."""

    code = "customer_needed"
    pointer = "/customer_id"


class AgentCannotServe(Exception):
    """The agent is not available, has no room on this channel, or lacks a skill."""

    code = "agent_cannot_serve"
