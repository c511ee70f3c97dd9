"""The shape of a valuation's answer: what a customer is worth, how to treat them, and the risk."""

from datetime import date, datetime
from uuid import UUID

import msgspec

from libs.web.reads.freshness import Freshness


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    pass


class ValueAnswer(_Answer, frozen=True, kw_only=True):
    """Decimal strings in `currency`. `net` is realised profit, all costs taken off; `clv` adds what
    is still to come. `bad_debt` was written off. `delivered_value` is the customer's: what buying
    cost them less than they had expected. `cost_by_kind` adds up to `cost_to_serve`: `contacts`,
    and what was recorded apart from them. Exact but for the two that are predictions."""

    currency: str
    revenue: str
    refunds: str
    cost_to_serve: str
    cost_by_kind: dict[str, str]
    acquisition_cost: str
    bad_debt: str
    net: str
    predicted_12m: str
    clv: str
    delivered_value: str


class ReferralsAnswer(_Answer, frozen=True, kw_only=True):
    """Referral value: the `share` of what the `customers` referred by this one are worth, by their
    clv or net (`of`). `value` is in the policy's currency and in no other figure. Those `apart` are
    valued in a currency without a rate, and are in no figure at all."""

    customers: int
    value: str
    currency: str
    share: float
    of: str
    apart: int


class ReceivableAnswer(_Answer, frozen=True, kw_only=True):
    """Amount owed in one currency, split by the number of days it is overdue; `current` is not yet
    due, or due today. `disputed` is apart from those, for it is not overdue."""

    currency: str
    receivable: str
    current: str
    days_1_30: str
    days_31_60: str
    days_61_90: str
    over_90: str
    disputed: str


class CompetitorAnswer(_Answer, frozen=True, kw_only=True):
    """Somebody else the customer was seen buying from, and the newest event that says so."""

    name: str
    seen_at: datetime
    event_id: UUID


class WalletAnswer(_Answer, frozen=True, kw_only=True):
    """Share of wallet. `yearly` is what the customer spends a year on what we sell, with everybody,
    as `event_id` estimates it; `spent` is what they spent with us in the 365 days before `as_of`,
    net of refunds; `share` is their ratio, above 1 where the estimate is too low."""

    currency: str
    yearly: str
    spent: str
    share: float | None
    estimated_at: datetime
    event_id: UUID
    competitors: tuple[CompetitorAnswer, ...]


class Indicators(_Answer, frozen=True, kw_only=True):
    """Figures that the valuation rests on. Money as in `value`; days of the business time zone.

    `information`: contacts with a suggestion or news of the market. `disputed` is a part of
    `receivable` and not overdue. `expected_orders_12m` are those that count in the value's
    currency, each worth `expected_order_value`. `tickets` are those of the call centre.
    `satisfaction`: 1 to 5, as last given.
    """

    orders: int
    order_days: int
    first_order_on: date | None
    last_order_on: date | None
    expected_orders_12m: float
    expected_order_value: str
    margin_rate: float
    receivable: str
    oldest_due_on: date | None
    mean_payment_delay_days: float | None
    interactions: int
    complaints: int
    information: int
    disputed: str
    disputes: int
    tickets: int
    open_tickets: int
    satisfaction: int | None
    satisfied_on: date | None
    feedbacks: int
    currencies_apart: tuple[str, ...]


class ModelAnswer(_Answer, frozen=True, kw_only=True):
    """`prior`: published parameters, in use until enough customers were seen."""

    name: str
    version: int
    prior: bool


class GradeSetAnswer(_Answer, frozen=True, kw_only=True):
    """A grade set by hand, which holds through the day `until`, beside the computed one."""

    grade: str
    reason: str
    by: str
    until: date


class ValuationAnswer(_Answer, frozen=True, kw_only=True):
    """`known`: the registration has arrived. No grade and no risk before the first purchase.

    `erased` holds of any moment: whose personal data are gone, they are gone of then as well.

    `referrals`: null for who sent nobody, and not told to customers.

    `merged_into`: the customer this record turned out to be, who is valued by all that it did.

    `churn_risk` is the probability that no purchase comes within the policy's horizon. `grade` is
    the one that holds, which people may have set. A limit or terms that are to be raised are so on
    `credit_review_on`. `mark` says what is to become of one of the least valuable customers:
    develop, or leave. `score` holds the points where a scorecard grades. `policy_version` is the
    pilot's where the customer is one of a `pilot`.
    """

    customer_id: UUID
    as_of: datetime
    basis: str | None
    known: bool
    erased: bool
    merged_into: UUID | None
    grade: str | None
    computed_grade: str | None
    grade_set: GradeSetAnswer | None
    mark: str | None
    score: float | None
    lifecycle: str
    churn_risk: float | None
    churn_band: str | None
    p_alive: float | None
    value: ValueAnswer
    receivables: tuple[ReceivableAnswer, ...]
    referrals: ReferralsAnswer | None
    wallet: WalletAnswer | None
    credit_class: str
    credit_limit: str | None
    payment_terms: str | None
    credit_review_on: date | None
    service_level: str | None
    price_terms: str | None
    marketing: str | None
    indicators: Indicators
    model: ModelAnswer
    policy_version: int
    pilot: bool
    freshness: Freshness | None
