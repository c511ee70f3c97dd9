"""What a customer is worth: realised, and to come."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from services.valuation.domain.churn.fitted_model import Model, SpendingModel
from services.valuation.domain.churn.outlook import lifetime_value
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.models.gamma_gamma import GammaGamma
from services.valuation.models.published import MBG_NBD
from tests.services.valuation.domain.stories import bought, called, given, only, refunded

EUROS = ScoringConfiguration(policy=Policy(rates={"EUR": Decimal("1.10")}))


def test_net_is_what_was_kept_times_margin_less_what_they_cost():
    ledger = given(
        bought(1, 10_000, margin=4_000, document="p"), bought(2, 10_000, margin=2_000),
        refunded(3, 5_000, "p"), called(4, 1_250),
    )  # fmt: skip
    money = ledger.value(as_of=30).money
    assert (only(money.gross), only(money.refunded)) == (200.0, 50.0)
    assert only(money.margin_rate) == pytest.approx(40.0 / 150.0)
    assert only(money.net) == pytest.approx(40.0 - 12.50)


def test_without_any_margin_the_policy_says_how_much_of_revenue_is_profit():
    half = ScoringConfiguration(policy=Policy(default_margin_rate=0.5))
    assert only(given(bought(1, 10_000)).value(as_of=30, configuration=half).money.net) == 50.0
    assert only(given(bought(1, 10_000)).value(as_of=30).money.net) == 100.0


def test_a_customer_who_costs_more_than_they_bring_has_a_negative_worth():
    valued = given(bought(1, 100), *[called(day, 5_000) for day in range(1, 40)]).value(as_of=40)
    assert only(valued.money.net) < 0
    assert only(valued.predicted_12m) < 0


def test_other_currencies_count_at_the_policy_rate():
    ledger = given(bought(1, 10_000), bought(2, 10_000, currency="EUR"))
    money = ledger.value(as_of=9, configuration=EUROS).money
    assert only(money.currency) == b"USD"
    assert only(money.gross) == pytest.approx(210.0)


def test_without_a_rate_nothing_is_added():
    ledger = given(bought(1, 10_000), bought(2, 10_000, currency="EUR"))
    money = ledger.value(as_of=9).money
    assert (only(money.currency), only(money.gross), only(money.orders)) == (b"USD", 100.0, 1.0)


def test_who_has_nothing_in_the_reporting_currency_is_reported_in_their_own():
    ledger = given(
        bought(1, 5_000, currency="JPY"), bought(2, 700, currency="EUR"),
        bought(3, 700, currency="EUR"),
    )  # fmt: skip
    money = ledger.value(as_of=9).money
    assert (only(money.currency), only(money.gross)) == (b"EUR", 14.0)


def test_yen_have_no_decimals_and_dinars_three():
    yen = ScoringConfiguration(policy=Policy(currency="JPY"))
    dinar = ScoringConfiguration(policy=Policy(currency="BHD"))
    assert only(given(bought(1, 5_000, currency="JPY")).value(9, yen).money.gross) == 5_000.0
    assert only(given(bought(1, 5_000, currency="BHD")).value(9, dinar).money.gross) == 5.0


def test_a_purchase_of_nothing_is_a_purchase():
    valued = given(bought(1, 0)).value(as_of=9)
    assert only(valued.money.net) == 0.0
    assert np.isfinite(only(valued.predicted_12m)) and only(valued.predicted_12m) > 0


def test_the_prediction_is_orders_times_what_an_order_leaves_less_the_cost_to_serve():
    ledger = given(bought(0, 3_000), bought(70, 5_000), refunded(71, 1_000), called(72, 900))
    valued = ledger.value(as_of=100)
    ahead, rate = valued.ahead, valued.money.margin_rate
    by_hand = ahead.orders_12m * ahead.order_value * (1 - ahead.refund_rate) * rate
    assert only(valued.predicted_12m) == pytest.approx(only(by_hand - 12 * ahead.monthly_cost))
    assert 0 < only(ahead.refund_rate) < 0.125


def test_more_recent_orders_and_larger_orders_promise_more():
    small = only(given(bought(0, 1_000), bought(50, 1_000)).value(60).predicted_12m)
    large = only(given(bought(0, 9_000), bought(50, 9_000)).value(60).predicted_12m)
    recent = only(given(bought(0, 1_000), bought(58, 1_000)).value(60).predicted_12m)
    silent = only(given(bought(0, 1_000), bought(50, 1_000)).value(400).predicted_12m)
    assert small < large and silent < small < recent


def test_the_lifetime_value_is_what_was_earned_and_the_discounted_months_ahead():
    ledger = given(bought(0, 4_000), bought(30, 4_000))
    valued = ledger.value(as_of=40)
    clv = lifetime_value(valued.money, valued.ahead, Policy())
    months = valued.ahead.monthly_orders[0]
    assert months.sum() == pytest.approx(only(valued.ahead.orders_12m))
    profit = only(valued.ahead.profit_per_order(valued.money.margin_rate))
    by_hand = sum(months[m] * profit * 1.10 ** (-(m + 1) / 12) for m in range(12))
    assert only(clv) == pytest.approx(80.0 + by_hand)
    undiscounted = only(valued.predicted_12m) + 80.0
    assert 80.0 < only(clv) < undiscounted


def test_a_population_s_own_spending_replaces_the_published_one():
    lavish = SpendingModel(orders=GammaGamma(p=6.0, q=4.0, gamma=5_000.0), refund_rate=0.5)
    fitted = ScoringConfiguration(model=Model(version=1, timing=MBG_NBD, spending={"USD": lavish}))
    before = given(bought(0, 1_000)).value(10).ahead
    after = given(bought(0, 1_000)).value(10, fitted).ahead
    assert only(after.order_value) > 100 * only(before.order_value)
    assert only(before.refund_rate) == 0.0 and only(after.refund_rate) > 0.2


def test_who_never_bought_promises_nothing():
    valued = given(called(3, 500)).value(as_of=9)
    assert np.isnan(only(valued.ahead.churn_risk))
    assert only(valued.predicted_12m) == 0.0
    assert only(valued.money.net) == -5.0


def test_only_orders_that_count_in_a_currency_are_worth_its_order_value():
    """One order of 5,000 USD and 22 of 2 EUR without a rate: not 23 orders of thousands."""
    dollars = bought(0, 500_000)
    euros = [bought(17 * n, 200, currency="EUR") for n in range(1, 23)]
    today = 17 * 23
    alone, both = given(dollars).value(today), given(dollars, *euros).value(today)
    assert only(both.predicted_12m) == pytest.approx(470, rel=0.02)
    assert only(both.predicted_12m) == pytest.approx(only(alone.predicted_12m))
    assert only(both.ahead.order_value) == only(alone.ahead.order_value)
    clv = [only(lifetime_value(v.money, v.ahead, Policy())) for v in (alone, both)]
    assert clv[1] == pytest.approx(clv[0], rel=0.05)
    rated = given(dollars, *euros).value(today, EUROS)
    assert only(rated.ahead.orders_12m) > 10


ORDERS = st.lists(
    st.tuples(st.integers(0, 500), st.sampled_from(["USD", "EUR", "JPY"])), min_size=1, max_size=20
)


@hypothesis_given(ORDERS, st.integers(0, 300))
def test_orders_listed_apart_bring_no_money(orders, silence):
    days = [day for day, _ in orders]
    ledger = given(*[bought(day, 900, currency=code) for day, code in orders])
    apart = ledger.value(max(days) + silence)
    rates = {"EUR": Decimal("1.10"), "JPY": Decimal("0.01")}
    rated = ledger.value(max(days) + silence, ScoringConfiguration(policy=Policy(rates=rates)))
    expected, counted = only(rated.ahead.orders_12m), only(apart.ahead.orders_12m)
    assert 0.0 < counted <= expected
    if len({code for _, code in orders}) == 1:
        assert counted == expected
    assert only(apart.ahead.churn_risk) == only(rated.ahead.churn_risk)
    assert only(apart.ahead.monthly_orders).sum() == pytest.approx(counted)


def test_who_is_reported_by_their_costs_alone_is_not_expected_to_buy_in_that_currency():
    orders = [bought(day, 900, currency="EUR") for day in range(0, 200, 10)]
    valued = given(*orders, called(5, 300)).value(200)
    assert only(valued.money.currency) == b"USD"
    assert only(valued.ahead.orders_12m) == 0.0 and only(valued.predicted_12m) < 0.0
    assert only(valued.ahead.churn_risk) < 0.5
