"""Outbound interactions say what was known of the customer's consent when they were recorded."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.consent import ConsentGiven, ConsentWithdrawn
from libs.events.contract import contract_of, encode
from libs.events.customer import CustomerErased, CustomerMerged, CustomerUnmerged
from libs.events.recorded import Recorded
from libs.identifiers.uuid7 import uuid7
from services.interaction.consuming import build_projection
from tests.services.interaction.asked import call
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
_ROWS = "select * from consents where record_id = any($1) order by record_id, version"


class Stream:
    """What one record's stream says, as the consumer would apply it."""

    def __init__(self, served: Served, id: UUID | None = None) -> None:
        self.served = served
        self.id = id or uuid4()
        self.told: list[Recorded] = []

    async def says(self, kind: Any, **data: Any) -> None:
        await heard(self.served, [self.tell(kind, **data)])

    def tell(self, kind: Any, **data: Any) -> Recorded:
        event = kind(customer_id=self.id, **data)
        now = datetime.now(UTC)
        told = Recorded(
            event_id=uuid7(),
            type=contract_of(event).type,
            stream=f"customer-{self.id}",
            version=len(self.told) + 2,
            subject=self.id,
            key=str(self.id),
            topic=contract_of(event).topic,
            occurred_at=now,
            recorded_at=now,
            correlation_id=uuid7(),
            data=encode(event),
        )
        self.told.append(told)
        return told


async def heard(served: Served, events: list[Recorded]) -> None:
    projection = build_projection(served.runtime)
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await projection.lock(connection, sorted({e.subject for e in events if e.subject}))
        await projection.apply(connection, events, datetime.now(UTC))


async def outbound(served: Served, ada: Stream, **changes: Any) -> dict[str, Any]:
    values = {"direction": "outbound", "channel": "email", **changes}
    body = call(customer_id=str(ada.id), **values)
    answer = await served.post("/v1/interactions", body)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def consent(served: Served, ada: Stream, **changes: Any) -> str:
    return (await outbound(served, ada, **changes))["consent"]


async def test_who_said_nothing_did_not_consent(shared_interaction: Served):
    ada = Stream(shared_interaction)
    recorded = await outbound(shared_interaction, ada)
    assert (recorded["purpose"], recorded["consent"]) == ("marketing", "not_given")


async def test_it_is_marked_with_what_held_when_it_was_recorded(shared_interaction: Served):
    ada = Stream(shared_interaction)
    await ada.says(ConsentGiven, purpose="marketing")
    first = await outbound(shared_interaction, ada)
    await ada.says(ConsentWithdrawn, purpose="marketing", channel="email")
    second = await outbound(shared_interaction, ada)
    assert (first["consent"], second["consent"]) == ("given", "withdrawn")
    assert await consent(shared_interaction, ada, channel="phone") == "given"
    read = await shared_interaction.get(f"/v1/interactions/{first['interaction_id']}")
    assert read.json() == first
    path = f"/v1/customers/{ada.id}/timeline?kind=interaction"
    timeline = await shared_interaction.get(path)
    marks = [item["data"]["consent"] for item in timeline.json()["items"]]
    assert sorted(marks) == ["given", "given", "withdrawn"]


async def test_an_end_needs_no_event(shared_interaction: Served):
    ada = Stream(shared_interaction)
    await ada.says(ConsentGiven, purpose="marketing", until=datetime.now(UTC))
    assert await consent(shared_interaction, ada) == "expired"
    await ada.says(ConsentGiven, purpose="marketing", until=datetime.now(UTC) + timedelta(days=1))
    assert await consent(shared_interaction, ada) == "given"


@pytest.mark.parametrize("kind", ["complaint", "request", "inquiry", "suggestion"])
async def test_answering_a_customer_needs_no_consent(shared_interaction: Served, kind: str):
    ada = Stream(shared_interaction)
    await ada.says(ConsentWithdrawn, purpose="marketing")
    recorded = await outbound(shared_interaction, ada, kind=kind)
    assert (recorded["purpose"], recorded["consent"]) == ("service", "not_needed")
    said = await outbound(shared_interaction, ada, purpose="contract")
    assert (said["purpose"], said["consent"]) == ("contract", "not_needed")


async def test_whoever_comes_to_us_is_not_asked(shared_interaction: Served):
    answer = await shared_interaction.post("/v1/interactions", call())
    assert (answer.json()["purpose"], answer.json()["consent"]) == (None, None)
    refused = await shared_interaction.post("/v1/interactions", call(purpose="marketing"))
    problem_of(refused, 422, "inbound")
    assert pointers_of(refused) == ["/purpose"]


async def test_the_same_again_is_answered_as_it_was_though_the_consent_changed(
    shared_interaction: Served,
):
    ada = Stream(shared_interaction)
    body = call(customer_id=str(ada.id), direction="outbound")
    first = await shared_interaction.post("/v1/interactions", body, key=f"k-{ada.id}")
    await ada.says(ConsentGiven, purpose="marketing")
    for key in (f"k-{ada.id}", None):
        again = await shared_interaction.post("/v1/interactions", body, key=key)
        assert again.json() == first.json()
    other = await shared_interaction.post("/v1/interactions", {**body, "purpose": "contract"})
    problem_of(other, 409, "interaction_already_recorded")


async def test_what_takes_the_place_of_a_mistake_is_marked_too(shared_interaction: Served):
    ada = Stream(shared_interaction)
    recorded = await outbound(shared_interaction, ada)
    await ada.says(ConsentGiven, purpose="marketing")
    new = call(customer_id=str(ada.id), direction="outbound")
    body = {"reason": "duplicate", "replacement": new}
    path = f"/v1/interactions/{recorded['interaction_id']}/void"
    answer = await shared_interaction.post(path, body)
    assert answer.status_code == 201, answer.text
    read = await shared_interaction.get(f"/v1/interactions/{new['interaction_id']}")
    assert read.json()["consent"] == "given"


async def test_of_merged_records_the_most_restrictive_answer_holds(shared_interaction: Served):
    ada, bob = Stream(shared_interaction), Stream(shared_interaction)
    await ada.says(ConsentGiven, purpose="marketing")
    group = {"survivor_id": ada.id, "members": (ada.id, bob.id)}
    for one in (bob, ada):
        await one.says(CustomerMerged, **group)
    assert [await consent(shared_interaction, one) for one in (ada, bob)] == ["not_given"] * 2
    await ada.says(ConsentGiven, purpose="marketing", speaks_for=(ada.id, bob.id))
    assert [await consent(shared_interaction, one) for one in (ada, bob)] == ["given"] * 2
    left = {"survivor_id": ada.id, "left_id": bob.id, "members": (ada.id,)}
    for one in (bob, ada):
        await one.says(CustomerUnmerged, **left)
    both = [await consent(shared_interaction, one) for one in (ada, bob)]
    assert both == ["given", "not_given"]


async def test_an_erasure_withdraws_all_whatever_arrives_after_it(shared_interaction: Served):
    ada = Stream(shared_interaction)
    await ada.says(ConsentGiven, purpose="marketing")
    late = ada.tell(ConsentGiven, purpose="market_research")
    await ada.says(CustomerErased)
    await heard(shared_interaction, [late])
    assert await consent(shared_interaction, ada, note=None) == "erased"
    rows = await shared_interaction.runtime.pool.fetch(
        "select version from consents where record_id = $1", ada.id
    )
    assert [row["version"] for row in rows] == [0]


async def test_a_rebuild_equals_what_was_kept_live(shared_interaction: Served):
    """One by one, all at once, and twice: the same rows."""
    pool = shared_interaction.runtime.pool
    ada, bob = Stream(shared_interaction), Stream(shared_interaction)
    for purpose in ("marketing", "market_research"):
        await ada.says(ConsentGiven, purpose=purpose, speaks_for=(ada.id, bob.id))
        await bob.says(ConsentWithdrawn, purpose=purpose, channel="phone")
    await bob.says(CustomerErased)
    live = await pool.fetch(_ROWS, [ada.id, bob.id])
    assert len(live) == 3
    await pool.execute("delete from consents where record_id = any($1)", [ada.id, bob.id])
    await heard(shared_interaction, [*ada.told, *bob.told])
    await heard(shared_interaction, ada.told)
    assert await pool.fetch(_ROWS, [ada.id, bob.id]) == live
