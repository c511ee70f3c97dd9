"""Credit class from payment behaviour, on an axis of its own."""

import numpy as np

from services.valuation.domain.arrays import DayCounts, Days, Places
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.credit_rules import CreditRules

_UNRATED, _PROMPT, _SLOW, _OVERDUE = range(len(CREDIT_CLASSES))


def credit_classes(money: Accounts, rules: CreditRules, as_of: int) -> Places:
    """Places in CREDIT_CLASSES: overdue now, slow on average, prompt, or never invoiced."""
    paid = money.payments > 0
    mean_delay = np.divide(
        money.delay_days, money.payments, out=np.zeros_like(money.delay_days), where=paid
    )
    assessed = np.where(mean_delay > rules.slow_days, _SLOW, _PROMPT)
    assessed = np.where(paid, assessed, _UNRATED)
    return np.where(days_overdue(money.oldest_due, as_of) > rules.grace_days, _OVERDUE, assessed)


def days_overdue(oldest_due: Days, as_of: int | Days) -> DayCounts:
    owed = oldest_due != NEVER
    return np.where(owed, np.maximum(as_of - np.where(owed, oldest_due, as_of), 0), 0)
