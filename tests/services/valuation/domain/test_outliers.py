"""One mistyped order, robot or bill moves nobody else's forecast, grade or risk."""

import numpy as np
import pytest

from services.valuation.domain.churn.model_fitting import fit_model
from services.valuation.domain.churn.outlook import Outlook
from services.valuation.domain.customer.histograms import histogram
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration
from services.valuation.domain.scoring.grading import cuts_of
from services.valuation.models.gamma_gamma import GammaGamma, spending
from services.valuation.models.outliers import usual_amounts, usual_spending
from tests.services.valuation.domain.stories import Happened, bought, called, given, refunded

PEOPLE, TODAY = 60, 400
MISTYPED = 490_000_000_000_000  # in cents


def population(spread: float = 0.1, **more) -> list[Happened]:
    """60 customers at about 20 USD, some of which cost something and give something back."""
    chance, told = np.random.default_rng(7), []
    for who in range(PEOPLE):
        for order, day in enumerate(np.unique(chance.integers(0, 390, 1 + chance.poisson(3.0)))):
            name, amount = f"{who}-{order}", int(2000 * np.exp(chance.normal(0.0, spread)))
            told.append(bought(int(day), amount, document=name, who=who, **more))
            if chance.random() < 0.1:
                told.append(refunded(int(day) + 5, amount // 4, name, who=who, **more))
        told.append(called(10, int(chance.integers(50, 150)), who=who, **more))
    return told


def valued(told: list[Happened]) -> tuple[Appraisal, ScoringConfiguration]:
    ledger = given(*told)
    model = fit_model(
        ledger.book.states, ledger.money(ScoringConfiguration()), version=1, as_of=TODAY
    ).model
    configuration = ScoringConfiguration(model=model)
    return ledger.value(TODAY, configuration), configuration


def others(told: list[Happened]) -> Outlook:
    return valued(told)[0].ahead.rows(np.arange(PEOPLE))


def close(one: Outlook, other: Outlook, within: float = 0.03) -> None:
    for name in ("order_value", "orders_12m", "churn_risk", "monthly_cost"):
        found, expected = getattr(one, name), getattr(other, name)
        assert found == pytest.approx(expected, rel=within, abs=1e-3), name
    assert 1.0 - one.refund_rate == pytest.approx(1.0 - other.refund_rate, rel=0.005)


ODD = {
    "a mistyped order": [bought(100, MISTYPED)],
    "one refunded in full": [
        bought(100, MISTYPED, document="odd"),
        refunded(101, MISTYPED, "odd"),
    ],
    "one corrected to what was meant": [
        bought(100, MISTYPED, document="odd"),
        refunded(101, MISTYPED - 2000, "odd"),
    ],
    "an order a hundred times too large": [bought(100, 200_000)],
    "next to nothing": [bought(100, 1)],
    "a robot": [bought(day, 2000) for day in range(TODAY) for _ in range(25)],
    "a mistyped bill": [bought(100, 2000), called(101, MISTYPED)],
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("currency", ["USD", "EUR"])
def test_one_odd_customer_moves_nobody_else(odd, currency):
    theirs = [Happened(**{**vars(h), "who": PEOPLE, "currency": currency}) for h in odd]
    plain = population(currency=currency)
    close(others([*plain, *theirs]), others(plain))


@pytest.mark.parametrize("back", [MISTYPED, MISTYPED - 2000])
def test_who_mistyped_is_forecast_as_if_they_had_not_once_it_is_put_right(back):
    plain = population()
    odd = [bought(101, MISTYPED, document="odd"), refunded(102, back, "odd")]
    put_right, _ = valued([*plain, *odd])
    without, _ = valued(plain)
    mine, before = put_right.ahead, without.ahead
    assert mine.order_value[0] == pytest.approx(before.order_value[0], rel=0.03)
    assert mine.refund_rate[0] < 0.35
    assert put_right.predicted_12m[0] > 0.5 * without.predicted_12m[0]


def test_grades_cut_by_value_are_not_taken_by_one_customer():
    policy = Policy(cut_by="value")
    worth = np.random.default_rng(3).pareto(1.5, 5_000) * 100.0
    plain, odd = (cuts_of(histogram(w), policy) for w in (worth, np.append(worth, 4.9e12)))
    assert plain is not None and odd == pytest.approx(plain, rel=0.03)


@pytest.mark.parametrize("tail", [1.1, 1.5, 3.0])
def test_large_customers_stay_in_the_value_that_grades_are_cut_by(tail):
    worth = np.random.default_rng(4).pareto(tail, 20_000) * 100.0
    found = histogram(worth)
    best = np.sort(worth)[::-1]
    share = best[np.searchsorted(np.cumsum(best), 0.8 * best.sum())]
    assert found.value_of_top_sum(0.8) == pytest.approx(share, rel=0.05)


def test_what_many_do_is_no_mistake():
    """One in ten buys for a business: they stay in, and are not drawn to what people buy for."""
    chance = np.random.default_rng(5)
    size = 2_000
    mean = np.where(np.arange(size) % 10 == 0, 5_000.0, 20.0) * np.exp(chance.normal(0, 0.2, size))
    seen = spending(np.full(size, 3), 3 * mean)
    assert usual_spending(seen).all()


def test_a_population_of_the_model_s_own_is_left_as_it_is():
    for seed in range(20):
        chance = np.random.default_rng(seed)
        true = GammaGamma(p=6.25, q=3.74, gamma=15.4)
        orders = chance.geometric(0.4, 500).astype(float)
        rate = chance.gamma(true.q, 1 / true.gamma, 500)
        total = chance.gamma(true.p * orders, 1 / rate)
        assert (~usual_spending(spending(orders, total))).sum() <= 1
        assert usual_amounts(np.exp(chance.normal(3.0, 1.0, 500))).all()
