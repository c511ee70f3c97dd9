"""Answer on how the churn risks of two scoring configurations came true."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from services.valuation.configurations.realized_risks import RealizedRisk
from services.valuation.domain.churn.risk import said_by


class ChurnFigures(BaseModel):
    """Null where nobody was known, or all went one way."""

    brier: float | None
    auc: float | None
    ece: float | None


class ChurnJudged(BaseModel):
    """Churn risks of `customers` as predicted at the end of `said_on`, against how many `churned`
    in the horizon since. A model fitted after that day knew some of it; `benchmarks` are the
    figures, by model, that it was chosen by, on labels it had not learnt from; null where none had
    matured."""

    model_version: int
    said_by: str
    said_on: date
    horizon_weeks: float
    customers: int
    churned: int
    figures: ChurnFigures
    benchmarks: dict[str, ChurnFigures] | None


class ChurnCompared(BaseModel):
    in_force: ChurnJudged
    this: ChurnJudged


def churn_compared(in_force: RealizedRisk, this: RealizedRisk) -> ChurnCompared:
    return ChurnCompared(in_force=_assessed(in_force), this=_assessed(this))


def _assessed(found: RealizedRisk) -> ChurnJudged:
    configuration, why = found.configuration, found.benchmarks
    return ChurnJudged(
        model_version=configuration.model.version,
        said_by=said_by(configuration.model, configuration.policy),
        said_on=found.said_on,
        horizon_weeks=configuration.policy.churn_horizon_weeks,
        customers=found.customers,
        churned=found.churned,
        figures=_figures(found.figures),
        benchmarks=why
        and {name: _figures(found_figures) for name, found_figures in why.figures.items()},
    )


def _figures(found: Any) -> ChurnFigures:
    return ChurnFigures(brier=found.brier, auc=found.auc, ece=found.ece)
