"""An agent as the events so far tell it."""

from collections.abc import Mapping
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
    def names(self) -> list[str]:
        """Names by which a customer's owner may mean this agent."""
        login = self.registration.login
        return [str(self.agent_id), *([login] if login else [])]

    def open_channels(self, serving: Mapping[Channel, int]) -> list[Channel]:
        """Channels with room for one more, given the number of contacts of each channel in hand."""
        if self.state != "available":
            return []
        return [name for name, room in self.capacity.items() if serving.get(name, 0) < room]

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
