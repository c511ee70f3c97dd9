"""The view of a customer that a caller may have: in clear, masked, or what erasure left."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import structs
from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.eventstore.folding import fold
from libs.web.commands.idempotency import Reply
from libs.web.gate.admission import hidden
from libs.web.gate.personal import ERASED, Revealed, reveal
from services.customer.api.answers import CustomerAnswer, customer_answer
from services.customer.api.file.contact_answers import masked
from services.customer.customer_streams import CustomerStreams, folded_with
from services.customer.domain.customer.state import evolve

ERASURE = "crm.customer.erased.v1"
PERSONAL = ("name", "email", "phone", "external_ids", "status_reason", "contact_points", "custom")


class CustomerAnswers:
    def __init__(self, customers: CustomerStreams) -> None:
        self.customers = customers

    async def revealed(
        self,
        request: Request,
        customer_id: UUID,
        events: Sequence[Recorded],
        fields: Sequence[str] = PERSONAL,
    ) -> Revealed:
        """Decide what may be shown of the customer with these events; a clear read of `fields` is
        audited."""
        if any(event.type == ERASURE for event in events):
            return ERASED
        unseen = hidden(request)
        seen = [field for field in fields if field not in unseen]
        return await reveal(request, self.customers.keys, [customer_id], seen)

    async def customer(
        self,
        request: Request,
        customer_id: UUID,
        events: Sequence[Recorded],
        known: Sequence[Recorded] | None = None,
    ) -> CustomerAnswer:
        """The customer for the caller's eyes; as they were when only `known` had happened."""
        revealed = await self.revealed(request, customer_id, events)
        folded = folded_with(customer_id, known or events, revealed.opener)
        customer, visibility = folded.known, revealed.visibility(customer_id)
        points = customer.contact_points
        if visibility != "clear":  # sealed values say that there is one
            whole = fold(evolve, known or events).known
            points = masked(whole.contact_points)
            unread = dict.fromkeys(whole.custom_personal)
            customer = structs.replace(customer, custom_personal=unread)
        return customer_answer(customer, folded.version, visibility, points, hidden(request))

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The answer to a command: the customer, or the contact point it was about, as of then;
        nothing of one that was removed."""
        if stored.status == 204:
            return b""
        customer_id = UUID(stored.ids["customer_id"])
        events = await self.customers.events(customer_id)
        known = events[: stored.event.version]
        answer = await self.customer(request, customer_id, events, known)
        if id := stored.ids.get("contact_point_id"):
            return _point(answer, id)
        return answer.model_dump_json().encode()


def _point(answer: CustomerAnswer, id: str) -> bytes:
    """The contact point in the answer; nothing of a kind that is hidden from the caller."""
    found = [p for p in answer.contact_points if str(p.contact_point_id) == id]
    return found[0].model_dump_json().encode() if found else b"{}"
