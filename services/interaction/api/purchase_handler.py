"""The commands on one purchase: the hottest there are when it is recorded."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.folding import UNWRITTEN, Folded
from libs.identifiers.text import text_of
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from services.interaction.api.bodies.purchase_bodies import purchase_of
from services.interaction.api.purchase_answers import encode, purchase_answer, purchase_json
from services.interaction.domain.purchase.commands import PurchaseCommand, RecordPurchase
from services.interaction.domain.purchase.decider import decide, record, refuse_suspended
from services.interaction.domain.purchase.state import Purchase
from services.interaction.purchase_streams import PurchaseStreams, purchase_write, stream_of
from services.interaction.trade_stops import TradeStops, named_in


class PurchaseHandler(CreatingHandler[UUID, Folded[Purchase], PurchaseCommand]):
    """Answers 201 with the purchase as it is afterwards."""

    def __init__(self, purchases: PurchaseStreams, trade: TradeStops, commands: Commands) -> None:
        super().__init__(commands)
        self.purchases = purchases
        self.trade = trade

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: RecordPurchase) -> UUID:
        return command.purchase_id

    async def load(self, context: Context, id: UUID) -> Folded[Purchase]:
        return await self.purchases.folded(id)

    async def begin(self, context: Context, command: RecordPurchase) -> Decision:
        since = await self.trade.since(command.customer_id)
        if since and not await self.purchases.find(command.purchase_id):
            refuse_suspended(command, since)
        return recording(command, context.now)

    async def decide(
        self, context: Context, state: Folded[Purchase], command: PurchaseCommand
    ) -> Decision:
        events = decide(state.state, command, context.now)
        ids = {"purchase_id": text_of(state.known.recorded.purchase_id)}
        if not events:
            return nothing_to_do(state.newest, ids)
        write = purchase_write(state, events, command.occurred_at)
        return Decision(streams=(write,), ids=ids)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        purchase_id = UUID(stored.ids["purchase_id"])
        return purchase_json(await self.purchases.folded(purchase_id, stored.event.version))

    async def create_many(self, request: Request, items: Sequence[Any]) -> Response:
        """Each item as `create` would answer it."""
        stopped = await self.trade.among(named_in(items, "customer_id"))
        known = await self._known(items) if stopped else frozenset[UUID]()

        def begin(command: RecordPurchase, now: datetime) -> Decision:
            if command.purchase_id not in known:
                refuse_suspended(command, stopped.get(command.customer_id))
            return recording(command, now)

        return await self.create_all(request, items, lambda _, item: purchase_of(item), begin)

    async def _known(self, items: Sequence[Any]) -> frozenset[UUID]:
        """Purchases that were recorded before: their items are answered as then."""
        ids = list(named_in(items, "purchase_id"))
        found = await asyncio.gather(*map(self.purchases.find, ids))
        return frozenset(id for id, each in zip(ids, found, strict=True) if each)


def recording(command: RecordPurchase, now: datetime) -> Decision:
    """Decided on no purchase: the store says whether there is one already."""
    events = record(command, now)
    state = Purchase(recorded=events[0], occurred_at=command.occurred_at)
    return Decision(
        streams=(purchase_write(UNWRITTEN, events, command.occurred_at),),
        ids={"purchase_id": text_of(command.purchase_id)},
        body=encode(purchase_answer(state, 1)),
    )
