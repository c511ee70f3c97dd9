"""Look-up tokens: find a customer by e-mail, phone or name without keeping any in clear."""

import base64
import hmac
from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

from msgspec import Struct

from libs.identifiers.contacts import email_form, phone_form

Kind = Literal["email", "phone"]
LONGEST_WORD = 64  # letters; words that are the same as far as that have the same token
PER_LETTER = 6  # characters of 6 bits: 36 bits tell what follows one beginning apart
MARK = "="  # every word's token begins with it, and no word does


class Tokens(Struct, frozen=True):
    """Makes tokens under `secret`; phone numbers without a country code are of `phone_region`.

    Whoever changes either, or what a form is, makes all tokens anew: a rebuild of the projection.
    """

    secret: bytes
    phone_region: str | None = None

    def of(self, kind: Kind, value: str) -> str:
        """Pseudonymous: the same address in any spelling gives the same token, and only who has
        the secret can try."""
        form = email_form(value) if kind == "email" else phone_form(value, self.phone_region)
        digest = hmac.digest(self.secret, f"{kind}|{form}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def of_words(self, words: Iterable[str]) -> list[str]:
        """A token for each word, which begins with those of the word's own beginnings.

        Who has the tokens alone sees which words begin alike, and how often; who has the secret as
        well can try a word letter by letter.
        """
        key = hmac.digest(self.secret, b"word", "sha256")
        return [_letter_by_letter(word[:LONGEST_WORD], key) for word in words]


def _letter_by_letter(word: str, key: bytes) -> str:
    beginning, token = blake2b(key=key, digest_size=PER_LETTER), [MARK]
    for letter in word:
        beginning.update(letter.encode())
        token.append(base64.urlsafe_b64encode(beginning.digest()).decode()[:PER_LETTER])
    return "".join(token)
