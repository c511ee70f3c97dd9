"""Segments: who fits now, who was told to enter and leave, and who was in when."""

import asyncio
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import pytest

from libs.eventstore.reading import read_subjects
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.segments.segment_watcher import SegmentWatcher
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear

STOP = asyncio.Event()
NORTH = {"fact": "region", "one_of": ["north"]}
WORTH = {"fact": "revenue", "at_least": 100}


async def tell(served: Served, *stories: Story) -> None:
    await hear(served.runtime.pool, [event for story in stories for event in story.events])


async def defined(served: Served, rule: dict, name: str = "some") -> str:
    answer = await served.post("/v1/segments", {"name": name, "rule": rule})
    assert answer.status_code == 201, answer.text
    return answer.json()["segment_id"]


async def members(served: Served, segment: str) -> set[UUID]:
    answer = await served.get(f"/v1/segments/{segment}/members")
    assert answer.status_code == 200, answer.text
    return {UUID(item["customer_id"]) for item in answer.json()["items"]}


async def look(served: Served) -> None:
    await SegmentWatcher(served.runtime.pool, lambda: None).look(STOP)


async def told(pool: asyncpg.Pool, story: Story) -> list[str]:
    events = await read_subjects(pool, [story.customer_id])
    return [e.type.split(".")[2] for e in reversed(events) if "segment_" in e.type]


@pytest.mark.parametrize(
    ("rule", "fitting"),
    [
        (NORTH, {"rich", "poor"}),
        (WORTH, {"rich", "far"}),
        ({"all": [NORTH, WORTH]}, {"rich"}),
        ({"any": [NORTH, WORTH]}, {"rich", "poor", "far"}),
        ({"not": NORTH}, {"far", "stranger"}),
        ({"fact": "region", "none_of": ["south"]}, {"rich", "poor", "stranger"}),
        ({"fact": "region", "known": False}, {"stranger"}),
        ({"fact": "lifecycle", "one_of": ["prospect"]}, {"poor"}),
        ({"fact": "days_since_last_order", "at_most": 30}, {"rich"}),
        ({"not": {"fact": "days_since_last_order", "at_most": 30}}, {"poor", "far", "stranger"}),
        ({"fact": "grade", "known": True}, {"rich", "far", "stranger"}),
        ({"fact": "owner", "one_of": ["kim"]}, {"rich"}),
        ({"fact": "churn_risk", "at_least": 0.01}, {"rich", "far", "stranger"}),
    ],
)
async def test_who_fits_a_rule(served, rule, fitting):
    people = {
        "rich": Story().registered(region="north").owned_by("kim").bought(5, "500.00"),
        "poor": Story().registered(region="north"),
        "far": Story().registered(region="south").bought(200, "300.00"),
        "stranger": Story().bought(90, "1.00"),
    }
    await tell(served, *people.values())
    found = await members(served, await defined(served, rule))
    assert found == {people[name].customer_id for name in fitting}
    count = await served.post("/v1/segments:preview", {"rule": rule})
    assert count.json() == {"customers": len(fitting), "of": 4, "currencies_apart": []}


@pytest.mark.parametrize(
    ("test", "fitting", "apart"),
    [
        ({"at_least": 100}, {"dollars"}, ["JPY"]),
        ({"at_most": 50_000}, {"dollars", "nothing"}, ["JPY"]),
        ({"at_least": 100, "currency": "JPY"}, {"yen"}, ["USD"]),
        ({"at_most": 100, "currency": "JPY"}, set(), ["USD"]),
        ({"known": True}, {"dollars", "yen", "nothing"}, []),
    ],
)
@pytest.mark.parametrize("fact", ["revenue", "clv"])
async def test_an_amount_of_a_rule_is_of_one_currency(served, fact, test, fitting, apart):
    people = {
        "dollars": Story().bought(5, "500.00"),
        "yen": Story().bought(5, "700", currency="JPY"),
        "nothing": Story().registered(),
    }
    await tell(served, *people.values())
    rule = {"fact": fact, **test}
    segment = await defined(served, rule)
    assert await members(served, segment) == {people[name].customer_id for name in fitting}
    told = (await served.get(f"/v1/segments/{segment}")).json()
    assert (told["customers"], told["currencies_apart"]) == (len(fitting), apart)
    count = (await served.post("/v1/segments:preview", {"rule": rule})).json()
    assert (count["customers"], count["currencies_apart"]) == (len(fitting), apart)


async def test_a_policy_in_another_currency_tests_amounts_of_that(served):
    yen = Story().bought(5, "700", currency="JPY")
    await tell(served, Story().bought(5, "500.00"), yen)
    assert (await served.post("/v1/policies", {"currency": "JPY"})).status_code == 201
    await Reviewer(served.runtime.pool, lambda: None).tick(STOP)
    assert await members(served, await defined(served, WORTH)) == {yen.customer_id}


async def test_pages_of_members_are_all_of_them(served):
    people = [Story().registered(region="north") for _ in range(5)]
    await tell(served, *people)
    path, seen, cursor = f"/v1/segments/{await defined(served, NORTH)}/members?limit=2", [], ""
    while cursor is not None:
        page = (await served.get(f"{path}{cursor}")).json()
        seen += [UUID(item["customer_id"]) for item in page["items"]]
        cursor = page["next_cursor"] and f"&cursor={page['next_cursor']}"
    assert sorted(seen) == sorted(story.customer_id for story in people)


async def test_entries_and_exits_are_told_once(served):
    pool = served.runtime.pool
    story = Story().registered(region="north").bought(5, "60.00")
    await tell(served, story)
    segment = await defined(served, {"all": [NORTH, WORTH]})
    await look(served)
    assert await told(pool, story) == []
    await hear(pool, story.bought(4, "60.00").events[-1:])
    await look(served)
    await look(served)
    assert await told(pool, story) == ["segment_entered"]
    await hear(pool, story.changed(region="south").events[-1:])
    await look(served)
    await hear(pool, story.changed(region="north").events[-1:])
    await look(served)
    assert await told(pool, story) == ["segment_entered", "segment_left", "segment_entered"]
    listed = (await served.get(f"/v1/segments/{segment}/memberships")).json()["items"]
    assert [UUID(item["customer_id"]) for item in listed] == [story.customer_id]


async def test_membership_as_of_a_moment_is_what_was_told_by_then(served):
    story = Story().registered(region="north")
    await tell(served, story)
    segment = await defined(served, NORTH)
    before = datetime.now(UTC)
    await look(served)
    inside = datetime.now(UTC)
    await hear(served.runtime.pool, story.changed(region="south").events[-1:])
    await look(served)

    async def at(moment: datetime) -> int:
        when = moment.isoformat().replace("+00:00", "Z")
        of_segment = await served.get(f"/v1/segments/{segment}/memberships?as_of={when}")
        of_customer = await served.get(f"/v1/valuations/{story.customer_id}/segments?as_of={when}")
        assert of_segment.json()["items"] == of_customer.json()["items"]
        return len(of_segment.json()["items"])

    assert [await at(before), await at(inside), await at(datetime.now(UTC))] == [0, 1, 0]


async def test_memberships_are_of_the_segment_or_the_customer_asked_for(served):
    regions = {name: Story().registered(region=name) for name in ("north", "south")}
    await tell(served, *regions.values())
    segments = {name: await defined(served, NORTH | {"one_of": [name]}) for name in regions}
    await look(served)
    for name, story in regions.items():
        for path in (
            f"segments/{segments[name]}/memberships",
            f"valuations/{story.customer_id}/segments",
        ):
            (item,) = (await served.get(f"/v1/{path}")).json()["items"]
            told = (item["segment_id"], item["customer_id"])
            assert told == (segments[name], str(story.customer_id))


async def test_members_are_those_under_the_ruling_in_force(served):
    pool = served.runtime.pool
    await tell(served, Story().registered(region="north").bought(5))
    segment = await defined(served, NORTH)
    assert (await served.post("/v1/policies", {"hysteresis": 0.2})).status_code == 201
    await Reviewer(pool, lambda: None).tick(STOP)
    assert await pool.fetchval("select count(distinct ruling) from scores") == 2
    listed = (await served.get(f"/v1/segments/{segment}/members")).json()["items"]
    assert len(listed) == (await served.get(f"/v1/segments/{segment}")).json()["customers"] == 1


async def test_another_rule_and_retirement_move_everybody(served):
    pool = served.runtime.pool
    north, south = (Story().registered(region=name) for name in ("north", "south"))
    await tell(served, north, south)
    segment = await defined(served, NORTH)
    await look(served)
    body = {"name": "some", "rule": {"fact": "region", "one_of": ["south"]}}
    changed = await served.call("PUT", f"/v1/segments/{segment}", body)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    stale = {"If-Match": '"1"'}
    for method, overrides in (("PUT", body | {"name": "other"}), ("DELETE", None)):
        refused = await served.call(method, f"/v1/segments/{segment}", overrides, headers=stale)
        assert refused.status_code == 412
    again = await served.call("PUT", f"/v1/segments/{segment}", body)
    assert again.json()["version"] == 2
    await look(served)
    assert await told(pool, north) == ["segment_entered", "segment_left"]
    assert await told(pool, south) == ["segment_entered"]
    assert (await served.call("DELETE", f"/v1/segments/{segment}")).status_code == 200
    await look(served)
    assert await told(pool, south) == ["segment_entered", "segment_left"]
    assert (await served.get(f"/v1/segments/{segment}")).status_code == 404
    assert (await served.get("/v1/segments")).json()["items"] == []


async def test_a_segment_is_defined_once(served):
    body = {"segment_id": "019cadd4-cbcd-7cd9-b767-2d7fbee8fba0", "name": "north", "rule": NORTH}
    first = await served.post("/v1/segments", body)
    second = await served.post("/v1/segments", body)
    other = await served.post("/v1/segments", {**body, "name": "others"})
    assert [first.status_code, second.status_code, other.status_code] == [201, 200, 409]
    assert first.json() == second.json()


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"name": "x", "rule": {"all": [{"fact": "shoe"}]}}, "/rule/all/0/fact"),
        ({"name": "", "rule": NORTH}, "/name"),
        ({"name": "x", "rule": []}, "/rule"),
        ({"name": "x", "rule": NORTH, "colour": "red"}, "/colour"),
    ],
)
async def test_what_is_no_segment_is_refused(served, body, pointer):
    answer = await served.post("/v1/segments", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer
    assert (await served.get("/v1/segments")).json()["items"] == []
