"""The rules about tickets."""

from uuid import UUID

import pytest
from msgspec import structs

from libs.events.callcenter import (
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketReplied,
    TicketResolved,
)
from services.callcenter.domain.ticket.commands import (
    AssignTicket,
    EscalateTicket,
    OpenTicket,
    ReopenTicket,
    ReplyToTicket,
    ResolveTicket,
)
from services.callcenter.domain.ticket.decider import decide
from services.callcenter.domain.ticket.errors import (
    TicketAlreadyOpened,
    TicketIsOpen,
    TicketIsResolved,
    TicketNotFound,
)
from services.callcenter.domain.ticket.state import evolve
from tests.specification import Decider

given = Decider(decide, evolve).given
IDS = {
    "ticket_id": UUID("0190a000-0000-7000-8000-000000007001"),
    "customer_id": UUID("0190a000-0000-7000-8000-00000000ada0"),
}
KIM = UUID("0190a000-0000-7000-8000-00000000a001")
OPEN = OpenTicket(**IDS, subject="No dial tone", queue="lines", priority="high")
OPENED = TicketOpened(**IDS, subject="No dial tone", queue="lines", priority="high")
ASSIGNED = TicketAssigned(**IDS, agent_id=KIM)
RESOLVED = TicketResolved(**IDS)
REOPENED = TicketReopened(**IDS)
ANSWER = ReplyToTicket(author="agent", body="We are on our way")
ANSWERED = TicketReplied(**IDS, author="agent", body="We are on our way")
COMPLAINT = ReplyToTicket(author="customer", body="Still none")
COMPLAINED = TicketReplied(**IDS, author="customer", body="Still none")


class TestOpen:
    def test_records_what_was_said(self):
        given().when(OPEN).then(OPENED)

    def test_the_same_again_adds_nothing_whatever_became_of_it(self):
        escalated = TicketEscalated(**IDS, level=1, queue="field")
        given(OPENED, escalated, RESOLVED).when(OPEN).then_nothing()

    @pytest.mark.parametrize(
        "other", [{"subject": "?"}, {"queue": "x"}, {"priority": "low"}, {"description": "?"}]
    )
    def test_the_same_id_with_other_content_is_refused(self, other: dict[str, object]):
        given(OPENED).when(structs.replace(OPEN, **other)).then_refused(TicketAlreadyOpened)


class TestWork:
    def test_is_assigned(self):
        given(OPENED).when(AssignTicket(agent_id=KIM)).then(ASSIGNED)

    def test_is_not_assigned_twice_to_the_same(self):
        given(OPENED, ASSIGNED).when(AssignTicket(agent_id=KIM)).then_nothing()

    @pytest.mark.parametrize(("said", "event"), [(ANSWER, ANSWERED), (COMPLAINT, COMPLAINED)])
    def test_is_replied_to_by_both_sides(self, said: ReplyToTicket, event: TicketReplied):
        given(OPENED).when(said).then(event)

    def test_is_resolved(self):
        given(OPENED).when(ResolveTicket()).then(RESOLVED)

    @pytest.mark.parametrize(
        "command", [AssignTicket(agent_id=KIM), ANSWER, ResolveTicket(), EscalateTicket()]
    )
    def test_ends_when_it_is_resolved(self, command: object):
        given(OPENED, RESOLVED).when(command).then_refused(TicketIsResolved)

    @pytest.mark.parametrize(
        "command",
        [AssignTicket(agent_id=KIM), ANSWER, ResolveTicket(), ReopenTicket(), EscalateTicket()],
    )
    def test_on_nothing_is_refused(self, command: object):
        given().when(command).then_refused(TicketNotFound)


class TestReopen:
    def test_a_resolved_ticket(self):
        given(OPENED, RESOLVED).when(ReopenTicket()).then(REOPENED)

    def test_but_not_an_open_one(self):
        given(OPENED).when(ReopenTicket()).then_refused(TicketIsOpen)

    def test_by_the_customers_reply(self):
        given(OPENED, RESOLVED).when(COMPLAINT).then(REOPENED, COMPLAINED)

    def test_keeps_its_agent(self):
        assert given(OPENED, ASSIGNED, RESOLVED, REOPENED).state.agent_id == KIM


class TestEscalate:
    def test_into_another_queue_and_off_its_agent(self):
        escalated = TicketEscalated(**IDS, level=1, queue="field")
        given(OPENED, ASSIGNED).when(EscalateTicket(queue="field")).then(escalated)
        assert given(OPENED, ASSIGNED, escalated).state.agent_id is None

    def test_one_level_more_each_time_in_the_queue_it_is_in(self):
        once = TicketEscalated(**IDS, level=1, queue="field")
        given(OPENED, once).when(EscalateTicket()).then(
            TicketEscalated(**IDS, level=2, queue="field")
        )
