"""Reads of personal data: no setting keeps them for less long than a policy may."""

import base64

import pytest

from libs.access.policy import SHORTEST_KEPT
from libs.service.settings import Settings, SettingsIncomplete

SECRET = base64.b64encode(b"s" * 32).decode()
ENVIRONMENT = {
    "DATABASE_URL": "postgresql://localhost/test",
    "KAFKA_BOOTSTRAP_SERVERS": "localhost:9092",
    "OIDC_ISSUER": "https://issuer.example",
    "OIDC_AUDIENCE": "crm",
    "OIDC_JWKS_URL": "https://issuer.example/jwks",
    "MASTER_KEY": SECRET,
    "TOKEN_SECRET": SECRET,
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch):
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


def test_the_days_that_a_policy_guarantees_are_the_fewest(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PERSONAL_READS_KEPT_DAYS", str(SHORTEST_KEPT))
    assert Settings.read("customer").personal_reads_kept_days == SHORTEST_KEPT


@pytest.mark.parametrize("days", ["29", "1", "0", "-30"])
def test_fewer_days_are_refused_by_name(monkeypatch: pytest.MonkeyPatch, days: str):
    monkeypatch.setenv("PERSONAL_READS_KEPT_DAYS", days)
    with pytest.raises(SettingsIncomplete, match="PERSONAL_READS_KEPT_DAYS"):
        Settings.read("customer")
