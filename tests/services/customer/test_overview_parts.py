"""Parts of the overview: people, service, last interactions, consents, traits and warnings."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from libs.events.callcenter import (
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketResolved,
)
from libs.events.contract import contract_of, encode
from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from libs.identifiers.uuid7 import uuid7
from services.customer.consuming import build_projection
from services.customer.domain.overview.traits import open_complaints, usual_channel
from tests.services.customer.asked import registered
from tests.services.customer.heard import complaint, void
from tests.services.customer.staffed import assign, handed_over, member
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_ROWS = """
select to_jsonb(t)::text from service_tickets t where customer_id = $1
union all select to_jsonb(c)::text from service_contacts c where customer_id = $1 order by 1"""


def told(event: Any, version: int = 1, at: datetime = NOON) -> Recorded:
    contract = contract_of(event)
    name = f"{contract.category}_id"
    stream = f"{contract.category}-{getattr(event, name)}"
    return Recorded(
        event_id=uuid7(),
        type=contract.type,
        stream=stream,
        version=version,
        subject=event.customer_id,
        key=str(event.customer_id),
        topic=contract.topic,
        occurred_at=at,
        recorded_at=at,
        correlation_id=uuid7(),
        data=encode(event),
    )


async def heard(served: Served, events: Sequence[Recorded]) -> None:
    projection = build_projection(served.runtime)
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await projection.lock(connection, sorted({e.subject for e in events if e.subject}))
        await projection.apply(connection, events, datetime.now(UTC))


def opened(id: UUID, kind: Any = None, **more: Any) -> TicketOpened:
    return TicketOpened(
        ticket_id=uuid4(),
        customer_id=id,
        subject="sealed:v1:x",
        queue="support",
        priority="high",
        kind=kind,
        **more,
    )


async def overview(served: Served, id: Any, **more: Any) -> dict[str, Any]:
    answer = await served.get(f"/v1/customers/{id}/overview", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def somebody(served: Served, **changes: Any) -> UUID:
    return UUID((await registered(served, **changes))["customer_id"])


async def related(served: Served, one: UUID, other: UUID, kind: str) -> None:
    body = {"from_id": str(one), "to_id": str(other), "kind": kind}
    answer = await served.post("/v1/relations", body)
    assert answer.status_code == 201, answer.text


async def test_an_open_complaint_is_warned_of_until_it_is_resolved(shared_customer: Served):
    ada, bob = await somebody(shared_customer), await somebody(shared_customer)
    ticket = opened(bob, "complaint")
    step = {"ticket_id": ticket.ticket_id, "customer_id": bob}
    await heard(shared_customer, [told(opened(ada, "inquiry")), told(opened(ada)), told(ticket)])
    assert (await overview(shared_customer, ada))["warnings"] == []
    warning = {
        "code": "open_complaint",
        "ticket_id": str(ticket.ticket_id),
        "since": "2026-03-01T12:00:00Z",
    }
    assert (await overview(shared_customer, bob))["warnings"] == [warning]
    await shared_customer.post(f"/v1/customers/{ada}/merge", {"customer_id": str(bob)})
    assert (await overview(shared_customer, ada))["warnings"] == [warning]
    assert (await overview(shared_customer, ada))["service"]["ticket_count"] == 3
    await shared_customer.post(f"/v1/customers/{ada}/unmerge", {"customer_id": str(bob)})
    assert (await overview(shared_customer, ada))["warnings"] == []
    await heard(shared_customer, [told(TicketResolved(**step), 2)])
    assert (await overview(shared_customer, bob))["warnings"] == []
    await heard(shared_customer, [told(TicketReopened(**step), 3)])
    assert (await overview(shared_customer, bob))["warnings"] == [warning]


async def test_what_is_open_at_the_call_centre(shared_customer: Served):
    id, agent, contact = await somebody(shared_customer), uuid4(), uuid4()
    ticket = opened(id, "request")
    step = {"ticket_id": ticket.ticket_id, "customer_id": id}
    waits: dict[str, Any] = {"contact_id": contact, "customer_id": id}
    queued = ContactQueued(**waits, channel="phone", queue="sales", purpose="marketing")
    reserved = ContactReserved(**waits, agent_id=agent, reserved_until=NOON, priority=1)
    lapsed = ContactRequeued(**waits, agent_id=agent, reason="lapsed")
    events = [
        told(ticket),
        told(TicketAssigned(**step, agent_id=agent), 2),
        told(TicketEscalated(**step, level=1, queue="second"), 3),
        told(TicketAssigned(**step, agent_id=agent), 4),
        told(queued),
        told(reserved, 2),
        told(lapsed, 3),
        told(reserved, 4),
    ]
    await heard(shared_customer, events)
    seen = (await overview(shared_customer, id))["service"]
    assert seen["tickets"] == [
        {
            "ticket_id": str(ticket.ticket_id),
            "kind": "request",
            "queue": "second",
            "priority": "high",
            "opened_at": "2026-03-01T12:00:00Z",
            "agent_id": str(agent),
            "level": 1,
        }
    ]
    (call,) = seen["contacts"]
    assert (call["contact_id"], call["agent_id"]) == (str(contact), str(agent))
    assert (call["channel"], call["purpose"]) == ("phone", "marketing")
    live = await shared_customer.runtime.pool.fetch(_ROWS, id)
    for table in ("service_tickets", "service_contacts"):
        await shared_customer.runtime.pool.execute(
            f"delete from {table} where customer_id = $1", id
        )
    for event in events:  # one by one, as a rebuild may have them
        await heard(shared_customer, [event])
    assert await shared_customer.runtime.pool.fetch(_ROWS, id) == live
    closed = ContactClosed(**waits, outcome="served", agent_id=agent)
    await heard(shared_customer, [told(closed, 5), told(TicketResolved(**step), 5)])
    seen = (await overview(shared_customer, id))["service"]
    assert (seen["tickets"], seen["contacts"]) == ([], [])


async def test_people_near_them_are_named_and_counted(shared_customer: Served):
    ada = await somebody(shared_customer)
    mills = await somebody(shared_customer, kind="organization")
    for id in (ada, mills):
        stream = f"customer-{id}"
        await heard(shared_customer, await read_stream(shared_customer.runtime.pool, stream))
    for kind in ("buyer", "payer"):
        await related(shared_customer, ada, mills, kind)
    for one, other in ((ada, mills), (mills, ada)):
        people = (await overview(shared_customer, one))["people"]
        assert people["counts"] == {"buyer": 1, "payer": 1}
        assert {node["customer_id"] for node in people["nodes"]} == {str(ada), str(mills)}
        assert all(node["name"] for node in people["nodes"])
        assert len(people["relations"]) == 2
        assert not people["cut"]
        assert other != one
    masked = (await overview(shared_customer, ada, claims={"scope": ""}))["people"]
    assert [node["name"] for node in masked["nodes"]] == [None, None]


async def test_last_interactions_the_usual_channel_and_what_was_voided(shared_customer: Served):
    id = await somebody(shared_customer)
    calls = [structs.replace(complaint(id, "1"), channel="email") for _ in range(6)]
    calls.append(structs.replace(complaint(id, "1"), channel="phone"))
    events = [told(call, at=NOON + timedelta(hours=n)) for n, call in enumerate(calls)]
    await heard(shared_customer, events)
    seen = await overview(shared_customer, id)
    last = [str(call.interaction_id) for call in reversed(calls)][:5]
    assert [each["interaction_id"] for each in seen["last_interactions"]] == last
    assert seen["traits"] == {"usual_channel": "email", "temperament": []}
    await heard(shared_customer, [told_void(event) for event in events[:6]])
    seen = await overview(shared_customer, id)
    assert [each["channel"] for each in seen["last_interactions"]] == ["phone"]
    assert seen["traits"]["usual_channel"] == "phone"
    body = {"values": ["rational"], "reason": "asked"}
    await shared_customer.call("PUT", f"/v1/customers/{id}/axes/temperament", body)
    assert (await overview(shared_customer, id))["traits"]["temperament"] == ["rational"]


def told_void(recorded: Recorded) -> Recorded:
    voided = void(recorded)
    return Recorded(
        **{
            **structs.asdict(recorded),
            "event_id": uuid7(),
            "version": 2,
            "type": contract_of(voided).type,
            "data": encode(voided),
        }
    )


async def test_consents_are_those_of_the_consents_route(shared_customer: Served):
    ada, bob = await somebody(shared_customer), await somebody(shared_customer)
    for id, purpose, body in (
        (ada, "marketing", {"given": True}),
        (ada, "marketing", {"given": False, "channel": "phone"}),
        (bob, "market_research", {"given": True, "until": "2027-12-01T00:00:00Z"}),
    ):
        path = f"/v1/customers/{id}/consents/{purpose}"
        assert (await shared_customer.call("PUT", path, body)).status_code == 200
    for step in (None, "merge", "unmerge"):
        if step:
            path, body = f"/v1/customers/{ada}/{step}", {"customer_id": str(bob)}
            await shared_customer.post(path, body)
        for id in (ada, bob) if step != "merge" else (ada,):
            items = (await shared_customer.get(f"/v1/customers/{id}/consents")).json()["items"]
            lines = (await overview(shared_customer, id))["consents"]
            assert lines == [{name: item[name] for name in lines[0]} for item in items]


async def test_customers_see_what_is_about_themselves(shared_customer: Served):
    id = await somebody(shared_customer)
    await heard(shared_customer, [told(opened(id, "complaint")), told(complaint(id, "1"))])
    own = {"role": "customer", "claims": {"customer_id": str(id)}}
    seen = await overview(shared_customer, id, **own)
    ours = ("people", "service", "traits", "hand_over", "axes")
    assert [seen[part] for part in ours] == [None] * len(ours)
    assert (seen["warnings"], len(seen["last_interactions"])) == ([], 1)
    assert set(seen["freshness_by_part"]) == {
        *("file", "interactions", "purchases", "valuation", "service")
    }


async def test_the_hand_over_by_which_the_owner_came_is_noted(shared_customer: Served):
    jo, kim = [(await member(shared_customer))["staff_id"] for _ in range(2)]
    id = await somebody(shared_customer)
    await assign(shared_customer, str(id), {"staff_id": jo})
    assert (await overview(shared_customer, id))["hand_over"] is None
    await handed_over(shared_customer, jo, to=kim, note="Never call before noon")
    seen = (await overview(shared_customer, id))["hand_over"]
    assert (seen["handed_over_by"], seen["note"]) == (jo, "Never call before noon")
    assert (await overview(shared_customer, id, claims={"scope": ""}))["hand_over"]["note"] is None
    await assign(shared_customer, str(id), "somebody else")
    assert (await overview(shared_customer, id))["hand_over"] is None


async def test_a_part_out_of_scope_is_not_shown(shared_customer: Served):
    id = await somebody(shared_customer)
    other = await somebody(shared_customer, kind="organization")
    await heard(shared_customer, [told(opened(id, "complaint")), told(complaint(id, "1"))])
    await related(shared_customer, id, other, "buyer")
    assert len((await overview(shared_customer, id, role="agent"))["warnings"]) == 1
    none = {"read": "none", "write": "none"}
    await put_policy(shared_customer, {"agent": {"service": none, "interactions": none}})
    forget(shared_customer)
    seen = await overview(shared_customer, id, role="agent")
    hidden = (seen["service"], seen["last_interactions"], seen["traits"], seen["warnings"])
    assert hidden == (None, None, None, [])
    claims = {"sub": (await member(shared_customer))["subjects"][0]}
    await assign(shared_customer, str(id), claims["sub"])
    await put_policy(shared_customer, {"agent": {"customers": {"read": "own", "write": "own"}}})
    forget(shared_customer)
    people = (await overview(shared_customer, id, role="agent", claims=claims))["people"]
    assert (people["counts"], people["relations"]) == ({}, [])
    await put_policy(shared_customer, {})
    forget(shared_customer)


@given(
    st.lists(
        st.tuples(st.sampled_from(["phone", "email", "chat"]), st.sampled_from(["in", "out"])),
        max_size=12,
    )
)
async def test_the_usual_channel_is_the_one_they_come_on_most(said: list[tuple[Any, str]]):
    events = [
        InteractionRecorded(
            interaction_id=UUID(int=n),
            customer_id=UUID(int=1),
            channel=channel,
            direction="inbound" if way == "in" else "outbound",
            topic="x",
        )
        for n, (channel, way) in enumerate(said)
    ]
    found = usual_channel(events)
    theirs = [channel for channel, way in said if way == "in"] or [channel for channel, _ in said]
    if not theirs:
        assert found is None
        return
    most = max(theirs.count(channel) for channel in theirs)
    assert found == next(channel for channel in theirs if theirs.count(channel) == most)


async def test_only_complaints_are_warned_of_the_oldest_first():
    first, second, other = (UUID(int=n) for n in range(3))
    found = open_complaints(
        [
            (second, "complaint", NOON + timedelta(days=1)),
            (other, None, NOON),
            (first, "complaint", NOON),
        ]
    )
    assert [each.ticket_id for each in found] == [first, second]
