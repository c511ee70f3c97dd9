"""Every table that has rows of customers is in their access export, or it is said why not."""

import importlib
import re

import pytest

from deploy.local.settings import SERVICES
from deploy.schema.writing import path_of, service_of
from libs.service.access_export.exported_rows import Exported

OF_CUSTOMERS = {"customer_id", "record_id", "member_id", "survivor_id", "subject"}
WHERE = {"valuation": "valuations"}
NOT_EXPORTED = {
    "events": "exported one by one, opened",
    "personal_keys": "keys",
    "parked": "what waits to be applied: its owner exports it",
    "customer.names": "tokens of the name, which is exported",
    "customer.invoices": "copies of purchases, which the interaction service exports",
    "customer.service_tickets": "copies of tickets, which the call centre exports",
    "customer.service_contacts": "copies of contacts, which the call centre exports",
    "interaction.heard_events": "copies of events, which the services export that recorded them",
    "staff_subjects": "subjects of employees",
}


def exported_by(service: str) -> dict[str, Exported]:
    folder = WHERE.get(service, "api")
    module = importlib.import_module(f"services.{service}.{folder}.exported_tables")
    return {each.table: each for each in module.EXPORTED}


def tables_of(service: str) -> dict[str, tuple[set[str], list[str]]]:
    """Columns and primary key of each table, as the schema has them."""
    schema = path_of(service_of(service)).read_text()
    found = {}
    for name, body in re.findall(
        r"TABLE (?:public|projection)\.(\w+) \((.*?)\n\)", schema, re.S | re.I
    ):
        columns = {line.split()[0] for line in body.splitlines() if line.strip()}
        key = re.search(r"PRIMARY KEY \(([^)]*)\)", body, re.I)
        found[name] = columns, re.split(r",\s*", key[1].replace('"', "")) if key else []
    return found


@pytest.mark.parametrize("service", SERVICES)
def test_no_table_of_customers_is_forgotten(service: str):
    ours = {name for name, (columns, _) in tables_of(service).items() if columns & OF_CUSTOMERS}
    left_out = {name for name in ours if {name, f"{service}.{name}"} & NOT_EXPORTED.keys()}
    assert ours - left_out == exported_by(service).keys()


@pytest.mark.parametrize("service", SERVICES)
def test_rows_are_told_apart_by_their_key(service: str):
    tables = tables_of(service)
    for name, exported in exported_by(service).items():
        columns, key = tables[name]
        assert list(exported.key) == key, name
        assert {exported.customer, *exported.without} <= columns, name
