"""Reviews fit models, find cuts and put scoring configurations in force; rescorings value whoever
is due."""

import asyncio
import random
from datetime import UTC, datetime

import asyncpg
import pytest

from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs import reviewer as reviewer_module
from services.valuation.jobs import streams
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.published_grades import stream_of
from tests.services.valuation.hearing import Story, hear

STOP = asyncio.Event()


def people(count: int, seed: int = 1, **options: str) -> list[Story]:
    chance = random.Random(seed)
    stories = []
    for _ in range(count):
        story = Story()
        for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
            story.bought(chance.randrange(400), f"{chance.lognormvariate(3, 1):.2f}", **options)
        stories.append(story)
    return stories


async def hear_all(pool: asyncpg.Pool, stories: list[Story]) -> None:
    """And note the purchases as a consumer's positions do."""
    events = [event for story in stories for event in story.events]
    await hear(pool, events)
    await pool.execute(
        """insert into positions (topic, partition, next, advanced_at)
        values ('crm.purchase.v1', 0, $1, clock_timestamp() - interval '10 seconds')
        on conflict (topic, partition) do update set next = positions.next + $1,
            advanced_at = clock_timestamp() - interval '10 seconds'""",
        len(events),
    )


async def grades(pool: asyncpg.Pool) -> dict[str, int]:
    return dict(await pool.fetch("select grade, count(*) from standings group by 1"))


@pytest.fixture
def reviewer(store: asyncpg.Pool) -> Reviewer:
    return Reviewer(store, lambda: None)


async def test_nothing_is_fitted_to_a_handful_of_customers(store, reviewer):
    await hear_all(store, people(12))
    await reviewer.tick(STOP)
    assert await ScoringConfigurations().in_force(store) == await ScoringConfigurations().in_force(
        store
    )
    assert await store.fetchval("select max(version) from rulings") == 0
    assert await grades(store) == {"C": 12}


async def test_the_first_review_fits_cuts_and_grades_everybody(store, reviewer):
    await hear_all(store, people(200))
    await reviewer.tick(STOP)
    configuration = await ScoringConfigurations().in_force(store)
    assert (configuration.version, configuration.model.version, configuration.model.prior) == (
        1,
        1,
        False,
    )
    assert await grades(store) == {"A": 10, "B": 30, "C": 160}
    (model,) = await read_stream(store, streams.MODELS)
    (cuts,) = await read_stream(store, streams.CUTS)
    assert model.event().customers == cuts.event().customers == 200
    assert {float(cut) for cut in cuts.event().cuts.values()} == set(configuration.cuts["USD"])


async def test_a_settled_population_is_left_alone(store, reviewer):
    await hear_all(store, people(60))
    await reviewer.tick(STOP)
    events = await store.fetchval("select count(*) from events")
    for _ in range(3):
        await reviewer.tick(STOP)
    assert await store.fetchval("select count(*) from events") == events
    assert await store.fetchval("select max(version) from rulings") == 1


async def test_a_population_that_doubled_is_fitted_anew(store, reviewer):
    await hear_all(store, people(60))
    await reviewer.tick(STOP)
    await hear_all(store, people(5, seed=2))
    await reviewer.tick(STOP)
    assert (await ScoringConfigurations().in_force(store)).version == 1
    await hear_all(store, people(80, seed=3))
    await reviewer.tick(STOP)
    assert (await ScoringConfigurations().in_force(store)).model.version == 2


async def test_a_model_that_drifts_is_fitted_anew_a_week_later(store, reviewer, monkeypatch):
    await hear_all(store, people(60))
    await reviewer.tick(STOP)

    async def drifted(_: object) -> bool:
        return True

    monkeypatch.setattr(reviewer._drift, "drifted", drifted)
    await reviewer.tick(STOP)
    assert (await ScoringConfigurations().in_force(store)).model.version == 1
    await store.execute("update rulings set fitted_at = fitted_at - interval '8 days'")
    await hear_all(store, people(1, seed=2))
    await reviewer.tick(STOP)
    assert (await ScoringConfigurations().in_force(store)).model.version == 2


async def test_each_currency_has_cuts_of_its_own(store, reviewer):
    await hear_all(store, people(40) + people(30, seed=2, currency="GBP"))
    await hear_all(store, people(3, seed=4, currency="EUR"))
    await reviewer.tick(STOP)
    cuts = (await ScoringConfigurations().in_force(store)).cuts
    assert set(cuts) == {"USD", "GBP"}


async def test_a_changed_grade_says_which_it_was_and_that_time_alone_brought_it(store, reviewer):
    stories = people(100)
    await hear_all(store, stories)
    await reviewer.tick(STOP)
    best = await store.fetchval("select customer_id from standings where grade = 'A' limit 1")
    last = (await read_stream(store, stream_of(best)))[-1].event()
    assert (last.grade, last.previous_grade, last.because) == ("A", "C", ())
    assert last.model.version == 1


async def test_due_customers_are_valued_again_and_others_left_alone(store, reviewer):
    await hear_all(store, people(50))
    await reviewer.tick(STOP)
    today = UTC_DAYS.day(datetime.now(UTC))
    scores = "scores s where ruling = 1"
    due = await store.fetchval(f"select customer_id from {scores} order by 1 limit 1")
    await store.execute(
        "update scores set due_day = $2, churn_risk = 0 where ruling = 1 and customer_id = $1",
        due,
        today,
    )
    await store.execute(
        "update scores set churn_risk = 0.123 where ruling = 1 and customer_id <> $1", due
    )
    await store.execute("update rulings set swept_day = $1", today - 1)
    await Reviewer(store, lambda: None).tick(STOP)
    for row in await store.fetch(f"select customer_id, churn_risk, due_day from {scores}"):
        if row["customer_id"] == due:
            assert row["churn_risk"] > 0 and row["due_day"] > today
        else:
            assert row["churn_risk"] == 0.123


async def test_only_one_process_reviews(store):
    await hear_all(store, people(60))
    stopping = asyncio.Event()
    running = [asyncio.create_task(Reviewer(store, lambda: None).run(stopping)) for _ in range(3)]
    for _ in range(100):
        await asyncio.sleep(0.05)
        if await store.fetchval("select max(version) from rulings"):
            break
    await asyncio.sleep(0.3)
    stopping.set()
    await asyncio.gather(*running)
    assert await store.fetchval("select max(version) from rulings") == 1
    assert sum((await grades(store)).values()) == 60


async def test_one_process_leads_and_another_when_it_ends(store, monkeypatch):
    monkeypatch.setattr(reviewer_module, "TICK", 0.02)
    led: list[str] = []

    class Noting(Reviewer):
        async def tick(self, stopping: asyncio.Event) -> None:
            led.append(names[stopping])

    stops = {name: asyncio.Event() for name in "abc"}
    names = {stop: name for name, stop in stops.items()}
    running = {n: asyncio.create_task(Noting(store, lambda: None).run(s)) for n, s in stops.items()}

    async def some() -> set[str]:
        led.clear()
        while len(led) < 10:
            await asyncio.sleep(0.01)
        return set(led)

    try:
        async with asyncio.timeout(20):
            (leader,) = await some()
            stops.pop(leader).set()
            await running.pop(leader)
            (heir,) = await some()
        assert heir != leader
    finally:
        for stop in names:
            stop.set()
        await asyncio.gather(*running.values())
