"""The commands on a customer's axes, decided and kept in one transaction."""

from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.eventstore.folding import Folded, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.sealing.opening import CLOSED
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.customer.api.axes.axis_answers import set_axes_answer
from services.customer.axes.axis_rows import save_axis
from services.customer.axes.axis_streams import axes_stream, load_axes, read_axes
from services.customer.customer_streams import folded_with, stream_of
from services.customer.domain.axis.commands import AxisCommand
from services.customer.domain.axis.decider import decide
from services.customer.domain.axis.state import Axes, evolve
from services.customer.domain.customer.errors import (
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
)


class AxesHandler(CommandHandler[UUID, Folded[Axes], AxisCommand]):
    """Answers with what people said, as it was then; what is derived goes on changing."""

    def __init__(self, pool: asyncpg.Pool, transactions: Transactions) -> None:
        super().__init__(transactions)
        self.pool = pool

    def stream_of(self, id: UUID) -> str:
        return axes_stream(id)

    async def load(self, context: Context, id: UUID) -> Folded[Axes]:
        """Raises CustomerNotFound, CustomerIsErased or CustomerIsMerged."""
        events = await read_stream(context.source, stream_of(id))
        customer = folded_with(id, events, CLOSED).state
        if customer is None:
            raise CustomerNotFound
        if customer.erased:
            raise CustomerIsErased
        if customer.merged_into:
            raise CustomerIsMerged(customer.merged_into)
        folded = await load_axes(context.source, id)
        return folded if folded.last else Folded(Axes(customer_id=id), None)

    async def decide(self, context: Context, state: Folded[Axes], command: AxisCommand) -> Decision:
        customer_id = state.known.customer_id
        events = decide(state.known, customer_id, command)
        ids = {"customer_id": str(customer_id)}
        if not events:
            return await self._unchanged(context, state, ids)
        for event in events:
            await save_axis(context.connection, event)
        write = stream_write(
            axes_stream(customer_id),
            state,
            events,
            subject=customer_id,
            occurred_at=context.now,
        )
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The axes that had been set when the command was done."""
        customer_id = UUID(stored.ids["customer_id"])
        events = await read_axes(self.pool, customer_id)
        own = stored.event.stream == axes_stream(customer_id)
        folded = fold(evolve, events[: stored.event.version if own else 0])
        answer = set_axes_answer(customer_id, folded.state, folded.version)
        return answer.model_dump_json().encode()

    async def _unchanged(
        self, context: Context, state: Folded[Axes], ids: dict[str, str]
    ) -> Decision:
        """Name the newest event: the customer's own, where nobody ever set an axis."""
        if state.last:
            return nothing_to_do(state.last, ids)
        events = await read_stream(context.source, stream_of(state.known.customer_id))
        return nothing_to_do(events[-1], ids)
