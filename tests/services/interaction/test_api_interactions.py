"""POST /v1/interactions, GET /v1/interactions/{id} and their notes."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from libs.events.interaction import InteractionRecorded
from libs.eventstore.writes import Write
from services.interaction.entry_streams import entry_write
from tests.services.interaction.asked import call
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def called(served: Served, **changes: Any) -> dict[str, Any]:
    answer = await served.post("/v1/interactions", call(**changes))
    assert answer.status_code == 201, answer.text
    return answer.json()


async def erased(served: Served, customer_id: str) -> None:
    """What the service does when it hears of the erasure."""
    async with served.runtime.pool.acquire() as connection:
        await served.runtime.keys.destroy(connection, [UUID(customer_id)])


async def test_answers_with_the_whole_interaction(shared_interaction: Served):
    asked = call(kind="complaint", satisfaction=2, cost={"amount": "4.4", "currency": "EUR"})
    answer = await shared_interaction.post("/v1/interactions", asked)
    assert answer.status_code == 201, answer.text
    assert answer.json() == {
        **asked,
        "cost": {"amount": "4.40", "currency": "EUR"},
        "sentiment": None,
        "personal_data": "clear",
        "version": 1,
        "replaces": None,
        "voided": None,
        "purpose": None,
        "consent": None,
        "reply_to": None,
        "thread_id": asked["interaction_id"],
        "attachments": [],
    }
    read = await shared_interaction.get(f"/v1/interactions/{asked['interaction_id']}")
    assert (read.json(), read.headers["etag"]) == (answer.json(), '"1"')


async def test_the_same_again_adds_nothing_and_other_content_is_a_conflict(
    shared_interaction: Served,
):
    asked = call()
    first = await shared_interaction.post("/v1/interactions", asked)
    again = await shared_interaction.post("/v1/interactions", asked)
    assert (again.status_code, again.json()) == (200, first.json())
    answer = await shared_interaction.post("/v1/interactions", {**asked, "note": "Or not"})
    problem_of(answer, 409, "interaction_already_recorded")
    assert pointers_of(answer) == ["/interaction_id"]


async def test_no_note_is_in_the_store(shared_interaction: Served):
    await called(shared_interaction, note="Zebra-striped parcel")
    rows = await shared_interaction.runtime.pool.fetch("select data from events")
    assert not any("Zebra" in row["data"] for row in rows)


async def test_notes_are_masked_without_the_scope_and_audited_with_it(shared_interaction: Served):
    body = await called(shared_interaction)
    path = f"/v1/interactions/{body['interaction_id']}"
    with capture_logs() as logs:
        masked = (await shared_interaction.get(path, role="analyst")).json()
    assert (masked["note"], masked["personal_data"], masked["topic"]) == (
        None,
        "masked",
        "delivery",
    )
    assert not [line for line in logs if line["event"] == "personal_data_read"]
    with capture_logs() as logs:
        await shared_interaction.get(path, role="agent")
    (line,) = [line for line in logs if line["event"] == "personal_data_read"]
    assert line["customer_ids"] == [body["customer_id"]]


async def test_where_nothing_is_hidden_nothing_is_audited(shared_interaction: Served):
    body = await called(shared_interaction, note=None)
    with capture_logs() as logs:
        path = f"/v1/interactions/{body['interaction_id']}"
        seen = (await shared_interaction.get(path, role="analyst")).json()
    assert (seen["note"], seen["personal_data"]) == (None, "clear")
    assert not [line for line in logs if line["event"] == "personal_data_read"]


async def test_after_an_erasure_notes_are_gone_and_new_ones_refused(shared_interaction: Served):
    body = await called(shared_interaction)
    customer = body["customer_id"]
    await erased(shared_interaction, customer)
    path = f"/v1/interactions/{body['interaction_id']}"
    seen = (await shared_interaction.get(path)).json()
    assert (seen["note"], seen["personal_data"]) == (None, "erased")
    answer = await shared_interaction.post("/v1/interactions", call(customer_id=customer))
    problem_of(answer, 409, "customer_erased")
    without = call(customer_id=customer, note=None)
    assert (await shared_interaction.post("/v1/interactions", without)).status_code == 201


FREE = "Anna Kowalska, anna@example.org, calls back"


async def test_a_topic_in_free_text_is_sealed_masked_and_erased_as_a_note_is(
    shared_interaction: Served,
):
    body = await called(shared_interaction, topic=FREE, note=None)
    assert (body["topic"], body["personal_data"]) == (FREE, "clear")
    rows = await shared_interaction.runtime.pool.fetch("select data from events")
    assert not any("Kowalska" in row["data"] for row in rows)
    paths = (
        f"/v1/interactions/{body['interaction_id']}",
        f"/v1/customers/{body['customer_id']}/timeline",
    )
    for role, visibility in (("admin", "clear"), ("analyst", "masked")):
        for path in paths:
            assert await topic_of(shared_interaction, path, role) == (
                FREE if visibility == "clear" else None,
                visibility,
            )
    await erased(shared_interaction, body["customer_id"])
    for path in paths:
        assert await topic_of(shared_interaction, path, "admin") == (None, "erased")
    again = call(customer_id=body["customer_id"], topic=FREE, note=None)
    problem_of(await shared_interaction.post("/v1/interactions", again), 409, "customer_erased")


async def test_topics_that_were_written_in_clear_are_treated_as_personal(
    shared_interaction: Served,
):
    asked = call(topic=FREE, note=None, customer_id=str(uuid4()))
    event = InteractionRecorded(
        interaction_id=UUID(asked["interaction_id"]),
        customer_id=UUID(asked["customer_id"]),
        channel="phone",
        direction="inbound",
        topic=FREE,
    )
    write = entry_write(event, datetime.fromisoformat(asked["occurred_at"]))
    await shared_interaction.runtime.appender.append(
        Write(streams=(write,), correlation_id=uuid4(), actor="old")
    )
    again = await shared_interaction.post("/v1/interactions", asked)
    assert (again.status_code, again.json()["topic"]) == (200, FREE)
    path = f"/v1/customers/{asked['customer_id']}/timeline"
    assert await topic_of(shared_interaction, path, "admin") == (FREE, "clear")
    assert await topic_of(shared_interaction, path, "analyst") == (None, "masked")
    await erased(shared_interaction, asked["customer_id"])
    assert await topic_of(shared_interaction, path, "admin") == (None, "erased")


async def topic_of(served: Served, path: str, role: str) -> tuple[str | None, str]:
    found = (await served.get(path, role=role)).json()
    data = found["items"][0]["data"] if "items" in found else found
    return data["topic"], found["personal_data"]


async def test_unknown_interactions(shared_interaction: Served):
    answer = await shared_interaction.get(f"/v1/interactions/{uuid4()}")
    problem_of(answer, 404, "interaction_not_found")
