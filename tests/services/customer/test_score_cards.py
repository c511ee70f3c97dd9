"""Score cards: facts count for the owner of then, and days by the clocks of the business."""

import random
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from libs.events.callcenter import TicketReopened, TicketResolved
from libs.events.recorded import Recorded
from services.customer.consuming import build_projection
from services.customer.staffing.score_reading import period_of, read_scores
from tests.services.customer.asked import registered
from tests.services.customer.heard import complaint, purchase
from tests.services.customer.staffed import assign, handed_over, member
from tests.services.customer.test_coverage import heard_of
from tests.services.customer.test_overview_parts import heard, opened, told, told_void
from tests.services.customer.test_projection import _history, _interleaved, _tables
from tests.services.problems import pointers_of
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

BERLIN, ZONES = ZoneInfo("Europe/Berlin"), ("UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia")
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(first=DAYS, length=st.integers(0, 40), zone=st.sampled_from(ZONES))
def test_whole_days_and_the_rest_are_the_period(first: date, length: int, zone: str):
    period = period_of(first, first + timedelta(days=length), ZoneInfo(zone))
    start, end = (datetime(d.year, d.month, d.day, tzinfo=UTC) for d in period.whole_days)
    whole = [(start, end)] if start < end else []
    parts = sorted([*whole, *period.rest])
    assert (parts[0][0], parts[-1][1]) == (period.since, period.until)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    local = period.since.astimezone(ZoneInfo(zone))
    assert (local.date(), local.time().isoformat()) == (first, "00:00:00")


@pytest.mark.parametrize("seed", range(3))
async def test_sums_are_those_of_the_facts_by_the_owner_of_then(customer: Served, seed: int):
    """Whatever is heard first, and through merges and voids."""
    chance = random.Random(seed)
    streams = _history(chance)
    for stream, events in [*streams.items()]:
        if stream.startswith("interaction") and chance.random() < 0.3:
            streams[stream] = [*events, told_void(events[0])]
    order = _interleaved(streams, chance)
    size = chance.randrange(1, 9)
    batches = [order[n : n + size] for n in range(0, len(order), size)]
    kept = await _tables(customer, build_projection(customer.runtime), batches)
    expected = by_owner_and_day(order)
    found = {
        (row["owner_key"], row["day"], row["kind"], row["currency"]): (row["count"], row["amount"])
        for row in kept["owner_days"]
    }
    assert found == expected


def by_owner_and_day(order: list[Recorded]) -> dict[Any, tuple[int, Decimal]]:
    """From the facts themselves: the last owner assigned, by version, until each happened."""
    owners: dict[UUID, list[Recorded]] = defaultdict(list)
    facts: dict[tuple[str, UUID], Recorded] = {}
    for recorded in order:
        event = recorded.event()
        if recorded.type == "crm.customer.owner_assigned.v1":
            owners[event.customer_id].append(recorded)
        elif recorded.type == "crm.interaction.recorded.v1":
            facts["interaction", event.interaction_id] = recorded
        elif recorded.type == "crm.purchase.recorded.v1":
            facts["purchase", event.purchase_id] = recorded
        elif recorded.type == "crm.interaction.entry_voided.v1":
            facts.pop(("interaction", event.entry_id), None)
    counts: Counter[Any] = Counter()
    amounts: defaultdict[Any, Decimal] = defaultdict(Decimal)
    for (kind, _), recorded in facts.items():
        event = recorded.event()
        then = [a for a in owners[event.customer_id] if a.occurred_at <= recorded.occurred_at]
        owner = max(then, key=lambda a: a.version).event().owner if then else None
        if owner is None:
            continue
        money = kind == "purchase"
        cell = f"={owner}", recorded.occurred_at.date(), kind, event.currency if money else ""
        counts[cell] += 1
        amounts[cell] += event.amount if money else 0
    return {cell: (count, amounts[cell]) for cell, count in counts.items()}


async def card(served: Served, staff: dict[str, Any], first: str, last: str, **more: Any) -> Any:
    path = f"/v1/staff/{staff['staff_id']}/score-card?from={first}&to={last}"
    answer = await served.get(path, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_care_and_visits_count_for_the_owner_of_then(customer: Served):
    kim, sam = await member(customer, team="north"), await member(customer, team="south")
    id = UUID((await registered(customer))["customer_id"])
    body = {"staff_id": kim["staff_id"], "since": "2026-03-01T00:00:00Z"}
    await assign(customer, str(id), body)
    noon = datetime(2026, 3, 5, 12, tzinfo=UTC)
    visit = structs.replace(complaint(id, "1"), channel="in_person", kind="care")
    news = structs.replace(complaint(id, "1"), kind="market_information")
    ticket = opened(id, "complaint")
    step = {"ticket_id": ticket.ticket_id, "customer_id": id}
    events = [told(event, at=noon) for event in (visit, news, ticket)]
    events += [
        told(TicketResolved(**step), 2, at=noon),
        told(purchase(id, "40.5"), at=noon),
        told(purchase(id, "900", currency="JPY"), at=noon),
        told(purchase(id, "7"), at=noon - timedelta(days=10)),
    ]
    await heard(customer, events)
    await heard_of(customer, str(id))
    seen = await card(customer, kim, "2026-03-05", "2026-03-05")
    counts = ("interactions", "in_person", "care", "market_information")
    assert [seen[name] for name in counts] == [2, 1, 1, 1]
    assert (seen["complaints_opened"], seen["tickets_resolved"], seen["complaints_open"]) == (
        1,
        1,
        0,
    )
    assert [tuple(each.values()) for each in seen["bought"]] == [
        ("EUR", 1, "40.50"),
        ("JPY", 1, "900"),
    ]
    march = await card(customer, kim, "2026-03-01", "2026-03-31")
    assert (march["customers_gained"], march["customers_lost"]) == (1, 0)
    none = await card(customer, kim, "2026-03-06", "2026-03-31")
    assert (none["interactions"], none["bought"]) == (0, [])
    await handed_over(customer, kim["staff_id"], to=sam["staff_id"])
    await heard_of(customer, str(id))
    moving = ("freshness", "complaints_open")
    again = await card(customer, kim, "2026-03-05", "2026-03-05")
    assert {k: v for k, v in again.items() if k not in moving} == {
        k: v for k, v in seen.items() if k not in moving
    }
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert (await card(customer, kim, today, today))["customers_lost"] == 1
    assert (await card(customer, sam, today, today))["customers_gained"] == 1
    await heard(customer, [told(TicketReopened(**step), 3), told_void(events[0])])
    less = await card(customer, kim, "2026-03-05", "2026-03-05")
    assert [less[name] for name in counts] == [1, 0, 0, 1]
    assert less["tickets_resolved"] == 0
    assert (await card(customer, sam, today, today))["complaints_open"] == 1


async def test_it_is_for_whoever_has_the_member_in_scope_and_days_are_checked(customer: Served):
    kim, sam = await member(customer, team="north"), await member(customer, team="south")
    path = f"/v1/staff/{kim['staff_id']}/score-card"
    for query, pointer in (
        ("from=2026-03-02&to=2026-03-01", "/query/to"),
        ("from=2000-03-02&to=2026-03-01", "/query/to"),
        ("from=2026-03-32&to=2026-03-01", "/query/from"),
        ("from=2026-03-01", "/query/to"),
        ("from=9999-12-01&to=9999-12-31", "/query/from"),
        ("from=2999-12-01&to=3000-01-01", "/query/to"),
        ("from=0001-01-01&to=0001-01-31", "/query/from"),
    ):
        refused = await customer.get(f"{path}?{query}")
        assert (refused.status_code, pointers_of(refused)) == (422, [pointer]), query
    await put_policy(customer, {"agent": {"customers": {"read": "own", "write": "own"}}})
    forget(customer)
    claims = {"sub": kim["subjects"][0]}
    await card(customer, kim, "2026-03-01", "2026-03-31", role="agent", claims=claims)
    path = f"/v1/staff/{sam['staff_id']}/score-card?from=2026-03-01&to=2026-03-31"
    assert (await customer.get(path, role="agent", claims=claims)).status_code == 404


async def test_days_are_those_of_the_business(customer: Served):
    id = UUID((await registered(customer))["customer_id"])
    await assign(customer, str(id), {"owner": "kim", "since": "2026-03-01T00:00:00Z"})
    late = datetime(2026, 3, 5, 23, 30, tzinfo=UTC)  # half past midnight in Berlin
    await heard(customer, [told(complaint(id, "1"), at=late)])
    await heard_of(customer, str(id))
    for day, zone, count in ((5, "UTC", 1), (6, "UTC", 0), (5, BERLIN.key, 0), (6, BERLIN.key, 1)):
        period = period_of(date(2026, 3, day), date(2026, 3, day), ZoneInfo(zone))
        scores = await read_scores(customer.runtime.pool, ["=kim"], period)
        assert sum(s.count for s in scores.facts if s.kind == "interaction") == count
