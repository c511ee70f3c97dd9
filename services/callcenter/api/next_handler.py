"""The command that gives an agent their next contact."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request

from libs.access.reach import Reach
from libs.database.connections import Connection
from libs.events.interaction import Channel
from libs.eventstore.writes import StreamWrite
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from libs.web.gate.admission import reach
from services.callcenter.api.contact_handler import answer_of, contact_ids
from services.callcenter.api.own_seat import only_own_seat
from services.callcenter.contact_streams import ContactStreams, write_down
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.commands import GiveUpContact, ReserveContact
from services.callcenter.domain.contact.decider import decide
from services.callcenter.workqueue.agent_rows import KnownAgent, lock_agent, stream_of
from services.callcenter.workqueue.open_contacts import OpenContact, next_for, serving
from services.callcenter.workqueue.outreach import permission_for

MOST_GIVEN_UP = 50  # contacts whose consents ended, in one command


class NextContact(Struct, frozen=True):
    """The best contact that waits, reserved for the agent."""


class NextHandler(CommandHandler[UUID, KnownAgent, NextContact]):
    """An agent has a contact for `reservation`; what is not closed by then waits again."""

    def __init__(
        self, contacts: ContactStreams, transactions: Transactions, reservation: timedelta
    ) -> None:
        super().__init__(transactions)
        self.contacts = contacts
        self.reservation = reservation

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> KnownAgent:
        known = await lock_agent(context.connection, id)
        only_own_seat(context.caller, known.agent)
        return known

    async def decide(self, context: Context, state: KnownAgent, command: NextContact) -> Decision:
        """200 with the contact; 204 when there is none for the agent."""
        connection, now, agent = context.connection, context.now, state.agent
        in_hand = await serving(connection, agent.agent_id, now)
        within = reach(context.request)
        best, given_up = await self._allowed(connection, agent, in_hand, now, within)
        if best is None:
            return _nobody(state, given_up)
        priority = best.known.priority(best.grade, now)
        reserve = ReserveContact(
            agent=agent, serving=in_hand, until=now + self.reservation, priority=priority
        )
        events = decide(best.known, reserve, now)
        contact, write = await write_down(connection, best.known, best, events, now)
        ids = contact_ids(contact.contact_id, priority)
        return Decision(streams=(*given_up, write), ids=ids, status=200)

    async def _allowed(
        self,
        connection: Connection,
        agent: Agent,
        in_hand: Mapping[Channel, int],
        now: datetime,
        within: Reach,
    ) -> tuple[OpenContact | None, list[StreamWrite]]:
        """The best contact, after those that are given up because consents no longer allow them."""
        given_up: list[StreamWrite] = []
        while len(given_up) < MOST_GIVEN_UP:
            best = await next_for(connection, agent, in_hand, now, within)
            if best is None:
                break
            queued = best.known.queued
            found = await permission_for(
                connection, queued.customer_id, queued.purpose, queued.channel, now
            )
            if found.allowed:
                return best, given_up
            events = decide(best.known, GiveUpContact(refused_by=found.reason), now)
            given_up.append((await write_down(connection, best.known, best, events, now))[1])
        return None, given_up

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return b"" if stored.status == 204 else await answer_of(self.contacts, stored)


def _nobody(agent: KnownAgent, given_up: Sequence[StreamWrite]) -> Decision:
    if given_up:
        return Decision(streams=tuple(given_up), ids={}, status=204, body=b"")
    return nothing_to_do(agent.last, {}, status=204, body=b"")
