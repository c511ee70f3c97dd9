"""What is voided counts as if it never had been recorded, whatever else is heard, and when."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from libs.events.purchase import PurchaseLine, PurchaseRecorded
from libs.events.recorded import Recorded
from services.valuation.snapshots.as_of import Basis
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.valuations.valuation_answers import valuation_answers
from tests.services.groups import interleaved
from tests.services.valuation.hearing import Story, days_ago, hear, midnight
from tests.services.valuation.projection.test_merging import merge, unmerge
from tests.services.valuation.projection.test_projection import (
    _random_story,
    balances,
    folded_from_the_facts,
    graded,
    state,
    stored,
)

# Everything that is derived, without what an undisturbed history cannot have.
_TABLES = {
    # Whether a member is known depends on what came first, its registration or its merge.
    "customers": """select to_jsonb(c) - 'known' as row, known and not exists (
        select from members where member_id = customer_id) as known
        from customers c order by customer_id""",
    "purses": "select * from purses order by customer_id, currency",
    "invoices": "select * from invoices order by purchase_id",
    "facts": "select * from facts order by event_id",
    "lines": "select * from lines order by event_id, line_no",
    "costs": "select * from costs order by customer_id, currency, kind",
    "touches": "select * from touches order by customer_id, channel",
    "wallets": "select * from wallets where voided_at is null order by event_id",
    # A published grade is held on to, and so is what goes by it: that is not what a void undoes.
    "scores": """select customer_id, currency, lifecycle, churn_risk, revenue, net, predicted_12m,
        clv, churn_band, worth from scores order by customer_id""",
}
VOIDABLE = (
    "crm.purchase.recorded.v1",
    "crm.purchase.paid.v1",
    "crm.purchase.refunded.v1",
    "crm.purchase.written_off.v1",
    "crm.interaction.recorded.v1",
    "crm.interaction.cost_recorded.v1",
    "crm.interaction.feedback_recorded.v1",
    "crm.interaction.wallet_estimated.v1",
)


async def tables(pool: asyncpg.Pool) -> dict[str, list[dict[str, Any]]]:
    found = {name: await pool.fetch(query) for name, query in _TABLES.items()}
    return {name: [dict(row) for row in rows] for name, rows in found.items()}


def eventful(chance: random.Random) -> Story:
    story = _random_story(chance).spends(chance.randrange(90), "500.00", "Acme")
    lines = [PurchaseLine(product_id=f"p{n}", quantity=2, amount=5) for n in range(2)]  # type: ignore[arg-type]
    story.bought(chance.randrange(90), "10.00", lines=lines)
    story.called(chance.randrange(90), complaint=True, direction="outbound")
    return story.called(5).called(5).cost(2, "1.00", "visit")


def voided_of(story: Story, chance: random.Random) -> list[Recorded]:
    """Some of what was recorded of them; of a purchase, first all the money that moved for it."""
    mine = [event for event in story.events if event.type in VOIDABLE]
    chosen = chance.sample(mine, chance.randrange(1, len(mine) // 2))
    found: dict[UUID, Recorded] = {}
    for recorded in chosen:
        if isinstance(recorded.event(), PurchaseRecorded):
            moved = [event for event in mine if event.stream == recorded.stream][1:]
            found |= {event.event_id: event for event in moved}
        found.pop(recorded.event_id, None)
        found[recorded.event_id] = recorded
    return list(found.values())


def without(story: Story, voids: Sequence[Recorded]) -> list[Recorded]:
    gone = {id for void in voids for id in void.event().voided_events}
    return [e for e in story.events if e.event_id not in gone and e not in voids]


async def hear_in_parts(
    pool: asyncpg.Pool, events: Sequence[Recorded], chance: random.Random
) -> None:
    order = interleaved(chance, events, lambda event: event.stream)
    while order:
        size = chance.randrange(1, 40)
        await hear(pool, order[:size], now=midnight() + timedelta(hours=1))
        order = order[size:]


async def emptied(pool: asyncpg.Pool) -> None:
    names = [*_TABLES, "voided_facts", "members", "merges", "standings", "profiles"]
    await pool.execute(f"truncate {', '.join(names)}")
    await pool.execute("truncate events, streams, outbox")


@pytest.mark.parametrize("seed", range(12))
async def test_a_history_with_voids_is_the_history_without(store: asyncpg.Pool, seed: int):
    chance = random.Random(seed)
    stories = [eventful(chance) for _ in range(4)]
    voids: list[Recorded] = []
    for story in stories[:3]:
        for recorded in voided_of(story, chance):
            voids.append(story.voids(recorded).events[-1])
    survivor, first, second, other = stories
    if seed % 3:
        merge(survivor, first, other)
    if seed % 3 == 2:
        unmerge(first, survivor, other)
        unmerge(other, survivor)
        merge(second, first)
    told = [event for story in stories for event in story.events]
    plain = [event for story in stories for event in without(story, voids)]
    await hear_in_parts(store, plain, chance)
    expected = await tables(store)
    await emptied(store)
    await hear_in_parts(store, told, chance)
    found = await tables(store)
    for name, rows in expected.items():
        assert found[name] == rows, name
    if not seed % 3:
        assert await stored(store) == await folded_from_the_facts(store)


async def test_a_voided_payment_leaves_the_receivable_open_since_it_was_due(store: asyncpg.Pool):
    story = Story().bought(90, "100.00", due=60).paid(50, "70.00").paid(40, "30.00")
    await hear(store, story.events)
    assert (await balances(store, story))["USD"]["receivable"] == 0
    await hear(store, story.voids(story.events[1]).events[-1:])
    usd = (await balances(store, story))["USD"]
    assert (usd["receivable"], usd["payments"], usd["delay_days"]) == (7000, 1, 20)
    assert usd["oldest_due"] == (days_ago(60) - days_ago(60).replace(1970, 1, 1)).days


async def test_a_voided_refund_gives_back_what_it_took(store: asyncpg.Pool):
    story = Story().bought(90, "100.00", margin="0.5").refunded(50, "95.00")
    await hear(store, story.events)
    await hear(store, story.voids(story.events[1]).events[-1:])
    usd = (await balances(store, story))["USD"]
    assert (usd["refunded"], usd["refunded_margin"], usd["returned_orders"]) == (0, 0, 0)
    assert (await state(store, story))["net"] == 50.0


async def test_nothing_is_left_of_who_bought_by_mistake_alone(store: asyncpg.Pool):
    story = Story().registered().bought(9, "100.00")
    await hear(store, [*story.events, *story.voids(story.events[1]).events[-1:]])
    found = await state(store, story)
    assert (found["orders"], found["first_day"], found["known"]) == (0, -(2**31), True)
    assert await balances(store, story) == {}


async def test_the_void_is_what_a_changed_grade_rests_on(store: asyncpg.Pool):
    story = Story().bought(60, "10.00").bought(3, "90000.00")
    await hear(store, story.events)
    last = story.voids(story.events[1]).events[-1]
    await hear(store, [last])
    assert (await graded(store, story))[-1].because == (last.event_id,)


async def test_who_else_is_in_the_batch_is_not_folded_anew(store: asyncpg.Pool):
    """Their facts of before are gone from this table, and what they add up to is not."""
    story, other = Story().bought(9, "100.00"), Story().bought(9, "7.00", due=5)
    await hear(store, [*story.events, *other.events])
    await store.execute("delete from facts where customer_id = $1", other.customer_id)
    before = len(other.events)
    other.paid(4, "3.00").bought(2, "5.00")
    await hear(store, [*story.voids(story.events[0]).events[-1:], *other.events[before:]])
    usd = (await balances(store, other))["USD"]
    assert (usd["gross"], usd["orders"], usd["receivable"]) == (1200, 2, 400)
    assert (await state(store, story))["orders"] == 0


async def revenue(pool: asyncpg.Pool, story: Story, days: float, basis: Basis) -> str | None:
    found = await SnapshotReader(pool).at(story.customer_id, days_ago(days), basis)
    return found and valuation_answers(found.snapshot)[0].value.revenue


async def test_it_was_known_until_it_was_voided_and_never_occurred(store: asyncpg.Pool):
    story = Story(recorded_at=days_ago(20)).bought(40, "10.00").bought(30, "5.00")
    story.recorded_at = days_ago(10)
    await hear(store, story.voids(story.events[1]).events)
    asked = [
        (25, "recorded"),
        (15, "recorded"),
        (5, "recorded"),
        (15, "occurred"),
        (35, "occurred"),
    ]
    found = [await revenue(store, story, days, basis) for days, basis in asked]  # type: ignore[arg-type]
    assert found == [None, "15.00", "10.00", "10.00", "10.00"]
    for days, events in ((15, ()), (5, (story.events[1].event_id,))):
        then = await SnapshotReader(store).at(story.customer_id, days_ago(days), "recorded")
        assert then and tuple(fact.event_id for fact in then.voided) == events


async def test_who_was_referred_was_worth_what_was_known_of_them(store: asyncpg.Pool):
    ann = Story(recorded_at=days_ago(20)).registered()
    sent = Story(recorded_at=days_ago(20)).registered(referred_by=ann.customer_id)
    sent.bought(30, "50.00").spends(25, "900.00")
    sent.recorded_at = days_ago(10)
    sent.voids(sent.events[1])
    await hear(store, [*ann.events, *sent.events])
    for days, worth in ((15, 17.5), (5, 0.0)):
        then = await SnapshotReader(store).at(ann.customer_id, days_ago(days), "recorded")
        assert then
        (link,) = then.snapshot.referred[ann.customer_id]
        assert (link.worth > 0) == (worth > 0)


async def test_a_voided_estimate_is_no_wallet_any_more(store: asyncpg.Pool):
    story = Story(recorded_at=days_ago(20)).bought(30, "50.00").spends(25, "900.00")
    story.recorded_at = days_ago(10)
    await hear(store, story.voids(story.events[1]).events)
    reading = SnapshotReader(store)
    for days, known in ((15, True), (5, False)):
        then = await reading.at(story.customer_id, days_ago(days), "recorded")
        assert then and bool(then.snapshot.wallets) == known
    now = await reading.snapshot([story.customer_id])
    assert now and not now.wallets
