"""Why: value into its parts, and churn risk into reasons that add up."""

from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import Histories, histories
from services.valuation.models.logistic import logit, sigmoid
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.predicting import Outlook
from services.valuation.rules.risk import risk_of, timing_histories
from services.valuation.rules.valuing import Ruling

# Risks are shown between these, so that their log odds stay finite.
_LEAST_RISK = 1e-12


@dataclass(frozen=True, slots=True)
class ValueParts:
    """`kept_margin` less costs is the realised net; orders times profit less costs what comes."""

    revenue: float
    refunds: float
    margin_rate: float
    kept_margin: float
    cost_to_serve: float
    acquisition_cost: float
    bad_debt: float
    net: float
    expected_orders_12m: float
    expected_order_value: float
    expected_refund_rate: float
    expected_cost_12m: float
    predicted_12m: float


@dataclass(frozen=True, slots=True)
class ChurnReasons:
    """Log odds that no order comes: `newcomer` + `rhythm` + `silence` = `total`, exactly.

    `newcomer` holds for anybody on the day of a first order; `rhythm` is what this customer's
    orders up to the last one change in that; `silence` what the time since then does.
    """

    newcomer: float
    rhythm: float
    silence: float
    total: float
    churn_risk: float


def value_parts(money: Accounts, ahead: Outlook, row: int) -> ValueParts:
    revenue, refunds = float(money.gross[row]), float(money.refunded[row])
    rate = float(money.margin_rate[row])
    return ValueParts(
        revenue=revenue,
        refunds=refunds,
        margin_rate=rate,
        kept_margin=(revenue - refunds) * rate,
        cost_to_serve=float(money.cost[row]),
        acquisition_cost=float(money.acquisition[row]),
        bad_debt=float(money.bad_debt[row]),
        net=float(money.net[row]),
        expected_orders_12m=float(ahead.orders_12m[row]),
        expected_order_value=float(ahead.order_value[row]),
        expected_refund_rate=float(ahead.refund_rate[row]),
        expected_cost_12m=12 * float(ahead.monthly_cost[row]),
        predicted_12m=float(ahead.predicted_12m(money.margin_rate)[row]),
    )


def churn_reasons(states: Columns, ruling: Ruling, as_of: int, row: int) -> ChurnReasons | None:
    """None for a customer who never bought."""
    if states["orders"][row] == 0:
        return None
    seen = timing_histories(states[row : row + 1], as_of)
    last_order = histories(seen.x, seen.t_x, seen.t_x)
    newcomer = _log_odds(histories([0.0], [0.0], [0.0]), ruling)
    then, now = _log_odds(last_order, ruling), _log_odds(seen, ruling)
    return ChurnReasons(
        newcomer=newcomer,
        rhythm=then - newcomer,
        silence=now - then,
        total=now,
        churn_risk=float(sigmoid(np.array(now))),
    )


def _log_odds(seen: Histories, ruling: Ruling) -> float:
    return float(logit(risk_of(seen, ruling.model, ruling.policy), least=_LEAST_RISK)[0])
