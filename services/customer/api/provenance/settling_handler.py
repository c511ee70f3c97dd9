"""The commands on contradictions of a customer, decided on all of their records."""

from uuid import UUID

from starlette.requests import Request

from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from services.customer.api.provenance.histories import contradictions_of, group_streams
from services.customer.api.showing import CustomerAnswers
from services.customer.customer_streams import CustomerStreams, sealed_write, stream_of
from services.customer.domain.customer.errors import CustomerIsErased, CustomerIsMerged
from services.customer.domain.customer.state import Customer
from services.customer.domain.provenance.settling import SettlingCommand, settle


class SettlingHandler(CommandHandler[UUID, Folded[Customer], SettlingCommand]):
    """Decides on the survivor's stream: members are changed through it alone, so what they claim
    cannot become other meanwhile."""

    def __init__(
        self, customers: CustomerStreams, showing: CustomerAnswers, commands: Commands
    ) -> None:
        super().__init__(commands)
        self.customers = customers
        self.showing = showing

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> Folded[Customer]:
        """Raises CustomerNotFound, CustomerIsErased or CustomerIsMerged."""
        folded = await self.customers.decided_on(id)
        if folded.known.erased:
            raise CustomerIsErased
        if folded.known.merged_into:
            raise CustomerIsMerged(folded.known.merged_into)
        return folded

    async def decide(
        self, context: Context, state: Folded[Customer], command: SettlingCommand
    ) -> Decision:
        id = state.known.customer_id
        found = await contradictions_of(self.customers, await group_streams(self.customers, id))
        events = settle(state.known, found, command, context.now)
        key = await self.customers.keys.key_for(id, create=True)
        write = sealed_write(id, state, events, key=key, occurred_at=context.now)
        return Decision(streams=(write,), ids={"customer_id": str(id)}, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return await self.showing.answer(request, stored)
