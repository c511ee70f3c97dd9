"""Contributions: value split into its parts, and churn risk into reasons that add up."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import StateTable
from services.valuation.domain.churn.features import ORDERS, RiskInputs
from services.valuation.domain.churn.outlook import Outlook
from services.valuation.domain.churn.risk import added, contributions, risk_of, timing_histories
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.models.histories import Histories, histories
from services.valuation.models.logistic import logit, sigmoid

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
    """Log odds that no order comes: `newcomer` + `rhythm` + `silence` + `signals` = `total`.

    `newcomer` holds for anybody on the day of a first order; `rhythm` is what this customer's
    orders up to the last one change in that; `silence` what the time since then does. `signals` is
    what a blended churn model makes of the value of their orders, and of service and payment, by
    feature. `features` are the same log odds as the blended churn model adds them up; empty without
    one."""

    newcomer: float
    rhythm: float
    silence: float
    signals: dict[str, float]
    total: float
    churn_risk: float
    features: dict[str, float]


def value_parts(money: Accounts, ahead: Outlook, row: int) -> ValueParts:
    revenue, refunds = float(money.gross[row]), float(money.refunded[row])
    return ValueParts(
        revenue=revenue,
        refunds=refunds,
        margin_rate=float(money.margin_rate[row]),
        kept_margin=float(money.kept_margin[row]),
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


def churn_reasons(
    states: StateTable, money: Accounts, configuration: ScoringConfiguration, as_of: int, row: int
) -> ChurnReasons | None:
    """None for a customer who never bought."""
    if states["orders"][row] == 0:
        return None
    here = slice(row, row + 1)
    inputs = timing_histories(states[here], as_of)
    last_order = histories(inputs.x, inputs.t_x, inputs.t_x)
    first_order = histories([0.0], [0.0], [0.0])
    newcomer, then, now = (_log_odds(h, configuration) for h in (first_order, last_order, inputs))
    parts = _blended(
        RiskInputs(inputs, states[here], money.rows(np.array([row])), as_of), configuration
    )
    signals = {name: odds for name, odds in parts.items() if name not in _OF_ORDERS and odds}
    total = now + sum(signals.values())
    return ChurnReasons(
        newcomer=newcomer,
        rhythm=then - newcomer,
        silence=now - then,
        signals=signals,
        total=total,
        churn_risk=float(sigmoid(np.array(total))),
        features=parts,
    )


_OF_ORDERS = ("constant", *ORDERS)


def _log_odds(orders: Histories, configuration: ScoringConfiguration) -> float:
    """Log-odds of the churn risk by the orders alone."""
    blend = configuration.model.blend(configuration.policy.churn_horizon_weeks)
    if blend:
        parts = contributions(RiskInputs(orders), blend, configuration.model)
        return float(added(blend, parts.values())[0])
    risk = risk_of(RiskInputs(orders), configuration.model, configuration.policy)
    return float(logit(risk, least=_LEAST_RISK)[0])


def _blended(inputs: RiskInputs, configuration: ScoringConfiguration) -> dict[str, float]:
    blend = configuration.model.blend(configuration.policy.churn_horizon_weeks)
    if blend is None:
        return {}
    parts = contributions(inputs, blend, configuration.model)
    return {"constant": blend.constant} | {name: float(odds[0]) for name, odds in parts.items()}
