"""Settings of the connection to Kafka: what belongs together, and what is refused by name."""

from pathlib import Path

import pytest
import trustme
from pydantic import ValidationError

from libs.messaging.kafka.cluster import Certificates, Cluster, Login, TokenSource
from libs.service.kafka_settings import KafkaSettings

WHERE = {"kafka_bootstrap_servers": "kafka:9093"}
NAME = {"kafka_sasl_username": "rapport", "kafka_sasl_password": "hidden"}
TOKENS = {
    "kafka_oauth_token_url": "https://id.example.org/token",
    "kafka_oauth_client_id": "relay",
    "kafka_oauth_client_secret": "hidden",
}


def login(mechanism: str, protocol: str = "SASL_SSL") -> dict[str, str]:
    return {"kafka_security_protocol": protocol, "kafka_sasl_mechanism": mechanism}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Certificate files by what they are; `stranger` is another certificate's key."""
    authority, other = trustme.CA(), trustme.CA().issue_cert("other.test")
    certificate = authority.issue_cert("client.test")
    blobs = {
        "authority": authority.cert_pem,
        "certificate": certificate.cert_chain_pems[0],
        "key": certificate.private_key_pem,
        "stranger": other.private_key_pem,
    }
    for name, blob in blobs.items():
        blob.write_to_path(tmp_path / name)
    (tmp_path / "empty").touch()
    return {name: tmp_path / name for name in (*blobs, "empty")}


def test_without_any_the_connection_is_in_clear():
    assert KafkaSettings(**WHERE).kafka_cluster == Cluster("kafka:9093")


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"])
def test_a_name_logs_in_by_password(mechanism: str):
    given = KafkaSettings(**WHERE, **login(mechanism), **NAME)
    expected = Login(mechanism, "rapport", "hidden")  # pyright: ignore[reportArgumentType]
    assert given.kafka_cluster == Cluster("kafka:9093", "SASL_SSL", login=expected)
    assert "hidden" not in repr(given) + repr(given.kafka_cluster)


def test_a_client_logs_in_with_tokens():
    given = KafkaSettings(**WHERE, **login("OAUTHBEARER"), **TOKENS, kafka_oauth_scope="crm")
    source = TokenSource("https://id.example.org/token", "relay", "hidden", "crm")
    assert given.kafka_cluster.login == Login("OAUTHBEARER", tokens=source)
    assert "hidden" not in repr(given) + repr(given.kafka_cluster)


def test_files_name_whom_to_trust_and_who_one_is(files: dict[str, Path]):
    given = KafkaSettings(
        **WHERE,
        kafka_security_protocol="SSL",
        kafka_ssl_ca_file=files["authority"],
        kafka_ssl_certificate_file=files["certificate"],
        kafka_ssl_key_file=files["key"],
    )
    expected = Certificates(files["authority"], files["certificate"], files["key"])
    assert given.kafka_cluster == Cluster("kafka:9093", "SSL", expected)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"kafka_security_protocol": "TLS"}, "kafka_security_protocol"),
        ({"kafka_security_protocol": "SASL_SSL"}, "kafka_sasl_mechanism"),
        ({"kafka_sasl_mechanism": "PLAIN", **NAME}, "kafka_sasl_mechanism"),
        (login("GSSAPI"), "kafka_sasl_mechanism"),
        (login("PLAIN", "SASL_PLAINTEXT") | NAME, "kafka_sasl_mechanism"),
        (login("OAUTHBEARER", "SASL_PLAINTEXT") | TOKENS, "kafka_sasl_mechanism"),
        (login("PLAIN") | {"kafka_sasl_username": "rapport"}, "kafka_sasl_password"),
        (login("SCRAM-SHA-512") | {"kafka_sasl_password": "hidden"}, "kafka_sasl_username"),
        (login("OAUTHBEARER") | NAME, "kafka_oauth_token_url"),
        (
            login("OAUTHBEARER") | TOKENS | {"kafka_oauth_token_url": "http://id.example.org/t"},
            "kafka_oauth_token_url",
        ),
        (
            login("OAUTHBEARER") | TOKENS | {"kafka_oauth_token_url": "file:///token"},
            "kafka_oauth_token_url",
        ),
        ({"kafka_ssl_ca_file": "authority.missing"}, "kafka_ssl_ca_file"),
        (NAME, "kafka_sasl_username"),
        (TOKENS | {"kafka_security_protocol": "SSL"}, "kafka_oauth_client_secret"),
        (login("PLAIN") | NAME | TOKENS, "kafka_oauth_client_id"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(given: dict[str, str], named: str):
    with pytest.raises(ValidationError) as refused:
        KafkaSettings(**WHERE, **given)
    assert named in {error["loc"][0] for error in refused.value.errors()}


@pytest.mark.parametrize(
    ("certificate", "key", "named"),
    [
        ("certificate", None, "kafka_ssl_key_file"),
        (None, "key", "kafka_ssl_key_file"),
        ("certificate", "stranger", "kafka_ssl_key_file"),
        ("empty", "key", "kafka_ssl_key_file"),
    ],
)
def test_files_that_do_not_belong_together_are(
    files: dict[str, Path], certificate: str | None, key: str | None, named: str
):
    with pytest.raises(ValidationError) as refused:
        KafkaSettings(
            **WHERE,
            kafka_security_protocol="SSL",
            kafka_ssl_certificate_file=certificate and files[certificate],
            kafka_ssl_key_file=key and files[key],
        )
    assert {error["loc"][0] for error in refused.value.errors()} == {named}


def test_an_authority_that_is_none_is(files: dict[str, Path]):
    with pytest.raises(ValidationError) as refused:
        KafkaSettings(**WHERE, kafka_security_protocol="SSL", kafka_ssl_ca_file=files["empty"])
    assert {error["loc"][0] for error in refused.value.errors()} == {"kafka_ssl_ca_file"}


@pytest.mark.parametrize("named", ["kafka_ssl_ca_file", "kafka_ssl_certificate_file"])
def test_files_beside_a_protocol_in_clear_are(files: dict[str, Path], named: str):
    """Whoever forgot the protocol would send everything in clear."""
    with pytest.raises(ValidationError) as refused:
        KafkaSettings(**WHERE, **{named: files["authority"]})
    assert named in {error["loc"][0] for error in refused.value.errors()}


def test_scram_may_do_without_tls():
    given = KafkaSettings(**WHERE, **login("SCRAM-SHA-256", "SASL_PLAINTEXT"), **NAME)
    assert given.kafka_cluster.protocol == "SASL_PLAINTEXT"
