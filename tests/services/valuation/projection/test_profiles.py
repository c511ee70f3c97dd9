"""Who a customer is and what their purchases were of, as the events said it."""

import uuid
from decimal import Decimal

import asyncpg
import pytest

from libs.events.purchase import PurchaseLine
from libs.money.money import InexactAmount
from tests.services.valuation.hearing import Story, days_ago, hear, midnight


async def profile(pool: asyncpg.Pool, story: Story) -> dict:
    row = await pool.fetchrow("select * from profiles where customer_id = $1", story.customer_id)
    return dict(row) if row else {}


def line(product: str, amount: str, quantity: str = "1", category: str | None = None):
    return PurchaseLine(
        product_id=product, quantity=Decimal(quantity), amount=Decimal(amount), category=category
    )


async def test_a_profile_holds_what_was_last_said(store):
    referrer = uuid.uuid4()
    story = Story().registered(referred_by=referrer, region="Kanto", industry="telecom")
    story.owned_by("ann").changed(region="Tohoku", kind="organization").owned_by("ben")
    await hear(store, story.events[:2])
    await hear(store, story.events[2:])
    assert await profile(store, story) == {
        "customer_id": story.customer_id,
        "kind": "organization",
        "region": "Tohoku",
        "industry": "telecom",
        "owner": "ben",
        "source": "referral",
        "referred_by": referrer,
        "registered_at": midnight(),
    }


async def test_what_was_cleared_is_not_known_and_what_was_not_named_stays(store):
    story = Story().registered(region="Kanto", industry="telecom").owned_by("ann")
    await hear(store, story.changed(region=None).owned_by(None).events)
    found = await profile(store, story)
    assert (found["region"], found["industry"], found["owner"]) == (None, "telecom", None)


async def test_an_erasure_leaves_what_names_nobody(store):
    story = Story().registered(region="Kanto").erased()
    await hear(store, story.events)
    assert (await profile(store, story))["region"] == "Kanto"


async def test_customers_of_whom_only_purchases_were_heard_have_no_profile(store):
    story = Story().bought(3)
    await hear(store, story.events)
    assert await profile(store, story) == {}


async def test_lines_are_kept_as_recorded_and_once(store):
    sold = [line("cd-17", "29.90", "2", "music"), line("cd-17", "0.10", "0.5")]
    story = Story(recorded_at=days_ago(1)).bought(3, "30.00", lines=sold).bought(2)
    await hear(store, story.events)
    await hear(store, story.events)
    event = story.events[0]
    own = (story.customer_id, event.event_id)
    bought = ("USD", days_ago(3), days_ago(1))
    purchase = event.event().purchase_id
    rows = await store.fetch("select * from lines order by line_no")
    assert [tuple(row) for row in rows] == [
        (*own, 1, purchase, "cd-17", "music", Decimal(2), 2990, *bought),
        (*own, 2, purchase, "cd-17", None, Decimal("0.5"), 10, *bought),
    ]


async def test_a_line_finer_than_its_currency_is_refused(store):
    with pytest.raises(InexactAmount):
        await hear(store, Story().bought(1, "1", lines=[line("x", "0.001")]).events)
