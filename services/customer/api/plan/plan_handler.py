"""The one command on an account plan, and what a caller is shown of it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from starlette.requests import Request

from libs.events.file.plans import PlanChanged
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.sealing.errors import PersonalDataErased
from libs.sealing.fields import seal_event
from libs.sealing.opening import CLOSED
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.gate.personal import reveal
from services.customer.api.plan.plan_answers import PlanAnswer, plan_answer
from services.customer.customer_streams import CustomerStreams, decoder, folded_with
from services.customer.domain.customer.errors import CustomerIsErased, CustomerIsMerged
from services.customer.domain.customer.state import Customer
from services.customer.domain.plan.account_plans import change, evolve


class PlanHandler(CommandHandler[UUID, Folded[PlanChanged], PlanChanged]):
    """Answers with the plan."""

    def __init__(self, customers: CustomerStreams, commands: Commands) -> None:
        super().__init__(commands)
        self.customers = customers

    def stream_of(self, id: UUID) -> str:
        return plan_stream(id)

    async def load(self, context: Context, id: UUID) -> Folded[PlanChanged]:
        """Raises CustomerNotFound, CustomerIsErased or CustomerIsMerged."""
        customer = await self._customer(id)
        if customer.erased:
            raise CustomerIsErased
        if customer.merged_into:
            raise CustomerIsMerged(customer.merged_into)
        opener = await self.customers.opener_for_deciding([id])
        return fold(evolve, await self._events(id), decoder(id, opener))

    async def decide(
        self, context: Context, state: Folded[PlanChanged], command: PlanChanged
    ) -> Decision:
        id, ids = command.customer_id, {"customer_id": str(command.customer_id)}
        events = change(state.state, command)
        if not events:
            newest = state.last or (await self.customers.events(id))[-1]
            return nothing_to_do(newest, ids)
        key = await self.customers.keys.key_for(id, create=True)
        if key is None:
            raise PersonalDataErased(id)

        def seal(event: Any, event_id: UUID) -> Any:
            return seal_event(event, event_id=event_id, customer_id=id, key=key)

        write = stream_write(
            plan_stream(id), state, events, subject=id, occurred_at=context.now, seal=seal
        )
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The plan as it was when the command was done."""
        id = UUID(stored.ids["customer_id"])
        own = stored.event.stream == plan_stream(id)
        events = (await self._events(id))[: stored.event.version if own else 0]
        return (await self._shown(request, id, events)).model_dump_json().encode()

    async def read(self, request: Request, id: UUID) -> PlanAnswer:
        """The plan for the caller's eyes; of a merged record its survivor's. Raises
        CustomerNotFound."""
        customer_id = (await self._customer(id)).merged_into or id
        return await self._shown(request, customer_id, await self._events(customer_id))

    async def _shown(self, request: Request, id: UUID, events: Sequence[Recorded]) -> PlanAnswer:
        if not events or events[-1].event().texts is None:
            return plan_answer(id, events, CLOSED, "clear")
        revealed = await reveal(request, self.customers.keys, [id], ("objective", "task"))
        return plan_answer(id, events, revealed.opener, revealed.visibility(id))

    async def _customer(self, id: UUID) -> Customer:
        return folded_with(id, await self.customers.events(id), CLOSED).known

    async def _events(self, id: UUID) -> list[Recorded]:
        return await read_stream(self.customers.pool, plan_stream(id))


def plan_stream(customer_id: UUID) -> str:
    return f"plan-{customer_id}"
