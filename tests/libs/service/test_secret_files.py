"""Settings from files: secrets need not stand in the environment."""

import base64
from pathlib import Path

import pytest

from libs.service.settings import Settings, SettingsIncomplete

DSN = "postgresql://from/a-file"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER", "OIDC_AUDIENCE"):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("OIDC_JWKS_URL", "file:///given")
    for name in ("DATABASE_URL", "MASTER_KEY", "TOKEN_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {
        "database_url": DSN,
        "MASTER_KEY": _key(1),
        "token_secret": _key(2),
    }.items():
        (tmp_path / name).write_text(f"{value}\n")
    monkeypatch.setenv("SECRETS_DIR", str(tmp_path))
    return tmp_path


def _key(number: int) -> str:
    return base64.b64encode(bytes([number]) * 32).decode()


def test_are_read_from_files_of_their_names(folder: Path):
    settings = Settings.read("customer")
    assert (settings.database_url, settings.master_key) == (DSN, bytes([1]) * 32)
    assert settings.token_secret == bytes([2]) * 32


def test_give_way_to_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TOKEN_SECRET", _key(3))
    monkeypatch.setenv("DATABASE_URL_CUSTOMER", "postgresql://own/database")
    settings = Settings.read("customer")
    assert settings.token_secret == bytes([3]) * 32
    assert settings.database_url == "postgresql://own/database"


def test_of_one_service_win_over_those_of_all(folder: Path):
    (folder / "DATABASE_URL_CUSTOMER").write_text("postgresql://own/database\n")
    assert Settings.read("customer").database_url == "postgresql://own/database"
    assert Settings.read("interaction").database_url == DSN


def test_a_refusal_says_why_and_shows_no_value(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("KAFKA_SASL_PASSWORD", "hidden")
    with pytest.raises(SettingsIncomplete, match=r"KAFKA_SASL_PASSWORD .*belongs to") as refused:
        Settings.read("customer")
    assert "hidden" not in str(refused.value)


def test_that_are_missing_or_no_secret_are_named(folder: Path):
    (folder / "MASTER_KEY").write_text("short")
    (folder / "token_secret").unlink()
    with pytest.raises(SettingsIncomplete, match="MASTER_KEY, TOKEN_SECRET"):
        Settings.read("customer")


def test_need_a_folder_that_is_there(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SECRETS_DIR", str(folder / "elsewhere"))
    with pytest.raises(SettingsIncomplete, match="SECRETS_DIR"):
        Settings.read("customer")
