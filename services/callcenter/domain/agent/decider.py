"""The rules about agents: what follows from a command, given what has happened."""

from datetime import datetime

from msgspec import structs

from libs.events.callcenter import AgentRegistered, AgentStateChanged
from services.callcenter.domain.agent.commands import AgentCommand, ChangeAgentState, RegisterAgent
from services.callcenter.domain.agent.errors import AgentAlreadyRegistered, AgentNotFound
from services.callcenter.domain.agent.state import Agent, AgentEvent


def decide(state: Agent | None, command: AgentCommand, now: datetime) -> tuple[AgentEvent, ...]:
    """The events that follow; none when everything is already as asked."""
    match state, command:
        case None, RegisterAgent():
            return (_registration(command),)
        case None, _:
            raise AgentNotFound
        case Agent(), RegisterAgent():
            return _register_again(state, command)
        case Agent(), ChangeAgentState():
            return _change_state(state, command)


def _registration(command: RegisterAgent) -> AgentRegistered:
    return AgentRegistered(**structs.asdict(command))


def _register_again(state: Agent, command: RegisterAgent) -> tuple[()]:
    if _registration(command) == state.registration:
        return ()
    raise AgentAlreadyRegistered


def _change_state(state: Agent, command: ChangeAgentState) -> tuple[AgentEvent, ...]:
    if command.state == state.state:
        return ()
    return (AgentStateChanged(agent_id=state.agent_id, state=command.state, previous=state.state),)
