"""Which numbers are amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.money.amounts import (
    AmountRefused,
    AmountTooLarge,
    NegativeAmount,
    NotAnAmount,
    checked_amount,
    largest_of,
    parse_amount,
)
from libs.money.currencies import CURRENCIES, UnknownCurrency, decimals_of
from libs.money.money import InexactAmount, amount_text

codes = st.sampled_from(sorted(CURRENCIES))


@pytest.mark.parametrize(
    ("text", "currency", "refusal"),
    [
        ("-1", "EUR", NegativeAmount),
        ("-0", "EUR", NegativeAmount),
        ("NaN", "EUR", NotAnAmount),
        ("Infinity", "EUR", NotAnAmount),
        ("1e3", "EUR", NotAnAmount),
        ("+1", "EUR", NotAnAmount),
        (" 1", "EUR", NotAnAmount),
        ("1,000", "EUR", NotAnAmount),
        ("1_000", "EUR", NotAnAmount),
        ("٣", "EUR", NotAnAmount),
        ("01", "EUR", NotAnAmount),
        ("", "EUR", NotAnAmount),
        ("9" * 41, "EUR", NotAnAmount),
        ("1000000000000000.01", "EUR", AmountTooLarge),
        ("100000000000000.001", "KWD", AmountTooLarge),
        ("1000000000000000", "CLF", AmountTooLarge),
        ("10000000000000.0001", "CLF", AmountTooLarge),
        ("1000000000000001", "JPY", AmountTooLarge),
        ("1.001", "EUR", InexactAmount),
        ("1.0", "JPY", InexactAmount),
        ("1", "EURO", UnknownCurrency),
    ],
)
def test_what_is_no_amount_is_refused_by_name(text: str, currency: str, refusal: type[Exception]):
    with pytest.raises(refusal):
        parse_amount(text, currency)


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_not_a_number_is_no_amount(number: str):
    with pytest.raises(NotAnAmount):
        checked_amount(Decimal(number), "EUR")


@given(codes, st.integers(min_value=0))
def test_an_amount_comes_back_digit_for_digit(currency: str, units: int):
    units %= int(largest_of(currency).scaleb(decimals_of(currency))) + 1
    text = amount_text(Decimal(units).scaleb(-decimals_of(currency)), currency)
    assert amount_text(parse_amount(text, currency), currency) == text


@given(st.text(max_size=50), codes)
def test_any_text_is_an_amount_or_refused(text: str, currency: str):
    try:
        amount = parse_amount(text, currency)
    except (AmountRefused, InexactAmount):
        return
    assert 0 <= amount <= largest_of(currency)
    assert str(amount) == text


@given(codes)
def test_forty_of_the_largest_amounts_fit_what_projections_count_with(currency: str):
    units = largest_of(currency).scaleb(decimals_of(currency))
    assert units == int(units)
    assert 40 * units < 2**62
