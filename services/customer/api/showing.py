"""The view of a customer that a caller may have: in clear, masked, or what erasure left."""

from collections.abc import Sequence
from uuid import UUID

from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.web.commands.idempotency import Reply
from libs.web.gate.personal import reveal
from services.customer.api.answers import CustomerAnswer, Visibility, customer_answer
from services.customer.customer_streams import CustomerStreams, folded_with

ERASED = "crm.customer.erased.v1"


class CustomerAnswers:
    def __init__(self, customers: CustomerStreams) -> None:
        self.customers = customers

    async def visibility(
        self, request: Request, customer_id: UUID, events: Sequence[Recorded]
    ) -> tuple[Visibility, bytes | None]:
        """Visibility of the personal data, and the key if they may be read; a read is audited."""
        key = await self.customers.keys.key_for(customer_id, create=False)
        if key is None or any(event.type == ERASED for event in events):
            return "erased", None
        if reveal(request, [customer_id]):
            return "clear", key
        return "masked", None

    async def customer(
        self,
        request: Request,
        customer_id: UUID,
        events: Sequence[Recorded],
        known: Sequence[Recorded] | None = None,
    ) -> CustomerAnswer:
        """The customer for the caller's eyes; as they were when only `known` had happened."""
        visibility, key = await self.visibility(request, customer_id, events)
        folded = folded_with(customer_id, known or events, key)
        return customer_answer(folded.known, folded.version, visibility)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The answer to a command: the customer as they were when it was done."""
        customer_id = UUID(stored.ids["customer_id"])
        events = await self.customers.events(customer_id)
        known = events[: stored.event.version]
        answer = await self.customer(request, customer_id, events, known)
        return answer.model_dump_json().encode()
