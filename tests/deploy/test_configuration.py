"""The page on configuration against the code: each variable there is, with its default."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic.fields import FieldInfo

from deploy.local.settings import SERVICES
from libs.service.service import Service
from libs.service.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "configuration.md").read_text()
ROW = re.compile(r"^\| `([A-Z_]+)` \| ([^|]*) \|", re.MULTILINE)
READ = re.compile(r"environ(?:\.get)?[\[(]\s*f?\"([A-Z_]+)")
NAMED = re.compile(r"\"(OTEL_[A-Z_]+)\"")
ONLY_FOR_TESTS = {"RAPPORT_FAILPOINT"}
SPELT_OTHERWISE = {"DATABASE_URL_"}  # the service's name follows


def of_the_services() -> str:
    return PAGE.partition("## The local stack")[0]


def fields() -> dict[str, FieldInfo]:
    found: dict[str, FieldInfo] = {}
    for name in SERVICES:
        service: Service = importlib.import_module(f"services.{name}.service").SERVICE
        found |= (service.settings or Settings).model_fields
    return {name.upper(): field for name, field in found.items()}


def default_of(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    value: Any = field.get_default(call_default_factory=True)
    if value is None or value in ((), {}):
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def read_elsewhere() -> Iterator[str]:
    """Variables that libraries and services read themselves."""
    for folder in ("libs", "services"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text()
            yield from READ.findall(text)
            yield from NAMED.findall(text)


def test_each_variable_is_described_once_with_its_default():
    rows = ROW.findall(of_the_services())
    described = dict(rows)
    assert len(rows) == len(described)
    expected = {name: default_of(field) for name, field in fields().items()}
    assert {name: described.get(name) for name in expected} == expected


def test_each_variable_that_is_read_is_described_and_no_other():
    described = {name for name, _ in ROW.findall(of_the_services())}
    read = {*fields(), *read_elsewhere()} - ONLY_FOR_TESTS - SPELT_OTHERWISE
    assert described == read


@pytest.mark.parametrize("name", ["CRM_PORT_BASE", "CRM_DATA_DIR", "BROKER", "LIMIT", "SHIFT"])
def test_the_local_stack_reads_what_is_said(name: str):
    local = PAGE.partition("## The local stack")[2]
    assert name in {found for found, _ in ROW.findall(local)}
    sources = [path.read_text() for path in (ROOT / "deploy" / "local").glob("*.py")]
    assert any(f'"{name}"' in text for text in sources)
