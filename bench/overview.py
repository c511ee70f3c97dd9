"""The 360° overview among 250,000 customers, 1,000,000 interactions and 500,000 relations."""

import asyncio
import logging
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from libs.database.migrations import migrate
from services.customer.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving

CUSTOMERS = 250_000
KNOWN = 300  # customers who are asked about: registered through the API
ASKED = 1_200
_ID = "md5('c' || n)::uuid"
_STEPS = (
    f"""insert into customers (customer_id, kind, owner, registered_at, grade)
select {_ID}, 'person', 'o' || n % 40, now(), 'B' from generate_series(0, $1::int - 1) n""",
    f"""insert into activity (customer_id, interactions, complaints, purchases)
select {_ID}, 4, 1, 4 from generate_series(0, $1::int - 1) n""",
    f"""insert into happenings (customer_id, what, at, id, data)
select {_ID}, 'interaction', now() - k * interval '1 day', gen_random_uuid(),
    '{{"interaction_id": "' || md5(n || ' ' || k)::uuid || '", "customer_id": "' || {_ID}
    || '", "channel": "phone", "direction": "inbound", "topic": "delivery"}}'
from generate_series(0, $1::int - 1) n, generate_series(1, 4) k""",
    f"""insert into totals (customer_id, currency, purchases, purchased, paid, refunded,
    cost_to_serve)
select {_ID}, 'EUR', 4, 400, 300, 0, 12 from generate_series(0, $1::int - 1) n""",
    f"""insert into relations (relation_id, version, from_id, to_id, kind)
select gen_random_uuid(), 1, {_ID}, md5('c' || (n * 7919 + k) % $1::int)::uuid, 'partner'
from generate_series(0, $1::int - 1) n, generate_series(1, 2) k""",
    f"""insert into service_tickets
    (ticket_id, customer_id, queue, priority, opened_at, kind, state, level)
select gen_random_uuid(), {_ID}, 'support', 'high', now(), 'complaint',
    case when n % 3 = 0 then 'open' else 'resolved' end, 0
from generate_series(0, $1::int - 1) n""",
)


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict[str, Any]:
    """Milliseconds at p50 and p95 through the whole API, one request at a time and four."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    await migrate(dsn, SERVICE.migrations)
    connection = await asyncpg.connect(dsn, server_settings={"search_path": "projection,public"})
    for step in _STEPS:
        await connection.execute(step, customers, timeout=300)
    await connection.execute("vacuum analyze", timeout=300)
    await connection.close()
    with tempfile.TemporaryDirectory(prefix="rapport-overview-") as folder:
        issuer = TestIssuer()
        async with serving(SERVICE, dsn, issuer, Path(folder)) as served:
            ids = await _registered(served)
            figures: dict[str, Any] = {"customers": customers}
            for at_once in (1, 4):
                figures[f"{at_once}_at_once"] = await _timed(served, ids, at_once)
    return figures


async def _registered(served: Served) -> list[UUID]:
    rows = await served.runtime.pool.fetch(
        f"select {_ID} from generate_series(0, $1::int - 1) n", KNOWN
    )
    ids = [row[0] for row in rows]
    items = [{"customer_id": str(id), "kind": "person", "name": f"Ada {id}"} for id in ids]
    answer = await served.post("/v1/customers:batch", {"items": items})
    assert answer.status_code == 200, answer.text
    return ids


async def _timed(served: Served, ids: list[UUID], at_once: int) -> dict[str, float]:
    taken: list[float] = []
    token = {"Authorization": f"Bearer {served.issuer.token('admin')}"}

    async def ask(first: int) -> None:
        for n in range(first, ASKED, at_once):
            started = time.perf_counter()
            path = f"/v1/customers/{ids[n * 37 % KNOWN]}/overview"
            answer = await served.client.get(path, headers=token)
            assert answer.status_code == 200, answer.text
            taken.append((time.perf_counter() - started) * 1000)

    await asyncio.gather(*(ask(first) for first in range(at_once)))
    cuts = quantiles(taken[20:], n=20)
    return {"p50_ms": round(cuts[9], 1), "p95_ms": round(cuts[18], 1)}
