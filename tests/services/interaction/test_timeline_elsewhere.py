"""What the call centre and the customer service recorded, in the interaction service's timeline."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.events.callcenter import (
    ContactClosed,
    ContactQueued,
    TicketOpened,
    TicketReplied,
    TicketResolved,
)
from libs.events.consent import ConsentGiven
from libs.events.customer import CustomerErased, CustomerRegistered, OwnerAssigned
from libs.events.relation import RelationRecorded, RelationVoided
from tests.services.interaction.asked import call, cost, recorded
from tests.services.interaction.elsewhere import Elsewhere, merged
from tests.services.interaction.test_api_timeline import timeline
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_ROWS = "select * from heard_events where customer_id = any($1) order by 1, 2, 3"


def types(seen: Any) -> list[str]:
    return [item["type"].removeprefix("crm.").removesuffix(".v1") for item in seen["items"]]


def registered(id: UUID) -> CustomerRegistered:
    return CustomerRegistered(customer_id=id, kind="person", name="sealed:v1:x", region="north")


def opened(ticket: UUID, id: UUID) -> TicketOpened:
    return TicketOpened(
        ticket_id=ticket,
        customer_id=id,
        subject="sealed:v1:subject",
        description="sealed:v1:description",
        queue="support",
        priority="high",
    )


async def lived(served: Served, id: UUID, other: UUID) -> Elsewhere:
    """A customer of whom something of every kind is known, much of it at the same moments."""
    ticket, contact = uuid4(), uuid4()
    elsewhere = Elsewhere(served)
    await elsewhere.hears(registered(id), at=NOON - timedelta(days=9), actor="ann")
    await elsewhere.hears(opened(ticket, id), at=NOON, actor="ann")
    await elsewhere.hears(
        TicketReplied(ticket_id=ticket, customer_id=id, author="agent", body="sealed:v1:b"),
        TicketReplied(ticket_id=ticket, customer_id=id, author="customer", body="sealed:v1:b"),
        TicketResolved(ticket_id=ticket, customer_id=id),
        ContactQueued(contact_id=contact, customer_id=id, channel="phone", queue="support"),
        ContactClosed(contact_id=contact, customer_id=id, outcome="served", agent_id=uuid4()),
        ConsentGiven(customer_id=id, purpose="marketing", channel="phone", proof="sealed:v1:p"),
        OwnerAssigned(customer_id=id, owner="kim", staff_id=uuid4()),
        RelationRecorded(relation_id=uuid4(), from_id=id, to_id=other, kind="buyer"),
        at=NOON,
        actor="bob",
    )
    for body in (
        call(customer_id=str(id)),
        call(customer_id=str(id), channel="email", direction="outbound"),
        call(customer_id=str(id), occurred_at="2026-03-04T12:00:00Z"),
    ):
        answer = await served.post("/v1/interactions", body)
        assert answer.status_code == 201, answer.text
    await served.post("/v1/costs", cost(customer_id=str(id)))
    await recorded(served, customer_id=str(id))
    return elsewhere


async def walked(served: Served, id: UUID, query: str, limit: int, **more: Any) -> list[Any]:
    items, cursor = [], ""
    while True:
        page = await timeline(served, str(id), f"limit={limit}{query}{cursor}", **more)
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        cursor = f"&cursor={page['next_cursor']}"


async def test_it_tells_by_reference_what_other_services_recorded(shared_interaction: Served):
    id, other = uuid4(), uuid4()
    await lived(shared_interaction, id, other)
    seen = await timeline(shared_interaction, str(id))
    assert len(seen["items"]) == 15
    by_type = dict(zip(types(seen), seen["items"], strict=True))
    ticket = by_type["callcenter.ticket_opened"]
    assert set(ticket["data"]) == {"ticket_id", "queue", "priority"}
    assert (ticket["kind"], ticket["thread_id"]) == ("ticket", ticket["data"]["ticket_id"])
    assert ticket["actor"] == "ann"
    assert by_type["customer.registered"]["data"] == {"kind": "person"}
    assert by_type["customer.consent_given"]["kind"] == "consent"
    assert by_type["relation.recorded"]["data"]["to_id"] == str(other)
    assert "sealed" not in str([item["data"] for item in seen["items"]])
    assert types(await timeline(shared_interaction, str(other))) == ["relation.recorded"]


async def test_customers_are_not_told_what_is_ours(shared_interaction: Served):
    id = uuid4()
    await lived(shared_interaction, id, uuid4())
    own = {"role": "customer", "claims": {"customer_id": str(id)}}
    seen = await timeline(shared_interaction, str(id), **own)
    assert {item["kind"] for item in seen["items"]} == {
        *("customer", "consent", "ticket", "interaction", "purchase")
    }
    assert "customer.owner_assigned" not in types(seen)
    assert {item["actor"] for item in seen["items"]} == {None}
    assert (await timeline(shared_interaction, str(id), "actor=ann", **own))["items"] == []


MATCHES = {
    **{f"kind={k}": ("kind", k) for k in ("interaction", "ticket", "consent", "customer", "cost")},
    **{f"channel={c}": ("channel", c) for c in ("phone", "email", "chat")},
    **{f"direction={d}": ("direction", d) for d in ("inbound", "outbound")},
    **{f"actor={a}": ("actor", a) for a in ("ann", "bob", "nobody")},
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def life(shared_interaction: Served) -> AsyncIterator[UUID]:
    id = uuid4()
    await lived(shared_interaction, id, uuid4())
    yield id


def _matches(item: dict[str, Any], queries: list[str]) -> bool:
    return all(item[MATCHES[query][0]] == MATCHES[query][1] for query in queries)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    queries=st.lists(st.sampled_from(sorted(MATCHES)), max_size=2, unique_by=lambda q: q[:4]),
    since=st.sampled_from([None, NOON - timedelta(days=9), NOON, NOON + timedelta(days=1)]),
    until=st.sampled_from([None, NOON + timedelta(days=3), NOON + timedelta(days=9)]),
    limit=st.integers(1, 6),
)
async def test_a_filter_restricts_the_whole_and_its_pages_are_all_of_it_once(
    shared_interaction: Served,
    life: UUID,
    queries: list[str],
    since: datetime | None,
    until: datetime | None,
    limit: int,
):
    whole = (await timeline(shared_interaction, str(life), "limit=100"))["items"]
    bounds = {"since": since, "until": until}
    asked = [*queries, *(f"{n}={at:%Y-%m-%dT%H:%M:%SZ}" for n, at in bounds.items() if at)]
    found = await walked(shared_interaction, life, "".join(f"&{each}" for each in asked), limit)
    expected = [
        item
        for item in whole
        if _matches(item, queries)
        and (since is None or datetime.fromisoformat(item["occurred_at"]) >= since)
        and (until is None or datetime.fromisoformat(item["occurred_at"]) < until)
    ]
    assert found == expected


async def test_a_thread_is_its_first_and_all_that_answers_it(shared_interaction: Served):
    id = uuid4()
    bodies = [call(customer_id=str(id), topic=f"t{n}") for n in range(4)]
    bodies[1]["reply_to"] = bodies[0]["interaction_id"]
    bodies[2]["reply_to"] = bodies[1]["interaction_id"]
    for body in bodies:
        answer = await shared_interaction.post("/v1/interactions", body)
        assert answer.status_code == 201, answer.text
    first = bodies[0]["interaction_id"]
    seen = await walked(shared_interaction, id, f"&thread_id={first}", 1)
    assert [item["data"]["topic"] for item in seen] == ["t2", "t1", "t0"]
    assert {item["thread_id"] for item in seen} == {first}
    reply = bodies[1]["interaction_id"]
    assert await walked(shared_interaction, id, f"&thread_id={reply}", 5) == []
    read = await shared_interaction.get(f"/v1/interactions/{bodies[2]['interaction_id']}")
    assert (read.json()["reply_to"], read.json()["thread_id"]) == (reply, first)
    again = await shared_interaction.post("/v1/interactions", bodies[2])
    assert (again.status_code, again.json()) == (200, read.json())


async def test_what_replaces_a_mistake_is_in_its_thread(shared_interaction: Served):
    id = uuid4()
    first, reply = call(customer_id=str(id)), call(customer_id=str(id))
    reply["reply_to"] = first["interaction_id"]
    for body in (first, reply):
        await shared_interaction.post("/v1/interactions", body)
    body = {"reason": "duplicate", "replacement": call(customer_id=str(id))}
    path = f"/v1/interactions/{reply['interaction_id']}/void"
    assert (await shared_interaction.post(path, body)).status_code == 201
    seen = await walked(shared_interaction, id, f"&thread_id={first['interaction_id']}", 9)
    assert len(seen) == 3


async def test_a_reply_answers_something_of_the_same_customer(shared_interaction: Served):
    id, another = uuid4(), uuid4()
    said = call(customer_id=str(another))
    await shared_interaction.post("/v1/interactions", said)
    for answered in (said["interaction_id"], str(uuid4())):
        body = call(customer_id=str(id), reply_to=answered)
        refused = await shared_interaction.post("/v1/interactions", body)
        problem_of(refused, 422, "answered_not_found")
        assert pointers_of(refused) == ["/reply_to"]
    early = call(customer_id=str(another), reply_to=said["interaction_id"])
    early["occurred_at"] = "2026-02-01T12:00:00Z"
    refused = await shared_interaction.post("/v1/interactions", early)
    assert [each["code"] for each in refused.json()["errors"]] == ["before_interaction"]
    assert pointers_of(refused) == ["/occurred_at"]
    await Elsewhere(shared_interaction).hears(*merged(id, another))
    body = call(customer_id=str(id), reply_to=said["interaction_id"])
    assert (await shared_interaction.post("/v1/interactions", body)).status_code == 201


ATTACHMENT = {
    "name": "Ada's offer.pdf",
    "media_type": "application/pdf",
    "size": 120_000,
    "reference": "https://files.example/ada-lovelace/1",
}


async def test_attachments_are_told_by_reference_and_their_names_are_personal(
    shared_interaction: Served,
):
    id = uuid4()
    body = call(customer_id=str(id), attachments=[ATTACHMENT], note=None)
    answer = await shared_interaction.post("/v1/interactions", body)
    assert (answer.status_code, answer.json()["attachments"]) == (201, [ATTACHMENT])
    stored = "select data from events where subject = $1"
    data = await shared_interaction.runtime.pool.fetchval(stored, id)
    assert "Ada" not in data
    assert "files.example" not in data
    (item,) = (await timeline(shared_interaction, str(id)))["items"]
    assert item["data"]["attachments"] == [ATTACHMENT]
    hidden = [{**ATTACHMENT, "name": None, "reference": None}]
    masked = await timeline(shared_interaction, str(id), role="analyst")
    assert masked["items"][0]["data"]["attachments"] == hidden
    await Elsewhere(shared_interaction).hears(CustomerErased(customer_id=id))
    seen = await timeline(shared_interaction, str(id))
    assert seen["items"][-1]["data"]["attachments"] == hidden
    refused = await shared_interaction.post(
        "/v1/interactions", call(**{**body, "interaction_id": None})
    )
    problem_of(refused, 409, "customer_erased")


@pytest.mark.parametrize(
    ("field", "value"),
    [("media_type", "a letter"), ("size", -1), ("size", "1"), ("reference", ""), ("name", "\n")],
)
async def test_an_attachment_is_refused_by_the_field(
    shared_interaction: Served, field: str, value: Any
):
    body = call(attachments=[ATTACHMENT, {**ATTACHMENT, field: value}])
    refused = await shared_interaction.post("/v1/interactions", body)
    assert refused.status_code == 422
    assert pointers_of(refused) == [f"/attachments/1/{field}"]


async def test_a_voided_relation_is_marked(shared_interaction: Served):
    ada, bob, relation = uuid4(), uuid4(), uuid4()
    said = {"relation_id": relation, "from_id": ada, "to_id": bob, "kind": "buyer"}
    elsewhere = Elsewhere(shared_interaction)
    await elsewhere.hears(RelationRecorded(**said))
    (told,) = await elsewhere.hears(RelationVoided(**said, reason="duplicate"))
    for one in (ada, bob):
        void, first = (await timeline(shared_interaction, str(one)))["items"]
        assert void["voided"] is None
        assert first["voided"]["void_event"] == str(told.event_id)
        assert first["voided"]["reason"] == "duplicate"
