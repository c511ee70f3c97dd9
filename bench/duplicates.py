"""Possible duplicates among 250,000 customers, of whom one in 50 is there twice: what keeping the
pairs costs a registration, and the list."""

import random
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import md5
from statistics import quantiles
from uuid import UUID

import asyncpg

from bench.searching import person
from libs.access.reach import EVERYTHING, Reach
from libs.database.cursors import CursorCodec
from libs.database.migrations import migrate
from libs.database.pool import open_pool
from libs.sealing.tokens import Tokens
from services.customer.api.duplicates.duplicate_listing import DuplicateListing, WhichPairs
from services.customer.duplicates.evidence import Change
from services.customer.duplicates.keeping import keep_pairs
from services.customer.duplicates.match_facts import Facts
from services.customer.duplicates.match_tokens import MATCHED
from services.customer.duplicates.scoring import candidates
from services.customer.duplicates.sharing import Newcomer, sharing
from services.customer.service import SERVICE

CUSTOMERS = 250_000
MEASURED = 5_000
BATCH = 500
ASKED = 200
_SECRET = b"s" * 32
_TOKENS = Tokens(_SECRET)
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_FILL = """
insert into customers (customer_id, kind, region, staff_id, registered_at)
select id, 'person', 'r' || n % 50, md5('s' || n % 1000)::uuid, now()
from unnest($1::uuid[], $2::int[]) as given (id, n)"""
_MEGABYTES = """
select (pg_total_relation_size('match_facts') - pg_relation_size('match_facts_tokens')) / 1000000,
    pg_relation_size('match_facts_tokens') / 1000000,
    pg_total_relation_size('duplicate_pairs') / 1000000"""


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict:
    """Microseconds a registration, by part; milliseconds of list and registration's candidates."""
    await migrate(dsn, SERVICE.migrations)
    pool = await open_pool(dsn, statement_timeout=600)
    people = [_newcomer(n) for n in range(customers)]
    started = time.perf_counter()
    facts = [_facts(each) for each in people]
    making = (time.perf_counter() - started) / customers
    await pool.execute(_FILL, [each.customer_id for each in people], list(range(customers)))
    await _keep(pool, facts[:-MEASURED], 10 * BATCH)
    await pool.execute("vacuum analyze", timeout=600)
    keeping = await _keep(pool, facts[-MEASURED:], BATCH)
    table, index, pairs = await pool.fetchrow(_MEGABYTES)
    figures = {
        "customers": customers,
        "pairs": await pool.fetchval("select count(*) from duplicate_pairs"),
        "tokens_each": round(sum(len(each.tokens) for each in facts) / customers, 1),
        "microseconds_each_to_make_tokens": round(making * 1e6),
        "microseconds_each_to_keep_pairs": round(keeping * 1e6),
        "table_mb": table,
        "index_mb": index,
        "pairs_mb": pairs,
    }
    for name, ask in _questions(pool, people):
        figures[name] = await _timed(ask)
    await pool.close()
    return figures


def _newcomer(n: int) -> Newcomer:
    """Every fiftieth is the one before once more, by another address."""
    known = person(random.Random(n - 1 if n % 50 == 49 else n))
    email = f"other{n}@example.com" if n % 50 == 49 else f"{n}.{known.emails[0]}"
    id = UUID(int=random.Random(n).getrandbits(128))
    return Newcomer(id, known.names[0], email, known.phones[0], f"r{n % 50}")


def _facts(newcomer: Newcomer) -> Facts:
    id, tokens = newcomer.customer_id, newcomer.tokens(_TOKENS)
    return Facts(id, id, newcomer.region, frozenset(tokens), (_NOW,) * len(MATCHED))


async def _keep(pool: asyncpg.Pool, facts: Sequence[Facts], size: int) -> float:
    """Seconds that each took."""
    started = time.perf_counter()
    for at in range(0, len(facts), size):
        batch = facts[at : at + size]
        changes: dict[UUID, Change] = {each.customer_id: (None, each) for each in batch}
        async with pool.acquire() as connection, connection.transaction():
            await keep_pairs(connection, changes)
    return (time.perf_counter() - started) / len(facts)


Ask = Callable[[int], Awaitable[object]]


def _questions(pool: asyncpg.Pool, people: Sequence[Newcomer]) -> Iterator[tuple[str, Ask]]:
    listing = DuplicateListing(pool, CursorCodec(_SECRET))
    own = Reach((str(UUID(hex=md5(b"s1", usedforsecurity=False).hexdigest())),))

    def listed(which: Callable[[int], WhichPairs], within: Reach = EVERYTHING) -> Ask:
        return lambda n: listing.page(which(n), within, (), None, 50)

    async def following(n: int) -> None:
        page = await listing.page(WhichPairs(), EVERYTHING, (), None, 50)
        await listing.page(WhichPairs(), EVERYTHING, (), page.next_cursor, 50)

    async def registration(n: int) -> None:
        candidates(await sharing(pool, people[n * 997 % len(people)], EVERYTHING, _TOKENS))

    yield "first_page", listed(lambda _: WhichPairs())
    yield "first_two_pages", following
    yield "by_reason", listed(lambda _: WhichPairs(reason="phone", score=60))
    yield (
        "of_a_customer",
        listed(lambda n: WhichPairs(customer_id=people[50 * n + 49].customer_id)),
    )
    yield "of_an_owner_out_of_1000", listed(lambda _: WhichPairs(), own)
    yield "candidates_at_registration", registration


async def _timed(ask: Ask) -> dict[str, float]:
    taken = list[float]()
    for n in range(ASKED):
        started = time.perf_counter()
        await ask(n)
        taken.append((time.perf_counter() - started) * 1000)
    cuts = quantiles(taken, n=20)
    return {"p50_ms": round(cuts[9], 1), "p95_ms": round(cuts[18], 1)}
