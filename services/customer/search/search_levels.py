"""Queries of the search table for a search: each finds more than the one before it."""

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from libs.identifiers.chinese import is_han, readings
from libs.identifiers.contacts import email_form
from libs.identifiers.words import compounds
from libs.sealing.search_tokens import SearchTokens
from libs.sealing.tokens import Tokens
from services.customer.search.search_words import (
    HALF,
    HEAD,
    INSIDE,
    NEAR,
    ONE_TYPO,
    TAIL,
    TWO_TYPOS,
    Field,
    domain_word,
    grams,
    phone_digits,
    runs_of,
    tokens_of,
    with_a_letter_less,
)


class Level(IntEnum):
    """Degrees of a match, the best first: by whole words, by their beginnings, by what is inside
    them, by words of one typo or the same sound, or of two typos."""

    WHOLE = 0
    BEGINNING = 1
    INSIDE = 2
    ONE_TYPO = 3
    TWO_TYPOS = 4


Alternatives = Sequence[Sequence[str]]
# Of more words it is not told apart which is new.
_MOST_APART = 4


class LevelQuery(NamedTuple):
    """The tsquery of a level, for which nothing needs escaping. `new` finds all whom `whole` does
    and that of the level before does not, perhaps more of `whole`: alternatives of several
    tsqueries that match together. The index looks for these one by one, the rarest first; of one
    tsquery that says the same it would read nearly all that any part of it matches."""

    whole: str
    new: Alternatives


FEWEST_DIGITS = 4
_NOTHING = "'!'"  # no token
_WRITTEN_IN_NUMBERS = frozenset("+-()/. ")


def queries(search: str, fields: Collection[Field], tokens: Tokens) -> list[LevelQuery]:
    """The query of each level; none if there is no word.

    Each of the words is found in a name or an e-mail address; a phone number is one word.
    """
    of: dict[Field, SearchTokens] = {field: tokens_of(tokens.secret, field) for field in fields}
    chunks = [(chunk, parts) for chunk in search.split() for parts in compounds(chunk)]
    digits = _digits(search, tokens) if "phone" in of else ()
    if not chunks:
        return []
    found: list[LevelQuery] = []
    for level in Level:
        words = _all(_any(_in_fields(chunk, parts, of, level)) for chunk, parts in chunks)
        numbers = (_word(number, of["phone"], level) for number in digits)
        found.append(_any([words, *numbers]))
    return found


def _in_fields(
    chunk: str, parts: Sequence[str], of: dict[Field, SearchTokens], level: Level
) -> Iterable[LevelQuery]:
    if "name" in of and "@" not in chunk:
        runs = runs_of(parts)
        yield _compound(runs, "".join(parts), of["name"], level)
    if "email" in of:
        if "@" not in chunk:
            yield _compound(parts, "".join(parts), of["email"], level)
            return
        form = email_form(chunk)
        words = [part for found in compounds(form.rpartition("@")[0]) for part in found]
        whole = [*words, *filter(None, [domain_word(form)])]
        yield _all(_word(word, of["email"], level) for word in whole)


def _compound(parts: Sequence[str], whole: str, of: SearchTokens, level: Level) -> LevelQuery:
    each = _all(_word(part, of, level) for part in parts)
    return each if len(parts) == 1 else _any([each, _word(whole, of, level)])


def _word(word: str, of: SearchTokens, level: Level) -> LevelQuery:
    """Query for one word at a level, or at any that is better."""
    if level is Level.WHOLE:
        query = f"'{of.word(word)}'"
        return LevelQuery(query, [[query]])
    ways = [list(_ways(word, of, each)) for each in list(Level)[Level.BEGINNING : level + 1]]
    return LevelQuery(_or(_and(way) for at_level in ways for way in at_level), ways[-1])


def _ways(word: str, of: SearchTokens, level: Level) -> Alternatives:
    """Ways to find one word that come with the level."""
    match level:
        case Level.INSIDE:
            inside = grams(word)
            return [[_and(_quoted(of, INSIDE, inside))]] if inside else []
        case Level.ONE_TYPO:
            near = list(_one_typo(word, of))
            return [[_or(near)]] if near else []
        case Level.TWO_TYPOS if len(word) + 2 >= TWO_TYPOS.start and not is_han(word):
            halves = ((HEAD, word[:HALF]), (TAIL, word[-HALF:]))
            return [[_or(_quoted(of, kind, with_a_letter_less(w))) for kind, w in halves]]
        case Level.TWO_TYPOS:
            return []
        case _:
            return [[f"'{of.word(word)}':*"]]


def _one_typo(word: str, of: SearchTokens) -> Iterable[str]:
    if is_han(word):
        return (f"'{of.word(reading)}'" for reading in sorted(readings(word)) if len(reading) > 1)
    if ONE_TYPO.start - 1 <= len(word) <= ONE_TYPO.stop:
        return _quoted(of, NEAR, with_a_letter_less(word))
    return ()


def _quoted(of: SearchTokens, kind: str, texts: Iterable[str]) -> Iterable[str]:
    return (f"'{of.piece(kind, text)}'" for text in sorted(texts))


def _digits(search: str, tokens: Tokens) -> tuple[str, ...]:
    """The digits of a number as it may be kept: as written, which may be its end; without what
    stands for another country or the country's own; and as of the installation's region."""
    if not all(c.isdecimal() or c in _WRITTEN_IN_NUMBERS for c in search):
        return ()
    written = "".join(filter(str.isdecimal, search))
    kept = written, written.lstrip("0"), phone_digits(search, tokens.phone_region)
    return tuple(dict.fromkeys(digits for digits in kept if len(digits) >= FEWEST_DIGITS))


def _all(queries: Iterable[LevelQuery]) -> LevelQuery:
    """All of them match, at least one of them newly."""
    parts = list(queries)
    whole = [part.whole for part in parts]
    if len(parts) > _MOST_APART:
        return LevelQuery(_and(whole), [whole] if any(part.new for part in parts) else [])
    new = {
        tuple(sorted({*way, *(other for other in whole if other is not part.whole)}))
        for part in parts
        for way in part.new
    }
    return LevelQuery(_and(whole), sorted(new))


def _any(queries: Iterable[LevelQuery]) -> LevelQuery:
    parts = list(queries)
    new = [way for part in parts for way in part.new]
    apart = [way for way in new if len(way) > 1]
    alone = [way[0] for way in new if len(way) == 1]
    return LevelQuery(
        _or(part.whole for part in parts), [*([[_or(alone)]] if alone else []), *apart]
    )


def _and(queries: Iterable[str]) -> str:
    return f"({' & '.join(queries)})"


def _or(queries: Iterable[str]) -> str:
    return f"({' | '.join(queries) or _NOTHING})"
