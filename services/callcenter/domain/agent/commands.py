"""What an agent, or somebody on their behalf, can ask for."""

from uuid import UUID

from msgspec import Struct

from libs.events.callcenter import AgentState
from libs.events.interaction import Channel


class RegisterAgent(Struct, frozen=True, kw_only=True):
    agent_id: UUID
    name: str
    skills: tuple[str, ...] = ()
    capacity: dict[Channel, int]
    login: str | None = None


class ChangeAgentState(Struct, frozen=True, kw_only=True):
    state: AgentState
