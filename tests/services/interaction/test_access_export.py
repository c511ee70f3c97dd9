"""GET /v1/customers/{id}/access-export of the interaction service."""

from uuid import UUID, uuid4

import pytest

from libs.events.consent import ConsentGiven
from libs.events.customer import CustomerMerged
from tests.services.exporting import exported, types_of
from tests.services.interaction.asked import call, order
from tests.services.interaction.test_consents import Stream
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_what_happened_is_told_with_its_notes(shared_interaction: Served):
    ada = Stream(shared_interaction)
    await ada.says(ConsentGiven, purpose="marketing")
    for path, body in (("interactions", call), ("purchases", order)):
        answer = await shared_interaction.post(f"/v1/{path}", body(customer_id=str(ada.id)))
        assert answer.status_code == 201, answer.text
    found = await exported(shared_interaction, ada.id)
    assert sorted(types_of(found.events)) == ["interaction.recorded", "purchase.recorded"]
    assert "The parcel came open" in found.text
    assert [row["purpose"] for row in found.table("consents")] == ["marketing"]
    masked = await exported(shared_interaction, ada.id, claims={"scope": ""})
    assert "The parcel came open" not in masked.text


async def test_members_are_in_it_and_nothing_is_known_of_strangers(shared_interaction: Served):
    ada, bob = Stream(shared_interaction), Stream(shared_interaction)
    await shared_interaction.post("/v1/interactions", call(customer_id=str(bob.id)))
    for one in (bob, ada):
        await one.says(CustomerMerged, survivor_id=ada.id, members=(ada.id, bob.id))
    found = await exported(shared_interaction, ada.id)
    assert {UUID(event["customer_id"]) for event in found.events} == {bob.id}
    stranger = await exported(shared_interaction, uuid4())
    assert (stranger.events, stranger.rows) == ([], [])
