"""Request body of a wallet estimate, and its answer."""

from uuid import UUID

from pydantic import ConfigDict

from libs.web.fields.fields import CodeLine
from libs.web.fields.money import Money
from services.interaction.api.bodies.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.domain.entry.kinds import WALLET_ESTIMATE

EXAMPLE = {
    "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
    "yearly_spend": {"amount": "48000.00", "currency": "EUR"},
    "competitor": "Babbage & Sons",
    "occurred_at": "2026-03-15T12:00:00Z",
}


class WalletEstimateBody(EntryBody):
    """Amount that the customer spends a year on what we sell, with everybody. `competitor` is
    somebody else they were seen buying from: a company, never a person, for it is not kept under
    the customer's key."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    estimate_id: UUID | None = None
    yearly_spend: Money
    competitor: CodeLine | None = None


class WalletEstimateAnswer(EntryAnswer):
    estimate_id: UUID
    yearly_spend: Money
    competitor: str | None


WALLET_ESTIMATES = Form(WALLET_ESTIMATE, WalletEstimateBody, WalletEstimateAnswer)
