"""Which stack the environment means."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from deploy.local.choice import chosen, remember
from deploy.local.errors import LocalError
from deploy.local.processes import ROOT
from deploy.local.settings import read_settings
from deploy.local.stack import Stack
from libs.service.addresses import Addresses, Origins


def test_defaults() -> None:
    settings = read_settings({})
    assert settings.base == 8000 and settings.data == ROOT / ".run" / "8000"
    assert [settings.port_of(name) for name in ("customer", "callcenter")] == [8001, 8004]
    assert chosen(settings, running=False).broker == "embedded"


def test_two_bases_share_nothing() -> None:
    one, two = (read_settings({"CRM_PORT_BASE": base}) for base in ("8000", "9000"))
    assert one.data != two.data and one.port_of("customer") != two.port_of("customer")


@pytest.mark.parametrize("base", ["80", "70000", "-1", "x", "8 000"])
def test_base_that_is_no_port(base: str) -> None:
    with pytest.raises(LocalError, match="CRM_PORT_BASE"):
        read_settings({"CRM_PORT_BASE": base})


def test_unknown_broker() -> None:
    with pytest.raises(LocalError, match="BROKER=rabbit"):
        read_settings({"BROKER": "rabbit"})


def test_servers_of_the_users_own() -> None:
    server = "postgresql://me:secret@db:5432/postgres"
    own = "postgresql://me@elsewhere/valuation"
    settings = read_settings({"DATABASE_URL": server, "DATABASE_URL_VALUATION": own})
    assert settings.databases["customer"] == "postgresql://me:secret@db:5432/crm_customer"
    assert settings.databases["valuation"] == own


def test_running_stack_keeps_its_broker(tmp_path: Path) -> None:
    kafka = read_settings({"BROKER": "kafka", "CRM_DATA_DIR": str(tmp_path)})
    unsaid = read_settings({"CRM_DATA_DIR": str(tmp_path)})
    remember(kafka, chosen(kafka, running=False))
    assert chosen(unsaid, running=True).broker == "kafka"
    assert chosen(unsaid, running=False).broker == "embedded"
    other = read_settings({"BROKER": "embedded", "CRM_DATA_DIR": str(tmp_path)})
    with pytest.raises(LocalError, match="make down first"):
        chosen(other, running=True)


def test_two_brokers_at_once() -> None:
    both = read_settings({"BROKER": "kafka", "KAFKA_BOOTSTRAP_SERVERS": "kafka:9092"})
    with pytest.raises(LocalError, match="exclude each other"):
        chosen(both, running=False)


def test_the_services_pages_may_call_one_another_and_the_users_own_too(tmp_path: Path) -> None:
    mine = {"CORS_ORIGINS": "http://localhost:5173", "CRM_PORT_BASE": "9000"}
    mine["DATABASE_URL"] = "postgresql://me@db:5432/postgres"
    stack = Stack(read_settings({**mine, "CRM_DATA_DIR": str(tmp_path)}))
    for service in stack.services:
        given = stack.environment(service)
        origins = TypeAdapter(Origins).validate_python(given["CORS_ORIGINS"])
        urls = TypeAdapter(Addresses).validate_python(given["PUBLIC_URLS"])
        assert [*urls.values()] == [f"http://127.0.0.1:{port}" for port in range(9001, 9005)]
        assert {*origins} >= {*urls.values(), "http://localhost:9001", "http://localhost:5173"}
