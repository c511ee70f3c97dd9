"""GET /v1/customers and POST /v1/customers:lookup: what is refused, and pages that miss nobody."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

SORTS = ("registered_at", "-registered_at", "region", "owner", "grade")
few = st.sampled_from(["a", "b", None])
rows = st.lists(st.tuples(st.integers(0, 3), few, few, few), max_size=25)


class TestRefused:
    @pytest.mark.parametrize(
        ("query", "pointer"),
        [
            ("sort=name", "/query/sort"),
            ("limit=1001", "/query/limit"),
            ("limit=0", "/query/limit"),
            ("limit=ten", "/query/limit"),
            ("cursor=abc", "/query/cursor"),
            ("kind=robot", "/query/kind"),
            ("shoe_size=9", "/query/shoe_size"),
            ("owner=a&owner=b", "/query/owner"),
            ("after=abc", "/query/after"),
            ("timeout_ms=99999&after=abc", "/query/timeout_ms"),
        ],
    )
    async def test_query(self, customer: Served, query: str, pointer: str):
        answer = await customer.get(f"/v1/customers?{query}")
        problem_of(answer, 422, answer.json()["code"])
        assert pointers_of(answer) == [pointer]

    @pytest.mark.parametrize("body", [{}, {"email": "a@b", "phone": "+49 30 1"}, {"email": None}])
    async def test_lookup_of_not_exactly_one(self, customer: Served, body: dict[str, Any]):
        problem_of(await customer.post("/v1/customers:lookup", body), 422, "validation_failed")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(given=rows, limit=st.integers(1, 7))
async def test_the_pages_of_every_sort_are_everybody_once(
    customer: Served, given: list[Any], limit: int
):
    await _replace(customer, given)
    everybody = [str(UUID(int=n)) for n in range(len(given))]
    for sort in SORTS:
        seen, cursor = [], None
        while True:
            query = f"sort={sort}&limit={limit}" + (f"&cursor={cursor}" if cursor else "")
            page = (await customer.get(f"/v1/customers?{query}")).json()
            seen += [item["customer_id"] for item in page["items"]]
            if (cursor := page["next_cursor"]) is None:
                break
        assert sorted(seen) == everybody, sort


async def test_a_cursor_is_of_one_sort_and_filter(customer: Served):
    await _replace(customer, [(0, "a", "a", "a")] * 3)
    page = (await customer.get("/v1/customers?sort=region&limit=1")).json()
    for query in ("sort=owner", "sort=region&region=a", "sort=region&kind=person"):
        answer = await customer.get(f"/v1/customers?{query}&cursor={page['next_cursor']}")
        problem_of(answer, 422, "cursor_invalid")


async def _replace(served: Served, given: list[Any]) -> None:
    """Customers as the projection would keep them: a day of registration, and three nullables."""
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await connection.execute("delete from customers")
        await connection.executemany(
            "insert into customers (customer_id, kind, registered_at, region, owner, grade)"
            " values ($1, 'person', date '2026-01-01' + $2::int, $3, $4, $5)",
            [(UUID(int=n), *row) for n, row in enumerate(given)],
        )
