"""Credit as a policy states it: what payment behaviour leaves of a limit, and when it is raised."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from msgspec import Meta, field

from services.valuation.domain.policy.clauses import (
    CREDIT_CLASSES,
    Clause,
    Code,
    CreditClass,
    InvalidPolicy,
    Share,
)

_NET = re.compile(r"net_([0-9]{1,4})")
_MONTHS = {"month": range(1, 13), "quarter": (1, 4, 7, 10), "year": (1,)}


class CreditRule(Clause, frozen=True, kw_only=True):
    """Share of the grade's limit that a credit class leaves, and the payment terms that replace the
    grade's, where there are any."""

    limit_share: Share
    payment_terms: Code | None = None


class ReviewRules(Clause, frozen=True, kw_only=True):
    """Days on which limits and terms are raised: this day of each week (1: Monday), month, quarter
    or year; `always`: at once. What makes them stricter takes effect on any day."""

    every: Literal["always", "week", "month", "quarter", "year"] = "month"
    day: Annotated[int, Meta(ge=1, le=28)] = 1

    def next_day(self, after: date) -> date:
        """The first review after a day."""
        day = after + timedelta(days=1)
        while not self.falls_on(day):
            day += timedelta(days=1)
        return day

    def falls_on(self, day: date) -> bool:
        if self.every == "always":
            return True
        if self.every == "week":
            return day.isoweekday() == self.day
        return day.day == self.day and day.month in _MONTHS[self.every]


class CreditRules(Clause, frozen=True, kw_only=True):
    """`days_of` says how many days of credit payment terms give that are not named net_DAYS."""

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
    review: ReviewRules = field(default_factory=ReviewRules)
    days_of: dict[Code, Annotated[int, Meta(ge=0, le=3650)]] = field(default_factory=dict)

    def days_granted(self, terms: str) -> int:
        """Days of credit under these payment terms; 0 where the policy does not say."""
        if terms in self.days_of:
            return self.days_of[terms]
        named = _NET.fullmatch(terms)
        return int(named[1]) if named else 0


def check_credit(credit: CreditRules) -> None:
    """Raises InvalidPolicy."""
    if missing := set(CREDIT_CLASSES) - set(credit.classes):
        raise InvalidPolicy("/credit/classes", f"misses {', '.join(sorted(missing))}")
    if credit.review.every == "week" and credit.review.day > 7:
        raise InvalidPolicy("/credit/review/day", "must be 1 to 7 where reviews are weekly")
