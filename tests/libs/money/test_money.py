"""Amounts as text, and the currencies they are in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.money.currencies import CURRENCIES, UnknownCurrency, decimals_of
from libs.money.money import InexactAmount, amount_text


def test_decimals_by_currency():
    assert [decimals_of(code) for code in ("JPY", "EUR", "KWD", "CLF")] == [0, 2, 3, 4]


@pytest.mark.parametrize("code", ["eur", "EURO", "", "XXX", "E1R"])
def test_what_is_no_currency_is_refused_and_not_repeated(code: str):
    with pytest.raises(UnknownCurrency) as refused:
        decimals_of(code)
    assert not code or code not in str(refused.value).split()


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("12.5", "EUR", "12.50"),
        ("0", "EUR", "0.00"),
        ("1E+3", "JPY", "1000"),
        ("12.500", "EUR", "12.50"),
        ("999999999999999.9999", "CLF", "999999999999999.9999"),
        ("-0.07", "USD", "-0.07"),
    ],
)
def test_amounts_have_the_currencys_decimals(amount: str, currency: str, text: str):
    assert amount_text(Decimal(amount), currency) == text


@pytest.mark.parametrize("amount", ["0.005", "NaN", "Infinity"])
def test_nothing_is_rounded_silently(amount: str):
    with pytest.raises(InexactAmount):
        amount_text(Decimal(amount), "EUR")


@given(
    st.sampled_from(sorted(CURRENCIES)),
    st.integers(min_value=-(10**19), max_value=10**19),
)
def test_text_and_amount_are_the_same_number(currency: str, units: int):
    amount = Decimal(units).scaleb(-decimals_of(currency))
    assert Decimal(amount_text(amount, currency)) == amount
