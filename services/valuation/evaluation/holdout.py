"""Every model and the choice against the holdout, as one JSON document without NaN."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from services.valuation.domain.churn.benchmarks import BLEND, RECENCY
from services.valuation.domain.churn.blending import SILENCE
from services.valuation.evaluation.candidates import (
    FittedSpend,
    FittedTiming,
    Timings,
    fit_spends,
    fit_timings,
)
from services.valuation.evaluation.choosing import BLENDED, Choice, choose
from services.valuation.evaluation.ledger import Ledger, Past
from services.valuation.evaluation.production import Production, produce
from services.valuation.models import metrics
from services.valuation.models.histories import DAYS_PER_UNIT, UNIT, Floats
from services.valuation.models.logistic import sigmoid

CHURN_DAYS = 91
TOP = 0.2
_PURCHASES = ("mae", "rmse", "bias_pct", "spearman")
_CHURN = ("auc", "brier", "ece")
_REVENUE = ("mae", "bias_pct", "top20_share")


@dataclass(frozen=True, slots=True)
class Truth:
    """Outcome of the holdout by customer: orders, gross revenue, and whether none came soon."""

    orders: Floats
    revenue: Floats
    stayed_away: np.ndarray
    weeks: float
    churn_weeks: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`document` is the JSON; the arrays are of the live service's models, `production` names
    them, and the truth, for the charts."""

    document: dict[str, Any]
    risk: Floats
    expected_revenue: Floats
    expected_orders: Floats
    truth: Truth
    production: Production = field(repr=False)
    choice: Choice = field(repr=False)


def evaluate(ledger: Ledger, calibration_end: int, holdout_end: int) -> Evaluation:
    past = ledger.past(calibration_end)
    churn_days = min(CHURN_DAYS, holdout_end - calibration_end)
    truth = _truth(ledger, past, calibration_end, holdout_end, churn_days)
    timings, spends = fit_timings(past), fit_spends(past)
    started = time.perf_counter()
    production = produce(ledger, calibration_end, churn_days)
    choice = choose(ledger, calibration_end, churn_days, production.selection)
    seconds = time.perf_counter() - started
    risks = timings.risks(past, truth.churn_weeks) | _learnt_risks(production)
    orders = {
        name: timings.fitted[name].model.expected_orders(past.histories, truth.weeks)
        for name in ("bg_nbd", "mbg_nbd", "pareto_nbd")
    }
    revenue = _revenue(orders[choice.purchases], spends["gamma_gamma_all"], past)
    models = _timing_models(timings, orders, risks, truth)
    models |= _learnt_models(production, risks, truth, seconds)
    models |= {name: _spend_model(fitted) for name, fitted in spends.items()}
    expected = production.orders(truth.weeks)
    brings = None if revenue is None else expected * production.order_value
    document = {
        "models": models,
        "chosen": _chosen(choice, models, revenue, truth),
        "production": _produced(production, expected, brings, truth),
        "unit": UNIT,
        "customers": past.size,
        "prior": bool(timings.fitted[choice.purchases].prior),
        "attrition": "identified" if timings.attrition else "not identified",
    }
    return Evaluation(
        plain(document),
        production.risk,
        expected if brings is None else brings,
        expected,
        truth,
        production,
        choice,
    )


def _truth(
    ledger: Ledger, past: Past, calibration_end: int, holdout_end: int, churn_days: int
) -> Truth:
    return Truth(
        orders=ledger.orders(past, holdout_end),
        revenue=ledger.revenue(past, holdout_end),
        stayed_away=ledger.orders(past, calibration_end + churn_days) == 0,
        weeks=(holdout_end - calibration_end) / DAYS_PER_UNIT,
        churn_weeks=churn_days / DAYS_PER_UNIT,
    )


def plain(value: Any) -> Any:
    """The same with plain numbers, null where there is none."""
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, bool | str | int) or value is None:
        return value
    number = float(value)
    return number if math.isfinite(number) else None


def _learnt_risks(production: Production) -> dict[str, Floats]:
    """Risks by models that learn from labels, where there were enough."""
    selection = production.selection
    if selection is None or selection.candidate is None:
        return {}
    weights = selection.benchmarks.shadows[RECENCY]
    odds = weights["constant"] + weights[SILENCE] * np.log1p(production.past.recency)
    return {BLENDED: production.blended(selection.candidate), "recency": sigmoid(odds)}


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
    production: Production, risks: Mapping[str, Floats], truth: Truth, seconds: float
) -> dict[str, Any]:
    selection = production.selection
    found = selection.log_likelihood if selection else {}
    blended = selection and selection.candidate
    weights = blended and {"constant": blended.constant, **blended.weights}
    recency = selection.benchmarks.shadows.get(RECENCY) if selection else None
    return {
        name: _entry(params, found.get(model), seconds, churn=_churn(risks.get(name), truth))
        for name, model, params in ((BLENDED, BLEND, weights), ("recency", RECENCY, recency))
    }


def _produced(
    production: Production, orders: Floats, revenue: Floats | None, truth: Truth
) -> dict[str, Any]:
    """Figures of the live service's predictions, which need not be the best of all `models`."""
    timing = production.model.timing.name
    churn = BLENDED if production.churn == BLEND else timing
    return {
        "name": timing if churn == timing else f"{timing}+{churn}",
        "purchases": _purchases(orders, truth),
        "churn_13w": _churn(production.risk, truth),
        "revenue": _of_revenue(revenue, truth),
        "prior": production.model.prior,
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
        "revenue": _of_revenue(revenue, truth),
    }


def _of_revenue(expected: Floats | None, truth: Truth) -> dict[str, float | None]:
    if expected is None:
        return dict.fromkeys(_REVENUE)
    return {
        "mae": metrics.mae(expected, truth.revenue),
        "bias_pct": metrics.bias_pct(expected, truth.revenue),
        "top20_share": metrics.top_share(expected, truth.revenue, TOP),
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
