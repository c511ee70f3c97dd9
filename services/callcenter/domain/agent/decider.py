"""The rules of an agent's life."""

from datetime import datetime

from libs.events.callcenter import AgentRegistered, AgentStateChanged
from services.callcenter.domain.agent.commands import ChangeAgentState, RegisterAgent
from services.callcenter.domain.agent.errors import AgentAlreadyRegistered
from services.callcenter.domain.agent.state import Agent

AgentEvent = AgentRegistered | AgentStateChanged


def register(agent: Agent | None, command: RegisterAgent, now: datetime) -> list[AgentEvent]:
    """A new agent begins offline. Registering the same one again changes nothing."""
    if agent is None:
        return [
            AgentRegistered(
                agent_id=command.agent_id,
                name=command.name,
                skills=command.skills,
                capacity=command.capacity,
                login=command.login,
            )
        ]
    if not _describes(command, agent):
        raise AgentAlreadyRegistered(command.agent_id)
    return []


def change_state(agent: Agent, command: ChangeAgentState, now: datetime) -> list[AgentEvent]:
    if command.state == agent.state:
        return []
    return [AgentStateChanged(agent_id=agent.agent_id, state=command.state, previous=agent.state)]


def _describes(command: RegisterAgent, agent: Agent) -> bool:
    return (
        command.name == agent.name
        and set(command.skills) == set(agent.skills)
        and command.capacity == agent.capacity
        and command.login == agent.login
    )
