"""A screen's valuations in one request: by their ids, of an owner or a region, with totals."""

import asyncio
import random
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.access import Scopes
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.valuations import list_filters
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import Hearing
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear

OWNERS, REGIONS, SIZE = ("kim", "lee", None), ("north", "south"), 24
OWN = {"valuations": Scopes(read="own", write="none")}


@pytest.fixture
async def stories(served: Served) -> list[Story]:
    """Customers of several owners, regions and currencies, some of whom never bought."""
    chance, found = random.Random(7), []
    for number in range(SIZE):
        story = Story().registered(region=REGIONS[number % 2]).owned_by(OWNERS[number % 3])
        for days in chance.sample(range(1, 300), k=number % 4):
            story.bought(
                days, f"{chance.randint(1, 90)}.00", currency=("USD", "EUR")[number % 5 == 0]
            )
        found.append(story)
    await hear(served.runtime.pool, [event for story in found for event in story.events])
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    return found


async def listed(served: Served, query: str, **who: Any) -> dict[str, Any]:
    answer = await served.get(f"/v1/valuations?{query}", **who)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def walked(served: Served, query: str) -> list[dict[str, Any]]:
    found, cursor = [], ""
    while True:
        page = await listed(served, f"{query}&limit=5{cursor}")
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


def ids(items: list[dict[str, Any]]) -> list[str]:
    return [item["customer_id"] for item in items]


async def test_by_ids_in_their_order_saying_who_is_missing(served: Served, stories: list[Story]):
    known = [str(story.customer_id) for story in stories]
    nobody = [str(uuid4()) for _ in range(60)]
    asked = random.Random(3).sample([*known, *nobody], k=SIZE + 60)
    query = f"ids={','.join([*asked, asked[0]])}"
    page = await listed(served, f"{query}&total=true")
    assert ids(page["items"]) == [id for id in asked if id in known]
    assert page["missing"] == [id for id in asked if id in nobody]
    assert (page["next_cursor"], page["total"]) == (None, {"count": SIZE, "relation": "exact"})
    assert ids(await walked(served, query)) == ids(page["items"])
    assert (await listed(served, f"{query}&limit=5"))["missing"] is None
    by_worth = await listed(served, f"{query}&sort=-net")
    assert ids(by_worth["items"]) == ids(await walked(served, "sort=-net"))
    assert sorted(by_worth["missing"]) == sorted(nobody)
    mine = await listed(served, f"{query}&owner=kim")
    assert sorted([*ids(mine["items"]), *mine["missing"]]) == sorted(asked)
    assert (await listed(served, "limit=1"))["missing"] is None


async def test_an_item_is_what_a_single_read_says(served: Served, stories: list[Story]):
    named = ",".join(str(story.customer_id) for story in stories)
    for item in (await listed(served, f"ids={named}"))["items"]:
        alone = (await served.get(f"/v1/valuations/{item['customer_id']}")).json()
        for name in ("grade", "lifecycle", "known", "credit_class", "service_level"):
            assert item[name] == alone[name], name
        for name in ("currency", "revenue", "net"):
            assert item[name] == alone["value"][name], name
        if item["churn_risk"] is not None:  # as valued at the end of its day, within what is said
            assert abs(item["churn_risk"] - alone["churn_risk"]) <= 0.02


async def test_of_an_owner_and_a_region_in_every_sort_and_page(
    served: Served, stories: list[Story]
):
    expected = {
        (owner, region): {
            str(story.customer_id)
            for number, story in enumerate(stories)
            if owner in (OWNERS[number % 3], "") and region in (REGIONS[number % 2], "")
        }
        for owner in ("kim", "lee", "nobody", "")
        for region in ("north", "")
    }
    for (owner, region), wanted in expected.items():
        query = "&".join(f"{k}={v}" for k, v in (("owner", owner), ("region", region)) if v)
        for sort in ("-net", "net", "-churn_risk", "customer_id"):
            found = ids(await walked(served, f"{query}&sort={sort}"))
            everybody = ids(await walked(served, f"sort={sort}"))
            assert found == [id for id in everybody if id in wanted], (query, sort)
        total = (await listed(served, f"{query}&limit=2&total=true"))["total"]
        assert total == {"count": len(wanted), "relation": "exact"}
    for story in stories:
        if str(story.customer_id) in expected["kim", ""]:
            await hear(served.runtime.pool, story.owned_by("lee").events[-1:])
    assert (await listed(served, "owner=kim"))["items"] == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        "grade=C",
        "lifecycle=prospect",
        "currency=EUR",
        "grade=C&currency=USD",
        "min_churn_risk=0.1",
    ],
)
async def test_the_total_is_what_the_pages_have(
    served: Served, stories: list[Story], query: str, monkeypatch: pytest.MonkeyPatch
):
    found = len(await walked(served, query))
    total = (await listed(served, f"{query}&limit=1&total=true"))["total"]
    assert total == {"count": found, "relation": "exact"}
    assert (await listed(served, f"{query}&limit=1"))["total"] is None
    monkeypatch.setattr(list_filters, "MOST_EXAMINED", 3)
    page = await listed(served, f"{query}&owner=kim&limit=2&total=true")
    few, whole = page["total"], page["next_cursor"] is None
    assert few["relation"] == ("exact" if whole else "at_least") and few["count"] <= found


async def test_who_is_out_of_scope_is_missing_and_not_counted(served: Served, stories: list[Story]):
    hearing = Hearing(served)
    await hearing.policy(agent=OWN)
    staff, claims = await hearing.member()
    ours = [str(await hearing.owned(staff, story.customer_id)) for story in stories[:3]]
    theirs, nobody = str(stories[9].customer_id), str(uuid4())
    agent = {"role": "agent", "claims": claims}
    query = f"ids={','.join([theirs, *ours, nobody])}&total=true"
    page = await listed(served, query, **agent)
    assert ids(page["items"]) == ours
    assert (page["missing"], page["total"]["count"]) == ([theirs, nobody], 3)
    assert (await listed(served, "total=true", **agent))["total"]["count"] == 3
    statuses = [
        (await served.get(f"/v1/valuations/{id}", **agent)).status_code for id in (theirs, nobody)
    ]
    assert statuses == [404, 404]


async def test_a_merged_record_is_valued_as_its_survivor_alone(served: Served):
    survivor, member = (
        Story().registered().bought(3, "10.00"),
        Story().registered().bought(2, "5.00"),
    )
    survivor.merged(survivor.customer_id, survivor.customer_id, member.customer_id)
    member.merged(survivor.customer_id, survivor.customer_id, member.customer_id)
    await hear(served.runtime.pool, [*survivor.events, *member.events])
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    page = await listed(served, f"ids={member.customer_id},{survivor.customer_id}")
    (item,) = page["items"]
    assert (item["customer_id"], item["net"]) == (str(survivor.customer_id), "15.00")
    assert page["missing"] == [str(member.customer_id)]
    alone = (await served.get(f"/v1/valuations/{member.customer_id}")).json()
    assert alone["merged_into"] == str(survivor.customer_id)


@pytest.mark.parametrize(
    "text", ["x", ",", f"{UUID(int=1)},", ",".join([str(UUID(int=1))] * 201)], ids=range(4)
)
async def test_other_ids_are_refused(served: Served, text: str):
    answer = await served.get(f"/v1/valuations?ids={text}")
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == ["/query/ids"]
