"""Bad input to valuation: a 4xx problem that names the field, and nothing recorded."""

import uuid
from typing import Any

import pytest

from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import hear_all, people

PATHS = ["/v1/policies", "/v1/models", "/v1/what-if"]
BODIES = [
    (b'{"name": "\xff"}', 400, "invalid_utf8"),
    (b"{", 400, "invalid_json"),
    (b'{"hysteresis": NaN}', 400, "invalid_json"),
    (b'{"rates": {}, "rates": {}}', 400, "duplicate_name"),
    (b'{"name": "\\u0000"}', 400, "invalid_text"),
    (b"[" * 10_000, 400, "json_too_deep"),
    (b"[" * 100_000, 413, "too_many_values"),
    (b'{"x": ' + b"9" * 5000 + b"}", 400, "number_too_long"),
    (b"[]", 422, "validation_failed"),
    (b'{"surprise": 1}', 422, "validation_failed"),
    (b'"' + b"x" * 20_000_000 + b'"', 413, "body_too_large"),
]


@pytest.mark.parametrize("path", PATHS)
async def test_bodies_that_are_none(served: Served, path: str):
    for content, status, code in BODIES:
        problem_of(await served.call("POST", path, content=content), status, code)
    assert await served.runtime.pool.fetchval("select count(*) from events") == 0


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"hysteresis": -0.1}, "/hysteresis"),
        ({"hysteresis": "NaN"}, "/hysteresis"),
        ({"default_margin_rate": 1.5}, "/default_margin_rate"),
        ({"clv_months": 0}, "/clv_months"),
        ({"clv_months": 12.5}, "/clv_months"),
        ({"currency": "XXX"}, "/currency"),
        ({"currency": 978}, "/currency"),
        ({"rates": {"EUR": "-1"}}, "/rates"),
        ({"grades": {}}, "/grades"),
    ],
    ids=str,
)
async def test_a_policy_s_field(served: Served, change: dict[str, Any], pointer: str):
    policy = (await served.get("/v1/policies")).json()["items"][0]["policy"] | change
    answer = await served.post("/v1/policies", policy)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    tried = await served.post("/v1/what-if", {"policy": policy})
    assert pointers_of(tried) == [f"/policy{pointer}"]
    assert await served.runtime.pool.fetchval("select count(*) from events") == 0


async def test_the_same_key_with_another_policy_is_refused(served: Served):
    policy = (await served.get("/v1/policies")).json()["items"][0]["policy"]
    first = await served.post("/v1/policies", policy, key="once")
    assert first.status_code == 201, first.text
    other = await served.post("/v1/policies", policy | {"hysteresis": 0.2}, key="once")
    problem_of(other, 422, "idempotency_key_reused")
    assert await served.runtime.pool.fetchval("select count(*) from events") == 1


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("min_churn_risk=NaN", "/query/min_churn_risk"),
        ("min_churn_risk=1.1", "/query/min_churn_risk"),
        ("min_churn_risk=high", "/query/min_churn_risk"),
        ("lifecycle=dead", "/query/lifecycle"),
        ("sort=grade", "/query/sort"),
        ("currency=euro", "/query/currency"),
        ("limit=1001", "/query/limit"),
        ("cursor=bm90IG91cnM", "/query/cursor"),
        ("colour=red", "/query/colour"),
    ],
)
async def test_a_list_s_parameter(served: Served, query: str, pointer: str):
    answer = await served.get(f"/v1/valuations?{query}")
    assert answer.status_code == 422, answer.text
    assert pointers_of(answer) == [pointer]


async def test_a_cursor_of_another_list_is_refused(served: Served):
    await hear_all(served.runtime.pool, people(5))
    cursor = (await served.get("/v1/valuations?limit=2")).json()["next_cursor"]
    assert cursor
    for foreign in ("sort=net", "min_churn_risk=0.1", "grade=C", "currency=USD"):
        answer = await served.get(f"/v1/valuations?limit=2&{foreign}&cursor={cursor}")
        problem_of(answer, 422, "cursor_invalid")


async def test_a_cursor_of_another_customer_s_history_is_refused(served: Served):
    one, other = Story().bought(400), Story().bought(400)
    for story in (one, other):
        await hear(served.runtime.pool, story.events)
        await hear(served.runtime.pool, story.bought(0).bought(1).bought(2).events[1:])
    path = f"/v1/valuations/{one.customer_id}/history?limit=1"
    first = (await served.get(path)).json()
    second = (await served.get(f"{path}&cursor={first['next_cursor']}")).json()
    assert [i["version"] for i in first["items"] + second["items"]] == [2, 1]
    foreign = f"/v1/valuations/{other.customer_id}/history?cursor={first['next_cursor']}"
    problem_of(await served.get(foreign), 422, "cursor_invalid")


@pytest.mark.parametrize("what", ["", "/explanation", "/history", "/story"])
async def test_customers_see_their_own_alone(served: Served, what: str):
    story = Story().registered().bought(3)
    await hear(served.runtime.pool, story.events)
    path = f"/v1/valuations/{story.customer_id}{what}"
    own = {"customer_id": str(story.customer_id)}
    assert (await served.get(path, role="customer", claims=own)).status_code == 200
    for claims in ({"customer_id": str(uuid.uuid4())}, {}):
        answer = await served.get(path, role="customer", claims=claims)
        problem_of(answer, 403, "not_your_data")
