"""Contacts that we begin: nobody is called for what they did not consent to."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from msgspec import structs

from libs.events.consent import ConsentGiven, ConsentWithdrawn
from libs.events.customer import CustomerErased, CustomerMerged
from services.callcenter.consuming import build_projection
from tests.services.callcenter.centre import Centre, recorded_elsewhere
from tests.services.problems import pointers_of, problem_of


class Said:
    """Statements of one customer, in the order of their stream."""

    def __init__(self, centre: Centre, id: UUID) -> None:
        self.centre = centre
        self.id = id
        self.versions = 1

    async def __call__(self, kind: Any, **data: Any) -> None:
        self.versions += 1
        event = kind(customer_id=self.id, **data)
        told = structs.replace(recorded_elsewhere(event), version=self.versions)
        pool = self.centre.runtime.pool
        async with pool.acquire() as connection, connection.transaction():
            projection = build_projection(self.centre.runtime)
            await projection.lock(connection, [self.id])
            await projection.apply(connection, [told], datetime.now(UTC))


async def outreach(centre: Centre, customer_id: UUID | None, **changes: Any) -> Any:
    body = {"channel": "phone", "queue": "sales", "purpose": "marketing", **changes}
    if customer_id:
        body["customer_id"] = str(customer_id)
    return await centre.post("/contacts", body)


async def test_who_did_not_consent_is_not_queued(centre: Centre):
    ann = uuid4()
    refused = await outreach(centre, ann)
    problem_of(refused, 409, "no_consent")
    assert await centre.runtime.pool.fetchval("select count(*) from events") == 0
    said = Said(centre, ann)
    await said(ConsentGiven, purpose="marketing", channel="phone")
    queued = await outreach(centre, ann)
    assert (queued.status_code, queued.json()["purpose"]) == (201, "marketing")
    problem_of(await outreach(centre, ann, channel="chat"), 409, "no_consent")
    await said(ConsentWithdrawn, purpose="marketing")
    problem_of(await outreach(centre, ann), 409, "no_consent")


async def test_service_needs_no_consent(centre: Centre):
    ann = uuid4()
    await Said(centre, ann)(ConsentWithdrawn, purpose="marketing")
    answer = await outreach(centre, ann, purpose="service")
    assert answer.status_code == 201, answer.text
    assert await centre.contact(customer_id=str(ann))


async def test_whom_we_contact_we_know_and_customers_have_nobody_contacted(centre: Centre):
    unknown = await outreach(centre, None)
    problem_of(unknown, 422, "customer_needed")
    assert pointers_of(unknown) == ["/customer_id"]
    ann = uuid4()
    body = {"channel": "phone", "queue": "sales", "purpose": "service", "customer_id": str(ann)}
    own = await centre.post("/contacts", body, role="customer", customer_id=str(ann))
    problem_of(own, 403, "purpose_not_for_customers")


async def test_a_consent_that_ended_meanwhile_gives_the_contact_up(centre: Centre):
    """Nobody is given it, others are, and the queue holds it no more."""
    ann, bob, cleo = uuid4(), uuid4(), uuid4()
    said = {id: Said(centre, id) for id in (ann, bob, cleo)}
    soon = datetime.now(UTC) + timedelta(milliseconds=300)
    await said[ann](ConsentGiven, purpose="marketing")
    await said[bob](ConsentGiven, purpose="marketing", until=soon)
    await said[cleo](ConsentGiven, purpose="marketing")
    contacts = [UUID((await outreach(centre, id)).json()["contact_id"]) for id in said]
    await said[ann](ConsentWithdrawn, purpose="marketing")
    await centre.waited(contacts[0], minutes=2)
    while datetime.now(UTC) <= soon:
        pass
    agent = await centre.agent()
    assert await centre.next(agent) == contacts[2]
    for contact, reason in zip(contacts, ["withdrawn", "expired"], strict=False):
        answer = await centre.get(f"/contacts/{contact}")
        assert answer.json()["state"] == "closed"
        told = await centre.data_of(f"contact-{contact}", 2)
        assert {("outcome", "abandoned"), ("refused_by", reason)} <= set(told)
        actor = await centre.runtime.pool.fetchval(
            "select actor from events where stream = $1 and version = 2", f"contact-{contact}"
        )
        assert actor == "system:callcenter"


async def test_an_agent_is_told_that_nobody_waits_and_a_retry_is_told_the_same(centre: Centre):
    ann = uuid4()
    said = Said(centre, ann)
    await said(ConsentGiven, purpose="marketing")
    contact = UUID((await outreach(centre, ann)).json()["contact_id"])
    await said(ConsentWithdrawn, purpose="marketing")
    agent = await centre.agent()
    assert await centre.next(agent, key="k") is None
    await said(ConsentGiven, purpose="marketing")
    later = UUID((await outreach(centre, ann)).json()["contact_id"])
    assert await centre.next(agent, key="k") is None
    assert await centre.next(agent) == later
    assert await centre.types_of(f"contact-{contact}") == ["queued", "closed"]


async def test_the_same_again_is_answered_as_before(centre: Centre):
    ann, id = uuid4(), str(uuid4())
    said = Said(centre, ann)
    await said(ConsentGiven, purpose="marketing")
    first = await outreach(centre, ann, contact_id=id)
    await said(ConsentWithdrawn, purpose="marketing")
    again = await outreach(centre, ann, contact_id=id)
    assert (first.status_code, again.status_code) == (201, 200)


async def test_merged_records_answer_together_and_the_erased_not_at_all(centre: Centre):
    ann, twin = uuid4(), uuid4()
    said = Said(centre, ann)
    await said(ConsentGiven, purpose="marketing")
    for record in (ann, twin):
        members = (ann, twin)
        await centre.hears(CustomerMerged(customer_id=record, survivor_id=ann, members=members))
    problem_of(await outreach(centre, ann), 409, "no_consent")
    await said(ConsentGiven, purpose="marketing", speaks_for=(ann, twin))
    assert (await outreach(centre, twin)).status_code == 201
    await centre.hears(CustomerErased(customer_id=ann), CustomerErased(customer_id=twin))
    for record in (ann, twin):
        problem_of(await outreach(centre, record), 409, "no_consent")


@pytest.mark.parametrize("purpose", ["spam", "", 17])
async def test_an_unknown_purpose_is_refused(centre: Centre, purpose: Any):
    answer = await outreach(centre, uuid4(), purpose=purpose)
    assert (answer.status_code, pointers_of(answer)) == (422, ["/purpose"])
