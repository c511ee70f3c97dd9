"""Request body of a cost, and its answer."""

from uuid import UUID

from pydantic import ConfigDict

from libs.events.interaction import CostKind
from libs.web.fields.money import Money
from services.interaction.api.bodies.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.domain.entry.kinds import COST

EXAMPLE = {
    "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
    "kind": "visit",
    "cost": {"amount": "85.00", "currency": "EUR"},
    "occurred_at": "2026-03-04T09:00:00Z",
}


class CostBody(EntryBody):
    """`purchase_id` names the purchase that the cost arose from, where there is one."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    cost_id: UUID | None = None
    kind: CostKind
    cost: Money
    purchase_id: UUID | None = None


class CostAnswer(EntryAnswer):
    cost_id: UUID
    kind: CostKind
    cost: Money
    purchase_id: UUID | None


COSTS = Form(COST, CostBody, CostAnswer)
