"""Actors: the pseudonyms of those whom events name, without an address or a clear name."""

import base64
import hmac
import re
from uuid import UUID

from msgspec import Struct

SYSTEM, CUSTOMER, KEYED = "system:", "customer:", "keyed:"
_OURS = (SYSTEM, CUSTOMER, KEYED)
# What issuers draw: UUIDs, numbers, `auth0|5f7c`, URLs. No @, no +, no space, no letter of a name
# beyond ASCII; and nothing that CloudEvents, a header or PostgreSQL could refuse.
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:|/~=-]{0,127}")


def system_actor(service: str) -> str:
    """A service, of what it decides by itself: `system:valuation`."""
    return f"{SYSTEM}{service}"


def customer_actor(customer_id: UUID) -> str:
    """A customer, of what they do themselves: by the id that identifies nobody once erased."""
    return f"{CUSTOMER}{customer_id}"


class Pseudonyms(Struct, frozen=True):
    """Names the subjects of tokens under `secret`; under another one, those it keys are others."""

    secret: bytes

    def of(self, subject: str) -> str:
        """The subject where it is an identifier as issuers draw them, else a keyed token of it, the
        same each time: of an e-mail address, a number, a clear name, and what poses as ours."""
        if _IDENTIFIER.fullmatch(subject) and not subject.startswith(_OURS):
            return subject
        digest = hmac.digest(self.secret, f"actor|{subject}".encode(), "sha256")
        return KEYED + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def sought(self, actor: str) -> str:
        """The pseudonym that `actor` means: one as it is shown, or the subject of a token."""
        return actor if actor.startswith(_OURS) else self.of(actor)
