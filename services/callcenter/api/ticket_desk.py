"""Where commands to a ticket are taken, decided upon, written down and answered."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.events.recorded import Recorded
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Folded
from libs.eventstore.turns import Turns
from libs.web.admission import admitted
from libs.web.commands import Commands, Decision, Rebuild
from libs.web.etags import IfMatch
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.roles import only_own
from services.callcenter.api.answers import TicketAnswer, ticket_answer
from services.callcenter.api.sights import sights_of
from services.callcenter.domain.agent.errors import AgentNotFound
from services.callcenter.domain.ticket.commands import AssignTicket, OpenTicket, TicketCommand
from services.callcenter.domain.ticket.decider import decide
from services.callcenter.domain.ticket.errors import AssigneeUnknown, TicketNotFound
from services.callcenter.domain.ticket.state import Ticket
from services.callcenter.projections.members import survivor_of
from services.callcenter.tickets import (
    Tickets,
    customer_of,
    folded_with,
    stream_of,
)
from services.callcenter.workqueue.agents import find_agent


class TicketDesk:
    def __init__(self, tickets: Tickets, commands: Commands) -> None:
        self.tickets = tickets
        self.commands = commands
        self.turns = Turns()

    async def open(self, request: Request, command: OpenTicket) -> Response:
        """201 with the new ticket; 200 when the same one was opened before."""

        async def decision() -> Decision:
            now = datetime.now(UTC)
            events = decide(None, command, now)
            write = await self.tickets.write_down(UNWRITTEN, events, now)
            return Decision(streams=(write,), ids=_ids(command.ticket_id))

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.opened_before(command)

        return await self.commands.execute(
            request, admitted(request), decision, self.rebuild(request), twin=twin
        )

    async def opened_before(self, command: OpenTicket) -> Recall:
        """Raises TicketAlreadyOpened when it was with other content."""
        folded = await self.tickets.folded(command.ticket_id)
        decide(folded.state, command, datetime.now(UTC))
        return Recall(status=200, ids=_ids(command.ticket_id), event=_newest(folded))

    async def assign(
        self, request: Request, ticket_id: UUID, command: AssignTicket, if_match: IfMatch | None
    ) -> Response:
        """As `change`. Raises AssigneeUnknown."""
        try:
            await find_agent(self.tickets.pool, command.agent_id)
        except AgentNotFound:
            raise AssigneeUnknown from None
        return await self.change(request, ticket_id, command, if_match)

    async def change(
        self,
        request: Request,
        ticket_id: UUID,
        command: TicketCommand,
        if_match: IfMatch | None = None,
    ) -> Response:
        """200 with the ticket, changed or already as asked."""

        async def decision() -> Decision:
            folded = await self.tickets.folded(ticket_id)
            owner = folded.state.customer_id if folded.state else None
            await self._only_own(request, owner)
            if if_match:
                if_match.check(folded.version)
            return await self._decided(folded, command)

        async with self.turns.of(stream_of(ticket_id)):
            return await self.commands.execute(
                request, admitted(request), decision, self.rebuild(request), if_match=if_match
            )

    def rebuild(self, request: Request) -> Rebuild:
        """The answer to a command: the ticket as it was when that was done."""

        async def rebuilt(recall: Recall) -> bytes:
            events = await self.tickets.events(UUID(recall.ids["ticket_id"]))
            answer = await self._answer(request, events[: recall.event.version])
            return answer.model_dump_json().encode()

        return rebuilt

    async def _only_own(self, request: Request, owner: UUID | None) -> None:
        """A survivor's are those of all its records."""
        who = admitted(request).caller
        if owner and who.customer_id not in (None, owner):
            owner = await survivor_of(self.tickets.pool, owner)
        only_own(who, owner)

    async def read(self, request: Request, ticket_id: UUID) -> TicketAnswer:
        """Raises TicketNotFound; a customer is told of their own tickets alone."""
        events = await self.tickets.events(ticket_id)
        await self._only_own(request, customer_of(events) if events else None)
        if not events:
            raise TicketNotFound
        return await self._answer(request, events)

    async def _decided(self, folded: Folded[Ticket], command: TicketCommand) -> Decision:
        now = datetime.now(UTC)
        events = decide(folded.state, command, now)
        ids = _ids(folded.known.ticket_id)
        if not events:
            return Decision(streams=(), unchanged=_newest(folded), ids=ids, status=200)
        write = await self.tickets.write_down(folded, events, now)
        return Decision(streams=(write,), ids=ids, status=200)

    async def _answer(self, request: Request, events: Sequence[Recorded]) -> TicketAnswer:
        customer_id = customer_of(events)
        key = await self.tickets.keys.key_for(customer_id, create=False)
        sight = sights_of(request, {customer_id: key})[customer_id]
        folded = folded_with(events, key if sight == "clear" else None)
        return ticket_answer(folded.known, folded.version, sight)


def _ids(ticket_id: UUID) -> dict[str, str]:
    return {"ticket_id": str(ticket_id)}


def _newest(folded: Folded[Ticket]) -> EventId:
    last = folded.newest
    return EventId(last.event_id, last.stream, last.version)
