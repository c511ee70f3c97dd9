"""The local stand-in for an OIDC issuer: an RSA key, its JWKS file, and tokens signed with it."""

import json
import time
from pathlib import Path
from uuid import UUID, uuid4

from joserfc import jwt
from joserfc.jwk import KeyParameters, RSAKey

from deploy.local.errors import LocalError
from deploy.local.private_files import write_private

ISSUER = "https://issuer.rapport.localhost"
AUDIENCE = "rapport"
ROLES = ("admin", "manager", "agent", "analyst", "integration", "customer")
READS_PERSONAL_DATA = frozenset({"admin", "manager", "agent"})
LIFETIME = 12 * 3600


class Issuer:
    """Keeps its key in `folder`, so that tokens outlive a restart of the stack."""

    def __init__(self, folder: Path) -> None:
        self._key_file = folder / "issuer-key.json"
        self.jwks_file = folder / "jwks.json"

    def ensure_keys(self) -> None:
        if not self._key_file.exists():
            parameters: KeyParameters = {"kid": uuid4().hex, "use": "sig", "alg": "RS256"}
            key = RSAKey.generate_key(2048, parameters, private=True)
            write_private(self._key_file, json.dumps(key.as_dict(private=True)))
        public = self._key().as_dict(private=False)
        write_private(self.jwks_file, json.dumps({"keys": [public]}))

    def token(self, role: str, customer: str | None = None) -> str:
        """A signed token of that role; role customer sees the data of `customer` alone."""
        claims = _claims(role, customer)
        key = self._key()
        return jwt.encode({"alg": "RS256", "kid": key.kid}, claims, key, algorithms=["RS256"])

    def _key(self) -> RSAKey:
        return RSAKey.import_key(json.loads(self._key_file.read_text()))


def _claims(role: str, customer: str | None) -> dict[str, object]:
    if role not in ROLES:
        raise LocalError(f"ROLE={role} is unknown: say one of {', '.join(ROLES)}")
    if (role == "customer") != (customer is not None):
        raise LocalError("ROLE=customer, and no other, goes with CUSTOMER=<customer id>")
    now = int(time.time())
    claims: dict[str, object] = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": f"local-{role}" if customer is None else f"customer-{_uuid(customer)}",
        "roles": [role],
        "scope": "pii:read" if role in READS_PERSONAL_DATA else "",
        "iat": now,
        "exp": now + LIFETIME,
    }
    return claims if customer is None else claims | {"customer_id": _uuid(customer)}


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise LocalError(f"CUSTOMER={text} is no UUID") from None
