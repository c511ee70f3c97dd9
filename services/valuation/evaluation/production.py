"""Predictions the live service would have made of a history: its own fit, selection and
forecasts."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import StateTable
from services.valuation.domain.churn.benchmarks import Selection
from services.valuation.domain.churn.features import RiskInputs
from services.valuation.domain.churn.fitted_model import PRIOR, BlendedChurnModel, Model
from services.valuation.domain.churn.matured_labels import Matured, cut_days, days_of
from services.valuation.domain.churn.model_fitting import PopulationTooSmall, fit_model
from services.valuation.domain.churn.outlook import outlook
from services.valuation.domain.churn.risk import blended_risk, said_by
from services.valuation.domain.customer.accounts import Accounts, accounts
from services.valuation.domain.customer.columns import no_balances, no_states
from services.valuation.domain.policy.policy import Policy
from services.valuation.evaluation.ledger import Ledger, Past
from services.valuation.models.histories import DAYS_PER_UNIT, Floats

_MOST_LABELLED = 20_000  # as many as the live service learns churn from
_CURRENCY, _UNITS, _LARGEST = b"USD", 100.0, 2.0**62  # histories name no currency


@dataclass(frozen=True, slots=True)
class Production:
    """The model in the live service, and its `selection`: None where nothing could be evaluated.
    Risks are of the customers of `past` within `weeks`."""

    model: Model
    selection: Selection | None
    past: Past
    weeks: float
    risk: Floats
    order_value: Floats

    @property
    def churn(self) -> str:
        return said_by(self.model, _policy(self.weeks))

    def orders(self, weeks: float) -> Floats:
        return self.model.timing.expected_orders(self.past.histories, weeks)

    def blended(self, blend: BlendedChurnModel) -> Floats:
        states, money = _held(self.past, _policy(self.weeks))
        histories = RiskInputs(self.past.histories, states, money, self.past.day)
        return blended_risk(histories, blend, self.model)


def produce(ledger: Ledger, calibration_end: int, churn_days: int) -> Production:
    """Predict by what was known in the evening of `calibration_end` alone; with published
    parameters for too few customers."""
    past, weeks = ledger.past(calibration_end), churn_days / DAYS_PER_UNIT
    policy = _policy(weeks)
    states, money = _held(past, policy)
    pasts = [_matured(ledger, day, policy) for day in cut_days(calibration_end, weeks)]
    try:
        found = fit_model(states, money, pasts, version=1, as_of=calibration_end)
        model, selection = found.model, found.selection
    except PopulationTooSmall:
        model, selection = PRIOR, None
    ahead = outlook(states, money, model, policy, calibration_end)
    return Production(model, selection, past, weeks, ahead.churn_risk, ahead.order_value)


def _policy(weeks: float) -> Policy:
    return Policy(churn_horizon_weeks=weeks, currency=_CURRENCY.decode())


def _matured(ledger: Ledger, day: int, policy: Policy) -> Matured:
    past = ledger.past(day).at_most(_MOST_LABELLED)
    weeks = policy.churn_horizon_weeks
    stayed_away = ledger.orders(past, day + days_of(weeks)) == 0
    return Matured(*_held(past, policy), day, weeks, stayed_away)


def _held(past: Past, policy: Policy) -> tuple[StateTable, Accounts]:
    """States and accounts as the live service holds customers of whom only orders are known."""
    states, balances = no_states(past.size), no_balances(past.size)
    days = np.round(np.column_stack((past.histories.T, past.histories.t_x)) * DAYS_PER_UNIT).astype(
        np.int64
    )
    states["first_day"] = past.day - days[:, 0]
    states["last_day"] = states["first_day"] + days[:, 1]
    states["orders"] = states["order_days"] = past.histories.x + 1
    balances["orders"] = past.valued
    balances["gross"] = np.round(np.minimum(past.gross * _UNITS, _LARGEST))
    codes = np.full(past.size, _CURRENCY, dtype="S3")
    return states, accounts(past.size, np.arange(past.size), codes, balances, policy)
