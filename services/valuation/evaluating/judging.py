"""Every model and the choice against the holdout, as one JSON document without NaN."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from services.valuation.evaluating.candidates import (
    FittedSpend,
    FittedTiming,
    Timings,
    fit_spends,
    fit_timings,
)
from services.valuation.evaluating.choosing import Choice, choose, recency_risk
from services.valuation.evaluating.ledger import Ledger, Past
from services.valuation.models import metrics
from services.valuation.models.histories import DAYS_PER_UNIT, UNIT, Floats

CHURN_DAYS = 91
TOP = 0.2
_PURCHASES = ("mae", "rmse", "bias_pct", "spearman")
_CHURN = ("auc", "brier", "ece")
_REVENUE = ("mae", "bias_pct", "top20_share")


@dataclass(frozen=True, slots=True)
class Truth:
    """What the holdout brought each customer: orders, gross revenue, and whether none came soon."""

    orders: Floats
    revenue: Floats
    stayed_away: np.ndarray
    weeks: float
    churn_weeks: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """`document` is the JSON; the arrays are the chosen models' and the truth, for the charts."""

    document: dict[str, Any]
    risk: Floats
    expected_revenue: Floats
    expected_orders: Floats
    truth: Truth
    choice: Choice = field(repr=False)


def judge(ledger: Ledger, calibration_end: int, holdout_end: int) -> Judgement:
    past = ledger.past(calibration_end)
    churn_days = min(CHURN_DAYS, holdout_end - calibration_end)
    truth = Truth(
        orders=ledger.orders(past, holdout_end),
        revenue=ledger.revenue(past, holdout_end),
        stayed_away=ledger.orders(past, calibration_end + churn_days) == 0,
        weeks=(holdout_end - calibration_end) / DAYS_PER_UNIT,
        churn_weeks=churn_days / DAYS_PER_UNIT,
    )
    timings, spends = fit_timings(past), fit_spends(past)
    started = time.perf_counter()
    choice = choose(ledger, calibration_end, churn_days)
    seconds = time.perf_counter() - started
    risks = _risks(timings, choice, past, truth.churn_weeks)
    orders = {
        name: timings.fitted[name].model.expected_orders(past.seen, truth.weeks)
        for name in ("bg_nbd", "mbg_nbd", "pareto_nbd")
    }
    revenue = _revenue(orders[choice.purchases], spends["gamma_gamma_all"], past)
    models = _timing_models(timings, orders, risks, truth)
    models |= _learnt_models(choice, risks, truth, seconds)
    models |= {name: _spend_model(fitted) for name, fitted in spends.items()}
    document = {
        "models": models,
        "chosen": _chosen(choice, models, revenue, truth),
        "unit": UNIT,
        "customers": past.size,
        "prior": bool(timings.fitted[choice.purchases].prior),
        "attrition": "identified" if timings.attrition else "not identified",
    }
    return Judgement(
        plain(document),
        risks[choice.churn],
        orders[choice.purchases] if revenue is None else revenue,
        orders[choice.purchases],
        truth,
        choice,
    )


def plain(value: Any) -> Any:
    """The same with plain numbers, null where there is none."""
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, bool | str | int) or value is None:
        return value
    number = float(value)
    return number if math.isfinite(number) else None


def _risks(timings: Timings, choice: Choice, past: Past, weeks: float) -> dict[str, Floats]:
    risks = timings.risks(past, weeks)
    if choice.rfm is not None:
        risks["rfm_logit"] = choice.rfm.p_none(*timings.columns(past, weeks))
    if choice.recency is not None:
        risks["recency"] = recency_risk(choice.recency, past)
    return risks


def _revenue(orders: Floats, spend: FittedSpend | None, past: Past) -> Floats | None:
    if spend is None:
        return None
    return orders * spend.model.expected_order_value(past.valued, past.gross)


def _timing_models(
    timings: Timings, orders: Mapping[str, Floats], risks: Mapping[str, Floats], truth: Truth
) -> dict[str, Any]:
    return {
        name: _entry(
            _params(timings.fitted[name]),
            timings.fitted[name].log_likelihood,
            timings.fitted[name].seconds,
            purchases=_purchases(orders[name], truth),
            churn=_churn(risks[name], truth),
        )
        for name in orders
    }


def _learnt_models(
    choice: Choice, risks: Mapping[str, Floats], truth: Truth, seconds: float
) -> dict[str, Any]:
    rfm, recency = choice.rfm, choice.recency
    weights = recency and {"constant": recency.weights[0], "log_recency": recency.weights[1]}
    return {
        "rfm_logit": _entry(
            rfm and rfm.weights,
            rfm and rfm.logistic.log_likelihood,
            seconds,
            churn=_churn(risks.get("rfm_logit"), truth),
        ),
        "recency": _entry(
            weights,
            recency and recency.log_likelihood,
            seconds,
            churn=_churn(risks.get("recency"), truth),
        ),
    }


def _spend_model(fitted: FittedSpend | None) -> dict[str, Any]:
    if fitted is None:
        return _entry(None, None, 0.0)
    p, q, gamma = fitted.model.parameters
    return _entry({"p": p, "q": q, "gamma": gamma}, fitted.log_likelihood, fitted.seconds)


def _chosen(
    choice: Choice, models: Mapping[str, Any], revenue: Floats | None, truth: Truth
) -> dict[str, Any]:
    """One name where one model is best at both, else `purchases+churn`."""
    same = choice.purchases == choice.churn
    return {
        "name": choice.churn if same else f"{choice.purchases}+{choice.churn}",
        "purchases": models[choice.purchases]["purchases"],
        "churn_13w": models[choice.churn]["churn_13w"],
        "revenue": dict.fromkeys(_REVENUE)
        if revenue is None
        else {
            "mae": metrics.mae(revenue, truth.revenue),
            "bias_pct": metrics.bias_pct(revenue, truth.revenue),
            "top20_share": metrics.top_share(revenue, truth.revenue, TOP),
        },
    }


def _entry(
    params: Mapping[str, float] | None,
    log_likelihood: float | None,
    seconds: float,
    *,
    purchases: Mapping[str, float | None] | None = None,
    churn: Mapping[str, float | None] | None = None,
) -> dict[str, Any]:
    return {
        "params": params,
        "log_likelihood": log_likelihood,
        "purchases": purchases or dict.fromkeys(_PURCHASES),
        "churn_13w": churn or dict.fromkeys(_CHURN),
        "fit_seconds": round(seconds, 4),
    }


def _params(fitted: FittedTiming) -> dict[str, float]:
    return dict(zip(fitted.model.names, fitted.model.parameters, strict=True))


def _purchases(expected: Floats, truth: Truth) -> dict[str, float | None]:
    measures = (metrics.mae, metrics.rmse, metrics.bias_pct, metrics.spearman)
    found = (measure(expected, truth.orders) for measure in measures)
    return dict(zip(_PURCHASES, found, strict=True))


def _churn(risk: Floats | None, truth: Truth) -> dict[str, float | None] | None:
    if risk is None:
        return None
    measures = (metrics.auc, metrics.brier, metrics.ece)
    return dict(
        zip(_CHURN, (measure(risk, truth.stayed_away) for measure in measures), strict=True)
    )
