"""The words of a name, as searches compare them: without case, accents and punctuation, and in
simplified Chinese."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from libs.identifiers.chinese import simplified
from libs.identifiers.contacts import caseless

# Letters that Unicode does not take apart, by what its name of each says: O WITH STROKE is an o.
_NAMED = re.compile(r"LATIN SMALL LETTER ([A-Z])(?: WITH .*)?")
_SPELT = {
    "\u00e6": "ae",
    "\u0153": "oe",
    "\u00fe": "th",
    "\u00f0": "d",
    "\u014b": "ng",
    "\u0131": "i",
    "\u0138": "k",
}
_EXTENDED_LATIN = range(0x00C0, 0x0250)
_MODIFIERS = range(0x02B0, 0x0300)


def _plain_letters() -> Iterator[tuple[int, str]]:
    for code in _EXTENDED_LATIN:
        if found := _NAMED.fullmatch(unicodedata.name(chr(code), "")):
            yield code, found[1].lower()
    for letter, spelt in _SPELT.items():
        yield ord(letter), spelt


_PLAIN = dict(_plain_letters())


def compounds(text: str) -> list[list[str]]:
    """The parts of each compound, which spaces end: "O'Brien Ltd" is o with brien, and ltd."""
    split = ("".join(map(_kept, _bare(chunk))).split() for chunk in text.split())
    return [parts for parts in split if parts]


def _bare(text: str) -> str:
    if text.isascii():
        return text.casefold()  # nothing of it is composed, spelt otherwise or Chinese
    decomposed = unicodedata.normalize("NFKD", caseless(text))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
    return simplified(plain)


@lru_cache(maxsize=4_096)
def _kept(character: str) -> str:
    """Letters, digits and vowel signs; of apostrophes none, also those that count as letters."""
    kept = unicodedata.category(character)[0] in "LNM" and ord(character) not in _MODIFIERS
    return character if kept else " "
