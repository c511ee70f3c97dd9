"""Everything that can be asked of an agent."""

from uuid import UUID

from msgspec import Struct

from libs.events.callcenter import AgentState
from libs.events.interaction import Channel


class RegisterAgent(Struct, frozen=True, kw_only=True):
    agent_id: UUID
    name: str
    capacity: dict[Channel, int]
    skills: tuple[str, ...] = ()
    login: str | None = None
    staff_id: UUID | None = None


class ChangeAgentState(Struct, frozen=True, kw_only=True):
    state: AgentState


AgentCommand = RegisterAgent | ChangeAgentState
