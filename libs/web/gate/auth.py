"""Authentication: bearer tokens of one issuer, RS256 only, verified once and then remembered."""

import base64
import binascii
import json
import math
import time
from hashlib import sha256
from typing import Any
from uuid import UUID

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError

from libs.identifiers.actors import Pseudonyms, customer_actor
from libs.telemetry.metrics import TOKEN_VERIFICATIONS
from libs.web.errors.problems import Problem, unavailable
from libs.web.gate.keys import IssuerKeys, KeysUnavailable

ALGORITHMS = ["RS256"]
# What an access token says it is (RFC 9068), or what says nothing: no logout or event token.
TYPES = frozenset({"at+jwt", "application/at+jwt", "jwt"})
REMEMBERED_FOR = 60.0  # seconds, the longest that a withdrawn key or role still works
REMEMBERED_AT_MOST = 10_000
LONGEST_TOKEN = 8192
_FAR = 1e12  # seconds; also keeps NaN and numbers beyond floats out
CLOCK_SKEW = 5.0  # seconds an issuer's clock may be ahead; an expired token gets none


class Caller(msgspec.Struct, frozen=True):
    """Caller that a token speaks for. `customer_id` is there for the role customer only.

    `actor` is the subject as events name it, `via` the client or the party that acts for it.
    `expires` is when the token does, in seconds since 1970.
    """

    subject: str
    actor: str
    roles: frozenset[str]
    scopes: frozenset[str] = frozenset()
    customer_id: UUID | None = None
    via: str | None = None
    expires: float = math.inf

    @property
    def may_read_personal_data(self) -> bool:
        return "pii:read" in self.scopes


class _Remembered(msgspec.Struct, frozen=True):
    caller: Caller
    until: float  # monotonic


class _Rejected(Exception):
    """A token that is not good; the reason goes into a metric and never to the caller."""


class Authenticator:
    """Turns an Authorization header into a Caller, or refuses with a 401 problem.

    `longest_life`: seconds from a token's `iat`, or from now where it has none, to its `exp`.
    """

    def __init__(
        self,
        keys: IssuerKeys,
        *,
        issuer: str,
        audience: str,
        pseudonyms: Pseudonyms,
        longest_life: float,
    ) -> None:
        self._keys = keys
        self._issuer = issuer
        self._audience = audience
        self._pseudonyms = pseudonyms
        self._longest_life = longest_life
        self._known: dict[bytes, _Remembered] = {}

    async def ready(self) -> bool:
        return await self._keys.ready()

    async def authenticate(self, authorization: bytes | None) -> Caller:
        if authorization is None:
            raise _unauthorized("token_missing", "A bearer token is needed")
        scheme, _, token = authorization.partition(b" ")
        if scheme.lower() != b"bearer" or not 0 < len(token) <= LONGEST_TOKEN:
            raise _unauthorized("token_invalid", "The bearer token is not valid")
        digest = sha256(token).digest()
        return self._remembered(digest) or await self._verify(token.decode("latin-1"), digest)

    def _remembered(self, digest: bytes) -> Caller | None:
        known = self._known.get(digest)
        if known and time.monotonic() < known.until and time.time() < known.caller.expires:
            return known.caller
        return None

    async def _verify(self, token: str, digest: bytes) -> Caller:
        try:
            claims = await self._claims(token)
            caller = _caller(claims, self._pseudonyms)
        except KeysUnavailable:
            TOKEN_VERIFICATIONS.labels("keys_unavailable").inc()
            raise unavailable("keys_unavailable", "The issuer's keys cannot be had") from None
        except _Rejected as rejected:
            TOKEN_VERIFICATIONS.labels(str(rejected)).inc()
            code = "token_expired" if str(rejected) == "expired" else "token_invalid"
            raise _unauthorized(code, "The bearer token is not valid") from None
        TOKEN_VERIFICATIONS.labels("accepted").inc()
        self._remember(digest, _Remembered(caller, time.monotonic() + REMEMBERED_FOR))
        return caller

    async def _claims(self, token: str) -> dict[str, Any]:
        key = await self._keys.named(_key_id(token))
        if key is None:
            raise _Rejected("unknown_key")
        try:
            claims = jwt.decode(token, key, algorithms=ALGORITHMS).claims
        except (JoseError, ValueError, TypeError):
            raise _Rejected("signature") from None
        self._check(claims, time.time())
        return claims

    def _check(self, claims: dict[str, Any], now: float) -> None:
        audience = claims.get("aud")
        audiences = audience if isinstance(audience, list) else [audience]
        if claims.get("iss") != self._issuer or self._audience not in audiences:
            raise _Rejected("issuer_or_audience")
        expires = _moment(claims, "exp", missing=None)
        if not now < expires:
            raise _Rejected("expired")
        if expires - _moment(claims, "iat", missing=now) > self._longest_life:
            raise _Rejected("too_long")
        if not _moment(claims, "nbf", missing=0.0) <= now + CLOCK_SKEW:
            raise _Rejected("not_yet")

    def _remember(self, digest: bytes, entry: _Remembered) -> None:
        if len(self._known) >= REMEMBERED_AT_MOST:
            for old in list(self._known)[: REMEMBERED_AT_MOST // 2]:
                del self._known[old]
        self._known[digest] = entry


def _key_id(token: str) -> str:
    head, _, _ = token.partition(".")
    try:
        header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
        key_id, algorithm, kind = header["kid"], header["alg"], header.get("typ", "JWT")
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        raise _Rejected("unreadable") from None
    if algorithm not in ALGORITHMS or not isinstance(key_id, str):
        raise _Rejected("algorithm")
    if not isinstance(kind, str) or kind.lower() not in TYPES:
        raise _Rejected("type")
    return key_id


def _moment(claims: dict[str, Any], name: str, *, missing: float | None) -> float:
    value = claims.get(name, missing)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _FAR:
        raise _Rejected("claims")
    return float(value)


def _caller(claims: dict[str, Any], pseudonyms: Pseudonyms) -> Caller:
    subject, roles, scope = claims.get("sub"), claims.get("roles", []), claims.get("scope", "")
    readable = isinstance(subject, str) and isinstance(roles, list) and isinstance(scope, str)
    if not readable or not subject or not all(isinstance(role, str) for role in roles):
        raise _Rejected("claims")
    customer_id = _customer(claims, roles)
    # Customers go by their id alone: what the issuer calls them would outlive their erasure.
    themselves = customer_id if set(roles) <= {"customer"} else None
    actor = customer_actor(themselves) if themselves else pseudonyms.of(subject)
    via = _party(claims)
    return Caller(
        subject,
        actor,
        frozenset(roles),
        frozenset(scope.split()),
        customer_id,
        None if via in (None, subject) else pseudonyms.of(via),
        float(claims["exp"]),
    )


def _party(claims: dict[str, Any]) -> str | None:
    """Name who acts for the subject: the actor of RFC 8693, where there is one, else the client."""
    acting = claims.get("act", {})
    if not isinstance(acting, dict):
        raise _Rejected("claims")
    named = [acting.get("sub"), claims.get("azp"), claims.get("client_id")]
    if not all(name is None or isinstance(name, str) for name in named):
        raise _Rejected("claims")
    return next((name for name in named if name), None)


def _customer(claims: dict[str, Any], roles: list[str]) -> UUID | None:
    if "customer" not in roles:
        return None
    try:
        return UUID(claims["customer_id"])
    except (KeyError, ValueError, AttributeError, TypeError):
        raise _Rejected("claims") from None


def _unauthorized(code: str, title: str) -> Problem:
    challenge = "Bearer" if code == "token_missing" else 'Bearer error="invalid_token"'
    return Problem(401, code, title, headers={"WWW-Authenticate": challenge})
