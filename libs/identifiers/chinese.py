"""Chinese names: one script for the two they are written in, and their pinyin."""

import os
from functools import lru_cache
from itertools import product

from opencc import OpenCC

# Phrases would add 40 MB to each process; names are read character by character.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin import Style, pinyin

MOST_READINGS = 8
_OF_ONE = 3
_HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_CONVERTER = OpenCC("t2s")


def is_han(text: str) -> bool:
    """True if the text is of Chinese characters alone."""
    return not text.isascii() and all(any(a <= ord(c) <= z for a, z in _HAN) for c in text)


def simplified(text: str) -> str:
    """The text with each traditional character as its simplified one.

    Character by character, whatever stands beside it: what begins alike does so afterwards.
    """
    return text if text.isascii() else "".join(map(_simplified, text))


def readings(text: str) -> set[str]:
    """Pinyin of Chinese characters without tones: as one word, by syllable, and the initials.

    A character has its three commonest readings as far as the whole has eight; those behind have
    the commonest. A u with dots is a v or a u.
    """
    syllables = _bounded([_read(character) for character in text])
    if not all(syllables):
        return set()
    found = {syllable for each in syllables for syllable in each}
    for reading in product(*syllables):
        found |= {"".join(reading), "".join(syllable[0] for syllable in reading)}
    return found


def commonest_reading(text: str) -> str:
    """Pinyin of Chinese characters as one word, each read as it is most; empty if one has none."""
    syllables = [_read(character)[:1] for character in text]
    return "".join(syllable for (syllable,) in syllables) if all(syllables) else ""


def _bounded(syllables: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    kept, count = list[tuple[str, ...]](), 1
    for each in syllables:
        taken = each if count * len(each) <= MOST_READINGS else each[:1]
        count *= max(len(taken), 1)
        kept.append(taken)
    return kept


@lru_cache(maxsize=8_192)
def _simplified(character: str) -> str:
    if not is_han(character):
        return character
    once = _CONVERTER.convert(character)
    return _CONVERTER.convert(once)  # one has a simplified form that is itself written otherwise


@lru_cache(maxsize=8_192)
def _read(character: str) -> tuple[str, ...]:
    (found,) = pinyin(character, style=Style.NORMAL, heteronym=True)
    plain = [reading for reading in found if reading.isascii() and reading.isalpha()]
    spelt = [form for reading in plain for form in (reading, reading.replace("v", "u"))]
    return tuple(dict.fromkeys(spelt))[:_OF_ONE]
