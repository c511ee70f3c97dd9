"""An agent as the events so far tell it."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct, structs

from libs.events.callcenter import AgentRegistered, AgentState, AgentStateChanged
from libs.events.interaction import Channel

AgentEvent = AgentRegistered | AgentStateChanged


class Agent(Struct, frozen=True, kw_only=True):
    """An agent begins offline."""

    registration: AgentRegistered
    state: AgentState = "offline"

    @property
    def agent_id(self) -> UUID:
        return self.registration.agent_id

    @property
    def skills(self) -> tuple[str, ...]:
        return self.registration.skills

    @property
    def capacity(self) -> dict[Channel, int]:
        return self.registration.capacity


def evolve(state: Agent | None, event: AgentEvent, at: datetime) -> Agent | None:
    """The agent after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case AgentRegistered():
            return Agent(registration=event)
        case AgentStateChanged() if state:
            return structs.replace(state, state=event.state)
        case _:
            return state
