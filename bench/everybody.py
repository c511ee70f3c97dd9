"""Answers about everybody from the sums of the scores, against adding the scores up in plain SQL;
and what keeping the sums costs whoever writes scores."""

import asyncio
import time
from datetime import UTC, datetime

import asyncpg

from bench.load import closed_loop, get
from bench.rescoring import fill
from libs.database.pool import open_pool
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs.rescoring import rescore
from services.valuation.storage.configuration_table import ScoringConfigurations
from tests.system.installation import Installation

CUSTOMERS = 250_000
PATHS = {"portfolio": "/v1/portfolio", "pareto": "/v1/portfolio/pareto"}
SCANS = {
    "portfolio": """
        select currency, grade, lifecycle, width_bucket(churn_risk, 0, 1, 10), count(*),
            sum(revenue), sum(net), sum(predicted_12m) from scores group by 1, 2, 3, 4""",
    "pareto": """
        select currency, ceil(100.0 * rank / buyers), sum(revenue) from (
            select currency, revenue, count(*) over (partition by currency) as buyers,
                row_number() over (partition by currency order by revenue desc) as rank
            from scores where churn_risk is not null
        ) ranked group by 1, 2""",
}


async def run(installation: Installation, *, customers: int = CUSTOMERS, rounds: int = 40) -> dict:
    """Milliseconds (p50 and p95) of each answer, one at a time and eight at once, beside its scan;
    and seconds to score everybody with the sums kept, and without."""
    installation.migrate("valuation")
    async with await open_pool(installation.dsn("valuation"), statement_timeout=300) as pool:
        await fill(pool, customers)
        figures: dict = {"customers": customers, **await _kept(pool)}
        await pool.execute("vacuum analyze", timeout=300)
        for name, query in SCANS.items():
            figures[f"{name}_scan_ms"] = await _scanned(pool, query)
    api, token = installation.start("valuation", "api"), installation.token("manager")
    for name, path in PATHS.items():
        for connections in (1, 8):
            load = await closed_loop(
                api.port, [get(path, token)] * rounds * connections, connections=connections
            )
            assert set(load.statuses) == {200}, load.statuses
            figures[f"{name}_p50_p95_ms_at_{connections}"] = [
                round(load.percentile(share), 1) for share in (50, 95)
            ]
    return figures


async def _kept(pool: asyncpg.Pool) -> dict[str, float]:
    """The first scores of everybody, without the sums and with them."""
    configuration = await ScoringConfigurations().in_force(pool)
    found: dict[str, float] = {}
    for name, triggers in {"without_sums": "disable", "with_sums": "enable"}.items():
        await pool.execute(f"truncate scores; alter table scores {triggers} trigger user")
        await pool.execute("checkpoint", timeout=300)
        began = time.perf_counter()
        today = UTC_DAYS.day(datetime.now(UTC))
        await rescore(pool, configuration, today=today, whole=True)
        found[f"scored_{name}_seconds"] = round(time.perf_counter() - began, 2)
    return found


async def _scanned(pool: asyncpg.Pool, query: str) -> float:
    times: list[float] = []
    for _ in range(3):
        began = time.perf_counter()
        await pool.fetch(query)
        times.append(time.perf_counter() - began)
        await asyncio.sleep(0)
    return round(min(times) * 1000, 1)
