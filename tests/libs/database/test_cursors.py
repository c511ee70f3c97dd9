"""Cursors: what comes back is what went in, and nothing else is accepted."""

import string
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.database.cursors import CursorCodec, InvalidCursor

CODEC = CursorCodec(b"secret")
VALUES = (
    UUID("0190a000-0000-7000-8000-000000000001"),
    "Å\x00",
    -7,
    0.1,
    Decimal("12.50"),
    datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC),
    True,
)
ALPHABET = string.ascii_letters + string.digits + "-_"
TYPES = [type(value) for value in VALUES]


def test_values_come_back_as_they_went_in():
    cursor = CODEC.encode(VALUES, scope=b"list")
    assert CODEC.decode(cursor, TYPES, scope=b"list") == VALUES


def test_any_of_them_may_be_missing():
    missing = (None,) * len(TYPES)
    assert CODEC.decode(CODEC.encode(missing, scope=b"s"), TYPES, scope=b"s") == missing


def test_a_cursor_tells_nothing_of_the_row_it_stands_at():
    name = "Marie Curie"
    cursors = {CODEC.encode([name], scope=b"s") for _ in range(10)}
    assert len(cursors) == 10


@pytest.mark.parametrize(
    ("codec", "types", "scope"),
    [
        (CODEC, TYPES, b"other list, sort or filter"),
        (CursorCodec(b"other deployment"), TYPES, b"list"),
        (CODEC, TYPES[:-1], b"list"),
        (CODEC, [*TYPES[:-1], str], b"list"),
    ],
)
def test_a_foreign_cursor_is_refused(codec: CursorCodec, types: list[type], scope: bytes):
    cursor = CODEC.encode(VALUES, scope=b"list")
    with pytest.raises(InvalidCursor):
        codec.decode(cursor, types, scope=scope)


@given(st.text(max_size=100) | st.binary(max_size=60).map(lambda b: b.hex()))
def test_whatever_else_a_client_sends_is_refused(cursor: str):
    with pytest.raises(InvalidCursor):
        CODEC.decode(cursor, [str], scope=b"s")


@given(st.integers(0, 40), st.integers(1, 63))
def test_not_one_character_may_change(at: int, shift: int):
    cursor = CODEC.encode(["x", 1], scope=b"s")
    other = ALPHABET[(ALPHABET.index(cursor[at]) + shift) % 64]
    with pytest.raises(InvalidCursor):
        CODEC.decode(cursor[:at] + other + cursor[at + 1 :], [str, int], scope=b"s")
