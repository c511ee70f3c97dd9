"""Shares of connections: what each class of routes has, and that there are that many."""

import base64
from typing import get_args

import pytest

from libs.service.settings import APART, Settings, SettingsIncomplete
from libs.web.gate.roles import RouteClass, rule_of
from libs.web.gate.route_classes import class_of

SECRET = base64.b64encode(bytes(32)).decode()


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER", "OIDC_AUDIENCE"):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("OIDC_JWKS_URL", "file:///given")
    monkeypatch.setenv("MASTER_KEY", SECRET)
    monkeypatch.setenv("TOKEN_SECRET", SECRET)


def test_every_class_has_connections_and_one_is_left_for_whoever_needs_a_second():
    settings = Settings.read("customer")
    shares = settings.shares
    assert set(shares) == set(get_args(RouteClass))
    assert sum(share.connections for share in shares.values()) < settings.pool_size - APART
    assert all(share.line >= 2 and share.requests >= 2 for share in shares.values())


def test_more_shares_than_connections_are_refused_by_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("READ_CONNECTIONS", "5")
    with pytest.raises(SettingsIncomplete, match="POOL_SIZE"):
        Settings.read("customer")
    monkeypatch.setenv("POOL_SIZE", "17")
    assert Settings.read("customer").shares["reads"].connections == 5


@pytest.mark.parametrize(
    ("method", "path", "rule", "route_class"),
    [
        ("POST", "/v1/things", rule_of("admin", "agent"), "writes"),
        ("POST", "/v1/what-if", rule_of("admin", "analyst", command=False), "lists"),
        ("GET", "/v1/things", rule_of("admin", "agent"), "lists"),
        ("GET", "/v1/things/{id}", rule_of("admin", "agent"), "reads"),
        ("GET", "/v1/things/{id}/parts", rule_of("agent", route_class="lists"), "lists"),
        ("GET", "/v1/stream", rule_of("agent", produces=b"text/event-stream"), "streams"),
        ("POST", "/v1/parked/{unit}/retry", rule_of("admin"), "operator"),
    ],
)
def test_a_route_is_of_one_class(method: str, path: str, rule, route_class: str):
    assert class_of(method, path, rule) == route_class
