"""One business time zone: every answer counts the same days of the same history, and a process that
counts other days than the tables hold neither applies nor answers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import numpy as np
import pytest
from aiokafka import TopicPartition
from msgspec.structs import replace

from libs.messaging import schemas
from libs.messaging.consumer import shapes
from libs.messaging.consumer.positions import Move, load_places, move
from libs.messaging.consumer.shapes import ShapeMismatch
from services.valuation.consuming import build_projection
from services.valuation.domain.customer.business_calendar import BusinessCalendar, business_calendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.evaluation.history_file import read_day
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.projection.projection import SHAPE
from services.valuation.segments.segment_watcher import SegmentWatcher
from services.valuation.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving
from tests.services.valuation.endpoints.test_overrides import by_points
from tests.services.valuation.hearing import Story, hear, midnight

Serve = Callable[[str], Awaitable[Served]]
PACIFIC = "America/Los_Angeles"
ZONES = [PACIFIC, "Asia/Kathmandu", "Pacific/Apia", "UTC"]
HERE = TopicPartition("crm.purchase.v1", 0)
APIA = business_calendar("Pacific/Apia")


@pytest.fixture
async def serve(
    database: str, issuer: TestIssuer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Serve]:
    async with AsyncExitStack() as stack:

        async def serve(zone: str) -> Served:
            """A process of this zone, whose consumer has looked at the projection."""
            monkeypatch.setenv("BUSINESS_TIME_ZONE", zone)
            served = await stack.enter_async_context(serving(SERVICE, database, issuer, tmp_path))
            await looked(served)
            return served

        yield serve


async def looked(served: Served) -> str | None:
    """Why its consumer applies nothing, if it does not."""
    try:
        await shapes.outdated(served.runtime.pool, build_projection(served.runtime))
    except ShapeMismatch as mismatch:
        return str(mismatch)
    return None


def elsewhere() -> BusinessCalendar:
    """Of a zone that has another date than UTC now, as one of these always has."""
    now = datetime.now(UTC)
    calendars = (business_calendar(name) for name in ("Pacific/Kiritimati", "Etc/GMT+12"))
    return next(calendar for calendar in calendars if calendar.date_at(now) != now.date())


def bought(*moments: datetime, amount: str = "10.00") -> Story:
    story = Story()
    for moment in moments:
        story.bought(0, amount)
        story.events[-1] = replace(story.events[-1], occurred_at=moment)
    return story


async def tell(served: Served, *stories: Story) -> None:
    events = [event for story in stories for event in story.events]
    await hear(served.runtime.pool, events, projection=build_projection(served.runtime))


async def told(served: Served, path: str, expected: int = 200) -> Any:
    answer = await served.get(path)
    assert answer.status_code == expected, answer.text
    return answer.json()


async def settle(served: Served, calendar: BusinessCalendar) -> None:
    reviewer = Reviewer(served.runtime.pool, lambda: None, calendar=calendar)
    await reviewer.tick(asyncio.Event())


def some_moments(calendar: BusinessCalendar, seed: int) -> list[datetime]:
    """Near the midnights of its days and of UTC's, in no order."""
    chance = np.random.default_rng(seed)
    day = calendar.day(datetime.now(UTC)) - 40
    edges = [calendar.start_of(day + n) for n in range(12)]
    edges += [midnight() - timedelta(days=40 - n) for n in range(12)]
    picked = chance.permutation(len(edges))[:14]
    return [edges[at] + timedelta(seconds=int(chance.integers(-9_000, 9_000))) for at in picked]


def telling_moments(calendar: BusinessCalendar) -> list[datetime]:
    """On another number of its days than of UTC's, where it is not that itself."""
    drawn = (some_moments(calendar, seed) for seed in range(1_000))
    return next(
        told
        for told in drawn
        if calendar.name == "UTC"
        or len({calendar.day(at) for at in told}) != len({at.date() for at in told})
    )


@pytest.mark.parametrize("zone", ZONES)
async def test_every_answer_counts_the_days_that_evaluate_counts(serve, zone):
    served, calendar = await serve(zone), business_calendar(zone)
    story = bought(*telling_moments(calendar))
    for event in story.events:  # each by itself, most of them late
        await hear(served.runtime.pool, [event], projection=build_projection(served.runtime))
    counted = sorted(
        {read_day(event.occurred_at.isoformat(), "date", calendar) for event in story.events}
    )
    dated = [date.fromordinal(day).isoformat() for day in (counted[0], counted[-1])]
    of, now = f"/v1/valuations/{story.customer_id}", datetime.now(UTC).isoformat()[:-6] + "Z"
    for query in ("", f"?as_of={now}", f"?as_of={now}&basis=occurred"):
        said = (await told(served, of + query))["indicators"]
        assert said["order_days"] == len(counted)
        assert [said["first_order_on"], said["last_order_on"]] == dated
    risks = {
        (await told(served, of + query))["churn_risk"]
        for query in ("", f"?as_of={now}", f"?as_of={now}&basis=occurred")
    }
    explained = (await told(served, f"{of}/explanation"))["churn"]["churn_risk"]
    points = (await told(served, f"{of}/story"))["points"]
    assert risks == {points[-1]["churn_risk"]} == {explained}


@pytest.mark.parametrize("zone", ZONES)
async def test_a_rebuild_holds_what_was_kept_live(serve, zone):
    served, calendar = await serve(zone), business_calendar(zone)
    stories = [bought(*some_moments(calendar, seed)) for seed in range(4)]
    stories.append(Story().bought(30, due=2.2).paid(1.9, "4.00").registered(days=50.3))
    for story in stories:
        for event in story.events:
            await hear(served.runtime.pool, [event], projection=build_projection(served.runtime))
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await schemas.create_next(connection)
        await connection.execute("set local search_path = projection_next, public")
        events = [event for story in stories for event in story.events]
        anew = build_projection(served.runtime)
        await anew.lock(connection, sorted(story.customer_id for story in stories))
        await anew.apply(connection, events, midnight())
        for table in ("customers", "purses", "invoices", "facts", "profiles"):
            query = f"select to_jsonb(t) - 'touched' from {{}}.{table} t order by 1"
            live = await connection.fetch(query.format("projection"))
            assert live == await connection.fetch(query.format("projection_next")), table
            assert live


async def test_reports_of_the_days_of_a_month_add_up_to_the_month(serve):
    """December 2011 in Apia, which has no 30th, and whose 29th ends as the 31st begins."""
    served, chance = await serve(APIA.name), np.random.default_rng(12)
    first, last = date(2011, 12, 1), date(2011, 12, 31)
    begins, ends = APIA.first_moment(first), APIA.first_moment(date(2012, 1, 1))
    seconds = chance.integers(-90_000, int((ends - begins).total_seconds()) + 90_000, 60)
    moments = [begins + timedelta(seconds=int(at)) for at in seconds]
    edges = [begins, ends, APIA.first_moment(date(2011, 12, 31))]
    moments += [edge - timedelta(microseconds=little) for edge in edges for little in (0, 1)]
    inside = [moment for moment in moments if begins <= moment < ends]
    assert {*inside} != {m for m in moments if first <= m.date() <= last}  # by UTC's days
    await tell(served, bought(*moments))

    async def revenue(since: date, to: date) -> Decimal:
        found = await told(served, f"/v1/reports/bridge?from={since}&to={to}")
        assert (found["period"]["from"], found["period"]["to"]) == (str(since), str(to))
        return sum((Decimal(span["now"]) for span in found["spans"]), Decimal(0))

    days = [first + timedelta(days=n) for n in range(31)]
    each = {day: await revenue(day, day) for day in days}
    assert sum(each.values()) == await revenue(first, last) == 10 * len(inside)
    assert each[date(2011, 12, 30)] == 0
    assert all(
        each[day] == 10 * sum(APIA.date_at(moment) == day for moment in moments) for day in days
    )


async def test_months_of_cost_are_local(serve):
    served = await serve(APIA.name)
    story = Story().called(0, cost="5.00").called(0, cost="7.00")
    new_year = APIA.first_moment(date(2012, 1, 1))
    story.events = [
        replace(event, occurred_at=new_year + timedelta(microseconds=little))
        for event, little in zip(story.events, (-1, 0), strict=True)
    ]
    await tell(served, story)
    found = await told(served, "/v1/reports/cost-increases?from=2011-12-01&to=2012-01-31")
    (row,) = found["items"]
    months = {month["month"]: month["cost"] for month in row["months"]}
    assert months == {"2011-12": "5.00", "2012-01": "7.00"}


async def test_today_and_until_a_day_are_local(serve):
    calendar = elsewhere()
    served, today = await serve(calendar.name), calendar.date_at(datetime.now(UTC))
    story = bought(datetime.now(UTC) - timedelta(days=3))
    await tell(served, story)
    path = f"/v1/valuations/{story.customer_id}/grade"
    body = {"grade": "A", "reason": "strategic"}
    past = await served.call("PUT", path, body | {"until": str(today - timedelta(days=1))})
    assert (past.status_code, past.json()["errors"][0]["pointer"]) == (422, "/until")
    held = await served.call("PUT", path, body | {"until": str(today)})
    assert held.status_code == 200, held.text
    assert held.json()["grade_set"]["holds"] is True
    assert (await told(served, f"/v1/valuations/{story.customer_id}"))["grade"] == "A"
    due = await served.runtime.pool.fetchval("select due_day from scores where by_hand")
    assert date_of(due) == today + timedelta(days=1)
    period = (await told(served, "/v1/reports/key-customers"))["period"]
    assert period["to"] == str(today)


async def test_assessments_are_dated_locally_live_and_then(serve):
    calendar = elsewhere()
    served, today = await serve(calendar.name), calendar.date_at(datetime.now(UTC))
    story = bought(datetime.now(UTC) - timedelta(days=3))
    await tell(served, story)
    answer = await served.post("/v1/policies", await by_points(served))
    assert answer.status_code == 201, answer.text
    await settle(served, calendar)
    of = f"/v1/valuations/{story.customer_id}"
    said = await served.post(f"{of}/assessments", {"indicators": {"affinity": 7}})
    assert said.status_code == 200, said.text
    assert [one["judged_on"] for one in said.json()["assessments"]] == [str(today)]
    now = datetime.now(UTC).isoformat()[:-6] + "Z"
    for query in ("", f"?as_of={now}"):
        grade = (await told(served, f"{of}/explanation{query}"))["grade"]
        assert [line["judged_on"] for line in grade["scorecard"]] == [str(today)]
    async with served.runtime.pool.acquire() as one, one.transaction():
        await one.execute("update assessments set judged_day = 7")
        await build_projection(served.runtime).redate(one)
    (dated,) = (await told(served, f"{of}/assessments"))["assessments"]
    assert dated["judged_on"] == str(today)


@pytest.mark.parametrize("fact", ["days_since_registration", "days_since_last_order"])
async def test_segments_count_local_days(serve, fact):
    calendar = elsewhere()
    served, today = await serve(calendar.name), calendar.day(datetime.now(UTC))
    begins = calendar.start_of(today)
    stories = []
    for moment in (begins, begins - timedelta(microseconds=1), calendar.start_of(today - 5)):
        story = bought(moment).registered()
        story.events[-1] = replace(story.events[-1], occurred_at=moment)
        stories.append(story)
    await tell(served, *stories)
    for rule, fitting in (
        ({"at_most": 0}, {0}),
        ({"at_least": 1}, {1, 2}),
        ({"at_most": 1}, {0, 1}),
        ({"at_least": 5}, {2}),
        ({"at_least": 6}, set()),
        ({"known": True}, {0, 1, 2}),
    ):
        counted = await served.post("/v1/segments:preview", {"rule": {"fact": fact, **rule}})
        assert counted.json()["customers"] == len(fitting), rule
    body = {"name": "new", "rule": {"fact": fact, "at_most": 0}}
    segment = (await served.post("/v1/segments", body)).json()["segment_id"]
    (member,) = (await told(served, f"/v1/segments/{segment}/members"))["items"]
    assert member["customer_id"] == str(stories[0].customer_id)


async def test_a_frontend_can_know_the_zone(serve):
    served = await serve("Asia/Kathmandu")
    for path in ("/v1/policies", "/v1/rulings"):
        assert (await told(served, path))["business_time_zone"] == "Asia/Kathmandu"


async def consumed(pool: asyncpg.Pool, zone: str, shape: int = SHAPE) -> None:
    """A position was moved by a process of this zone."""
    place = (await load_places(pool, [HERE]))[HERE]
    step = Move(HERE, place, place._replace(next=place.next + 1))
    async with pool.acquire() as one, one.transaction():
        await move(one, [step], shape, zone)


async def filled_by(pool: asyncpg.Pool) -> str:
    return await pool.fetchval("select time_zone from projection_time_zone")


async def test_a_process_of_other_days_applies_nothing_and_says_so(serve):
    here = await serve(PACIFIC)
    pool = here.runtime.pool
    assert await filled_by(pool) == PACIFIC  # nothing had been consumed
    await consumed(pool, PACIFIC)
    for zone in ("UTC", "Asia/Kathmandu"):
        with pytest.raises(ShapeMismatch, match=PACIFIC):
            await consumed(pool, zone)
        with pytest.raises(ShapeMismatch, match=PACIFIC):
            async with pool.acquire() as one, one.transaction():
                await shapes.stay(one, SHAPE, zone)
    there = await serve("Asia/Kathmandu")
    reason = await looked(there)
    assert reason and PACIFIC in reason and "Asia/Kathmandu" in reason and "rebuild" in reason
    assert "\n" not in reason
    assert await filled_by(pool) == PACIFIC

    story = bought(datetime.now(UTC) - timedelta(days=3))
    await tell(here, story)
    path = f"/v1/valuations/{story.customer_id}/grade"
    body = {
        "grade": "A",
        "reason": "strategic",
        "until": str(midnight().date() + timedelta(days=9)),
    }
    refused = await there.call("PUT", path, body)
    assert (refused.status_code, refused.json()["code"]) == (503, "projection_outdated")
    assert await pool.fetchval("select count(*) from hand_grades") == 0
    watcher = SegmentWatcher(pool, lambda: None, business_calendar("Asia/Kathmandu"))
    body = {"name": "all", "rule": {"fact": "orders", "at_least": 1}}
    assert (await here.post("/v1/segments", body)).status_code == 201
    await watcher.look(asyncio.Event())
    assert await pool.fetchval("select count(*) from memberships") == 0


async def test_who_rebuilds_says_whose_days_were_counted(serve):
    here = await serve(PACIFIC)
    pool = here.runtime.pool
    await consumed(pool, PACIFIC)

    async def noted(*statements: str) -> str:
        async with pool.acquire() as one, one.transaction():
            for statement in statements:
                await one.execute(statement)
        return await filled_by(pool)

    note = f"update projection_shape set shape = {SHAPE}"
    assert await noted(note) == PACIFIC  # of a migration, which fills nothing
    there = await serve("Asia/Kathmandu")
    async with pool.acquire() as one, one.transaction():
        await shapes.note(one, build_projection(there.runtime))
    assert await looked(there) is None and await looked(here)
    with pytest.raises(ShapeMismatch):
        await consumed(pool, PACIFIC)
    await consumed(pool, "Asia/Kathmandu")
    # A release from before says its shape alone, and counts days in UTC.
    assert await noted(f"set local rapport.projection_shape = {SHAPE}", note) == "UTC"
    await consumed(pool, "UTC")


async def test_what_was_filled_before_is_utcs(serve):
    served = await serve("UTC")
    await consumed(served.runtime.pool, "UTC")
    assert await filled_by(served.runtime.pool) == "UTC"
    assert await looked(served) is None
    assert await looked(await serve("Europe/Berlin"))
