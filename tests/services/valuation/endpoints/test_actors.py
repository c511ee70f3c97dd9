"""Who is told of as the actor of what is valued, assessed and configured."""

from typing import Any

from libs.eventstore.reading import read_stream
from services.valuation.projection.projection import ValuationProjection
from services.valuation.storage.override_table import stream_of as overrides_of
from services.valuation.storage.published_grades import stream_of
from tests.services.attributed import attributed, changes, of_stream
from tests.services.serving import Served
from tests.services.valuation.endpoints.test_configurations import order
from tests.services.valuation.endpoints.test_overrides import KEY, by_points, set_grade, settle
from tests.services.valuation.endpoints.test_segments import NORTH, defined, look
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import hear_all, people

SYSTEM = ("system:valuation", None)
CONSOLE = {"role": "manager", "claims": {"sub": "kim@example.org", "azp": "console"}}


def who(said: dict[str, Any]) -> tuple[str | None, str | None]:
    return said["actor"], said["via"]


async def buyer(served: Served) -> Story:
    story = Story().registered(region="north").bought(30, "20.00")
    await hear(served.runtime.pool, story.events)
    return story


async def test_a_grade_is_the_services_and_names_what_moved_it(served: Served):
    story = await buyer(served)
    (graded,) = await read_stream(served.runtime.pool, stream_of(story.customer_id))
    assert (graded.actor, graded.via) == SYSTEM
    assert graded.causation_id == story.events[-1].event_id
    history = (await served.get(f"/v1/valuations/{story.customer_id}/history")).json()["items"]
    assert [who(item) for item in history] == [SYSTEM]
    told = (await served.get(f"/v1/valuations/{story.customer_id}/story")).json()["graded"]
    assert [who(item) for item in told] == [SYSTEM]


async def test_who_sets_a_grade_is_named_and_what_follows_is_the_services(served: Served):
    story = await buyer(served)
    answer = await set_grade(served, story, KEY, **CONSOLE)
    assert answer.status_code == 200, answer.text
    kim = served.runtime.pseudonyms.of("kim@example.org")
    pool, id = served.runtime.pool, story.customer_id
    (said,) = await read_stream(pool, overrides_of(id))
    graded = (await read_stream(pool, stream_of(id)))[-1]
    assert (said.actor, said.via) == (kim, "console")
    assert (graded.actor, graded.via, graded.causation_id) == (*SYSTEM, said.event_id)
    assert graded.correlation_id == said.correlation_id

    assert who(answer.json()["grade_set"]) == (kim, "console")
    assert answer.json()["grade_set"]["by"] == kim
    explained = f"/v1/valuations/{id}/explanation"
    assert who((await served.get(explained)).json()["grade"]["set_by_hand"]) == (kim, "console")
    own = {"role": "customer", "claims": {"customer_id": str(id)}}
    assert who((await served.get(explained, **own)).json()["grade"]["set_by_hand"]) == (None, None)
    assert "example.org" not in str(await pool.fetch("select data from events"))


async def test_who_assessed_is_named(served: Served):
    story = await buyer(served)
    policy = await served.post("/v1/policies", await by_points(served))
    assert policy.status_code == 201, policy.text
    await settle(served)
    path = f"/v1/valuations/{story.customer_id}/assessments"
    answer = await served.post(path, {"indicators": {"affinity": 5}}, **CONSOLE)
    assert answer.status_code == 200, answer.text
    kim = served.runtime.pseudonyms.of("kim@example.org")
    assert [who(one) for one in answer.json()["assessments"]] == [(kim, "console")]


async def test_configurations_say_who_published_and_who_ordered(served: Served):
    await hear_all(served.runtime.pool, people(60))
    await settle(served)
    assert await attributed(served) == {"system:valuation"}
    admin = {"claims": {"azp": "console"}}
    assert (await served.post("/v1/policies?hold=true", {}, **admin)).status_code == 201
    await settle(served)
    newest, *_, first = (await served.get("/v1/policies")).json()["items"]
    assert (who(newest), who(first)) == (("user-admin", "console"), (None, None))
    models = (await served.get("/v1/models")).json()["items"]
    assert who(models[0]) == SYSTEM and who(models[-1]) == (None, None)
    version = (await served.get("/v1/rulings")).json()["items"][0]["version"]
    answer = await order(served, version, "discard", claims={"azp": "cli"})
    assert answer.status_code == 202, answer.text
    (told,) = answer.json()["orders"]
    assert (told["order"], who(told)) == ("discard", ("user-admin", "cli"))
    listed = (await served.get("/v1/rulings")).json()["items"]
    assert [len(ruling["orders"]) for ruling in listed] == [1] + [0] * (len(listed) - 1)


async def test_who_enters_a_segment_is_said_by_the_service(served: Served):
    await buyer(served)
    segment = await defined(served, NORTH)
    await look(served)
    assert await of_stream(served, f"segment-{segment}") == [("user-admin", None)]
    found = await changes(served, actor="system:valuation", type="crm.valuation.segment_entered.v1")
    assert len(found) == 1 and who(found[0]) == SYSTEM
    for path in (f"/v1/segments/{segment}", "/v1/segments"):
        answer = (await served.get(path)).json()
        assert who(answer.get("items", [answer])[0]) == ("user-admin", None)


async def test_a_projection_reads_events_that_name_nobody_as_those_that_do(served: Served):
    """What `buyer` hears names nobody at all."""
    story = await buyer(served)
    assert {event.actor for event in story.events} == {None}
    assert ValuationProjection.types >= {event.type for event in story.events}
    answer = await served.get(f"/v1/valuations/{story.customer_id}")
    assert answer.json()["known"] is True
