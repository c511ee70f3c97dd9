"""Match tokens: keyed hashes of what two customers may have in common, equal where that is.

A token is a number of 64 bits, of which the lowest three say what it is of.
"""

import hmac
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from hashlib import blake2b

from libs.events.file.duplicates import MatchReason
from libs.identifiers.chinese import commonest_reading, is_han
from libs.identifiers.contacts import caseless
from libs.identifiers.words import compounds
from services.customer.search.search_words import runs_of, with_a_letter_less

MATCHED: tuple[MatchReason, ...] = (
    *("email", "external_id", "phone"),
    *("name", "similar_name", "address"),
)
SIMILAR = range(6, 33)  # letters of names that are similar with a typo
_MASK = 0b111  # enough for the six


def match_token(secret: bytes, reason: MatchReason, form: str) -> int:
    """Pseudonymous: only who has the secret can try."""
    digest = blake2b(form.encode(), key=_key_of(secret, reason), digest_size=8).digest()
    return int.from_bytes(digest, signed=True) & ~_MASK | MATCHED.index(reason)


@cache
def _key_of(secret: bytes, reason: MatchReason) -> bytes:
    return hmac.digest(secret, f"duplicate {reason}".encode(), "sha256")


def contact_match(secret: bytes, kind: str, token: str) -> int:
    """The match token of a contact by the token that its row has; of an address that is it."""
    if kind == "address":
        return int(token)
    return match_token(secret, "email" if kind == "email" else "phone", token)


def reason_of(token: int) -> MatchReason:
    return MATCHED[token & _MASK]


def name_tokens(secret: bytes, names: Collection[str]) -> set[int]:
    """Tokens of names as they are, of Chinese ones in pinyin too, of others with a letter less:
    two that differ by a typo share one of those."""
    each = [list(name_forms(name)) for name in names]
    forms = {form for forms in each for form in forms}
    alike = {text for forms in each for form in forms[:1] for text in similar_forms(form)}
    return {match_token(secret, "name", form) for form in forms} | {
        match_token(secret, "similar_name", text) for text in alike
    }


def name_forms(name: str) -> Iterator[str]:
    """The words of a name as one, in one order whichever they were in. A Chinese name in its own
    order, and in pinyin as if its first character were the family name, and the first two."""
    words = ["".join(parts) for parts in compounds(name)]
    whole = "".join(words)
    if not is_han(whole):
        yield from filter(None, ["".join(sorted(words))])
        return
    yield whole
    for family in range(1, min(len(whole), 3)):
        spelt = [commonest_reading(part) for part in (whole[:family], whole[family:])]
        if all(spelt):
            yield "".join(sorted(spelt))


def similar_forms(form: str) -> set[str]:
    return with_a_letter_less(form) if len(form) in SIMILAR and not is_han(form) else set()


def address_form(address: Mapping[str, str]) -> str | None:
    """Street and place without case, accents, punctuation and the order of words; None where one of
    them is missing, for a town alone is nobody's address."""
    street, place = address.get("street", ""), address.get("postal_code") or address.get("city", "")
    parts = [sorted(_words(part)) for part in (street, place)]
    return "|".join(map(" ".join, parts)) if all(parts) else None


def external_id_form(system: str, id: str) -> str:
    """The id in its system apart from case, punctuation and leading zeros; of punctuation alone, as
    it is."""
    plain = "".join(character for character in caseless(id) if character.isalnum())
    return f"{caseless(system)}|{plain.lstrip('0') or plain[:1] or caseless(id)}"


def _words(text: str) -> Iterator[str]:
    return (word for parts in compounds(text) for word in runs_of(parts))
