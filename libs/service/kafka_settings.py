"""Settings of the connection to Kafka: where it is, TLS, and who logs in."""

from functools import cached_property
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field, FilePath, ValidationInfo

from libs.messaging.kafka.cluster import (
    Certificates,
    Cluster,
    Login,
    Mechanism,
    Protocol,
    TokenSource,
)
from libs.service.addresses import unforgeable

_Hidden = Annotated[str | None, Field(repr=False)]


def _of_a_pair(path: FilePath | None, others: ValidationInfo) -> FilePath | None:
    """A key belongs to a certificate, and neither is of use alone."""
    certificate = others.data.get("kafka_ssl_certificate_file")
    if (path is None) != (certificate is None):
        raise ValueError("a certificate and its key come together")
    _certificates(others.data.get("kafka_ssl_ca_file"), certificate, path)
    return path


def _readable(path: FilePath | None, others: ValidationInfo) -> FilePath | None:
    _certificates(path, None, None)
    return _encrypted(path, others)


def _encrypted(path: FilePath | None, others: ValidationInfo) -> FilePath | None:
    protocol = others.data.get("kafka_security_protocol", "SSL")
    if path is not None and protocol not in ("SSL", "SASL_SSL"):
        raise ValueError("certificates belong to SSL or SASL_SSL: this protocol is in clear")
    return path


def _certificates(*files: FilePath | None) -> None:
    try:
        Certificates(*files).context()
    except OSError as error:
        raise ValueError(f"cannot be used: {type(error).__name__}") from None


def _fitting(mechanism: Mechanism | None, others: ValidationInfo) -> Mechanism | None:
    protocol = others.data.get("kafka_security_protocol", "")
    if (mechanism is None) == protocol.startswith("SASL"):
        raise ValueError("a mechanism belongs to SASL_SSL or SASL_PLAINTEXT")
    if protocol == "SASL_PLAINTEXT" and mechanism in ("PLAIN", "OAUTHBEARER"):
        raise ValueError("would send in clear what lets anybody in: take SASL_SSL")
    return mechanism


def _belonging_to(*mechanisms: Mechanism) -> AfterValidator:
    def check(value: str | None, others: ValidationInfo) -> str | None:
        if "kafka_sasl_mechanism" not in others.data:  # refused itself
            return value
        if (value is not None) != (others.data["kafka_sasl_mechanism"] in mechanisms):
            raise ValueError(f"belongs to the mechanism {' or '.join(mechanisms)}")
        return value

    return AfterValidator(check)


_BY_PASSWORD = _belonging_to("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512")
_BY_TOKEN = _belonging_to("OAUTHBEARER")


def _endpoint(url: str | None) -> str | None:
    if url and (urlsplit(url).scheme == "file" or not urlsplit(url).hostname):
        raise ValueError("must begin with https:// and name a host")
    return url and unforgeable(url)


class KafkaSettings(BaseModel):
    """`kafka_idempotent`: the broker recognizes what it has already (Apache Kafka does).

    Files are PEM; without an authority the system's are trusted. SCRAM and PLAIN log in by name
    and password, OAUTHBEARER with tokens that the token endpoint grants to this client.
    """

    kafka_bootstrap_servers: str
    kafka_idempotent: bool = True
    kafka_session_timeout_ms: Annotated[int, Field(ge=1000)] = 10_000
    kafka_fetch_max_wait_ms: Annotated[int, Field(ge=1, le=5_000)] = 30
    kafka_security_protocol: Protocol = "PLAINTEXT"
    kafka_ssl_ca_file: Annotated[FilePath | None, AfterValidator(_readable)] = None
    kafka_ssl_certificate_file: Annotated[FilePath | None, AfterValidator(_encrypted)] = None
    kafka_ssl_key_file: Annotated[
        FilePath | None, Field(validate_default=True), AfterValidator(_of_a_pair)
    ] = None
    kafka_sasl_mechanism: Annotated[
        Mechanism | None, Field(validate_default=True), AfterValidator(_fitting)
    ] = None
    kafka_sasl_username: Annotated[str | None, Field(validate_default=True), _BY_PASSWORD] = None
    kafka_sasl_password: Annotated[_Hidden, Field(validate_default=True), _BY_PASSWORD] = None
    kafka_oauth_token_url: Annotated[
        str | None, Field(validate_default=True), AfterValidator(_endpoint), _BY_TOKEN
    ] = None
    kafka_oauth_client_id: Annotated[str | None, Field(validate_default=True), _BY_TOKEN] = None
    kafka_oauth_client_secret: Annotated[_Hidden, Field(validate_default=True), _BY_TOKEN] = None
    kafka_oauth_scope: str | None = None

    @cached_property
    def kafka_cluster(self) -> Cluster:
        return Cluster(
            bootstrap=self.kafka_bootstrap_servers,
            protocol=self.kafka_security_protocol,
            certificates=Certificates(
                self.kafka_ssl_ca_file, self.kafka_ssl_certificate_file, self.kafka_ssl_key_file
            ),
            login=self._login(),
        )

    def _login(self) -> Login | None:
        if self.kafka_sasl_mechanism is None:
            return None
        url = self.kafka_oauth_token_url
        return Login(
            mechanism=self.kafka_sasl_mechanism,
            username=self.kafka_sasl_username,
            password=self.kafka_sasl_password,
            tokens=TokenSource(
                url=url,
                client_id=str(self.kafka_oauth_client_id),
                client_secret=str(self.kafka_oauth_client_secret),
                scope=self.kafka_oauth_scope,
            )
            if url
            else None,
        )
