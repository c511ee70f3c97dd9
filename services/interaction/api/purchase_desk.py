"""Where commands to a purchase are taken, decided upon, written down and answered."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Folded
from libs.eventstore.turns import Turns
from libs.identifiers.text import text_of
from libs.web.admission import Admitted, admitted
from libs.web.batches import execute_batch
from libs.web.commands import Commands, Decision
from libs.web.etags import IfMatch
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from services.interaction.api.purchase_answers import encode, purchase_answer, purchase_json
from services.interaction.api.purchase_bodies import purchase_of
from services.interaction.domain.purchase.commands import PurchaseChange, RecordPurchase
from services.interaction.domain.purchase.decider import decide, record
from services.interaction.domain.purchase.state import Purchase
from services.interaction.purchases import Purchases, purchase_write, stream_of


class PurchaseDesk:
    def __init__(self, purchases: Purchases, commands: Commands) -> None:
        self.purchases = purchases
        self.commands = commands
        self.turns = Turns()

    async def record(
        self, request: Request, admitted: Admitted, command: RecordPurchase
    ) -> Response:
        """201 with the new purchase; 200 when the same one was recorded before."""

        async def decision() -> Decision:
            return recording(command, datetime.now(UTC))

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.recorded_before(command)

        return await self.commands.execute(request, admitted, decision, self.rebuild, twin=twin)

    async def record_all(
        self, request: Request, admitted: Admitted, items: Sequence[Any]
    ) -> Response:
        """Each item as `record` would answer it."""
        now = datetime.now(UTC)
        commands: dict[int, RecordPurchase] = {}

        def decision(index: int, item: Any) -> Decision:
            commands[index] = purchase_of(item)
            return recording(commands[index], now)

        async def twin(index: int, _: ConcurrentStreamWrite) -> Recall:
            return await self.recorded_before(commands[index])

        return await execute_batch(
            self.commands, request, admitted, items, decision, self.rebuild, twin=twin
        )

    async def change(
        self,
        request: Request,
        purchase_id: UUID,
        command: PurchaseChange,
        if_match: IfMatch | None,
    ) -> Response:
        """201 with the purchase as it is afterwards."""

        async def decision() -> Decision:
            folded = await self.purchases.folded(purchase_id)
            if if_match:
                if_match.check(folded.version)
            events = decide(folded.state, command, datetime.now(UTC))
            write = purchase_write(folded, events, command.occurred_at)
            return Decision(streams=(write,), ids={"purchase_id": text_of(purchase_id)})

        async with self.turns.of(stream_of(purchase_id)):
            return await self.commands.execute(
                request, admitted(request), decision, self.rebuild, if_match=if_match
            )

    async def recorded_before(self, command: RecordPurchase) -> Recall:
        """Raises PurchaseAlreadyRecorded when it was with other content."""
        folded = await self.purchases.folded(command.purchase_id)
        decide(folded.state, command, datetime.now(UTC))
        ids = {"purchase_id": text_of(command.purchase_id)}
        return Recall(status=200, ids=ids, event=_newest(folded))

    async def rebuild(self, recall: Recall) -> bytes:
        """The answer to a command: the purchase as it was when that was done."""
        purchase_id = UUID(recall.ids["purchase_id"])
        return purchase_json(await self.purchases.folded(purchase_id, recall.event.version))


def recording(command: RecordPurchase, now: datetime) -> Decision:
    """Decided on no purchase: the store says whether there is one already."""
    events = record(command, now)
    state = Purchase(recorded=events[0], occurred_at=command.occurred_at)
    return Decision(
        streams=(purchase_write(UNWRITTEN, events, command.occurred_at),),
        ids={"purchase_id": text_of(command.purchase_id)},
        body=encode(purchase_answer(state, 1)),
    )


def _newest(folded: Folded[Purchase]) -> EventId:
    last = folded.newest
    return EventId(last.event_id, last.stream, last.version)
