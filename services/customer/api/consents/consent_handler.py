"""The command that says what a customer may be contacted for."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request

from libs.consents.statements import TYPES, Statement, standing, statement_of
from libs.events.consent import ConsentGiven
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded
from libs.sealing.opening import Opener, opener_for
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from services.customer.api.consents.consent_showing import ConsentAnswers
from services.customer.customer_streams import decoder, folded_with, sealed_write, stream_of
from services.customer.domain.consent.commands import SayConsent
from services.customer.domain.consent.decider import ConsentInForce, decide
from services.customer.domain.customer.state import Customer


class StoredConsents(Struct, frozen=True):
    """A customer's stream with what opens it, for a decision alone."""

    folded: Folded[Customer]
    events: Sequence[Recorded]
    opener: Opener

    @property
    def version(self) -> int:
        return self.folded.version

    def stands(self, command: SayConsent) -> tuple[ConsentInForce | None, Statement | None]:
        """The answer that stands for the record itself, and the statement that gave it."""
        record = self.folded.known.customer_id
        statements = [each for event in self.events if (each := statement_of(event, event.event()))]
        stands = standing(record, (), statements).get((command.purpose, command.channel))
        if stands is None:
            return None, None
        event: Any = decoder(record, self.opener)(self.events[stands.version - 1])
        until = event.until if isinstance(event, ConsentGiven) else None
        return ConsentInForce(stands.given, until, event.proof), stands


class ConsentHandler(CommandHandler[UUID, StoredConsents, SayConsent]):
    """Answers with what was said, or had been said already."""

    def __init__(self, showing: ConsentAnswers, commands: Commands) -> None:
        super().__init__(commands)
        self.customers = showing.customers
        self.showing = showing

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> StoredConsents:
        events = await self.customers.events(id)
        proven = any(event.type in TYPES and event.event().proof for event in events)
        opener = await opener_for("deciding", self.customers.keys, [id] if proven else [])
        return StoredConsents(folded_with(id, events, opener), events, opener)

    async def decide(
        self, context: Context, state: StoredConsents, command: SayConsent
    ) -> Decision:
        customer_id = state.folded.known.customer_id
        stands, statement = state.stands(command)
        events = decide(state.folded.known, stands, command, context.now)
        ids: dict[str, Any] = {"customer_id": str(customer_id)}
        if not events and statement:
            return nothing_to_do(state.folded.newest, {**ids, "statement": statement.version})
        key = await self.customers.keys.key_for(customer_id, create=True)
        write = sealed_write(customer_id, state.folded, events, key=key, occurred_at=context.now)
        ids["statement"] = state.version + len(events)
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        customer_id = UUID(stored.ids["customer_id"])
        answer = await self.showing.one(request, customer_id, stored.ids["statement"])
        return answer.model_dump_json().encode()
