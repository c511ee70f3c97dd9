"""Completeness and age of profiles: kept by the projection, and listed by."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from libs.events.customer import CustomerChanged, CustomerRegistered
from services.customer.domain.provenance.completeness import (
    COUNTING,
    FACTS,
    completeness,
    known_after,
    without_personal,
)
from tests.services.customer.asked import registered
from tests.services.live import caught_up
from tests.services.serving import Served

ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
_CHANGES = st.fixed_dictionaries(
    {}, optional={fact: st.sampled_from([None, "email"]) for fact in FACTS}
)


class TestLaws:
    @given(_CHANGES, st.lists(_CHANGES), st.sampled_from(["person", "organization"]))
    def test_it_is_the_share_of_what_is_known_in_whatever_steps_it_was_told(
        self, first: dict[str, Any], changes: list[dict[str, Any]], kind: Any
    ):
        registration = CustomerRegistered(customer_id=ADA, kind=kind, **{"name": None, **first})
        known = known_after(0, registration)
        model = dict(first)
        for change in changes:
            known = known_after(known, CustomerChanged(customer_id=ADA, **change))
            model |= change
        there = [fact for fact in COUNTING[kind] if model.get(fact)]
        assert completeness(kind, known) == 100 * len(there) // len(COUNTING[kind])
        kept = [fact for fact in there if fact not in ("name", "email", "phone")]
        erased = completeness(kind, without_personal(known))
        assert erased == 100 * len(kept) // len(COUNTING[kind])

    def test_what_an_event_does_not_tell_stays(self):
        event = CustomerChanged(customer_id=ADA, custom={"size": "1"})
        assert event.region is UNSET
        assert known_after(5, event) == 5


@pytest.mark.asyncio(loop_scope="module")
async def test_the_list_is_sorted_by_both(live_customer: Served):
    region = uuid4().hex
    bare = {"email": None, "phone": None, "industry": None}
    full = {"preferences": {"channel": "email", "language": "de"}}
    one = (await registered(live_customer, region=region, **full))["customer_id"]
    two = (await registered(live_customer, region=region, **bare))["customer_id"]
    three = (await registered(live_customer, region=region))["customer_id"]
    await live_customer.call(
        "PATCH", f"/v1/customers/{one}", {"industry": "x"}, headers={"If-Match": "*"}
    )
    await caught_up(live_customer)

    async def listed(sort: str) -> list[dict[str, Any]]:
        pages, cursor = [], ""
        while cursor is not None:
            query = f"region={region}&sort={sort}&limit=2{cursor and '&cursor='}{cursor}"
            answer = await live_customer.get(f"/v1/customers?{query}")
            assert answer.status_code == 200, answer.text
            pages += answer.json()["items"]
            cursor = answer.json()["next_cursor"]
        return pages

    by_completeness = await listed("completeness")
    assert [each["completeness"] for each in by_completeness] == [33, 66, 100]
    assert [each["customer_id"] for each in by_completeness] == [two, three, one]
    assert await listed("-completeness") == by_completeness[::-1]
    by_age = [each["customer_id"] for each in await listed("-profile_age")]
    assert by_age == [two, three, one]
    assert [each["customer_id"] for each in await listed("profile_age")] == by_age[::-1]
    await live_customer.post(f"/v1/customers/{one}/erase")
    await caught_up(live_customer)
    assert {e["customer_id"]: e["completeness"] for e in await listed("completeness")}[one] == 50
