"""GET /v1/customers/{id}/overview, over relay, broker and consumer."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.services.customer.asked import registered
from tests.services.customer.heard import (
    bad_debt,
    complaint,
    graded,
    payment,
    purchase,
    refund,
    visit,
    withdrawn,
)
from tests.services.live import caught_up, happened
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
TODAY = datetime.now(UTC).replace(microsecond=0)
YESTERDAY = TODAY - timedelta(days=1)


async def overview(served: Served, customer_id: object, query: str = "", **more: Any) -> Any:
    answer = await served.get(f"/v1/customers/{customer_id}/overview{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def bought(served: Served, event: Any, at: datetime = TODAY, version: int = 1) -> str:
    stream = f"purchase-{event.purchase_id}"
    return await happened(served, stream, event, subject=event.customer_id, at=at, version=version)


async def test_of_somebody_nothing_happened_with(live_customer: Served):
    known = await registered(live_customer)
    await caught_up(live_customer)
    seen = await overview(live_customer, known["customer_id"])
    assert seen["customer"]["name"] == known["name"]
    assert seen["activity"]["last_purchase"] is seen["activity"]["last_interaction"] is None
    assert (seen["totals"], seen["receivables"], seen["standing"]) == ([], [], None)
    lag = seen["freshness"]["lag_seconds"]
    assert lag is None or lag < 3600  # a partition that was never looked at may be unknown yet


async def test_what_happened_what_is_owed_and_how_they_are_graded(live_customer: Served):
    known = await registered(live_customer)
    id = UUID(known["customer_id"])
    old, due = TODAY - timedelta(days=40), TODAY - timedelta(days=10)
    invoice = purchase(id, "100", due_at=due)
    await bought(live_customer, invoice, at=old)
    await bought(live_customer, payment(invoice, "30.5"), at=YESTERDAY, version=2)
    await bought(live_customer, refund(invoice, "20"), at=TODAY, version=3)
    cash = purchase(id, "7.25")
    await bought(live_customer, cash, at=YESTERDAY)
    abroad = purchase(id, "900", currency="JPY", due_at=TODAY + timedelta(9))
    await bought(live_customer, abroad, at=old)
    called = complaint(id, "4.4")
    stream = f"interaction-{called.interaction_id}"
    await happened(live_customer, stream, called, subject=id, at=YESTERDAY)
    event = await happened(live_customer, f"valuation-{id}", graded(id, "B"), subject=id)
    await caught_up(live_customer)
    seen = await overview(live_customer, id, f"?after={event}&timeout_ms=9000")
    assert seen["activity"] == {
        "interactions": 1,
        "complaints": 1,
        "purchases": 3,
        "last_interaction": {
            "interaction_id": str(called.interaction_id),
            "occurred_at": text(YESTERDAY),
            "channel": "phone",
            "direction": "inbound",
            "topic": "delivery",
            "kind": "complaint",
            "sentiment": None,
            "satisfaction": None,
        },
        "last_purchase": {
            "purchase_id": str(cash.purchase_id),
            "occurred_at": text(YESTERDAY),
            "amount": "7.25",
            "currency": "EUR",
        },
        "last_payment_at": text(YESTERDAY),
        "last_refund_at": text(TODAY),
    }
    assert [tuple(total.values()) for total in seen["totals"]] == [
        ("EUR", 2, "107.25", "30.50", "20.00", "4.40"),
        ("JPY", 1, "900", "0", "0", "0"),
    ]
    assert [tuple(owed.values()) for owed in seen["receivables"]] == [
        ("EUR", 1, "49.50", text(due), 1, "49.50"),
        ("JPY", 1, "900", text(TODAY + timedelta(9)), 0, "0"),
    ]
    assert seen["standing"]["grade"] == "B"
    assert seen["standing"]["credit_limit"] == {"amount": "1500.00", "currency": "EUR"}


async def test_a_grade_that_was_withdrawn_is_shown_nowhere(live_customer: Served):
    id = UUID((await registered(live_customer))["customer_id"])
    stream = f"valuation-{id}"
    await happened(live_customer, stream, graded(id, "A"), subject=id)
    event = await happened(live_customer, stream, withdrawn(id, "A"), subject=id, version=2)
    seen = await overview(live_customer, id, f"?after={event}&timeout_ms=9000")
    assert seen["standing"] is None
    listed = (await live_customer.get("/v1/customers")).json()["items"]
    assert [item["grade"] for item in listed if item["customer_id"] == str(id)] == [None]


async def test_of_a_survivor_it_adds_up_its_members(live_customer: Served):
    ids = [UUID((await registered(live_customer))["customer_id"]) for _ in range(3)]
    ada, bob, cleo = ids
    due = TODAY - timedelta(days=10)
    for id in ids:
        await bought(live_customer, purchase(id, "100", due_at=due))
    last = purchase(bob, "7", currency="USD")
    await bought(live_customer, last, at=TODAY + timedelta(hours=1))
    called = complaint(cleo, "4.4")
    await happened(live_customer, f"interaction-{called.interaction_id}", called, subject=cleo)
    cost = visit(bob, "85")
    await happened(live_customer, f"cost-{cost.cost_id}", cost, subject=bob)
    for member in (bob, cleo):
        await live_customer.post(f"/v1/customers/{ada}/merge", {"customer_id": str(member)})
    await live_customer.post(f"/v1/customers/{ada}/unmerge", {"customer_id": str(cleo)})
    for id, grade in zip(ids, "ABC", strict=True):
        await happened(live_customer, f"valuation-{id}", graded(id, grade), subject=id)
    await caught_up(live_customer)
    seen = await overview(live_customer, ada)
    assert seen["customer"]["members"] == [str(ada), str(bob)]
    assert (seen["activity"]["purchases"], seen["activity"]["interactions"]) == (3, 0)
    assert seen["activity"]["last_purchase"]["purchase_id"] == str(last.purchase_id)
    assert [tuple(total.values()) for total in seen["totals"]] == [
        ("EUR", 2, "200.00", "0.00", "0.00", "85.00"),
        ("USD", 1, "7.00", "0.00", "0.00", "0.00"),
    ]
    assert [tuple(owed.values()) for owed in seen["receivables"]] == [
        ("EUR", 2, "200.00", text(due), 2, "200.00")
    ]
    member = await overview(live_customer, bob)
    assert [total["purchased"] for total in member["totals"]] == ["100.00", "7.00"]
    left = await overview(live_customer, cleo)
    assert left["totals"][0]["cost_to_serve"] == "4.40"
    told = [(who["standing"]["customer_id"], who["standing"]["grade"]) for who in (member, left)]
    assert told == [(str(ada), "A"), (str(cleo), "C")]
    for query, found in (("merged=true&grade=A", [ada, bob]), ("grade=A", [ada])):
        page = (await live_customer.get(f"/v1/customers?{query}&limit=1000")).json()
        listed = {i["customer_id"] for i in page["items"] if i["grade"] == "A"}
        assert listed & set(map(str, ids)) == set(map(str, found))


async def test_what_was_written_off_is_owed_no_more(live_customer: Served):
    known = await registered(live_customer)
    invoice = purchase(UUID(known["customer_id"]), "100", due_at=TODAY)
    await bought(live_customer, invoice)
    await bought(live_customer, bad_debt(invoice, "60"), version=2)
    await caught_up(live_customer)
    (owed,) = (await overview(live_customer, known["customer_id"]))["receivables"]
    assert owed["outstanding"] == "40.00"


async def test_a_settled_invoice_is_owed_no_more(live_customer: Served):
    known = await registered(live_customer)
    invoice = purchase(UUID(known["customer_id"]), "100", due_at=TODAY)
    await bought(live_customer, invoice)
    await bought(live_customer, payment(invoice, "100"), version=2)
    await caught_up(live_customer)
    assert (await overview(live_customer, known["customer_id"]))["receivables"] == []


async def test_totals_survive_erasure_and_the_name_does_not(live_customer: Served):
    known = await registered(live_customer)
    await bought(live_customer, purchase(UUID(known["customer_id"]), "5"))
    await live_customer.post(f"/v1/customers/{known['customer_id']}/erase")
    await caught_up(live_customer)
    seen = await overview(live_customer, known["customer_id"])
    assert (seen["customer"]["name"], seen["customer"]["personal_data"]) == (None, "erased")
    assert seen["totals"][0]["purchased"] == "5.00"


async def test_what_happens_before_the_registration_is_heard_counts(live_customer: Served):
    id = uuid4()
    await bought(live_customer, purchase(id, "5"))
    await caught_up(live_customer)
    answer = await live_customer.get(f"/v1/customers/{id}/overview")
    problem_of(answer, 404, "customer_not_found")
    await registered(live_customer, customer_id=str(id))
    await caught_up(live_customer)
    assert (await overview(live_customer, id))["totals"][0]["purchased"] == "5.00"


async def test_customers_see_their_own(live_customer: Served):
    known = await registered(live_customer)
    own = {"customer_id": known["customer_id"]}
    seen = await overview(live_customer, known["customer_id"], role="customer", claims=own)
    assert seen["customer"]["personal_data"] == "masked"
    answer = await live_customer.get(
        f"/v1/customers/{known['customer_id']}/overview", role="customer"
    )
    problem_of(answer, 403, "not_your_data")


def text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
