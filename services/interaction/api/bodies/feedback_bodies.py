"""Request body of a customer's feedback, and its answer."""

from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field

from libs.web.fields.money import Money
from services.interaction.api.bodies.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.domain.entry.kinds import FEEDBACK

EXAMPLE = {
    "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
    "expected_total_cost": {"amount": "1200.00", "currency": "EUR"},
    "actual_total_cost": {"amount": "1050.00", "currency": "EUR"},
    "satisfaction": 4,
    "occurred_at": "2026-03-20T12:00:00Z",
}


class FeedbackBody(EntryBody):
    """Total cost of buying and owning to the customer, as expected and as it was, in one currency;
    `satisfaction` is 1 (worst) to 5."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    feedback_id: UUID | None = None
    expected_total_cost: Money
    actual_total_cost: Money
    satisfaction: Annotated[int, Field(ge=1, le=5, strict=True)] | None = None
    purchase_id: UUID | None = None


class FeedbackAnswer(EntryAnswer):
    feedback_id: UUID
    expected_total_cost: Money
    actual_total_cost: Money
    satisfaction: int | None
    purchase_id: UUID | None


FEEDBACKS = Form(FEEDBACK, FeedbackBody, FeedbackAnswer)
