"""A new model from a population: timing from everybody, spending in each currency, and churn from
labels that have matured."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import structs

from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import spending
from services.valuation.models.histories import histories_of_days
from services.valuation.models.published import TIMING_PRIORS
from services.valuation.models.timing import MbgNbd
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.benchmarking import Benchmarks, fuse
from services.valuation.rules.book import Columns
from services.valuation.rules.matured import Matured
from services.valuation.rules.model import Model, Spending
from services.valuation.rules.predicting import DAYS_PER_MONTH

LEAST_CUSTOMERS = 20


class PopulationTooSmall(ValueError):
    def __init__(self, customers: int) -> None:
        super().__init__(f"{customers} customers have bought; a fit needs {LEAST_CUSTOMERS}")
        self.customers = customers


@dataclass(frozen=True, slots=True)
class Fitted:
    """`log_likelihood` is the timing's; no `benchmarks` while no label has matured."""

    model: Model
    log_likelihood: float
    benchmarks: Benchmarks | None


def fit_model(
    states: Columns,
    money: Accounts,
    pasts: Sequence[Matured] = (),
    *,
    version: int,
    as_of: int,
) -> Fitted:
    """MBG/NBD and gamma-gamma under their priors, and a fusion where `pasts` say that it wins.

    Raises PopulationTooSmall.
    """
    bought = states["orders"] > 0
    if bought.sum() < LEAST_CUSTOMERS:
        raise PopulationTooSmall(int(bought.sum()))
    states, money = states[bought], money.rows(bought)
    seen = histories_of_days(states["first_day"], states["last_day"], states["order_days"], as_of)
    timing, fit = fit_timing(MbgNbd, seen, prior=TIMING_PRIORS["mbg_nbd"])
    by_currency = {
        code.decode(): _spending(states[mine], money.rows(mine), as_of)
        for code in np.unique(money.currency)
        if (mine := money.currency == code).any() and (money.gross[mine] > 0).any()
    }
    model = Model(version=version, timing=timing, spending=by_currency, customers=int(bought.sum()))
    fusion, benchmarks = fuse(pasts, model)
    return Fitted(structs.replace(model, churn=fusion), fit.log_likelihood, benchmarks)


def _spending(states: Columns, money: Accounts, as_of: int) -> Spending:
    order_days = np.minimum(states["order_days"], money.orders)
    orders, _ = fit_spend(spending(order_days, money.gross), prior=True)
    months = np.maximum(as_of - states["first_day"], 0).sum() / DAYS_PER_MONTH
    return Spending(
        orders=orders,
        refund_rate=float(np.clip(money.refunded.sum() / money.gross.sum(), 0.0, 1.0)),
        monthly_cost=float(money.cost.sum() / max(months, 1.0)),
    )
