"""A new model from a population: timing from everybody, spending in each currency, and churn from
labels that have matured."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import structs

from services.valuation.domain.arrays import StateTable
from services.valuation.domain.churn.benchmarks import Benchmarks, Selection, select
from services.valuation.domain.churn.fitted_model import Model, SpendingModel
from services.valuation.domain.churn.matured_labels import Matured
from services.valuation.domain.churn.outlook import DAYS_PER_MONTH, rate_given_back
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import spending
from services.valuation.models.histories import histories_of_days
from services.valuation.models.outliers import usual_amounts, usual_histories, usual_spending
from services.valuation.models.published import TIMING_PRIORS
from services.valuation.models.timing import MbgNbd

LEAST_CUSTOMERS = 20


class PopulationTooSmall(ValueError):
    def __init__(self, customers: int) -> None:
        super().__init__(f"{customers} customers have bought; a fit needs {LEAST_CUSTOMERS}")
        self.customers = customers


@dataclass(frozen=True, slots=True)
class Fitted:
    """`log_likelihood` is the timing's; no `selection` while no label has matured."""

    model: Model
    log_likelihood: float
    selection: Selection | None

    @property
    def benchmarks(self) -> Benchmarks | None:
        return self.selection and self.selection.benchmarks


def fit_model(
    states: StateTable,
    money: Accounts,
    pasts: Sequence[Matured] = (),
    *,
    version: int,
    as_of: int,
) -> Fitted:
    """MBG/NBD and gamma-gamma under their priors, and a blended churn model where `pasts` say that
    it wins. Who is beyond what the models of all others explain has no say in the parameters.

    Raises PopulationTooSmall.
    """
    bought = states["orders"] > 0
    if bought.sum() < LEAST_CUSTOMERS:
        raise PopulationTooSmall(int(bought.sum()))
    states, money = states[bought], money.rows(bought)
    histories = histories_of_days(
        states["first_day"], states["last_day"], states["order_days"], as_of
    )
    usual = usual_histories(histories.compressed())
    timing, fit = fit_timing(MbgNbd, usual, prior=TIMING_PRIORS["mbg_nbd"])
    by_currency = {
        code.decode(): _spending(states[mine], money.rows(mine), as_of)
        for code in np.unique(money.currency)
        if (mine := money.currency == code).any() and (money.kept_value[mine] > 0).any()
    }
    model = Model(version=version, timing=timing, spending=by_currency, customers=int(bought.sum()))
    selection = select(pasts, model)
    churn = selection and selection.blended
    return Fitted(structs.replace(model, churn=churn), fit.log_likelihood, selection)


def _spending(states: StateTable, money: Accounts, as_of: int) -> SpendingModel:
    orders = np.minimum(states["order_days"], money.kept_orders)
    histories = np.flatnonzero((orders > 0) & (money.kept_value > 0))
    values = spending(orders[histories], money.kept_value[histories])
    usual = usual_spending(values)
    fitted, _ = fit_spend(values.rows(usual), prior=True)
    months = np.maximum(as_of - states["first_day"], 0) / DAYS_PER_MONTH
    served = usual_amounts(money.cost / np.maximum(months, 1.0))
    return SpendingModel(
        orders=fitted,
        refund_rate=_refund_rate(money, money.rows(histories[usual])),
        monthly_cost=float(money.cost[served].sum() / max(months[served].sum(), 1.0)),
    )


def _refund_rate(everybody: Accounts, usual: Accounts) -> float:
    """Rate given back: everybody's returned orders, and what usual customers were refunded in
    part."""
    counts = (everybody.orders, everybody.returned_orders)
    amounts = (usual.kept_value, usual.partly_refunded)
    sums = (np.array([column.sum()]) for column in (*counts, *amounts))
    return float(rate_given_back(*sums)[0])
