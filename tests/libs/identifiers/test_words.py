"""The words of a name: whoever types it plainly finds it."""

from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.identifiers.words import compounds


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("\u0141ukasz", "lukasz"),
        ("S\u00f8ren", "soren"),
        ("I\u015f\u0131k", "isik"),
        ("I\u015f\u0131k", "\u0131\u015f\u0131k"),
        ("\u0130stanbul", "istanbul"),
        ("\u0110or\u0111e", "dorde"),
        ("\u00c6r\u00f8", "aero"),
        ("\u00deorbj\u00f6rn", "thorbjorn"),
        ("Nu\u00f1ez", "NUNEZ"),
        ("Gro\u00df", "gross"),
        ("\u0398\u0395\u039f\u03a3", "\u03b8\u03b5\u03bf\u03c2"),
        ("\uff21\uff22\uff23", "abc"),
        ("\u6771\u4eac\u30bf\u30ef\u30fc", "\u6771\u4eac\u30bf\u30ef\u30fc"),
    ],
)
def test_spelt_plainly(name: str, typed: str):
    assert compounds(name) == compounds(typed)


@pytest.mark.parametrize("apostrophe", "'\u2019\u2018\u02bc\u02bb\u00b4`\u2032\uff07")
def test_a_compound_has_parts_whatever_joins_them(apostrophe: str):
    assert compounds(f"Sean O{apostrophe}Brien") == [["sean"], ["o", "brien"]]


def test_letters_that_sound_drawn_out_stay():
    assert compounds("\u30bf\u30ef\u30fc") == [[normalize("NFKD", "\u30bf\u30ef\u30fc")]]
    assert len(compounds("\u0915\u0941\u092e\u093e\u0930")[0]) == 1


@given(st.text())
def test_case_composition_and_accents_make_no_difference(name: str):
    plain = "".join(c for c in normalize("NFD", name) if not combining(c))
    for other in (normalize("NFC", name), normalize("NFD", name), name.casefold(), plain):
        assert compounds(other) == compounds(name)
