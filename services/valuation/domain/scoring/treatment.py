"""Treatment of customers: by grade, and where payment behaviour asks for it, stricter.

Credit is made stricter at once, and raised only at a review.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

import numpy as np
from msgspec import Struct, structs

from services.valuation.domain.arrays import Amounts, DayCounts, Days, Mask, Names, Places
from services.valuation.domain.customer.columns import NEVER, date_of, day_number
from services.valuation.domain.policy.clauses import CREDIT_CLASSES, CreditClass
from services.valuation.domain.policy.credit_rules import CreditRules
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration


@dataclass(frozen=True, slots=True)
class Granted:
    """A row per customer: the limit in whole units, the terms, and the review (a day) that raises
    them, NEVER where nothing waits to be raised."""

    limit: Amounts
    terms: Names
    review_day: Days


def chosen(where: Mask, one: Granted, other: Granted) -> Granted:
    return Granted(
        limit=np.where(where, one.limit, other.limit),
        terms=np.where(where, one.terms, other.terms),
        review_day=np.where(where, one.review_day, other.review_day),
    )


def grant(
    entitled: Granted, before: Granted, afresh: Mask, credit: CreditRules, as_of: int
) -> Granted:
    """Grant credit from now on, where `before` was published last and `entitled` is what grade and
    class would allow. `afresh`: nothing was granted before that could be held on to."""
    if afresh.all():
        return entitled
    due = (before.review_day != NEVER) & (before.review_day <= as_of)
    reviewed = due | afresh | credit.review.falls_on(date_of(as_of))
    lower = ~reviewed & (before.limit < entitled.limit)
    stricter = np.zeros(len(lower), dtype=bool)
    at = np.flatnonzero(~reviewed & (before.terms != entitled.terms))
    stricter[at] = _days(before.terms[at], credit) < _days(entitled.terms[at], credit)
    waits = lower | stricter
    return Granted(
        limit=np.where(lower, before.limit, entitled.limit),
        terms=np.where(stricter, before.terms, entitled.terms),
        review_day=np.where(waits, _review(before.review_day, credit, as_of), NEVER),
    )


def _review(promised: Days, credit: CreditRules, as_of: int) -> Days:
    """The next review, or one that was promised for an earlier day."""
    following = day_number(credit.review.next_day(date_of(as_of)))
    return np.where(promised == NEVER, following, np.minimum(promised, following))


def _days(terms: Names, credit: CreditRules) -> DayCounts:
    names, at = np.unique(terms, return_inverse=True)
    days = [credit.days_granted(name.decode()) for name in names.tolist()]
    return np.array(days, dtype=np.int64)[at]


def named(terms: Sequence[str]) -> Names:
    """Payment terms as a column holds them."""
    return np.array([term.encode() for term in terms], dtype="S24")


class Treatment(Struct, frozen=True, kw_only=True):
    """`price_terms` and `marketing` are None where they were decided before there were any."""

    credit_limit: Decimal
    currency: str
    payment_terms: str
    service_level: str
    price_terms: str | None = None
    marketing: str | None = None


def treatment(policy: Policy, grade: int, credit_class: CreditClass) -> Treatment:
    """`grade` is a place in `policy.grades`. Limits are whole units of the policy's currency."""
    rule, credit = policy.grades[grade], policy.credit.classes[credit_class]
    limit = rule.credit_limit * Decimal(str(credit.limit_share))
    return Treatment(
        credit_limit=limit.quantize(Decimal(1), ROUND_DOWN),
        currency=policy.currency,
        payment_terms=credit.payment_terms or rule.payment_terms,
        service_level=rule.service_level,
        price_terms=rule.price_terms,
        marketing=rule.marketing,
    )


Treatments = list[list[Treatment]]


def treatments(policy: Policy) -> Treatments:
    """All of them: by place in `policy.grades`, then by place in CREDIT_CLASSES."""
    return [
        [treatment(policy, grade, credit_class) for credit_class in CREDIT_CLASSES]
        for grade in range(len(policy.grades))
    ]


def treatments_under(configuration: ScoringConfiguration) -> Treatments:
    """Treatments by place in the scoring configuration's `grade_names`: the policy's, and behind
    them the pilot's."""
    piloted = treatments(configuration.pilot.policy) if configuration.pilot else []
    return treatments(configuration.policy) + piloted


def entitled(table: Treatments, grade: Places, credit_class: Places) -> Granted:
    """Credit that grade and class would allow. A customer without a grade is granted nothing."""
    limits = np.array([[int(given.credit_limit) for given in row] for row in table])
    terms = np.array([named([given.payment_terms for given in row]) for row in table])
    graded = grade >= 0
    return Granted(
        limit=np.where(graded, limits[grade, credit_class], 0),
        terms=np.where(graded, terms[grade, credit_class], b""),
        review_day=np.full(len(grade), NEVER),
    )


def granted(
    configuration: ScoringConfiguration,
    valued: Appraisal,
    before: Granted,
    afresh: Mask,
    as_of: int,
) -> Granted:
    """Credit granted to each, by the credit rules of the policy that holds for them."""
    allowed = entitled(treatments_under(configuration), valued.grade, valued.credit_class)
    given = grant(allowed, before, afresh, configuration.policy.credit, as_of)
    if configuration.pilot is None or not valued.piloted.any():
        return given
    theirs = grant(allowed, before, afresh, configuration.pilot.policy.credit, as_of)
    return chosen(valued.piloted, theirs, given)


def with_credit(allowed: Treatment, given: Granted, row: int) -> Treatment:
    """A treatment with the limit and terms that are granted of what it allows."""
    limit, terms = Decimal(int(given.limit[row])), given.terms[row].decode()
    return structs.replace(allowed, credit_limit=limit, payment_terms=terms)
