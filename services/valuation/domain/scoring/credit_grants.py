"""Credit as it is granted: made stricter at once, raised only at a review."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Amounts, DayCounts, Days, Mask, Names
from services.valuation.domain.customer.columns import NEVER, date_of, day_number
from services.valuation.domain.policy.credit_rules import CreditRules


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
