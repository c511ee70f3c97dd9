"""Totals of the list of customers: what the pages add up to, whoever asks for what."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import get_args
from uuid import UUID

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from starlette.requests import Request

from libs.access.reach import EVERYTHING, Reach
from libs.database.fragments import Fragment
from libs.web.parts import part_of
from services.customer.api.directory import Directory
from services.customer.api.file import list_totals
from services.customer.api.file.list_columns import FactSort
from services.customer.api.file.which import Which
from services.customer.axes.axis_rows import on_axis
from services.customer.counting import customer_counts
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.names import SearchName, save
from services.customer.projections.projection import SHAPE
from services.customer.search import found
from services.customer.search.ranking import Ranked, Total
from services.customer.search.search_words import Searchable
from tests.services.customer.asked import tokens_of
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
CUSTOMERS_IN_ALL = 80
OWNERS = ["=kim", "=lee", str(UUID(int=7)), "=nobody"]
SORTS: tuple[FactSort, ...] = get_args(FactSort)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def directory(shared_customer: Served) -> Directory:
    """Over customers of all kinds, some of them merged, erased, or known by hearsay alone."""
    chance, served = random.Random(13), shared_customer
    rows = [_row(UUID(int=1_000 + n), chance) for n in range(CUSTOMERS_IN_ALL)]
    for row in rows[::9]:
        row.merged_into = rows[1].customer_id
    named = [SearchName(row.customer_id, 1, Searchable(names=["Ada"])) for row in rows[::2]]
    tagged = [(row.customer_id, tag) for row in rows for tag in "ab" if chance.random() < 0.4]
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await CUSTOMERS.save(connection, rows)
        changes = customer_counts.moved({}, [(row.customer_id, row) for row in rows])
        await customer_counts.keep_counts(connection, changes)
        await connection.executemany("insert into tags values ($1, $2)", tagged)
        await save(connection, named, tokens_of(served))
        await connection.execute("update projection_shape set shape = $1", SHAPE)
    return part_of(Request({"type": "http", "app": served.app}), Directory)


def _row(id: UUID, chance: random.Random) -> CustomerRow:
    staff = chance.choice([None, None, UUID(int=7)])
    registered = datetime(2026, 1, 1 + chance.randrange(9), tzinfo=UTC)
    return CustomerRow(
        id,
        kind=chance.choice(["person", "organization"]),
        region=chance.choice(["n", "s", None]),
        industry=chance.choice(["mills", None]),
        owner="max" if staff else chance.choice(["kim", "lee", None]),
        staff_id=staff,
        registered_at=registered if chance.random() < 0.9 else None,
        erased=chance.random() < 0.1,
        grade=chance.choice(["A", "B", None]),
        status=chance.choice(["active", "suspended"]),
        completeness=chance.choice([20, 40, 100]),
    )


VALUES = {
    "kind": ["person", "organization"],
    "status": ["active", "closed"],
    "grade": ["A"],
    "region": ["n", "west"],
    "industry": ["mills"],
    "owner": ["kim", "max"],
}
COLUMNS = st.lists(
    st.sampled_from([(name, value) for name, values in VALUES.items() for value in values]),
    max_size=2,
).map(dict)
BY_COLUMNS = st.builds(Which, columns=COLUMNS, merged=st.sampled_from([False, False, True]))
BY_MORE = st.builds(
    Which,
    columns=COLUMNS,
    tags=st.sampled_from([frozenset[str](), frozenset("a"), frozenset("ab")]),
    ranges=st.sampled_from([[], [Fragment("completeness >= {bound}", bound=40)]]),
    axes=st.sampled_from([[], [on_axis("distance", "none")], [on_axis("distance", "lost")]]),
    search=st.sampled_from([None, "ada"]),
    merged=st.booleans(),
)
QUESTIONS = st.one_of(BY_COLUMNS, BY_MORE)
REACHES = st.one_of(
    st.just(EVERYTHING), st.sets(st.sampled_from(OWNERS)).map(lambda keys: Reach(tuple(keys)))
)


async def _pages(
    directory: Directory, which: Which, within: Reach, sort: FactSort | None, limit: int
) -> list[Ranked]:
    pages: list[Ranked] = []
    cursor = None
    while True:
        if sort is None and which.search:
            page = await directory.ranked(which, within, cursor, limit, total=True)
        else:
            order = sort or "-registered_at"
            page = await directory.page(which, within, order, cursor, limit, total=True)
        pages.append(page)
        if (cursor := page.next_cursor) is None:
            return pages


def _totals(pages: Sequence[Ranked]) -> set[Total]:
    return {page.total for page in pages if page.total}


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=QUESTIONS,
    within=REACHES,
    sort=st.sampled_from([None, *SORTS]),
    limit=st.integers(2, 20),
)
async def test_the_total_is_what_the_pages_have_and_the_same_on_each(
    directory: Directory, which: Which, within: Reach, sort: FactSort | None, limit: int
):
    pages = await _pages(directory, which, within, sort, limit)
    assert _totals(pages) == {Total(sum(len(page.items) for page in pages), "exact")}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(which=QUESTIONS, within=REACHES, most=st.integers(1, 60))
async def test_where_too_many_would_be_looked_at_there_are_at_least_so_many(
    directory: Directory, which: Which, within: Reach, most: int
):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_totals, "MOST_EXAMINED", most)
        pages = await _pages(directory, structs.replace(which, search=None), within, None, 10)
    rows = sum(len(page.items) for page in pages)
    for total, page in ((page.total, page) for page in pages):
        assert total
        assert total.count == rows if total.relation == "exact" else total.count <= rows
        assert total.count >= len(page.items)


async def test_merged_records_of_a_value_are_counted_among_so_many_alone(
    directory: Directory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(list_totals, "MOST_EXAMINED", 5)
    ids = [UUID(int=1_000 + n) for n in range(CUSTOMERS_IN_ALL)]
    rare = Fragment("customer_id = any({ids}::uuid[]) and net is null", ids=ids[-20::5])
    for merged, relation in ((False, "exact"), (True, "at_least")):
        which = Which(value=[rare], merged=merged)
        page = await directory.page(which, EVERYTHING, "-registered_at", None, 1, total=True)
        assert page.next_cursor
        assert page.total
        assert page.total.relation == relation


async def test_a_search_plans_by_itself_alone(directory: Directory, shared_customer: Served):
    settings = "select array_agg(name || setting order by name) from pg_settings"
    async with shared_customer.runtime.pool.acquire() as connection, connection.transaction():
        before = await connection.fetchval(settings)
        tokens = tokens_of(shared_customer)
        assert await found.find(connection, "ada", (), tokens, found.Among("customers", []))
        assert await connection.fetchval(settings) == before


async def test_a_search_of_more_than_the_best_thousand_has_at_least_these(
    directory: Directory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("services.customer.api.directory.MOST_FOUND", 5)
    monkeypatch.setattr(found, "MOST_FOUND", 5)
    page = await directory.ranked(Which(search="ada"), EVERYTHING, None, 2, total=True)
    assert (page.complete, page.total) == (False, Total(5, "at_least"))


@pytest.mark.parametrize("wanted", ["", "&q=ada", "&q=ada&sort=region"])
async def test_the_answer_says_it_where_it_was_asked_for(
    directory: Directory, shared_customer: Served, wanted: str
):
    answer = await shared_customer.get(f"/v1/customers?limit=1&region=n{wanted}&total=true")
    assert answer.status_code == 200, answer.text
    walked = await _pages(
        directory,
        Which(columns={"region": "n"}, search="ada" if wanted else None),
        EVERYTHING,
        "region",
        50,
    )
    rows = sum(len(page.items) for page in walked)
    assert rows > 1
    assert answer.json()["total"] == {"count": rows, "relation": "exact"}
    without = await shared_customer.get(f"/v1/customers?limit=1&region=n{wanted}")
    assert without.json()["total"] is None


async def test_while_counts_are_made_again_no_total_is_made_up(
    directory: Directory, shared_customer: Served
):
    pool = shared_customer.runtime.pool
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute("set local rapport.projection_shape = 1")
        await connection.execute("update projection_shape set shape = $1", SHAPE - 1)
        await connection.execute(
            "insert into positions (topic, partition, next) values ('t', 0, 1)"
        )
    try:
        assert (await shared_customer.get("/v1/customers")).status_code == 200
        problem_of(await shared_customer.get("/v1/customers?total=true"), 503, "counts_incomplete")
    finally:
        await pool.execute("delete from positions")
        await pool.execute("update projection_shape set shape = $1", SHAPE)
