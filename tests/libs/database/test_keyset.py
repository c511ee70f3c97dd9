"""Lists by keyset: the union of the pages is the full set, once and in order, for every sort."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.database.cursors import CursorCodec, InvalidCursor
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey, fetch_page, page_query

CODEC = CursorCodec(b"secret")
ID = SortKey("id", int)
RISK = SortKey("churn_risk", float, nullable=True)
GRADE = SortKey("grade", str, nullable=True)
VALUE = SortKey("value", Decimal)
SORTS = [
    tuple(replace(key, descending=down) for key, down in zip(keys, downs, strict=True))
    for keys in [(ID,), (RISK, ID), (VALUE, ID), (GRADE, RISK, ID), (VALUE, RISK, ID)]
    for downs in product([False, True], repeat=len(keys))
]
LISTING = Listing("valuations", "id, grade", "valuations", (ID,))

rows = st.lists(
    st.tuples(
        st.none() | st.sampled_from("ABC"),
        st.none() | st.sampled_from([0.0, 0.1, 0.5, 1.0, float("nan"), float("inf")]),
        st.sampled_from([Decimal("0.00"), Decimal("9.90"), Decimal(10**15)]),
    ),
    max_size=25,
)


@pytest.fixture
async def listed(pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Pool]:
    await pool.execute("""
        create table valuations (
            id int primary key, grade text, churn_risk float8, value numeric not null
        );
        create index on valuations (churn_risk desc nulls last, id desc)""")
    yield pool


async def _pages(pool: asyncpg.Pool, listing: Listing, limit: int, *conditions: Fragment):
    cursor = None
    while True:
        page = await fetch_page(
            pool, listing, CODEC, conditions=conditions, cursor=cursor, limit=limit
        )
        yield [row["id"] for row in page.items]
        assert len(page.items) <= limit
        assert page.items or cursor is None, "a cursor that leads to nothing"
        if (cursor := page.next_cursor) is None:
            return


def _in_one_query(keys: tuple[SortKey, ...]) -> str:
    order = ", ".join(
        f"{key.expression} {'desc' if key.descending else ''} nulls last" for key in keys
    )
    return f"select id from valuations order by {order}"


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows, st.integers(1, 7))
async def test_pages_are_the_full_set_for_every_sort(listed: asyncpg.Pool, drawn: list, limit: int):
    await listed.execute("truncate valuations")
    await listed.executemany(
        "insert into valuations values ($1, $2, $3, $4)",
        [(number, *row) for number, row in enumerate(drawn)],
    )
    for keys in SORTS:
        seen = []
        async for ids in _pages(listed, replace(LISTING, keys=keys), limit):
            seen += ids
        assert seen == [row[0] for row in await listed.fetch(_in_one_query(keys))]


async def test_filters_hold_on_every_page(listed: asyncpg.Pool):
    await listed.execute("""
        insert into valuations
        select n, substr('ABC', n % 3 + 1, 1), n / 100.0, n from generate_series(1, 60) n""")
    conditions = [
        Fragment("grade = any({grades})", grades=["A", "B"]),
        Fragment("churn_risk between {low} and {high}", low=0.1, high=0.5),
    ]
    by_risk = replace(LISTING, keys=(replace(RISK, descending=True), ID))
    seen = [n async for page in _pages(listed, by_risk, 4, *conditions) for n in page]
    assert seen == [n for n in range(50, 9, -1) if n % 3 != 2]


async def test_a_cursor_serves_only_its_own_list_sort_and_filter(listed: asyncpg.Pool):
    await listed.execute("insert into valuations select n, 'A', 0, 0 from generate_series(1, 5) n")
    only_a = [Fragment("grade = {grade}", grade="A")]
    page = await fetch_page(listed, LISTING, CODEC, conditions=only_a, limit=2)
    assert page.next_cursor
    others = [
        (LISTING, []),
        (LISTING, [Fragment("grade = {grade}", grade="B")]),
        (replace(LISTING, keys=(replace(ID, descending=True),)), only_a),
        (replace(LISTING, name="customers"), only_a),
    ]
    for listing, conditions in others:
        with pytest.raises(InvalidCursor):
            await fetch_page(
                listed, listing, CODEC, conditions=conditions, cursor=page.next_cursor, limit=2
            )
    same = await fetch_page(
        listed, LISTING, CODEC, conditions=only_a, cursor=page.next_cursor, limit=2
    )
    assert [row["id"] for row in same.items] == [3, 4]


async def test_a_page_deep_in_the_list_reads_no_more_than_the_first(listed: asyncpg.Pool):
    await listed.execute("""
        insert into valuations
        select n, 'A', case when n % 2 = 0 then n end, 0 from generate_series(1, 20000) n;
        analyze valuations""")
    keys = (replace(RISK, descending=True), replace(ID, descending=True))
    for after in [(100.0, 100), (None, 101)]:
        sql, arguments = page_query(replace(LISTING, keys=keys), after=after, limit=10)
        plan = await listed.fetch(f"explain (analyze, costs off, buffers) {sql}", *arguments)
        text = "\n".join(row[0] for row in plan)
        assert "Rows Removed by Filter" not in text, text
        assert "Seq Scan" not in text, text
