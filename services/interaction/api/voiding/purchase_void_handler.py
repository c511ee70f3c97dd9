"""The commands that void a purchase, or what moved for one; and replace it, both or neither."""

from typing import Any
from uuid import UUID

from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.folding import UNWRITTEN, Folded
from libs.eventstore.writes import StreamWrite
from libs.identifiers.text import text_of
from libs.sealing.keys import KeyRing
from libs.web.commands.decisions import Decision
from libs.web.commands.etags import IfMatch
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from services.interaction.api.purchase_answers import purchase_json
from services.interaction.api.voiding.replacing import in_replacement
from services.interaction.domain.purchase.commands import PurchaseVoid, VoidMovement, VoidPurchase
from services.interaction.domain.purchase.decider import decide, record
from services.interaction.domain.purchase.errors import PurchaseAlreadyRecorded
from services.interaction.domain.purchase.state import Purchase
from services.interaction.entry_streams import personal, sealing
from services.interaction.purchase_streams import PurchaseStreams, purchase_write, stream_of


class PurchaseVoidHandler(CommandHandler[UUID, Folded[Purchase], PurchaseVoid]):
    """Answers 201 with the purchase as it is afterwards."""

    def __init__(self, purchases: PurchaseStreams, keys: KeyRing, commands: Commands) -> None:
        super().__init__(commands)
        self.purchases = purchases
        self.keys = keys

    async def void_movement(
        self, request: Request, command: VoidMovement, if_match: IfMatch | None
    ) -> Response:
        """Raises MovementNotFound."""
        purchase_id = await self.purchases.purchase_of(command.movement_id, command.movement)
        return await self.change(request, purchase_id, command, if_match)

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> Folded[Purchase]:
        return await self.purchases.folded(id)

    async def decide(
        self, context: Context, state: Folded[Purchase], command: PurchaseVoid
    ) -> Decision:
        with in_replacement():
            voided, *again = decide(state.state, command, context.now)
            others = await self._replacement(context, state.known, command)
        seal = sealing(await self._key(voided))
        write = purchase_write(state, [voided], command.occurred_at, seal)
        if again and command.replacement:
            after = purchase_write(state, again, command.replacement.occurred_at)
            write = structs.replace(write, events=(*write.events, *after.events))
        return Decision(
            streams=(*others, write), ids={"purchase_id": text_of(state.known.purchase_id)}
        )

    async def answer(self, request: Request, stored: Reply) -> bytes:
        purchase_id = UUID(stored.ids["purchase_id"])
        return purchase_json(await self.purchases.folded(purchase_id, stored.event.version))

    async def _replacement(
        self, context: Context, state: Purchase, command: PurchaseVoid
    ) -> tuple[StreamWrite, ...]:
        """The stream of the purchase recorded in the place of a voided one."""
        if not isinstance(command, VoidPurchase) or command.replacement is None:
            return ()
        new = structs.replace(command.replacement, replaces=state.purchase_id)
        if await self.purchases.bought_at(new.purchase_id):
            raise PurchaseAlreadyRecorded
        return (purchase_write(UNWRITTEN, record(new, context.now), new.occurred_at),)

    async def _key(self, voided: Any) -> bytes | None:
        if not personal(voided):
            return None
        return await self.keys.key_for(voided.customer_id, create=True)
