"""Words that a customer is found by, and the tokens that the search table keeps of them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from msgspec import Struct

from libs.identifiers.chinese import is_han, readings
from libs.identifiers.contacts import email_form, phone_form
from libs.identifiers.words import compounds
from libs.sealing.search_tokens import SearchTokens, search_tokens
from libs.sealing.tokens import Tokens

Field = Literal["name", "email", "phone"]
MARKS: dict[Field, str] = {"name": "=", "email": "@", "phone": "#"}
ONE_TYPO = range(4, 21)  # letters of words that are found with one
TWO_TYPOS = range(8, 21)
HALF = 4
INSIDE, NEAR, HEAD, TAIL = "+", "~", "<", ">"


class Searchable(Struct, frozen=True):
    """Names, e-mails and phones of a customer, in clear."""

    names: Sequence[str] = ()
    emails: Sequence[str] = ()
    phones: Sequence[str] = ()


@cache
def tokens_of(secret: bytes, field: Field) -> SearchTokens:
    return search_tokens(secret, field, MARKS[field])


def lexemes(found_by: Searchable, tokens: Tokens) -> set[str]:
    """The tokens of all words, of what is inside them, and of what they are with a letter less."""
    of = {field: tokens_of(tokens.secret, field) for field in MARKS}
    kept: set[str] = set()
    for name in found_by.names:
        for word in words_of(name):
            kept.update(_found_by_word(word, of["name"]), _found_by_typos(word, of["name"]))
    for address in map(email_form, found_by.emails):
        kept.add(of["email"].word(domain_word(address)))
        for word in email_words(address):
            kept.update(_found_by_word(word, of["email"]), _found_by_typos(word, of["email"]))
    for number in found_by.phones:
        kept.update(_found_by_word(phone_digits(number, tokens.phone_region), of["phone"]))
    return kept


def words_of(name: str) -> set[str]:
    """Words of `name`: the parts of its compounds, each compound as one word, and the pinyin of
    what is Chinese."""
    found: set[str] = set()
    for parts in compounds(name):
        runs = runs_of(parts)
        found.update(parts, runs, ("".join(parts),))
        for run in filter(is_han, runs):
            found |= readings(run)
    return found


def runs_of(parts: Iterable[str]) -> list[str]:
    """The parts, where Chinese characters meet others taken apart."""
    return ["".join(run) for part in parts for _, run in groupby(part, is_han)]


def email_words(form: str) -> set[str]:
    """Words of the mailbox, it as one word, and those of the domain but for what it ends with."""
    mailbox, _, domain = form.rpartition("@")
    found = {part for parts in compounds(mailbox) for part in (*parts, "".join(parts))}
    labels = domain.split(".")[:-1]
    return found | {word for label in labels for parts in compounds(label) for word in parts}


def domain_word(form: str) -> str:
    """The domain of an address as one word."""
    return "".join(part for parts in compounds(form.rpartition("@")[2]) for part in parts)


def phone_digits(number: str, region: str | None) -> str:
    """The digits as one word, those of the country first."""
    return "".join(filter(str.isdecimal, phone_form(number, region)))


def grams(text: str) -> set[str]:
    """Pieces that whatever is inside `text` is found by: three letters, or one or two Chinese
    characters."""
    sizes = (1, 2) if is_han(text) else (3,)
    return {text[at : at + size] for size in sizes for at in range(len(text) - size + 1)}


def with_a_letter_less(text: str) -> set[str]:
    """The text itself, and without each of its letters: two that differ by a typo share one."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


def _found_by_word(word: str, of: SearchTokens) -> Iterator[str]:
    yield of.word(word)
    for gram in grams(word):
        yield of.piece(INSIDE, gram)


def _found_by_typos(word: str, of: SearchTokens) -> Iterator[str]:
    if is_han(word):
        return
    if len(word) in ONE_TYPO:
        yield from (of.piece(NEAR, text) for text in with_a_letter_less(word))
    if len(word) in TWO_TYPOS:
        yield from (of.piece(HEAD, text) for text in with_a_letter_less(word[:HALF]))
        yield from (of.piece(TAIL, text) for text in with_a_letter_less(word[-HALF:]))
