"""Recommendations and suggestions say whether the customer consents to be offered anything."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from msgspec import structs

from libs.events.consent import ConsentGiven, ConsentWithdrawn
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear, heard


class Told(Story):
    """A story with consents, in the customer's own stream."""

    said = 100

    async def says(self, served: Served, kind: Any, **data: Any) -> None:
        self.said += 1
        now = datetime.now(UTC)
        event = kind(customer_id=self.customer_id, **data)
        stream = f"customer-{self.customer_id}"
        await hear(served.runtime.pool, [heard(event, stream, self.said, at=now, recorded_at=now)])


async def tendency(served: Served, id: UUID) -> Any:
    answer = await served.get(f"/v1/valuations/{id}/tendency")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_recommendation_says_where_an_offer_may_be_made(served: Served):
    ann = Told()
    ann.bought(20).called(4)
    await hear(served.runtime.pool, ann.events)
    assert (await tendency(served, ann.customer_id))["may_contact_on"] == []
    await ann.says(served, ConsentGiven, purpose="marketing")
    await ann.says(served, ConsentWithdrawn, purpose="marketing", channel="phone")
    found = await tendency(served, ann.customer_id)
    assert "phone" not in found["may_contact_on"]
    assert "email" in found["may_contact_on"]
    marks = {each["channel"]: each["consent"] for each in found["channels"]}
    assert marks == {"phone": "withdrawn"}
    await ann.says(served, ConsentWithdrawn, purpose="marketing")
    assert (await tendency(served, ann.customer_id))["may_contact_on"] == []


async def test_a_suggestion_is_marked_with_what_held_then(served: Served):
    ann = Told()
    ann.bought(20)
    await hear(served.runtime.pool, ann.events)
    path = f"/v1/valuations/{ann.customer_id}/suggestions"
    body = {"product_id": "case", "channel": "phone"}
    first = await served.post(path, body, key="s")
    assert (first.status_code, first.json()["consent"]) == (201, "not_given")
    await ann.says(served, ConsentGiven, purpose="marketing")
    second = await served.post(path, body)
    assert second.json()["consent"] == "given"
    assert (await served.post(path, body, key="s")).json() == first.json()
    listed = (await served.get(path)).json()["items"]
    assert [each["consent"] for each in listed] == ["given", "not_given"]


async def test_an_erased_customer_is_offered_nothing_and_members_answer_together(served: Served):
    ann, twin = Told(), Told()
    for one in (ann, twin):
        one.registered().bought(20)
    await hear(served.runtime.pool, [*ann.events, *twin.events])
    await ann.says(served, ConsentGiven, purpose="marketing")
    everybody = (ann.customer_id, twin.customer_id)
    merges = [
        structs.replace(one.merged(everybody[0], *everybody).events[-1], version=50)
        for one in (twin, ann)
    ]
    await hear(served.runtime.pool, merges)
    assert (await tendency(served, ann.customer_id))["may_contact_on"] == []
    await ann.says(served, ConsentGiven, purpose="marketing", speaks_for=everybody)
    assert "email" in (await tendency(served, ann.customer_id))["may_contact_on"]
    gone = ann.erased().events[-1]
    await hear(served.runtime.pool, [gone])
    assert (await tendency(served, ann.customer_id))["may_contact_on"] == []
    rows = await served.runtime.pool.fetch("select version from consents")
    assert {row["version"] for row in rows} == {0}
