"""Search among 250,000 customers with names, e-mails and phones: by each way of matching."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from statistics import quantiles
from typing import Any

import asyncpg

from libs.access.reach import EVERYTHING, Reach
from libs.database.cursors import CursorCodec
from libs.database.migrations import migrate
from libs.database.pool import open_pool
from libs.sealing.keys import KeyRing
from libs.sealing.tokens import Tokens
from services.customer.api.directory import Directory, Which
from services.customer.projections.names import Names
from services.customer.search.search_words import Searchable, lexemes
from services.customer.service import SERVICE

CUSTOMERS = 250_000
NAMESAKES = 10
ASKED = 60
_SECRET = b"s" * 32
_TOKENS = Tokens(_SECRET)
_SYLLABLES = [a + b for a in "abcdfghjkl" for b in ("an", "er", "i")]
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建国华玉"
_STEPS = (
    """insert into customers
    (customer_id, kind, region, staff_id, registered_at, grade, merged_into)
select md5(n::text)::uuid, 'person', 'r' || n % 50, md5('s' || n % 1000)::uuid,
    $2::timestamptz - n * interval '1 minute', (array['A', 'B', 'C'])[1 + n % 3],
    case when n % 20 = 0 then md5((n - 1)::text)::uuid end
from generate_series(1, $1::int) n""",
    """insert into external_ids (system, id, customer_id)
select 'erp', 'E' || n, md5(n::text)::uuid from generate_series(1, $1::int) n""",
    """insert into tags (customer_id, tag) select md5(n::text)::uuid, tag
from generate_series(1, $1::int) n, lateral (values ('common', 2), ('rare', 1000)) t (tag, every)
where n % every = 0""",
    "drop index names_words",
    """insert into names (customer_id, version, words)
select md5((n * $2 + same)::text)::uuid, 1, array_to_tsvector(string_to_array(words, ' '))
from given, generate_series(1, $2::int) same""",
    "create index names_words on names using gin (words) with (gin_pending_list_limit = 256)",
)


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict:
    """Milliseconds at p50 and p95 of each way to search, one at a time; what the index takes."""
    await migrate(dsn, SERVICE.migrations)
    pool = await open_pool(dsn, statement_timeout=600)
    people = [person(random.Random(n)) for n in range(customers // NAMESAKES)]
    started = time.perf_counter()
    kept = [(n, " ".join(lexemes(found_by, _TOKENS))) for n, found_by in enumerate(people)]
    figures: dict[str, Any] = {
        "customers": customers,
        "microseconds_each_to_make_tokens": round(
            (time.perf_counter() - started) * 1e6 / len(people)
        ),
        "tokens_each": round(sum(len(words.split()) for _, words in kept) / len(kept)),
    }
    await _fill(pool, kept, customers)
    figures["index_mb"], figures["table_mb"] = await pool.fetchrow(
        """select pg_relation_size('names_words') / 1000000,
            pg_total_relation_size('names') / 1000000 - pg_relation_size('names_words') / 1000000"""
    )
    keys = KeyRing(pool, None)
    names = Names(pool, keys, _TOKENS)
    directory = Directory(pool, keys, names, CursorCodec(_SECRET), _TOKENS)
    staff = await pool.fetchval("select md5('s1')::uuid::text")
    for name, within, searches in _questions(people, Reach((staff,))):
        figures[name] = await _timed(directory, within, searches)
    await pool.close()
    return figures


async def _fill(pool: asyncpg.Pool, kept: Sequence[tuple[int, str]], customers: int) -> None:
    async with pool.acquire() as connection:
        await connection.execute("create temporary table given (n int, words text)")
        await connection.copy_records_to_table("given", records=kept)
        for step in _STEPS:
            arguments: list[Any] = [customers] if "$1" in step else []
            if "$2" in step:
                arguments.append(NAMESAKES if "given" in step else datetime.now(UTC))
            step = step.replace("$2", "$1") if "given" in step else step
            await connection.execute(step, *arguments, timeout=600)
        await connection.execute("vacuum analyze", timeout=600)


def person(chance: random.Random) -> Searchable:
    if chance.random() < 0.3:
        given = "".join(chance.choices(_GIVEN, k=chance.choice([1, 2])))
        name, mailbox = chance.choice(_SURNAMES) + given, f"user{chance.randrange(10**6)}"
    else:
        first, last = _word(chance, 2), _word(chance, 3)
        name, mailbox = f"{first} {last}", f"{first}.{last}{chance.randrange(99)}".lower()
    domain = chance.choice(
        ["example.com", "mail.example", "post.example", f"{_word(chance, 3)}.de"]
    )
    phone = f"+49 30 {chance.randrange(10**7):07}"
    return Searchable(names=[name], emails=[f"{mailbox}@{domain}"], phones=[phone])


def _word(chance: random.Random, syllables: int) -> str:
    """Of syllables of which the first are common."""
    weights = [1 / (1 + at) ** 0.5 for at in range(len(_SYLLABLES))]
    return "".join(chance.choices(_SYLLABLES, weights, k=syllables)).title()


def _questions(people: Sequence[Searchable], own: Reach) -> Iterator[tuple[str, Reach, list[str]]]:
    chance = random.Random(7)
    latin = [p for p in people if p.names[0].isascii()]
    chinese = [p for p in people if not p.names[0].isascii()]

    def of(
        those: Sequence[Searchable], ask: Callable[[Searchable], str], count: int = ASKED
    ) -> list[str]:
        return [ask(chance.choice(those)) for _ in range(count)]

    def last(p: Searchable) -> str:
        return p.names[0].split()[-1]

    def typo(p: Searchable) -> str:
        return last(p)[:3] + "x" + last(p)[4:]

    ways: dict[str, list[str]] = {
        "whole_name": of(latin, lambda p: p.names[0]),
        "one_word": of(latin, last),
        "beginning_of_2": of(latin, lambda p: last(p)[:2]),
        "beginning_of_4": of(latin, lambda p: last(p)[:4]),
        "inside": of(latin, lambda p: last(p)[1:6]),
        "one_typo": of(latin, typo),
        "two_typos": of(latin, lambda p: typo(p)[:-1] + "q"),
        "nobody": [f"zzqx{n}" for n in range(ASKED)],
        "chinese_surname": of(chinese, lambda p: p.names[0][0]),
        "chinese_name": of(chinese, lambda p: p.names[0]),
        "pinyin": of(chinese, lambda p: " ".join(["wang", "wei"])),
        "email": of(people, lambda p: p.emails[0]),
        "domain": ["example.com"] * ASKED,
        "phone": of(people, lambda p: p.phones[0]),
        "last_digits": of(people, lambda p: p.phones[0][-5:]),
        "tag": ["common", "rare"] * (ASKED // 2),
        "external_id": [f"erp:E{1 + n * 997}" for n in range(ASKED)],
    }
    for name, searches in ways.items():
        yield name, EVERYTHING, searches
    yield "everything", EVERYTHING, [search for each in ways.values() for search in each]
    yield "everything_of_own", own, [search for each in ways.values() for search in each]


async def _timed(
    directory: Directory, within: Reach, searches: Sequence[str]
) -> dict[str, float | int]:
    taken, found = list[float](), 0
    for search in searches:
        started = time.perf_counter()
        page = await directory.ranked(Which(search=search), within, None, 50)
        taken.append((time.perf_counter() - started) * 1000)
        found += bool(page.items)
    cuts = quantiles(taken, n=20)
    return {"p50_ms": round(cuts[9], 1), "p95_ms": round(cuts[18], 1), "found": found}
