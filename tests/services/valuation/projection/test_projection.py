"""What is heard adds up in the tables, whatever the order, and a change of grade is published."""

import random
from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest

from libs.events.valuation import CustomerGraded
from libs.eventstore.reading import read_stream
from libs.money.money import InexactAmount
from libs.sealing.keys import KeyRing
from services.valuation.projection.projection import ValuationProjection
from services.valuation.storage import customer_tables
from services.valuation.storage.holdings import (
    AmountsTooLarge,
    Holdings,
    held_invoices,
    nothing_held,
)
from services.valuation.storage.layouts import INVOICES, places
from services.valuation.storage.published_grades import stream_of
from tests.services.valuation.hearing import Story, hear, midnight


async def state(pool: asyncpg.Pool, story: Story) -> dict[str, Any]:
    row = await pool.fetchrow(
        "select * from customers join scores using (customer_id) where customer_id = $1",
        story.customer_id,
    )
    assert row is not None
    return dict(row)


async def balances(pool: asyncpg.Pool, story: Story) -> dict[str, dict[str, Any]]:
    rows = await pool.fetch("select * from purses where customer_id = $1", story.customer_id)
    return {row["currency"]: dict(row) for row in rows}


async def graded(pool: asyncpg.Pool, story: Story) -> list[CustomerGraded]:
    return [event.event() for event in await read_stream(pool, stream_of(story.customer_id))]


async def stored(pool: asyncpg.Pool) -> tuple[list, list, list]:
    """What the tables hold of everybody, without what depends on the moment of valuing."""
    rows = await pool.fetch("select customer_id from customers order by 1")
    held = await customer_tables.load(pool, [row[0] for row in rows])
    held.invoices = held_invoices(await pool.fetchval(_INVOICES))
    return as_lists(held)


async def folded_from_the_facts(pool: asyncpg.Pool) -> tuple[list, list, list]:
    rows = await pool.fetch("select customer_id from customers order by 1")
    held = nothing_held([row[0] for row in rows])
    facts = await customer_tables.load_facts(pool, held.customers)
    held.add(facts, places(held.states["customer_id"], facts["customer_id"]))
    return as_lists(held)


_INVOICES = "select " + INVOICES.packed(
    f"select {INVOICES.selected} from invoices order by purchase_id"
)


def as_lists(held: Holdings) -> tuple[list, list, list]:
    invoices = [held.invoices[name].tolist() for name in INVOICES.names]
    return held.states.tolist(), held.balances.tolist(), invoices


async def test_a_customer_s_facts_add_up(store):
    story = Story().registered(cost="5.00").bought(40, "12.50").bought(10, "7.50")
    story.refunded(9, "2.50").called(8, cost="1.25", complaint=True)
    await hear(store, story.events)
    found, usd = await state(store, story), (await balances(store, story))["USD"]
    assert (found["orders"], found["order_days"], found["last_gap"]) == (2, 2, 30)
    assert (found["known"], found["complaints"]) == (True, 1)
    assert (usd["gross"], usd["refunded"], usd["cost"], usd["acquisition"]) == (2000, 250, 125, 500)
    assert (found["revenue"], found["net"]) == (20.0, 11.25)


async def test_a_refund_takes_the_margin_of_its_own_purchase(store):
    story = Story().bought(40, "1000.00", margin="1").refunded(10, "400.00")
    story.refunded(9, "600.00").bought(30, "1000.00", margin="0")
    for event in story.events:
        await hear(store, [event])
    found, usd = await state(store, story), (await balances(store, story))["USD"]
    assert (usd["refunded_rated"], usd["refunded_margin"], usd["margin"]) == (100_000,) * 3
    assert (usd["returned_orders"], usd["returned"]) == (1, 100_000)
    assert (found["revenue"], found["net"]) == (2000.0, 0.0)


@pytest.mark.parametrize("order", [(1, 0, 2, 3), (1, 2, 0, 3), (3, 1, 2, 0)])
async def test_a_refund_heard_before_its_purchase_is_put_right_by_it(store, order):
    story = Story().bought(40, "10.00", margin="1").refunded(30, "4.00").refunded(20, "6.00")
    story.bought(10, "10.00", margin="0")
    for at in order:
        await hear(store, [story.events[at]])
    assert (await state(store, story))["net"] == 0.0
    await hear(store, story.events)  # once more
    assert (await state(store, story))["net"] == 0.0
    assert await stored(store) == await folded_from_the_facts(store)


async def test_batches_of_one_transaction_do_not_meet_where_they_are_staged(store):
    story, projection = (
        Story().bought(40, "1.00").bought(10, "2.00"),
        ValuationProjection(KeyRing(store, bytes(32))),
    )
    async with store.acquire() as connection, connection.transaction():
        await projection.lock(connection, [story.customer_id])
        for event in story.events:
            await projection.apply(connection, [event], datetime.now(UTC))
    found, usd = await state(store, story), (await balances(store, story))["USD"]
    assert (found["orders"], usd["orders"], usd["gross"]) == (2, 2, 300)


async def test_worth_beyond_revenue_adds_up(store):
    story = Story().bought(90, "100.00", due=60).disputed(50, "100.00")
    await hear(store, story.events)
    usd = (await balances(store, story))["USD"]
    assert (usd["receivable"], usd["disputed"], usd["oldest_due"]) == (10_000, 10_000, -(2**31))
    before = len(story.events)
    story.dispute_settled(40).paid(30, "70.00").wrote_off(20, "30.00").cost(9, "4.25")
    story.assessed(8, "120.00", "150.50", 2).spends(7, "900.00", "Acme")
    await hear(store, story.events[before:])
    found, usd = await state(store, story), (await balances(store, story))["USD"]
    assert (usd["receivable"], usd["disputed"], usd["bad_debt"], usd["cost"]) == (0, 0, 3000, 425)
    assert (usd["delivered"], usd["feedbacks"], found["satisfaction"]) == (-3050, 1, 2)
    assert await store.fetchval("select net from scores") == 65.75
    estimate = await store.fetchrow("select yearly, currency, competitor from wallets")
    assert tuple(estimate) == (90_000, "USD", "Acme")


async def test_facts_go_before_the_registration(store):
    story = Story().bought(3)
    await hear(store, story.events)
    assert (await state(store, story))["known"] is False
    await hear(store, story.registered().events[1:])
    assert (await state(store, story))["known"] is True


async def test_an_erased_customer_s_totals_stay(store):
    story = Story().registered().bought(3, "9.00").erased()
    await hear(store, story.events)
    found = await state(store, story)
    assert (found["erased"], found["revenue"]) == (True, 9.0)


async def test_an_erasure_may_come_first(store):
    story = Story().erased()
    await hear(store, story.events)
    assert await store.fetchval("select erased from customers") is True


async def test_what_was_heard_twice_counts_once(store):
    story = Story().bought(30, "5.00", due=20).paid(10, "2.00").bought(20, "7.00")
    await hear(store, story.events)
    once = await stored(store)
    await hear(store, story.events[:2])
    assert await stored(store) == once
    await hear(store, [*story.events, *Story(story.customer_id).bought(5).events])
    balance = (await balances(store, story))["USD"]
    assert (balance["orders"], balance["gross"], balance["receivable"]) == (3, 2200, 300)
    await hear(store, story.events)
    assert (await balances(store, story))["USD"] == balance


async def test_late_orders_take_their_place(store):
    story = Story().bought(10).bought(40).bought(25).bought(25)
    for event in story.events:
        await hear(store, [event])
    found = await state(store, story)
    assert (found["orders"], found["order_days"], found["last_gap"]) == (4, 3, 15)
    assert found["gap_squares"] == 15 * 15 + 15 * 15


async def test_invoices_are_owed_until_they_are_settled(store):
    story = Story().bought(60, "100.00", due=30)
    await hear(store, story.events)
    assert (await balances(store, story))["USD"]["receivable"] == 10_000
    await hear(store, story.paid(20, "40.00").events[1:])
    await hear(store, story.refunded(10, "60.00").events[2:])
    usd = (await balances(store, story))["USD"]
    assert (usd["receivable"], usd["payments"], usd["delay_days"]) == (0, 1, 10)


@pytest.mark.parametrize("seed", range(4))
async def test_streamed_in_any_order_equals_folded_from_the_facts(store, seed):
    chance = random.Random(seed)
    stories = [_random_story(chance) for _ in range(8)]
    events = [event for story in stories for event in story.events]
    chance.shuffle(events)
    events.sort(key=lambda event: event.version)  # each stream keeps its order
    while events:
        size = chance.randrange(1, 12)
        await hear(store, events[:size])
        events = events[size:]
    assert await stored(store) == await folded_from_the_facts(store)


def _random_story(chance: random.Random) -> Story:
    story = Story().registered()
    for _ in range(chance.randrange(1, 9)):
        days, currency = chance.randrange(100), chance.choice(["USD", "EUR", "JPY"])
        due = chance.choice([None, chance.randrange(100)])
        margin = chance.choice([None, "0", "0.35", "1"])
        amount = str(chance.randrange(1, 500))
        story.bought(days, amount, currency=currency, due=due, margin=margin)
        if chance.random() < 0.5:
            story.paid(chance.randrange(100), str(chance.randrange(1, 300)))
        if chance.random() < 0.3:
            story.refunded(chance.randrange(100), "1")
        if chance.random() < 0.3:
            story.refunded(chance.randrange(100), "2")
        if chance.random() < 0.3:
            story.disputed(9, "2").dispute_settled(8).disputed(5, "3")
        if chance.random() < 0.2:
            story.wrote_off(2, "1")
        if chance.random() < 0.3:
            story.ticket(7).resolved(6).reopened(5)
    story.cost(3, "0.55").assessed(chance.randrange(9), "80", "95.50", chance.randrange(1, 6))
    return story.called(chance.randrange(100), cost="0.75")


async def test_the_first_purchase_is_graded_and_the_event_says_why(store):
    story = Story().bought(3)
    (write,) = await hear(store, story.events)
    (event,) = await graded(store, story)
    assert (event.grade, event.previous_grade, event.credit_class) == ("C", None, "unrated")
    assert event.because == (story.events[0].event_id,)
    assert (write.causation_id, write.correlation_id) == (
        story.events[0].event_id,
        story.events[0].correlation_id,
    )


async def test_what_changes_no_answer_publishes_nothing(store):
    story = Story().bought(5)
    await hear(store, story.events)
    assert await hear(store, story.called(4, cost="0.10").events[1:]) == []
    assert await hear(store, Story().called(1).registered().events) == []


async def test_a_change_of_band_or_credit_class_is_published(store):
    story = Story().bought(400, "50.00", due=-30)
    await hear(store, story.events)
    await hear(store, story.bought(0, "50.00").bought(1).bought(2).events[1:])
    first, second = await graded(store, story)
    assert (first.churn_band, second.churn_band) == ("high", "medium")
    assert first.grade == second.grade and first.credit_class == second.credit_class
    await hear(store, Story(story.customer_id).bought(90, due=60).events)
    bands = [event.churn_band for event in await graded(store, story)]
    classes = [event.credit_class for event in await graded(store, story)]
    assert bands[0] == "high" and bands[-1] != "high"
    assert classes[-1] == "overdue" and (await graded(store, story))[-1].payment_terms == "prepaid"


async def test_standings_are_what_was_last_published(store):
    stories = [_random_story(random.Random(seed)) for seed in range(12)]
    for story in stories:
        for event in story.events:
            await hear(store, [event])
    for story in stories:
        last = (await graded(store, story))[-1]
        row = await store.fetchrow(
            "select * from standings where customer_id = $1", story.customer_id
        )
        assert row["version"] == len(await graded(store, story))
        for name in ("grade", "churn_band", "credit_class", "credit_limit", "payment_terms"):
            assert row[name] == getattr(last, name)


async def test_a_rebuild_publishes_nothing_and_leaves_standings_alone(store):
    story = Story().bought(3)
    await store.execute("create schema projection_next")
    for table in ("customers", "purses", "invoices", "facts", "members"):
        await store.execute(
            f"create table projection_next.{table} (like projection.{table} including all)"
        )
    async with store.acquire() as connection, connection.transaction():
        await connection.execute("set local search_path = projection_next, public")
        projection = ValuationProjection(KeyRing(store, bytes(32)))
        await projection.lock(connection, [story.customer_id])
        assert list(await projection.apply(connection, story.events, midnight())) == []
    assert await store.fetchval("select count(*) from projection_next.facts") == 1
    assert await store.fetchval("select count(*) from projection.facts") == 0
    assert await store.fetchval("select count(*) from standings") == 0


async def test_amounts_that_cannot_be_kept_exactly_are_refused(store):
    with pytest.raises(InexactAmount):
        await hear(store, Story().bought(1, "0.001").events)
    huge = Story()
    for _ in range(60):
        huge.bought(1, "999999999999999.99")
    with pytest.raises(AmountsTooLarge):
        await hear(store, huge.events)
    assert await store.fetchval("select count(*) from facts") == 0
