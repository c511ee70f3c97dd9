"""The rules about agents."""

from uuid import UUID

import pytest
from msgspec import structs

from libs.events.callcenter import AgentRegistered, AgentStateChanged
from services.callcenter.domain.agent.commands import ChangeAgentState, RegisterAgent
from services.callcenter.domain.agent.decider import decide
from services.callcenter.domain.agent.errors import AgentAlreadyRegistered, AgentNotFound
from services.callcenter.domain.agent.state import evolve
from tests.specification import Decider

given = Decider(decide, evolve).given
KIM = UUID("0190a000-0000-7000-8000-00000000a001")
REGISTER = RegisterAgent(
    agent_id=KIM, name="Kim", skills=("billing",), capacity={"phone": 1}, login="kim@desk"
)
REGISTERED = AgentRegistered(
    agent_id=KIM, name="Kim", skills=("billing",), capacity={"phone": 1}, login="kim@desk"
)


def changed(previous: str, state: str) -> AgentStateChanged:
    return AgentStateChanged(agent_id=KIM, state=state, previous=previous)


class TestRegister:
    def test_records_what_was_said(self):
        given().when(REGISTER).then(REGISTERED)

    def test_the_same_again_adds_nothing_whatever_the_state(self):
        given(REGISTERED, changed("offline", "busy")).when(REGISTER).then_nothing()

    @pytest.mark.parametrize(
        "other", [{"name": "Jo"}, {"skills": ()}, {"capacity": {"phone": 2}}, {"login": None}]
    )
    def test_the_same_id_with_other_content_is_refused(self, other: dict[str, object]):
        given(REGISTERED).when(structs.replace(REGISTER, **other)).then_refused(
            AgentAlreadyRegistered
        )


class TestChangeState:
    def test_begins_offline(self):
        given(REGISTERED).when(ChangeAgentState(state="available")).then(
            changed("offline", "available")
        )

    def test_tells_what_it_was(self):
        before = changed("offline", "available")
        given(REGISTERED, before).when(ChangeAgentState(state="break")).then(
            changed("available", "break")
        )

    def test_the_same_state_adds_nothing(self):
        given(REGISTERED).when(ChangeAgentState(state="offline")).then_nothing()

    def test_of_nobody_is_refused(self):
        given().when(ChangeAgentState(state="available")).then_refused(AgentNotFound)
