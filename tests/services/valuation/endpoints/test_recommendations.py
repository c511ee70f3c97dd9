"""What is likely to be bought next, and whether what was suggested was followed."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from libs.events.purchase import PurchaseLine
from tests.services.problems import problem_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge


def line(product: str) -> PurchaseLine:
    return PurchaseLine(product_id=product, quantity=Decimal(1), amount=Decimal("5.00"))


def bought(*products: str) -> Story:
    """One purchase a product, ten days apart, the last ten days ago."""
    story = Story()
    for place, product in enumerate(products):
        story.bought(10 * (len(products) - place), "5.00", lines=[line(product)])
    return story


async def tell(served: Served, *stories: Story) -> None:
    await hear(served.runtime.pool, [event for story in stories for event in story.events])


async def test_what_others_bought_next_is_likely_with_its_evidence(served):
    story = bought("phone").called(4, direction="outbound").called(3)
    await tell(served, story, *(bought("phone", "case", "phone", "case") for _ in range(20)))
    found = (await served.get(f"/v1/valuations/{story.customer_id}/tendency")).json()
    best = found["products"][0]
    assert (best["product_id"], best["seen_after"], best["followers"]) == ("case", 40, 40)
    assert best["probability"] > 0.9
    assert found["because"] == [str(story.events[0].event_id)]
    assert found["channels"][0] | {"last_at": None} == {
        "channel": "phone",
        "contacts": 2,
        "inbound": 1,
        "last_at": None,
        "last_event_id": str(story.events[2].event_id),
        "consent": "not_given",
    }
    chances = [found["time"][f"probability_{days}_days"] for days in (30, 91, 365)]
    assert 0 < chances[0] < chances[1] < chances[2] < 1
    held = found["learned"]["holdout"]
    assert (held["tested"], held["hit_at_1"]) == (20, 1.0)


async def test_without_products_or_contacts_there_is_nothing_to_suggest(served):
    story = Story().bought(20)
    await tell(served, story)
    found = (await served.get(f"/v1/valuations/{story.customer_id}/tendency")).json()
    assert (found["products"], found["channels"], found["learned"]) == ([], [], None)
    assert found["time"] is not None
    assert (await served.get(f"/v1/valuations/{uuid4()}/tendency")).status_code == 404


@pytest.mark.parametrize(("product", "followed"), [("case", True), ("lamp", None)])
async def test_whether_a_suggestion_was_followed(served, product, followed):
    story = bought("phone")
    await tell(served, story)
    path = f"/v1/valuations/{story.customer_id}/suggestions"
    made = await served.post(path, {"product_id": product, "channel": "phone"}, key="k")
    assert made.status_code == 201, made.text
    assert (
        await served.post(path, {"product_id": product, "channel": "phone"}, key="k")
    ).json() == made.json()
    story.bought(-2, "5.00", lines=[line("case")])
    await hear(served.runtime.pool, story.events[-1:])
    (item,) = (await served.get(path)).json()["items"]
    assert item["followed"] is followed
    assert item["bought_as"] == (str(story.events[-1].event_id) if followed else None)
    counted = (await served.get("/v1/tendencies")).json()
    assert (counted["suggestions"], counted["followed"]) == (1, int(bool(followed)))


async def test_what_was_bought_before_or_too_late_or_by_others_was_not_followed(served):
    story, other = bought("phone"), bought("lamp")
    await tell(served, story, other)
    for customer in (story, other):
        path = f"/v1/valuations/{customer.customer_id}/suggestions"
        assert (await served.post(path, {"product_id": "phone"})).status_code == 201
    late = story.bought(-100, "5.00", lines=[line("phone")]).events[-1:]
    await hear(served.runtime.pool, [*late, *other.bought(-2, lines=[line("phone")]).events[-1:]])
    for customer, followed in ((story, None), (other, True)):
        path = f"/v1/valuations/{customer.customer_id}/suggestions"
        (item,) = (await served.get(path)).json()["items"]
        assert (item["customer_id"], item["followed"]) == (str(customer.customer_id), followed)


async def test_a_suggestion_whose_time_is_over_was_not_followed(served):
    story = bought("phone")
    await tell(served, story)
    path = f"/v1/valuations/{story.customer_id}/suggestions"
    soon = (datetime.now(UTC) + timedelta(seconds=0.5)).isoformat().replace("+00:00", "Z")
    assert (await served.post(path, {"product_id": "case", "expected_by": soon})).status_code == 201
    await served.runtime.pool.execute("select pg_sleep(0.6)")
    assert (await served.get(path)).json()["items"][0]["followed"] is False


async def test_what_cannot_be_suggested(served):
    path = f"/v1/valuations/{uuid4()}/suggestions"
    past = days_ago(1).isoformat().replace("+00:00", "Z")
    for body, pointer in (
        ({"product_id": ""}, "/product_id"),
        ({"product_id": "x", "expected_by": past}, "/expected_by"),
        ({"product_id": "x", "channel": "pigeon"}, "/channel"),
    ):
        answer = await served.post(path, body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer
    assert (await served.post(path, {"product_id": "x"})).status_code == 404
    assert await served.runtime.pool.fetchval("select count(*) from events") == 0


async def test_nothing_is_suggested_to_the_erased_nor_to_a_merged_record(served):
    gone, ann, twin = (bought("phone") for _ in range(3))
    await tell(served, gone.erased(), ann, twin)
    await hear(served.runtime.pool, merge(ann, twin))
    for story, code in ((gone, "customer_erased"), (twin, "customer_merged")):
        path = f"/v1/valuations/{story.customer_id}"
        refused = problem_of(
            await served.post(f"{path}/suggestions", {"product_id": "case"}), 409, code
        )
        assessed = problem_of(await served.call("DELETE", f"{path}/grade"), 409, code)
        assert refused == assessed | {"correlation_id": refused["correlation_id"]}
        assert (await served.get(f"{path}/suggestions")).json()["items"] == []
