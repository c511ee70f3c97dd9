"""The import contracts hold, and each of them bites: a planted import breaks exactly that one."""

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGES, ROOT

CONTRACTS = ROOT / ".importlinter"
PREFIX = "importlinter:contract:"

# contract -> (file, line): each of these lines is an import that the contract forbids.
PLANTED = {
    "independent-services": [
        ("services/customer/planted.py", "import services.valuation"),
        ("services/callcenter/api/planted.py", "from services.customer import domain"),
    ],
    "libs-below-services": [
        ("libs/web/planted.py", "import services.customer"),
        ("libs/events/planted.py", "from deploy.local import settings"),
    ],
    "services-undeployed": [("services/customer/planted.py", "import deploy.local.settings")],
    "layered-libs": [
        ("libs/eventstore/planted.py", "import libs.messaging"),
        ("libs/messaging/planted.py", "import libs.web"),
        ("libs/database/planted.py", "import libs.telemetry"),
        ("libs/money/planted.py", "import libs.events"),
        ("libs/planted/__init__.py", ""),  # a library that no layer names
    ],
    "events-alone": [
        ("libs/events/planted.py", "import libs.money"),
        ("libs/events/planted.py", "import os"),
        ("libs/events/planted.py", "import aiokafka"),
    ],
    "pure-rules": [
        ("services/customer/domain/planted.py", "import asyncpg"),
        ("services/customer/domain/customer/planted.py", "from libs.database import pool"),
        ("services/valuation/domain/churn/planted.py", "import time"),
        ("services/valuation/models/planted.py", "import os"),
        ("libs/money/planted.py", "import random"),
    ],
    "kafka-behind-messaging": [
        ("services/valuation/planted.py", "import aiokafka"),
        ("libs/web/planted.py", "from aiokafka import AIOKafkaProducer"),
    ],
    "sql-as-written": [
        ("libs/eventstore/planted.py", "import sqlalchemy"),
        ("services/customer/api/planted.py", "from sqlalchemy import text"),
        ("services/customer/projections/planted.py", "import alembic"),
    ],
    "framework-at-the-edge": [
        ("libs/eventstore/planted.py", "from fastapi import HTTPException"),
        ("services/customer/projections/planted.py", "import starlette"),
    ],
    "valuation-floors": [
        ("services/valuation/storage/planted.py", "from services.valuation import projection"),
        ("services/valuation/jobs/planted.py", "import services.valuation.reports"),
        ("services/valuation/portfolio/planted.py", "import services.valuation.reports"),
        ("services/valuation/planted/__init__.py", ""),  # a room on no floor
    ],
    "valuation-domain-floors": [
        ("services/valuation/domain/churn/planted.py", "import services.valuation.domain.scoring"),
        ("services/valuation/domain/policy/planted.py", "import services.valuation.domain.churn"),
    ],
    "relay-apart-from-consumer": [
        ("libs/messaging/relay/planted.py", "import libs.messaging.consumer"),
        ("libs/messaging/consumer/planted.py", "import libs.messaging.relay"),
    ],
    "messaging-floors": [
        ("libs/messaging/kafka/planted.py", "import libs.messaging.consumer"),
        ("libs/messaging/consumer/planted.py", "import libs.messaging.rebuild"),
    ],
    "web-floors": [
        ("libs/web/errors/planted.py", "import libs.web.gate"),
        ("libs/web/gate/planted.py", "import libs.web.commands"),
    ],
    "clear-text-by-one-way": [
        (
            "services/valuation/overrides/planted.py",
            "from libs.sealing.unsealing import open_event",
        ),
        ("libs/web/gate/planted.py", "import libs.sealing.unsealing"),
        ("services/customer/planted.py", "from cryptography.hazmat.primitives.ciphers import aead"),
    ],
    "http-at-the-api": [
        ("services/valuation/storage/planted.py", "from libs.web.fields import fields"),
        ("services/customer/projections/planted.py", "import libs.web.errors"),
    ],
}
CASES = [(name, file, line) for name, plants in PLANTED.items() for file, line in plants]


def lint(folder: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    return done.returncode, re.sub(r"\s+", " ", done.stdout)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources, to plant violations in; each test takes its own out again."""
    folder = tmp_path_factory.mktemp("sources")
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            folder / package,
            ignore=lambda where, names: [
                n for n in names if not (n.endswith(".py") or (Path(where) / n).is_dir())
            ],
        )
    shutil.copy(CONTRACTS, folder)
    return folder


def test_every_contract_is_kept() -> None:
    status, said = lint(ROOT)

    assert status == 0, said
    assert "0 broken" in said


def test_every_contract_was_seen_biting() -> None:
    parser = configparser.ConfigParser()
    parser.read(CONTRACTS)
    contracts = {name.removeprefix(PREFIX) for name in parser.sections() if PREFIX in name}

    assert contracts == PLANTED.keys()


@pytest.mark.parametrize(("contract", "file", "line"), CASES)
def test_a_forbidden_import_breaks_its_contract(
    copy: Path, contract: str, file: str, line: str
) -> None:
    planted = copy / file
    made = [folder for folder in planted.parents if not folder.exists()]
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(line + "\n")
    try:
        status, said = lint(copy, "--contract", contract)
    finally:
        shutil.rmtree(made[-1]) if made else planted.unlink()

    assert status == 1, said
    assert "1 broken" in said
    assert "planted" in said


def test_the_copy_without_a_plant_is_clean(copy: Path) -> None:
    assert lint(copy)[0] == 0
