"""Features of a blended churn model, a column each: of orders, and steps of service and payment.

While nothing happens, each column only rises or only falls from day to day: the bounds of a risk
until a day rely on it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Days, Mask, StateTable
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.domain.customer.accounts import Accounts, days_overdue
from services.valuation.domain.customer.columns import different
from services.valuation.models.histories import Floats, Histories
from services.valuation.models.logistic import logit
from services.valuation.models.rfm import LEAST_RISK, TIMING_STATE, timing_state

ORDERS = ("logit_mbg_nbd", *TIMING_STATE)
VALUE = "log_value"
DISSATISFIED_DAYS = 182  # so long a bad mark counts, unless a better one follows
_BAD_MARK = 2
_LATE_DAYS = 14
_FAR = 5.0  # 150 times as much: beyond it, one order alone would set the scale for everybody


@dataclass(frozen=True, slots=True)
class RiskInputs:
    """A row per customer on a day; of whom only orders are known, the rest is None."""

    orders: Histories
    states: StateTable | None = None
    money: Accounts | None = None
    day: int | Days = 0


def columns(
    inputs: RiskInputs, names: Iterable[str], model: Model, horizon: float
) -> dict[str, Floats]:
    """Each of `names`, a row per customer; 0 where nothing is known or nothing was said.

    Raises KeyError for a feature this version does not know.
    """
    of_orders = _of_orders(inputs.orders, model, horizon)
    return {
        name: of_orders[name] if name in of_orders else _weighed(inputs, name, model)
        for name in names
    }


def _of_orders(orders: Histories, model: Model, horizon: float) -> dict[str, Floats]:
    risk = logit(model.timing.p_none(orders, horizon), least=LEAST_RISK)
    return dict(zip(ORDERS, (risk, *timing_state(orders)), strict=True))


def _log_value(money: Accounts, model: Model) -> Floats:
    """Logarithm of the mean order's value over the usual one in its currency, within _FAR of 0."""
    value, orders = money.kept_value, money.kept_orders
    known = (value > 0) & (orders > 0)
    mean = np.divide(value, orders, out=np.ones(len(known)), where=known)
    usual = np.ones(len(known))
    for code in different(money.currency):
        among = model.spending_in(code.decode()).orders
        usual[money.currency == code] = among.population_mean
    return np.where(known, np.clip(np.log(mean / usual), -_FAR, _FAR), 0.0)


def _weighed(inputs: RiskInputs, name: str, model: Model) -> Floats:
    if inputs.states is None or inputs.money is None:
        return np.zeros(len(inputs.orders.x))
    if name == VALUE:
        return _log_value(inputs.money, model)
    return SIGNALS[name](inputs.states, inputs.money, inputs.day).astype(np.float64)


_Signal = Callable[[StateTable, Accounts, int | Days], Mask]


def _at_least(name: str, times: int) -> _Signal:
    return lambda states, money, day: states[name] >= times


def _overdue(days: int) -> _Signal:
    return lambda states, money, day: days_overdue(money.oldest_due, day) >= days


def _dissatisfied(states: StateTable, money: Accounts, day: int | Days) -> Mask:
    since = day - states["satisfied_day"].astype(np.int64)
    low = (states["satisfaction"] > 0) & (states["satisfaction"] <= _BAD_MARK)
    return low & (since <= DISSATISFIED_DAYS)


def _pays_late(states: StateTable, money: Accounts, day: int | Days) -> Mask:
    return money.delay_days > _LATE_DAYS * money.payments


# Steps, not slopes: of who complains once hardly more leave, of who does four times half do.
SIGNALS: dict[str, _Signal] = {
    "complained": _at_least("complaints", 1),
    "complained_twice": _at_least("complaints", 2),
    "complained_4_times": _at_least("complaints", 4),
    "ticket_open": _at_least("open_tickets", 1),
    "three_tickets_open": _at_least("open_tickets", 3),
    "disputed": _at_least("disputes", 1),
    "dissatisfied": _dissatisfied,
    "invoice_overdue": _overdue(1),
    "invoice_overdue_30_days": _overdue(30),
    "pays_late": _pays_late,
}
FEATURES = (*ORDERS, VALUE, *SIGNALS)
