"""Which numbers are amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.money.amounts import (
    LARGEST,
    AmountRefused,
    AmountTooLarge,
    NegativeAmount,
    NotAnAmount,
    checked_amount,
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
    units %= int(LARGEST.scaleb(decimals_of(currency))) + 1
    text = amount_text(Decimal(units).scaleb(-decimals_of(currency)), currency)
    assert amount_text(parse_amount(text, currency), currency) == text


@given(st.text(max_size=50), codes)
def test_any_text_is_an_amount_or_refused(text: str, currency: str):
    try:
        amount = parse_amount(text, currency)
    except (AmountRefused, InexactAmount):
        return
    assert 0 <= amount <= LARGEST
    assert str(amount) == text
