"""Scoring configurations over HTTP: built beside, compared, switched to, taken back; and lists that
never mix."""

import asyncio
from collections import Counter
from typing import Any

from libs.web.fields.eventids import decode_event_id
from services.valuation.jobs.reviewer import Reviewer
from tests.services.problems import problem_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.jobs.test_reviewer import hear_all, people


async def settle(served: Served) -> None:
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())


async def publish(served: Served, query: str = "", *, share: float = 0.5) -> None:
    """A policy that puts `share` of everybody into A, and the rest into C."""
    policy = (await served.get("/v1/policies")).json()["items"][-1]["policy"]
    grades = [policy["grades"][0] | {"share": share}, policy["grades"][2]]
    answer = await served.post(f"/v1/policies{query}", policy | {"grades": grades, "hysteresis": 0})
    assert answer.status_code == 201, answer.text


async def configuration(served: Served, version: int) -> dict[str, Any]:
    answer = await served.get(f"/v1/rulings/{version}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def listed(served: Served) -> Counter[str]:
    """Grades of everybody, by one walk through all pages."""
    counted: Counter[str] = Counter()
    cursor, configurations = "", set()
    while True:
        page = (await served.get(f"/v1/valuations?sort=net&limit=20{cursor}")).json()
        counted.update(item["grade"] for item in page["items"])
        configurations.add(page["ruling"])
        if page["next_cursor"] is None:
            assert len(configurations) == 1
            return counted
        cursor = f"&cursor={page['next_cursor']}"


async def order(served: Served, version: int, what: str, **more: Any) -> Any:
    return await served.post(f"/v1/rulings/{version}/{what}", {}, **more)


async def test_a_held_policy_is_built_compared_and_waits_to_be_switched_to(served):
    await hear_all(served.runtime.pool, people(100))
    await settle(served)
    await publish(served, "?hold=true")
    await settle(served)
    held, now = await configuration(served, 2), await configuration(served, 1)
    assert (held["state"], held["held"], now["state"]) == ("ready", True, "in_force")
    assert held["progress"] == {"valued": 100, "total": 100}
    assert await listed(served) == {"A": 5, "B": 15, "C": 80}

    compared = (await served.get("/v1/rulings/2/comparison?limit=30")).json()
    moves = {(m["before"], m["after"]): m["customers"] for m in compared["moves"]}
    assert sum(moves.values()) == compared["customers"] == 100
    assert (moves["A", "A"], moves["B", "A"], moves["C", "A"]) == (5, 15, 30)
    movers, cursor = compared["movers"], compared["next_cursor"]
    while cursor:
        page = (await served.get(f"/v1/rulings/2/comparison?limit=30&cursor={cursor}")).json()
        movers, cursor = movers + page["movers"], page["next_cursor"]
    assert len({m["customer_id"] for m in movers}) == len(movers) == 45
    foreign = f"/v1/rulings/1/comparison?cursor={compared['next_cursor']}"
    problem_of(await served.get(foreign), 422, "cursor_invalid")
    assert [c["weeks"] for c in compared["calibration"]] == [4, 13]
    limits = compared["credit_limits"]
    assert float(limits["after"]) > float(limits["before"])

    first = await order(served, 2, "switch", key="once")
    assert first.status_code == 202, first.text
    assert decode_event_id(first.headers["Event-Id"]).version == 1
    await settle(served)
    assert (await order(served, 2, "switch", key="once")).headers["idempotency-replayed"] == "true"
    assert await listed(served) == {"A": 50, "C": 50}
    states = [item["state"] for item in (await served.get("/v1/rulings")).json()["items"]]
    assert states == ["in_force", "retired", "retired"]
    told = await served.runtime.pool.fetch("select grade, count(*) from standings group by 1")
    assert dict(told) == {"A": 50, "C": 50}


async def test_a_ruling_is_rolled_back_by_one_with_the_same_content(served):
    await hear_all(served.runtime.pool, people(100))
    await settle(served)
    await publish(served)
    await settle(served)
    assert (await order(served, 1, "restore")).status_code == 202
    await settle(served)
    back = await configuration(served, 3)
    assert (back["state"], back["restores"], back["policy_version"]) == ("in_force", 1, 0)
    assert (await listed(served))["A"] < 50
    await settle(served)  # the newest policy is known, and not taken for news
    assert (await configuration(served, 3))["state"] == "in_force"


async def test_what_cannot_be_ordered_is_refused(served):
    await hear_all(served.runtime.pool, people(30))
    await settle(served)
    for what in ("discard", "restore"):
        answer = await order(served, 1, what)
        assert (answer.status_code, answer.json()["code"]) == (409, "ruling_in_force")
    assert (await order(served, 9, "switch")).status_code == 404
    await publish(served, "?hold=true")
    await settle(served)
    assert (await order(served, 2, "discard")).status_code == 202
    await settle(served)
    answer = await order(served, 2, "switch")
    assert (answer.status_code, answer.json()["code"]) == (409, "ruling_discarded")
    assert (await served.post("/v1/policies?hold=perhaps", {})).status_code == 422


async def test_a_cursor_goes_on_under_its_ruling_and_is_refused_when_that_is_gone(served):
    pool = served.runtime.pool
    await hear_all(pool, people(60))
    await settle(served)
    first = (await served.get("/v1/valuations?sort=net&limit=40")).json()
    await publish(served)
    await settle(served)
    rest = await served.get(f"/v1/valuations?sort=net&limit=40&cursor={first['next_cursor']}")
    assert rest.json()["ruling"] == first["ruling"] == 1
    assert rest.json()["as_of"] == first["as_of"]
    grades = Counter(item["grade"] for item in first["items"] + rest.json()["items"])
    assert grades == {"A": 3, "B": 9, "C": 48}
    await pool.execute("update rulings set ended_at = ended_at - interval '1 hour'")
    gone = await served.get(f"/v1/valuations?sort=net&limit=40&cursor={first['next_cursor']}")
    assert (gone.status_code, gone.json()["code"]) == (410, "cursor_expired")
    for _ in range(2):  # one retired scoring configuration at a time
        await settle(served)
    assert await pool.fetchval("select count(distinct ruling) from scores") == 1


async def test_lists_and_portfolio_never_mix_two_rulings(served):
    """Readers go on while scoring configurations follow one another: all they see is of one or of
    the other."""
    await hear_all(served.runtime.pool, people(120))
    await settle(served)
    possible = [Counter(A=6, B=18, C=96)]
    done = asyncio.Event()

    async def read() -> int:
        traversals = 0
        while not done.is_set():
            assert await listed(served) in possible
            answer = (await served.get("/v1/portfolio?top=0")).json()
            counted = Counter({g["grade"]: g["customers"] for g in answer["grades"]})
            assert counted in possible
            traversals += 1
        return traversals

    async def switch() -> None:
        for share in (0.5, 0.25):
            possible.append(Counter(A=round(120 * share), C=round(120 * (1 - share))))
            await publish(served, share=share)
            await settle(served)
        done.set()

    traversals, _ = await asyncio.gather(read(), switch())
    assert traversals > 1
    assert await listed(served) == possible[-1]


async def test_any_ruling_can_be_asked_for(served):
    pool = served.runtime.pool
    stories = people(60)
    await hear_all(pool, stories)
    await settle(served)
    await publish(served)
    await settle(served)
    moved = await pool.fetchval(
        """select a.customer_id from scores a join scores b using (customer_id)
        where a.ruling = 1 and b.ruling = 2 and a.grade = 'C' and b.grade = 'A' limit 1"""
    )
    then = (await served.get(f"/v1/valuations/{moved}?ruling=1")).json()
    now = (await served.get(f"/v1/valuations/{moved}?ruling=2")).json()
    assert (then["policy_version"], now["policy_version"], now["grade"]) == (0, 1, "A")
    assert (await served.get(f"/v1/valuations/{moved}?ruling=7")).status_code == 404
    assert (await served.get(f"/v1/valuations/{moved}?ruling=x")).status_code == 422
    own = await served.get(
        f"/v1/valuations/{moved}?ruling=2", role="customer", claims={"customer_id": str(moved)}
    )
    assert (own.status_code, own.json()["code"]) == (403, "staff_only")


async def test_who_was_not_known_then_is_not_known_then(served):
    story = Story(recorded_at=days_ago(50)).bought(60, "10.00")
    late = Story(story.customer_id, recorded_at=days_ago(5)).registered()
    await hear(served.runtime.pool, [*story.events, *late.events])
    then = days_ago(20).isoformat().replace("+00:00", "Z")
    answer = await served.get(f"/v1/valuations/{story.customer_id}?as_of={then}")
    assert answer.json()["known"] is False
    assert (await served.get(f"/v1/valuations/{story.customer_id}")).json()["known"] is True
