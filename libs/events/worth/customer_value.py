"""Event of the valuation service about what a customer is worth."""

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event

Lifecycle = Literal["prospect", "first", "repeat", "loyal", "at_risk", "won_back", "lapsed", "lost"]


@event("crm.valuation.valued.v1", category="value")
class CustomerValued(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Published when a customer's figures have moved, soon after and not for each event.

    Amounts are those of the end of `valued_on`, in `currency`; `apart` where no rate leads from it
    to the policy's, so that they are not to be added to those of others. `churn_risk` has 4
    decimals, and is null for who never bought. What time alone moves is published again in steps:
    the risk by 0.02, what is predicted by 2 %. A record that was merged is worth nothing by itself:
    it counts for `merged_into`. The last event of each customer adds up to all there are.
    """

    customer_id: UUID
    currency: str
    revenue: Decimal
    net: Decimal
    predicted_12m: Decimal
    clv: Decimal
    churn_risk: Decimal | None
    lifecycle: Lifecycle
    valued_on: date
    apart: bool = False
    merged_into: UUID | None = None
