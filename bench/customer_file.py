"""The list of 250,000 customers by external id, ids, tag, values and each column, with totals;
look-ups by e-mail, and what ends soon."""

import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import md5
from statistics import quantiles
from typing import Any, cast
from uuid import UUID

import asyncpg
from asyncpg.pool import PoolAcquireContext
from msgspec import structs

from libs.access.reach import EVERYTHING, Reach
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import fetch_page
from libs.database.migrations import migrate
from libs.database.pool import open_pool
from libs.sealing.keys import KeyRing
from libs.sealing.tokens import Tokens
from services.customer.api.directory import Directory, Sort, Which
from services.customer.api.worth.value_answers import valuation_part
from services.customer.archive.archive_rows import ENDING, ending_between, owned_as
from services.customer.axes.axis_rows import on_axis
from services.customer.external_ids.external_id_rows import ExternalId
from services.customer.projections.contact_rows import having_token
from services.customer.projections.custom_rows import having_value
from services.customer.projections.names import Names
from services.customer.service import SERVICE

CUSTOMERS = 250_000
ASKED = 200
_SECRET = b"s" * 32
_STEPS = (
    """insert into customers (customer_id, kind, region, owner, registered_at, grade, status,
    email_token, phone_token, apart, net, predicted_12m, churn_risk, valued_at, worth)
select md5(n::text)::uuid, 'person', 'r' || n % 50, 'o' || n % 40,
    $2::timestamptz - n * interval '1 minute', (array['A', 'B', 'C'])[1 + n % 3],
    case when n % 100 = 0 then 'suspended' else 'active' end,
    'e' || n, 'p' || n, '~', n::bigint * 7919 % 100000 / 100.0, 0, .5, $2, json_build_object(
        'customer_id', md5(n::text)::uuid, 'net', (n::bigint * 7919 % 100000 / 100.0)::text,
        'predicted_12m', '0', 'revenue', '0', 'clv', '0', 'churn_risk', '0.5', 'currency', 'USD',
        'lifecycle', 'repeat', 'valued_on', '2026-03-02')::text
from generate_series(1, $1::int) n""",
    """insert into external_ids (system, id, customer_id)
select 'erp', n::text, md5(n::text)::uuid from generate_series(1, $1::int) n""",
    """insert into contact_points (customer_id, contact_point_id, kind, token, version)
select md5(n::text)::uuid, gen_random_uuid(), 'email', 'f' || n, 2
from generate_series(1, $1::int) n""",
    """insert into tags (customer_id, tag)
select md5(n::text)::uuid, tag from generate_series(1, $1::int) n,
lateral (values ('common', 2), ('some', 20), ('rare', 1000)) as given (tag, every)
where n % every = 0""",
    """insert into custom_values (customer_id, name, value)
select md5(n::text)::uuid, 'size', (n % 1000)::text from generate_series(1, $1::int) n
union all select md5(n::text)::uuid, 'vip', (n % 2 = 0)::text from generate_series(1, $1::int) n""",
    """insert into archive_entries (entry_id, customer_id, kind, ends_on, remind_on)
select gen_random_uuid(), md5((1 + n % $1::int)::text)::uuid, 'contract',
    current_date + (n % 1500 - 500), current_date + (n % 1500 - 530)
from generate_series(1, $1::int) n""",
    """update customers set completeness = abs(hashtext(customer_id::text)) % 101,
    profile_at = registered_at, industry = 'i' || abs(hashtext(customer_id::text)) % 200,
    kind = case when abs(hashtext(customer_id::text)) % 5000 = 0 then 'organization' else kind end
where $1::int > 0""",
    """insert into customer_counts (dimension, value, customers)
select '', '', count(*) from customers where $1::int > 0
union all select each.dimension, each.value, count(*) from customers, lateral (values
    ('kind', kind), ('status', status), ('grade', grade), ('region', region),
    ('industry', industry), ('owner', owner), ('owner_key', '=' || owner)
) as each (dimension, value) group by 1, 2""",
)
Ask = Callable[[int], Awaitable[Any]]
_SORTS: tuple[Sort, ...] = (
    *("completeness", "-completeness", "profile_age", "-profile_age"),
    *("kind", "status", "industry", "region", "owner", "grade", "-grade"),
)


class _Explaining:
    """A pool that plans what it is asked, and keeps which tables are read as a whole."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.scanned: set[str] = set()

    async def fetch(self, sql: str, *arguments: Any) -> list[asyncpg.Record]:
        plan = await self._pool.fetch(f"explain {sql}", *arguments)
        lines = [row[0] for row in plan if "Seq Scan on" in row[0]]
        self.scanned |= {line.partition("Seq Scan on ")[2].split()[0] for line in lines}
        return await self._pool.fetch(sql, *arguments)

    def acquire(self) -> PoolAcquireContext:
        """What is asked on a connection of its own is not looked at."""
        return self._pool.acquire()

    async def fetchval(self, sql: str, *arguments: Any) -> Any:
        return await self._pool.fetchval(sql, *arguments)


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict:
    """Milliseconds at p50 and p95 of each question, and tables that its plan reads as a whole."""
    await migrate(dsn, SERVICE.migrations)
    pool = await open_pool(dsn, statement_timeout=300)
    for step in _STEPS:
        more = [datetime.now(UTC)] if "$2" in step else []
        await pool.execute(step, customers, *more, timeout=300)
    await pool.execute("vacuum analyze", timeout=300)
    explaining = _Explaining(pool)
    source = cast("asyncpg.Pool", explaining)
    figures: dict[str, Any] = {"customers": customers}
    for name, ask in _questions(source, customers):
        explaining.scanned = set()
        figures[name] = await _timed(ask) | {"scanned": sorted(explaining.scanned)}
    await pool.close()
    return figures


def _questions(source: asyncpg.Pool, customers: int) -> Iterator[tuple[str, Ask]]:
    keys, tokens = KeyRing(source, None), Tokens(_SECRET)
    names = Names(source, keys, tokens)
    directory = Directory(source, keys, names, CursorCodec(_SECRET), tokens)

    def listed(
        which: Callable[[int], Which], sort: Sort | None = "-registered_at", **filters: str
    ) -> Ask:
        async def ask(n: int) -> Any:
            asked = structs.replace(which(n), columns=filters, merged=n % 2 == 1)
            page = await directory.page(asked, EVERYTHING, sort, None, 50)
            assert page.items, which(n)
            return [valuation_part(r["grade"], r["worth"], r["valued_at"]) for r in page.items]

        return ask

    def external(n: int) -> Which:
        return Which(external_id=(ExternalId("erp", str(1 + n * 997 % customers)),))

    def some(n: int) -> Which:
        return Which(ids=_ids(customers, n, 200))

    yield "external_id", listed(external)
    yield "ids", listed(some)
    yield "ids_in_their_order", listed(some, None)
    yield "by_worth", listed(lambda _: Which(), "-net")
    for tag in ("common", "some", "rare"):
        yield f"tag_{tag}", listed(lambda _, tag=tag: Which(tags=frozenset({tag})))
    yield "two_tags", listed(lambda _: Which(tags=frozenset({"common", "rare"})))
    yield "tag_in_region", listed(lambda _: Which(tags=frozenset({"some"})), region="r0")
    yield "status", listed(lambda _: Which(), status="suspended")
    for name, value in (("vip", "true"), ("size", "17")):
        having = [having_value(name, value)]
        yield f"custom_{name}", listed(lambda _, having=having: Which(custom=having))
    for sort in _SORTS:
        yield f"sort_{sort}", listed(lambda _: Which(), sort)
    yield from _by_columns(directory)
    yield "ending_soon", _ending(source, None)
    yield "ending_soon_of_an_owner", _ending(source, "o7")
    yield "lookup_of_a_contact_point", lambda n: having_token(source, f"f{1 + n * 997}", 100)
    yield "lookup_of_an_own_email", lambda n: having_token(source, f"e{1 + n * 997}", 100)
    yield (
        "lookup_of_1000_ids",
        lambda n: directory.known(list(_ids(customers, n, 1_000)), EVERYTHING),
    )


def _by_columns(directory: Directory) -> Iterator[tuple[str, Ask]]:
    """Filters by columns, alone and together, each with and without the total."""
    complete = Fragment("completeness >= {bound}", bound=90)
    old = Fragment("registered_at < {bound}", bound=datetime.now(UTC) - timedelta(days=170))
    ways: dict[str, tuple[Which, Reach]] = {
        "everybody": (Which(), EVERYTHING),
        "kind": (Which(columns={"kind": "organization"}), EVERYTHING),
        "industry": (Which(columns={"industry": "i7"}), EVERYTHING),
        "region_and_grade": (Which(columns={"region": "r1", "grade": "A"}), EVERYTHING),
        "grade_and_status": (Which(columns={"grade": "A", "status": "active"}), EVERYTHING),
        "completeness": (Which(ranges=[complete]), EVERYTHING),
        "registered": (Which(ranges=[old]), EVERYTHING),
        "tag": (Which(tags=frozenset({"some"}), columns={"kind": "person"}), EVERYTHING),
        "half_by_value": (Which(custom=[having_value("vip", "true")]), EVERYTHING),
        "derived_axis": (Which(axes=[on_axis("distance", "none")]), EVERYTHING),
        "own": (Which(), Reach(("=o7",))),
        "own_by_grade": (Which(columns={"grade": "A"}), Reach(("=o7",))),
    }
    for name, (which, within) in ways.items():
        for total in (False, True):

            def ask(
                _: int, which: Which = which, within: Reach = within, total: bool = total
            ) -> Awaitable[Any]:
                return directory.page(which, within, "-registered_at", None, 50, total=total)

            yield f"by_{name}{'_with_total' if total else ''}", ask


def _ending(source: asyncpg.Pool, owner: str | None) -> Ask:
    today = datetime.now(UTC).date()
    conditions = [ending_between(today, today + timedelta(days=30))]
    conditions += [owned_as(owner)] if owner else []

    async def ask(_: int) -> Any:
        codec = CursorCodec(_SECRET)
        page = await fetch_page(source, ENDING, codec, conditions=conditions, limit=50)
        assert page.items
        return page

    return ask


def _ids(customers: int, n: int, count: int) -> list[UUID]:
    numbers = (1 + (n * 997 + each * 241) % customers for each in range(count))
    return [UUID(md5(str(number).encode()).hexdigest()) for number in numbers]


async def _timed(ask: Ask) -> dict[str, float]:
    await ask(0)
    taken: list[float] = []
    for n in range(ASKED):
        started = time.perf_counter()
        await ask(n)
        taken.append((time.perf_counter() - started) * 1000)
    cuts = quantiles(taken, n=20)
    return {"p50_ms": round(cuts[9], 1), "p95_ms": round(cuts[18], 1)}
