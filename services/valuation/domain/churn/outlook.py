"""Outlook as of a day: the risk, orders and profit still to come."""

from dataclasses import dataclass, fields

import numpy as np

from services.valuation.domain.arrays import Mask, Rows, StateTable
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.domain.churn.risk import churn_risk, expectations, timing_histories
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.customer.columns import different
from services.valuation.domain.policy.policy import Policy
from services.valuation.models.histories import Floats, Histories

DAYS_PER_MONTH = 365.25 / 12
WEEKS_PER_MONTH = DAYS_PER_MONTH / 7
# How much of one's own record outweighs the population's: 5 order values, 6 months.
_OWN_ORDERS = 5.0
_OWN_MONTHS = 6.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """One row per customer; customers who never bought have no risk (NaN) and expect nothing.
    Orders are those that count in the currency they are reported in, of which `order_value` is.
    `monthly_orders` has a column for each of the policy's months, or none."""

    churn_risk: Floats
    p_alive: Floats
    orders_12m: Floats
    order_value: Floats
    refund_rate: Floats
    monthly_cost: Floats
    monthly_orders: Floats

    def predicted_12m(self, margin_rate: Floats) -> Floats:
        """Profit expected of the next 12 months."""
        return self.orders_12m * self.profit_per_order(margin_rate) - 12 * self.monthly_cost

    def rows(self, at: Rows | Mask) -> "Outlook":
        return Outlook(**{f.name: getattr(self, f.name)[at] for f in fields(self)})

    def profit_per_order(self, margin_rate: Floats) -> Floats:
        return self.order_value * (1.0 - self.refund_rate) * margin_rate


def outlook(
    states: StateTable,
    money: Accounts,
    model: Model,
    policy: Policy,
    as_of: int,
    *,
    monthly: bool = True,
) -> Outlook:
    """`monthly`: with what a lifetime value is summed up from, month by month."""
    bought = states["orders"] > 0
    risk = churn_risk(states, money, model, policy, as_of)
    histories = timing_histories(states, as_of)
    ahead = expectations(histories, risk, model, policy)
    months = policy.clv_months if monthly else 0
    reaches = np.r_[1.0 : months + 1.0, 12.0] * WEEKS_PER_MONTH
    orders = np.where(bought[:, None], ahead.expected_by(reaches), 0.0)
    orders *= share_counted(states, money, model, histories)[:, None]
    alive = ahead.p_alive
    order_value, refund_rate, monthly_cost = _spending(states, money, model, as_of)
    return Outlook(
        churn_risk=risk,
        p_alive=np.where(bought, alive, np.nan),
        orders_12m=orders[:, -1],
        order_value=np.where(bought, order_value, 0.0),
        refund_rate=refund_rate,
        monthly_cost=np.where(bought, monthly_cost * alive, 0.0),
        monthly_orders=np.diff(orders[:, :-1], axis=1, prepend=0.0),
    )


def share_counted(
    states: StateTable, money: Accounts, model: Model, histories: Histories
) -> Floats:
    """Share of the year's orders that counts in the currency each customer is reported in.

    Where others are listed apart, it is what the timing model expects of a customer known as long
    who bought on the days that count alone, over what it expects of all their days.
    """
    share = np.where(money.orders > 0, 1.0, 0.0)
    mixed = np.flatnonzero((money.orders > 0) & (money.orders < states["orders"]))
    if not len(mixed):
        return share
    everything = Histories(
        histories.x[mixed], histories.t_x[mixed], histories.T[mixed], histories.weight[mixed]
    )
    x = np.maximum(days_counted(states, money)[mixed] - 1.0, 0.0)
    last = np.where(x > 0.0, everything.t_x, 0.0)
    fewer = Histories(x, last, everything.T, everything.weight)
    counted, of_all = (
        model.timing.expected_orders(one, 12 * WEEKS_PER_MONTH) for one in (fewer, everything)
    )
    part = np.divide(counted, of_all, out=np.ones(len(mixed)), where=of_all > 0.0)
    share[mixed] = np.minimum(part, 1.0)
    return share


def days_counted(states: StateTable, money: Accounts) -> Floats:
    """Days with an order that counts: as large a part of all their days as of their orders."""
    orders = np.maximum(states["orders"], 1)
    days = states["order_days"] * money.orders / orders
    return np.where(money.orders > 0, np.maximum(days, 1.0), 0.0)


def lifetime_value(money: Accounts, ahead: Outlook, policy: Policy) -> Floats:
    """Realised profit, and the discounted profit of the policy's months ahead: always finite."""
    profit = ahead.monthly_orders * ahead.profit_per_order(money.margin_rate)[:, None]
    months = np.arange(1, policy.clv_months + 1)
    discount = (1.0 + policy.yearly_discount) ** (-months / 12)
    return money.net + ((profit - ahead.monthly_cost[:, None]) * discount).sum(axis=1)


def _spending(
    states: StateTable, money: Accounts, model: Model, as_of: int
) -> tuple[Floats, Floats, Floats]:
    """Order value, refund rate and monthly cost, each drawn towards the population's."""
    order_value, refunds, monthly_cost = (np.zeros(len(states)) for _ in range(3))
    order_days = np.minimum(days_counted(states, money), money.kept_orders)
    own = refund_rates(money)
    months = np.maximum(as_of - states["first_day"], 0) / DAYS_PER_MONTH
    months = np.where(states["orders"] > 0, months, 0.0)
    for code in different(money.currency):
        mine = money.currency == code
        among = model.spending_in(code.decode())
        value = among.orders.expected_order_value(order_days[mine], money.kept_value[mine])
        order_value[mine] = value
        bought = money.orders[mine]
        refunds[mine] = (bought * own[mine] + _OWN_ORDERS * among.refund_rate) / (
            bought + _OWN_ORDERS
        )
        cost = money.cost[mine] + _OWN_MONTHS * among.monthly_cost
        monthly_cost[mine] = cost / (months[mine] + _OWN_MONTHS)
    return order_value, refunds, monthly_cost


def refund_rates(money: Accounts) -> Floats:
    """Share of an order's value each customer gave back so far; 0 for those who never bought."""
    return rate_given_back(
        money.orders, money.returned_orders, money.kept_value, money.partly_refunded
    )


def rate_given_back(orders: Floats, returned: Floats, value: Floats, refunded: Floats) -> Floats:
    """The share of `orders` that came back, and of the `value` of the others that was refunded."""
    came_back = np.divide(returned, orders, out=np.zeros(len(orders)), where=orders > 0)
    partly = np.divide(refunded, value, out=np.zeros(len(orders)), where=value > 0)
    return 1.0 - (1.0 - came_back) * (1.0 - np.clip(partly, 0.0, 1.0))
