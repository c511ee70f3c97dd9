"""An agent as the events tell it."""

from typing import Any
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from libs.events.callcenter import AgentRegistered, AgentState, AgentStateChanged
from libs.events.interaction import Channel


class Agent(Struct, frozen=True, kw_only=True):
    """`name` is None once the agent's key is destroyed, or to eyes that may not see it."""

    agent_id: UUID
    name: str | None
    skills: tuple[str, ...]
    capacity: dict[Channel, int]
    login: str | None = None
    state: AgentState = "offline"


def evolve(agent: Agent | None, event: Any) -> Agent:
    match event:
        case AgentRegistered():
            return Agent(
                agent_id=event.agent_id,
                name=event.name,
                skills=event.skills,
                capacity=event.capacity,
                login=event.login,
            )
        case AgentStateChanged() if agent:
            return replace(agent, state=event.state)
    raise TypeError(f"an agent does not evolve by {type(event).__name__}")
