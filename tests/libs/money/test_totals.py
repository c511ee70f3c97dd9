"""Sums of money, per currency and in one."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.money.currencies import decimals_of
from libs.money.totals import RateRefused, report_in, sum_by_currency

codes = st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF"])
amounts = st.decimals(min_value=0, max_value=10**15, places=4)
paid = st.lists(st.tuples(codes, amounts), max_size=30)
rates = st.dictionaries(
    codes, st.decimals(min_value=Decimal("0.000001"), max_value=100_000, places=6)
)


def test_without_a_rate_money_is_listed_apart():
    reported = report_in(
        "EUR",
        {"EUR": Decimal("10.00"), "USD": Decimal("3.00"), "JPY": Decimal(500)},
        {"USD": Decimal("0.905")},
    )
    assert (reported.amount, reported.unconverted) == (Decimal("12.72"), {"JPY": Decimal(500)})


def test_halves_go_to_the_even_neighbour_once_at_the_end():
    third = {"USD": Decimal("0.01"), "GBP": Decimal("0.01")}
    assert report_in("EUR", third, {"USD": Decimal("0.5"), "GBP": Decimal("0.5")}).amount == (
        Decimal("0.01")
    )


@pytest.mark.parametrize("rate", ["0", "-1", "NaN", "Infinity"])
def test_a_rate_is_a_number_above_nothing(rate: str):
    with pytest.raises(RateRefused, match="USD"):
        report_in("EUR", {"USD": Decimal(1)}, {"USD": Decimal(rate)})


@given(paid)
def test_sums_are_exact_and_do_not_depend_on_order(pairs: list[tuple[str, Decimal]]):
    totals = sum_by_currency(pairs)
    assert totals == sum_by_currency(reversed(pairs))
    for currency, total in totals.items():
        assert Fraction(total) == sum(Fraction(a) for code, a in pairs if code == currency)


@given(paid, codes, rates)
def test_nothing_is_lost_or_counted_twice(
    pairs: list[tuple[str, Decimal]], currency: str, given_rates: dict[str, Decimal]
):
    totals = sum_by_currency(pairs)
    reported = report_in(currency, totals, given_rates)
    converted = {c: t for c, t in totals.items() if c not in reported.unconverted}
    exact = sum(
        Fraction(total) * (1 if code == currency else Fraction(given_rates[code]))
        for code, total in converted.items()
    )
    half_a_unit = Fraction(1, 2 * 10 ** decimals_of(currency))
    assert abs(Fraction(reported.amount) - exact) <= half_a_unit
    assert converted.keys() == {c for c in totals if c == currency or c in given_rates}
