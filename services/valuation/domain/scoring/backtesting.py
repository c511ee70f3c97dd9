"""Backtest of churn risks: what was predicted a horizon ago against what has happened since."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.churn.matured_labels import Matured
from services.valuation.domain.churn.risk import churn_risk
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.models.histories import Floats
from services.valuation.models.metrics import Truth, auc, brier, ece

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the customers, by risk: what was said of them on average, and what happened."""

    customers: int
    least_risk: float
    greatest_risk: float
    said: float
    happened: float


@dataclass(frozen=True, slots=True)
class Backtest:
    """The last three are None where they cannot be said: of nobody, or where all went one way."""

    customers: int
    churned: int
    tenths: tuple[Tenth, ...]
    ece: float | None
    brier: float | None
    auc: float | None


def backtest(past: Matured, configuration: ScoringConfiguration) -> Backtest:
    """Test the risks that the scoring configuration would have predicted on the day of `past`."""
    gone = past.stayed_away
    said = churn_risk(past.states, past.money, configuration.model, configuration.policy, past.day)
    return Backtest(
        customers=len(past),
        churned=int(gone.sum()),
        tenths=tuple(_tenths(said, gone)),
        ece=ece(said, gone),
        brier=brier(said, gone),
        auc=auc(said, gone),
    )


def _tenths(said: Floats, gone: Truth) -> list[Tenth]:
    """Fewer than ten where customers are fewer."""
    ascending = np.argsort(said, kind="stable")
    return [
        Tenth(
            customers=len(rows),
            least_risk=float(said[rows[0]]),
            greatest_risk=float(said[rows[-1]]),
            said=float(said[rows].mean()),
            happened=float(gone[rows].mean()),
        )
        for rows in np.array_split(ascending, TENTHS)
        if len(rows)
    ]
