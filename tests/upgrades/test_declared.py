"""What the code says of tables, beside the tables and functions that migrations make."""

import importlib
import pkgutil
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import asyncpg
import numpy as np
import pytest

from deploy.local.postgres import Postgres
from deploy.local.settings import SERVICES
from deploy.schema.catalog import describe
from deploy.schema.writing import path_of, service_of
from libs.consents.consent_table import DDL
from libs.database.pool import open_pool
from libs.database.tables import Table
from libs.eventstore import schema as store
from libs.messaging import schema as relayed
from libs.sealing import schema as keys
from libs.service.service import Service
from services.valuation.projection import locking
from services.valuation.service import SERVICE as VALUATION
from services.valuation.storage import keeping, scores
from services.valuation.storage.configuration_table import DOOR
from services.valuation.storage.layouts import BALANCES, FACTS, INVOICES, STATES
from services.valuation.storage.packing import Layout
from tests.services.templates import Template, template_of

LAYOUTS = {
    "customers": STATES,
    "purses": BALANCES,
    "invoices": INVOICES,
    "facts": FACTS,
    "scores": scores.SCORES,
}
_COLUMNS = """
select attname::text, format_type(atttypid, null) from pg_attribute
where attrelid = $1::text::regclass and attnum > 0 and not attisdropped"""
_TYPE = "select format_type(to_regtype($1), null)"


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Service:
    return service_of(getattr(request, "param", VALUATION.name))


@pytest.fixture
def template(postgres: Postgres, service: Service) -> Template:
    return template_of(postgres, service)


@pytest.fixture
async def pool(template: Template) -> AsyncIterator[asyncpg.Pool]:
    with template.copy() as dsn:
        opened = await open_pool(dsn, min_size=0)
        yield opened
        await opened.close()


@pytest.mark.parametrize("table", LAYOUTS)
async def test_a_layout_has_the_columns_of_its_table(pool: asyncpg.Pool, table: str):
    said = {
        name: await pool.fetchval(_TYPE, kind.partition("(")[0])
        for name, kind in LAYOUTS[table].columns.items()
    }
    assert said == dict(await pool.fetch(_COLUMNS, table))


@pytest.mark.parametrize("service", SERVICES, indirect=True)
async def test_rows_as_structs_are_columns(pool: asyncpg.Pool, service: Service):
    """Preparing asks the server whether it knows every column, and their types."""
    found = tables_of(service.name)
    for table in found:
        async with pool.acquire() as connection:
            await connection.prepare(table._select)
            await connection.prepare(table._upsert)
    assert found or service.name == "valuation"


async def test_every_column_that_is_folded_is_kept(pool: asyncpg.Pool):
    """Of new customers and known ones: a column that keep_staged() forgot would stay as it was."""
    chance = np.random.default_rng(1)
    for _ in range(2):
        states, purses = drawn(STATES, chance), drawn(BALANCES, chance)
        async with pool.acquire() as connection, connection.transaction():
            for row in states["customer_id"]:
                await connection.execute(
                    "insert into customers (customer_id) select encode($1, 'hex')::uuid"
                    " on conflict do nothing",
                    bytes(row),
                )
            await keeping.prepare(connection, None)
            await keeping.keep(connection, states, purses)
        for table, layout, rows in (("customers", STATES, states), ("purses", BALANCES, purses)):
            query = f"select {layout.selected} from {table} order by customer_id"
            async with pool.acquire() as connection:
                assert (await layout.copied(connection, query)).tolist() == rows.tolist()


async def test_customers_are_locked_behind_the_door_of_rulings(pool: asyncpg.Pool):
    async with pool.acquire() as connection, connection.transaction():
        await locking.lock(connection, [UUID(int=1)])
        held = await connection.fetch(
            "select objid::bigint, mode from pg_locks where locktype = 'advisory'"
            " and pid = pg_backend_pid()"
        )
    assert [tuple(row) for row in held] == [(DOOR, "ShareLock")]


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "customer"])
async def test_every_service_that_asks_keeps_consents_alike(name: str, database: str):
    connection = await asyncpg.connect(database)
    await connection.execute(f"create schema projection; set search_path to projection; {DDL}")
    await connection.execute("reset search_path")
    described = await describe(connection)
    await connection.close()
    whole = path_of(service_of(name)).read_text()
    assert [part for part in described.split("\n\n") if part not in whole] == []


@pytest.mark.parametrize("name", SERVICES)
async def test_libraries_are_tested_on_the_tables_that_services_have(name: str, database: str):
    connection = await asyncpg.connect(database)
    ours = (relayed.RELAY, relayed.PROJECTION, relayed.DISCARDED, relayed.SHAPE)
    for script in (store.DDL, *ours, keys.DDL):
        await connection.execute(script)
    described = await describe(connection)
    await connection.close()
    whole = path_of(service_of(name)).read_text()
    # Line groups up to an index: a service may have indexes of its own beside the store's.
    parts = [each for part in described.split("\n\n") for each in part.split("\nCREATE INDEX ")]
    assert [part for part in parts if part not in whole] == []


def drawn(layout: Layout, chance: np.random.Generator, count: int = 3) -> np.ndarray:
    """Rows of customers 1, 2, ... with every other column at random and no two alike."""
    rows = np.zeros(count, dtype=layout.native)
    for name in layout.names:
        kind = rows.dtype[name].kind
        if kind == "i":
            rows[name] = chance.choice(30_000, count, replace=False) + 1
        elif kind == "b":
            rows[name] = chance.integers(0, 2, count)
    rows["customer_id"] = np.frombuffer(
        b"".join(number.to_bytes(16) for number in range(1, count + 1)), dtype="V16"
    )
    if "currency" in layout.names:
        rows["currency"] = b"USD"
    return rows


def tables_of(service: str) -> list[Table[Any]]:
    """Every Table that a module of the service declares."""
    package = importlib.import_module(f"services.{service}")
    names = [
        module.name
        for module in pkgutil.walk_packages(package.__path__, f"services.{service}.")
        if not module.name.endswith("__main__")
    ]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return list({id(value): value for value in values if isinstance(value, Table)}.values())
