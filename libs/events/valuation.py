"""What the valuation service publishes: grades, and the models and policies behind them."""

from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event

ChurnBand = Literal["low", "medium", "high"]


class ModelRef(Struct, frozen=True, kw_only=True):
    name: str
    version: int


@event("crm.valuation.graded.v1", category="valuation")
class CustomerGraded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Published whenever one of these answers changes for a customer.

    `because` holds the ids of the events that brought the change; empty when time alone did.
    """

    customer_id: UUID
    grade: str
    churn_band: ChurnBand
    credit_class: str
    credit_limit: Decimal
    currency: str
    payment_terms: str
    service_level: str
    model: ModelRef
    policy_version: int
    previous_grade: str | None = None
    because: tuple[UUID, ...] = ()


@event("crm.valuation.model_fitted.v1", category="model")
class ModelFitted(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """New parameters of a model. Time unit: weeks. `customers` is the size of the sample."""

    name: str
    version: int
    unit: Literal["week"]
    parameters: dict[str, float]
    customers: int
    log_likelihood: float | None = None
    prior: bool = False


@event("crm.valuation.policy_published.v1", category="policy")
class PolicyPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rules that turn worth into treatment, as the policy document itself."""

    version: int
    policy: dict[str, Any]


@event("crm.valuation.cuts_set.v1", category="policy")
class CutsSet(Struct, frozen=True, kw_only=True):
    """The lowest net value of each grade, found from `customers` customers under one policy."""

    policy_version: int
    currency: str
    cuts: dict[str, Decimal]
    customers: int
