"""The tickets that customers open themselves: counted and opened in one transaction."""

from libs.web.commands.decisions import Decision
from libs.web.commands.handler import Context
from libs.web.commands.transactions import Transactions
from services.callcenter.api.ticketing.ticket_handler import TicketHandler
from services.callcenter.domain.self_service import SelfService
from services.callcenter.domain.ticket.commands import OpenTicket
from services.callcenter.ticket_streams import TicketStreams
from services.callcenter.workqueue.open_counts import count_tickets, opening


class OwnTicketHandler(TicketHandler):
    """Opens only what self-service allows; one that is known already is answered as before."""

    def __init__(
        self, tickets: TicketStreams, transactions: Transactions, self_service: SelfService
    ) -> None:
        super().__init__(tickets, transactions)
        self._self_service = self_service

    async def begin(self, context: Context, command: OpenTicket) -> Decision:
        customer_id = command.customer_id
        if await opening(context.connection, customer_id, self.stream_of(command.ticket_id)):
            already_open = await count_tickets(context.connection, customer_id)
            self._self_service.allow_ticket(command, already_open)
        return await super().begin(context, command)
