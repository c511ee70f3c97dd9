"""A blended churn model is chosen only where it wins, by labels that had matured when it learnt."""

from collections.abc import Sequence

import numpy as np
import pytest
from msgspec import structs

from services.valuation.domain.churn.benchmarks import Benchmarks, select
from services.valuation.domain.churn.fitted_model import PRIOR, BlendedChurnModel, Model
from services.valuation.domain.churn.matured_labels import Matured, cut_days
from services.valuation.domain.customer.accounts import accounts
from services.valuation.domain.customer.columns import no_balances, no_states
from services.valuation.domain.policy.policy import Policy
from services.valuation.models.published import MBG_NBD

TODAY, CUSTOMERS = 600, 700


def lives(seed: int, *, by_complaint: float) -> list[tuple[list[int], int]]:
    """Days of orders as MBG/NBD has them, a little more faithful, and of a complaint (0: none),
    after which the chance to leave at each order is `by_complaint`."""
    chance, told = np.random.default_rng(seed), []
    for _ in range(CUSTOMERS):
        rate, leave = chance.gamma(1.5) / 42, chance.beta(MBG_NBD.a, 3 * MBG_NBD.b)
        day, days = chance.uniform(0, 400), []
        complaint = int(chance.uniform(100, 560)) if chance.uniform() < 0.5 else 0
        while day < TODAY:
            days.append(int(day))
            unhappy = complaint and day > complaint
            if chance.uniform() < (by_complaint if unhappy and by_complaint else leave):
                break
            day += chance.exponential(1 / rate)
        told.append((days, complaint))
    return told


def matured(told: Sequence[tuple[list[int], int]], day: int) -> Matured:
    known = [([d for d in days if d <= day], days, complaint) for days, complaint in told]
    known = [one for one in known if one[0]]
    states, balances = no_states(len(known)), no_balances(len(known))
    gone = []
    for row, (before, days, complaint) in enumerate(known):
        states["first_day"][row], states["last_day"][row] = before[0], before[-1]
        states["orders"][row], states["order_days"][row] = len(before), len(set(before))
        states["complaints"][row] = 0 < complaint <= day
        gone.append(not any(day < d <= day + 91 for d in days))
    dollars = np.full(len(known), b"USD", dtype="S3")
    money = accounts(len(known), np.arange(len(known)), dollars, balances, Policy())
    return Matured(states, money, day, 13.0, np.array(gone))


def fuse(
    pasts: Sequence[Matured], model: Model
) -> tuple[BlendedChurnModel | None, Benchmarks | None]:
    found = select(pasts, model)
    return (found.blended, found.benchmarks) if found else (None, None)


def cuts(seed: int, *, by_complaint: float) -> list[Matured]:
    told = lives(seed, by_complaint=by_complaint)
    return [matured(told, day) for day in cut_days(TODAY - 1, 13.0)]


def test_what_complaints_bring_about_is_learnt_and_wins():
    blend, benchmarks = fuse(cuts(1, by_complaint=0.9), PRIOR)
    assert blend is not None and benchmarks is not None
    assert blend.weights["complained"] > 0.4
    assert (benchmarks.chosen, benchmarks.out_of_time) == ("fusion", True)
    overrides = benchmarks.figures
    assert overrides["fusion"].brier < overrides["mbg_nbd"].brier < overrides["recency"].brier
    assert benchmarks.shadows.keys() == {"pareto_nbd", "recency"}
    assert "disputed" not in blend.weights  # nobody did


@pytest.mark.parametrize("seed", range(4))
def test_where_the_timing_model_is_right_it_is_kept(seed):
    blend, benchmarks = fuse(cuts(seed, by_complaint=0.0), PRIOR)
    assert benchmarks is not None and benchmarks.chosen == "mbg_nbd"
    assert blend is None


def test_labels_that_had_not_matured_then_have_no_say_in_the_comparison():
    pasts = cuts(1, by_complaint=0.9)
    turned = Matured(pasts[1].states, pasts[1].money, pasts[1].day, 13.0, ~pasts[1].stayed_away)
    _, one = fuse(pasts, PRIOR)
    _, other = fuse([pasts[0], turned, *pasts[2:]], PRIOR)
    assert one is not None and other is not None and one.figures == other.figures
    late = [
        pasts[0],
        Matured(pasts[2].states, pasts[2].money, pasts[2].day + 1, 13.0, pasts[2].stayed_away),
    ]
    _, halves = fuse(late, PRIOR)
    assert halves is not None and not halves.out_of_time


def test_a_history_too_short_says_nothing_and_a_few_fall_back():
    assert fuse((), PRIOR) == (None, None)
    young = cuts(1, by_complaint=0.9)[0]
    young.states["first_day"] = young.day - 20
    assert fuse([young], PRIOR) == (None, None)
    few = [past.rows(np.arange(40)) for past in cuts(1, by_complaint=0.9)]
    blend, benchmarks = fuse(few, structs.replace(PRIOR, version=2))
    assert blend is None and benchmarks is not None
    assert benchmarks.figures.keys() == {"mbg_nbd", "pareto_nbd"}
