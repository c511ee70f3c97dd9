"""Look-up tokens: find a customer by e-mail or phone without keeping either in clear."""

import base64
import hmac
from typing import Literal

from msgspec import Struct

from libs.identifiers.contacts import email_form, phone_form

Kind = Literal["email", "phone"]


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
