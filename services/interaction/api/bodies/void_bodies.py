"""Bodies of requests to void what was recorded by mistake."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Line
from services.interaction.api.bodies.cost_bodies import CostBody
from services.interaction.api.bodies.dispute_bodies import WriteOffBody
from services.interaction.api.bodies.feedback_bodies import FeedbackBody
from services.interaction.api.bodies.interaction_bodies import InteractionBody
from services.interaction.api.bodies.payment_bodies import PaymentBody, RefundBody
from services.interaction.api.bodies.purchase_bodies import EXAMPLE
from services.interaction.api.bodies.wallet_bodies import WalletEstimateBody


class VoidBody(RequestModel):
    """`reason` is best a code such as `duplicate`: anything else is personal, and sealed as a note
    is, so that it cannot be given for a customer who was erased. A `replacement` is recorded in
    the same command: both or neither."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "duplicate"}]})

    reason: Line


class PurchaseVoidBody(VoidBody):
    """`replacement` is a purchase as POST /v1/purchases takes it."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "wrong_amount", "replacement": EXAMPLE}]}
    )

    replacement: Annotated[dict[str, Any] | None, Field(description="A purchase")] = None


class PaymentVoidBody(VoidBody):
    replacement: PaymentBody | None = None


class RefundVoidBody(VoidBody):
    replacement: RefundBody | None = None


class WriteOffVoidBody(VoidBody):
    replacement: WriteOffBody | None = None


class InteractionVoidBody(VoidBody):
    replacement: InteractionBody | None = None


class CostVoidBody(VoidBody):
    replacement: CostBody | None = None


class FeedbackVoidBody(VoidBody):
    replacement: FeedbackBody | None = None


class WalletEstimateVoidBody(VoidBody):
    replacement: WalletEstimateBody | None = None
