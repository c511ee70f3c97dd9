"""Look-up tokens: the same for the same value, and telling nothing without the secret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.sealing.tokens import Tokens

TOKENS = Tokens(b"s" * 32)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "Anna@Example.org", " anna@example.org "),
        ("email", "STRASSE@example.org", "stra\u00dfe@example.org"),
        ("email", "anna@m\u00fcnchen.de", "Anna@XN--MNCHEN-3YA.de"),
        ("phone", "+49 (30) 123-456", "+4930123456"),
        ("phone", "0049 30 123456", "+49 30 123 456"),
        ("phone", "+44 (0)20 7946 0018", "+442079460018"),
    ],
)
def test_spellings_of_one_value_give_one_token(kind, one: str, other: str):
    assert TOKENS.of(kind, one) == TOKENS.of(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "anna@example.org", "anne@example.org"),
        ("email", "anna@stra\u00dfe.de", "anna@strasse.de"),
        ("phone", "030123456", "+30123456"),
        ("phone", "030123456", "030123457"),
        ("phone", "+1 212 555 0100", "+1 212 555 0100 x12"),
    ],
)
def test_other_values_give_other_tokens(kind, one: str, other: str):
    assert TOKENS.of(kind, one) != TOKENS.of(kind, other)


def test_a_number_without_a_country_is_of_the_installations_region():
    british = Tokens(TOKENS.secret, "GB")
    assert british.of("phone", "020 7946 0018") == TOKENS.of("phone", "+44 20 7946 0018")
    assert TOKENS.of("phone", "020 7946 0018") == TOKENS.of("phone", "(020) 7946-0018")


def test_a_number_is_another_one_as_a_phone_than_as_an_email():
    assert TOKENS.of("email", "030123456") != TOKENS.of("phone", "030123456")


@given(st.text(min_size=3))
def test_kind_and_secret_are_part_of_it_and_the_value_is_not(value: str):
    found = TOKENS.of("email", value)
    assert found != TOKENS.of("phone", value)
    assert found != Tokens(b"o" * 32).of("email", value)
    assert len(found) == 43
    assert found.isascii()
