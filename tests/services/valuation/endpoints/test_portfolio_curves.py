"""The Pareto curve and the calibration, on populations small enough to reckon by hand."""

from decimal import Decimal

import pytest

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_configurations import settle
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import hear_all


async def pareto(served: Served, query: str = "") -> list[dict]:
    answer = await served.get(f"/v1/portfolio/pareto{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()["curves"]


async def test_the_curve_adds_up_the_best_first_by_currency(served):
    amounts = ("10.00", "60.00", "30.00")
    stories = [Story().bought(3, amount) for amount in amounts]
    stories += [Story().bought(2, "500", currency="JPY"), Story().registered()]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    yen, dollars = await pareto(served)
    assert (yen["currency"], yen["customers"], yen["revenue"]) == ("JPY", 1, "500")
    assert (dollars["currency"], dollars["customers"], dollars["revenue"]) == ("USD", 3, "100.00")
    assert [p["customers"] for p in dollars["points"]] == [1, 2, 3]
    assert [p["revenue_share"] for p in dollars["points"]] == pytest.approx([0.6, 0.9, 1.0])


async def test_who_costs_more_than_they_bring_bends_the_net_curve_down(served):
    good = Story().bought(3, "90.00")
    bad = Story().bought(3, "110.00").called(2, cost="140.00")
    await hear(served.runtime.pool, [*good.events, *bad.events])
    ((curve),) = await pareto(served)
    assert Decimal(curve["net"]) == 60
    assert [p["net_share"] for p in curve["points"]] == pytest.approx([1.5, 1.0])
    assert [p["revenue_share"] for p in curve["points"]] == pytest.approx([0.55, 1.0])


async def test_the_portfolio_rests_on_the_best_buyers_and_names_them(served):
    stories = [Story().bought(9, f"{n}.00") for n in range(1, 11)]
    stories += [Story().registered(), Story().bought(9, "700", currency="JPY")]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    found = (await served.get("/v1/portfolio?top=2")).json()
    dollars = [one["revenue_share"] for one in found["concentration"] if one["currency"] == "USD"]
    assert dollars == pytest.approx([10 / 55, 19 / 55, 19 / 55])
    expected = [Decimal(one["predicted_12m"]) for one in found["top_customers"]]
    listed = (await served.get("/v1/valuations?sort=-predicted_12m&limit=2")).json()["items"]
    assert expected == [Decimal(one["predicted_12m"]) for one in listed] and min(expected) > 0


async def test_many_customers_make_no_more_points_than_asked_for(served):
    stories = [Story().bought(1, f"{n}.00") for n in range(1, 151)]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    ((curve),) = await pareto(served, "?points=20")
    shares = [p["revenue_share"] for p in curve["points"]]
    assert len(shares) == 20 and shares == sorted(shares) and shares[-1] == pytest.approx(1)
    assert curve["points"][9]["customers"] == 75
    expected = sum(range(76, 151)) / sum(range(1, 151))
    assert shares[9] == pytest.approx(expected, abs=0.001)
    assert (await served.get("/v1/portfolio/pareto?points=201")).status_code == 422


async def test_what_was_said_a_horizon_ago_is_held_against_what_happened(served):
    stayed = Story().bought(200).bought(150).bought(100).bought(40)
    left = Story().bought(300)
    newcomer = Story().bought(30).bought(20)  # nobody could say anything of them then
    today = Story().bought(180).bought(0)  # today is not over
    stories = [stayed, left, newcomer, today]
    await hear(served.runtime.pool, [event for story in stories for event in story.events])
    answer = await served.get("/v1/portfolio/calibration")
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["customers"], found["churned"], found["horizon_weeks"]) == (3, 2, 13.0)
    assert found["auc"] == 1.0 and 0 < found["brier"] < 0.3 and found["model"]["prior"]
    assert [tenth["happened"] for tenth in found["tenths"]] == [0.0, 1.0, 1.0]
    overrides = [tenth["said"] for tenth in found["tenths"]]
    then = f"{found['said_on']}T23:59:59Z"
    for story in (stayed, left):
        query = f"/v1/valuations/{story.customer_id}?as_of={then}&basis=occurred"
        risk = (await served.get(query)).json()["churn_risk"]
        assert any(abs(risk - one) < 1e-12 for one in overrides)


async def test_nobody_known_then_is_said_so(served):
    await hear(served.runtime.pool, Story().bought(5).events)
    found = (await served.get("/v1/portfolio/calibration")).json()
    assert (found["customers"], found["tenths"]) == (0, [])
    assert (found["ece"], found["brier"], found["auc"]) == (None, None, None)


@pytest.mark.parametrize("name", ["pareto", "calibration"])
async def test_the_portfolio_is_for_those_who_answer_for_it(served, name):
    for role, status in {"manager": 200, "agent": 403, "integration": 403, "customer": 403}.items():
        answer = await served.get(f"/v1/portfolio/{name}", role=role)
        assert answer.status_code == status, role


async def test_each_grade_s_share_stands_beside_what_the_policy_meant(served):
    worth = ("300.00", "60.00", "40.00")
    stories = [Story().bought(3, amount) for amount in worth]
    stories += [Story().bought(3, "10.00").called(2, cost="60.00"), Story().registered()]
    stories.append(Story().bought(3, "500", currency="JPY"))
    await hear_all(served.runtime.pool, stories)
    policy = (await served.get("/v1/policies")).json()["items"][0]["policy"]
    best, last = (policy["grades"][at] for at in (0, 2))
    grades = [best | {"least": "100"}, last]
    body = policy | {"basis": "net", "cut_by": "amounts", "grades": grades}
    assert (await served.post("/v1/policies", body)).status_code == 201
    await settle(served)
    found = (await served.get("/v1/portfolio")).json()["grades"]
    told = {(row["currency"], row["grade"]): (row["shares"], row["meant"]) for row in found}
    three_quarters = {"customers": 0.25, "value": 0.75, "profit": 0.75}
    assert told["USD", "A"] == (three_quarters, {"customers": 0.05, "value": 0.5})
    a_quarter = {"customers": 0.75, "value": 0.25, "profit": 0.25}
    assert told["USD", "C"] == (a_quarter, {"customers": 0.8, "value": 0.2})
    assert told["USD", None] == (None, None)
    assert told["JPY", "C"][0] == {"customers": 1.0, "value": 1.0, "profit": 1.0}
