"""Events of the valuation service: grades, and the models and policies behind them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta, Struct, field

from libs.events.consent import ConsentReason
from libs.events.contract import Instant, event

ChurnBand = Literal["low", "medium", "high"]
Code = Annotated[str, Meta(pattern="^[a-z0-9_]{1,24}$")]


class ModelRef(Struct, frozen=True, kw_only=True):
    name: str
    version: int


@event("crm.valuation.graded.v1", category="valuation")
class CustomerGraded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Published whenever one of these answers changes for a customer.

    `because` holds the ids of the events that brought the change; empty when time alone did.
    `grade` is the one that holds; where people set it, `set_by_hand`, and `computed_grade` is what
    it would be. A limit or terms that are to be raised are so on `credit_review_on`. `pilot`
    names the pilot whose policy holds for the customer.
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
    computed_grade: str | None = None
    set_by_hand: bool = False
    price_terms: str | None = None
    marketing: str | None = None
    credit_review_on: date | None = None
    pilot: str | None = None


@event("crm.valuation.grade_withdrawn.v1", category="valuation")
class GradeWithdrawn(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The customer is graded no longer: treated as before the first order until `graded` comes.

    Published when nothing is left of what a published grade rested on: the only purchase was
    voided, or the record that had brought the orders was unmerged. `because` holds the ids of the
    events that brought the change.
    """

    customer_id: UUID
    previous_grade: str
    policy_version: int
    because: tuple[UUID, ...] = ()


class SpendingFitted(Struct, frozen=True, kw_only=True):
    """Gamma-gamma parameters of order values in one currency (`gamma` has its unit), and what the
    population's refunds and monthly costs to serve are."""

    p: float
    q: float
    gamma: float
    refund_rate: float
    monthly_cost: float


class ChurnFitted(Struct, frozen=True, kw_only=True):
    """A model that says the churn risk of one horizon instead of the timing model: log odds add up
    from `constant` and features, each times its weight."""

    name: Literal["fusion"]
    horizon_weeks: float
    constant: float
    weights: dict[str, float]


class ChurnFigures(Struct, frozen=True, kw_only=True):
    """Accuracy of the churn risks of a model; null where all customers went one way."""

    brier: float | None
    auc: float | None
    ece: float | None


class ChurnBenchmarks(Struct, frozen=True, kw_only=True):
    """Comparison of churn models, each fitted to what was known at the end of `said_on`: their
    risks for the weeks after it against what happened to `customers`, of whom `churned` ordered
    nothing. Models that learn from labels learnt from earlier ones (`out_of_time`), or else from
    the other half of the customers. `figures` are by model. `shadows`: parameters of models kept
    to compare with."""

    said_on: date
    horizon_weeks: float
    customers: int
    churned: int
    out_of_time: bool
    chosen: str
    figures: dict[str, ChurnFigures]
    shadows: dict[str, dict[str, float]]


@event("crm.valuation.model_fitted.v1", category="model")
class ModelFitted(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """New parameters of a model. Time unit: weeks. `customers` is the size of the sample. `hold`:
    what follows from it waits to be switched to.

    `spending` holds, by currency, what orders are worth; fitted together, used together. Without
    `churn` the timing model says the churn risk; `benchmarks` is why, null while nothing matured.
    """

    name: str
    version: int
    unit: Literal["week"]
    parameters: dict[str, float]
    customers: int
    log_likelihood: float | None = None
    prior: bool = False
    spending: dict[str, SpendingFitted] = field(default_factory=dict)
    hold: bool = False
    churn: ChurnFitted | None = None
    benchmarks: ChurnBenchmarks | None = None


@event("crm.valuation.policy_published.v1", category="policy")
class PolicyPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rules that turn worth into treatment, as the policy document itself. `hold`: what follows
    from it waits to be switched to."""

    version: int
    policy: dict[str, Any]
    hold: bool = False


@event("crm.valuation.ruling_ordered.v1", category="policy")
class RulingOrdered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Order for a scoring configuration, which is everything customers are valued by: switch to it,
    discard it, or restore it as a new one with the same content."""

    version: int
    order: Literal["switch", "discard", "restore"]


@event("crm.valuation.cuts_set.v1", category="policy")
class CutsSet(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The least value of each grade but the last, found from `customers` customers under one
    policy and one model; in points, where the currency is XXX. Customers of the last grade below
    `mark` are to be developed or left."""

    policy_version: int
    currency: str
    cuts: dict[str, Decimal]
    customers: int
    model_version: int | None = None
    mark: Decimal | None = None


@event("crm.valuation.segment_defined.v1", category="segment")
class SegmentDefined(Struct, frozen=True, kw_only=True):
    """A segment, or another rule for one: who fits the rule is in it."""

    segment_id: UUID
    name: str
    rule: dict[str, Any]


@event("crm.valuation.segment_retired.v1", category="segment")
class SegmentRetired(Struct, frozen=True, kw_only=True):
    """Nobody is in the segment any more; each member's leaving is an event of its own."""

    segment_id: UUID


@event("crm.valuation.segment_entered.v1", category="membership")
class SegmentEntered(Struct, frozen=True, kw_only=True):
    """The customer fits the rule of the segment, as it was in `segment_version`."""

    segment_id: UUID
    segment_version: int
    customer_id: UUID


@event("crm.valuation.segment_left.v1", category="membership")
class SegmentLeft(Struct, frozen=True, kw_only=True):
    segment_id: UUID
    segment_version: int
    customer_id: UUID


@event("crm.valuation.suggestion_made.v1", category="suggestion")
class SuggestionMade(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody was told what the customer is likely to buy next, until when, and how to reach
    them; whether it was followed shows in their purchases. `probability` has 4 decimals. `consent`
    is what was known of the customer's consent to marketing on that channel."""

    suggestion_id: UUID
    customer_id: UUID
    product_id: str
    probability: Decimal
    expected_by: Instant
    channel: str | None = None
    consent: ConsentReason | None = None


@event("crm.valuation.assessed.v1", category="judgement", personal=("note",))
class CustomerAssessed(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Assessment of a customer by people, from 0 to 10 points per indicator, for scorecards to use.

    Each indicator stands until it is assessed again. `period` is what the assessment covers, such
    as 2026-Q3. `assessed_by` is the subject of a token. `note` gives the reason, in words.
    """

    customer_id: UUID
    indicators: dict[Code, int]
    assessed_by: str
    period: str | None = None
    note: str | None = None


@event("crm.valuation.grade_set.v1", category="judgement")
class GradeSet(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A grade set by hand: it holds through the day `until`, whatever is computed meanwhile."""

    customer_id: UUID
    grade: str
    reason: Code
    until: date
    set_by: str


@event("crm.valuation.grade_released.v1", category="judgement")
class GradeReleased(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A grade set by hand was withdrawn before its last day: the computed one holds again."""

    customer_id: UUID
    grade: str
    released_by: str
