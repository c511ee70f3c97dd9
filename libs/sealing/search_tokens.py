"""Search tokens: words and pieces of words as keyed hashes, which a text index keeps instead."""

import hmac
from hashlib import blake2b

from msgspec import Struct

LONGEST_WORD = 64  # letters; words that are the same as far as that have the same token
PER_LETTER = 6  # digits: 24 bits tell what follows one beginning apart
PER_PIECE = 10


class SearchTokens(Struct, frozen=True):
    """Makes tokens of one field's words under `key`; each begins with `mark`, and no word does.

    Who has the tokens alone sees which words begin alike or share pieces, and how often; who has
    the secret as well can try a word letter by letter.
    """

    mark: str
    key: bytes

    def word(self, word: str) -> str:
        """A token that begins with those of the word's own beginnings."""
        beginning, token = blake2b(key=self.key, digest_size=PER_LETTER // 2), [self.mark]
        for letter in word[:LONGEST_WORD]:
            beginning.update(letter.encode())
            token.append(beginning.hexdigest())
        return "".join(token)

    def piece(self, kind: str, text: str) -> str:
        """The token of a piece of a word; `kind`, one character, keeps it apart from words and from
        pieces of other kinds."""
        of_kind, size = kind.encode(), PER_PIECE // 2
        digest = blake2b(text.encode(), key=self.key, person=of_kind, digest_size=size)
        return f"{self.mark}{kind}{digest.hexdigest()}"


def search_tokens(secret: bytes, field: str, mark: str) -> SearchTokens:
    """The tokens of one field, under a key of its own."""
    return SearchTokens(mark, hmac.digest(secret, f"search {field}".encode(), "sha256"))
