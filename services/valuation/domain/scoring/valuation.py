"""The valuation of customers as of a day: what is known of them, by a scoring configuration.

Every valuation is made here: after a batch of events, when everybody is valued again, for an
answer, and along a customer's past.
"""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import BalanceTable, Days, Mask, Places, Rows, StateTable
from services.valuation.domain.churn.outlook import lifetime_value
from services.valuation.domain.customer.accounts import accounts
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration, appraise
from services.valuation.domain.scoring.due_days import due_days, ends_of
from services.valuation.domain.scoring.treatment import Granted, granted
from services.valuation.models.histories import Floats


@dataclass(frozen=True, slots=True)
class LastPublished:
    """Published grade and credit of each customer: the grade by cuts that they hold on to, as a
    place in the configuration's grades (UNGRADED: none), and the credit, to which nobody holds on
    where `afresh`."""

    grade: Places
    credit: Granted
    afresh: Mask


@dataclass(frozen=True, slots=True)
class Known:
    """Row of STATE of each customer, their overrides, and what was published last. Row i of
    `balances` (Balance, and its currency) belongs to customer `owner[i]`."""

    states: StateTable
    owner: Rows
    balances: BalanceTable
    overrides: Overrides
    published: LastPublished


@dataclass(frozen=True, slots=True)
class Valuation(Appraisal):
    """`granted` is the credit from now on, `clv` what was earned and is still to come."""

    granted: Granted
    clv: Floats


def value(known: Known, configuration: ScoringConfiguration, as_of: int) -> Valuation:
    """All of them as of a day, by what the configuration has everybody or a pilot valued by."""
    states, published, policy = known.states, known.published, configuration.policy
    balances = known.balances
    money = accounts(len(states), known.owner, balances["currency"], balances, policy)
    found = appraise(
        states, money, published.grade, configuration, as_of, known.overrides, monthly=True
    )
    credit = granted(configuration, found, published.credit, published.afresh, as_of)
    appraised = {name: getattr(found, name) for name in Appraisal.__slots__}
    clv = lifetime_value(money, found.ahead, policy)
    return Valuation(**appraised, granted=credit, clv=clv)


def due(known: Known, valued: Valuation, configuration: ScoringConfiguration, as_of: int) -> Days:
    """The day each customer is to be valued again though nothing happens to them."""
    ends = ends_of(known.overrides.until, valued.granted.review_day, as_of)
    return due_days(known.states, valued, configuration, as_of, ends)


def nothing_published(customers: int) -> LastPublished:
    nothing = Granted(
        limit=np.zeros(customers, dtype=np.int64),
        terms=np.zeros(customers, dtype="S24"),
        review_day=np.full(customers, NEVER),
    )
    return LastPublished(np.full(customers, UNGRADED), nothing, np.ones(customers, dtype=bool))
