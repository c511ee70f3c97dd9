"""The policy: rules that turn worth into grades and treatment, as versioned data."""

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, field

from libs.money.currencies import CURRENCIES
from services.valuation.domain.policy.clauses import Clause, InvalidPolicy, Probability, Share
from services.valuation.domain.policy.credit_rules import CreditRules, check_credit
from services.valuation.domain.policy.grade_rules import Grades, MarkRules, abc, check_grades
from services.valuation.domain.policy.pilots import Pilot, check_pilot
from services.valuation.domain.policy.referral_rules import ReferralRules
from services.valuation.domain.policy.scorecards import Scorecard, check_scorecard

_HIGHEST_RATE = 10**9
_SHARED = (
    "currency",
    "rates",
    "default_margin_rate",
    "churn_horizon_weeks",
    "churn_bands",
    "lifecycle",
    "clv_months",
    "yearly_discount",
    "referrals",
)


class Bands(Clause, frozen=True, kw_only=True):
    """Churn risk from which on a customer is in the medium, and in the high band."""

    medium: Probability = 0.5
    high: Probability = 0.8


class LifecycleRules(Clause, frozen=True, kw_only=True):
    """Churn risks that end a phase, and order days that make a loyal customer."""

    loyal_order_days: Annotated[int, Meta(ge=2)] = 4
    at_risk: Probability = 0.8
    lapsed: Probability = 0.9
    lost: Probability = 0.97


class Policy(Clause, frozen=True, kw_only=True):
    """All amounts are in `currency`; `rates` say what one unit of another is worth in it.

    `basis` is what grades compare: profit expected or made, or points of the `scorecard`. `cut_by`
    is how cuts are found: each grade's share of customers, of the positive value, or the fixed
    amount `least` of each grade. `marks` single out part of the last grade. With a `pilot` the
    policy holds for those customers only, beside the one that holds for everybody.
    """

    currency: str = "USD"
    rates: dict[str, Decimal] = field(default_factory=dict)
    default_margin_rate: Share = 1.0
    basis: Literal["predicted_12m", "net", "scorecard"] = "predicted_12m"
    scorecard: Scorecard | None = None
    cut_by: Literal["customers", "value", "amounts"] = "customers"
    grades: Grades = field(default_factory=abc)
    marks: MarkRules | None = None
    hysteresis: Annotated[float, Meta(ge=0, le=0.5)] = 0.10
    least_population: Annotated[int, Meta(ge=1)] = 20
    churn_horizon_weeks: Annotated[float, Meta(gt=0, le=520)] = 13.0
    churn_bands: Bands = field(default_factory=Bands)
    lifecycle: LifecycleRules = field(default_factory=LifecycleRules)
    credit: CreditRules = field(default_factory=CreditRules)
    clv_months: Annotated[int, Meta(ge=1, le=120)] = 12
    yearly_discount: Annotated[float, Meta(ge=0, le=1)] = 0.10
    referrals: ReferralRules = field(default_factory=ReferralRules)
    pilot: Pilot | None = None

    @property
    def grade_names(self) -> tuple[str, ...]:
        return tuple(rule.name for rule in self.grades)

    def check_beside(self, everybody: "Policy") -> None:
        """A pilot's policy grades and treats otherwise, but adds up money and predicts as the one
        for everybody does, so that both compare. Raises InvalidPolicy."""
        for name in _SHARED if self.pilot else ():
            if getattr(self, name) != getattr(everybody, name):
                raise InvalidPolicy(f"/{name}", "must be as in the policy for everybody")

    def __post_init__(self) -> None:
        self._check_money()
        check_grades(self.grades, self.cut_by)
        self._check_basis()
        bands, phases = self.churn_bands, self.lifecycle
        if bands.medium >= bands.high:
            raise InvalidPolicy("/churn_bands/high", "must be above medium")
        if not phases.at_risk < phases.lapsed < phases.lost:
            raise InvalidPolicy("/lifecycle", "must rise: at_risk, lapsed, lost")
        check_credit(self.credit)
        if self.pilot:
            check_pilot(self.pilot)
        if self.marks and not self.marks.develop_from.is_finite():
            raise InvalidPolicy("/marks/develop_from", "must be a finite amount")

    def _check_basis(self) -> None:
        if self.scorecard is None:
            if self.basis == "scorecard":
                raise InvalidPolicy("/scorecard", "is missing, and grades are to go by it")
            return
        check_scorecard(self.scorecard)
        if self.basis != "scorecard":
            raise InvalidPolicy("/basis", "must be scorecard where there is one")
        if self.cut_by == "value":
            raise InvalidPolicy("/cut_by", "must not be value: points are not shared out")

    def _check_money(self) -> None:
        if self.currency not in CURRENCIES:
            raise InvalidPolicy("/currency", "is no ISO 4217 currency")
        if unknown := set(self.rates) - set(CURRENCIES):
            raise InvalidPolicy("/rates", f"has {len(unknown)} names that are no currency")
        if self.currency in self.rates:
            raise InvalidPolicy("/rates", "must not rate the reporting currency itself")
        if not all(rate.is_finite() and 0 < rate <= _HIGHEST_RATE for rate in self.rates.values()):
            raise InvalidPolicy("/rates", f"must be above 0 and at most {_HIGHEST_RATE}")
