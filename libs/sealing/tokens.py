"""Look-up tokens: find a customer by e-mail or phone without keeping either in clear."""

import base64
import hmac
from collections.abc import Callable
from typing import Literal

Kind = Literal["email", "phone"]


def token(secret: bytes, kind: Kind, value: str) -> str:
    """Pseudonymous: the same value gives the same token, and only who has `secret` can try."""
    digest = hmac.digest(secret, f"{kind}|{_NORMAL[kind](value)}".encode(), "sha256")
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _email(value: str) -> str:
    return value.strip().casefold()


def _phone(value: str) -> str:
    """Digits alone; 00 and + both begin an international number."""
    stripped = value.strip()
    digits = "".join(character for character in stripped if character in "0123456789")
    international = stripped.startswith(("+", "00"))
    return "+" + digits.removeprefix("00") if international else digits


_NORMAL: dict[Kind, Callable[[str], str]] = {"email": _email, "phone": _phone}
