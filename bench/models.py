"""Fitting and scoring on the CDNOW history, beside the `lifetimes` package in the same run."""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np

from bench.rival import RivalMissing, rival_fits
from deploy.local.cdnow import read_buyers
from services.valuation.domain.customer.accounts import accounts
from services.valuation.domain.customer.columns import no_balances, no_states
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration, appraise
from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import spending
from services.valuation.models.histories import Histories, histories, histories_of_days
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.published import MBG_NBD
from services.valuation.models.timing import BgNbd, MbgNbd

SCORED = 1_000_000


def run(*, rounds: int = 5) -> dict:
    """Medians of `rounds`, one core. A score is one customer's probability or expectation."""
    first, last, days, orders, total = _calibration()
    population = histories_of_days(first, last, days, last.max())
    many = _repeated(population, SCORED)
    bg = _seconds(lambda: fit_timing(BgNbd, population, prior=None), rounds)
    figures: dict[str, Any] = {
        "customers": int(population.customers),
        "fit_bg_nbd_seconds": round(bg, 4),
        "fit_mbg_nbd_seconds": round(
            _seconds(lambda: fit_timing(MbgNbd, population, prior=None), rounds), 4
        ),
        "fit_pareto_nbd_seconds": round(
            _seconds(lambda: fit_timing(ParetoNbd, population, prior=None), 1), 4
        ),
        "fit_gamma_gamma_seconds": round(
            _seconds(lambda: fit_spend(spending(orders, total), prior=True), rounds), 4
        ),
        "churn_scores_per_second": _rate(lambda: MBG_NBD.p_none(many, 13.0), rounds),
        "order_scores_per_second": _rate(lambda: MBG_NBD.expected_orders(many, 52.0), rounds),
        "whole_valuations_per_second": _whole(first, last, days, orders, total, rounds),
    }
    figures |= _beside_lifetimes(population, bg, rounds)
    return figures


def _calibration() -> tuple[np.ndarray, ...]:
    """First and last day, order days, orders and total of each customer, by number."""
    bought = [(buyer.number, p) for buyer in read_buyers() for p in buyer.purchases]
    who = np.array([number for number, _ in bought]) - 1
    day = np.array([purchase.day.toordinal() for _, purchase in bought])
    size = who.max() + 1
    first, last = np.full(size, 10**7), np.zeros(size, dtype=int)
    np.minimum.at(first, who, day)
    np.maximum.at(last, who, day)
    days = np.bincount(np.unique(who * 10**7 + day) // 10**7, minlength=size)
    total = np.bincount(who, weights=[float(p.amount) for _, p in bought], minlength=size)
    return first, last, days, np.bincount(who, minlength=size), total


def _repeated(population: Histories, count: int) -> Histories:
    at = np.arange(count) % len(population.x)
    return histories(population.x[at], population.t_x[at], population.T[at])


def _whole(first, last, days, orders, total, rounds: int) -> int:
    """Worth, risk, grade and credit class together, as the projection values customers."""
    at = np.arange(SCORED // 10) % len(first)
    states, balances = no_states(len(at)), no_balances(len(at))
    states["first_day"], states["last_day"] = first[at], last[at]
    states["order_days"], states["orders"] = days[at], orders[at]
    balances["orders"], balances["gross"] = orders[at], total[at] * 100
    owner = np.arange(len(at))
    currency = np.full(len(at), b"USD", dtype="S3")
    configuration, prior = (
        ScoringConfiguration(cuts={"USD": (100.0, 20.0)}),
        np.full(len(at), UNGRADED),
    )

    def valued() -> None:
        money = accounts(len(at), owner, currency, balances, configuration.policy)
        appraise(states, money, prior, configuration, int(last.max()))

    return round(len(at) / _seconds(valued, rounds))


def _beside_lifetimes(population: Histories, ours: float, rounds: int) -> dict[str, Any]:
    """Figures of `lifetimes` for the same fit of the same rows: its time, the ratio to ours, and
    how far its parameters are apart from ours."""
    try:
        fits = rival_fits(population, rounds)
    except RivalMissing as reason:
        return {"fit_bg_nbd_ratio_to_lifetimes": str(reason)}
    theirs = median(seconds for seconds, *_ in fits)
    model, _ = fit_timing(BgNbd, population, prior=None)
    apart = np.abs(np.array(fits[0][1:]) / model.parameters - 1.0).max()
    return {
        "fit_bg_nbd_lifetimes_seconds": round(theirs, 4),
        "fit_bg_nbd_ratio_to_lifetimes": round(theirs / ours, 1),
        "fit_bg_nbd_parameters_apart": round(float(apart), 4),
    }


def _rate(score: Callable[[], object], rounds: int) -> int:
    return round(SCORED / _seconds(score, rounds))


def _seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return median(taken)
