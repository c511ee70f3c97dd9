"""Chinese names: either script is the same, and they are read as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.identifiers.chinese import is_han, readings, simplified

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("traditional", "other"),
    [("\u5f35\u5049", "\u5f20\u4f1f"), ("\u4e2d\u83ef\u9280\u884c", "\u4e2d\u534e\u94f6\u884c")],
)
def test_either_script_is_the_same(traditional: str, other: str):
    assert simplified(traditional) == simplified(other) == other


@given(HAN, HAN)
def test_simplified_is_by_character_and_stays_so(one: str, other: str):
    assert simplified(one + other) == simplified(one) + simplified(other)
    assert simplified(simplified(one)) == simplified(one)
    assert is_han(simplified(one))


def test_every_character_stays_as_it_was_simplified():
    all_of_them = "".join(map(chr, range(0x4E00, 0xA000)))
    assert simplified(simplified(all_of_them)) == simplified(all_of_them)


def test_what_is_not_chinese_stays():
    assert simplified("Ada \u30bf\u30ef\u30fc 4711") == "Ada \u30bf\u30ef\u30fc 4711"
    assert not is_han("Ada") and not is_han("\u5f20a") and not is_han("")


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("\u5f20\u4f1f", {"zhangwei", "zhang", "wei", "zw"}),
        ("\u5415\u5e03", {"lvbu", "lubu", "lb"}),
        ("\u5355\u7530", {"dantian", "shantian", "chantian"}),
        ("\u94f6\u884c", {"yinhang", "yh"}),
    ],
)
def test_pinyin_in_full_and_initials(name: str, pinyin: set[str]):
    assert pinyin <= readings(name)


@given(HAN)
def test_readings_are_bounded(name: str):
    assert len(readings(name)) <= 8 * 2 + 3 * len(name)
    assert all(reading.isascii() and reading.isalpha() for reading in readings(name))
