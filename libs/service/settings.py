"""Settings of a process, read from its environment once, in the entry point."""

import base64
import binascii
import os
from typing import Annotated, Any, Self, TypeVar

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

_S = TypeVar("_S", bound="StoreSettings")


class SettingsIncomplete(RuntimeError):
    """Environment variables that are missing or make no sense; names only, never values."""


def _decoded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None


Secret = Annotated[bytes, BeforeValidator(_decoded), Field(min_length=32, repr=False)]


class StoreSettings(BaseSettings):
    """Settings that every role needs. DATABASE_URL_<SERVICE> overrides DATABASE_URL."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    database_url: str = Field(repr=False)
    log_level: Annotated[str, Field(pattern="^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"

    @classmethod
    def read(cls, service: str) -> Self:
        """Raises SettingsIncomplete, naming the variables."""
        own = os.environ.get(f"DATABASE_URL_{service.upper()}")
        given: dict[str, Any] = {"database_url": own} if own else {}
        try:
            return cls(**given)
        except ValidationError as error:
            names = sorted({str(found["loc"][0]).upper() for found in error.errors()})
            raise SettingsIncomplete(
                f"set {', '.join(names)} in the environment: missing or not readable"
            ) from None


class Settings(StoreSettings):
    """Settings that the serving roles need on top. Times are in seconds unless named `_ms`."""

    kafka_bootstrap_servers: str
    kafka_idempotent: bool = True
    kafka_session_timeout_ms: Annotated[int, Field(ge=1000)] = 10_000
    kafka_fetch_max_wait_ms: Annotated[int, Field(ge=1, le=5_000)] = 30
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8000
    http_connections: Annotated[int, Field(ge=1)] = 4_000
    http_connections_per_address: Annotated[int, Field(ge=0)] = 2_500  # 0: any number
    http_head_bytes: Annotated[int, Field(ge=10_240)] = 32 * 1024
    http_head_lines: Annotated[int, Field(ge=20)] = 100
    http_head_seconds: Annotated[int, Field(ge=1)] = 10
    http_body_rate: Annotated[int, Field(ge=0)] = 1_024  # bytes a second, over 5 s
    oidc_issuer: str
    oidc_audience: str
    oidc_jwks_url: str
    master_key: Annotated[Secret, Field(max_length=32)]
    token_secret: Secret
    pool_size: Annotated[int, Field(ge=4, le=200)] = 12
    request_deadline: Annotated[float, Field(gt=0)] = 5.0
    shutdown_grace: Annotated[float, Field(gt=0)] = 10.0
    max_event_bytes: Annotated[int, Field(gt=0)] = 900_000
