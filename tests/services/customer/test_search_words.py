"""Laws of the search: what is registered is found, by what of it, and how well it matches.

The queries are judged here as PostgreSQL judges them; `test_live_listing` runs them there.
"""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from libs.sealing.tokens import Tokens
from services.customer.search.search_levels import Level, LevelQuery, queries
from services.customer.search.search_words import MARKS, Searchable, lexemes

TOKENS = Tokens(b"s" * 32)
LATIN = st.text("abcdefghijklmnopqrstuvwxyz\u00fc\u00f8\u00e9", min_size=2, max_size=12)
HAN = st.text(
    "\u5f20\u5f35\u4f1f\u5049\u738b\u82b3\u5927\u53d1\u767c\u9280\u94f6\u884c",
    min_size=2,
    max_size=6,
)
NAMES = st.lists(st.one_of(LATIN, HAN), min_size=1, max_size=3).map(" ".join)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORD = st.text(LETTERS, min_size=4, max_size=20)
LONG = st.text(LETTERS, min_size=8, max_size=20)
FEWER = settings(max_examples=40)
_TERM = re.compile(r"'([^']+)'(:\*)?")
Change = Callable[[str, int, str], str]
CHANGES: list[Change] = [
    lambda word, at, letter: word[:at] + letter + word[at:],
    lambda word, at, letter: word[:at] + word[at + 1 :],
    lambda word, at, letter: word[:at] + letter + word[at + 1 :],
    lambda word, at, letter: word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
]


def matches(query: str, kept: set[str]) -> bool:
    """What `words @@ query` is for these lexemes."""

    def term(found: re.Match[str]) -> str:
        if found[2]:
            return str(any(lexeme.startswith(found[1]) for lexeme in kept))
        return str(found[1] in kept)

    return eval(_TERM.sub(term, query).replace("&", "and").replace("|", "or"))


def newly(query: LevelQuery, kept: set[str]) -> bool:
    return any(all(matches(part, kept) for part in way) for way in query.new)


def level(found_by: Searchable, search: str) -> Level | None:
    kept = lexemes(found_by, TOKENS)
    asked = queries(search, list(MARKS), TOKENS)
    found = [level for level, query in zip(Level, asked, strict=True) if matches(query.whole, kept)]
    assert found == list(Level)[len(Level) - len(found) :]  # whoever matches, does at lower levels
    new = [each for each, query in zip(Level, asked, strict=True) if newly(query, kept)]
    assert new[:1] == found[:1]  # first found where they are new, and never besides
    assert {*new} <= {*found}
    return found[0] if found else None


def of(name: str, search: str) -> Level | None:
    return level(Searchable(names=[name]), search)


@FEWER
@given(NAMES, st.data())
def test_found_by_every_beginning_of_two_characters_and_more(name: str, data: st.DataObject):
    end = data.draw(st.integers(2, len(name)))
    found = of(name, name[:end])
    assert found is not None and found <= Level.BEGINNING
    assert of(name, name) is Level.WHOLE


@FEWER
@given(st.text(LETTERS, min_size=3, max_size=30), st.data())
def test_found_by_what_is_inside(word: str, data: st.DataObject):
    first = data.draw(st.integers(0, len(word) - 3))
    end = data.draw(st.integers(first + 3, len(word)))
    found = of(f"x {word}", word[first:end])
    assert found is not None and found <= Level.INSIDE


@given(HAN, st.data())
def test_chinese_is_found_by_each_character(name: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(name) - 1))
    found = of(name, name[at])
    assert found is not None and found <= Level.INSIDE


@FEWER
@given(WORD, st.data())
def test_found_with_a_typo_in_words_of_four_letters_and_more(word: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(word) - 1))
    typed = data.draw(st.sampled_from(CHANGES))(word, at, data.draw(st.sampled_from(LETTERS)))
    found = of(f"Ada {word}", f"ada {typed}")
    assert found is not None and found <= Level.ONE_TYPO


@FEWER
@given(LONG, st.data())
def test_found_with_two_typos_one_in_each_half_of_eight_letters_and_more(
    word: str, data: st.DataObject
):
    middle = len(word) // 2
    halves = [word[:middle], word[middle:]]
    typed = ""
    for half in halves:
        change = data.draw(st.sampled_from(CHANGES))
        at = data.draw(st.integers(0, len(half) - 1))
        typed += change(half, at, data.draw(st.sampled_from(LETTERS)))
    assert of(word, typed) is not None


@pytest.mark.parametrize(
    ("name", "search", "found"),
    [
        ("Ada Lovelace", "lovelace ada", Level.WHOLE),
        ("Ada Lovelace", "ada love", Level.BEGINNING),
        ("Ada Lovelace", "velac", Level.INSIDE),
        ("Ada Lovelace", "Lovelcae", Level.ONE_TYPO),
        ("Ada Lovelace", "lobelave", Level.TWO_TYPOS),
        ("Ada Lovelace", "ada byron", None),
        ("Ada Lovelace", "lovelorn", None),
        ("Anna", "Anja", Level.ONE_TYPO),
        ("Ann", "Ana", None),
        ("\u5f35\u5049", "\u5f20\u4f1f", Level.WHOLE),
        ("\u5f20\u4f1f", "\u5f35", Level.BEGINNING),
        ("\u5f20\u4f1f", "zhangwei", Level.WHOLE),
        ("\u5f20\u4f1f", "wei zhang", Level.WHOLE),
        ("\u5f20\u4f1f", "zw", Level.WHOLE),
        ("\u5f20\u4f1f", "zhangw", Level.BEGINNING),
        ("\u5f20\u4f1f", "\u7ae0\u4f1f", Level.ONE_TYPO),  # which sounds the same
        ("\u5f20\u4f1f", "\u738b\u82b3", None),
        ("\u4e0a\u6d77ABC\u516c\u53f8", "abc \u516c\u53f8", Level.WHOLE),
        ("\u4e0a\u6d77ABC\u516c\u53f8", "\u4e0a\u6d77ab", Level.BEGINNING),
    ],
)
def test_how_well(name: str, search: str, found: Level | None):
    assert of(name, search) == found


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ada.lovelace@example.com", Level.WHOLE),
        ("ADA.Lovelace@Example.COM", Level.WHOLE),
        ("ada.lovel", Level.BEGINNING),
        ("lovelace example", Level.WHOLE),
        ("@example.com", Level.WHOLE),
        ("ada.lovelace@example.org", None),
        ("com", None),
        ("+44 20 7946 0018", Level.WHOLE),
        ("0044 (0)20 7946-0018", Level.WHOLE),
        ("+44 20", Level.BEGINNING),
        ("020 7946", Level.INSIDE),
        ("7946 0018", Level.INSIDE),
        ("7946 0019", None),
    ],
)
def test_by_email_and_phone(search: str, found: Level | None):
    by = Searchable(emails=["ada.lovelace@example.com"], phones=["+44 20 7946 0018"])
    assert level(by, search) == found


def test_fields_that_are_not_seen_find_nobody():
    by = Searchable(names=["Ada"], emails=["bob@example.com"], phones=["+44 20 7946 0018"])
    kept = lexemes(by, TOKENS)
    for search in ("bob", "bob@example.com", "7946 0018", "ada bob"):
        assert not any(matches(query.whole, kept) for query in queries(search, ["name"], TOKENS))


@given(st.text(max_size=40))
def test_nothing_needs_escaping(search: str):
    found = queries(search, list(MARKS), TOKENS)
    parts = [part for query in found for way in query.new for part in way]
    for query in [*(query.whole for query in found), *parts]:
        assert re.fullmatch(r"[()&| ]*('[=@#!][-+~<>\w]*'(:\*)?[()&| ]*)+", query), query


@given(st.text(min_size=1, max_size=20))
def test_no_token_tells_the_word(name: str):
    kept = lexemes(Searchable(names=[name], emails=["ada@example.com"]), TOKENS)
    assert all(re.fullmatch(r"[=@#][-+~<>\w]*", lexeme) for lexeme in kept)
