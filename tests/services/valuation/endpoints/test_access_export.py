"""GET /v1/customers/{id}/access-export of the valuation service."""

from uuid import UUID

from tests.services.exporting import exported
from tests.services.serving import Served
from tests.services.valuation.endpoints.test_notes import BODY, assess, by_points, publish
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.projection.test_merging import merge


async def test_facts_figures_and_grades_are_told_of_all_records(served: Served):
    ann, twin = Story(), Story()
    for story in (ann, twin):
        story.registered().bought(20, "5.00").called(3)
    await hear(served.runtime.pool, [*ann.events, *twin.events])
    await publish(served, await by_points(served))
    await assess(served, ann)
    found = await exported(served, ann.customer_id)
    assert {row["customer_id"] for row in found.table("facts")} == {str(ann.customer_id)}
    for table in ("customers", "profiles", "purses", "touches"):
        assert len(found.table(table)) == 1, table
    assert "sealed:v1:" not in found.text
    assert BODY["note"] in found.text
    await hear(served.runtime.pool, merge(ann, twin))
    both = await exported(served, twin.customer_id)
    facts = {UUID(row["customer_id"]) for row in both.table("facts")}
    assert facts == {ann.customer_id, twin.customer_id}
