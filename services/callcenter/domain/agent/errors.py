"""Facts that refuse a command about an agent."""

from uuid import UUID


class AgentUnknown(Exception):
    def __init__(self, agent_id: UUID) -> None:
        super().__init__(f"no agent {agent_id}")


class AgentAlreadyRegistered(Exception):
    """The id is taken by an agent with other particulars."""

    def __init__(self, agent_id: UUID) -> None:
        super().__init__(f"agent {agent_id} is registered with other particulars")
