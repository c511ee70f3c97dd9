"""An evaluation as text: what was read, how each model did, which were chosen and on what."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np

from services.valuation.evaluation.holdout import CHURN_DAYS, Evaluation
from services.valuation.evaluation.ledger import Ledger, Lines, Past, repeated
from services.valuation.models.histories import DAYS_PER_UNIT

_ROW = "{:<16}{:>10}{:>10}{:>9}{:>10}   {:>7}{:>9}{:>8}{:>16}{:>9}"
_HEAD = _ROW.format(
    *(
        "model",
        "MAE",
        "RMSE",
        "bias %",
        "Spearman",
        "AUC",
        "Brier",
        "ECE",
        "log-likelihood",
        "fit s",
    )
)


def remarks(
    lines: Lines, ledger: Ledger, past: Past, evaluated: Evaluation, calibration_end: int, end: int
) -> list[str]:
    """Remarks to read before trusting the figures."""
    last, days = int(lines.day.max()), end - calibration_end
    counts = {
        f"lines are refunds ({ledger.refunded:,.2f} in all): no orders, and in no order's value": (
            ledger.refunds
        ),
        "lines say no amount: they count as orders, not for order values": int(
            np.isnan(lines.amount).sum()
        ),
        "lines share customer and day with another, and are one order day with it": (
            len(lines.day) - ledger.refunds - len(ledger.day)
        ),
        "lines repeat customer, day and amount of another: taken as bought twice": repeated(lines),
        "lines are dated after the holdout: left out": int((lines.day > end).sum()),
        f"customers had not bought by {_date(calibration_end)}: left out": (
            ledger.customers - past.size
        ),
    }
    remarked = [f"{count:,} {what}" for what, count in counts.items() if count]
    if days < CHURN_DAYS:
        remarked.append(f"the holdout has {days} days, so churn_13w is about those only")
    if last < end - 2 * DAYS_PER_UNIT:
        remarked.append(f"the last line is of {_date(last)}: the holdout may be cut off")
    return remarked + _doubts(evaluated)


def text(evaluated: Evaluation, remarked: Sequence[str], weeks: float) -> str:
    document, choice = evaluated.document, evaluated.choice
    rows = [_HEAD, *(_row(name, model) for name, model in document["models"].items())]
    rows.append("-" * len(_HEAD))
    for name in ("chosen", "production"):
        rows.append(_row(name, {**document[name], "log_likelihood": None}))
    return "\n".join(
        [
            f"{document['customers']:,} customers, holdout of {weeks:.1f} weeks; churn is no order "
            f"within {evaluated.truth.churn_weeks:.1f} weeks",
            "",
            *rows,
            "",
            f"purchases: {choice.purchases}, churn: {choice.churn}; {_evidence(choice)}",
            *(
                f"{name}: {document[name]['name']}; {_of_revenue(document[name]['revenue'])}"
                for name in ("chosen", "production")
            ),
            *(f"note: {remark}" for remark in remarked),
        ]
    )


def _of_revenue(revenue: Mapping[str, float | None]) -> str:
    return (
        f"revenue: MAE {_number(revenue['mae'], 2)}, bias {_number(revenue['bias_pct'], 1)} %, "
        f"the top 20 % bring {_number(revenue['top20_share'], 3)} of it"
    )


def _doubts(evaluated: Evaluation) -> list[str]:
    remarked: list[str] = []
    document = evaluated.document
    if document["attrition"] == "not identified":
        remarked.append("no attrition identified: drop-out parameters rest on the prior")
    if document["prior"]:
        remarked.append("the chosen parameters lean on published ones (prior)")
    if not evaluated.choice.brier:
        remarked.append(
            "too little was seen to compare models by calibration data: MBG/NBD by default"
        )
    if document["models"]["rfm_logit"]["params"] is None:
        remarked.append("too few outcomes to learn rfm_logit and recency from")
    if document["models"]["gamma_gamma_all"]["params"] is None:
        remarked.append("no order value above 0 is known: nothing is said of revenue")
    return remarked


def _evidence(choice: Any) -> str:
    if not choice.brier:
        return "by default"
    briers = ", ".join(f"{name} {value:.4f}" for name, value in choice.brier.items())
    errors = ", ".join(
        f"{name} {value:.4f} ({choice.bias_pct[name]:+.1f} %)" for name, value in choice.mae.items()
    )
    return f"inner split: Brier {briers}; MAE (bias) {errors}"


def _row(name: str, model: Mapping[str, Any]) -> str:
    purchases, churn = model["purchases"], model["churn_13w"]
    return _ROW.format(
        name,
        _number(purchases["mae"], 4),
        _number(purchases["rmse"], 3),
        _number(purchases["bias_pct"], 1),
        _number(purchases["spearman"], 3),
        _number(churn["auc"], 3),
        _number(churn["brier"], 4),
        _number(churn["ece"], 3),
        _number(model["log_likelihood"], 3),
        _number(model.get("fit_seconds"), 2),
    )


def _number(value: float | None, decimals: int) -> str:
    return "-" if value is None else f"{value:.{decimals}f}"


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()
