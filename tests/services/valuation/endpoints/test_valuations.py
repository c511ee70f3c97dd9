"""One valuation: its figures, what it was then, and what cannot be asked."""

import asyncio
import uuid
from datetime import timedelta
from decimal import Decimal

import pytest

from services.valuation.jobs.reviewer import Reviewer
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all, people


async def valuation(served: Served, story: Story, query: str = "") -> dict:
    answer = await served.get(f"/v1/valuations/{story.customer_id}{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_valuation_says_what_was_heard(served):
    story = Story().registered(cost="5.00").bought(40, "12.50", margin="0.4")
    story.bought(10, "7.50", margin="0.4").refunded(9, "2.50").called(8, cost="1.25")
    await hear(served.runtime.pool, story.events)
    found = await valuation(served, story)
    value = found["value"]
    assert (value["revenue"], value["refunds"], value["cost_to_serve"]) == ("20.00", "2.50", "1.25")
    assert (value["acquisition_cost"], value["net"]) == ("5.00", "0.75")
    assert Decimal(value["clv"]) > Decimal(value["net"])
    assert (found["grade"], found["lifecycle"], found["known"]) == ("C", "repeat", True)
    assert 0 < found["churn_risk"] < 1 and found["policy_version"] == 0
    assert found["model"]["version"] == 0 and found["credit_class"] == "unrated"


async def test_what_could_not_be_applied_is_said(served):
    story, other = Story().bought(40, "12.50"), Story().bought(3, "1.00")
    pool = served.runtime.pool
    await hear(pool, story.events)
    await hear(pool, other.events)
    assert "parked" not in (await valuation(served, story))["freshness"]
    await pool.execute(
        "insert into projection.parked (unit, reason, topic, partition, kafka_offset, digest,"
        " headers) values ($1, 'unappliable', 'crm.purchase.v1', 0, 0, '', '')",
        str(story.customer_id),
    )
    await asyncio.sleep(0.3)  # how fresh we are is remembered for a moment

    parked = (await valuation(served, story))["freshness"]["parked"]
    assert (parked["reason"], parked["events"]) == ("unappliable", 1) and parked["since"]
    assert "parked" not in (await valuation(served, other))["freshness"]
    for path in ("/v1/valuations", "/v1/portfolio"):
        answer = (await served.get(path)).json()
        assert answer["freshness"]["incomplete"]["customers"] == 1, path


async def test_a_large_amount_is_not_changed(served):
    story = Story().bought(1, "999999999999999.99").bought(2, "0.01")
    await hear(served.runtime.pool, story.events)
    value = (await valuation(served, story))["value"]
    assert value["revenue"] == value["net"] == "1000000000000000.00"


async def test_other_currencies_are_listed_apart(served):
    story = Story().bought(5, "10.00").bought(4, "700", currency="JPY")
    await hear(served.runtime.pool, story.events)
    found = await valuation(served, story)
    assert found["value"]["revenue"] == "10.00"
    assert found["indicators"]["currencies_apart"] == ["JPY"]


@pytest.mark.parametrize("currency", ["HRK", "BGN", "LTL", "ANG"])
async def test_a_withdrawn_currency_is_read_whenever_it_was_used(served, currency: str):
    story = Story().bought(5000, "10.00", currency=currency).bought(2, "1.50", currency=currency)
    await hear(served.runtime.pool, story.events)
    value = (await valuation(served, story))["value"]
    assert (value["currency"], value["revenue"]) == (currency, "11.50")


async def test_a_prospect_has_neither_grade_nor_risk(served):
    story = Story().registered().called(3)
    await hear(served.runtime.pool, story.events)
    found = await valuation(served, story)
    assert (found["lifecycle"], found["grade"], found["churn_risk"]) == ("prospect", None, None)
    assert found["value"]["predicted_12m"] == "0.00"


async def test_nobody_ever_heard_of_is_not_found(served):
    answer = await served.get(f"/v1/valuations/{uuid.uuid4()}")
    assert answer.status_code == 404
    assert (await served.get("/v1/valuations/17")).status_code == 422


async def test_reads_at_once_get_each_their_own(served):
    stories = [Story().bought(3, f"{n}.00") for n in range(1, 40)]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    found = await asyncio.gather(*(valuation(served, story) for story in stories))
    assert [f["value"]["revenue"] for f in found] == [f"{n}.00" for n in range(1, 40)]


async def test_a_valuation_is_the_same_read_alone_and_among_others(served):
    stories = [
        Story().bought(30, "10.00", due=20).refunded(9, "2.50"),
        Story().registered(cost="5.00").called(3),
        Story().bought(5, "10.00").bought(4, "700", currency="JPY"),
        Story().bought(4, "900", currency="JPY").bought(4, "7.00", currency="CHF"),
    ]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    together = await asyncio.gather(*(valuation(served, story) for story in stories))
    alone = [await valuation(served, story) for story in stories]
    for found in (*together, *alone):
        del found["as_of"], found["freshness"]
    assert together == alone


async def test_as_recorded_then_and_as_it_really_was(served):
    story = Story(recorded_at=days_ago(50)).bought(60, "10.00")
    late = Story(story.customer_id, recorded_at=days_ago(5)).bought(55, "90.00")
    await hear(served.runtime.pool, [*story.events, *late.events])
    then = (days_ago(20)).isoformat().replace("+00:00", "Z")
    recorded = await valuation(served, story, f"?as_of={then}")
    occurred = await valuation(served, story, f"?as_of={then}&basis=occurred")
    assert (recorded["basis"], recorded["value"]["revenue"]) == ("recorded", "10.00")
    assert (occurred["basis"], occurred["value"]["revenue"]) == ("occurred", "100.00")
    assert recorded["grade"] is None  # nothing was published then
    before = (days_ago(58)).isoformat().replace("+00:00", "Z")
    answer = await served.get(f"/v1/valuations/{story.customer_id}?as_of={before}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_known_then")


async def test_of_who_was_erased_since_it_is_said_of_any_moment(served):
    story = Story(recorded_at=days_ago(50)).registered().bought(60, "10.00")
    await hear(served.runtime.pool, story.events)
    story.recorded_at = days_ago(2)
    await hear(served.runtime.pool, story.erased().events[-1:])
    then = days_ago(20).isoformat().replace("+00:00", "Z")
    for query in ("", f"?as_of={then}", f"?as_of={then}&basis=occurred"):
        found = await valuation(served, story, query)
        assert (found["erased"], found["value"]["revenue"]) == (True, "10.00")
    path = f"/v1/valuations/{story.customer_id}"
    for more in ("explanation", "story", "history", "assessments", "tendency", "segments"):
        assert (await served.get(f"{path}/{more}")).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "as_of=yesterday",
        "as_of=2024-01-01T00:00:00",
        "basis=recorded",
        "as_of=2024-01-01T00:00:00Z&basis=felt",
        "other=1",
    ],
)
async def test_what_cannot_be_asked(served, query):
    assert (await served.get(f"/v1/valuations/{uuid.uuid4()}?{query}")).status_code == 422


async def test_the_list_is_filtered_and_sorted_and_its_pages_are_all_of_it(served):
    pool = served.runtime.pool
    await hear_all(pool, people(90))
    await hear(pool, Story().registered().events)
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    for sort in ("-net", "net", "-churn_risk", "churn_risk", "-predicted_12m"):
        seen, cursor = [], ""
        while True:
            page = (await served.get(f"/v1/valuations?sort={sort}&limit=20{cursor}")).json()
            seen += page["items"]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert len(seen) == len({item["customer_id"] for item in seen}) == 91
        values = [item[sort.lstrip("-")] for item in seen]
        told = [float(value) for value in values if value is not None]
        assert told == sorted(told, reverse=sort.startswith("-"))
    graded = (await served.get("/v1/valuations?grade=A&min_churn_risk=0.1")).json()["items"]
    assert graded and {item["grade"] for item in graded} == {"A"}
    assert all(item["churn_risk"] >= 0.1 for item in graded)
    least = min(item["churn_risk"] for item in graded)
    bounded = (await served.get(f"/v1/valuations?grade=A&min_churn_risk={least}")).json()["items"]
    assert bounded == graded
    (prospect,) = (await served.get("/v1/valuations?lifecycle=prospect")).json()["items"]
    assert prospect["lifecycle"] == "prospect"


async def test_the_portfolio_adds_up(served):
    pool = served.runtime.pool
    await hear_all(pool, people(90))
    assert (await served.get("/v1/portfolio")).json()["pending"] == 90
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    portfolio = (await served.get("/v1/portfolio")).json()
    assert (portfolio["customers"], portfolio["pending"]) == (90, 0)
    assert sum(row["customers"] for row in portfolio["grades"]) == 90
    assert sum(row["customers"] for row in portfolio["churn_risk"]) == 90
    total = await pool.fetchval("select sum(gross) from purses")
    assert sum(Decimal(row["revenue"]) for row in portfolio["grades"]) == Decimal(total) / 100


async def test_the_explanation_adds_up_and_names_its_events(served):
    story = Story().bought(200, "40.00").bought(100, "40.00").refunded(90, "5.00")
    await hear(served.runtime.pool, story.events)
    answer = await served.get(f"/v1/valuations/{story.customer_id}/explanation")
    assert answer.status_code == 200, answer.text
    why = answer.json()
    churn = why["churn"]
    assert sum(r["log_odds"] for r in churn["reasons"]) == pytest.approx(churn["total_log_odds"])
    named = set(why["value"]["revenue"]["because"]["event_ids"])
    assert named == {str(event.event_id) for event in story.events[:2]}
    assert why["grade"]["grade"] == "C"


async def test_history_tells_every_grade_newest_first(served):
    story = Story().bought(400)
    await hear(served.runtime.pool, story.events)
    await hear(served.runtime.pool, story.bought(0).bought(1).bought(2).events[1:])
    answer = await served.get(f"/v1/valuations/{story.customer_id}/history")
    assert answer.status_code == 200, answer.text
    bands = [item["data"]["churn_band"] for item in answer.json()["items"]]
    assert len(bands) == 2 and bands[1] == "high"


async def test_time_is_of_the_asking(served):
    story = Story().bought(1)
    await hear(served.runtime.pool, story.events)
    assert (await valuation(served, story))["as_of"] > (midnight() - timedelta(days=1)).isoformat()


async def _walked(served: Served, query: str) -> list[tuple[str, str]]:
    """Currency and net value of all pages."""
    told, cursor = [], ""
    while True:
        page = (await served.get(f"/v1/valuations?{query}{cursor}")).json()
        told += [(item["currency"], item["net"]) for item in page["items"]]
        if page["next_cursor"] is None:
            return told
        assert len(page["items"]) == int(query[-1])
        cursor = f"&cursor={page['next_cursor']}"


async def test_nobody_is_ranked_by_an_amount_of_another_currency(served):
    bought = {"USD": ("20.00", "10.00"), "EUR": ("19.00", "7.00"), "JPY": ("900", "800")}
    stories = [
        Story().bought(9, amount, currency=code) for code in bought for amount in bought[code]
    ]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    ranked = [(code, amount) for code in bought for amount in bought[code]]
    ranked[2:2] = [("USD", "0.00")]
    await hear(served.runtime.pool, Story().registered().events)
    lowest = [one for code in bought for one in reversed([r for r in ranked if r[0] == code])]
    for limit in (1, 2, 3, 7):
        for sort, expected in (("-net", ranked), ("net", lowest), ("-predicted_12m", ranked)):
            assert await _walked(served, f"sort={sort}&limit={limit}") == expected
    assert await _walked(served, "currency=JPY&sort=net&limit=1") == [
        ("JPY", "800"),
        ("JPY", "900"),
    ]
    by_id = await _walked(served, "currency=JPY&sort=customer_id&limit=1")
    assert sorted(by_id) == [("JPY", "800"), ("JPY", "900")]
    page = (await served.get("/v1/valuations?sort=churn_risk&limit=3")).json()
    assert page["currencies_apart"] == ["EUR", "JPY"]
    portfolio = (await served.get("/v1/portfolio?top=5")).json()
    best = [(one["currency"], one["net"]) for one in portfolio["top_customers"]]
    assert (best, portfolio["currencies_apart"]) == (ranked[:2] + ranked[3:6], ["EUR", "JPY"])
    between = (await served.get("/v1/valuations?sort=-net&limit=3")).json()["next_cursor"]
    foreign = await served.get(f"/v1/valuations?sort=net&limit=3&cursor={between}")
    assert (foreign.status_code, foreign.json()["code"]) == (422, "cursor_invalid")


async def test_what_has_a_rate_is_ranked_by_what_it_is_worth(served):
    stories = [Story().bought(9, "10.00"), Story().bought(9, "9.00", currency="EUR")]
    stories.append(Story().bought(9, "100", currency="JPY"))
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    assert (await served.post("/v1/policies", {"rates": {"EUR": "1.2"}})).status_code == 201
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    told = await _walked(served, "sort=-net&limit=2")
    assert told == [("USD", "10.80"), ("USD", "10.00"), ("JPY", "100")]
