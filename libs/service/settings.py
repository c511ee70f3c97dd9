"""Settings of a process, read from its environment once, in the entry point."""

import base64
import binascii
import os
from pathlib import Path
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    ValidationInfo,
    create_model,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from libs.access.policy import SHORTEST_KEPT
from libs.database.bulkheads import Share
from libs.service.addresses import Addresses, Origins, unforgeable
from libs.service.kafka_settings import KafkaSettings
from libs.web.gate.roles import RouteClass
from libs.web.gate.subject_rates import CUSTOMERS

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


def _own_database(service: str, folder: str | None) -> str | None:
    name = f"DATABASE_URL_{service.upper()}"
    if (own := os.environ.get(name)) or folder is None:
        return own
    files = (Path(folder, each) for each in (name, name.lower()))
    return next((file.read_text().strip() for file in files if file.is_file()), None)


def _refusal(error: ValidationError) -> str:
    """One line that names the variables, and the reasons that our own checks give: no values."""
    found = error.errors()
    names = sorted({str(each["loc"][0]).upper() for each in found})
    ours = [each.get("ctx", {}).get("error") for each in found if each["type"] == "value_error"]
    reasons = sorted({str(each) for each in ours})
    text = f"set {', '.join(names)} in the environment: missing or not readable"
    return f"{text} ({'; '.join(reasons)})" if reasons else text


def _has_room(pool_size: int, others: ValidationInfo) -> int:
    shares = sum(others.data.get(f"{name}_connections", 0) for name in _CLASSES)
    if shares + APART + 1 > pool_size:
        raise ValueError("the classes of routes have more connections than there are")
    return pool_size


_CLASSES = ("write", "read", "list", "stream", "operator")
_STREAM_PATIENCE = 10.0
APART = 3  # connections: one commits, two are for probes and metrics
Connections = Annotated[int, Field(ge=1)]
_Bytes = Annotated[bytes, BeforeValidator(_decoded), Field(min_length=32)]
Secret = Annotated[_Bytes, Field(repr=False)]
_Key = Annotated[Annotated[_Bytes, Field(max_length=32)] | None, Field(repr=False)]


class StoreSettings(BaseSettings):
    """Settings that every role needs. DATABASE_URL_<SERVICE> overrides DATABASE_URL.

    What the environment leaves out is read from files of SECRETS_DIR, named like the variables.
    """

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    database_url: str = Field(repr=False)
    log_level: Annotated[str, Field(pattern="^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"

    @classmethod
    def read(cls, service: str) -> Self:
        """Raises SettingsIncomplete, naming the variables."""
        given: dict[str, Any] = {}
        if folder := os.environ.get("SECRETS_DIR"):
            if not Path(folder).is_dir():
                raise SettingsIncomplete("SECRETS_DIR names no folder that can be read")
            given["_secrets_dir"] = folder
        if own := _own_database(service, folder):
            given["database_url"] = own
        try:
            return cls(**given)
        except ValidationError as error:
            raise SettingsIncomplete(_refusal(error)) from None


class Settings(StoreSettings, KafkaSettings):  # pyright: ignore[reportIncompatibleVariableOverride]
    """Settings that the serving roles need on top. Times are in seconds unless named `_ms`.

    A process has `pool_size` connections. Three are apart: one commits, two answer probes and
    scrapes. Of the others each class of routes has its share. Of a class, `queue_length` requests
    may wait for a connection, each for `queue_patience`, and `requests_in_flight` be under way.

    A customer may make `customer_rate` requests a second of a process, any other token subject
    `subject_rate` (0: no limit), and as many as the burst at once; `streams_per_subject` event
    streams may be open at a time.

    Pages of `cors_origins` may call from a browser. `public_urls` are where browsers find the
    services, by name: what a console links to and asks.
    """

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
    oidc_jwks_url: Annotated[str, AfterValidator(unforgeable)]
    oidc_longest_life: Annotated[float, Field(gt=0)] = 86_400.0
    master_key: _Key
    token_secret: Secret
    write_connections: Connections = 4
    read_connections: Connections = 4
    list_connections: Connections = 2
    stream_connections: Connections = 1
    operator_connections: Connections = 1
    pool_size: Annotated[int, Field(ge=9, le=200), AfterValidator(_has_room)] = 16
    queue_length: Annotated[int, Field(ge=1)] = 512
    queue_patience: Annotated[float, Field(gt=0)] = 2.0
    requests_in_flight: Annotated[int, Field(ge=2)] = 4_000
    request_deadline: Annotated[float, Field(gt=0)] = 5.0
    customer_rate: Annotated[float, Field(ge=0)] = CUSTOMERS.per_second
    customer_burst: Annotated[int, Field(ge=1)] = CUSTOMERS.burst
    subject_rate: Annotated[float, Field(ge=0)] = 0.0
    subject_burst: Annotated[int, Field(ge=1)] = 200
    streams_per_subject: Annotated[int, Field(ge=1)] = 100
    shutdown_grace: Annotated[float, Field(gt=0)] = 10.0
    max_event_bytes: Annotated[int, Field(gt=0)] = 900_000
    cors_origins: Origins = ()
    public_urls: Addresses = Field(default_factory=dict)
    personal_reads_kept_days: Annotated[int, Field(ge=SHORTEST_KEPT)] = 400
    unusual_reads_an_hour: Annotated[int, Field(ge=1)] = 1_000  # different customers a subject

    @property
    def shares(self) -> dict[RouteClass, Share]:
        """Limits of each class of routes."""
        streams, no_limit = self.stream_connections, self.requests_in_flight
        return {
            "writes": self._share(self.write_connections),
            "reads": self._share(self.read_connections),
            # An answer from many customers takes longest: fewer wait for one, so none in vain.
            "lists": self._share(self.list_connections, of=8),
            "operator": self._share(self.operator_connections, of=8),
            # Streams look again and again, all at once, and nobody waits for their answer.
            "streams": Share(
                connections=streams, line=no_limit, patience=_STREAM_PATIENCE, requests=no_limit
            ),
        }

    def _share(self, connections: int, *, of: int = 1) -> Share:
        return Share(
            connections=connections,
            line=max(2, self.queue_length // of),
            patience=self.queue_patience,
            requests=max(2, self.requests_in_flight // of),
        )


def without_key(settings: type[Settings]) -> type[Settings]:
    """The same for roles that neither seal nor open: MASTER_KEY may be missing."""
    return create_model(settings.__name__, __base__=settings, master_key=(_Key, None))
