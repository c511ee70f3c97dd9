"""Reasons to refuse a command to an agent."""


class AgentNotFound(Exception):
    code = "agent_not_found"


class AgentAlreadyRegistered(Exception):
    """The id belongs to an agent who was registered with other content."""

    code = "agent_already_registered"
