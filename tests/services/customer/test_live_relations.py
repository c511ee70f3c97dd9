"""Names, grades and figures of related customers, over relay, broker and consumer."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from tests.services.customer.heard import graded, purchase
from tests.services.customer.related import merge, organization, person, related
from tests.services.live import caught_up, happened
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def told(served: Served, customer_id: str, what: str, role: str = "admin") -> dict[str, Any]:
    answer = await served.get(f"/v1/customers/{customer_id}/{what}", role=role)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def bought(served: Served, customer_id: str, amount: str, currency: str = "EUR") -> None:
    event = purchase(UUID(customer_id), amount, currency=currency)
    stream = f"purchase-{event.purchase_id}"
    await happened(served, stream, event, subject=event.customer_id, at=datetime.now(UTC))


async def graded_as(served: Served, customer_id: str, grade: str) -> None:
    event = graded(UUID(customer_id), grade)
    await happened(served, f"valuation-{customer_id}", event, subject=event.customer_id)


async def test_nodes_have_names_and_grades_for_those_who_may_read_them(live_customer: Served):
    ada, acme = await person(live_customer), await organization(live_customer)
    gone = await person(live_customer, name="Charles Babbage")
    await related(live_customer, ada, "decision_maker", acme)
    await related(live_customer, gone, "buyer", acme)
    await graded_as(live_customer, ada, "A")
    await live_customer.post(f"/v1/customers/{gone}/erase")
    await caught_up(live_customer)
    found = await told(live_customer, acme, "relations")
    nodes = {node["customer_id"]: node for node in found["nodes"]}
    assert (nodes[ada]["name"], nodes[ada]["grade"]) == ("Ada Lovelace", "A")
    assert (nodes[ada]["kind"], nodes[acme]["kind"]) == ("person", "organization")
    assert (nodes[gone]["name"], nodes[gone]["personal_data"]) == (None, "erased")
    masked = await told(live_customer, acme, "relations", role="analyst")
    assert {node["name"] for node in masked["nodes"]} == {None}


async def test_a_group_is_worth_what_each_of_its_customers_is_once(live_customer: Served):
    mother, child, twin, grandchild = [await organization(live_customer) for _ in range(4)]
    await related(live_customer, mother, "parent", child)
    await related(live_customer, child, "parent", grandchild)
    await related(live_customer, mother, "parent", twin)
    for id, amount in ((mother, "1"), (child, "10"), (twin, "100"), (grandchild, "1000")):
        await bought(live_customer, id, amount)
    await bought(live_customer, grandchild, "7", "JPY")
    await graded_as(live_customer, child, "B")
    await graded_as(live_customer, mother, "A")
    await merge(live_customer, child, twin)
    await caught_up(live_customer)
    for asked in (mother, child, twin, grandchild):
        (group,) = (await told(live_customer, asked, "groups"))["groups"]
        assert (group["kind"], group["head"]["customer_id"]) == ("corporate", mother)
        members = {member["customer_id"] for member in group["members"]}
        assert members == {mother, child, grandchild}
        assert (group["grades"], group["ungraded"]) == ({"A": 1, "B": 1}, 1)
        figures = {each["currency"]: each["purchased"] for each in group["totals"]}
        assert figures == {"EUR": "1111.00", "JPY": "7"}


async def test_households_and_associations(live_customer: Served):
    ada, bob, eve = [await person(live_customer) for _ in range(3)]
    club, other = await organization(live_customer), await organization(live_customer)
    await related(live_customer, ada, "household", bob)
    await related(live_customer, eve, "household", bob)
    await related(live_customer, ada, "member_of", club)
    await related(live_customer, other, "member_of", club)
    await bought(live_customer, club, "5")
    await bought(live_customer, eve, "3")
    await caught_up(live_customer)
    household, association = (await told(live_customer, ada, "groups"))["groups"]
    assert household["head"] is None
    assert {each["customer_id"] for each in household["members"]} == {ada, bob, eve}
    assert [each["purchased"] for each in household["totals"]] == ["3.00"]
    assert association["head"]["customer_id"] == club
    assert {each["customer_id"] for each in association["members"]} == {ada, other}
    assert association["totals"] == []
    assert (await told(live_customer, club, "groups"))["groups"] == []
