"""POST /v1/interactions, GET /v1/interactions/{id} and their notes."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

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


async def test_unknown_interactions(shared_interaction: Served):
    answer = await shared_interaction.get(f"/v1/interactions/{uuid4()}")
    problem_of(answer, 404, "interaction_not_found")
