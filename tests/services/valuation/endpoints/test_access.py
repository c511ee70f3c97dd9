"""Valuations within the scope that the access policy gives."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.access import Scopes
from tests.services.problems import problem_of
from tests.services.scoping import Hearing, as_told
from tests.services.serving import Served
from tests.services.valuation.endpoints.test_stream import listening
from tests.services.valuation.hearing import Story, hear

OWN = {"valuations": Scopes(read="own", write="own")}
FEW = ("agent", "manager", "analyst")


@pytest.fixture
async def hearing(served: Served) -> Hearing:
    """Agents, managers and analysts have their own."""
    heard = Hearing(served)
    await heard.policy(**dict.fromkeys(FEW, OWN))
    return heard


async def bought(served: Served, hearing: Hearing, staff_id: UUID | None, **more: Any) -> UUID:
    story = Story().registered(**more).bought(3, f"{10 + uuid4().int % 90}.00")
    await hear(served.runtime.pool, story.events)
    return await hearing.owned(staff_id, story.customer_id)


ROUTES: tuple[tuple[str, str, Any], ...] = (
    ("GET", "/v1/valuations/{id}", None),
    ("GET", "/v1/valuations/{id}?as_of=2026-01-01T00:00:00Z", None),
    ("GET", "/v1/valuations/{id}/history", None),
    ("GET", "/v1/valuations/{id}/explanation", None),
    ("GET", "/v1/valuations/{id}/story", None),
    ("GET", "/v1/valuations/{id}/tendency", None),
    ("GET", "/v1/valuations/{id}/suggestions", None),
    ("GET", "/v1/valuations/{id}/segments", None),
    ("GET", "/v1/valuations/{id}/assessments", None),
    ("POST", "/v1/valuations/{id}/suggestions", {"products": ["x"]}),
    ("POST", "/v1/valuations/{id}/assessments", {}),
    ("PUT", "/v1/valuations/{id}/grade", {"grade": "A"}),
    ("DELETE", "/v1/valuations/{id}/grade", None),
)


async def test_who_is_out_of_scope_is_told_of_as_who_does_not_exist(
    served: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    ours = await bought(served, hearing, kim)
    theirs = await bought(served, hearing, None)
    for method, path, body in ROUTES:
        told = []
        for id in (theirs, uuid4()):
            answer = await served.call(
                method, path.format(id=id), body, role="manager", claims=claims
            )
            told.append(as_told(answer))
        assert told[0] == told[1], path
        assert (told[0][0], told[0][1]["code"]) == (404, "customer_not_found"), path
        seen = await served.call(method, path.format(id=ours), body, role="manager", claims=claims)
        known = seen.status_code != 404 or seen.json()["code"] != "customer_not_found"
        assert known, (path, seen.text)


@pytest.mark.parametrize(
    "sort",
    ["-net", "net", "-predicted_12m", "predicted_12m", "-churn_risk", "churn_risk", "customer_id"],
)
async def test_a_list_holds_all_in_scope_and_nobody_else(
    served: Served, hearing: Hearing, sort: str
):
    kim, claims = await hearing.member()
    ours = [await bought(served, hearing, kim) for _ in range(3)]
    await bought(served, hearing, None)
    found: list[str] = []
    cursor = ""
    while True:
        page = await served.get(
            f"/v1/valuations?limit=1&sort={sort}{cursor}", role="agent", claims=claims
        )
        assert page.status_code == 200, page.text
        found += [item["customer_id"] for item in page.json()["items"]]
        if not page.json()["next_cursor"]:
            break
        cursor = f"&cursor={page.json()['next_cursor']}"
    assert sorted(found) == sorted(map(str, ours))


async def test_a_list_tells_no_currency_of_whoever_is_out_of_scope(
    served: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    await bought(served, hearing, kim)
    foreign = Story().registered().bought(3, "900", currency="JPY")
    await hear(served.runtime.pool, foreign.events)
    everybody = (await served.get("/v1/valuations")).json()["currencies_apart"]
    scoped = await served.get("/v1/valuations", role="agent", claims=claims)
    assert "JPY" in everybody
    assert scoped.json()["currencies_apart"] == []
    await hearing.owned(kim, foreign.customer_id)
    again = await served.get("/v1/valuations", role="agent", claims=claims)
    assert "JPY" in again.json()["currencies_apart"]


async def test_what_those_sent_are_worth_is_for_who_has_all(served: Served, hearing: Hearing):
    kim, claims = await hearing.member()
    ours = await bought(served, hearing, kim)
    sent = Story().registered(referred_by=ours, days=2).bought(1, "500.00")
    await hear(served.runtime.pool, sent.events)
    for path in (f"/v1/valuations/{ours}", f"/v1/valuations/{ours}/explanation"):
        assert (await served.get(path)).json()["referrals"]
        assert (await served.get(path, role="agent", claims=claims)).json()["referrals"] is None
    (item,) = (await served.get("/v1/valuations", role="agent", claims=claims)).json()["items"]
    assert item["referrals"] is None
    sort = "/v1/valuations?sort=-referral_value"
    problem_of(await served.get(sort, role="agent", claims=claims), 403, "scope_needs_all")
    assert (await served.get(sort)).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/v1/portfolio", None),
        ("GET", "/v1/portfolio/pareto", None),
        ("GET", "/v1/portfolio/calibration", None),
        ("GET", "/v1/reports/bridge", None),
        ("GET", "/v1/reports/key-customers", None),
        ("GET", "/v1/reports/complaints", None),
        ("GET", "/v1/valuations:by-hand", None),
        ("GET", "/v1/tendencies", None),
        ("GET", "/v1/segments", None),
        ("GET", f"/v1/segments/{UUID(int=1)}/members", None),
        ("POST", "/v1/segments", {}),
        ("POST", "/v1/segments:preview", {}),
        ("POST", "/v1/what-if", {}),
        ("GET", "/v1/rulings", None),
    ],
)
async def test_what_tells_of_everybody_needs_all(
    served: Served, hearing: Hearing, method: str, path: str, body: Any
):
    _, claims = await hearing.member()
    answer = await served.call(method, path, body, role="analyst", claims=claims)
    problem_of(answer, 403, "scope_needs_all")
    everybody = await served.call(method, path, body)
    assert everybody.status_code != 403


async def test_a_stream_tells_of_those_in_scope_when_it_happens(served: Served, hearing: Hearing):
    kim, claims = await hearing.member()
    ours, theirs = uuid4(), uuid4()
    await hearing.owned(kim, ours)
    await hearing.owned(None, theirs)
    async with listening(served, claims=claims) as listener:
        for id in (theirs, ours):
            await hear(served.runtime.pool, Story(id).registered().bought(3).events)
        assert (await asyncio.wait_for(listener.next(), 20))[1]["customer_id"] == str(ours)
        await hearing.owned(kim, theirs)
        await hearing.owned(None, ours)
        for id in (ours, theirs):
            worth = Story(id).bought(2, "90000.00")
            await hear(served.runtime.pool, worth.events)
        assert (await asyncio.wait_for(listener.next(), 20))[1]["customer_id"] == str(theirs)
