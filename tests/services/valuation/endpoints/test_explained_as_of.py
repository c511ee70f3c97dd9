"""Explanations of then: they add up to the valuation of then, and stay what they were."""

import asyncio
from datetime import UTC, datetime, timedelta
from math import exp
from typing import Any

import pytest

from services.valuation.jobs.reviewer import Reviewer
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all, people
from tests.services.valuation.projection.test_merging import merge, unmerge

BY_HAND = {
    "grade": "A",
    "reason": "strategic",
    "until": (midnight() + timedelta(days=90)).date().isoformat(),
}
STATED = (
    "revenue",
    "refunds",
    "cost_to_serve",
    "acquisition_cost",
    "bad_debt",
    "net",
    "predicted_12m",
)


def eventful() -> Story:
    story = Story(recorded_at=days_ago(9)).registered(cost="3.00")
    story.bought(300, "40.00", margin="0.333").bought(210, "22.00", due=190).paid(150, "21.00")
    story.refunded(140, "0.99").called(139, complaint=True, cost="2.50").cost(50, "1.25", "visit")
    return story.bought(20, "700", currency="JPY").bought(90, "30.01").ticket(8)


async def both(served: Served, story: Story, query: str = "") -> tuple[dict, dict]:
    """The valuation and its explanation, as of one moment."""
    path = f"/v1/valuations/{story.customer_id}"
    answers = [await served.get(f"{path}{what}{query}") for what in ("", "/explanation")]
    assert [answer.status_code for answer in answers] == [200, 200], answers[1].text
    return answers[0].json(), answers[1].json()


def adds_up(valued: dict[str, Any], why: dict[str, Any]) -> None:
    for name in ("basis", "policy_version", "model", "merged_into"):
        assert why[name] == valued[name], name
    parts, stated = why["value"], valued["value"]
    assert {name: parts[name]["value"] for name in STATED} == {
        name: stated[name] for name in STATED
    }
    kinds = {kind: part["value"] for kind, part in why["cost_by_kind"].items()}
    assert kinds == stated["cost_by_kind"]
    assert why["open_tickets"]["count"] == valued["indicators"]["open_tickets"]
    assert len(parts["revenue"]["because"]["event_ids"]) == valued["indicators"]["orders"]
    owed = sum(float(invoice["open"]) for invoice in why["receivables"])
    assert owed == pytest.approx(sum(float(one["receivable"]) for one in valued["receivables"]))
    if valued["churn_risk"] is not None:
        odds = sum(reason["log_odds"] for reason in why["churn"]["reasons"])
        assert 1 / (1 + exp(-odds)) == pytest.approx(valued["churn_risk"], abs=1e-12)
    graded, credit = why["grade"] or {}, why["credit"] or {}
    assert (graded.get("grade"), graded.get("computed_grade")) == (
        valued["grade"],
        valued["computed_grade"],
    )
    by_hand, held = graded.get("set_by_hand"), valued["grade_set"]
    assert (by_hand and by_hand["reason"]) == (held and held["reason"])
    assert (credit.get("granted"), credit.get("granted_terms"), credit.get("review_on")) == (
        valued["credit_limit"],
        valued["payment_terms"],
        valued["credit_review_on"],
    )


def at(moment: datetime | str, more: str = "") -> str:
    told = moment if isinstance(moment, str) else moment.isoformat()
    return f"?as_of={told.replace('+00:00', 'Z')}{more}"


async def test_what_was_explained_is_explained_so_again_whatever_happened_since(served):
    pool, story, twin = served.runtime.pool, eventful(), Story().bought(30, "5.00").ticket(3)
    await hear_all(pool, people(60))
    await hear(pool, [*story.events, *twin.events])
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    path = f"/v1/valuations/{story.customer_id}/grade"
    assert (await served.call("PUT", path, BY_HAND)).status_code == 200
    valued, why = await both(served, story)
    adds_up(valued, why)
    assert why["grade"]["set_by_hand"]["event_id"] and why["grade"]["because"]

    async def same() -> None:
        valued_then, then = await both(served, story, at(why["as_of"]))
        adds_up(valued_then, then)
        assert then.pop("basis") == "recorded"
        assert then == {name: overrides for name, overrides in why.items() if name != "basis"}

    await same()
    story.recorded_at = datetime.now(UTC)
    told = len(story.events)
    story.bought(5, "900.00").refunded(4, "3.00").called(3, complaint=True).resolved(1)
    await hear(pool, story.events[told:])
    assert (await served.call("DELETE", path)).status_code == 200
    await same()
    await hear(pool, story.erased().events[-1:])
    await same()
    twin.recorded_at = datetime.now(UTC)
    await hear(pool, merge(twin, story))
    await same()
    adds_up(*await both(served, story))
    adds_up(*await both(served, twin))
    later = datetime.now(UTC)
    story.recorded_at = twin.recorded_at = later + timedelta(microseconds=1)
    merged = await both(served, story, at(later))
    assert {one["merged_into"] for one in merged} == {str(twin.customer_id)}
    assert (merged[0]["indicators"]["orders"], merged[0]["value"]["net"]) == (0, "0.00")
    for query in (at(later), at(later, "&basis=occurred"), at(later, "&ruling=0"), "?ruling=0"):
        adds_up(*await both(served, story, query))
        adds_up(*await both(served, twin, query))
    before = [await both(served, one, at(later)) for one in (story, twin)]
    await hear(pool, unmerge(story, twin))
    assert [await both(served, one, at(later)) for one in (story, twin)] == before
    assert (await both(served, twin))[0]["indicators"]["orders"] == 1
    await same()


async def test_any_day_is_explained_by_what_was_known_or_really_was_so(served):
    story, twin = eventful(), Story(recorded_at=days_ago(9)).bought(100, "12.00", due=80)
    await hear(served.runtime.pool, [*story.events, *twin.events])
    story.recorded_at = twin.recorded_at = days_ago(2)
    await hear(served.runtime.pool, merge(story, twin))
    for more in ("&basis=occurred", "&basis=occurred&ruling=0"):
        for days in (299, 205, 139.5, 85, 10, 7, 0):
            valued, why = await both(served, story, at(days_ago(days), more))
            adds_up(valued, why)
    for days, orders in ((5, 4), (1, 5)):
        valued, why = await both(served, story, at(days_ago(days)))
        adds_up(valued, why)
        assert (valued["grade"], valued["indicators"]["orders"]) == (None, orders)


async def test_points_given_later_are_not_those_of_then(served):
    pool, story = served.runtime.pool, eventful()
    await hear(pool, story.events)
    (newest, *_) = (await served.get("/v1/policies")).json()["items"]
    grades = newest["policy"]["grades"]
    for grade, least in zip(grades, ("60", "30"), strict=False):
        grade["least"] = least
    card = {"indicators": [{"name": "affinity", "weight": 2}], "reassess_days": 30}
    policy = {"basis": "scorecard", "cut_by": "amounts", "scorecard": card, "grades": grades}
    assert (await served.post("/v1/policies", policy)).status_code == 201
    await Reviewer(pool, lambda: None).tick(asyncio.Event())
    path = f"/v1/valuations/{story.customer_id}/assessments"
    moments = []
    for points in (4, 9):
        answer = await served.post(path, {"indicators": {"affinity": points}}, key=f"by-{points}")
        moments.append((points, answer.json()["assessments"][0]["event_id"], datetime.now(UTC)))
    for points, event_id, moment in moments:
        valued, why = await both(served, story, at(moment))
        adds_up(valued, why)
        (line,) = why["grade"]["scorecard"]
        assert (line["points"], line["event_id"]) == (points, event_id)
        assert (valued["score"], valued["grade"]) == (10.0 * points, "B" if points == 4 else "A")


async def test_what_cannot_be_asked_of_an_explanation_is_refused_as_of_a_valuation(served):
    story = eventful()
    await hear(served.runtime.pool, story.events)
    path = f"/v1/valuations/{story.customer_id}"
    own = {"role": "customer", "claims": {"customer_id": str(story.customer_id)}}
    for query, more in (
        ("as_of=yesterday", {}),
        ("as_of=1", {}),
        ("as_of=9999-12-31T23:59:59Z", {}),
        ("basis=recorded", {}),
        ("as_of=2024-01-01T00:00:00Z&basis=felt", {}),
        ("as_of=2024-01-01T00:00:00Z", {}),
        ("ruling=many", {}),
        ("ruling=7", {}),
        ("ruling=0", own),
        ("other=1", {}),
    ):
        of, why = [await served.get(f"{path}{w}?{query}", **more) for w in ("", "/explanation")]
        assert of.status_code == why.status_code >= 400, query
        told = [answer.json() | {"correlation_id": None} for answer in (of, why)]
        assert told[0] == told[1], query
    mine = await served.get(f"{path}/explanation{at(days_ago(1))}", **own)
    assert (mine.status_code, mine.json()["referrals"]) == (200, None)
