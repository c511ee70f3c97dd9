"""The questions a sales manager asks, against what was told to the service."""

import asyncio
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from libs.events.purchase import PurchaseLine
from services.valuation.jobs.reviewer import Reviewer
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all, people
from tests.services.valuation.projection.test_merging import merge


async def report(served: Served, path: str) -> dict:
    answer = await served.get(f"/v1/reports/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def tell(served: Served, *stories: Story) -> None:
    await hear(served.runtime.pool, [event for story in stories for event in story.events])


def line(product: str, amount: str) -> PurchaseLine:
    return PurchaseLine(product_id=product, quantity=Decimal(1), amount=Decimal(amount))


def customers(found: dict) -> list[UUID]:
    return [UUID(item["customer_id"]) for item in found["items"]]


@pytest.fixture
async def graded(served: Served) -> Served:
    """With a population that grades were found from."""
    await hear_all(served.runtime.pool, people(120))
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    return served


async def test_key_and_suitable_customers_are_those_of_the_grades(graded):
    found = await report(graded, "key-customers?limit=1000")
    listed = (await graded.get("/v1/valuations?limit=1000")).json()["items"]
    grade = {item["customer_id"]: item["grade"] for item in listed}
    assert {item["customer_id"] for item in found["items"]} == {
        customer for customer, name in grade.items() if name in ("A", "B")
    }
    roles = {(item["grade"], item["role"]) for item in found["items"]}
    assert roles == {("A", "key"), ("B", "suitable")}
    profits = [Decimal(item["now"]["net"]) for item in found["items"]]
    assert profits == sorted(profits, reverse=True)


async def test_pages_of_a_report_are_all_of_it(graded):
    whole = customers(await report(graded, "key-customers?limit=1000"))
    paged: list[UUID] = []
    cursor = ""
    while True:
        page = await report(graded, f"key-customers?limit=7{cursor}")
        paged += customers(page)
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert paged == whole and len(whole) > 14


async def test_a_period_counts_what_occurred_in_it_and_in_the_one_before(served):
    story = Story().bought(10, "30.00", margin="0.5").refunded(9, "10.00").called(8, cost="4.00")
    story.bought(100, "80.00", margin="0.5").bought(300, "999.00")
    await tell(served, story)
    found = await report(served, "largest-before?" + _days(60))
    (row,) = found["items"]
    assert row["now"] == {
        "revenue": "20.00",
        "net": "6.00",
        "cost": "4.00",
        "orders": 1,
        "complaints": 0,
        "return_per_cost": 2.5,
    }
    assert (row["before"]["revenue"], row["before"]["net"]) == ("80.00", "40.00")


async def test_a_refund_takes_back_what_its_own_purchase_earned(served):
    """In the period it came in: 60.00 of it earned 0.01 a third, 9.00 nothing."""
    story = Story().bought(100, "90.00", margin="0.0002").refunded(99, "20.00")
    story.refunded(9, "40.00").bought(8, "50.00", margin="0").refunded(7, "9.00")
    await tell(served, story.bought(6, "30.00", margin="1").refunded(5, "10.00"))
    (row,) = (await report(served, "largest-before?" + _days(60)))["items"]
    assert (row["before"]["net"], row["now"]["net"]) == ("0.02", "19.99")
    of = f"/v1/valuations/{story.customer_id}"
    assert (await served.get(of)).json()["value"]["net"] == "20.01"
    parts = (await served.get(f"{of}/explanation")).json()["value"]
    assert parts["net"]["value"] == parts["kept_margin"]["value"] == "20.01"


async def test_a_period_has_its_first_midnight_and_not_its_last(served):
    story = Story().bought(-1, "1.00").bought(59, "2.00").bought(60, "4.00")
    await tell(served, story.bought(119, "8.00").bought(120, "16.00"))
    (row,) = (await report(served, "largest-before?" + _days(60)))["items"]
    assert (row["now"]["revenue"], row["before"]["revenue"]) == ("2.00", "12.00")


async def test_who_raised_our_costs_and_when(served):
    dear = Story().bought(200).called(20, cost="50.00").called(19, cost="2.00")
    await tell(served, dear, Story().bought(30).called(80, cost="70.00"), Story().bought(3))
    found = await report(served, "cost-increases?" + _days(60))
    (row,) = found["items"]
    assert (UUID(row["customer_id"]), row["rise"]) == (dear.customer_id, "52.00")
    assert sum(Decimal(month["cost"]) for month in row["months"]) == 52
    named = {event for month in row["months"] for event in month["event_ids"]}
    assert named == {str(event.event_id) for event in dear.events[1:]}


async def test_whom_we_want(graded):
    key = UUID((await report(graded, "key-customers?limit=1"))["items"][0]["customer_id"])
    sent = Story().registered(referred_by=key)
    stranger = Story().registered()
    silent = Story().bought(900, "90000.00")
    await tell(graded, sent, stranger, silent)
    found = await report(graded, "wanted?limit=1000")
    why = {UUID(item["customer_id"]): item["wanted_for"] for item in found["items"]}
    assert why[sent.customer_id] == "referred_by_key_customer"
    assert why[silent.customer_id] == "win_back"
    assert stranger.customer_id not in why and key not in why


async def test_who_is_wanted_is_not_ranked_by_an_amount_of_another_currency(served):
    euros = Story().bought(900, "95000.00", currency="EUR")
    await hear_all(served.runtime.pool, people(120))
    await hear_all(served.runtime.pool, people(30, seed=4, currency="EUR"))
    await tell(served, euros, Story().bought(900, "90000.00"))
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    whole = (await report(served, "wanted?limit=1000"))["items"]
    told = [item["currency"] for item in whole]
    assert told == sorted(told, reverse=True) and set(told) == {"USD", "EUR"}
    paged, cursor = [], ""
    while cursor is not None:
        page = await report(served, f"wanted?limit=2{cursor}")
        paged += page["items"]
        cursor = page["next_cursor"] and f"&cursor={page['next_cursor']}"
    assert paged == whole
    assert UUID(whole[told.index("EUR")]["customer_id"]) == euros.customer_id


async def test_complaints_of_key_and_suitable_customers_only(graded):
    key = Story(customers(await report(graded, "key-customers?limit=1"))[0])
    key.called(5, complaint=True).called(400, complaint=True)
    await tell(graded, key, Story().bought(3, "0.01").called(4, complaint=True))
    (row,) = (await report(graded, "complaints"))["items"]
    assert UUID(row["customer_id"]) == key.customer_id
    assert [c["event_id"] for c in row["complaints"]] == [str(key.events[0].event_id)]
    assert row["open_tickets"] == 0


async def test_key_customers_with_an_open_ticket_are_told_beside_those_who_complained(graded):
    first, second = customers(await report(graded, "key-customers?limit=2"))
    await tell(graded, Story(first).ticket(400), Story(second).ticket(5).resolved(4))
    (row,) = (await report(graded, "complaints"))["items"]
    assert (UUID(row["customer_id"]), row["open_tickets"], row["complaints"]) == (first, 1, [])


async def test_what_last_years_largest_buy_now(served):
    large = Story().bought(500, "500.00", lines=[line("pbx", "400.00"), line("phone", "100.00")])
    large.bought(20, "30.00", lines=[line("phone", "30.00")])
    await tell(served, large, Story().bought(500, "9.00"), Story().bought(10, "900.00"))
    found = await report(served, "largest-before")
    assert len(found["items"]) == 2
    row = found["items"][0]
    assert UUID(row["customer_id"]) == large.customer_id
    assert [p["product_id"] for p in row["bought_before"]] == ["pbx", "phone"]
    assert [(p["product_id"], p["amount"]) for p in row["buys_now"]] == [("phone", "30.00")]


async def test_who_is_turning_to_others(served):
    going = Story().bought(110, "50.00").bought(100, "50.00").bought(90, "50.00")
    going.bought(50, "10.00").called(40, complaint=True)
    steady = Story().bought(100, "50.00").bought(10, "49.00")
    await tell(served, going, steady)
    (row,) = (await report(served, "turning-away?" + _days(60)))["items"]
    assert UUID(row["customer_id"]) == going.customer_id
    assert {"fewer_orders", "less_revenue", "complained"} <= set(row["signals"])
    assert row["wallet"] is None


async def test_whom_the_risk_calls_safe_turns_away_by_more_than_their_orders(served):
    def regular(amount: str) -> Story:
        story = Story()
        for day in range(120, 60, -6):
            story.bought(day, amount)
        return story.bought(27, amount)

    safe, unhappy = regular("50.00"), regular("40.00").called(15, complaint=True)
    gone = Story().bought(110, "30.00").bought(100, "30.00").bought(90, "30.00")
    await tell(served, safe, unhappy, gone)
    found = await report(served, "turning-away?" + _days(60))
    signals = {UUID(row["customer_id"]): row["signals"] for row in found["items"]}
    assert signals == {
        unhappy.customer_id: ["fewer_orders", "less_revenue", "complained"],
        gone.customer_id: ["fewer_orders", "less_revenue", "silent"],
    }
    bands = {}
    for story in (safe, unhappy, gone):
        page = (await served.get(f"/v1/valuations/{story.customer_id}")).json()
        bands[story.customer_id] = page["churn_band"]
    assert bands[safe.customer_id] == bands[unhappy.customer_id] == "low"
    assert bands[gone.customer_id] != "low"


async def test_whom_they_turn_to_is_a_sign_and_told(served):
    going = Story().bought(110, "50.00").bought(50, "30.00")
    twin = Story().registered().spends(90, "500.00", "Hollerith").spends(20, "400.00", "Babbage")
    waiting = (
        Story().bought(110, "50.00").bought(50, "34.00").ticket(300).spends(90, "1.00", "Other")
    )
    await tell(served, going, twin, waiting)
    await hear(served.runtime.pool, merge(going, twin))
    first, second = (await report(served, "turning-away?" + _days(60)))["items"]
    assert [UUID(one["customer_id"]) for one in (first, second)] == [
        going.customer_id,
        waiting.customer_id,
    ]
    assert "seen_with_competitor" in first["signals"] and "ticket_open" not in first["signals"]
    assert "ticket_open" in second["signals"] and "seen_with_competitor" not in second["signals"]
    assert (first["wallet"]["share"], first["wallet"]["competitors"]) == (
        0.2,
        ["Babbage", "Hollerith"],
    )


async def test_who_costs_more_than_they_bring(served):
    costly = Story().bought(10, "20.00", margin="0.1").called(5, cost="12.00")
    await tell(served, costly, Story().bought(10, "20.00"))
    (row,) = (await report(served, "unprofitable"))["items"]
    assert (UUID(row["customer_id"]), row["now"]["net"]) == (costly.customer_id, "-10.00")


async def test_reports_are_of_one_owner_where_one_is_named(served):
    mine = Story().registered().owned_by("kim").bought(500)
    await tell(served, mine, Story().registered().owned_by("lee").bought(500))
    found = await report(served, "largest-before?owner=kim")
    assert customers(found) == [mine.customer_id] and found["items"][0]["owner"] == "kim"


async def test_the_bridge_adds_up(served):
    await tell(
        served,
        Story().registered().owned_by("kim", days=20).bought(10, "5.00"),
        Story().bought(400, "1.00").bought(10, "7.00"),
        Story().bought(90, "20.00").bought(10, "30.00"),
        Story().bought(90, "20.00").bought(10, "15.00"),
        Story().bought(90, "11.00"),
        Story().bought(90, "700", currency="JPY"),
    )
    found = await report(served, f"bridge?{_days(60)}")
    (whole,) = found["spans"]
    told = {step["step"]: (step["customers"], step["change"]) for step in whole["steps"]}
    assert told == {
        "new": (1, "5.00"),
        "won_back": (1, "7.00"),
        "grown": (1, "10.00"),
        "shrunk": (1, "-5.00"),
        "lost": (2, "-11.00"),
    }
    changes = sum(Decimal(step["change"]) for step in whole["steps"])
    assert Decimal(whole["before"]) + changes == Decimal(whole["now"]) == 57
    assert found["currencies_apart"] == ["JPY"]
    by_owner = await report(served, f"bridge?{_days(60)}&by=owner")
    assert {span["name"]: span["now"] for span in by_owner["spans"]} == {
        "kim": "5.00",
        None: "52.00",
    }


async def test_a_month_is_asked_for_by_its_first_and_its_last_day(served):
    """Whole days, both counted, and the answer says so; the month before it as long."""
    story = Story()
    for day in ("2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01"):
        story.bought((midnight() - datetime.fromisoformat(f"{day}T23:59:59Z")) / timedelta(days=1))
    await hear(served.runtime.pool, story.events)
    found = await report(served, "bridge?from=2026-04-01&to=2026-04-30")
    assert found["spans"][0]["now"] == "20.00" and found["spans"][0]["before"] == "10.00"
    assert found["period"] == {"from": "2026-04-01", "to": "2026-04-30", "days": 30}
    assert found["before"] == {"from": "2026-03-02", "to": "2026-03-31", "days": 30}
    one_day = await report(served, "bridge?from=2026-04-30&to=2026-04-30")
    assert (one_day["spans"][0]["now"], one_day["period"]["days"]) == ("10.00", 1)


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("from=2026-02-01&to=2026-01-01", "/query/from"),
        ("to=1066-10-14", "/query/to"),
        ("from=yesterday", "/query/from"),
        ("from=1950-01-01&to=2020-01-01", "/query/from"),
        ("by=moon", "/query/by"),
        ("colour=red", "/query/colour"),
    ],
)
async def test_what_cannot_be_asked(served, query, pointer):
    answer = await served.get(f"/v1/reports/bridge?{query}")
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def _days(length: int) -> str:
    """The period of so many days that ends with today."""
    return f"from={days_ago(length - 1):%Y-%m-%d}&to={midnight():%Y-%m-%d}"
