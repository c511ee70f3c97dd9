"""Notes on assessments, for those who may read personal data: as any other free text."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_overrides import by_points, publish
from tests.services.valuation.hearing import Story, hear

NOTE = "Met Ada at the fair"
BODY = {"indicators": {"affinity": 6}, "note": NOTE}


@pytest.fixture
async def buyer(served: Served) -> Story:
    story = Story().bought(30, "20.00")
    await hear(served.runtime.pool, story.events)
    await publish(served, await by_points(served))
    return story


def path_of(story: Story) -> str:
    return f"/v1/valuations/{story.customer_id}/assessments"


async def assess(served: Served, story: Story, **more: Any) -> Any:
    answer = await served.post(path_of(story), BODY, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def read(served: Served, story: Story, role: str) -> tuple[str | None, str, list[Any]]:
    """The first note, why it is null, and the audit."""
    with capture_logs() as logs:
        answer = await served.get(path_of(story), role=role)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    audit = [line for line in logs if line["event"] == "personal_data_read"]
    return told["assessments"][0]["note"], told["personal_data"], audit


async def test_an_analyst_reads_no_note_and_whoever_reads_one_is_audited(served, buyer):
    await assess(served, buyer)
    assert await read(served, buyer, "analyst") == (None, "masked", [])
    note, shown, (line,) = await read(served, buyer, "agent")
    assert (note, shown) == (NOTE, "clear")
    assert (line["subject"], line["customer_ids"]) == ("user-agent", [str(buyer.customer_id)])
    assert line["fields"] == ["note"]
    assert line["route"] == "GET /v1/valuations/{customer_id}/assessments"


async def test_without_a_note_nothing_is_hidden_and_nothing_audited(served, buyer):
    answer = await served.post(path_of(buyer), {"indicators": {"affinity": 6}})
    assert answer.json()["personal_data"] == "clear"
    assert await read(served, buyer, "agent") == (None, "clear", [])


async def test_what_holds_no_more_is_not_read(served, buyer):
    """An assessment that another took the place of has no note to show."""
    await assess(served, buyer)
    await served.post(path_of(buyer), {"indicators": {"affinity": 7}})
    assert await read(served, buyer, "agent") == (None, "clear", [])


async def test_who_writes_without_the_scope_is_not_shown_what_others_wrote(served, buyer):
    await assess(served, buyer, key="noted")
    answer = await assess(served, buyer, role="agent", claims={"scope": ""})
    assert (answer["assessments"][0]["note"], answer["personal_data"]) == (None, "masked")
    with capture_logs() as logs:
        again = await assess(served, buyer, key="noted")
    assert again["assessments"][0]["note"] == NOTE
    assert [line["subject"] for line in logs if line["event"] == "personal_data_read"] == [
        "user-admin"
    ]


async def test_the_records_of_a_survivor_are_read_in_one_go(served, buyer):
    other = Story().bought(20, "20.00")
    await hear(served.runtime.pool, other.events)
    await assess(served, buyer)
    await assess(served, other)
    buyer.merged(buyer.customer_id, buyer.customer_id, other.customer_id)
    other.merged(buyer.customer_id, buyer.customer_id, other.customer_id)
    await hear(served.runtime.pool, [buyer.events[-1], other.events[-1]])
    with capture_logs() as logs:
        told = (await served.get(path_of(buyer))).json()
    assert [each["assessments"][0]["note"] for each in (told, *told["records"])] == [NOTE, NOTE]
    (line,) = (line for line in logs if line["event"] == "personal_data_read")
    assert set(line["customer_ids"]) == {str(buyer.customer_id), str(other.customer_id)}
    masked = (await served.get(path_of(buyer), role="analyst")).json()
    assert [each["personal_data"] for each in (masked, *masked["records"])] == ["masked"] * 2
