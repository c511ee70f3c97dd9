"""Apache Kafka behind TLS, with a listener for each way of proving who one is."""

import json
from pathlib import Path

import trustme
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from deploy.local.apache_kafka import ApacheKafka
from deploy.local.ports import HOST, free_port
from tests.libs.web.issuing import AUDIENCE, ISSUER, TestIssuer

USER, PASSWORD = "rapport", "correct horse"
LISTENERS = ("TLS", "LOGIN", "OAUTH")
REAUTHENTICATION_MS = 1_500  # longer than a fetch, shorter than a test


class Secured(ApacheKafka):
    """`folder` holds its certificates too: `authority.pem`, `client.pem` with `client.key`."""

    def __init__(self, folder: Path, issuer: TestIssuer) -> None:
        super().__init__(folder, free_port(), free_port())
        folder.mkdir(parents=True)
        self.ports = {name: free_port() for name in LISTENERS}
        self.folder = folder
        self.issuer = issuer
        self.keys = issuer.write(folder / "keys.json")
        self.jvm = (*self.jvm, f"-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls={self.keys}")
        authority = trustme.CA()
        authority.cert_pem.write_to_path(folder / "authority.pem")
        trustme.CA().cert_pem.write_to_path(folder / "stranger.pem")
        _write_chain(authority.issue_cert(HOST), folder / "server.pem")
        client = authority.issue_cert("client.rapport.test")
        client.private_key_pem.write_to_path(folder / "client.key")
        client.cert_chain_pems[0].write_to_path(folder / "client.pem")

    def format(self, data: Path, *options: str) -> None:
        users = [
            each
            for mechanism in ("SCRAM-SHA-256", "SCRAM-SHA-512")
            for each in ("--add-scram", f"{mechanism}=[name={USER},password={PASSWORD}]")
        ]
        super().format(data, *options, *users)

    def properties(self) -> str:
        own = "".join(f",{name}://{HOST}:{port}" for name, port in self.ports.items())
        lines = super().properties().splitlines()
        return "\n".join(_with_listeners(line, own) for line in lines) + self._security()

    def _security(self) -> str:
        plain = "org.apache.kafka.common.security.plain.PlainLoginModule"
        scram = "org.apache.kafka.common.security.scram.ScramLoginModule"
        oauth = "org.apache.kafka.common.security.oauthbearer"
        return f"""
inter.broker.listener.name=PLAINTEXT
ssl.keystore.type=PEM
ssl.keystore.location={self.folder / "server.pem"}
ssl.truststore.type=PEM
ssl.truststore.location={self.folder / "authority.pem"}
listener.name.tls.ssl.client.auth=required
listener.name.login.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512
listener.name.login.plain.sasl.jaas.config={plain} required user_{USER}={json.dumps(PASSWORD)};
listener.name.login.scram-sha-256.sasl.jaas.config={scram} required;
listener.name.login.scram-sha-512.sasl.jaas.config={scram} required;
listener.name.oauth.sasl.enabled.mechanisms=OAUTHBEARER
listener.name.oauth.oauthbearer.sasl.jaas.config={oauth}.OAuthBearerLoginModule required;
listener.name.oauth.oauthbearer.sasl.server.callback.handler.class={oauth}\
.OAuthBearerValidatorCallbackHandler
listener.name.oauth.oauthbearer.connections.max.reauth.ms={REAUTHENTICATION_MS}
sasl.oauthbearer.jwks.endpoint.url={self.keys}
sasl.oauthbearer.expected.audience={AUDIENCE}
sasl.oauthbearer.expected.issuer={ISSUER}
"""


def _with_listeners(line: str, own: str) -> str:
    if line.startswith(("listeners=", "advertised.listeners=")):
        return line + own
    if line.startswith("listener.security.protocol.map="):
        return line + ",TLS:SSL,LOGIN:SASL_SSL,OAUTH:SASL_SSL"
    return line


def _write_chain(certificate: trustme.LeafCert, path: Path) -> None:
    """Key and certificates in one file; Kafka reads keys of PKCS 8 alone."""
    key = load_pem_private_key(certificate.private_key_pem.bytes(), None)
    pkcs8 = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(pkcs8 + b"".join(each.bytes() for each in certificate.cert_chain_pems))
