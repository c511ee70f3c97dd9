"""Asking for a consent: 250,000 customers who made two statements each, and a large group."""

import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from libs.consents.consent_table import DDL, ask_permission

CUSTOMERS = 250_000
ASKED = 5_000
GROUP = 20  # records that are one customer, with a hundred statements each
_FILL = """
insert into consents (record_id, version, purpose, channel, given, at, speaks_for)
select lpad(to_hex(n), 32, '0')::uuid, version, 'marketing', nullif('email', case version
    when 2 then 'email' end), version = 2, now(), '{}'
from generate_series(1, $1) as n, generate_series(2, $2) as version
on conflict do nothing"""


async def run(dsn: str) -> dict:
    """Milliseconds of an answer, one after the other on one connection."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(DDL)
        await connection.execute(_FILL, CUSTOMERS, 3)
        await connection.execute(_FILL, GROUP, 101)
        await connection.execute("analyze consents")
        chance = random.Random(1)
        alone = [[UUID(int=chance.randint(GROUP + 1, CUSTOMERS))] for _ in range(ASKED)]
        group = [[UUID(int=n + 1) for n in range(GROUP)]] * 100
        return {
            "alone": await _asked(connection, alone),
            "group_of_20_with_2000_statements": await _asked(connection, group),
        }
    finally:
        await connection.close()


async def _asked(connection: asyncpg.Connection, customers: Sequence[list[UUID]]) -> dict:
    taken = []
    for records in customers:
        began = time.perf_counter()
        await ask_permission(connection, records, "marketing", "email", datetime.now(UTC))
        taken.append(1_000 * (time.perf_counter() - began))
    taken.sort()
    return {
        f"p{share}_ms": round(taken[len(taken) * share // 100 - 1], 2) for share in (50, 95, 99)
    }
