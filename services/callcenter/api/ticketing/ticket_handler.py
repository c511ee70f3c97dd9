"""The commands on one ticket, and how a ticket is read."""

from collections.abc import Sequence
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.events.recorded import Recorded
from libs.eventstore.folding import UNWRITTEN, Folded
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.etags import IfMatch
from libs.web.commands.execution import Executes
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.gate.admission import admitted
from libs.web.gate.personal import Revealed, reveal
from libs.web.gate.roles import only_own
from services.callcenter.api.answers import TicketAnswer, ticket_answer
from services.callcenter.domain.agent.errors import AgentNotFound
from services.callcenter.domain.ticket.commands import AssignTicket, OpenTicket, TicketCommand
from services.callcenter.domain.ticket.decider import decide
from services.callcenter.domain.ticket.errors import AssigneeUnknown, TicketNotFound
from services.callcenter.domain.ticket.state import Ticket
from services.callcenter.projections.members import survivor_of
from services.callcenter.ticket_streams import TicketStreams, customer_of, folded_with, stream_of
from services.callcenter.workqueue.agent_rows import find_agent

TEXTS = ("subject", "description", "body")


class TicketHandler(CreatingHandler[UUID, Folded[Ticket], TicketCommand]):
    """A customer is told of, and changes, their own tickets alone."""

    def __init__(self, tickets: TicketStreams, execution: Executes) -> None:
        super().__init__(execution)
        self.tickets = tickets

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: OpenTicket) -> UUID:
        return command.ticket_id

    async def load(self, context: Context, id: UUID) -> Folded[Ticket]:
        folded = await self.tickets.folded(id)
        await self._only_own(context.request, folded.state and folded.state.customer_id)
        return folded

    async def begin(self, context: Context, command: OpenTicket) -> Decision:
        events = decide(None, command, context.now)
        write = await self.tickets.write_down(UNWRITTEN, events, context.now)
        return Decision(streams=(write,), ids=_ids(command.ticket_id))

    async def begun_before(self, context: Context, command: OpenTicket) -> Decision:
        return await self.decide(context, await self.tickets.folded(command.ticket_id), command)

    async def decide(
        self, context: Context, state: Folded[Ticket], command: TicketCommand
    ) -> Decision:
        events = decide(state.state, command, context.now)
        ids = _ids(state.known.ticket_id)
        if not events:
            return nothing_to_do(state.newest, ids)
        write = await self.tickets.write_down(state, events, context.now)
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        events = await self.tickets.events(UUID(stored.ids["ticket_id"]))
        answer = await self._shown(request, events[: stored.event.version])
        return answer.model_dump_json().encode()

    async def assign(
        self, request: Request, ticket_id: UUID, command: AssignTicket, if_match: IfMatch | None
    ) -> Response:
        """Change the assignee as `change` does. Raises AssigneeUnknown."""
        try:
            await find_agent(self.tickets.pool, command.agent_id)
        except AgentNotFound:
            raise AssigneeUnknown from None
        return await self.change(request, ticket_id, command, if_match)

    async def read(self, request: Request, ticket_id: UUID) -> TicketAnswer:
        """Raises TicketNotFound."""
        return await self._shown(request, await self.events(request, ticket_id))

    async def events(self, request: Request, ticket_id: UUID) -> list[Recorded]:
        """All events of a ticket that the caller may see. Raises TicketNotFound."""
        events = await self.tickets.events(ticket_id)
        await self._only_own(request, customer_of(events) if events else None)
        if not events:
            raise TicketNotFound
        return events

    async def revealed(self, request: Request, events: Sequence[Recorded]) -> Revealed:
        """Decide how much of a ticket's texts the caller is shown; a read in clear is audited."""
        return await reveal(request, self.tickets.keys, [customer_of(events)], TEXTS, own=True)

    async def _only_own(self, request: Request, owner: UUID | None) -> None:
        """A survivor's are those of all its records."""
        who = admitted(request).caller
        if owner and who.customer_id not in (None, owner):
            owner = await survivor_of(self.tickets.pool, owner)
        only_own(who, owner)

    async def _shown(self, request: Request, events: Sequence[Recorded]) -> TicketAnswer:
        revealed = await self.revealed(request, events)
        folded = folded_with(events, revealed.opener)
        visibility = revealed.visibility(customer_of(events))
        return ticket_answer(folded.known, folded.version, visibility)


def _ids(ticket_id: UUID) -> dict[str, str]:
    return {"ticket_id": str(ticket_id)}
