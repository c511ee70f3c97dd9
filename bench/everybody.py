"""Answers about everybody from the sums of the scores, against adding the scores up in plain SQL;
what keeping the sums costs whoever writes scores; and reports from kept figures of periods, against
the same in plain SQL over the facts."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import asyncpg

from bench.load import closed_loop, get
from bench.rescoring import fill
from libs.database.pool import open_pool
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs.rescoring import rescore
from services.valuation.reports.activity import factors_of
from services.valuation.reports.periods import YEAR, Period
from services.valuation.storage.configuration_table import ScoringConfigurations
from tests.services.valuation import reports_from_facts
from tests.system.installation import Installation

CUSTOMERS = 250_000
PURCHASES = 4  # of each
PATHS = {"portfolio": "/v1/portfolio", "pareto": "/v1/portfolio/pareto"}
REPORTS = {
    "bridge": "bridge",
    "bridge_by_owner": "bridge?by=owner",
    "bridge_by_grade": "bridge?by=grade",
    "bridge_by_source": "bridge?by=source",
    "key_customers": "key-customers",
    "cost_increases": "cost-increases",
    "wanted": "wanted",
    "complaints": "complaints",
    "largest_before": "largest-before",
    "turning_away": "turning-away",
    "unprofitable": "unprofitable",
}
# Purchases of two years, some of them refunded; calls and complaints; owners and sources.
HISTORY = """
insert into facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency,
    amount, margin, due)
select md5((n % $1 + 1)::text)::uuid, md5('event' || n)::uuid,
    case when n % 23 = 0 then 4 when n % 37 = 0 then 5 else 1 end, md5('document' || n)::uuid,
    now() - interval '1 day' * (n::bigint * 7919 % 730), now(), 'USD', 1000 + n % 97 * 100,
    case when n % 2 = 0 then -1 else 300 + n % 29 end, -2147483648
from generate_series(1, $2) n order by 1"""
REFUNDS = """
insert into facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency,
    amount, margin, due)
select customer_id, md5('refund' || event_id)::uuid, 3, document,
    least(occurred_at + interval '3 days', now()), now(), currency, amount / 3, -1, due
from facts where kind = 1 and amount % 2000 = 0"""
OWNERS = """
with owned as (
    select customer_id, 'owner-' || get_byte(uuid_send(customer_id), 0) % 40 as owner
    from customers
), periods as (
    insert into owner_periods (customer_id, since, owner)
    select customer_id, now() - interval '500 days', owner from owned order by 1
)
insert into profiles (customer_id, owner, source)
select customer_id, owner, 'source-' || get_byte(uuid_send(customer_id), 1) % 6
from owned order by 1"""
# The best by what is expected of them, as cuts would find them.
GRADES = """
update scores s set grade = case when place < 0.1 then 'A' when place < 0.5 then 'B' else 'C' end
from (select customer_id, percent_rank() over (order by predicted_12m desc) as place from scores) r
where r.customer_id = s.customer_id"""
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
    seconds to score everybody with the sums kept, and without; and seconds until a report of a
    period that nobody asked about before is answered."""
    installation.migrate("valuation")
    async with await open_pool(installation.dsn("valuation"), statement_timeout=300) as pool:
        await fill(pool, customers)
        figures: dict = {"customers": customers, **await _kept(pool)}
        await _history(pool, customers)
        for name, query in SCANS.items():
            figures[f"{name}_scan_ms"] = await _scanned(pool, query)
        figures |= await _reports_from_facts(pool)
    api, token = installation.start("valuation", "api"), installation.token("manager")
    figures |= await _first_reports(api.port, token)
    async with await open_pool(installation.dsn("valuation")) as pool:
        await pool.execute("vacuum analyze", timeout=300)
    paths = PATHS | {name: f"/v1/reports/{path}" for name, path in REPORTS.items()}
    for name, path in paths.items():
        for connections in (1, 8):
            load = await closed_loop(
                api.port, [get(path, token)] * rounds * connections, connections=connections
            )
            figures[f"{name}_p50_p95_ms_at_{connections}"] = [
                round(load.percentile(share), 1) for share in (50, 95)
            ]
            if refused := load.statuses.total() - load.statuses[200]:
                figures[f"{name}_refused_at_{connections}"] = refused
    return figures


async def _history(pool: asyncpg.Pool, customers: int) -> None:
    await pool.execute(HISTORY, customers, PURCHASES * customers, timeout=300)
    for statement in (REFUNDS, OWNERS, GRADES, "vacuum analyze"):
        await pool.execute(statement, timeout=300)


async def _reports_from_facts(pool: asyncpg.Pool) -> dict[str, float]:
    """Milliseconds to find every customer's figures of two years, and the bridge by owner."""
    until = UTC_DAYS.date_at(datetime.now(UTC)) + timedelta(days=1)
    since, until = Period(until - YEAR, until, UTC_DAYS).moments
    policy = (await ScoringConfigurations().in_force(pool)).policy
    factors, margin = factors_of(policy), Decimal(str(policy.default_margin_rate))
    began = time.perf_counter()
    await reports_from_facts.figures(pool, since, until, factors, margin)
    between = time.perf_counter()
    await reports_from_facts.by_owner(pool, since, until, factors)
    ended = time.perf_counter()
    return {
        "reports_from_facts_ms": round((between - began) * 1000, 1),
        "bridge_by_owner_from_facts_ms": round((ended - between) * 1000, 1),
    }


async def _first_reports(port: int, token: str) -> dict[str, float]:
    """Seconds until a period that nobody asked about before is answered: requests end at their
    deadline, and eight of them ask again."""
    figures: dict[str, float] = {}
    for name in ("largest_before", "bridge_by_owner"):
        request = get(f"/v1/reports/{REPORTS[name]}", token)
        began = time.perf_counter()
        while True:
            load = await closed_loop(port, [request] * 8, connections=8)
            if set(load.statuses) == {200}:
                break
            assert set(load.statuses) <= {200, 503}, load.statuses
        figures[f"{name}_first_seconds_at_8"] = round(time.perf_counter() - began, 2)
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
