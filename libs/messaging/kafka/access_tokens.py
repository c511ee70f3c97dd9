"""Access tokens for OAUTHBEARER, fetched by client credentials and used until they are old."""

import time
from functools import cache
from http import HTTPStatus

import msgspec
from aiokafka.abc import AbstractTokenProvider
from aiokafka.errors import KafkaConnectionError
from httpx2 import AsyncClient, HTTPError, InvalidURL

from libs.messaging.kafka.cluster import TokenSource

_PATIENCE = 5.0  # seconds
_USED = 0.8  # of a token's life: brokers' clocks differ
_SHORTEST_LIFE = 60.0  # seconds, where none is named (RFC 6749, 5.1)


class TokenUnavailable(KafkaConnectionError):
    """No token could be had, so nobody is connected; clients try again."""


class _Granted(msgspec.Struct):
    access_token: str
    expires_in: float | None = None  # some say it as text


class AccessTokens(AbstractTokenProvider):
    """One token at a time for all connections of a process."""

    def __init__(self, source: TokenSource) -> None:
        self._source = source
        self._token = ""
        self._until = 0.0  # monotonic

    async def token(self) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raises TokenUnavailable."""
        if time.monotonic() >= self._until:
            granted = await self._fetch()
            self._token = granted.access_token
            self._until = time.monotonic() + (granted.expires_in or _SHORTEST_LIFE) * _USED
        return self._token

    async def _fetch(self) -> _Granted:
        source = self._source
        form = {"grant_type": "client_credentials"}
        if source.scope:
            form["scope"] = source.scope
        identity = (source.client_id, source.client_secret)
        try:
            async with AsyncClient(timeout=_PATIENCE) as client:
                answer = await client.post(source.url, data=form, auth=identity)
            if answer.status_code != HTTPStatus.OK:
                raise TokenUnavailable(f"no access token: status {answer.status_code}")
            return msgspec.json.decode(answer.content, type=_Granted, strict=False)
        except (HTTPError, InvalidURL, msgspec.MsgspecError) as error:  # its text may be secret
            raise TokenUnavailable(f"no access token: {type(error).__name__}") from None


@cache
def provider_of(source: TokenSource) -> AccessTokens:
    return AccessTokens(source)
