"""Addresses in settings: read once at the start, and refused there where they make no sense."""

import pytest
from pydantic import TypeAdapter, ValidationError

from libs.service.addresses import Addresses, Origins
from libs.service.settings import Settings, SettingsIncomplete

ORIGINS, ADDRESSES = TypeAdapter(Origins), TypeAdapter(Addresses)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("", []),
        ("https://crm.example.org", ["https://crm.example.org"]),
        (" HTTPS://CRM.Example.org:443 , http://127.0.0.1:8001,", None),
        ("http://[::1]:8001", ["http://[::1]:8001"]),
    ],
)
def test_origins_are_kept_as_browsers_send_them(text: str, origins: list[str] | None):
    expected = origins or ["https://crm.example.org", "http://127.0.0.1:8001"]
    assert [*ORIGINS.validate_python(text)] == ([] if text == "" else expected)


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "null",
        "https://*.example.org",
        "https://crm.example.org/",
        "https://crm.example.org/console",
        "https://anna:secret@crm.example.org",
        "crm.example.org",
        "ftp://crm.example.org",
        "https://crm.example.org https://desk.example.org",
        "https://crm.example.org,*",
        ["*"],
    ],
)
def test_what_is_no_origin_is_refused(text: object):
    with pytest.raises(ValidationError):
        ORIGINS.validate_python(text)


def test_addresses_are_of_services_and_may_have_a_path():
    found = ADDRESSES.validate_python(
        "customer=http://127.0.0.1:8001, valuation=https://crm.example.org/valuation/"
    )
    assert found == {
        "customer": "http://127.0.0.1:8001",
        "valuation": "https://crm.example.org/valuation",
    }
    assert ADDRESSES.validate_python("") == {}


@pytest.mark.parametrize(
    "text",
    ["customer", "customer=", "customer=javascript:alert(1)", "a=https://b.org/?q", "a=//b.org"],
)
def test_what_is_no_address_is_refused(text: str):
    with pytest.raises(ValidationError):
        ADDRESSES.validate_python(text)


def test_a_star_is_refused_at_the_start_by_the_name_of_its_setting(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@db/one")
    for name in ("CORS_ORIGINS", "PUBLIC_URLS"):
        monkeypatch.setenv(name, "*")
        with pytest.raises(SettingsIncomplete, match=name):
            Settings.read("customer")
        monkeypatch.setenv(name, "")  # as if it were not there
        with pytest.raises(SettingsIncomplete) as refused:
            Settings.read("customer")
        assert name not in str(refused.value)
