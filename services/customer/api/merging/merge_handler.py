"""The commands that merge customers, written to the streams of all whom they concern."""

from collections.abc import Callable, Sequence
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request

from libs.eventstore.folding import Folded
from libs.sealing.opening import CLOSED
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from services.customer.api.showing import CustomerAnswers
from services.customer.customer_streams import CustomerStreams, folded_with, stream_of
from services.customer.domain.customer.errors import CustomerNotFound, MemberNotFound
from services.customer.domain.customer.merging import GroupEvent
from services.customer.domain.customer.state import Customer


class Regroup(Struct, frozen=True):
    """`rule` says what follows from the survivor and the other record, `member_id`."""

    member_id: UUID
    rule: Callable[[Customer, Customer], Sequence[GroupEvent]]


class MergeHandler(CommandHandler[UUID, Folded[Customer], Regroup]):
    """Answers with the survivor, and the members it has afterwards, or has already."""

    def __init__(
        self, customers: CustomerStreams, showing: CustomerAnswers, commands: Commands
    ) -> None:
        super().__init__(commands)
        self.customers = customers
        self.showing = showing

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> Folded[Customer]:
        """Closed: who they are does not matter."""
        return folded_with(id, await self.customers.events(id), CLOSED)

    async def decide(self, context: Context, state: Folded[Customer], command: Regroup) -> Decision:
        survivor, member = state.known, await self._member(context, command.member_id)
        events = command.rule(survivor, member.known)
        ids = {"customer_id": str(survivor.customer_id)}
        if not events:
            return nothing_to_do(state.newest, ids)
        decided_on = {survivor.customer_id: state, command.member_id: member}
        writes = await self.customers.group_writes(events, decided_on, context.now)
        return Decision(streams=writes, ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return await self.showing.answer(request, stored)

    async def _member(self, context: Context, customer_id: UUID) -> Folded[Customer]:
        try:
            return await self.load(context, customer_id)
        except CustomerNotFound:
            raise MemberNotFound from None
