"""The policy: rules that turn worth into grades and treatment, as versioned data."""

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from libs.money.currencies import CURRENCIES

Share = Annotated[float, Meta(ge=0, le=1)]
Probability = Annotated[float, Meta(gt=0, lt=1)]
GradeName = Annotated[str, Meta(pattern="^[A-Za-z0-9+-]{1,8}$")]
PaymentTerms = Annotated[str, Meta(pattern="^[a-z0-9_]{1,24}$")]
CreditClass = Literal["unrated", "prompt", "slow", "overdue"]
_HIGHEST_LIMIT = 10**12
_HIGHEST_RATE = 10**9
CREDIT_CLASSES: tuple[CreditClass, ...] = ("unrated", "prompt", "slow", "overdue")


class InvalidPolicy(ValueError):
    """`pointer` names the part of the policy that contradicts itself."""

    def __init__(self, pointer: str, reason: str) -> None:
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.reason = reason


class _Rules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class GradeRule(_Rules, frozen=True, kw_only=True):
    """A grade: the best `share` of customers not in a better one, and how they are treated.

    The last grade takes the rest, so its share is not looked at.
    """

    name: GradeName
    share: Share
    service_level: PaymentTerms
    payment_terms: PaymentTerms
    credit_limit: Decimal
    least: Decimal | None = None


class CreditRule(_Rules, frozen=True, kw_only=True):
    """What a credit class leaves of the grade's limit, and its terms where they are stricter."""

    limit_share: Share
    payment_terms: PaymentTerms | None = None


class Bands(_Rules, frozen=True, kw_only=True):
    """Churn risk from which on a customer is in the medium, and in the high band."""

    medium: Probability = 0.5
    high: Probability = 0.8


class LifecycleRules(_Rules, frozen=True, kw_only=True):
    """Churn risks that end a phase, and order days that make a loyal customer."""

    loyal_order_days: Annotated[int, Meta(ge=2)] = 4
    at_risk: Probability = 0.8
    lapsed: Probability = 0.9
    lost: Probability = 0.97


class CreditRules(_Rules, frozen=True, kw_only=True):
    grace_days: Annotated[int, Meta(ge=0, le=3650)] = 7
    slow_days: Annotated[float, Meta(ge=0, le=3650)] = 14.0
    classes: dict[CreditClass, CreditRule] = field(
        default_factory=lambda: {
            "unrated": CreditRule(limit_share=0.5),
            "prompt": CreditRule(limit_share=1.0),
            "slow": CreditRule(limit_share=0.5, payment_terms="net_14"),
            "overdue": CreditRule(limit_share=0.0, payment_terms="prepaid"),
        }
    )


def _abc() -> tuple[GradeRule, ...]:
    return (
        GradeRule(
            name="A",
            share=0.05,
            service_level="priority",
            payment_terms="net_60",
            credit_limit=Decimal(5000),
        ),
        GradeRule(
            name="B",
            share=0.15,
            service_level="preferred",
            payment_terms="net_30",
            credit_limit=Decimal(1000),
        ),
        GradeRule(
            name="C",
            share=0.80,
            service_level="standard",
            payment_terms="net_14",
            credit_limit=Decimal(100),
        ),
    )


class Policy(_Rules, frozen=True, kw_only=True):
    """All amounts are in `currency`; `rates` say what one unit of another is worth in it.

    `basis` is what grades compare, `cut_by` how cuts are found: each grade's share of customers,
    of the positive value, or the fixed amount `least` of each grade.
    """

    currency: str = "USD"
    rates: dict[str, Decimal] = field(default_factory=dict)
    default_margin_rate: Share = 1.0
    basis: Literal["predicted_12m", "net"] = "predicted_12m"
    cut_by: Literal["customers", "value", "amounts"] = "customers"
    grades: Annotated[tuple[GradeRule, ...], Meta(min_length=1, max_length=12)] = field(
        default_factory=_abc
    )
    hysteresis: Annotated[float, Meta(ge=0, le=0.5)] = 0.10
    least_population: Annotated[int, Meta(ge=1)] = 20
    churn_horizon_weeks: Annotated[float, Meta(gt=0, le=520)] = 13.0
    churn_bands: Bands = field(default_factory=Bands)
    lifecycle: LifecycleRules = field(default_factory=LifecycleRules)
    credit: CreditRules = field(default_factory=CreditRules)
    clv_months: Annotated[int, Meta(ge=1, le=120)] = 12
    yearly_discount: Annotated[float, Meta(ge=0, le=1)] = 0.10

    @property
    def grade_names(self) -> tuple[str, ...]:
        return tuple(rule.name for rule in self.grades)

    def __post_init__(self) -> None:
        self._check_money()
        self._check_grades()
        bands, phases = self.churn_bands, self.lifecycle
        if bands.medium >= bands.high:
            raise InvalidPolicy("/churn_bands/high", "must be above medium")
        if not phases.at_risk < phases.lapsed < phases.lost:
            raise InvalidPolicy("/lifecycle", "must rise: at_risk, lapsed, lost")
        if missing := set(CREDIT_CLASSES) - set(self.credit.classes):
            raise InvalidPolicy("/credit/classes", f"misses {', '.join(sorted(missing))}")

    def _check_money(self) -> None:
        if self.currency not in CURRENCIES:
            raise InvalidPolicy("/currency", "is no ISO 4217 currency")
        if unknown := set(self.rates) - set(CURRENCIES):
            raise InvalidPolicy("/rates", f"has {len(unknown)} names that are no currency")
        if self.currency in self.rates:
            raise InvalidPolicy("/rates", "must not rate the reporting currency itself")
        if not all(rate.is_finite() and 0 < rate <= _HIGHEST_RATE for rate in self.rates.values()):
            raise InvalidPolicy("/rates", f"must be above 0 and at most {_HIGHEST_RATE}")

    def _check_grades(self) -> None:
        if len(set(self.grade_names)) < len(self.grades):
            raise InvalidPolicy("/grades", "must have different names")
        if sum(rule.share for rule in self.grades[:-1]) > 1:
            raise InvalidPolicy("/grades", "have shares that add up to more than 1")
        limits = [rule.credit_limit for rule in self.grades]
        if not all(limit.is_finite() and 0 <= limit <= _HIGHEST_LIMIT for limit in limits):
            raise InvalidPolicy("/grades", f"need credit limits from 0 to {_HIGHEST_LIMIT}")
        if self.cut_by == "amounts":
            least = [rule.least for rule in self.grades[:-1]]
            if any(amount is None or not amount.is_finite() for amount in least):
                raise InvalidPolicy("/grades", "need a finite amount `least` in all but the last")
            if least != sorted(least, reverse=True):  # pyright: ignore[reportArgumentType]
                raise InvalidPolicy("/grades", "must be ordered from the highest `least` down")
