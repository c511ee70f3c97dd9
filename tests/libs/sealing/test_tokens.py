"""Look-up tokens: the same for the same value, and telling nothing without the secret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.sealing.tokens import token

SECRET = b"s" * 32


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "Anna@Example.org", " anna@example.org "),
        ("email", "STRASSE@example.org", "straße@example.org"),
        ("phone", "+49 (30) 123-456", "+4930123456"),
        ("phone", "0049 30 123456", "+49 30 123 456"),
    ],
)
def test_spellings_of_one_value_give_one_token(kind, one: str, other: str):
    assert token(SECRET, kind, one) == token(SECRET, kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "anna@example.org", "anne@example.org"),
        ("phone", "030123456", "+30123456"),
        ("phone", "030123456", "030123457"),
    ],
)
def test_other_values_give_other_tokens(kind, one: str, other: str):
    assert token(SECRET, kind, one) != token(SECRET, kind, other)


def test_a_number_is_another_one_as_a_phone_than_as_an_email():
    assert token(SECRET, "email", "030123456") != token(SECRET, "phone", "030123456")


@given(st.text(min_size=3))
def test_kind_and_secret_are_part_of_it_and_the_value_is_not(value: str):
    found = token(SECRET, "email", value)
    assert found != token(SECRET, "phone", value)
    assert found != token(b"o" * 32, "email", value)
    assert len(found) == 43
    assert found.isascii()
