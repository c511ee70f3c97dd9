"""Models and policies: published by the one flow of commands, in force after a review."""

import asyncio

import pytest

from services.valuation.jobs.reviewer import Reviewer
from tests.services.valuation.jobs.test_reviewer import grades, hear_all, people


async def settle(served) -> None:
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())


async def test_a_fit_is_recorded_and_comes_into_force(served):
    await hear_all(served.runtime.pool, people(60))
    answer = await served.post("/v1/models", {}, key="once")
    assert answer.status_code == 201, answer.text
    assert (answer.json()["version"], answer.json()["customers"]) == (1, 60)
    assert answer.json()["in_force"] is False
    again = await served.post("/v1/models", {}, key="once")
    assert again.json()["version"] == 1 and again.headers["idempotency-replayed"] == "true"
    await settle(served)
    models = (await served.get("/v1/models")).json()["items"]
    assert [model["version"] for model in models][-1] == 0
    assert [model["in_force"] for model in models].count(True) == 1


async def test_too_few_customers_cannot_be_fitted_to(served):
    await hear_all(served.runtime.pool, people(5))
    answer = await served.post("/v1/models", {})
    assert (answer.status_code, answer.json()["code"]) == (409, "population_too_small")


async def test_a_policy_regrades_everybody(served):
    await hear_all(served.runtime.pool, people(100))
    await settle(served)
    assert await grades(served.runtime.pool) == {"A": 5, "B": 15, "C": 80}
    (default,) = (await served.get("/v1/policies")).json()["items"]
    assert default["version"] == 0 and default["cuts"]["USD"].keys() == {"A", "B"}
    policy = default["policy"]
    policy["grades"] = [policy["grades"][0] | {"share": 0.5}, policy["grades"][2]]
    policy["hysteresis"] = 0
    answer = await served.post("/v1/policies", policy)
    assert answer.status_code == 201, answer.text
    assert answer.json()["policy"]["grades"] == policy["grades"]
    await settle(served)
    assert await grades(served.runtime.pool) == {"A": 50, "C": 50}
    newest = (await served.get("/v1/policies")).json()["items"][0]
    assert (newest["version"], newest["in_force"]) == (1, True)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"churn_bands": {"medium": 0.9}}, "/churn_bands/high"),
        ({"hysteresis": "much"}, "/hysteresis"),
        ({"surprise": 1}, "/surprise"),
        ({"rates": {"EUR": "0"}}, "/rates"),
        ([], ""),
    ],
)
async def test_a_policy_that_cannot_be_is_refused_by_name(served, body, pointer):
    answer = await served.post("/v1/policies", body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


async def test_what_if_shows_who_moves_and_changes_nothing(served):
    await hear_all(served.runtime.pool, people(100))
    await settle(served)
    events = await served.runtime.pool.fetchval("select count(*) from events")
    policy = (await served.get("/v1/policies")).json()["items"][0]["policy"]
    policy["grades"][0]["credit_limit"] = "6000"
    policy["cut_by"] = "value"
    answer = await served.post("/v1/what-if", {"policy": policy})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["customers"] == sum(move["customers"] for move in found["moves"]) == 100
    assert found["treated_otherwise"] > 0
    assert await served.runtime.pool.fetchval("select count(*) from events") == events
    refused = await served.post("/v1/what-if", {"policy": {"clv_months": 0}})
    assert refused.json()["errors"][0]["pointer"] == "/policy/clv_months"


async def test_the_document_describes_every_route(served):
    document = (await served.get("/openapi.json")).json()
    for path in ("/v1/valuations/{customer_id}", "/v1/models", "/v1/policies", "/v1/what-if"):
        assert path in document["paths"]
