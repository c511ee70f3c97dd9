"""What a process of each role loads, for memory's sake: no migration tools, no Kafka in the api."""

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

SERVICES = ("customer", "interaction", "valuation", "callcenter")
PROGRAM = """
import sys, {modules}
print(*(name for name in {heavy!r} if name in sys.modules))
"""
API = "services.{service}.app, services.{service}.__main__"
START = "libs.service.migrating, services.{service}.__main__"
CONSUMER = "libs.service.roles, services.{service}.consuming, services.{service}.__main__"
HEAVY = ("sqlalchemy", "alembic", "aiokafka", "pandas", "pytest", "opentelemetry.sdk")
SCIENCE = ("numpy", "scipy")


def loaded(service: str, *heavy: str, modules: str = API) -> list[str]:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            PROGRAM.format(modules=modules.format(service=service), heavy=heavy),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("service", SERVICES)
def test_serving_loads_no_migration_tools_and_an_api_no_kafka_client(service: str) -> None:
    """SQLAlchemy alone would add 35 MB to each of them."""
    if not (ROOT / f"services/{service}/app.py").exists():
        pytest.skip(f"services/{service} has no composition root yet")
    science = () if service == "valuation" else SCIENCE

    assert loaded(service, *HEAVY, *science) == []


@pytest.mark.parametrize("service", SERVICES)
def test_only_the_role_that_needs_it_loads_a_part(service: str) -> None:
    """Every start of a pod, and hundreds in these tests, would pay for what it never uses."""
    endpoints, projection = f"services.{service}.app", f"services.{service}.consuming"

    science = SCIENCE[1:] if service == "valuation" else SCIENCE  # its settings know days

    assert loaded(service, "fastapi", *science, endpoints, projection, modules=START) == []
    assert loaded(service, endpoints, modules=CONSUMER) == []


def test_what_is_loaded_is_seen() -> None:
    assert loaded("customer", "fastapi", "asyncpg") == ["fastapi", "asyncpg"]
