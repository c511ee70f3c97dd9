"""An issuer of tokens for tests, with everything an attacker would change open to change."""

import json
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from joserfc import jwt
from joserfc.jwk import RSAKey

from libs.identifiers.actors import Pseudonyms
from libs.web.gate.auth import Authenticator
from libs.web.gate.keys import IssuerKeys

ISSUER = "https://issuer.test"
AUDIENCE = "rapport"
PSEUDONYMS = Pseudonyms(b"pseudonyms of tests")
LONGEST_LIFE = 3600.0
SCOPED = frozenset({"admin", "manager", "agent"})


class TestIssuer:
    """`key` signs; `published` are the keys of the JWKS; `fetches` counts how often it was read."""

    __test__ = False

    def __init__(self, key_id: str = "k1") -> None:
        self.key = new_key(key_id)
        self.published = [self.key]
        self.fetches = 0
        self.down = False

    async def fetch(self) -> dict[str, Any]:
        self.fetches += 1
        if self.down:
            raise OSError("the issuer is down")
        return self.key_set()

    def key_set(self) -> dict[str, Any]:
        return {"keys": [key.as_dict(private=False) for key in self.published]}

    def keys(self) -> IssuerKeys:
        return IssuerKeys("file:///not/read", fetch=self.fetch)

    def authenticator(self) -> Authenticator:
        return authenticator_of(self.keys())

    def write(self, path: Path) -> str:
        path.write_text(json.dumps(self.key_set()))
        return path.as_uri()

    def token(self, role: str = "admin", *, key: RSAKey | None = None, **claims: Any) -> str:
        signed_with = key or self.key
        header = {"alg": "RS256", "kid": signed_with.kid}
        return jwt.encode(header, self.claims(role, **claims), signed_with, algorithms=["RS256"])

    def claims(self, role: str = "admin", **changed: Any) -> dict[str, Any]:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": f"user-{role}",
            "roles": [role],
            "scope": "pii:read" if role in SCOPED else "",
            "iat": now,
            "exp": now + 600,
        }
        if role == "customer":
            claims["customer_id"] = str(uuid4())
        claims |= changed
        return {name: value for name, value in claims.items() if value is not None}

    def headers(self, role: str = "admin", key: str | None = None, **claims: Any) -> dict[str, str]:
        """Authorization, and an Idempotency-Key of its own for each call."""
        token = self.token(role, **claims)
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": key or uuid4().hex}


def authenticator_of(keys: IssuerKeys) -> Authenticator:
    return Authenticator(
        keys,
        issuer=ISSUER,
        audience=AUDIENCE,
        pseudonyms=PSEUDONYMS,
        longest_life=LONGEST_LIFE,
    )


def new_key(key_id: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": key_id, "use": "sig", "alg": "RS256"})
