"""A Kafka cluster: where it is, and how its clients prove who they are."""

import ssl
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

Protocol = Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]
Mechanism = Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"]


class Certificates(Struct, frozen=True):
    """PEM files. Without `authority` those that the system trusts are trusted."""

    authority: Path | None = None
    own: Path | None = None
    key: Path | None = None

    def context(self) -> ssl.SSLContext:
        """Context that verifies the broker's certificate and name, from the files as they are now.

        Raises OSError, of which ssl.SSLError is one, if a file cannot be read or used.
        """
        context = ssl.create_default_context(cafile=self.authority)
        if self.own:
            context.load_cert_chain(self.own, self.key)
        return context


class TokenSource(Struct, frozen=True):
    """Endpoint of access tokens, by OAuth's client credentials grant (RFC 6749, 4.4)."""

    url: str
    client_id: str
    client_secret: str
    scope: str | None = None

    def __repr__(self) -> str:
        return f"TokenSource({self.url!r}, {self.client_id!r})"


class Login(Struct, frozen=True):
    """Name and password for PLAIN and SCRAM, a source of tokens for OAUTHBEARER."""

    mechanism: Mechanism
    username: str | None = None
    password: str | None = None
    tokens: TokenSource | None = None

    def __repr__(self) -> str:
        return f"Login({self.mechanism!r}, {self.username!r}, tokens={self.tokens!r})"

    @property
    def options(self) -> dict[str, Any]:
        options: dict[str, Any] = {
            "sasl_mechanism": self.mechanism,
            "sasl_plain_username": self.username,
            "sasl_plain_password": self.password,
        }
        if self.tokens:
            from libs.messaging.kafka.access_tokens import provider_of  # needs aiokafka

            options["sasl_oauth_token_provider"] = provider_of(self.tokens)
        return options


class Cluster(Struct, frozen=True):
    """`bootstrap` is host:port of some brokers, with commas between them."""

    bootstrap: str
    protocol: Protocol = "PLAINTEXT"
    certificates: Certificates = Certificates()
    login: Login | None = None

    @property
    def connection(self) -> dict[str, Any]:
        """Options of each client of aiokafka. Raises OSError as `context` does."""
        encrypted = self.protocol in ("SSL", "SASL_SSL")
        return {
            "bootstrap_servers": self.bootstrap,
            "security_protocol": self.protocol,
            "ssl_context": self.certificates.context() if encrypted else None,
            **(self.login.options if self.login else {}),
        }
