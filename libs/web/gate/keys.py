"""The issuer's public keys: fetched when needed, kept, and fetched again when a key is unknown."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

import structlog
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from libs.telemetry.metrics import KEY_SET_FETCHES

FRESH_FOR = 300.0  # seconds; a key withdrawn by the issuer is trusted no longer than this
FETCH_PAUSE = 5.0  # seconds; tokens with invented key ids cannot make us hammer the issuer
FETCH_TIMEOUT = 2.0  # in all, so that whoever asked still has time to use the keys it has
_log = structlog.get_logger("keys")


class KeysUnavailable(Exception):
    """The issuer's keys were never had and cannot be fetched now."""


class Fetch(Protocol):
    async def __call__(self) -> dict[str, Any]: ...


class IssuerKeys:
    """RSA signature keys by key id, from a JWKS at http(s):// or file://."""

    def __init__(self, url: str, *, fetch: Fetch | None = None) -> None:
        self._fetch = fetch or _fetch_from(url)
        self._keys: dict[str, RSAKey] = {}
        self._tried_at = self._fetched_at = float("-inf")
        self._lock = asyncio.Lock()

    async def named(self, key_id: str) -> RSAKey | None:
        """The key, or None where the issuer has none of this name. Raises KeysUnavailable."""
        now = time.monotonic()
        if key_id not in self._keys or now - self._fetched_at > FRESH_FOR:
            await self._refresh(requested_at=now)
        if not self._keys:
            raise KeysUnavailable
        return self._keys.get(key_id)

    async def ready(self) -> bool:
        """True if there are keys; fetches them the first time."""
        if not self._keys:
            await self._refresh(requested_at=time.monotonic())
        return bool(self._keys)

    async def _refresh(self, requested_at: float) -> None:
        async with self._lock:
            if self._tried_at > requested_at or time.monotonic() - self._tried_at < FETCH_PAUSE:
                return
            self._tried_at = time.monotonic()
            try:
                self._keys = _signature_keys(await self._fetch())
            except Exception as error:  # whatever is wrong with the issuer, the old keys still hold
                KEY_SET_FETCHES.labels("failed").inc()
                _log.warning("key_set_not_fetched", reason=type(error).__name__)
                return
            self._fetched_at = self._tried_at
            KEY_SET_FETCHES.labels("fetched").inc()


def _signature_keys(key_set: dict[str, Any]) -> dict[str, RSAKey]:
    """Public RSA keys meant for RS256 signatures; all others in the set are left out."""
    found: dict[str, RSAKey] = {}
    for entry in key_set["keys"]:
        fits = entry.get("kty") == "RSA" and entry.get("use", "sig") == "sig"
        if fits and entry.get("alg", "RS256") == "RS256" and entry.get("kid"):
            public = {name: entry[name] for name in ("kty", "n", "e")}
            try:
                found[entry["kid"]] = RSAKey.import_key(public)
            except (JoseError, ValueError):
                _log.warning("key_not_readable", key_id=entry["kid"])
    return found


def _fetch_from(url: str) -> Fetch:
    parts = urlsplit(url)
    if parts.scheme == "file":
        path = Path(unquote(parts.path))

        async def read() -> dict[str, Any]:
            return json.loads(await asyncio.to_thread(path.read_bytes))

        return read
    if parts.scheme not in ("http", "https"):
        raise ValueError("the address of the key set must begin with http://, https:// or file://")

    async def get() -> dict[str, Any]:
        from httpx2 import AsyncClient  # 12 MB that a key set in a file does not need

        async with (
            asyncio.timeout(FETCH_TIMEOUT),
            AsyncClient(timeout=FETCH_TIMEOUT, follow_redirects=False) as client,
        ):
            answer = await client.get(url)
            return answer.raise_for_status().json()

    return get
