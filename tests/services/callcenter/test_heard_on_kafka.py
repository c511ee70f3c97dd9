"""What the call centre hears on Kafka, from the broker to the agent's next contact."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

import pytest

from libs.events.consent import ConsentGiven, ConsentWithdrawn
from libs.events.customer import CustomerErased, OwnerAssigned
from tests.services.callcenter.centre import Centre, graded
from tests.services.live import caught_up, happened

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def until(what: Callable[[], Awaitable[bool]], seconds: float = 40) -> None:
    async with asyncio.timeout(seconds):
        while not await what():
            await asyncio.sleep(0.05)


async def test_a_grade_and_an_owner_change_who_is_next(live_centre: Centre):
    centre, key_customer, own_customer = live_centre, uuid4(), uuid4()
    manager = await centre.agent(login="kim@desk", capacity={"phone": 9})
    stranger = await centre.contact()
    key = await centre.contact(customer_id=str(key_customer))
    own = await centre.contact(customer_id=str(own_customer))
    for customer in (key_customer, own_customer):
        await happened(
            centre.served, f"valuation-{customer}", graded(customer, "A"), subject=customer
        )
    owned = OwnerAssigned(customer_id=own_customer, owner="kim@desk")
    await happened(centre.served, f"customer-{own_customer}", owned, subject=own_customer)
    await caught_up(centre.served)
    assert (await centre.get(f"/contacts/{key}")).json()["priority"] == 3
    assert [await centre.next(manager) for _ in range(3)] == [own, key, stranger]


async def test_an_erasure_destroys_the_key(live_centre: Centre):
    centre, customer = live_centre, uuid4()
    ticket = await centre.ticket(customer)
    erased = CustomerErased(customer_id=customer)
    await happened(centre.served, f"customer-{customer}", erased, subject=customer)
    await caught_up(centre.served)
    assert (await centre.get(f"/tickets/{ticket}")).json()["personal_data"] == "erased"
    wrapped = "select wrapped from personal_keys where customer_id = $1"
    assert await centre.runtime.pool.fetchval(wrapped, customer) is None
    answer = await centre.post("/tickets", {"customer_id": str(customer), "subject": "?"})
    assert (answer.status_code, answer.json()["code"]) == (409, "customer_erased")


async def test_a_consent_and_its_withdrawal_decide_who_is_called(live_centre: Centre):
    centre, customer = live_centre, uuid4()
    body = {"customer_id": str(customer), "channel": "phone", "purpose": "marketing"}
    stream = f"customer-{customer}"
    assert (await centre.post("/contacts", body)).status_code == 409
    given = ConsentGiven(customer_id=customer, purpose="marketing")
    await happened(centre.served, stream, given, subject=customer)
    await caught_up(centre.served)
    assert (await centre.post("/contacts", body)).status_code == 201
    withdrawn = ConsentWithdrawn(customer_id=customer, purpose="marketing")
    await happened(centre.served, stream, withdrawn, subject=customer, version=2)
    await caught_up(centre.served)
    answer = await centre.post("/contacts", body)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_consent")


async def test_the_list_waits_for_a_command_that_it_is_asked_to_hold(live_centre: Centre):
    centre, customer = live_centre, uuid4()
    ticket = await centre.ticket(customer)
    resolved = await centre.post(f"/tickets/{ticket}/resolve")
    query = {"customer_id": str(customer), "after": resolved.headers["Event-Id"]}
    answer = await centre.get("/tickets", timeout_ms=30_000, **query)
    assert answer.status_code == 200, answer.text
    (item,) = answer.json()["items"]
    assert (UUID(item["ticket_id"]), item["state"]) == (ticket, "resolved")

    async def fresh() -> bool:
        return (await centre.get("/queues")).json()["freshness"]["lag_seconds"] == 0

    await until(fresh)  # idle partitions included
