"""A pilot's customers go by the pilot's policy wherever grades and treatments are told."""

from decimal import Decimal
from typing import Any

import pytest

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_overrides import publish, settle, told, valuation
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import hear_all, people

PEOPLE = {
    "key": (Story().bought(20, "20.00"), 7),
    "suitable": (Story().bought(20, "20.00"), 4),
    "last": (Story().bought(20, "20.00"), 1),
    "silent": (Story().bought(900, "20.00"), 7),
}


async def grades_like(served: Served, **fields: Any) -> list[dict]:
    """Those of the policy that is there, with other fields."""
    (newest, *_) = (await told(served, "/v1/policies"))["items"]
    return [grade | fields for grade in newest["policy"]["grades"]]


def named(people: dict[str, Story]) -> dict[str, Any]:
    return {"name": "vip", "customers": [str(story.customer_id) for story in people.values()]}


@pytest.fixture
async def tried(served: Served) -> dict[str, Story]:
    """People whom a pilot grades V, W or X by points, which everybody else's policy does not know;
    as many points as there are for each, of ten."""
    people = {name: Story(story.customer_id) for name, (story, _) in PEOPLE.items()}
    for name, (story, _) in PEOPLE.items():
        people[name].events = list(story.events)
    await hear(served.runtime.pool, [e for story in people.values() for e in story.events])
    grades = await grades_like(served, service_level="tried")
    for grade, name, least in zip(grades, "VWX", ("60", "30", None), strict=True):
        grade |= {"name": name, "least": least}
    card = {"indicators": [{"name": "affinity", "weight": 2}], "reassess_days": 30}
    policy = {"basis": "scorecard", "cut_by": "amounts", "scorecard": card, "grades": grades}
    await publish(served, policy | {"pilot": named(people)})
    for name, (_, points) in PEOPLE.items():
        path = f"/v1/valuations/{people[name].customer_id}/assessments"
        answer = await served.post(path, {"indicators": {"affinity": points}})
        assert answer.status_code == 200, answer.text
    return people


async def test_who_is_key_is_said_by_the_policy_that_rules_them(served, tried):
    sent = Story().registered(referred_by=tried["key"].customer_id)
    await hear(served.runtime.pool, [*sent.events, *Story().bought(5, "900.00").events])
    found = (await told(served, "/v1/reports/key-customers"))["items"]
    roles = {item["customer_id"]: (item["grade"], item["role"]) for item in found}
    expected = {"key": ("V", "key"), "silent": ("V", "key"), "suitable": ("W", "suitable")}
    assert roles == {str(tried[name].customer_id): role for name, role in expected.items()}
    wanted = (await told(served, "/v1/reports/wanted"))["items"]
    why = {item["customer_id"]: item["wanted_for"] for item in wanted}
    assert why == {
        str(tried["suitable"].customer_id): "nearly_key",
        str(tried["silent"].customer_id): "win_back",
        str(sent.customer_id): "referred_by_key_customer",
    }


async def test_both_policies_are_told_to_be_in_force_each_with_its_cuts(served, tried):
    found = (await told(served, "/v1/policies"))["items"]
    assert [policy["in_force"] for policy in found] == [True, True]
    points = {"XXX": {"V": "60.00", "W": "30.00"}}
    assert found[0]["cuts"] == points
    assert (await told(served, "/v1/rulings/1"))["pilot"]["cuts"] == points


async def test_a_story_goes_by_the_policy_that_rules_its_customer(served, tried):
    for name, grade in (("key", "V"), ("suitable", "W"), ("last", "X")):
        found = await told(served, f"/v1/valuations/{tried[name].customer_id}/story")
        assert (found["points"][-1]["grade"], found["policy_version"]) == (grade, 1)
        assert (await valuation(served, tried[name]))["grade"] == grade


async def test_judgements_are_stale_by_the_policy_that_rules_the_customer(served, tried):
    path = f"/v1/valuations/{tried['key'].customer_id}/assessments"
    assert (await told(served, path))["assessments"][0]["stale"] is False
    await served.runtime.pool.execute("update assessments set judged_day = judged_day - 31")
    assert (await told(served, path))["assessments"][0]["stale"] is True


async def test_rulings_are_compared_by_the_policy_that_rules_each_customer(served):
    stories = people(60)
    await hear_all(served.runtime.pool, stories)
    await settle(served)
    grades = await grades_like(served, service_level="tried")
    for grade in grades:
        grade["credit_limit"] = str(2 * Decimal(grade["credit_limit"]))
    some = {str(n): story for n, story in enumerate(stories[::3])}
    policy = {"grades": grades, "pilot": named(some)}
    effect = (await served.post("/v1/what-if", {"policy": policy})).json()
    answer = await served.post("/v1/policies?hold=true", policy)
    assert answer.status_code == 201, answer.text
    await settle(served)
    pilot = (await told(served, "/v1/rulings/2"))["pilot"]
    assert (pilot["name"], pilot["policy_version"], len(pilot["cuts"]["USD"])) == ("vip", 1, 2)
    found = await told(served, "/v1/rulings/2/comparison")
    assert (found["customers"], found["treated_otherwise"]) == (60, len(some))
    rises = [
        Decimal(limits["after"]) - Decimal(limits["before"])
        for limits in (found["credit_limits"], effect["credit_limits"])
    ]
    assert rises[0] == rises[1] == Decimal(effect["credit_limits"]["before"]) > 0
