"""Axes of a customer: derived with the reason, set by hand until that is taken back, and listed."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.interaction import InteractionRecorded
from services.customer.domain.axis.derivation import (
    FORGOTTEN_AFTER,
    LOST_AFTER,
    KnownOfCustomer,
    derive,
)
from tests.services.customer.heard import complaint, purchase
from tests.services.customer.related import merge, organization, person, related
from tests.services.live import caught_up, happened
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


def distance(**known: Any) -> tuple[str, str]:
    found = derive(KnownOfCustomer(kind="person", **known), NOW)["distance"]
    return found.value, found.reason


async def test_a_distance_follows_purchases_and_contacts():
    lately, long_ago, ages_ago = NOW - DAY, NOW - LOST_AFTER, NOW - FORGOTTEN_AFTER
    assert distance() == ("none", "never_bought_and_no_contact")
    assert distance(last_interaction_at=lately)[0] == "potential"
    assert distance(last_interaction_at=long_ago)[0] == "none"
    assert distance(purchases=1, last_purchase_at=lately)[0] == "actual"
    assert distance(purchases=1, last_purchase_at=long_ago)[0] == "lost"
    forgotten = {"purchases": 1, "last_purchase_at": ages_ago}
    assert distance(**forgotten) == ("none", "no_contact_for_three_years")
    assert distance(**forgotten, last_interaction_at=long_ago)[0] == "lost"


async def put(served: Served, customer_id: str, axis: str, *values: str, **more: Any) -> Any:
    body = {"values": values, "reason": "met_at_fair", **more}
    return await served.call("PUT", f"/v1/customers/{customer_id}/axes/{axis}", body)


async def release(served: Served, customer_id: str, axis: str, query: str = "reason=wrong") -> Any:
    return await served.call("DELETE", f"/v1/customers/{customer_id}/axes/{axis}?{query}")


async def axes(served: Served, customer_id: str) -> dict[str, Any]:
    answer = await served.get(f"/v1/customers/{customer_id}/axes")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_what_is_set_holds_until_it_is_taken_back(shared_customer: Served):
    ada = await person(shared_customer)
    before = await axes(shared_customer, ada)
    assert before["purchase_relation"]["values"] == ["consumer"]
    assert before["temperament"]["values"] == []
    answer = await put(shared_customer, ada, "purchase_relation", "internal")
    assert answer.json()["axes"]["purchase_relation"]["values"] == ["internal"]
    held = (await axes(shared_customer, ada))["purchase_relation"]
    assert held["values"] == ["internal"] and held["derived"]["value"] == "consumer"
    assert held["set"]["reason"] == "met_at_fair" and held["set"]["actor"]
    shown = (await shared_customer.get(f"/v1/customers/{ada}/overview")).json()
    assert shown["axes"] == {"distance": ["none"], "purchase_relation": ["internal"]}
    again = await put(shared_customer, ada, "purchase_relation", "internal")
    assert again.headers["etag"] == '"1"'
    taken = await release(shared_customer, ada, "purchase_relation")
    assert (taken.status_code, taken.json()["axes"]) == (200, {})
    after = await axes(shared_customer, ada)
    del before["freshness"], after["freshness"]
    assert after == {**before, "version": 2}
    nothing = await release(shared_customer, ada, "temperament")
    assert (nothing.status_code, nothing.headers["etag"]) == (200, '"2"')


async def test_potential_and_target_may_both_hold(shared_customer: Served):
    ada = await person(shared_customer)
    assert (await put(shared_customer, ada, "distance", "target", "potential")).status_code == 200
    assert (await axes(shared_customer, ada))["distance"]["values"] == ["potential", "target"]
    for values in (["actual", "target"], ["lighthouse"], ["consumer"]):
        answer = await put(shared_customer, ada, "distance", *values)
        problem_of(answer, 422, "not_on_this_axis")
        assert pointers_of(answer) == ["/values"]


async def test_bad_input_is_named_and_changes_nothing(shared_customer: Served):
    ada = await person(shared_customer)
    for axis, body, pointer in (
        ("distance", {"values": []}, "/values"),
        ("distance", {"values": ["far"]}, "/values/0"),
        ("distance", {"values": ["lost"], "reason": "She said so"}, "/reason"),
        ("distance", {"values": ["lost"], "until": "x"}, "/until"),
        ("height", {"values": ["lost"]}, "/path/axis"),
    ):
        sent = {"reason": "x", **body}
        path = f"/v1/customers/{ada}/axes/{axis}"
        answer = await shared_customer.call("PUT", path, sent)
        assert (answer.status_code, pointers_of(answer)) == (422, [pointer]), answer.text
    answer = await release(shared_customer, ada, "distance", "")
    assert (answer.status_code, pointers_of(answer)) == (422, ["/query/reason"])
    assert (await axes(shared_customer, ada))["version"] == 0
    unknown = await put(shared_customer, str(uuid4()), "distance", "lost")
    problem_of(unknown, 404, "customer_not_found")


async def test_a_retry_is_answered_the_same(shared_customer: Served):
    ada = await person(shared_customer)
    path, body = f"/v1/customers/{ada}/axes/distance", {"values": ["lost"], "reason": "told_us"}
    first = await shared_customer.call("PUT", path, body, key=ada)
    await release(shared_customer, ada, "distance")
    again = await shared_customer.call("PUT", path, body, key=ada)
    assert again.json() == first.json()


async def test_not_of_merged_records_nor_of_who_was_erased(shared_customer: Served):
    ada, twin = await person(shared_customer), await person(shared_customer)
    await put(shared_customer, twin, "distance", "lost")
    await merge(shared_customer, ada, twin)
    problem_of(await put(shared_customer, twin, "distance", "target"), 409, "customer_merged")
    assert (await axes(shared_customer, twin))["customer_id"] == ada
    assert (await axes(shared_customer, twin))["distance"]["values"] == ["none"]
    await merge(shared_customer, ada, twin, "unmerge")
    assert (await axes(shared_customer, twin))["distance"]["values"] == ["lost"]
    await shared_customer.post(f"/v1/customers/{twin}/erase")
    problem_of(await put(shared_customer, twin, "distance", "target"), 409, "customer_erased")
    assert (await axes(shared_customer, twin))["distance"]["values"] == ["lost"]


async def test_customers_do_not_see_what_we_think_of_them(shared_customer: Served):
    ada = await person(shared_customer)
    claims = {"customer_id": ada}
    path = f"/v1/customers/{ada}/overview"
    answer = await shared_customer.get(path, role="customer", claims=claims)
    assert answer.status_code == 200, answer.text
    assert answer.json()["axes"] is None


def contact(customer_id: UUID) -> InteractionRecorded:
    return complaint(customer_id, "1")


async def test_the_list_finds_who_is_shown_to_be_that(live_customer: Served):
    """Whatever happened to them, set by hand or not, merged or not."""
    chance = random.Random(7)
    everybody = [await chance.choice([person, organization])(live_customer) for _ in range(40)]
    for id in everybody:
        for _ in range(chance.randrange(3)):
            at = NOW - timedelta(days=chance.choice([1, 300, 500, 1500, 2000]))
            event = chance.choice([contact(UUID(id)), purchase(UUID(id), "5")])
            name = "purchase" if hasattr(event, "purchase_id") else "interaction"
            await happened(live_customer, f"{name}-{uuid4()}", event, subject=UUID(id), at=at)
        if chance.random() < 0.2:
            await put(live_customer, id, "distance", chance.choice(["target", "lost", "actual"]))
    for temperament in ("lighthouse", "rational"):
        await put(live_customer, everybody[0], "temperament", temperament)
    await put(live_customer, everybody[1], "temperament", "follower")
    await release(live_customer, everybody[1], "temperament")
    for id in everybody[:4]:
        await related(live_customer, id, "distributor", everybody[10])
    for survivor, other in ((0, 20), (5, 6), (7, 8), (7, 9)):
        await merge(live_customer, everybody[survivor], everybody[other])
    await caught_up(live_customer)
    shown = [(await live_customer.get(f"/v1/customers/{id}/overview")).json() for id in everybody]
    found: dict[tuple[str, str], set[str]] = {}
    for each in shown:
        for axis, values in (each["axes"] or {}).items():
            for value in values:
                found.setdefault((axis, value), set()).add(each["customer"]["customer_id"])
    distances = [value for axis, value in found if axis == "distance"]
    assert set(distances) == {"none", "potential", "target", "actual", "lost"}
    assert found["temperament", "rational"] == {everybody[0]}
    nobody = [("temperament", "lighthouse"), ("temperament", "follower")]
    for axis, value in [*found, ("purchase_relation", "public"), *nobody]:
        listed = await live_customer.get(f"/v1/customers?{axis}={value}&limit=100")
        ids = {item["customer_id"] for item in listed.json()["items"]}
        assert ids == found.get((axis, value), set()), (axis, value)
        first = (await live_customer.get(f"/v1/customers?{axis}={value}&limit=1")).json()
        if first["next_cursor"]:
            query = f"{axis}={value}&limit=100&cursor={first['next_cursor']}"
            rest = (await live_customer.get(f"/v1/customers?{query}")).json()["items"]
            assert len(rest) == len(ids) - 1
