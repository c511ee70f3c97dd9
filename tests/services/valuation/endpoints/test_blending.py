"""A blended churn model from labels that matured: chosen where it wins, stored with its model, and
explained."""

import asyncio
import random

import pytest

from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.serialization import model_of
from services.valuation.jobs import streams
from services.valuation.jobs.maturing import newest_pasts
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.storage.configuration_table import ScoringConfigurations, configuration_at
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all

TROUBLE = ("crm.interaction.recorded.v1", "crm.callcenter.ticket_opened.v1")


def told(leave: float, trouble: str = "complained", seed: int = 5, count: int = 240) -> list[Story]:
    """Customers who buy about every 30 days for a year; some trouble, of some, is followed by a
    last order with the chance `leave`, otherwise nothing follows from it. Who stays has had their
    tickets resolved, and as many as who leaves."""
    chance = random.Random(seed)
    stories = []
    for _ in range(count):
        story, day = Story(), chance.uniform(200, 500)
        unhappy = chance.uniform(60, 400) if chance.random() < 0.5 else -1.0
        gone = chance.random() < leave
        while day > 1:
            if day < unhappy:
                _trouble(story, trouble, unhappy, gone)
                if gone:
                    break
                unhappy = -1.0
            story.bought(day)
            day -= chance.gammavariate(4, 8)
        stories.append(story)
    return stories


def _trouble(story: Story, trouble: str, day: float, gone: bool) -> None:
    if trouble == "complained":
        story.called(day, complaint=True)
        return
    if not gone:
        story.ticket(day).resolved(day - 0.5)
        return
    story.ticket(day)


async def settle(served: Served) -> None:
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())


async def newest_model(served: Served) -> dict:
    return (await served.get("/v1/models")).json()["items"][0]


@pytest.mark.parametrize("trouble", ["complained", "ticket_open"])
async def test_a_fusion_that_wins_says_the_risk_and_why_and_can_be_had_again(served, trouble):
    stories = told(0.9, trouble)
    await hear_all(served.runtime.pool, stories)
    await settle(served)
    model = await newest_model(served)
    compared = model["benchmarks"]
    assert (compared["chosen"], compared["out_of_time"]) == ("fusion", True)
    figures = compared["figures"]
    assert figures.keys() == {"mbg_nbd", "fusion", "recency", "pareto_nbd"}
    assert figures["fusion"]["brier"] < figures["mbg_nbd"]["brier"]
    assert model["churn"]["weights"][trouble] > 0.3
    assert compared["shadows"].keys() == {"pareto_nbd", "recency"}

    unhappy = next(s for s in stories if s.events[-1].type in TROUBLE)
    path = f"/v1/valuations/{unhappy.customer_id}"
    churn = (await served.get(f"{path}/explanation")).json()["churn"]
    assert churn["said_by"] == "fusion"
    total = pytest.approx(churn["total_log_odds"], abs=1e-9)
    assert sum(reason["log_odds"] for reason in churn["reasons"]) == total
    assert sum(part["log_odds"] for part in churn["features"]) == total
    (found,) = (r for r in churn["reasons"] if r["reason"] == trouble)
    assert found["because"]["event_ids"] == [str(unhappy.events[-1].event_id)]
    shown = (await served.get(path)).json()
    assert shown["churn_risk"] == pytest.approx(churn["churn_risk"], abs=1e-12)

    (event,) = [e.event() for e in await read_stream(served.runtime.pool, streams.MODELS)]
    configuration = await ScoringConfigurations().in_force(served.runtime.pool)
    assert configuration == await configuration_at(
        served.runtime.pool, midnight().replace(year=midnight().year + 1)
    )
    assert model_of(event) == configuration.model
    then = days_ago(20).isoformat().replace("+00:00", "Z")
    query = f"{path}?as_of={then}&basis=occurred&ruling="
    risks = [(await served.get(f"{query}{n}")).json()["churn_risk"] for n in (0, 1, 1)]
    assert risks[0] != risks[1] == risks[2]


async def test_where_nothing_follows_from_complaints_they_win_nothing(served):
    await hear_all(served.runtime.pool, told(0.0))
    await settle(served)
    model = await newest_model(served)
    weights = (model["churn"] or {"weights": {}})["weights"]
    assert abs(weights.get("complained", 0.0)) < 0.5


async def test_a_past_is_as_it_really_was_and_of_whole_customers(served):
    pool = served.runtime.pool
    stayed = Story().bought(200).called(150, complaint=True).bought(91).bought(90.5)
    stayed.ticket(140).resolved(60).ticket(50)
    left = Story().bought(300).called(10, complaint=True)
    record = Story().bought(250).merged(stayed.customer_id, stayed.customer_id)
    await hear(pool, [*stayed.events, *left.events])
    await hear(pool, record.events)
    policy, today = Policy(), UTC_DAYS.day(midnight())
    past = (await newest_pasts(pool, today, policy)).matured(today - 92, policy)
    rows = {
        row["customer_id"].tobytes(): (
            *row[["order_days", "complaints", "open_tickets"]],
            bool(gone),
        )
        for row, gone in zip(past.states, past.stayed_away, strict=True)
    }
    assert rows == {
        stayed.customer_id.bytes: (2, 1, 1, False),
        left.customer_id.bytes: (1, 0, 0, True),
    }


async def test_two_rulings_are_compared_by_how_their_risks_came_true(served):
    await hear_all(served.runtime.pool, told(0.9))
    await settle(served)
    answer = await served.post("/v1/models?hold=true", {})
    assert answer.status_code == 201, answer.text
    await settle(served)
    found = (await served.get("/v1/rulings/2/comparison")).json()["churn"]
    assert found["in_force"]["customers"] == found["this"]["customers"] > 200
    assert found["in_force"]["figures"] == pytest.approx(found["this"]["figures"])
    assert found["this"]["said_by"] == "fusion"
    first = (await served.get("/v1/rulings/0/comparison")).json()["churn"]
    assert first["in_force"] == found["in_force"]
    assert (first["this"]["said_by"], first["this"]["benchmarks"]) == ("mbg_nbd", None)
    assert first["this"]["figures"]["brier"] > first["in_force"]["figures"]["brier"]
    assert found["this"]["benchmarks"]["mbg_nbd"].keys() == {"brier", "auc", "ece"}
