"""The rules about contacts."""

from datetime import timedelta
from uuid import UUID

import pytest
from msgspec import structs

from libs.events.callcenter import (
    AgentRegistered,
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
)
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.commands import (
    CloseContact,
    QueueContact,
    ReleaseContact,
    ReserveContact,
)
from services.callcenter.domain.contact.decider import decide
from services.callcenter.domain.contact.errors import (
    AgentCannotServe,
    ContactAlreadyClosed,
    ContactAlreadyQueued,
    ContactNotFound,
    ContactNotWaiting,
)
from services.callcenter.domain.contact.state import evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
CALL = UUID("0190a000-0000-7000-8000-00000000c001")
ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
KIM = UUID("0190a000-0000-7000-8000-00000000a001")
JO = UUID("0190a000-0000-7000-8000-00000000a002")
LATER = NOW + timedelta(minutes=30)

QUEUE = QueueContact(
    contact_id=CALL, channel="phone", queue="support", customer_id=ADA, skills=("billing",)
)
QUEUED = ContactQueued(
    contact_id=CALL, channel="phone", queue="support", customer_id=ADA, skills=("billing",)
)
CLOSED = ContactClosed(contact_id=CALL, outcome="served", agent_id=KIM, customer_id=ADA)


def agent(agent_id: UUID = KIM, **changes: object) -> Agent:
    registration = AgentRegistered(
        agent_id=agent_id, name="Kim", skills=("billing", "french"), capacity={"phone": 1}
    )
    return structs.replace(Agent(registration=registration, state="available"), **changes)


def reserve(agent_: Agent, **serving: int) -> ReserveContact:
    return ReserveContact(agent=agent_, serving=serving, until=LATER, priority=3)


def reserved(by: UUID, until=LATER) -> ContactReserved:
    return ContactReserved(
        contact_id=CALL, agent_id=by, reserved_until=until, priority=3, customer_id=ADA
    )


def requeued(from_: UUID, reason) -> ContactRequeued:
    return ContactRequeued(contact_id=CALL, agent_id=from_, reason=reason, customer_id=ADA)


class TestQueue:
    def test_records_what_was_said(self):
        given().when(QUEUE).then(QUEUED)

    def test_the_same_again_adds_nothing_even_when_closed(self):
        given(QUEUED, CLOSED).when(QUEUE).then_nothing()

    def test_the_same_id_with_other_content_is_refused(self):
        other = structs.replace(QUEUE, queue="sales")
        given(QUEUED).when(other).then_refused(ContactAlreadyQueued)


class TestReserve:
    def test_gives_a_waiting_contact_to_an_able_agent(self):
        given(QUEUED).when(reserve(agent())).then(reserved(KIM))

    def test_never_to_two(self):
        given(QUEUED, reserved(JO)).when(reserve(agent())).then_refused(ContactNotWaiting)

    def test_never_again_to_the_one_who_has_it(self):
        given(QUEUED, reserved(KIM)).when(reserve(agent())).then_refused(ContactNotWaiting)

    def test_never_after_it_was_closed(self):
        given(QUEUED, CLOSED).when(reserve(agent())).then_refused(ContactNotWaiting)

    def test_takes_it_from_whoever_let_it_lapse(self):
        given(QUEUED, reserved(JO, until=NOW)).when(reserve(agent())).then(
            requeued(JO, "lapsed"), reserved(KIM)
        )

    def test_not_an_instant_before_it_lapses(self):
        late = NOW + timedelta(microseconds=1)
        given(QUEUED, reserved(JO, until=late)).when(reserve(agent())).then_refused(
            ContactNotWaiting
        )

    def test_after_a_requeue_it_is_anybodys(self):
        given(QUEUED, reserved(JO), requeued(JO, "agent_offline")).when(reserve(agent())).then(
            reserved(KIM)
        )

    @pytest.mark.parametrize("state", ["busy", "break", "offline"])
    def test_only_to_an_available_agent(self, state: str):
        given(QUEUED).when(reserve(agent(state=state))).then_refused(AgentCannotServe)

    def test_only_to_an_agent_with_room(self):
        given(QUEUED).when(reserve(agent(), phone=1)).then_refused(AgentCannotServe)

    def test_room_is_counted_channel_by_channel(self):
        given(QUEUED).when(reserve(agent(), chat=3)).then(reserved(KIM))

    def test_only_on_a_channel_the_agent_serves(self):
        chat = structs.replace(QUEUED, channel="chat")
        given(chat).when(reserve(agent())).then_refused(AgentCannotServe)

    def test_only_to_an_agent_with_every_skill_it_needs(self):
        needs_more = structs.replace(QUEUED, skills=("billing", "german"))
        given(needs_more).when(reserve(agent())).then_refused(AgentCannotServe)

    def test_of_nothing_is_refused(self):
        given().when(reserve(agent())).then_refused(ContactNotFound)


class TestRelease:
    def test_gives_back_what_the_agent_has(self):
        given(QUEUED, reserved(KIM)).when(ReleaseContact(agent_id=KIM)).then(
            requeued(KIM, "agent_offline")
        )

    def test_says_so_when_it_had_lapsed_before(self):
        given(QUEUED, reserved(KIM, until=NOW)).when(ReleaseContact(agent_id=KIM)).then(
            requeued(KIM, "lapsed")
        )

    def test_leaves_what_another_has(self):
        given(QUEUED, reserved(JO)).when(ReleaseContact(agent_id=KIM)).then_nothing()

    def test_leaves_what_is_closed(self):
        given(QUEUED, reserved(KIM), CLOSED).when(ReleaseContact(agent_id=KIM)).then_nothing()


class TestClose:
    def test_served_by_whoever_has_it(self):
        given(QUEUED, reserved(KIM)).when(CloseContact()).then(CLOSED)

    def test_served_by_whoever_had_it_when_it_lapsed_and_nobody_took_it(self):
        given(QUEUED, reserved(KIM, until=BEFORE)).when(CloseContact()).then(CLOSED)

    def test_abandoned_when_nobody_came(self):
        given(QUEUED).when(CloseContact()).then(
            ContactClosed(contact_id=CALL, outcome="abandoned", customer_id=ADA)
        )

    def test_only_once(self):
        given(QUEUED, CLOSED).when(CloseContact()).then_refused(ContactAlreadyClosed)


class TestState:
    @pytest.mark.parametrize(
        ("events", "state"),
        [
            ((QUEUED,), "waiting"),
            ((QUEUED, reserved(KIM)), "reserved"),
            ((QUEUED, reserved(KIM, until=NOW)), "waiting"),
            ((QUEUED, reserved(KIM), requeued(KIM, "agent_offline")), "waiting"),
            ((QUEUED, reserved(KIM), CLOSED), "closed"),
        ],
    )
    def test_follows_the_events_and_the_clock(self, events, state: str):
        assert given(*events).state.state(NOW) == state

    def test_a_requeued_contact_keeps_the_time_it_waited(self):
        contact = given(QUEUED, at=BEFORE).state
        for event in (reserved(KIM), requeued(KIM, "lapsed")):
            contact = evolve(contact, event, NOW)
        assert contact.waiting_since == BEFORE


class TestPriority:
    def test_rises_while_it_waits(self):
        contact = given(QUEUED, at=NOW).state
        assert contact.priority("A", NOW) < contact.priority("A", NOW + timedelta(minutes=5))

    @pytest.mark.parametrize("end", [(reserved(KIM),), (CLOSED,), (reserved(KIM), CLOSED)])
    def test_stays_as_it_was_when_the_waiting_ended(self, end):
        contact = given(QUEUED, *end, at=NOW).state
        assert contact.priority("A", NOW + timedelta(minutes=20)) == contact.priority("A", NOW)

    def test_counts_all_the_time_once_it_waits_again(self):
        contact = given(QUEUED, reserved(KIM), requeued(KIM, "agent_offline"), at=NOW).state
        assert contact.priority(None, NOW + timedelta(minutes=20)) == 4
