"""GET /v1/customers/{id}/access-export of the call centre."""

from uuid import uuid4

from tests.services.callcenter.centre import Centre
from tests.services.exporting import exported, types_of


async def test_tickets_and_contacts_are_told(centre: Centre):
    ann = uuid4()
    await centre.graded(ann, "A")
    await centre.ticket(ann, description="The line is dead")
    await centre.contact(customer_id=str(ann))
    await centre.hears_itself()
    found = await exported(centre.served, ann)
    assert sorted(types_of(found.events)) == [
        "callcenter.contact_queued",
        "callcenter.ticket_opened",
    ]
    assert "The line is dead" in found.text
    assert "sealed:v1:" not in found.text
    assert found.table("standings")[0]["grade"] == "A"
    assert len(found.table("tickets")) == len(found.table("open_contacts")) == 1
