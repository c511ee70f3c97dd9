"""The call centre with a route and a log line planted that leak, for the canaries to find."""

from typing import Annotated
from uuid import UUID

import structlog

from libs.service.process import run
from libs.web.gate.roles import requires
from libs.web.parts import part
from services.callcenter.api import queues
from services.callcenter.api.ticketing.ticket_handler import TicketHandler
from services.callcenter.service import SERVICE


@queues.routes.get("/leaks/{ticket_id}")
@requires("admin", "analyst")
async def read_leak(
    ticket_id: UUID, tickets: Annotated[TicketHandler, part(TicketHandler)]
) -> dict[str, str | None]:
    """What was opened for a decision, and is shown all the same."""
    ticket = (await tickets.tickets.folded(ticket_id)).known
    structlog.get_logger("leak").info("leaked", ticket=ticket.opened.description)
    return {"subject": ticket.opened.subject}


if __name__ == "__main__":
    run(SERVICE)
