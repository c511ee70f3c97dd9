"""Merged records in reports, segments, recommendations and lists: told of their survivor, and as if
one customer had done everything; told of each again when they are unmerged."""

import asyncio
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from services.valuation.domain.churn.fitted_model import PRIOR
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs import announcing, rescoring
from services.valuation.jobs.expected_orders import drifts
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.recommendations.learning import Learning
from services.valuation.storage.configuration_table import ScoringConfigurations
from tests.services.serving import Served
from tests.services.valuation.endpoints.test_reports import _days, line
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.jobs.test_reviewer import hear_all, people
from tests.services.valuation.projection.test_merging import merge, unmerge


def today() -> int:
    """Day number of the product's clock, read anew: a run may go on past midnight."""
    return UTC_DAYS.day(datetime.now(UTC))


REPORTS = (
    "key-customers",
    "cost-increases",
    "wanted",
    "complaints",
    "largest-before",
    "turning-away",
    "unprofitable",
)
RULES = (
    {"fact": "bought_product", "one_of": ["pbx"]},
    {"not": {"fact": "bought_category", "one_of": ["cable"], "within_days": 90}},
    {"fact": "complaints", "at_least": 2},
    {"fact": "revenue", "at_least": 20000},
)


def life(chance: random.Random, *tellers: Sequence[Story]) -> None:
    """The same things happen to a random story of each of the merge groups."""
    for _ in range(chance.randrange(8, 14)):
        days, amount = chance.uniform(1, 400), f"{chance.randrange(3000, 9000)}.00"
        product, cost = chance.choice(["pbx", "phone", "cable"]), f"{chance.randrange(2000)}.00"
        sold = [line(product, amount)]
        what = chance.choice(["bought", "bought", "refunded", "called", "complained", "delivered"])
        for family in tellers:
            story = chance.choice(family)
            match what:
                case "bought":
                    story.bought(days, amount, lines=sold)
                case "refunded":
                    story.bought(days, amount, lines=sold).refunded(days - 1, "1.00")
                case "called" | "complained":
                    story.called(days, cost=cost, complaint=what == "complained")
                case _:
                    story.cost(days, cost)


class Watched:
    """What is told of customers, with the names of events by their places in what happened."""

    def __init__(self, served: Served, segments: Sequence[str]) -> None:
        self.served, self.segments = served, segments

    async def told(self, whom: Story, happened: Sequence[Story]) -> dict[str, Any]:
        events = sorted((e for s in happened for e in s.events), key=lambda e: e.event_id)
        names = {str(event.event_id): f"event {n}" for n, event in enumerate(events)}
        names[str(whom.customer_id)] = "them"
        return _named(await self._found(whom.customer_id), names)

    async def _found(self, customer: UUID) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for report in REPORTS:
            found[report] = await self._rows(f"/v1/reports/{report}?{_days(120)}&", customer)
        for segment in self.segments:
            rows = await self._rows(f"/v1/segments/{segment}/members?", customer)
            found[segment] = [None for _ in rows]
        path = f"/v1/valuations/{customer}/tendency"
        found["tendency"] = (await self.served.get(path)).json() | {"as_of": None}
        found["listed"] = await self._rows("/v1/valuations?", customer)
        return found

    async def _rows(self, path: str, customer: UUID) -> list[Any]:
        answer = await self.served.get(f"{path}limit=1000")
        assert answer.status_code == 200, answer.text
        return [row for row in answer.json()["items"] if row["customer_id"] == str(customer)]


def _named(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _named(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_named(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


@pytest.fixture
async def watched(served: Served) -> Watched:
    """Among a population that grades were found from."""
    await hear_all(served.runtime.pool, people(120))
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    answers = [
        await served.post("/v1/segments", {"name": f"some {n}", "rule": rule})
        for n, rule in enumerate(RULES)
    ]
    return Watched(served, [answer.json()["segment_id"] for answer in answers])


@pytest.mark.parametrize("seed", range(3))
async def test_a_family_is_told_of_as_one_customer_who_did_everything(watched, seed):
    chance, pool = random.Random(seed), watched.served.runtime.pool
    family, whole = [Story(), Story(), Story()], Story()
    life(chance, family, [whole])
    early = [event for story in (*family, whole) for event in story.events]
    await hear(pool, early)
    await hear(pool, merge(*family))
    life(chance, family, [whole])
    late = [event for story in (*family, whole) for event in story.events if event not in early]
    await hear(pool, [event for event in late if "merged" not in event.type])
    for story in family:
        story.events = [event for event in story.events if "merged" not in event.type]
    survivor, *members = family
    assert await watched.told(survivor, family) == await watched.told(whole, [whole])
    for member in members:
        found = await watched._found(member.customer_id)
        recommendation = found.pop("tendency")
        assert not any(found.values())
        assert recommendation["merged_into"] == str(survivor.customer_id)
        assert not (
            recommendation["products"] or recommendation["because"] or recommendation["channels"]
        )


@pytest.mark.parametrize("seed", range(2))
async def test_unmerged_records_are_told_of_each_by_itself(watched, seed):
    chance, pool = random.Random(seed), watched.served.runtime.pool
    family, apart = [Story(), Story()], [Story(), Story()]
    for own, same in zip(family, apart, strict=True):
        life(chance, [own], [same])
    await hear(pool, [event for story in (*family, *apart) for event in story.events])
    lived = [list(story.events) for story in family]
    await hear(pool, merge(*family))
    await hear(pool, unmerge(family[1], family[0]))
    for own, same, events in zip(family, apart, lived, strict=True):
        own.events = events
        assert await watched.told(own, [own]) == await watched.told(same, [same])


async def test_the_bridge_counts_a_family_once_and_its_money_for_the_owners_of_then(served):
    pool = served.runtime.pool
    ann = Story().registered().owned_by("kim", days=99)
    twin = Story().registered().owned_by("lee", days=99)
    ann.bought(90, "20.00")
    await hear(pool, [*ann.events, *twin.bought(10, "30.00").events, *merge(ann, twin)])
    (whole,) = (await served.get(f"/v1/reports/bridge?{_days(60)}")).json()["spans"]
    assert (whole["before"], whole["now"]) == ("20.00", "30.00")
    assert [(step["step"], step["customers"]) for step in whole["steps"]] == [("grown", 1)]
    spans = (await served.get(f"/v1/reports/bridge?{_days(60)}&by=owner")).json()["spans"]
    assert [(span["name"], span["before"], span["now"]) for span in spans] == [
        ("kim", "20.00", "0.00"),
        ("lee", "0.00", "30.00"),
    ]
    assert {step["step"] for span in spans for step in span["steps"]} == {"moved"}


async def test_who_bought_what_a_member_bought_is_the_survivor(watched):
    pool = watched.served.runtime.pool
    ann, twin = Story().bought(90, "1.00"), Story().bought(9, lines=[line("pbx", "10.00")])
    await hear(pool, [*ann.events, *twin.events, *merge(ann, twin)])
    bought = watched.segments[0]
    assert len((await watched._found(ann.customer_id))[bought]) == 1
    assert (await watched._found(twin.customer_id))[bought] == []


async def test_who_was_referred_by_a_record_was_by_its_survivor(watched):
    pool = watched.served.runtime.pool
    ann, twin = Story().bought(5, "90000.00"), Story().bought(50, "1.00")
    sent = Story().registered(referred_by=twin.customer_id)
    await hear(pool, [*ann.events, *twin.events, *sent.events, *merge(ann, twin)])
    (row,) = (await watched._found(sent.customer_id))["wanted"]
    assert row["wanted_for"] == "referred_by_key_customer"


async def test_what_is_learned_and_suggested_goes_by_customers(served):
    pool = served.runtime.pool
    ann, twin = Story().bought(40, lines=[line("phone", "10.00")]), Story()
    await hear(pool, [*ann.events, *twin.bought(30, lines=[line("pbx", "10.00")]).events])
    for story, product in ((ann, "phone"), (twin, "case")):
        path = f"/v1/valuations/{story.customer_id}/suggestions"
        assert (await served.post(path, {"product_id": product})).status_code == 201
    await hear(pool, merge(ann, twin))
    bought = ann.bought(-1, lines=[line("case", "10.00")]).events[-1:]
    bought += twin.bought(-1, lines=[line("phone", "10.00")]).events[-1:]
    await hear(pool, bought)
    learned = await Learning(pool).learned()
    assert learned is not None and (learned.customers, learned.purchases) == (1, 4)
    for story, followed in ((ann, ["case", "phone"]), (twin, [])):
        made = await served.get(f"/v1/valuations/{story.customer_id}/suggestions")
        products = [item["product_id"] for item in made.json()["items"] if item["followed"]]
        assert sorted(products) == followed


async def test_models_are_watched_and_calibrated_by_customers(served):
    pool = served.runtime.pool
    ann, twin = Story().bought(200).bought(120), Story().bought(5)
    await hear(pool, [*ann.events, *twin.events, *merge(ann, twin)])
    found = (await served.get("/v1/portfolio/calibration")).json()
    assert (found["customers"], found["churned"]) == (1, 0)
    (drift,) = await drifts(pool, [PRIOR], weeks=4, today=today())
    assert (drift.customers, drift.actual) == (1, 1)


async def test_a_member_is_waited_for_by_nobody(served):
    pool = served.runtime.pool
    ann, twin = Story().bought(40), Story().bought(20)
    await hear(pool, [*ann.events, *twin.events, *merge(ann, twin)])
    await hear_all(pool, people(60))
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    assert (await served.get("/v1/portfolio")).json()["pending"] == 0
    configuration = (await served.get("/v1/rulings/1")).json()
    assert configuration["progress"] == {"valued": 61, "total": 61}


async def test_who_is_merged_meanwhile_is_neither_scored_nor_published(served):
    pool = served.runtime.pool
    ann, twin = Story().bought(40), Story().bought(20)
    await hear(pool, [*ann.events, *twin.events])
    await pool.execute("delete from scores where customer_id = $1", twin.customer_id)
    configuration = await ScoringConfigurations().in_force(pool)
    read = await rescoring._read(pool, UUID(int=0), configuration, True, today())
    await hear(pool, merge(ann, twin))
    changed = rescoring.changes(read[0], read[1], configuration, today(), read[2])
    await rescoring._write(pool, changed, (configuration.version, 2, 2))
    async with pool.acquire() as connection, connection.transaction():
        both = [ann.customer_id, twin.customer_id]
        await announcing._publish(
            connection, ScoringConfigurations(), sorted(both, key=lambda one: one.int)
        )
    scored = await pool.fetch("select customer_id from scores")
    assert [row[0] for row in scored] == [ann.customer_id]


async def test_nobody_judges_a_record_that_was_merged(served):
    ann, twin = Story().bought(40), Story().bought(20)
    await hear(served.runtime.pool, [*ann.events, *twin.events, *merge(ann, twin)])
    body = {"grade": "A", "reason": "strategic", "until": f"{days_ago(-30):%Y-%m-%d}"}
    path = f"/v1/valuations/{twin.customer_id}/grade"
    refused = await served.call("PUT", path, body)
    assert (refused.status_code, refused.json()["code"]) == (409, "customer_merged")
    assert str(ann.customer_id) in refused.json()["detail"]
    assert await served.runtime.pool.fetchval("select count(*) from hand_grades") == 0


async def test_what_was_said_of_a_record_before_it_was_merged_is_shown_for_its_survivor(served):
    ann, twin, third = Story().bought(40), Story().bought(20), Story().bought(10)
    pool = served.runtime.pool
    await hear(pool, [*ann.events, *twin.events, *third.events])
    body = {"grade": "A", "reason": "strategic", "until": f"{days_ago(-30):%Y-%m-%d}"}
    path = f"/v1/valuations/{twin.customer_id}"
    assert (await served.call("PUT", f"{path}/grade", body)).status_code == 200
    await hear(pool, merge(ann, twin, third))
    told = (await served.get(f"/v1/valuations/{ann.customer_id}/assessments")).json()
    assert (told["grade_set"], told["merged_into"]) == (None, None)
    (overrides,) = told["records"]
    assert (overrides["customer_id"], overrides["grade_set"]["reason"]) == (
        str(twin.customer_id),
        "strategic",
    )
    assert overrides["grade_set"]["holds"] is False
    assert (await served.get(f"/v1/valuations/{ann.customer_id}")).json()["grade"] == "C"
    of_twin = (await served.get(f"{path}/assessments")).json()
    assert (of_twin["merged_into"], of_twin["records"]) == (str(ann.customer_id), [])
    await hear(pool, unmerge(twin, ann, third))
    left = await served.get(f"/v1/valuations/{ann.customer_id}/assessments")
    assert left.json() == told | {"records": []}
    assert (await served.get(path)).json()["grade"] == "A"


async def test_a_pilot_for_a_record_rules_its_survivor(served):
    pool = served.runtime.pool
    ann, twin, other = Story().bought(40), Story().bought(20), Story().bought(10)
    await hear(pool, [*ann.events, *twin.events, *other.events])
    pilot = {"name": "vip", "customers": [str(twin.customer_id)]}
    assert (await served.post("/v1/policies", {"pilot": pilot})).status_code == 201
    await Reviewer(pool, lambda: None).tick(asyncio.Event())

    async def piloted() -> list[bool]:
        found = [await served.get(f"/v1/valuations/{s.customer_id}") for s in (ann, twin, other)]
        stored = dict(await pool.fetch("select customer_id, piloted from scores"))
        told = [answer.json()["pilot"] for answer in found]
        assert told == [stored.get(s.customer_id, False) for s in (ann, twin, other)]
        return told

    assert await piloted() == [False, True, False]
    await hear(pool, merge(ann, twin))
    assert await piloted() == [True, False, False]
    await pool.execute("update scores set due_day = -2147483648, piloted = false")
    await pool.execute("update rulings set swept_day = null where state = 'in_force'")
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    assert await piloted() == [True, False, False]
    await hear(pool, unmerge(twin, ann))
    assert await piloted() == [False, True, False]
