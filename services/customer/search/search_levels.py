"""Queries of the search table for a search: each finds more than the one before it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import IntEnum

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


FEWEST_DIGITS = 4
_NOTHING = "'!'"  # no token
_WRITTEN_IN_NUMBERS = frozenset("+-()/. ")
_Of = Callable[[str, SearchTokens, Level], str]


def queries(search: str, fields: Collection[Field], tokens: Tokens) -> list[str]:
    """The tsquery of each level, for which nothing needs escaping; none if there is no word.

    Each of the words is found in a name or an e-mail address; a phone number is one word.
    """
    of: dict[Field, SearchTokens] = {field: tokens_of(tokens.secret, field) for field in fields}
    chunks = [(chunk, parts) for chunk in search.split() for parts in compounds(chunk)]
    digits = _digits(search, tokens) if "phone" in of else ()
    if not chunks:
        return []
    found: list[str] = []
    for level in Level:
        words = _all(_any(_in_fields(chunk, parts, of, level)) for chunk, parts in chunks)
        numbers = (_word(number, of["phone"], level) for number in digits)
        found.append(_any([words, *numbers]))
    return found


def _in_fields(
    chunk: str, parts: Sequence[str], of: dict[Field, SearchTokens], level: Level
) -> Iterable[str]:
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


def _compound(parts: Sequence[str], whole: str, of: SearchTokens, level: Level) -> str:
    each = _all(_word(part, of, level) for part in parts)
    return each if len(parts) == 1 else _any([each, _word(whole, of, level)])


def _word(word: str, of: SearchTokens, level: Level) -> str:
    """Query for one word at a level, or at any that is better."""
    if level is Level.WHOLE:
        return f"'{of.word(word)}'"
    ways = [f"'{of.word(word)}':*"]
    if level >= Level.INSIDE and (inside := grams(word)):
        ways.append(_all(_quoted(of, INSIDE, inside)))
    if level >= Level.ONE_TYPO:
        ways += _one_typo(word, of)
    if level >= Level.TWO_TYPOS and len(word) + 2 >= TWO_TYPOS.start and not is_han(word):
        halves = ((HEAD, word[:HALF]), (TAIL, word[-HALF:]))
        ways.append(_all(_any(_quoted(of, kind, with_a_letter_less(w))) for kind, w in halves))
    return _any(ways)


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


def _all(queries: Iterable[str]) -> str:
    return f"({' & '.join(queries)})"


def _any(queries: Iterable[str]) -> str:
    return f"({' | '.join(queries) or _NOTHING})"
